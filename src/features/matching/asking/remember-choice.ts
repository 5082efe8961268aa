import { sql } from 'kysely'
import { isId } from '../../../platform/database/ids.ts'
import type { Work } from '../../audit/work.ts'

type Choice = { proposal: string; referral: string; shown: readonly string[] }

/**
 * Keeps beside a choice who stood on the page when it was made, in order and with the figures they were put in order by. Only
 * somebody who really was shown for this referral is kept, so that what is looked at later is what was seen.
 */
export async function rememberChoice(work: Work, { proposal, referral, shown }: Choice): Promise<void> {
  const ids = [...new Set(shown)].filter(isId).slice(0, 20)
  if (ids.length === 0) return
  await sql`
    insert into proposal_shown (organisation_id, proposal_id, supporter_id, place, score, rank_key)
    select ${work.organisation.id}::uuid, ${proposal}::uuid, s.id, s.place, l.score, l.rank_key
    from unnest(${`{${ids.join(',')}}`}::uuid[]) with ordinality as s (id, place)
    join lateral (
      select h.score, h.rank_key from shortlist_shown h
      where h.organisation_id = ${work.organisation.id} and h.referral_id = ${referral}::uuid and h.supporter_id = s.id order by h.shown_on desc limit 1
    ) l on true`.execute(work.db)
}
