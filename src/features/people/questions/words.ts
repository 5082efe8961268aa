import type { Trouble, TroubleCode } from './field.ts'
import type { QuestionName, Writer } from './question.ts'

type Asked = { title: string; heading: (name: string) => string; lead?: string; own?: string; ownLead?: string }

/** The questions about somebody, one a page: to a colleague, and to the person themselves. */
export const questionWords = {
  back: (name: string) => `${name}’s page`,
  backOwn: 'Your page',
  save: 'Save',
  leave: 'Leave it as it was',
  ownLead: 'Write it the way you’d say it. You can change it any time, and what stood here before is kept.',
  change: 'Change',
  write: 'Write it down',
  anything: { enjoys: 'Write it down' },
  anew: (name: string) => `Write down what ${name} says`,
  yours: 'Change your own words',
  changeMore: {
    name: 'the name', described: 'how they like to be described', matters: 'what matters', brings: 'what they bring', enjoys: 'what they enjoy', free: 'when free', languages: 'languages', talking: 'how to write and talk together',
    'getting-about': 'hearing, sight, getting about', visitor: 'who they’d like to come', 'at-home': 'at home', travel: 'getting there', 'bad-day': 'a bad day', dates: 'days that matter', 'nhs-number': 'NHS number', born: 'birth', where: 'area and postcode',
  } satisfies Record<QuestionName, string> as Readonly<Record<QuestionName, string>>,
  said: {
    'own hand': (name: string, when: string) => `${name} wrote this themselves, ${when}.`,
    'own words': (name: string, when: string) => `${name}’s own words, ${when}.`,
    'told us': (name: string, when: string) => `${name} told us, ${when}.`,
    'for them': (name: string, when: string) => `Written for ${name} by somebody else, ${when}.`,
  },
  ownSaid: { 'own hand': (when: string) => `You wrote this yourself, ${when}.`, 'own words': (when: string) => `Your words, ${when}.`, 'told us': (when: string) => `You told us, ${when}.`, 'for them': (when: string) => `Somebody wrote this for you, ${when}. If you’d put it another way, change it.` },
  badDay: { heading: 'On a bad day, please…', notAsked: (name: string) => `Nobody has asked ${name} yet what helps on a bad day.`, shows: { yes: 'Whoever supports them sees this too.', no: 'Only the office sees this.' }, ownShows: { yes: 'Whoever supports you sees this too.', no: 'Only you and the office see this.' } },
  dates: { heading: 'Days that matter', none: 'None written down.' },
  facts: {
    heading: 'The plain facts',
    name: 'Whole name',
    knownAs: 'Goes by',
    described: 'Described as',
    talking: 'Writing and talking',
    interpreter: { yes: 'Needs an interpreter', no: 'Needs no interpreter' },
    born: 'Born',
    age: (years: number, when: string) => `${years} on ${when}`,
    where: 'Area and postcode',
    nhs: 'NHS number',
    nhsStanding: { unverified: 'Not checked against the NHS’s own list.', verified: 'Checked with the NHS.' },
  },
  questions: {
    name: { title: 'A name', heading: (name) => `What ${name} is called`, lead: 'Exactly as they write it. One name is enough, and nothing is capitalised for them. A name belongs to the person, so it changes wherever they are known here.' },
    described: { title: 'Described as', heading: (name) => `How ${name} likes to be described`, lead: 'Their words. Nothing needs to be here.', own: 'How you like to be described', ownLead: 'Your words. Nothing needs to be here.' },
    matters: { title: 'What matters', heading: (name) => `What matters to ${name}`, lead: 'Before anything that is needed: what would make a week a good one?', own: 'What matters to you', ownLead: 'Before anything you need: what would make a week a good one? Write it the way you’d say it.' },
    brings: { title: 'What they bring', heading: (name) => `What ${name} brings`, lead: 'What they know, make, are good at, or are to other people. Everybody brings something.', own: 'What you bring', ownLead: 'What you know, make, are good at, or are to other people.' },
    enjoys: { title: 'What they enjoy', heading: (name) => `What ${name} enjoys`, lead: 'Two people get on over something. The particular says more than the general: “brass bands” more than “music”.', own: 'What you enjoy', ownLead: 'The particular says more than the general: “brass bands” more than “music”.' },
    free: { title: 'When free', heading: (name) => `When ${name} is free` },
    languages: { title: 'Languages', heading: (name) => `What ${name} speaks`, lead: 'British Sign Language is one of them.' },
    talking: { title: 'Giving information', heading: (name) => `How to write to ${name} and talk together`, lead: 'What they need so that they can read, hear and follow what we say. We keep to it every time.' },
    'getting-about': { title: 'Getting about', heading: (name) => `Hearing, sight and getting about: ${name}`, lead: 'What helps when you meet.' },
    visitor: { title: 'Who they’d like', heading: (name) => `Who ${name} would like to come` },
    'at-home': { title: 'At home', heading: (name) => `At home with ${name}` },
    travel: { title: 'Getting there', heading: (name) => `How far ${name} goes, and how` },
    'bad-day': { title: 'On a bad day', heading: (name) => `On a bad day, please… (${name})`, lead: 'What helps, and what to leave alone, in their words.', own: 'On a bad day, please…', ownLead: 'What helps, and what to leave alone. Nothing needs to be here.' },
    dates: { title: 'Days that matter', heading: (name) => `Days that matter to ${name}`, lead: 'A birthday, an anniversary, a day that is hard. Nobody needs to say why.', own: 'Days that matter to you', ownLead: 'A birthday, an anniversary, a day that is hard. You needn’t say why.' },
    'nhs-number': { title: 'NHS number', heading: (name) => `${name}’s NHS number`, lead: 'Never needed for any support here. Only if they’d like us to have it.' },
    born: { title: 'Born', heading: (name) => `When ${name} was born`, lead: 'As much as is known: a year alone is fine, or an age.' },
    where: { title: 'Where', heading: (name) => `Where ${name} lives`, lead: 'The part of town, and the postcode if we may know it.' },
  } satisfies Record<QuestionName, Asked> as Readonly<Record<QuestionName, Asked>>,
  fields: {
    name: { label: 'Whole name', hint: 'As on letters' },
    knownAs: { label: 'The name they go by', hint: 'If it is another' },
    earlier: { label: 'If the name has changed', hint: 'The name before is kept, and shown to nobody.' },
    pronouns: { label: 'Pronouns', hint: 'Such as: she, her' },
    describedAs: { label: 'In their own words', hint: 'Such as: Deaf, a grandad, Welsh' },
    matters: { label: 'What matters' },
    whose: { label: 'Whose words are these?' },
    brings: { label: 'What they bring', hint: 'One on each line' },
    interests: { label: 'What they enjoy', hint: 'One on each line' },
    free: { label: 'When they’re free', hint: 'Such as: Tues and Thurs afternoons. It is kept as you write it.' },
    interpreter: { label: 'Do they need an interpreter?', hint: 'Somebody of the family doesn’t interpret a conversation about what they agree to.' },
    needs: { label: 'What they need', hint: 'As many as are true' },
    needsWords: { label: 'Anything else, in their words' },
    access: { label: 'What helps when you meet', hint: 'Such as: a hearing aid in the left ear, so sit on the right' },
    wants: { label: 'Who would they like?' },
    firmness: { label: 'How firmly?' },
    livesWith: { label: 'Who is at home', hint: 'Such as: alone, with her sister' },
    home: { label: 'At home', hint: 'Pets, smoke, allergies' },
    beforeVisiting: { label: 'What a visitor must know before going', hint: 'One on each line. Whoever supports them reads this.' },
    travel: { label: 'How far, and how', hint: 'Such as: anywhere on the 49 bus' },
    badDay: { label: 'On a bad day, please…' },
    dates: { label: 'Days that matter', hint: 'One on each line, the day first. Such as: 12 March, Pat’s birthday' },
    shows: { label: 'May whoever supports them see this?' },
    number: { label: 'NHS number', hint: 'Ten figures, such as 943 476 5919. Leave it empty to take it away.' },
    issuer: { label: 'Where is it from?', hint: 'Numbers of the four nations look alike.' },
    born: { label: 'Date of birth', hint: 'As much as is known. The year alone will do.' },
    age: { label: 'Or an age', hint: 'As of today. No birthday is made up from it.' },
    area: { label: 'Part of town, or village' },
    postcode: { label: 'Postcode' },
    what: { label: 'What it was, or is', hint: 'Their word for it. Nothing needs explaining.' },
    whoseExperience: { label: 'Whose is it?' },
    ageThen: { label: 'How old they were then' },
    since: { label: 'When, or how long ago', hint: 'Such as: 2019, or: about ten years' },
    after: { label: 'What is still there of it' },
    experienceWords: { label: 'In their own words' },
    showsTo: { label: 'Who may see it?' },
    mayMatch: { label: 'May we use it to find somebody who has been through the same?' },
    personName: { label: 'Name' },
    relation: { label: 'Who are they?', hint: 'Such as: sister, next door, GP' },
    aroundKind: { label: 'As what?' },
    telephone: { label: 'Telephone' },
    mayBeTold: { label: 'What may they be told?', hint: 'Theirs to say. If nobody has asked, choose that.' },
    reason: { label: 'Why', hint: 'Kept sealed. Only coordinators and whoever keeps people safe can read it.' },
  } as Readonly<Record<string, Labelled>>,
  /** where it is said differently to the person themselves */
  ownFields: {
    pronouns: { label: 'Your pronouns', hint: 'Such as: she, her' },
    describedAs: { label: 'In your own words', hint: 'Such as: Deaf, a grandad, Welsh' },
    matters: { label: 'What matters to you' },
    brings: { label: 'What you bring', hint: 'One on each line' },
    interests: { label: 'What you enjoy', hint: 'One on each line' },
    shows: { label: 'May whoever supports you see this?' },
    what: { label: 'What it was, or is', hint: 'Your word for it. Nothing needs explaining.' },
    ageThen: { label: 'How old you were then' },
    experienceWords: { label: 'In your own words' },
  } as Readonly<Record<string, Labelled>>,
  language: { nth: (row: number) => `Language ${row}`, level: (row: number) => `How well they speak language ${row}` },
  options: {
    earlier: { finds: () => 'Still find them by the name they had before' },
    whose: { 'own words': (name) => `${name}’s own words`, 'for them': (name) => `Written by somebody else for ${name}` },
    shows: { yes: () => 'Yes', no: (name) => `No, ${name} and the office only` },
    interpreter: { yes: () => 'Yes', no: () => 'No' },
    wants: { M: () => 'A man', F: () => 'A woman', either: () => 'Doesn’t mind' },
    firmness: { 'would like': () => 'If we can', must: () => 'That and nobody else' },
    needs: {
      'large print': () => 'Large print', 'easy read': () => 'Easy read, with pictures', braille: () => 'Braille', audio: () => 'Recorded, to listen to', 'email so that a screen reader can read it': () => 'By email, for a screen reader',
      'british sign language': () => 'British Sign Language', 'sign supported english': () => 'Sign supported English', makaton: () => 'Makaton', 'lip reading': () => 'Lip-reads: face them, in the light', 'hearing loop': () => 'A hearing loop', 'hearing aid': () => 'Wears a hearing aid',
      'speak slowly and clearly': () => 'Speak slowly and clearly', 'by phone only': () => 'By phone only', 'relay uk': () => 'Through Relay UK: 18001 before the number', 'texts rather than calls': () => 'Texts rather than calls', 'somebody with them': () => 'Somebody they trust with them', 'more time': () => 'More time',
    },
    issuer: { 'england, wales or isle of man': () => 'England, Wales or the Isle of Man', scotland: () => 'Scotland: a CHI number', 'northern ireland': () => 'Northern Ireland: an H&C number' },
    level: { 'a little': () => 'A little', conversation: () => 'Enough for a chat', fluent: () => 'Very well' },
    whoseExperience: { mine: () => 'Their own', 'my child’s': () => 'Their child’s', 'my partner’s': () => 'Their partner’s', caring: () => 'They care, or cared, for somebody', bereaved: () => 'They lost somebody' },
    showsTo: { us: () => 'Nobody but us', supporter: () => 'Whoever they are matched with', 'possible supporter': () => 'Whoever they are matched with, and somebody we ask' },
    mayMatch: { yes: () => 'Yes, use it', no: () => 'No, leave it out', 'not asked': () => 'Nobody has asked yet' },
    aroundKind: { 'family or friend': () => 'Family, friend or neighbour', carer: () => 'Carer', professional: () => 'In their work: a GP, a nurse, a social worker' },
    mayBeTold: { nothing: () => 'Nothing', 'if unwell': (name) => `If ${name} is unwell`, anything: (name) => `Anything ${name} said`, 'not asked': () => 'Nobody has asked yet' },
  } as Readonly<Record<string, Readonly<Record<string, (name: string) => string>>>>,
  ownOptions: {
    whoseExperience: { mine: () => 'Yours', 'my child’s': () => 'Your child’s', 'my partner’s': () => 'Your partner’s', caring: () => 'You care, or cared, for somebody', bereaved: () => 'You lost somebody' },
    showsTo: { us: () => 'Nobody but us', supporter: () => 'Whoever you are matched with', 'possible supporter': () => 'Whoever you are matched with, and somebody we ask' },
    mayMatch: { yes: () => 'Yes, use it', no: () => 'No, leave it out', 'not asked': () => 'I’d rather decide later' },
    shows: { yes: () => 'Yes', no: () => 'No, you and the office only' },
  } as Readonly<Record<string, Readonly<Record<string, (name: string) => string>>>>,
} as const

type Labelled = { label: string; hint?: string }

/** What a field is called to whoever fills it in. */
export function labelOfField(field: string, writer: Writer): Labelled {
  const [, which, row] = /^(language|level)-(\d+)$/.exec(field) ?? []
  if (row) return { label: which === 'language' ? questionWords.language.nth(Number(row)) : questionWords.language.level(Number(row)) }
  return (writer === 'self' ? questionWords.ownFields[field] : undefined) ?? questionWords.fields[field] ?? { label: field }
}

export function labelOfOption(field: string, option: string, writer: Writer, name: string): string {
  const of = field.replace(/-\d+$/, '')
  const say = (writer === 'self' ? questionWords.ownOptions[of]?.[option] : undefined) ?? questionWords.options[of]?.[option]
  return say ? say(name) : option
}

/** What is wrong with a field, and how to put it right. */
export function sayTrouble({ code, detail = '' }: Trouble): string {
  const sentences: Readonly<Record<TroubleCode, string>> = {
    'too long': `Keep it to ${detail} characters at most. Nothing of it is lost: shorten it here`,
    'too many': `Write ${detail} lines at most`,
    'line too long': `Keep each line to ${detail} characters at most`,
    sign: 'There is a sign in this that can’t be written down, perhaps from copying it. Type that part again',
    'missing name': 'Write a name with at least one letter or sign in it',
    'missing what': 'Write what it was or is',
    'missing relation': 'Write who they are: sister, next door, GP',
    'missing choice': 'Choose one',
    'ten digits': 'An NHS number has ten figures. Read it off again, or leave it empty',
    'check digit': 'One figure of this number must be wrong: its last one doesn’t fit the others. Read it off again, or leave it empty',
    issuer: 'Choose where the number is from',
    'not a day': 'Write a day that there is, or the year alone',
    later: 'That day hasn’t come yet',
    age: 'Write an age in figures, up to 125',
    postcode: 'That isn’t the shape of a postcode. Write one such as WN2 1MT, or only its first part',
    'day line': `Begin each line with the day and the month, then what it is. This one doesn’t: ${detail}`,
    telephone: 'Write the number in figures, with its area code',
  }
  return sentences[code]
}
