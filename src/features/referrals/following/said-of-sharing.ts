import type { Work } from '../../audit/work.ts'
import { checkConsent } from '../../consent/check-consent.ts'
import type { Answer } from '../../consent/consent.ts'

/** What they said about telling whoever suggested them with this referral: a yes about another who did is no answer here. */
export async function saidOfSharing(work: Work, referral: { id: string; member: string }): Promise<Answer | 'not asked'> {
  const { recorded_at: since } = await work.db.selectFrom('referral').select('recorded_at').where('organisation_id', '=', work.organisation.id).where('id', '=', referral.id).executeTakeFirstOrThrow()
  return checkConsent(work, referral.member, 'share with the referrer', { thing: referral.id, since })
}
