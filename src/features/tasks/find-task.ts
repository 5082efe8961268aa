import type { Work } from '../audit/work.ts'
import { findOpenTask } from './store.ts'

/** One open task the reader owns or stands in for, with whom it is about. */
export const findTask = (work: Work, id: string) => findOpenTask(work, id)
