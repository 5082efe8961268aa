/** Looking somebody up to choose them. */
export const chooseWords = {
  search: 'Who is it? Look them up by name',
  nobody: 'Choose one of them, or look somebody else up',
} as const

/** People round somebody. */
export const aroundWords = {
  title: 'People around',
  heading: (name: string) => `People around ${name}`,
  ownHeading: 'People around you',
  none: 'Nobody is written down.',
  add: 'Write somebody down',
  addHeading: (name: string) => `Somebody around ${name}`,
  lead: (name: string) => `What they may be told is ${name}’s to say. They are not contacted because they stand here.`,
  told: (name: string) => ({ nothing: `Not told anything: ${name}’s choice.`, 'if unwell': `May be told if ${name} is unwell.`, anything: `May be told anything ${name} said.`, 'not asked': `Nobody has asked ${name} yet what they may be told, so nothing.` }),
  ownTold: { nothing: 'Not told anything: your choice.', 'if unwell': 'May be told if you are unwell.', anything: 'May be told anything you said.', 'not asked': 'We haven’t asked you yet what they may be told, so nothing.' },
  member: (name: string) => `Known here as ${name}`,
  isMember: 'They are a member here too',
  otherMember: 'They are another member here',
  linkHeading: (name: string) => `Which of our members is ${name}?`,
  linkLead: 'Each keeps a page of their own, and neither reads the other’s.',
  which: (name: string) => `Which of them is ${name}?`,
  link: 'That’s them',
  end: 'No longer around',
} as const

/** Who lives with somebody. */
export const householdWords = {
  title: 'At home together',
  heading: (name: string) => `Who lives with ${name}`,
  lead: 'Only members of ours. Each has their own page and their own private side, and nobody is introduced to whom they live with.',
  change: 'Change who lives here',
  leave: (name: string) => `${name} lives apart now`,
  which: (name: string) => `Who lives with ${name}?`,
  join: 'They live together',
  refused: { 'each lives with others': 'Both live with others already. Say first, on one of the two pages, that they live apart now', 'already together': 'They live together already' },
} as const

/** Two who must not be brought together. */
export const apartWords = {
  title: 'Kept apart',
  summary: (count: number) => (count === 0 ? 'Anybody to be kept apart from?' : count === 1 ? 'Kept apart from one person' : `Kept apart from ${count} people`),
  heading: (name: string) => `With whom ${name} is never brought together`,
  lead: 'It holds from both sides, whatever either does here. Neither is told, and the reason is read only on this page and this person’s.',
  with: (name: string) => `Not with ${name}.`,
  elsewhere: (name: string) => `Written down on ${name}’s page`,
  open: (name: string) => `Keep somebody apart from ${name}, or end it`,
  which: (name: string) => `With whom not ${name}?`,
  keep: 'Keep them apart',
  end: 'They may meet again',
  refused: { 'one person': 'That is the same person', already: 'They are kept apart already' },
} as const
