import type { Work } from '../audit/work.ts'
import type { Consent } from './consent.ts'

/** Every answer somebody gave under a hat, newest first. */
export async function readConsents(work: Work, hat: { participation: string; person: string }): Promise<Consent[]> {
  const rows = await work.db
    .selectFrom('consent as c')
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'c.organisation_id').on('k.subject_id', '=', hat.person))
    .select(['c.id', 'c.purpose', 'c.answer', 'c.how', 'c.on_day as onDay', 'c.note_sealed as sealed', 'c.recorded_at as recordedAt', 'k.wrapped as key'])
    .where('c.organisation_id', '=', work.organisation.id)
    .where('c.participation_id', '=', hat.participation)
    .orderBy('c.recorded_at', 'desc')
    .orderBy('c.id', 'desc')
    .execute()
  return rows.map(({ sealed, key, ...row }) => ({ ...row, note: work.text.open(hat.person, { table: 'consent', column: 'note_sealed', row: row.id }, { sealed, key }) ?? null }))
}
