import type { EthnicGroup, Question, Trouble, Wording } from './equality.ts'

const ethnicLabels = {
  indian: 'Indian', pakistani: 'Pakistani', bangladeshi: 'Bangladeshi', chinese: 'Chinese', 'another asian background': 'Any other Asian background',
  caribbean: 'Caribbean', african: 'African', 'another black background': 'Any other Black, Black British or Caribbean background',
  'white and black caribbean': 'White and Black Caribbean', 'white and black african': 'White and Black African', 'white and asian': 'White and Asian', 'another mixed background': 'Any other Mixed or multiple background',
  'white british': 'English, Welsh, Scottish, Northern Irish or British', irish: 'Irish', 'gypsy or irish traveller': 'Gypsy or Irish Traveller', roma: 'Roma', 'another white background': 'Any other White background',
  arab: 'Arab', 'another ethnic group': 'Any other ethnic group',
} as const satisfies Record<EthnicGroup, string>

const ethnic = (...groups: readonly EthnicGroup[]) => groups.map((value) => ({ value, label: ethnicLabels[value] }))

/**
 * Every question that is asked, the newest version first. Once somebody has answered it, its words are never changed: other words are
 * another version. The categories are those of the 2021 census of England and Wales.
 */
export const wordings: Readonly<Record<Question, readonly [Wording, ...Wording[]]>> = {
  'ethnic group': [
    {
      version: '2026-11',
      text: 'What is your ethnic group?',
      hint: 'Choose what describes you best.',
      choices: [
        { value: 'asian', label: 'Asian, Asian British or Asian Welsh', within: ethnic('indian', 'pakistani', 'bangladeshi', 'chinese', 'another asian background'), words: 'If it’s another one, in your words' },
        { value: 'black', label: 'Black, Black British, Black Welsh, Caribbean or African', within: ethnic('caribbean', 'african', 'another black background'), words: 'If it’s another one, in your words' },
        { value: 'mixed', label: 'Mixed or multiple ethnic groups', within: ethnic('white and black caribbean', 'white and black african', 'white and asian', 'another mixed background'), words: 'If it’s another one, in your words' },
        { value: 'white', label: 'White', within: ethnic('white british', 'irish', 'gypsy or irish traveller', 'roma', 'another white background'), words: 'If it’s another one, in your words' },
        { value: 'other', label: 'Another ethnic group', within: ethnic('arab', 'another ethnic group'), words: 'In your words' },
      ],
    },
  ],
  religion: [
    {
      version: '2026-11',
      text: 'What is your religion?',
      choices: [
        { value: 'none', label: 'No religion' }, { value: 'christian', label: 'Christian', words: 'Which, if you’d like to say' }, { value: 'buddhist', label: 'Buddhist' }, { value: 'hindu', label: 'Hindu' }, { value: 'jewish', label: 'Jewish' },
        { value: 'muslim', label: 'Muslim' }, { value: 'sikh', label: 'Sikh' }, { value: 'another', label: 'Any other religion', words: 'In your words' },
      ],
    },
  ],
  disability: [
    {
      version: '2026-11',
      text: 'Do you have a physical or mental health condition or illness that has lasted, or is expected to last, 12 months or more?',
      choices: [
        { value: 'no', label: 'No' },
        {
          value: 'yes',
          label: 'Yes',
          within: [{ value: 'a lot', label: 'Yes, it makes everyday things a lot harder' }, { value: 'a little', label: 'Yes, it makes everyday things a little harder' }, { value: 'not at all', label: 'No, it doesn’t make them harder' }],
        },
      ],
    },
  ],
  'sexual orientation': [
    {
      version: '2026-11',
      text: 'Which of these best describes your sexual orientation?',
      hint: 'For people of 16 and over.',
      choices: [{ value: 'straight', label: 'Straight or heterosexual' }, { value: 'gay or lesbian', label: 'Gay or lesbian' }, { value: 'bisexual', label: 'Bisexual' }, { value: 'another', label: 'Another orientation', words: 'In your words' }],
    },
  ],
  sex: [{ version: '2026-11', text: 'What is your sex?', choices: [{ value: 'female', label: 'Female' }, { value: 'male', label: 'Male' }] }],
  'gender identity': [
    {
      version: '2026-11',
      text: 'Is the gender you identify with the same as your sex registered at birth?',
      choices: [{ value: 'the same', label: 'Yes' }, { value: 'not the same', label: 'No', words: 'Your gender identity, in your words' }],
    },
  ],
}

export const equalityWords = {
  questions: { 'ethnic group': 'Ethnic group', religion: 'Religion', disability: 'Disability', 'sexual orientation': 'Sexual orientation', sex: 'Sex', 'gender identity': 'Gender identity' } satisfies Record<Question, string>,
  why: {
    heading: 'Why we ask',
    points: (organisation: string) => [
      `So that ${organisation} can see whether anybody waits longer, or is asked about less.`,
      'Nobody who decides about you sees your answer. It never stands beside your name, on no page and no list.',
      'It is only ever counted, once a quarter, together with others’, and small numbers are hidden.',
      'You don’t have to answer any of it, and nothing changes if you don’t. You can change an answer, or take it back.',
    ],
  },
  preferNot: 'I’d rather not say',
  further: { 'ethnic group': 'Which of these?', disability: 'Does it make everyday things harder?' } as Readonly<Partial<Record<Question, string>>>,
  /** what people are counted as */
  counted: {
    disabled: 'Disabled, as the Equality Act says it', notDisabled: 'Not disabled', identity: { 'the same': 'The same as their sex registered at birth', 'not the same': 'Not the same' },
    'prefer not to say': 'Would rather not say', declined: 'Would rather not be asked', 'not asked': 'Not asked, or not answered',
  },
  troubles: { 'nothing chosen': 'Choose one, or go back: you don’t have to answer', 'which of these': 'Choose which of these, or “I’d rather not say”', 'too long': 'Write at most 80 characters' } satisfies Record<Trouble, string>,
} as const

/** Somebody’s own answers, on their own page. */
export const ownEqualityWords = {
  title: 'A few questions',
  heading: 'A few questions about you',
  back: 'Your page',
  backToAll: 'Back to the questions',
  panel: { heading: 'A few questions, if you like', line: 'Whether support is fair can only be seen if people tell us a little about themselves. Nobody who decides about you sees it.', link: 'See the questions' },
  answer: 'Answer',
  change: 'Change',
  notAnswered: 'Not answered',
  declined: 'You’d rather not be asked',
  preferNot: 'You’d rather not say',
  noLongerAsked: 'Not asked any more',
  save: 'Save',
  saved: 'Saved. Only you can read it here.',
  takenBack: 'Taken back. It is gone.',
  takeBack: 'Take this answer back',
  takeBackLine: 'It is gone at once, and counted nowhere from then on.',
  decline: 'Don’t ask me any of these',
  declineLine: 'What you answered before goes too. You can still answer later.',
  declinedAll: 'That’s fine. Nobody asks you these.',
} as const

/** By a code, without signing in: the page names nobody, and shows no answer. */
export const codeWords = {
  title: 'A few questions',
  heading: 'A few questions about you',
  lead: 'They are for you alone to answer. If somebody handed you their phone, they look away meanwhile; nothing you choose can be read here afterwards.',
  begin: 'Begin',
  next: 'Save and go on',
  skip: 'Leave this one',
  step: (at: number, of: number) => `Question ${at} of ${of}`,
  kept: { heading: 'Thank you. That’s all.', about: 'What you answered is kept, and cannot be read here. If this isn’t your phone, hand it back now.' },
  declined: { heading: 'That’s fine. Nobody asks you these.', about: 'If this isn’t your phone, hand it back now.' },
  over: { heading: 'This code is over', about: 'It is too old, or another one was made since. Ask us for a new one if you like.' },
  tooMuch: { heading: 'A moment', about: 'That was a lot at once. Wait a minute, then try again.' },
} as const

/** For a colleague who hands the questions over. Nothing here says whether anything was answered. */
export const handOverWords = {
  title: 'Questions to hand over',
  link: (name: string) => `Hand ${name} the questions about equality`,
  heading: (name: string) => `Questions for ${name} to answer alone`,
  lead: 'Ethnic group, disability and such are never asked by whoever arranges support. You hand them over, and read nothing.',
  ways: (name: string) => [
    `On ${name}’s own page, where ${name} signs in.`,
    `On a phone: open the address, hand the phone over, and look away. ${name} gives it back when it says so.`,
    `On paper: print the sheet. It carries a code and no name. Whoever types it in opens the address on it; let it be somebody who decides nothing about ${name}.`,
  ],
  later: (name: string) => `Not before ${name} has been taken up: who is still being asked in might think it decides something.`,
  nothingAsked: 'No such question is asked here yet.',
  choose: 'Choose the questions',
  make: 'Make a code and the sheet',
  back: (name: string) => `${name}’s page`,
  made: 'A code, and the sheet to print',
  once: 'The code is shown this once and opens the questions for 30 days. Making another ends this one. It opens no answer.',
  address: 'The address, with the code in it',
  sheet: {
    heading: 'A few questions about you',
    tick: 'Tick one of each, or none.',
    words: 'In your words:',
    back: (address: string | null) => `Send it back in an envelope, or give it to anybody here in one.${address ? ` ${address}` : ''}`,
    change: 'To change an answer, or to have them all taken back, ask any of us for another sheet.',
    code: (code: string) => `Code ${code}. Whoever types this in opens the address below with it.`,
  },
} as const

/** Which questions an organisation asks. */
export const chooseWords = {
  title: 'Questions about equality',
  heading: 'Questions about equality',
  lead: 'To see whether anybody waits longer or is asked about less. Members answer alone, on their own page or by a code; you see counts, once a quarter.',
  back: 'Today',
  label: 'Which do you ask?',
  labelHint: 'Ask what you will look at, and no more. What is turned off is not asked and not counted; what was answered stays the person’s to read and take back.',
  hints: {
    'ethnic group': 'The 19 groups of the 2021 census of England and Wales, compared by its five headings.',
    religion: 'Eight answers, or their own words.',
    disability: 'As the Equality Act 2010 says it: 12 months or more, and whether it makes everyday things harder.',
    'sexual orientation': 'Not asked of anybody under 16.',
    sex: 'There is no settled national wording. Kept apart from the next, and neither is worked out from the other.',
    'gender identity': 'The census question was misunderstood by some. Ask it only if you know what for.',
  } satisfies Record<Question, string>,
  elsewhere: 'Scotland and Northern Ireland count ethnic groups by lists of their own, which are not here yet.',
  lawful: 'Have your reason for asking, and what law lets you, written down first: whoever looks after data protection with you decides that. Whoever objects is not asked.',
  save: 'Save',
  saved: 'Saved.',
  fairness: 'See whether matching is fair',
} as const
