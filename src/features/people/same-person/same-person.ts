import { type Expression, type RawBuilder, sql } from 'kysely'
import type { Work } from '../../audit/work.ts'

/**
 * The one way in which reads follow who is said to be the same person: no row is re-pointed, so whatever is keyed by a person
 * asks for every record of theirs. For `person_id in …`; the record asked about is among them.
 */
export const everyRecordOf = (work: Work, person: Expression<unknown> | string) => once(sql`
  with recursive same (id) as (${everyRecordFrom(work, sql`select ${person}::uuid`)})
  select id from same`)

/**
 * Every hat on the same side of the wall as this one: of the same human and the same kind, whichever record it was written
 * under. What a member said never reaches the supporter's side this way, nor the other way round.
 */
export const sameSideAs = (work: Work, participation: string) => once(sql`
  with recursive mine as materialized (select p.id, p.kind, p.person_id from participation p where p.organisation_id = ${work.organisation.id} and p.id = ${participation}),
  same (id) as (${everyRecordFrom(work, sql`select person_id from mine`)})
  select o.id from mine cross join same
  join participation o on o.organisation_id = ${work.organisation.id} and o.person_id = same.id and o.kind = mine.kind and (o.id = mine.id or o.until is null)`)

const everyRecordFrom = (work: Work, first: RawBuilder<unknown>) => sql`
  ${first}
  union
  select case when s.from_id = same.id then s.into_id else s.from_id end
  from same join same_person s on s.organisation_id = ${work.organisation.id} and s.until is null and same.id in (s.from_id, s.into_id)`

// As an array it is found once for a query. As a table to join, a database that has not counted its rows yet (after a list
// was brought in) finds it again for every row, and every row again for each of those.
const once = (ids: RawBuilder<unknown>) => sql<string>`(select unnest(array(${ids})))`

/**
 * Each record that was joined into another, with the one that stands for all of them in the end, as a table for a query to
 * join: `root_id`. Records that stand alone are not in it. Read once for a query, however many rows it has.
 */
export const joinedInto = (work: Work) => sql<{ person_id: string; root_id: string }>`(
  with recursive up (person_id, root_id) as (
    select s.from_id, s.into_id from same_person s where s.organisation_id = ${work.organisation.id} and s.until is null
    union
    select up.person_id, s.into_id from up join same_person s on s.organisation_id = ${work.organisation.id} and s.until is null and s.from_id = up.root_id
  ),
  top as materialized (select up.person_id, up.root_id from up
    where not exists (select 1 from same_person s where s.organisation_id = ${work.organisation.id} and s.until is null and s.from_id = up.root_id))
  select person_id, root_id from top)`

/** When the records of somebody last became one; null where there is one record alone. */
export const joinedAt = (work: Work, person: string) =>
  sql<Date | null>`(select max(s.since) from same_person s where s.organisation_id = ${work.organisation.id} and s.until is null and s.from_id in ${everyRecordOf(work, person)})`

/**
 * Of the hat in a column of another query: every hat on its side of the wall, and since when their records are one (null where there is one
 * alone). Found from the one person outwards, so that it costs as little for a row as there are records of theirs.
 */
export const sideOf = (work: Work, participation: Expression<unknown>) => sql<{ hats: string[]; joined_at: Date | null }>`(
  with recursive mine as materialized (select p.id, p.kind, p.person_id from participation p where p.organisation_id = ${work.organisation.id} and p.id = ${participation}),
  same (id) as (${everyRecordFrom(work, sql`select person_id from mine`)}),
  records as materialized (select array(select id from same) as ids)
  select array(select o.id from participation o where o.organisation_id = ${work.organisation.id} and o.kind = mine.kind and o.person_id = any(records.ids) and (o.id = mine.id or o.until is null)) as hats,
    (select max(s.since) from same_person s where s.organisation_id = ${work.organisation.id} and s.until is null and s.from_id = any(records.ids)) as joined_at
  from mine cross join records)`
