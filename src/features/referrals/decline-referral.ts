import type { Work } from '../audit/work.ts'
import { moveReferral } from './move-referral.ts'
import { decline, type DeclineReason } from './referral.ts'
import { findReferral } from './store.ts'

export type Declining = { referral: string; reason: DeclineReason; onward: string }

/** We cannot offer this: with why, and with at least one place to go on to (domain 2.1). Never decided by the software. */
export async function declineReferral(work: Work, { referral: id, reason, onward }: Declining): Promise<'declined' | { refused: 'not there' | 'already decided' | 'nothing to go on to' }> {
  const referral = await findReferral(work, id, { lock: true })
  if (!referral) return { refused: 'not there' }
  const decision = decline(referral)
  if ('refused' in decision) return decision
  if (onward.trim() === '') return { refused: 'nothing to go on to' }
  for (const to of decision.steps) await moveReferral(work, { referral: id, to, reason: to === 'declined' ? reason : 'talked about', note: to === 'declined' ? onward : null })
  return 'declined'
}
