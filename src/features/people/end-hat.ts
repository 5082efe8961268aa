import type { Work } from '../audit/work.ts'

/** Ends hats, with why: their wearers leave lists, searches and households under them. What they told us is kept, sealed. One that has ended is left as it is. */
export async function endHats(work: Work, { participations, because }: { participations: readonly string[]; because: string }): Promise<void> {
  if (participations.length === 0) return
  const organisation = work.organisation.id
  const ended = await work.db
    .updateTable('participation')
    .set({ until: work.today, ended_because: because })
    .where('organisation_id', '=', organisation)
    .where('id', 'in', participations)
    .where('until', 'is', null)
    .returning('id')
    .execute()
  if (ended.length === 0) return
  const ids = ended.map(({ id }) => id)
  await work.db.updateTable('household').set({ until: work.today }).where('organisation_id', '=', organisation).where('participation_id', 'in', ids).where('until', 'is', null).execute()
  await work.db.updateTable('contact_point').set({ until: work.today }).where('organisation_id', '=', organisation).where('participation_id', 'in', ids).where('until', 'is', null).execute()
  for (const id of ids) work.changed('hat ended', { about: id, thing: id })
}
