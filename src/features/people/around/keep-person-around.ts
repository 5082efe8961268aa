import { asDay, type Day } from '../../../engines/calendar/day.ts'
import type { Work } from '../../audit/work.ts'
import type { PersonAround } from './person-around.ts'
import { tellingNow } from './telling.ts'

type Row = PersonAround & { id: string; participation: string; member: string | null; toldUntil: Day | null; since: Day }
/** `memberName` where they are a member here too. */
export type KeptAround = Row & { memberName: string | null; memberKnownAs: string | null }

/** Those round somebody now: one query. */
export async function readPeopleAround(work: Work, participation: string): Promise<KeptAround[]> {
  const rows = await around(work).where('a.participation_id', '=', participation).where('a.until', 'is', null).orderBy('a.recorded_at').orderBy('a.name').orderBy('a.id').execute()
  return rows.map((row) => opened(work, row))
}

/** One of them, whose page is not yet looked at: what may be done is asked of the hat it belongs to. Held, where it is to be changed, so that two tabs make one change. */
export async function findPersonAround(work: Work, id: string, { lock }: { lock: boolean }): Promise<KeptAround | undefined> {
  const query = around(work).where('a.id', '=', id).where('a.until', 'is', null)
  const row = await (lock ? query.forUpdate('a') : query).executeTakeFirst()
  return row && opened(work, row)
}

const around = (work: Work) =>
  work.db
    .selectFrom('person_around as a')
    .innerJoin('participation as h', (join) => join.onRef('h.organisation_id', '=', 'a.organisation_id').onRef('h.id', '=', 'a.participation_id'))
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'h.organisation_id').onRef('k.subject_id', '=', 'h.person_id'))
    .leftJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'a.organisation_id').onRef('p.id', '=', 'a.member_id'))
    .leftJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .select(['a.id', 'a.participation_id as participation', 'a.name', 'a.relation_sealed as sealed', 'h.person_id as person', 'k.wrapped as key', 'a.kind', 'a.telephone', 'a.may_be_told as mayBeTold', 'a.told_until as toldUntil', 'a.since', 'a.member_id as member', 'n.name as memberName', 'n.known_as as memberKnownAs'])
    .where('a.organisation_id', '=', work.organisation.id)

/** What somebody is to a person may say what the person has: "his oncology nurse". */
function opened(work: Work, { sealed, person, key, ...row }: Awaited<ReturnType<ReturnType<typeof around>['executeTakeFirstOrThrow']>>): KeptAround {
  const toldUntil = row.toldUntil === null ? null : asDay(row.toldUntil)
  return { ...row, toldUntil, since: asDay(row.since), mayBeTold: tellingNow(row.mayBeTold, toldUntil, work.today), relation: work.text.open(person, { table: 'person_around', column: 'relation_sealed', row: row.id }, { sealed, key }) ?? '' }
}

export async function keepPersonAround(work: Work, participation: string, one: PersonAround): Promise<void> {
  const id = await begin(work, { ...one, participation, member: null, toldUntil: null, since: work.today })
  work.changed('person around written down', { about: participation, thing: id })
}

/** What was true of them until today stays, and says until when. What they may be told keeps its end while it stays the same. */
export async function changePersonAround(work: Work, before: KeptAround, one: PersonAround): Promise<void> {
  await end(work, before.id)
  const id = await begin(work, { ...one, participation: before.participation, member: before.member, toldUntil: one.mayBeTold === before.mayBeTold ? before.toldUntil : null, since: work.today })
  work.changed('person around written down', { about: before.participation, thing: id })
}

/** A carer who is a member here too: each keeps a page of their own, and neither reads the other’s. Null takes the link away. */
export async function linkPersonAround(work: Work, before: KeptAround, member: string | null): Promise<void> {
  await end(work, before.id)
  const id = await begin(work, { ...before, member, since: work.today })
  work.changed('person around linked', { about: before.participation, thing: id })
}

/** What they may be told from a day on, as it was said of them in a talk. */
export async function changeTelling(work: Work, before: KeptAround, { mayBeTold, until, on }: { mayBeTold: PersonAround['mayBeTold']; until: Day | null; on: Day }): Promise<void> {
  await end(work, before.id)
  const id = await begin(work, { ...before, mayBeTold, toldUntil: until, since: on })
  work.changed('person around written down', { about: before.participation, thing: id })
}

export async function endPersonAround(work: Work, one: KeptAround): Promise<void> {
  await end(work, one.id)
  work.changed('person around ended', { about: one.participation, thing: one.id })
}

async function begin(work: Work, one: Omit<Row, 'id'>): Promise<string> {
  const id = work.newId()
  const { person } = await work.db.selectFrom('participation').select('person_id as person').where('organisation_id', '=', work.organisation.id).where('id', '=', one.participation).executeTakeFirstOrThrow()
  const relation_sealed = await work.text.seal(person, { table: 'person_around', column: 'relation_sealed', row: id }, one.relation)
  await work.db
    .insertInto('person_around')
    .values({ organisation_id: work.organisation.id, id, participation_id: one.participation, name: one.name, relation_sealed, kind: one.kind, telephone: one.telephone, may_be_told: one.mayBeTold, told_until: one.toldUntil, member_id: one.member, since: one.since, by_id: work.by, recorded_at: work.now })
    .execute()
  return id
}

async function end(work: Work, id: string): Promise<void> {
  await work.db.updateTable('person_around').set({ until: work.today }).where('organisation_id', '=', work.organisation.id).where('id', '=', id).where('until', 'is', null).execute()
}
