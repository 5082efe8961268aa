import type { Day } from '../../engines/calendar/day.ts'
import type { Work } from '../audit/work.ts'
import { memberOf } from './arrange-introduction.ts'
import { goOn } from './relationship.ts'
import { findRelationship, holdRelationship, saveStep } from './store.ts'

export type Review = { heldOn: Day | null; agreed: boolean }

/** The settling-in review was held and all three would like to go on: from now on it is simply a relationship. */
export async function carryOn(work: Work, id: string, review: Review): Promise<{ state: 'active' } | { refused: 'not there' | 'not from here' | 'review first' }> {
  await holdRelationship(work, id)
  const relationship = await findRelationship(work, id)
  if (!relationship) return { refused: 'not there' }
  const step = goOn(relationship.state, review, work.today)
  if ('refused' in step) return step
  await saveStep(work, { relationship: id, from: relationship.state, to: step.state, on: step.on, reason: 'all three would like to go on' })
  work.changed('relationship goes on', { about: memberOf(relationship), thing: id })
  return { state: step.state }
}
