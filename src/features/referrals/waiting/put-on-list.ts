import type { Work } from '../../audit/work.ts'
import { readEnding } from '../following/read-ending.ts'
import { moveReferral } from '../move-referral.ts'
import { readStanding } from '../read-standing.ts'
import { mayFollow } from '../referral.ts'
import { findReferral } from '../store.ts'

/** A plan is agreed and they wait from that day; or what they had did not last, and they wait again. */
export async function putOnList(work: Work, { referral: id, on }: { referral: string; on: string }): Promise<'waiting' | { refused: 'not there' | 'already over' | 'a person decides first' }> {
  const referral = await findReferral(work, id, { lock: true })
  if (!referral) return { refused: 'not there' }
  const hadSomebody = referral.state !== 'feedback_sent' || (await readEnding(work, id))?.began === true
  if (!mayFollow(referral.state, 'waiting') || !hadSomebody) return { refused: 'already over' }
  if ((await readStanding(work, referral)).obstacles.length > 0) return { refused: 'a person decides first' }
  await moveReferral(work, { referral: id, to: 'waiting', reason: referral.state === 'accepted' ? 'on the waiting list' : 'waiting again', occurredOn: on })
  return 'waiting'
}
