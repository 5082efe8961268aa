/** What somebody has been through. */
export const facetWords = {
  title: 'In confidence',
  heading: (name: string) => `What ${name} has been through`,
  ownHeading: 'What you have been through',
  lead: (name: string) => `Only what ${name} wants written down. Nobody has to have been through anything to be here.`,
  ownLead: 'Only what you want written down. You needn’t have been through anything to be here, and you say who may see it.',
  none: 'Nothing is written down. That is fine.',
  add: (name: string) => `Write down something ${name} told us`,
  addOwn: 'Write something down',
  takeAway: 'Take this away',
  shared: (name: string) => `What ${name} has been through`,
  ageThen: (age: string) => `Age then: ${age}.`,
  since: (since: string) => `When: ${since}.`,
  after: (after: string) => `Still there: ${after}`,
  shows: (own: boolean): Readonly<Record<'us' | 'supporter' | 'possible supporter', string>> =>
    own ? { us: 'Nobody but you and us sees this.', supporter: 'Whoever you are matched with may see this.', 'possible supporter': 'Whoever you are matched with may see this, and somebody we ask.' } : { us: 'Nobody but us sees this.', supporter: 'Whoever they are matched with may see this.', 'possible supporter': 'Whoever they are matched with may see this, and somebody we ask.' },
  mayMatch: { yes: 'May be used when looking for somebody who has been through the same.', no: 'Not to be used when looking for somebody.', notAsked: 'Nobody has asked whether it may be used, so it isn’t.' },
} as const
