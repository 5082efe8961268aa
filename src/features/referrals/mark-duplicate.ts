import type { Work } from '../audit/work.ts'
import { moveReferral } from './move-referral.ts'
import { mayFollow } from './referral.ts'
import { findReferral } from './store.ts'

/**
 * The same person was suggested to us already. This referral points to the one that goes on, which from now on shows what was told here
 * too, with who told it and when; nothing is copied, changed or thrown away.
 */
export async function markDuplicate(work: Work, { referral: id, other }: { referral: string; other: string }): Promise<'linked' | { refused: 'not there' | 'already decided' | 'not another one' }> {
  const referral = await findReferral(work, id, { lock: true })
  if (!referral) return { refused: 'not there' }
  if (!mayFollow(referral.state, 'duplicate')) return { refused: 'already decided' }
  const goesOn = other === id ? undefined : await findReferral(work, other, { lock: true })
  if (!goesOn || goesOn.state === 'duplicate') return { refused: 'not another one' }
  await work.db.updateTable('referral').set({ duplicate_of: other }).where('organisation_id', '=', work.organisation.id).where('id', '=', id).execute()
  await moveReferral(work, { referral: id, to: 'duplicate', reason: 'here twice' })
  return 'linked'
}
