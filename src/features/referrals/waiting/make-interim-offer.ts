import type { Work } from '../../audit/work.ts'
import type { InterimAnswer } from './interim-offer.ts'
import { findReferral } from '../store.ts'

export type Meanwhile = { referral: string; what: string; answer: InterimAnswer; on: string }

/** Something meanwhile was offered to somebody who waits, with what they said. Turning it down changes nothing about the wait. */
export async function makeInterimOffer(work: Work, { referral: id, what, answer, on }: Meanwhile): Promise<'recorded' | { refused: 'not there' | 'not waiting' }> {
  const referral = await findReferral(work, id, { lock: true })
  if (!referral) return { refused: 'not there' }
  if (referral.state !== 'waiting') return { refused: 'not waiting' }
  const offer = work.newId()
  const what_sealed = await work.text.seal(referral.person, { table: 'interim_offer', column: 'what_sealed', row: offer }, what)
  await work.db.insertInto('interim_offer').values({ organisation_id: work.organisation.id, id: offer, referral_id: id, what_sealed, answer, on_day: on, by_id: work.by, recorded_at: work.now }).execute()
  work.changed('interim offer made', { about: referral.member, thing: id })
  return 'recorded'
}

/** It is over, or they have answered differently since: what was said stays. */
export async function endInterimOffer(work: Work, { referral: id, offer }: { referral: string; offer: string }): Promise<'ended' | { refused: 'not there' | 'over already' }> {
  const referral = await findReferral(work, id, { lock: true })
  if (!referral) return { refused: 'not there' }
  const done = await work.db.updateTable('interim_offer').set({ until: work.today }).where('organisation_id', '=', work.organisation.id).where('id', '=', offer).where('referral_id', '=', id).where('until', 'is', null).executeTakeFirst()
  if (done.numUpdatedRows === 0n) return { refused: 'over already' }
  work.changed('interim offer ended', { about: referral.member, thing: id })
  return 'ended'
}
