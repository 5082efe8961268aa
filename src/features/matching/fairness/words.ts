import type { Grouping } from './fairness.ts'
import type { Quarter } from './quarter.ts'

/** Every sentence of the quarterly look at fairness. */
export const fairWords = {
  title: 'Is it fair?',
  heading: 'Does anybody wait longer, or get asked about less?',
  lead: 'Once a quarter is over: waits, questions and yeses by group. A difference is a reason to look, not a proof. Small numbers are hidden, at least two at a time, and others are rounded to five.',
  quarter: ({ year, quarter }: Quarter) => `${['January to March', 'April to June', 'July to September', 'October to December'][quarter - 1]} ${year}`,
  back: { waiting: 'Waiting', today: 'Today' },
  others: 'Other quarters',
  nobody: 'Nobody waited and nobody was asked in that quarter.',
  apart: {
    heading: 'By what people told us alone',
    about: (day: string) => `Asked apart from anybody’s page, answered by the person alone, and counted once, on ${day}. Whoever answers or takes an answer back since changes nothing here.`,
    answered: (answered: string, of: string) => `Of ${of} who waited, ${answered} answered.`,
    hidden: 'How many of those who waited answered would tell a hidden number.',
    by: (question: string) => `By ${question.toLowerCase()}`,
    notYet: (questions: string) => `${questions}: not compared for this quarter. A quarter is counted when it is over, by what people had answered by then.`,
    never: (questions: string) => `Not asked here: ${questions.toLowerCase()}.`,
    choose: 'Choose what is asked',
  },
  by: { age: 'By age', district: 'By district', language: 'By language', source: 'By how they came to us' } satisfies Record<Grouping, string>,
  columns: { group: 'Group', waiting: 'People who waited', weeks: 'Weeks, on average', asked: 'Questions to supporters', yes: 'Supporters said yes', share: 'Yes, of all asked' },
  all: 'All',
  small: 'fewer than 5',
  hidden: 'hidden',
  tooFew: 'too few to say',
  tooSmall: (groups: readonly string[]) => `Too small, or hidden with one that is: ${groups.join(', ')}.`,
  /** with the others' it would tell a hidden group's */
  notForAll: 'not shown',
  fewAltogether: 'Fewer than ten people waited, and fewer than ten questions were asked. Groups that small say nothing, and might say who somebody is: they are not compared.',
  weeks: (n: number) => n.toFixed(1),
  percent: (n: number) => `${n}%`,
  groups: { notKnown: 'Not known', under65: 'Under 65', to79: '65 to 79', from80: '80 and over', english: 'English alone, as far as we know', another: 'Another language too' },
  sources: {
    self: 'By themselves', 'family or friend': 'Family or a friend', member: 'Another member', practice: 'A surgery', 'link worker': 'A link worker', 'social care': 'Social care', hospital: 'A hospital', 'job centre': 'The job centre',
    housing: 'Housing', 'community group': 'A community group',
  } as Readonly<Record<string, string>>,
  chosen: { heading: 'Who was chosen', first: 'Whoever stood first on the page', later: 'Somebody further down', notShown: 'Nobody the page had shown, or nothing was kept', why: 'The reason for each stands with its question.' },
}
