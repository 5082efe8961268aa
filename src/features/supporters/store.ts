import { type Expression, sql } from 'kysely'
import { asDay } from '../../engines/calendar/day.ts'
import { reaches } from '../audit/permission.ts'
import type { Work } from '../audit/work.ts'
import { seeSupporters } from './permissions.ts'
import { type Group, type Readiness, statesIn, type Supporter } from './supporter.ts'

const under = ['agreed', 'introduced', 'settling_in', 'active', 'on_hold', 'ending_planned'] as const

/** What was seen, as the query brings it: bytes stand in its JSON as base64. */
type SealedReadiness = Omit<Readiness, 'what' | 'number' | 'asWritten'> & { id: string; what: string | null; whatSealed: string | null; numberSealed: string | null; asWrittenSealed: string | null }

const supporters = (work: Work) =>
  work.db
    .selectFrom('supporter as s')
    .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 's.organisation_id').onRef('p.id', '=', 's.participation_id'))
    .innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'p.organisation_id').onRef('k.subject_id', '=', 'p.person_id'))
    .select((eb) => [
      's.participation_id as participation', 'p.person_id as person', 'k.wrapped as key', 'n.name', 'n.known_as as knownAs', 'p.area', 's.state', 's.state_since as stateSince', 's.started', 's.capacity', 's.elsewhere',
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
        .select(sql<SealedReadiness[] | null>`json_agg(json_build_object('id', z.id, 'kind', z.kind, 'what', z.what, 'whatSealed', encode(z.what_sealed, 'base64'), 'numberSealed', encode(z.number_sealed, 'base64'), 'onDay', z.on_day, 'due', z.due, 'complete', z.complete,
          'asWrittenSealed', encode(z.as_written_sealed, 'base64')) order by z.kind, z.what, z.id)`.as('list'))
        .where('z.organisation_id', '=', work.organisation.id)
        .whereRef('z.participation_id', '=', 's.participation_id')
        .where('z.until', 'is', null)
        .as('readiness'),
    ])
    .where('s.organisation_id', '=', work.organisation.id)
    .where((at) => seen(work, at.ref('s.participation_id')))

const seen = (work: Work, column: Expression<string>) => reaches(work.actor, seeSupporters, work.organisation.id, column)

type Row = Awaited<ReturnType<ReturnType<typeof supporters>['executeTakeFirstOrThrow']>>

function supporterFrom(work: Work, { key, ...row }: Row): Supporter {
  const readiness = (row.readiness ?? []).map(({ id, whatSealed, numberSealed, asWrittenSealed, ...one }): Readiness => {
    const opened = (column: string, text: string | null) => work.text.open(row.person, { table: 'readiness', column, row: id }, { sealed: text === null ? null : Buffer.from(text, 'base64'), key }) ?? null
    return { ...one, what: one.what ?? opened('what_sealed', whatSealed) ?? 'not known', number: opened('number_sealed', numberSealed), asWritten: opened('as_written_sealed', asWrittenSealed) }
  })
  return { ...row, stateSince: asDay(row.stateSince), seeing: row.seeing ?? 0, readiness }
}

/** One supporter's file, as far as the actor may see it. */
export async function findSupporter(work: Work, participation: string, { lock = false } = {}): Promise<Supporter | undefined> {
  const query = supporters(work).where('s.participation_id', '=', participation)
  const row = await (lock ? query.forUpdate('s') : query).executeTakeFirst()
  return row && supporterFrom(work, row)
}

/** Every supporter whose file is open: what matching reads. */
export async function readSupporters(work: Work): Promise<Supporter[]> {
  const rows = await supporters(work).where('p.until', 'is', null).orderBy('n.name').execute()
  return rows.map((row) => supporterFrom(work, row))
}

export type SupporterLine = Pick<Supporter, 'participation' | 'name' | 'knownAs' | 'area' | 'state' | 'capacity' | 'elsewhere' | 'seeing'> & { total: number }

const seeingNow = (work: Work) =>
  sql<number>`(select count(*) from relationship_party q join relationship l on l.organisation_id = q.organisation_id and l.id = q.relationship_id
    where q.organisation_id = ${work.organisation.id} and q.participation_id = s.participation_id and q.until is null and l.state in (${sql.join(under)}))`

const hasRoom = (work: Work) => sql<boolean>`(s.capacity is null or s.elsewhere is null or s.capacity - s.elsewhere - ${seeingNow(work)} > 0)`

/** One page of supporters by name, of one group. One query. */
export async function listSupporters(work: Work, { group, page, size }: { group: Group; page: number; size: number }): Promise<SupporterLine[]> {
  let query = work.db
    .selectFrom('supporter as s')
    .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 's.organisation_id').onRef('p.id', '=', 's.participation_id'))
    .innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .select(['s.participation_id as participation', 'n.name', 'n.known_as as knownAs', 'p.area', 's.state', 's.capacity', 's.elsewhere', seeingNow(work).as('seeing'), sql<number>`count(*) over ()`.as('total')])
    .where('s.organisation_id', '=', work.organisation.id)
    .where('s.state', 'in', statesIn[group])
    .where((at) => seen(work, at.ref('s.participation_id')))
  if (group === 'has room') query = query.where(hasRoom(work))
  return query.orderBy('n.name').orderBy('s.participation_id').limit(size).offset((page - 1) * size).execute()
}

/** How many supporters could see somebody more, and how many there are in all who are with us now. One query. */
export async function countRoom(work: Work): Promise<{ room: number; all: number }> {
  return work.db
    .selectFrom('supporter as s')
    .select([sql<number>`count(*) filter (where s.state = 'available' and ${hasRoom(work)})`.as('room'), sql<number>`count(*)`.as('all')])
    .where('s.organisation_id', '=', work.organisation.id)
    .where('s.state', 'in', statesIn.everybody)
    .where((at) => seen(work, at.ref('s.participation_id')))
    .executeTakeFirstOrThrow()
}
