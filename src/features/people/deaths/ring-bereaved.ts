import { sql } from 'kysely'
import type { Work } from '../../audit/work.ts'
import type { AfterDeath } from './hear-of-death.ts'
import { sameSideAs } from '../same-person/same-person.ts'

/** A call that a human makes to somebody whose housemate has died, while it is still to be made. */
export type BereavedCall = { id: string; participation: string; person: string; diedName: string; diedKnownAs: string | null }

/** Calls still to be made to somebody, whichever record of theirs they stand on. One query. */
export async function readBereaved(work: Work, participation: string): Promise<BereavedCall[]> {
  const { rows } = await sql<BereavedCall>`
    select c.id, c.participation_id as participation, p.person_id as person, n.name as "diedName", n.known_as as "diedKnownAs" from bereaved_call c
    join death_flag f on f.organisation_id = ${work.organisation.id} and f.id = c.death_flag_id
    join person n on n.organisation_id = ${work.organisation.id} and n.id = f.person_id
    join participation p on p.organisation_id = ${work.organisation.id} and p.id = c.participation_id
    where c.organisation_id = ${work.organisation.id} and c.participation_id in ${sameSideAs(work, participation)} and c.spoken_on is null and c.until is null
    order by c.since`.execute(work.db)
  return rows
}

/** Calls still to be made that stand on these hats, whoever the person is under other records. */
export async function openCallsOf(work: Work, participations: readonly string[]): Promise<string[]> {
  if (participations.length === 0) return []
  const rows = await work.db.selectFrom('bereaved_call').select('id').where('organisation_id', '=', work.organisation.id).where('participation_id', 'in', participations).where('spoken_on', 'is', null).where('until', 'is', null).execute()
  return rows.map((row) => row.id)
}

export type Spoken = { call: BereavedCall; on: string; words: string }

/** Somebody has spoken with them: from now on they may be written to again, as far as they allow it. */
export async function noteSpoken(work: Work, spoken: Spoken, after: AfterDeath): Promise<'noted' | { refused: 'not there' }> {
  const { call } = spoken
  const words_sealed = spoken.words ? await work.text.seal(call.person, { table: 'bereaved_call', column: 'words_sealed', row: call.id }, spoken.words) : null
  const done = await work.db
    .updateTable('bereaved_call')
    .set({ spoken_on: spoken.on, words_sealed, by_id: work.by })
    .where('organisation_id', '=', work.organisation.id)
    .where('id', '=', call.id)
    .where('spoken_on', 'is', null)
    .where('until', 'is', null)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) return { refused: 'not there' }
  work.changed('bereaved person rung', { about: call.participation, thing: call.id })
  await after.spoken(work, call.id)
  return 'noted'
}
