import type { Work } from '../audit/work.ts'

/** The referral whose suggester a message was written to; null where it was written to somebody with a hat. */
export async function findReferralTold(work: Work, message: string): Promise<string | null> {
  const row = await work.db.selectFrom('message').select('referral_id as referral').where('organisation_id', '=', work.organisation.id).where('id', '=', message).executeTakeFirst()
  return row?.referral ?? null
}
