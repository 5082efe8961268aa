import type { Work } from '../../audit/work.ts'

export type Made = { what: 'person' | 'participation' | 'referral' | 'supporter' | 'same person'; thing: string; file: string; row: number }

export async function addMade(work: Work, id: string, made: readonly Made[]): Promise<void> {
  for (let from = 0; from < made.length; from += 1000)
    await work.db
      .insertInto('import_made')
      .values(made.slice(from, from + 1000).map((one) => ({ organisation_id: work.organisation.id, import_id: id, what: one.what, thing_id: one.thing, file: one.file, row: one.row, made_at: work.now })))
      .onConflict((clash) => clash.doNothing())
      .execute()
}

export async function readMade(work: Work, id: string): Promise<(Made & { madeAt: Date })[]> {
  const rows = await work.db.selectFrom('import_made').select(['what', 'thing_id as thing', 'file', 'row', 'made_at as madeAt']).where('organisation_id', '=', work.organisation.id).where('import_id', '=', id).orderBy('file').orderBy('row').orderBy('thing_id').execute()
  return rows
}

/** The people an import made, always in the same order; some of them where `part` says which. */
export async function readPeopleMade(work: Work, id: string, part?: { from: number; most: number }): Promise<string[]> {
  const all = work.db.selectFrom('import_made').select('thing_id as person').distinct().where('organisation_id', '=', work.organisation.id).where('import_id', '=', id).where('what', '=', 'person').orderBy('thing_id')
  const rows = await (part ? all.offset(part.from).limit(part.most) : all).execute()
  return rows.map((row) => row.person)
}

/** What of one kind an import made. */
export const readMadeOf = (work: Work, id: string, what: Made['what']): Promise<{ thing: string }[]> =>
  work.db.selectFrom('import_made').select('thing_id as thing').distinct().where('organisation_id', '=', work.organisation.id).where('import_id', '=', id).where('what', '=', what).execute()

/** An answer added to what was made, so that it is not taken for a change by hand. */
export async function touchMade(work: Work, id: string, things: readonly string[]): Promise<void> {
  if (things.length === 0) return
  await work.db.updateTable('import_made').set({ made_at: work.now }).where('organisation_id', '=', work.organisation.id).where('import_id', '=', id).where('thing_id', 'in', things).execute()
}

export async function readNamesOf(work: Work, persons: readonly string[]): Promise<{ person: string; name: string }[]> {
  return work.db.selectFrom('person').select(['id as person', 'name']).where('organisation_id', '=', work.organisation.id).where('id', 'in', persons).execute()
}
