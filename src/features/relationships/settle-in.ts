import type { Work } from '../audit/work.ts'
import { moveReferral } from '../referrals/move-referral.ts'
import { memberOf } from './arrange-introduction.ts'
import { settleIn, type Heard } from './relationship.ts'
import { findRelationship, holdRelationship, saveStep } from './store.ts'

export type SettleRefused = { refused: 'not there' | 'not from here' | 'hear both first' }

/**
 * Both, each asked alone, would like to go on: settling in begins, which is the trial a referral is placed by (domain:
 * referral, waiting to placed). Until then the person stays on the waiting list, where they are seen.
 */
export async function beginSettlingIn(work: Work, id: string, heard: Heard): Promise<{ state: 'settling_in' } | SettleRefused> {
  await holdRelationship(work, id)
  const relationship = await findRelationship(work, id)
  if (!relationship) return { refused: 'not there' }
  const step = settleIn(relationship.state, heard, work.today)
  if ('refused' in step) return step
  await saveStep(work, { relationship: id, from: relationship.state, to: step.state, on: step.on, reason: 'both would like to go on' })
  work.changed('settling in', { about: memberOf(relationship), thing: id })
  // Already placed where somebody else visits too, or withdrawn meanwhile: then there is nothing to move.
  if (relationship.referral !== null) await moveReferral(work, { referral: relationship.referral, to: 'placed', reason: 'settling in began' })
  return { state: step.state }
}
