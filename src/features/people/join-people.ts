import type { Work } from '../audit/work.ts'

/** Says that two records are one person: no row is re-pointed, reads follow it, and ending it parts them again. */
export async function joinPeople(work: Work, joined: { from: string; into: string; why: string }): Promise<string> {
  const id = work.newId()
  await work.db
    .insertInto('same_person')
    .values({ organisation_id: work.organisation.id, id, from_id: joined.from, into_id: joined.into, why: joined.why, since: work.now })
    .execute()
  work.changed('people joined', { thing: id })
  return id
}

export async function partPeople(work: Work, id: string): Promise<void> {
  await work.db.updateTable('same_person').set({ until: work.now }).where('organisation_id', '=', work.organisation.id).where('id', '=', id).where('until', 'is', null).execute()
  work.changed('people parted', { thing: id })
}
