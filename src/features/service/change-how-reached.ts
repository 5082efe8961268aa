import type { Work } from '../audit/work.ts'
import type { ReachedAt } from './reached-at.ts'
import { saveReachedAt } from './store.ts'

/** The organisation is reached otherwise from now on. */
export async function changeHowReached(work: Work, reached: ReachedAt): Promise<void> {
  await saveReachedAt(work, reached)
  work.changed('how the organisation is reached changed', { thing: work.organisation.id })
}
