import { addWorkingDays } from '../../engines/calendar/working-days.ts'
import type { Work } from '../audit/work.ts'
import { raiseTask, settleTask } from '../tasks/raise-task.ts'
import { memberOf, nowIntroduced } from './arrange-introduction.ts'
import { tryAgainWithinWorkingDays, type BecauseNot } from './introduction.ts'
import { findIntroduction, findRelationship, holdRelationship, saveHolding } from './store.ts'

export type Came = { introduction: string } & ({ held: true } | { held: false; because: BecauseNot })
export type HoldingRefused = { refused: 'not there' } | { refused: 'not held yet' | 'answered already'; relationship: string }

/**
 * What came of a first meeting: they met, or it didn't happen. A meeting that didn't happen changes nothing between the two;
 * somebody is asked to find another day.
 */
export async function recordHolding(work: Work, came: Came): Promise<{ relationship: string } | HoldingRefused> {
  const found = await findIntroduction(work, came.introduction)
  if (!found) return { refused: 'not there' }
  await holdRelationship(work, found.relationship)
  const relationship = await findRelationship(work, found.relationship)
  if (!relationship) return { refused: 'not there' }
  const { introduction } = relationship
  if (introduction?.id !== came.introduction || introduction.held !== null || relationship.state !== 'agreed') return { refused: 'answered already', relationship: relationship.id }
  if (came.held && introduction.on > work.today) return { refused: 'not held yet', relationship: relationship.id }
  await saveHolding(work, introduction.id, came)
  work.changed('outcome of an introduction recorded', { about: memberOf(relationship), thing: introduction.id })
  await settleTask(work, { kind: 'introduction due', thing: introduction.id, how: came.held ? 'they met' : 'it didn’t happen' })
  if (came.held) await nowIntroduced(work, relationship, introduction.on)
  else if (relationship.proposal !== null) await raiseTask(work, { kind: 'arrange the introduction', about: memberOf(relationship), thing: relationship.proposal, dueOn: addWorkingDays(work.today, tryAgainWithinWorkingDays, work.organisation.nation), owner: introduction.withId })
  return { relationship: relationship.id }
}
