import type { Work } from '../../audit/work.ts'
import { type MatchingSettings, settingsOf } from '../weighing/settings.ts'
import { type Setting, usualSetting } from './setting.ts'

export type ServiceSetting = { service: string; name: string; setting: Setting; /** null while nobody has decided */ id: string | null; since: Date | null; by: string | null }

/** The models in which people are brought together by asking both. */
const models = ['befriending', 'one-to-one'] as const

const settingColumns = ['m.lived_experience', 'm.interests', 'm.availability', 'm.travel', 'm.preferences', 'm.communication', 'm.personality', 'm.ideas', 'm.answer_days'] as const

type Numbers = { lived_experience: number | null; interests: number | null; availability: number | null; travel: number | null; preferences: number | null; communication: number | null; personality: number | null; ideas: number | null; answer_days: number | null }

function settingFrom(row: Numbers): Setting {
  const { weights, ideas, answerDays } = usualSetting
  return {
    weights: {
      'lived experience': row.lived_experience ?? weights['lived experience'],
      interests: row.interests ?? weights.interests,
      availability: row.availability ?? weights.availability,
      travel: row.travel ?? weights.travel,
      preferences: row.preferences ?? weights.preferences,
      communication: row.communication ?? weights.communication,
      personality: row.personality ?? weights.personality,
    },
    ideas: row.ideas ?? ideas,
    answerDays: row.answer_days ?? answerDays,
  }
}

const services = (work: Work) =>
  work.db
    .selectFrom('service as s')
    .leftJoin('matching_setting as m', (join) => join.onRef('m.organisation_id', '=', 's.organisation_id').onRef('m.service_id', '=', 's.id').on('m.until', 'is', null))
    .leftJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'm.organisation_id').onRef('p.id', '=', 'm.by_id'))
    .leftJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .select(['s.id as service', 's.name', 'm.id', 'm.since', 'n.name as by', ...settingColumns])
    .where('s.organisation_id', '=', work.organisation.id)
    .where('s.until', 'is', null)
    .where('s.model', 'in', models)

type Row = Awaited<ReturnType<ReturnType<typeof services>['executeTakeFirstOrThrow']>>
const serviceFrom = (row: Row): ServiceSetting => ({ service: row.service, name: row.name, setting: settingFrom(row), id: row.id, since: row.since, by: row.by })

/** Every service in which people are brought together, with what it decided. One query. */
export async function readServiceSettings(work: Work): Promise<ServiceSetting[]> {
  const rows = await services(work).orderBy('s.since').orderBy('s.name').execute()
  return rows.map(serviceFrom)
}

export type Looked = { settings: MatchingSettings; /** the row in force, null for the usual */ setting: string | null; service: string | null; services: readonly ServiceSetting[] }

/** What weighs how much for one referral: its own service's, or the oldest one's where nobody said which. One query. */
export async function settingsFor(work: Work, referral: string): Promise<Looked> {
  const rows = await services(work)
    .leftJoin('referral_service as f', (join) => join.onRef('f.organisation_id', '=', 's.organisation_id').onRef('f.service_id', '=', 's.id').on('f.referral_id', '=', referral).on('f.until', 'is', null))
    .orderBy((eb) => eb('f.id', 'is', null))
    .orderBy('s.since')
    .orderBy('s.name')
    .execute()
  const found = rows.map(serviceFrom)
  const [chosen] = found
  const usual = settingsOf(work.organisation)
  if (!chosen) return { settings: usual, setting: null, service: null, services: [] }
  const { weights, ideas, answerDays } = chosen.setting
  return { settings: { ...usual, weights, suggestions: ideas, answerDays }, setting: chosen.id, service: chosen.service, services: found.toSorted((one, other) => (one.name < other.name ? -1 : 1)) }
}

/** What weighs how much for every referral: all settings there are, and which of them is whose. Two queries however many referrals. */
export async function readAllSettings(work: Work): Promise<{ settings: readonly MatchingSettings[]; settingOf(referral: string): number }> {
  const services = await readServiceSettings(work)
  const usual = settingsOf(work.organisation)
  const chosen = await work.db.selectFrom('referral_service').select(['referral_id as referral', 'service_id as service']).where('organisation_id', '=', work.organisation.id).where('until', 'is', null).execute()
  const place = new Map(chosen.map(({ referral, service }) => [referral, Math.max(0, services.findIndex((one) => one.service === service))]))
  const settings = services.map(({ setting: { weights, ideas, answerDays } }) => ({ ...usual, weights, suggestions: ideas, answerDays }))
  return { settings: settings.length === 0 ? [usual] : settings, settingOf: (referral) => place.get(referral) ?? 0 }
}

export type PastSetting = { setting: Setting; since: Date; until: Date | null; by: string | null }

/** What a service decided before, newest first: nothing of it is ever overwritten. */
export async function readPastSettings(work: Work, service: string): Promise<PastSetting[]> {
  const rows = await work.db
    .selectFrom('matching_setting as m')
    .leftJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'm.organisation_id').onRef('p.id', '=', 'm.by_id'))
    .leftJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .select(['m.since', 'm.until', 'n.name as by', ...settingColumns])
    .where('m.organisation_id', '=', work.organisation.id)
    .where('m.service_id', '=', service)
    .orderBy('m.since', 'desc')
    .limit(30)
    .execute()
  return rows.map((row) => ({ setting: settingFrom(row), since: row.since, until: row.until, by: row.by }))
}
