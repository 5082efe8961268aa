import type { Work } from '../audit/work.ts'
import { type OpenTask, readOpenTasks } from './store.ts'

export type { OpenTask } from './store.ts'
import type { TaskKind } from './task.ts'

/** What the reader has to do, of these kinds: the soonest few of each, in the order they are due. */
export const listTasks = (work: Work, wanted: { kinds: readonly TaskKind[]; most: number }): Promise<OpenTask[]> => readOpenTasks(work, wanted)
