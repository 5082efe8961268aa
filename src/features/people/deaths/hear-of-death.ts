import { sql } from 'kysely'
import type { Work } from '../../audit/work.ts'
import { flagDeath, type Heard, thoseWhoDied } from './flag-death.ts'
import { everyRecordOf } from '../same-person/same-person.ts'

/** A death as other rooms learn of it: the flag, every hat of the person under every record, and whoever lived with them. */
export type Death = { flag: string; about: string; certain: boolean; hats: readonly string[]; bereaved: readonly { call: string; participation: string }[]; replaced: { flags: readonly string[]; calls: readonly string[] } }

/** What higher rooms do about a death. Handed over by `start/rooms.ts`, because this room stands below tasks and messages. */
export type AfterDeath = {
  heard(work: Work, death: Death): Promise<void>
  lifted(work: Work, lifted: { flags: readonly string[]; calls: readonly string[]; hats: readonly string[] }): Promise<void>
  spoken(work: Work, call: string): Promise<void>
}

/**
 * Somebody tells us that a person has died, or may have. What stood before is replaced and kept: a fear by the certainty, a
 * certainty by a fear. Only a certain death names whoever lived with them, so that a human rings; nobody is rung about a fear, nor about one
 * that was long ago when we heard of it (`longAgo`).
 */
export async function hearOfDeath(work: Work, heard: Heard & { longAgo?: boolean }, after: AfterDeath): Promise<void> {
  const replaced = await endFlags(work, heard.person)
  const flag = await flagDeath(work, heard)
  if (flag === undefined) return
  const hats = await hatsOf(work, heard.person)
  const bereaved = heard.certain && !heard.longAgo ? await nameBereaved(work, { flag, person: heard.person }) : []
  await after.heard(work, { flag, about: heard.about, certain: heard.certain, hats, bereaved, replaced })
}

/** Takes back that somebody has died, under every record of theirs. Nothing that was held back is sent again. False where nobody had said so. */
export async function takeBackDeath(work: Work, lifted: { person: string; about: string; why: string }, after: AfterDeath): Promise<boolean> {
  const { flags, calls } = await endFlags(work, lifted.person, lifted.why)
  if (flags.length === 0) return false
  work.changed('death flag lifted', { about: lifted.about })
  await after.lifted(work, { flags, calls, hats: await hatsOf(work, lifted.person) })
  return true
}

/** Ends every flag of theirs, and the calls nobody has made yet because of them. */
async function endFlags(work: Work, person: string, why?: string): Promise<Death['replaced']> {
  const { rows } = await sql<{ id: string; person_id: string }>`
    select id, person_id from death_flag where organisation_id = ${work.organisation.id} and until is null and person_id in ${everyRecordOf(work, person)} for update`.execute(work.db)
  for (const flag of rows) {
    const lifted_sealed = why ? await work.text.seal(flag.person_id, { table: 'death_flag', column: 'lifted_sealed', row: flag.id }, why) : null
    await work.db.updateTable('death_flag').set({ until: work.now, lifted_by: work.by, lifted_sealed }).where('organisation_id', '=', work.organisation.id).where('id', '=', flag.id).execute()
  }
  const flags = rows.map((flag) => flag.id)
  if (flags.length === 0) return { flags, calls: [] }
  const calls = await work.db
    .updateTable('bereaved_call')
    .set({ until: work.now })
    .where('organisation_id', '=', work.organisation.id)
    .where('death_flag_id', 'in', flags)
    .where('spoken_on', 'is', null)
    .where('until', 'is', null)
    .returning('id')
    .execute()
  return { flags, calls: calls.map((call) => call.id) }
}

async function hatsOf(work: Work, person: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from participation where organisation_id = ${work.organisation.id} and person_id in ${everyRecordOf(work, person)}`.execute(work.db)
  return rows.map((row) => row.id)
}

/** Whoever lives with them now, and is alive as far as we know. */
async function nameBereaved(work: Work, { flag, person }: { flag: string; person: string }): Promise<Death['bereaved']> {
  const organisation = work.organisation.id
  const { rows } = await sql<{ participation: string }>`
    select distinct o.participation_id as participation from participation p
    join household h on h.organisation_id = ${organisation} and h.participation_id = p.id and h.until is null
    join household o on o.organisation_id = ${organisation} and o.id = h.id and o.until is null
    join participation q on q.organisation_id = ${organisation} and q.id = o.participation_id and q.until is null and q.person_id not in ${everyRecordOf(work, person)}
    where p.organisation_id = ${organisation} and p.person_id in ${everyRecordOf(work, person)}
      and not exists (select 1 from ${thoseWhoDied(work)} d where d.person_id = q.person_id)`.execute(work.db)
  const named = rows.map(({ participation }) => ({ call: work.newId(), participation }))
  if (named.length > 0)
    await work.db.insertInto('bereaved_call').values(named.map(({ call, participation }) => ({ organisation_id: organisation, id: call, death_flag_id: flag, participation_id: participation, since: work.now }))).execute()
  return named
}
