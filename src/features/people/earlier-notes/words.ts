/** Every sentence about what an earlier list said of somebody, and who may read it. */
export const earlierWords = {
  title: 'Older notes',
  link: 'Say what they may read themselves',
  heading: (name: string) => `What the earlier list says of ${name}`,
  lead: (name: string) => `Nobody asked ${name} before it was written. It stays with us until one of us has read it and says here that ${name} may read it too.`,
  which: (name: string) => `Which of it may ${name} read on their own page?`,
  button: 'I’ve read it: save',
  changed: 'Something was added or changed meanwhile. Read it again, then save.',
  none: 'Nothing is written from an earlier list.',
} as const
