import { sql } from 'kysely'
import type { Work } from '../audit/work.ts'

export type Heard = { person: string; about: string; certain: boolean; died: string | null; words: string }

/** Flags that somebody has died, with where it was heard: from this save on nothing is sent to them. A suspicion stops sending too, and asks. */
export async function flagDeath(work: Work, heard: Heard): Promise<void> {
  const id = work.newId()
  const heard_sealed = await work.text.seal(heard.person, { table: 'death_flag', column: 'heard_sealed', row: id }, heard.words)
  await work.db
    .insertInto('death_flag')
    .values({ organisation_id: work.organisation.id, id, person_id: heard.person, certain: heard.certain, died: heard.died, heard_sealed, since: work.now })
    .onConflict((clash) => clash.doNothing())
    .execute()
  work.changed('death flagged', { about: heard.about, thing: id })
}

/**
 * Everybody who is flagged now, under every record that is said to be the same person, as a table for a query to join:
 * `certain` is false while it is only feared. Read once for a query, however many rows it has.
 */
export const thoseWhoDied = (work: Work) => sql<{ person_id: string; certain: boolean }>`(
  with recursive dead (person_id, certain) as (
    select f.person_id, f.certain from death_flag f where f.organisation_id = ${work.organisation.id} and f.until is null
    union
    select case when s.from_id = dead.person_id then s.into_id else s.from_id end, dead.certain
    from dead join same_person s on s.organisation_id = ${work.organisation.id} and s.until is null and dead.person_id in (s.from_id, s.into_id)
  )
  select person_id, bool_or(certain) as certain from dead group by person_id)`
