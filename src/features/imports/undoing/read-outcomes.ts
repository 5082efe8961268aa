import { sql } from 'kysely'
import type { Work } from '../../audit/work.ts'
import type { Became } from '../making/plan.ts'
import type { ReferralState } from '../../referrals/referral.ts'
import type { SupporterState } from '../../supporters/supporter.ts'

/** The lists of which nobody came of some rows, in the order in which they were sent. */
export async function listsLeftOut(work: Work, id: string): Promise<string[]> {
  const rows = await work.db
    .selectFrom('import_file as f')
    .select('f.name')
    .where('f.organisation_id', '=', work.organisation.id)
    .where('f.import_id', '=', id)
    .where((eb) => eb.exists(eb.selectFrom('import_row as r').select('r.row').where('r.organisation_id', '=', work.organisation.id).where('r.import_id', '=', id).whereRef('r.file', '=', 'f.name').where('r.became', 'in', ['held', 'not a record', 'kept'])))
    .orderBy('f.place')
    .execute()
  return rows.map((row) => row.name)
}

export type RowOutcome = { file: string; row: number; became: Became; who: { participation: string; kind: 'member' | 'supporter' | 'staff'; name: string; gone: boolean }[]; total: number }

/** What came of each row: whom it became, by the hat it is about. One query. */
export async function readOutcomes(work: Work, id: string, shown: { row: number | null; page: number; size: number }): Promise<RowOutcome[]> {
  const organisation = work.organisation.id
  let query = work.db
    .selectFrom('import_row as r')
    .select((eb) => [
      'r.file', 'r.row', 'r.became', sql<number>`count(*) over ()`.as('total'),
      eb
        .selectFrom('import_made as m')
        .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'm.organisation_id').onRef('p.id', '=', 'm.thing_id'))
        .innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
        .select(sql<RowOutcome['who']>`coalesce(json_agg(json_build_object('participation', p.id, 'kind', p.kind, 'name', n.name, 'gone', p.until is not null) order by n.name), '[]')`.as('who'))
        .where('m.organisation_id', '=', organisation)
        .whereRef('m.import_id', '=', 'r.import_id')
        .whereRef('m.file', '=', 'r.file')
        .whereRef('m.row', '=', 'r.row')
        .where('m.what', '=', 'participation')
        .as('who'),
    ])
    .where('r.organisation_id', '=', organisation)
    .where('r.import_id', '=', id)
  if (shown.row !== null) query = query.where('r.row', '=', shown.row)
  const rows = await query.orderBy('r.file').orderBy('r.row').limit(shown.size).offset((shown.page - 1) * shown.size).execute()
  return rows.map((found) => ({ ...found, who: found.who ?? [] }))
}

export type HatMade = { participation: string; person: string; supporterState: SupporterState | null; referrals: { id: string; state: ReferralState }[] }

/** The hats an import made that are still worn, of some people or of all, with what ends with them. One query. */
export async function readHatsMade(work: Work, id: string, people?: readonly string[]): Promise<HatMade[]> {
  const organisation = work.organisation.id
  let query = work.db
    .selectFrom('participation as p')
    .leftJoin('supporter as s', (join) => join.onRef('s.organisation_id', '=', 'p.organisation_id').onRef('s.participation_id', '=', 'p.id'))
    .select((eb) => [
      'p.id as participation', 'p.person_id as person', 's.state as supporterState',
      eb.selectFrom('referral as r').select(sql<HatMade['referrals'] | null>`json_agg(json_build_object('id', r.id, 'state', r.state))`.as('list')).where('r.organisation_id', '=', organisation).whereRef('r.member_id', '=', 'p.id').as('referrals'),
    ])
    .where('p.organisation_id', '=', organisation)
    .where('p.until', 'is', null)
    .where((eb) => eb.exists(eb.selectFrom('import_made as m').select('m.thing_id').where('m.organisation_id', '=', organisation).where('m.import_id', '=', id).where('m.what', '=', 'participation').whereRef('m.thing_id', '=', 'p.id')))
  if (people) query = query.where('p.person_id', '=', sql<string>`any(${`{${people.join(',')}}`}::uuid[])`)
  const rows = await query.execute()
  return rows.map((row) => ({ ...row, referrals: row.referrals ?? [] }))
}
