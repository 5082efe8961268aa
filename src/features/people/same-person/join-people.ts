import { sql } from 'kysely'
import type { Work } from '../../audit/work.ts'

/**
 * Says that two records are one person: no row is re-pointed, reads follow it, and ending it parts them again. What is joined
 * is always the two records that stand for all of theirs, so that every join has one way back; joins of one organisation are
 * one after the other. Refused where they are one already.
 */
export async function joinPeople(work: Work, joined: { from: string; into: string; why: string }): Promise<string | { refused: 'one already' }> {
  const organisation_id = work.organisation.id
  await sql`select pg_advisory_xact_lock(hashtextextended(${`join people ${organisation_id}`}, 0))`.execute(work.db)
  const [from, into] = [await rootOf(work, joined.from), await rootOf(work, joined.into)]
  if (from === into) return { refused: 'one already' }
  const id = work.newId()
  await work.db.insertInto('same_person').values({ organisation_id, id, from_id: from, into_id: into, why: joined.why, since: work.now, by_id: work.by }).execute()
  await noteOfBoth(work, 'people joined', { thing: id, people: [from, into] })
  return id
}

async function rootOf(work: Work, person: string): Promise<string> {
  const organisation = work.organisation.id
  const { rows } = await sql<{ id: string }>`
    with recursive up (id) as (
      select ${person}::uuid
      union
      select s.into_id from up join same_person s on s.organisation_id = ${organisation} and s.until is null and s.from_id = up.id
    )
    select up.id from up where not exists (select 1 from same_person s where s.organisation_id = ${organisation} and s.until is null and s.from_id = up.id)`.execute(work.db)
  return rows[0]?.id ?? person
}

/** Parts what was joined. Each record has again what was written under it, and nothing else. False where it was parted already. */
export async function partPeople(work: Work, id: string): Promise<boolean> {
  const done = await work.db
    .updateTable('same_person')
    .set({ until: work.now, parted_by: work.by })
    .where('organisation_id', '=', work.organisation.id)
    .where('id', '=', id)
    .where('until', 'is', null)
    .returning(['from_id', 'into_id'])
    .executeTakeFirst()
  if (!done) return false
  await noteOfBoth(work, 'people parted', { thing: id, people: [done.from_id, done.into_id] })
  return true
}

/** Notes a change under every hat of both records: whichever of them asks what was done with theirs, it is there. */
export async function noteOfBoth(work: Work, did: string, { thing, people }: { thing: string; people: readonly string[] }): Promise<void> {
  const hats = await work.db.selectFrom('participation').select('id').where('organisation_id', '=', work.organisation.id).where('person_id', 'in', people).orderBy('id').execute()
  for (const hat of hats) work.changed(did, { about: hat.id, thing })
}
