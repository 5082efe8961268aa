import { asDay, type Day } from '../../engines/calendar/day.ts'
import type { Work } from '../audit/work.ts'
import { foundToBe } from './duplicates.ts'
import type { Source } from './referral.ts'
import { type ReferralTold, referralToldShape } from './referral-told.ts'
import { openWordsOf, sealedWords } from './store.ts'

export type ToldOnce = { referral: string; source: Source; who: string; receivedOn: Day | null; told: ReferralTold }

/**
 * What was told with referrals that were found to be this one, each with who told it and when. Read where it was written and never
 * copied, so that nothing is put into anybody else's mouth. One query.
 */
export async function readToldWith(work: Work, referral: string, sayWho: (one: { source: Source; sourceWords: string | null }) => string): Promise<ToldOnce[]> {
  const rows = await work.db
    .selectFrom('referral as r')
    .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'r.organisation_id').onRef('p.id', '=', 'r.member_id'))
    .innerJoin('referral_told as t', (join) => join.onRef('t.organisation_id', '=', 'r.organisation_id').onRef('t.referral_id', '=', 'r.id'))
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'p.organisation_id').onRef('k.subject_id', '=', 'p.person_id'))
    .leftJoin('referrer as f', (join) => join.onRef('f.organisation_id', '=', 'r.organisation_id').onRef('f.referral_id', '=', 'r.id'))
    .select(['r.id', 'r.source', ...sealedWords, 'r.received_on as receivedOn', 'p.person_id as person', 't.number', 't.told_sealed as sealed', 'k.wrapped as key', 'f.name'])
    .distinctOn('r.id')
    .where('r.organisation_id', '=', work.organisation.id)
    .where('r.id', 'in', foundToBe(work, referral))
    .orderBy('r.id')
    .orderBy('t.number', 'desc')
    .execute()
  return rows.flatMap((row) => {
    const text = work.text.open(row.person, { table: 'referral_told', column: 'told_sealed', row: `${row.id}/${row.number}` }, row)
    if (text === undefined) return []
    return [{ referral: row.id, source: row.source, who: row.name ?? sayWho(openWordsOf(work, row)), receivedOn: row.receivedOn === null ? null : asDay(row.receivedOn), told: referralToldShape.parse(JSON.parse(text)) }]
  })
}
