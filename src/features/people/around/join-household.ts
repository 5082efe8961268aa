import type { Work } from '../../audit/work.ts'
import { keepHousehold } from './keep-household.ts'

export type Joined = { household: string } | { refused: 'each lives with others' | 'already together' }

/** Two members live together: one joins the other’s household where that one has any. Where both live with others, a person says first who moved. */
export async function joinHousehold(work: Work, one: string, other: string): Promise<Joined> {
  // Both are held, in one order, so that two who write it down at once make one household.
  await work.db.selectFrom('participation').select('id').where('organisation_id', '=', work.organisation.id).where('id', 'in', [one, other]).orderBy('id').forUpdate().execute()
  const rows = await work.db.selectFrom('household').select(['id', 'participation_id']).where('organisation_id', '=', work.organisation.id).where('participation_id', 'in', [one, other]).where('until', 'is', null).execute()
  const at = (participation: string) => rows.find((row) => row.participation_id === participation)?.id
  const [ones, others] = [at(one), at(other)]
  if (ones && others) return { refused: ones === others ? 'already together' : 'each lives with others' }
  const household = ones ?? others
  if (!household) return { household: await keepHousehold(work, [one, other], work.today) }
  const joins = ones ? other : one
  await work.db
    .insertInto('household')
    .values({ organisation_id: work.organisation.id, id: household, participation_id: joins, since: work.today })
    // out and in again on one day was a slip
    .onConflict((clash) => clash.columns(['organisation_id', 'id', 'participation_id', 'since']).doUpdateSet({ until: null }))
    .execute()
  work.changed('household kept', { about: joins, thing: household })
  return { household }
}

/** Somebody lives apart from now on; nobody is left in a household of one. */
export async function leaveHousehold(work: Work, participation: string): Promise<void> {
  const organisation = work.organisation.id
  const row = await work.db.selectFrom('household').select('id').where('organisation_id', '=', organisation).where('participation_id', '=', participation).where('until', 'is', null).executeTakeFirst()
  if (row) {
    const open = work.db.updateTable('household').set({ until: work.today }).where('organisation_id', '=', organisation).where('id', '=', row.id).where('until', 'is', null)
    const left = await work.db.selectFrom('household').select('participation_id').where('organisation_id', '=', organisation).where('id', '=', row.id).where('until', 'is', null).where('participation_id', '<>', participation).execute()
    await (left.length > 1 ? open.where('participation_id', '=', participation) : open).execute()
  }
  work.changed('household left', { about: participation, thing: row?.id ?? null })
}
