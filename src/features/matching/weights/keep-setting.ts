import type { Work } from '../../audit/work.ts'
import { findReferral } from '../../referrals/find-referral.ts'
import { readServiceSettings } from './read-settings.ts'
import { sameSetting, type Setting } from './setting.ts'

/** A service decides anew what weighs how much. What held before stays, with who and when; the same again is no new decision. */
export async function keepSetting(work: Work, service: string, setting: Setting): Promise<'kept' | { refused: 'not there' | 'the same' }> {
  await work.db.selectFrom('service').select('id').where('organisation_id', '=', work.organisation.id).where('id', '=', service).forUpdate().execute()
  const found = (await readServiceSettings(work)).find((one) => one.service === service)
  if (!found) return { refused: 'not there' }
  if (sameSetting(found.setting, setting)) return { refused: 'the same' }
  await work.db.updateTable('matching_setting').set({ until: work.now }).where('organisation_id', '=', work.organisation.id).where('service_id', '=', service).where('until', 'is', null).execute()
  const { weights } = setting
  await work.db
    .insertInto('matching_setting')
    .values({
      organisation_id: work.organisation.id, id: work.newId(), service_id: service, lived_experience: weights['lived experience'], interests: weights.interests, availability: weights.availability, travel: weights.travel,
      preferences: weights.preferences, communication: weights.communication, personality: weights.personality, ideas: setting.ideas, answer_days: setting.answerDays, by_id: work.by, since: work.now,
    })
    .execute()
  work.changed('weights kept', { thing: service })
  return 'kept'
}

/** Says in which service somebody is looked for. */
export async function chooseService(work: Work, { referral, service }: { referral: string; service: string }): Promise<'chosen' | { refused: 'not there' }> {
  const found = await findReferral(work, referral, { lock: true })
  if (!found || !(await readServiceSettings(work)).some((one) => one.service === service)) return { refused: 'not there' }
  await work.db.updateTable('referral_service').set({ until: work.now }).where('organisation_id', '=', work.organisation.id).where('referral_id', '=', referral).where('until', 'is', null).execute()
  await work.db.insertInto('referral_service').values({ organisation_id: work.organisation.id, id: work.newId(), referral_id: referral, service_id: service, by_id: work.by, since: work.now }).execute()
  work.changed('service chosen', { about: found.member, thing: referral })
  return 'chosen'
}
