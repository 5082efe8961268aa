import type { Work } from '../audit/work.ts'
import { noteContact } from './waiting/keep-in-touch.ts'
import { readStanding } from './read-standing.ts'
import { findReferral } from './store.ts'

/** A person decided to go on though somebody may be under eighteen, may have died or asked for no contact: with why, in their name. */
export async function decideObstacle(work: Work, { referral: id, why }: { referral: string; why: string }): Promise<'decided' | { refused: 'not there' | 'nothing to decide' | 'has died' }> {
  const referral = await findReferral(work, id, { lock: true })
  if (!referral) return { refused: 'not there' }
  const { obstacles } = await readStanding(work, referral)
  if (obstacles.includes('has died')) return { refused: 'has died' }
  if (obstacles.length === 0) return { refused: 'nothing to decide' }
  for (const what of obstacles) await noteContact(work, { referral: id, kind: 'a person decided', on: work.today, person: referral.person, what, note: why })
  work.changed('a person decided', { about: referral.member, thing: id })
  return 'decided'
}
