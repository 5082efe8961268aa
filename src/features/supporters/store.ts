import { type Expression, sql } from 'kysely'
import { asDay } from '../../engines/calendar/day.ts'
import { reaches } from '../audit/permission.ts'
import type { Work } from '../audit/work.ts'
import { seeSupporters } from './permissions.ts'
import type { Readiness, Supporter } from './supporter.ts'

const under = ['agreed', 'introduced', 'settling_in', 'active', 'on_hold', 'ending_planned'] as const

const supporters = (work: Work) =>
  work.db
    .selectFrom('supporter as s')
    .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 's.organisation_id').onRef('p.id', '=', 's.participation_id'))
    .innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .select((eb) => [
      's.participation_id as participation', 'p.person_id as person', 'n.name', 'n.known_as as knownAs', 'p.area', 's.state', 's.state_since as stateSince', 's.started', 's.capacity', 's.elsewhere',
      eb
        .selectFrom('relationship_party as q')
        .innerJoin('relationship as l', (join) => join.onRef('l.organisation_id', '=', 'q.organisation_id').onRef('l.id', '=', 'q.relationship_id'))
        .select(sql<number>`count(*)`.as('n'))
        .where('q.organisation_id', '=', work.organisation.id)
        .whereRef('q.participation_id', '=', 's.participation_id')
        .where('q.until', 'is', null)
        .where('l.state', 'in', under)
        .as('seeing'),
      eb
        .selectFrom('readiness as z')
        .select(sql<Readiness[] | null>`json_agg(json_build_object('kind', z.kind, 'what', z.what, 'number', z.number, 'onDay', z.on_day, 'due', z.due, 'complete', z.complete, 'asWritten', z.as_written) order by z.kind, z.what)`.as('list'))
        .where('z.organisation_id', '=', work.organisation.id)
        .whereRef('z.participation_id', '=', 's.participation_id')
        .where('z.until', 'is', null)
        .as('readiness'),
    ])
    .where('s.organisation_id', '=', work.organisation.id)
    .where((at) => seen(work, at.ref('s.participation_id')))

const seen = (work: Work, column: Expression<string>) => reaches(work.actor, seeSupporters, work.organisation.id, column)

type Row = Awaited<ReturnType<ReturnType<typeof supporters>['executeTakeFirstOrThrow']>>
const supporterFrom = (row: Row): Supporter => ({ ...row, stateSince: asDay(row.stateSince), seeing: row.seeing ?? 0, readiness: row.readiness ?? [] })

/** One supporter's file, as far as the actor may see it. */
export async function findSupporter(work: Work, participation: string, { lock = false } = {}): Promise<Supporter | undefined> {
  const query = supporters(work).where('s.participation_id', '=', participation)
  const row = await (lock ? query.forUpdate('s') : query).executeTakeFirst()
  return row && supporterFrom(row)
}

/** Every supporter whose file is open: what matching reads. */
export async function readSupporters(work: Work): Promise<Supporter[]> {
  const rows = await supporters(work).where('p.until', 'is', null).orderBy('n.name').execute()
  return rows.map(supporterFrom)
}
