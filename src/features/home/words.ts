/** The sentences round every page: navigation, the reader's own menu, and the three kinds of no. */
export const frameWords = {
  nav: { today: 'Today', waiting: 'Waiting', people: 'People', supporters: 'Supporters', imports: 'Lists' },
  find: { label: 'Find a person', short: 'Find' },
  menu: { sessions: 'Where you are signed in' },
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
  },
  tooBig: {
    title: 'Too big',
    heading: 'That is more than this page can take',
    body: 'A form can carry 1 MB, a list 10 MB. Send less at once.',
  },
  different: {
    title: 'Sent twice',
    heading: 'This form was sent before, with something else in it',
    body: 'The first one was saved. What you sent now was not, because it differs. If it should be saved as well, go back, load the page again, and send it from there.',
    see: 'See what was saved',
  },
} as const
