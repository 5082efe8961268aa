import { asDay } from '../../../engines/calendar/day.ts'
import type { Work } from '../../audit/work.ts'
import { type Preparation, preparedWords, toldThings } from './preparation.ts'

/** What somebody was told before anybody was asked, and what they picked: the one that holds for a referral, or the one a question was asked with. */
export async function readPreparation(work: Work, wanted: { referral: string } | { id: string }): Promise<Preparation | undefined> {
  let query = work.db
    .selectFrom('preparation as p')
    .innerJoin('participation as m', (join) => join.onRef('m.organisation_id', '=', 'p.organisation_id').onRef('m.id', '=', 'p.member_id'))
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'p.organisation_id').onRef('k.subject_id', '=', 'm.person_id'))
    .leftJoin('participation as b', (join) => join.onRef('b.organisation_id', '=', 'p.organisation_id').onRef('b.id', '=', 'p.by_id'))
    .leftJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'b.organisation_id').onRef('n.id', '=', 'b.person_id'))
    .select(['p.id', 'p.on_day as on', 'p.format', 'p.told', 'p.words_sealed as sealed', 'm.person_id as person', 'k.wrapped as key', 'n.name as by'])
    .where('p.organisation_id', '=', work.organisation.id)
  query = 'id' in wanted ? query.where('p.id', '=', wanted.id) : query.where('p.referral_id', '=', wanted.referral).where('p.until', 'is', null)
  const row = await query.executeTakeFirst()
  if (!row) return undefined
  const text = work.text.open(row.person, { table: 'preparation', column: 'words_sealed', row: row.id }, { sealed: row.sealed, key: row.key })
  const words = text === undefined ? { asked: '', picked: [], describedAs: null, mayKnow: null } : preparedWords.parse(JSON.parse(text))
  return { id: row.id, on: asDay(row.on), format: row.format, told: toldThings.filter((one) => row.told.includes(one)), by: row.by, ...words }
}
