/** What is said of looking and asking beside their own pages: on a panel, and on Today. */
export const matchWords = {
  panel: {
    member: 'Finding somebody',
    supporter: 'Being asked',
    own: 'A question for you',
    jump: (n: number) => (n === 1 ? 'question for you' : 'questions for you'),
    asked: (supporter: string, day: string) => `${supporter} was asked on ${day}`,
    supporterYes: (supporter: string) => `${supporter} would like to`,
    bothYes: (name: string) => `${name}: both said yes`,
    aboutMember: (member: string, day: string) => `Asked about ${member} on ${day}`,
    open: 'See how far it is',
  },
  tasks: {
    death: { title: (name: string) => `The question about ${name}`, line: 'One of the two has died, or may have. Take it back, and tell the other yourself.', action: 'See the question' },
    answer: { title: (name: string) => `An answer about ${name}`, line: 'An answer is waited for: first the supporter’s, then the person’s. Time to ring.', action: 'See what to ask' },
  },
}
