import { sql } from 'kysely'
import type { Work } from '../audit/work.ts'
import type { Answer, Purpose } from './consent.ts'

/** The latest word somebody gave about one purpose. Nobody having asked is "not asked", which is neither yes nor no; of two answers saved at one moment the more careful holds. */
export async function checkConsent(work: Work, participation: string, purpose: Purpose): Promise<Answer | 'not asked'> {
  const row = await work.db
    .selectFrom('consent')
    .select('answer')
    .where('organisation_id', '=', work.organisation.id)
    .where('participation_id', '=', participation)
    .where('purpose', '=', purpose)
    .orderBy('recorded_at', 'desc')
    .orderBy(sql`answer = 'given'`)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.answer ?? 'not asked'
}
