import type { Work } from '../audit/work.ts'
import { raiseEnding } from './following/after-support.ts'
import { moveReferral } from './move-referral.ts'
import { mayFollow } from './referral.ts'
import { findReferral } from './store.ts'

/** Nothing more to do. It can be opened again, with a note. Where support ends with it, somebody asks whether whoever suggested them may hear that. */
export async function closeReferral(work: Work, { referral: id, note }: { referral: string; note: string }): Promise<'closed' | { refused: 'not there' | 'not over yet' }> {
  const referral = await findReferral(work, id, { lock: true })
  if (!referral) return { refused: 'not there' }
  if (!mayFollow(referral.state, 'closed')) return { refused: 'not over yet' }
  await moveReferral(work, { referral: id, to: 'closed', reason: 'nothing more to do', note: note || null })
  await raiseEnding(work, referral)
  return 'closed'
}
