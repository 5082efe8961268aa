import type { Day } from '../../../engines/calendar/day.ts'
import type { Work } from '../../audit/work.ts'
import { readHat } from '../../people/read-hats.ts'
import { findReferral } from '../../referrals/find-referral.ts'
import { prepare, type PreparedWords, type PreparingProblem } from './preparation.ts'

export type Preparing = { referral: string; on: Day; format: string; told: readonly string[]; words: PreparedWords }

/**
 * Writes down that somebody was prepared before anybody is asked about them. A later one takes its place; the one a question
 * was asked with stays with that question.
 */
export async function preparePerson(work: Work, given: Preparing): Promise<'prepared' | { refused: 'not there' } | { problems: readonly PreparingProblem[] }> {
  const referral = await findReferral(work, given.referral, { lock: true })
  const hat = referral && (await readHat(work, referral.member))
  if (!referral || !hat) return { refused: 'not there' }
  const decided = prepare(given, [...hat.name.split(/\s+/), ...(hat.knownAs === null ? [] : [hat.knownAs]), ...(hat.area === null ? [] : [hat.area]), ...(hat.postcode === null ? [] : [hat.postcode])])
  if ('problems' in decided) return decided
  if (given.on > work.today) return { problems: ['on'] }
  const id = work.newId()
  const words_sealed = await work.text.seal(hat.person, { table: 'preparation', column: 'words_sealed', row: id }, JSON.stringify(given.words))
  await work.db.updateTable('preparation').set({ until: work.now }).where('organisation_id', '=', work.organisation.id).where('referral_id', '=', given.referral).where('until', 'is', null).execute()
  await work.db
    .insertInto('preparation')
    .values({ organisation_id: work.organisation.id, id, referral_id: given.referral, member_id: referral.member, on_day: given.on, format: decided.format, told: [...decided.told], words_sealed, by_id: work.by, recorded_at: work.now })
    .execute()
  work.changed('preparation kept', { about: referral.member, thing: id })
  return 'prepared'
}
