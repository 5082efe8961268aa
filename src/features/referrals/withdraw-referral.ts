import type { Work } from '../audit/work.ts'
import { openHat } from '../people/open-hat.ts'
import { moveReferral } from './move-referral.ts'
import { hasDied } from './referral.ts'
import { findReferral } from './store.ts'

/** The person would rather not, at any time and for no reason that anybody need know; or they have died, and a colleague takes them off the list. */
export async function withdrawReferral(work: Work, id: string): Promise<'withdrawn' | { refused: 'not there' | 'already over' }> {
  const referral = await findReferral(work, id, { lock: true })
  if (!referral) return { refused: 'not there' }
  const died = (await openHat(work, referral.member, 'member'))?.died ?? null
  const moved = await moveReferral(work, { referral: id, to: 'withdrawn', reason: died ? hasDied : 'the person would rather not' })
  return 'refused' in moved ? { refused: 'already over' } : 'withdrawn'
}
