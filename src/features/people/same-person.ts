import { type Expression, sql } from 'kysely'
import type { Work } from '../audit/work.ts'

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
