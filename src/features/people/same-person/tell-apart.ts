import { sql } from 'kysely'
import type { Work } from '../../audit/work.ts'
import { comparableKinds, findSameAs } from './find-same-people.ts'
import { noteOfBoth, partPeople } from './join-people.ts'
import { everyRecordOf } from './same-person.ts'

/**
 * Somebody says that two records are two people. What they have in common is kept with it, so that only something new is a
 * reason to ask again.
 */
export async function sayTwoPeople(work: Work, one: string, other: string): Promise<void> {
  const organisation_id = work.organisation.id
  const [one_id, other_id] = one < other ? [one, other] : [other, one]
  const reasons = (await findSameAs(work, one)).filter((pair) => pair.one.person === other || pair.other.person === other).flatMap((pair) => pair.reasons)
  const before = await work.db.selectFrom('two_people').select(['id', 'reasons']).where('organisation_id', '=', organisation_id).where('one_id', '=', one_id).where('other_id', '=', other_id).where('until', 'is', null).forUpdate().executeTakeFirst()
  if (before) await work.db.updateTable('two_people').set({ until: work.now }).where('organisation_id', '=', organisation_id).where('id', '=', before.id).execute()
  const id = work.newId()
  await work.db
    .insertInto('two_people')
    .values({ organisation_id, id, one_id, other_id, reasons: [...new Set([...(before?.reasons ?? []), ...reasons])], by_id: work.by, since: work.now })
    .onConflict((clash) => clash.doNothing())
    .execute()
  await noteOfBoth(work, 'said to be two people', { thing: id, people: [one, other] })
}

/** Takes back that two records are two people, so that they are asked about again. False where nobody says so now. */
export async function askAgain(work: Work, one: string, other: string): Promise<boolean> {
  const done = await work.db
    .updateTable('two_people')
    .set({ until: work.now })
    .where('organisation_id', '=', work.organisation.id)
    .where('one_id', '=', one < other ? one : other)
    .where('other_id', '=', one < other ? other : one)
    .where('until', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (done) await noteOfBoth(work, 'asked again whether they are one', { thing: done.id, people: [one, other] })
  return done !== undefined
}

export type TwoPeople = { one: { participation: string; name: string; knownAs: string | null }; other: { participation: string; name: string; knownAs: string | null } }

/** Pairs that somebody said are two people, newest first, as far as the reader may see both: what can be taken back. One query. */
export async function readTwoPeople(work: Work, most: number): Promise<TwoPeople[]> {
  const organisation = work.organisation.id
  const side = (column: 'one_id' | 'other_id') => sql<TwoPeople['one'] | null>`(
    select json_build_object('participation', p.id, 'name', n.name, 'knownAs', n.known_as) from participation p
    join person n on n.organisation_id = ${organisation} and n.id = p.person_id
    where p.organisation_id = ${organisation} and p.person_id = ${sql.ref(`t.${column}`)} and p.until is null and p.kind in (${sql.join(comparableKinds(work))}) order by p.since, p.id limit 1)`
  const { rows } = await sql<{ one: TwoPeople['one'] | null; other: TwoPeople['other'] | null }>`
    select ${side('one_id')} as one, ${side('other_id')} as other from two_people t
    where t.organisation_id = ${organisation} and t.until is null order by t.since desc limit ${most}`.execute(work.db)
  return rows.flatMap(({ one, other }) => (one && other ? [{ one, other }] : []))
}

/** Parts two records that were said to be one person, and keeps that they are two. False where they are not joined, or not under this person. */
export async function partAgain(work: Work, { join, person }: { join: string; person: string }): Promise<boolean> {
  const { rows } = await sql<{ from_id: string; into_id: string }>`
    select s.from_id, s.into_id from same_person s
    where s.organisation_id = ${work.organisation.id} and s.id = ${join} and s.until is null and s.from_id in ${everyRecordOf(work, person)}`.execute(work.db)
  const [found] = rows
  if (!found || !(await partPeople(work, join))) return false
  await sayTwoPeople(work, found.from_id, found.into_id)
  return true
}
