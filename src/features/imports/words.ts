import type { ImportState } from './import.ts'

/** What the reading says is plain text that other programs get too; on a page it has the marks of one. */
export const typeset = (text: string): string => text.replaceAll(/"([^"]*)"/g, '“$1”')

export const importWords = {
  title: 'Lists',
  back: 'Back to the list',
  notNow: 'This list isn’t at that step any more. Look at where it is now.',
  states: { mapping: 'Headings to confirm', reading: 'Being read', questions: 'Nothing made yet', 'bringing in': 'Being brought in', 'brought in': 'Brought in', undoing: 'Being taken away', undone: 'Taken away again', 'put aside': 'Put aside' } satisfies Readonly<Record<ImportState, string>>,
  lookTask: { title: 'People from a list to look at', line: 'They came with a list, and nobody has taken them up yet. A few at a time will do.', action: 'Look at some' },
  task: { title: (who: string | null) => (who ? `A question about ${who}` : 'A question from a list'), line: 'Left open when a list was brought in.', action: 'Answer it', several: (count: number) => `${count} questions from your lists`, severalLine: 'Left open when they were brought in. Answer what you know; the rest will keep.', severalAction: 'Answer some' },
} as const
