import type { Work } from '../audit/work.ts'

/** Ends a hat, with why: its wearer leaves lists, searches and households under it. What they told us is kept, sealed. One that has ended is left as it is. */
export async function endHat(work: Work, ended: { participation: string; because: string }): Promise<void> {
  const organisation = work.organisation.id
  const done = await work.db
    .updateTable('participation')
    .set({ until: work.today, ended_because: ended.because })
    .where('organisation_id', '=', organisation)
    .where('id', '=', ended.participation)
    .where('until', 'is', null)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) return
  await work.db.updateTable('household').set({ until: work.today }).where('organisation_id', '=', organisation).where('participation_id', '=', ended.participation).where('until', 'is', null).execute()
  await work.db.updateTable('contact_point').set({ until: work.today }).where('organisation_id', '=', organisation).where('participation_id', '=', ended.participation).where('until', 'is', null).execute()
  work.changed('hat ended', { about: ended.participation, thing: ended.participation })
}
