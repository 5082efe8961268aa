import type { Work } from '../audit/work.ts'
import { moveReferral } from './move-referral.ts'
import { readStanding } from './read-standing.ts'
import { findReferral } from './store.ts'

/** What somebody found: they came to a group, they have the line's number. Two who settle in are placed by the room that introduces. */
export const placedBy = ['came to a group', 'has the line’s number', 'something else'] as const
export type Placing = { referral: string; how: (typeof placedBy)[number]; on: string }

/** The wait is over: something they agreed on has begun. */
export async function placeReferral(work: Work, { referral: id, how, on }: Placing): Promise<'placed' | { refused: 'not there' | 'not waiting' | 'a person decides first' }> {
  const referral = await findReferral(work, id, { lock: true })
  if (!referral) return { refused: 'not there' }
  if (referral.state !== 'waiting') return { refused: 'not waiting' }
  if ((await readStanding(work, referral)).obstacles.length > 0) return { refused: 'a person decides first' }
  await moveReferral(work, { referral: id, to: 'placed', reason: how, occurredOn: on })
  return 'placed'
}
