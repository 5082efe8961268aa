import type { Work } from '../../audit/work.ts'

export type ShownPair = { supporter: string; place: number; score: number | null; rankKey: number | null }

/** What a coordinator was shown, once a day for each pair: so that suggestions can be looked at for bias later. */
export async function rememberShown(work: Work, referral: string, shown: readonly ShownPair[]): Promise<void> {
  if (shown.length === 0) return
  await work.db
    .insertInto('shortlist_shown')
    .values(shown.map(({ supporter, place, score, rankKey }) => ({ organisation_id: work.organisation.id, id: work.newId(), referral_id: referral, supporter_id: supporter, place, score, rank_key: rankKey, shown_by: work.by, shown_on: work.today })))
    .onConflict((clash) => clash.doNothing())
    .execute()
}
