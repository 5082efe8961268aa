import type { Format, PreparingProblem, ToldThing } from './preparation.ts'

/** Every sentence of preparing somebody before anybody is asked about them. */
export const preparingWords = {
  title: 'Before anybody is asked',
  kicker: 'Finding somebody',
  heading: (member: string) => `Before anybody is asked about ${member}`,
  lead: (member: string) => `${member} hears how it goes, asks what they like, and picks what may be said. Nobody is asked before that.`,
  back: 'Ideas for this person',
  format: {
    label: (member: string) => `How did you tell ${member}?`,
    choices: {
      'on the phone': 'On the phone', 'face to face': 'Face to face', 'by video': 'By video', 'in writing': 'In writing', 'easy read': 'In easy read', 'large print': 'In large print', 'with an interpreter': 'With an interpreter',
      'in sign language': 'In sign language',
    } satisfies Record<Format, string>,
  },
  told: {
    label: 'What did you tell them?',
    hint: 'The first four come before anybody is asked. The rest can wait until there’s a day.',
    things: {
      'both are asked': 'Both are asked, the supporter first, and each for themselves',
      'no is fine': 'Either can say no, without a reason, and the other never hears of it',
      'what is said': 'What may be said of them without a name, picked by themselves',
      'what supporters know': 'What a supporter knows of them once they meet, and what stays with us',
      'what we offer': 'What a befriender does, and what they don’t',
      'the first meeting': 'One of us is there the first time',
      'if it doesn’t suit': 'They can stop at any time, and we look again',
      'when somebody worries': 'What to do when something worries them',
    } satisfies Record<ToldThing, string>,
  },
  on: 'When you talked',
  asked: { label: 'What did they ask?', hint: 'In a line or two. Leave it empty if they asked nothing.' },
  details: {
    label: (member: string) => `What may be said of ${member}, without a name?`,
    hint: 'Read each aloud and tick what they’re happy with. What isn’t ticked isn’t said.',
    says: {
      likes: (tag: string) => `That they like ${tag}`,
      free: 'When they’re free, where it’s the same for both',
      often: 'How often they’d like to meet',
      ways: 'How they’d like to meet or talk',
      pets: 'Which animals live with them',
      smoke: 'That somebody smokes at home',
      two: 'That two people would go together',
      language: 'Which languages they speak',
    },
    /** the same to a supporter who picks for themselves */
    saysToThem: { likes: (tag: string) => `That you like ${tag}`, free: 'When you’re free, where it’s the same for both of you', often: 'How often you’d like to meet', ways: 'How you’d like to meet or talk', language: 'Which languages you speak' },
    own: 'Anything else, in their own words',
    ownHint: 'As they’d like it read out. No name and no place.',
  },
  mayKnow: { label: 'Anybody they may know, or would rather not meet', hint: 'For us alone. A place, a job or a club is enough; it’s fine not to say why.' },
  button: 'Save what was said',
  done: (format: string, day: string, by: string | null) => `Told ${format} on ${day}${by === null ? '' : `, by ${by}`}.`,
  askedWords: (asked: string) => (asked === '' ? 'They asked nothing.' : `They asked: ${asked}`),
  mayBeSaid: (details: readonly string[], own: string | null) => `May be said: ${[...details.map((line) => `${line.charAt(0).toLowerCase()}${line.slice(1)}`), ...(own === null ? [] : [`in their own words, “${own}”`])].join('; ')}.`,
  nothingMayBeSaid: 'Nothing about them may be said beforehand.',
  panel: { heading: 'Before anybody is asked', notYet: (member: string) => `Talk with ${member} first: how it goes, and what may be said.`, doIt: 'Write down what was said', again: 'Talk about it again' },
  problem: {
    format: 'Choose how you told them',
    told: 'Tell them the first four before anybody is asked',
    on: 'Enter the day you talked, like 24 11 2026; it can’t be ahead',
    'too long': 'Keep it shorter: 300 characters for their own words, 1,000 for what they asked',
    'names them': 'Their name or where they live is in it. Leave that out.',
  } satisfies Record<PreparingProblem, string>,
}
