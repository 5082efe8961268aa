import { sql } from 'kysely'
import type { Work } from '../../audit/work.ts'
import { joinedInto } from '../same-person/same-person.ts'

export type Heard = { person: string; about: string; certain: boolean; died: string | null; words: string; heardOn?: string | null }

/** Flags that somebody has died, with where it was heard: from this save on nothing is sent to them. A suspicion stops sending too, and asks. Gives the flag's id, or nothing where one stands already. */
export async function flagDeath(work: Work, heard: Heard): Promise<string | undefined> {
  const id = work.newId()
  const heard_sealed = await work.text.seal(heard.person, { table: 'death_flag', column: 'heard_sealed', row: id }, heard.words)
  const made = await work.db
    .insertInto('death_flag')
    .values({ organisation_id: work.organisation.id, id, person_id: heard.person, certain: heard.certain, died: heard.died, heard_sealed, heard_on: heard.heardOn ?? null, by_id: work.by, since: work.now })
    .onConflict((clash) => clash.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return undefined
  work.changed('death flagged', { about: heard.about, thing: id })
  return id
}

/**
 * Everybody who is flagged now, under every record that is said to be the same person, as a table for a query to join:
 * `certain` is false while it is only feared. Read once for a query, however many rows it has.
 */
export const thoseWhoDied = (work: Work) => sql<{ person_id: string; certain: boolean }>`(
  with roots as materialized (select * from ${joinedInto(work)} j),
  dead as (
    select coalesce(r.root_id, f.person_id) as root_id, f.certain from death_flag f left join roots r on r.person_id = f.person_id
    where f.organisation_id = ${work.organisation.id} and f.until is null
  ),
  died as materialized (
    select person_id, bool_or(certain) as certain
    from (select root_id as person_id, certain from dead union all select r.person_id, dead.certain from dead join roots r on r.root_id = dead.root_id) either
    group by person_id
  )
  select person_id, certain from died)`

/** Their participations: found once for a query that asks of each row whether it is about somebody who has died. */
export const hatsOfTheDead = (work: Work) => sql<string>`(select h.id from participation h where h.organisation_id = ${work.organisation.id} and h.person_id = any(array(select d.person_id from ${thoseWhoDied(work)} d)))`
