import type { Work } from '../../audit/work.ts'
import { findReferral } from '../store.ts'

/**
 * Why somebody stands before others who have waited longer: a reason a person gives, in words, from a day. Nothing else moves anybody:
 * no score, no answer in a form.
 */
export async function giveReason(work: Work, { referral: id, words }: { referral: string; words: string }): Promise<'recorded' | { refused: 'not there' | 'not waiting' }> {
  const referral = await findReferral(work, id, { lock: true })
  if (!referral) return { refused: 'not there' }
  if (referral.state !== 'waiting') return { refused: 'not waiting' }
  const reason = work.newId()
  const words_sealed = await work.text.seal(referral.person, { table: 'referral_reason', column: 'words_sealed', row: reason }, words)
  await work.db.insertInto('referral_reason').values({ organisation_id: work.organisation.id, id: reason, referral_id: id, words_sealed, since: work.today, by_id: work.by, recorded_at: work.now }).execute()
  work.changed('reason given', { about: referral.member, thing: id })
  return 'recorded'
}

/** It no longer holds, from today. That it did, and why, stays. */
export async function takeReasonBack(work: Work, { referral: id, reason }: { referral: string; reason: string }): Promise<'taken back' | { refused: 'not there' | 'over already' }> {
  const referral = await findReferral(work, id, { lock: true })
  if (!referral) return { refused: 'not there' }
  const done = await work.db.updateTable('referral_reason').set({ until: work.today }).where('organisation_id', '=', work.organisation.id).where('id', '=', reason).where('referral_id', '=', id).where('until', 'is', null).executeTakeFirst()
  if (done.numUpdatedRows === 0n) return { refused: 'over already' }
  work.changed('reason taken back', { about: referral.member, thing: id })
  return 'taken back'
}
