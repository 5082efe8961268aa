import type { Work } from '../audit/work.ts'

export type TieKind = 'proposed' | 'supports' | 'supported by' | 'cares for' | 'leads' | 'supervises'

/** Lets the holder see the other from now on, as far as their role's permissions reach. Kept in the same save as what it follows from. */
export async function tie(work: Work, bond: { holder: string; about: string; kind: TieKind }): Promise<void> {
  await work.db
    .insertInto('tie')
    .values({ organisation_id: work.organisation.id, id: work.newId(), holder_id: bond.holder, about_id: bond.about, kind: bond.kind, since: work.now })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** Ends a tie: from the next request on, the holder finds nothing there. */
export async function untie(work: Work, bond: { holder: string; about: string; kind: TieKind }): Promise<void> {
  await work.db
    .updateTable('tie')
    .set({ until: work.now })
    .where('organisation_id', '=', work.organisation.id)
    .where('holder_id', '=', bond.holder)
    .where('about_id', '=', bond.about)
    .where('kind', '=', bond.kind)
    .where('until', 'is', null)
    .execute()
}
