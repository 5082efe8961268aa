import type { Work } from '../audit/work.ts'
import { type KeptAround, readPeopleAround } from '../people/around/keep-person-around.ts'
import { isClose } from '../people/around/telling.ts'
import { answerFor } from '../people/reaching/reach.ts'
import { readReach, rulesOf } from '../people/reaching/read-reach.ts'
import { type HeldElsewhere, heldOfFamily, purposes, wayOf } from './consent.ts'

/** How somebody may be reached, and what those close to them may be told, is kept in one place, with people; here it is only read. */
export async function readHeldElsewhere(work: Work, hat: { participation: string }): Promise<HeldElsewhere> {
  const rules = rulesOf(await readReach(work, hat))
  const ways = purposes.flatMap((purpose) => {
    const way = wayOf[purpose]
    return way ? [[purpose, answerFor(way, rules)]] : []
  })
  return { ...Object.fromEntries(ways), ...heldOfFamily(await readClose(work, hat)) }
}

/** Those close to somebody, of whom “telling family” is asked. */
export const readClose = async (work: Work, hat: { participation: string }): Promise<KeptAround[]> => (await readPeopleAround(work, hat.participation)).filter(isClose)
