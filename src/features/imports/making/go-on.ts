import type { Work } from '../../audit/work.ts'

/** Tells the worker to go on with a list that is being read or brought in. Told twice, it goes on once. */
export const goOn = (work: Work, id: string): void => work.later({ queue: 'bring-in-lists', ids: { import: id } })
