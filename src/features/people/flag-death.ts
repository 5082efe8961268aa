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
