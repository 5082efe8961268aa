import { type Expression, sql } from 'kysely'
import type { Work } from '../../audit/work.ts'

/**
 * The one way in which reads follow who is said to be the same person: no row is re-pointed, so whatever is keyed by a person
 * asks for every record of theirs. For `person_id in …`; the record asked about is among them.
 */
export const everyRecordOf = (work: Work, person: Expression<unknown> | string) => sql<string>`(
  with recursive same (id) as (
    select ${person}::uuid
    union
    select case when s.from_id = same.id then s.into_id else s.from_id end
    from same join same_person s on s.organisation_id = ${work.organisation.id} and s.until is null and same.id in (s.from_id, s.into_id)
  )
  select id from same)`

/**
 * Every hat on the same side of the wall as this one: of the same human and the same kind, whichever record it was written
 * under. What a member said never reaches the supporter's side this way, nor the other way round.
 */
export const sameSideAs = (work: Work, participation: string) => sql<string>`(
  select o.id from participation p
  join participation o on o.organisation_id = ${work.organisation.id} and o.kind = p.kind and (o.id = p.id or o.until is null) and o.person_id in ${everyRecordOf(work, sql.ref('p.person_id'))}
  where p.organisation_id = ${work.organisation.id} and p.id = ${participation})`

/**
 * Each record that was joined into another, with the one that stands for all of them in the end, as a table for a query to
 * join: `root_id`. Records that stand alone are not in it. Read once for a query, however many rows it has.
 */
export const joinedInto = (work: Work) => sql<{ person_id: string; root_id: string }>`(
  with recursive up (person_id, root_id) as (
    select s.from_id, s.into_id from same_person s where s.organisation_id = ${work.organisation.id} and s.until is null
    union
    select up.person_id, s.into_id from up join same_person s on s.organisation_id = ${work.organisation.id} and s.until is null and s.from_id = up.root_id
  )
  select up.person_id, up.root_id from up
  where not exists (select 1 from same_person s where s.organisation_id = ${work.organisation.id} and s.until is null and s.from_id = up.root_id))`
