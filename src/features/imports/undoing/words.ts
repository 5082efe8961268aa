import type { Became } from '../making/plan.ts'

/** Why nobody came of a row, in the file of those rows. */
export const leftOutWords = {
  file: (list: string) => `nobody came of these - ${list.replace(/\.[^.]{1,5}$/, '')}`,
  kept: 'Kept with the list: there’s no place for calls, registers and rotas here yet.',
  somethingElse: 'Kept with the list: somebody said that it is something else.',
  readFirst: 'Somebody reads this row here first; what it says isn’t in this file.',
  cell: (heading: string, why: string) => `${heading || 'A cell without a heading'}: ${why}.`,
  answered: 'Somebody answered: leave it out.',
} as const

export const resultWords = {
  result: {
    heading: 'Brought in',
    lead: (people: number, waiting: number) => `${people === 1 ? '1 person is' : `${people} people are`} here now, ${waiting} of them waiting.`,
    open: (count: number) => `${count === 1 ? '1 question is' : `${count} questions are`} still open.`,
    allAnswered: 'Every question is answered.',
    leftOutHeading: 'Rows nobody came of',
    leftOutLead: 'Each with why, and its cells as they were written. Mend what you can in the file and send it like any other list.',
    leftOut: (file: string) => `Rows of ${file}`,
    leftOutAs: (file: string, as: 'CSV' | 'XLSX') => `Rows of ${file}, as ${as}`,
    see: 'See who is waiting',
    takeUp: 'See whom to take up first',
    rows: 'What came of each row',
    undo: 'Undo this',
    undone: 'Everything this list made was taken away again, apart from what somebody had built on.',
    aside: 'This list was put aside. Nothing was made of it.',
  },
  rows: {
    heading: 'What came of each row',
    find: 'Row number',
    findHint: 'As in your spreadsheet: the headings are row 1.',
    caption: 'Rows and what they became',
    columns: { where: 'Row', became: 'What it became', who: 'Who' },
    became: { people: 'Somebody new', held: 'Held back', 'not a record': 'A line, not a person', joined: 'Somebody already there', 'here already': 'As it was before', corrected: 'Corrected', kept: 'Kept with the list' } satisfies Readonly<Record<Became, string>>,
    nobody: 'Nobody',
    none: 'There is no such row.',
  },
  undoing: {
    heading: 'Being taken away',
    progress: 'Part of what it made that is taken away',
    soFar: (done: number, of: number, people: number) => `${of === 0 ? 0 : Math.floor((100 * done) / of)} in 100 done. ${people === 1 ? '1 person is' : `${people} people are`} still here.`,
    over: 'It has been taken away.',
    see: 'See what stays',
  },
  undo: {
    heading: 'Undo this list?',
    lead: 'Everybody it made leaves the lists, the searches and the waiting list, and its tasks are settled. What was written is kept, sealed, and nothing is deleted. You can send the same files again afterwards.',
    goes: (people: number) => `${people === 1 ? '1 person goes' : `${people} people go`}.`,
    keptHeading: 'These stay',
    keptLead: 'Somebody has built on their records since: a proposal, a match, or a change by hand.',
    button: 'Undo it',
    back: 'Leave it as it is',
    already: 'It was undone already. Nothing changed.',
  },
} as const
