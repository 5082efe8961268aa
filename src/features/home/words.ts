/** The sentences round every page: navigation, the reader's own menu, and the three kinds of no. */
export const frameWords = {
  nav: { today: 'Today', waiting: 'Waiting', people: 'People', supporters: 'Supporters', imports: 'Lists' },
  find: { label: 'Find a person', short: 'Find' },
  menu: { reached: 'How people reach us', equality: 'Questions about equality', sessions: 'Where you are signed in' },
  footer: { components: 'How it looks', health: 'How it is running' },
  notThere: {
    title: 'Not here',
    heading: 'There is nothing at this address',
    body: 'It may have moved, or it may be something you can’t see with this sign-in. Nothing is broken.',
    back: 'Go to the first page',
  },
  mayNot: {
    title: 'Not open to you',
    heading: 'This page isn’t part of what you do here',
    body: 'If it should be, ask whoever looks after sign-ins in your organisation.',
  },
  refused: { title: 'Not done', heading: 'That can’t be done just now' },
  fault: {
    title: 'Our mistake',
    heading: 'We couldn’t do that. It’s our mistake, not yours.',
    body: 'Nothing you wrote was saved this time, and nothing was half done. Go back, and it should still be in the form; try again in a minute.',
    number: (request: string) => `If you tell us about it, this number helps us find it: ${request}.`,
  },
  stale: {
    title: 'Try once more',
    heading: 'This page had been open too long',
    body: 'To be sure it was you, go back, load the page again, and send the form once more.',
  },
  tooMuch: {
    title: 'A moment',
    heading: 'That was a lot at once',
    body: 'Wait a minute, then try again. Nothing was lost.',
    ring: (telephone: string) => `Wait a minute, then try again. Nothing was lost. If it can’t wait, ring us on ${telephone}.`,
  },
  tooBig: {
    title: 'Too big',
    heading: 'That is more than this page can take',
    body: 'A form can carry 1 MB, lists 30 MB together. Send less at once.',
  },
  notAForm: {
    title: 'Not read',
    heading: 'What arrived wasn’t a whole form',
    body: 'It may have been cut off on the way. Nothing was saved. Go back, load the page again, and send it once more.',
  },
  different: {
    title: 'Sent twice',
    heading: 'This form was sent before, with something else in it',
    body: 'The first one was saved. What you sent now was not, because it differs. If it should be saved as well, go back, load the page again, and send it from there.',
    see: 'See what was saved',
  },
} as const

/** How the installation is running, in words. */
export const healthWords = {
  title: 'How it is running',
  well: 'Everything answers.',
  unwell: 'The database doesn’t answer. Whoever looks after this machine should have a look.',
  database: 'Where records are kept',
  mail: 'Mail',
  queue: 'Work for later',
  version: 'Version',
  says: (text: string) => text.charAt(0).toUpperCase() + text.slice(1),
} as const

const counted = ['Nothing', 'One thing', 'Two things', 'Three things', 'Four things', 'Five things', 'Six things', 'Seven things', 'Eight things', 'Nine things', 'Ten things']

/** The first page of the day. */
export const todayWords = {
  title: 'Today',
  greetings: { morning: 'Good morning', afternoon: 'Good afternoon', evening: 'Good evening' },
  hello: (greeting: string, name: string) => `${greeting}, ${name}`,
  leads: {
    coordinator: (due: number) => {
      if (due === 0) return 'Nothing needs you this minute. A good day for the call nobody gets round to.'
      return due === 1 ? 'One thing needs you first. The rest will keep until you’ve had your tea.' : `${counted[due] ?? `${due} things`} need you first. The rest will keep until you’ve had your tea.`
    },
    supporter: 'What’s next for you.',
    member: 'What we hold about you is yours to read.',
  },
  more: (count: number) => (count === 1 ? 'And one more after these.' : `And ${count} more after these.`),
  now: { heading: 'Needs a person now', jump: (count: number) => (count === 1 ? 'needs a person' : 'need a person') },
  groups: {
    people: { heading: 'People to talk with', jump: () => 'to talk with' },
    proposals: { heading: 'Asked, and thinking it over', jump: () => 'thinking it over' },
    introductions: { heading: 'Introductions', jump: (count: number) => (count === 1 ? 'introduction' : 'introductions') },
    questions: { heading: 'Questions from your lists', jump: (count: number) => (count === 1 ? 'question from a list' : 'questions from lists') },
    messages: { heading: 'Messages to look at', jump: (count: number) => (count === 1 ? 'message to look at' : 'messages to look at') },
  },
  administrator: {
    heading: (name: string) => `Hello, ${name}`,
    lead: 'You look after how Alongside runs here. Nobody’s record is part of that, so none is shown.',
    unheld: (count: number) => (count === 1 ? 'One thing waits, and nobody here coordinates' : `${count} things wait, and nobody here coordinates`),
    danger: (count: number) => (count === 1 ? 'Danger was named once, and nobody has been told.' : `Danger was named ${count} times, and nobody has been told.`),
    findSomebody: 'They are about people, so you can’t open them. Find somebody who coordinates, today. Whoever runs this installation gives them the role, and everything that waits is then theirs.',
    health: 'How it is running',
    messages: 'What became of messages',
    fairness: 'Whether matching is fair',
    weights: 'What weighs how much in matching',
  },
  nothing: 'Nothing is waiting for you here.',
} as const

/** A message that may not have arrived, or was refused: somebody finds out and says what became of it. */
export const messageTaskWords = {
  title: (name: string) => `A message to ${name}`,
  toReferrer: 'A message to whoever suggested somebody',
  line: {
    'message not known to have arrived': 'We don’t know whether it arrived. It is never sent twice by itself.',
    'message refused': 'Their mail server wouldn’t take it.',
  },
  action: 'See what to do',
  page: {
    title: 'A message',
    back: 'Today',
    lead: {
      'message not known to have arrived': 'Something broke off while it was being sent. It may have arrived, or not. Ask them, in a way that’s safe for them.',
      'message refused': 'The address may be wrong, or their mailbox full. Tell them another way, and ask for the right address.',
    },
    theirPage: (name: string) => `${name}’s page`,
    theirReferral: 'Whom it was about, and who suggested them',
    question: 'What became of it?',
    answers: { arrived: 'It arrived', told: 'It didn’t; they know now, another way', left: 'It no longer matters' },
    problem: 'Choose what became of it',
    button: 'Save',
  },
} as const

/** Tasks after a death, as Today has them: no name of whoever died, because others see the screen too. */
export const deathTaskWords = {
  find: { title: (name: string) => `Find out about ${name}`, line: 'We heard that they may have died. Nothing is sent meanwhile. Ask gently, then say what you know.', action: 'See what we heard' },
  ring: { title: (name: string) => `Ring ${name}`, line: 'Somebody they lived with has died. Kind words from one of us, before anything else.', action: 'See how' },
} as const

export const consentTaskWords = {
  takenBack: { title: (name: string) => `${name} no longer wants support: ring`, line: 'They said so on their own page. Nothing stops by itself: hear how they would like it to go, then write down what they say.', action: 'Write down what they say' },
  alone: { title: (name: string) => `Ask ${name} on their own`, line: 'They were asked in front of their partner, so nothing counts yet. Choose a time when nobody is listening.', action: 'See what to ask' },
} as const
