import type { GivenHow, Outcome } from './feedback.ts'
import type { leftUntold } from './after-support.ts'
import type { Progress } from './follow-referral.ts'

/** Telling whoever suggested somebody how it came out. */
export const feedbackWords = {
  link: (who: string) => `Tell ${who} how it came out`,
  title: 'Telling whoever suggested us',
  heading: (who: string) => `Tell ${who} how it came out`,
  agreed: (name: string, who: string) => `${name} agreed that ${who} may be told.`,
  not: { 'not asked': (name: string) => `Nobody has asked ${name} whether they may be told.`, refused: (name: string) => `${name} said no. Nothing is told, and it changes nothing else.`, withdrawn: (name: string) => `${name} has changed their mind. Nothing is told.`, unclear: (name: string) => `It isn’t clear whether ${name} agreed.` },
  askHeading: (name: string) => `Ask ${name} first`,
  ask: (name: string, who: string) => `May ${who} hear how it came out? What did ${name} say?`,
  yes: 'Yes, they may be told',
  no: 'No',
  outcome: 'How did it come out?',
  outcomeHint: 'The first one chosen is a draft. You decide. Nothing more than this is told.',
  outcomes: { engaged: 'They have support with us', 'not engaged': 'It didn’t come to anything', 'declined by person': 'They would rather not', 'not suitable': 'We couldn’t offer what they need', 'not contactable': 'We couldn’t reach them', ended: 'Support has ended' } satisfies Record<Outcome, string>,
  letter: {
    engaged: 'They now have support with us.', 'not engaged': 'It didn’t come to anything this time.', 'declined by person': 'They decided that they would rather not, just now.', 'not suitable': 'We couldn’t offer what they need, and told them where else they can turn.', 'not contactable': 'We tried, and couldn’t reach them.',
    ended: 'The support they had with us has come to an end.',
  } satisfies Record<Outcome, string>,
  ended: {
    heading: (who: string) => `Tell ${who} that support has ended`,
    earlier: (name: string, who: string) => `${name} agreed before that ${who} may hear how it goes. Support has ended since, so ${name} is asked again.`,
    ask: (name: string, who: string) => `May ${who} hear that support has ended? What did ${name} say?`,
    leave: { 'could not ask': { label: 'Nobody could ask them', hint: 'Then nothing is told.' }, 'goes on': { label: 'It hasn’t ended: something with us goes on', hint: 'Then there is nothing to tell.' } } satisfies Record<(typeof leftUntold)[number], { label: string; hint: string }>,
    draft: 'Nothing is told but that it has ended: not why, and not by whom.',
  },
  sentence: 'A sentence besides?',
  sentenceHint: (name: string) => `Only if ${name} heard it first and agreed to it.`,
  how: 'How are they told?',
  ways: { 'on the phone': 'I rang them', 'by letter': 'By the letter on this page', 'by email': 'By email', 'by hand': 'I told them when we met' } satisfies Record<GivenHow, string>,
  byEmail: (address: string) => `To ${address}. It leaves when you approve it, without the name of whom it is about: others may read the mailbox.`,
  email: {
    subject: 'What you sent us',
    suggested: (when: string | null) => (when ? `You suggested somebody to us, and it came in on ${when}.` : 'You suggested somebody to us.'),
    agreed: 'They agreed that we tell you this, and nothing more. They can ask us again any time.',
    ring: (telephone: string) => `If you want to talk, ring us on ${telephone}. Please don’t answer with anybody’s name.`,
  },
  button: 'Approve, and save that they were told',
  script: 'To print, or to say on the phone',
  dear: (who: string) => `Dear ${who},`,
  thanks: (name: string, when: string | null) => (when ? `You suggested ${name} to us, and it came in on ${when}.` : `You suggested ${name} to us.`),
  agreedTo: (name: string) => `${name} agreed that we tell you this, and nothing more.`,
  again: 'They can ask us again any time.',
  bye: 'With thanks,',
  died: (name: string) => `We were told that ${name} has died, or may have. That is never told by a form or a letter: a person rings.`,
  onDay: (when: string) => `Told on ${when}.`,
  problems: { outcome: 'Choose how it came out', how: 'Choose how they are told', sharing: 'Choose what they said', sentence: 'Keep it to a sentence or two, under 500 characters' },
} as const

/** The code a professional follows it by, as a colleague makes and hands it over. */
export const codeWords = { summary: 'A code to follow it by', about: (who: string) => `${who} can look up how far it is, without signing in. They see only what the person agreed to.`, button: 'Make a code', again: 'An earlier code opens nothing from then on.', title: 'A code', heading: 'Here is the code', lead: 'It is shown this once. Print it, or read it out.', where: (address: string) => `On this website they open ${address}, and type it in.`, back: 'Back to the referral' } as const

/** What somebody reads who follows a referral by its code: how far it is, no name, nothing the person did not agree to. */
export const followWords = {
  title: 'How far it is',
  heading: 'See how far it is',
  lead: 'For professionals who suggested somebody to us. You need the code we gave you; no account.',
  code: 'Your code',
  codeHint: 'Sixteen figures, such as 4827 1935 6604 2718. Spaces don’t matter.',
  button: 'Look',
  problem: 'That doesn’t look like one of our codes',
  nothing: 'That code opens nothing. Look at it again, or ring us.',
  found: (when: string | null) => (when ? `What you sent us on ${when}` : 'What you sent us'),
  how: {
    'we have it': 'We have it, and somebody sees to it.', asking: 'We have it. The person is asked first.', talking: 'We are getting to know each other.', waiting: 'A plan is agreed. We are looking for somebody who suits.', 'has someone': 'It has begun.', finished: 'It has come to an end with us.',
  } satisfies Record<Progress['how'], string>,
  more: 'We can say no more than this: the rest is the person’s to tell. What is here is here because they agreed.',
  less: 'We say more only where the person has agreed to it. Saying no never changes what they get.',
  close: 'Close this',
  closeAbout: 'On a computer that others use, close this when you have read it. Otherwise it closes by itself after a while.',
  ring: (telephone: string) => `Worried about somebody? Ring us on ${telephone}.`,
  tooOften: { title: 'Please wait', heading: 'That was too often', body: 'Please wait a minute, then try again.' },
} as const
