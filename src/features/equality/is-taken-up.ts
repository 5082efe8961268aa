import { type SqlBool, sql } from 'kysely'
import type { Work } from '../audit/work.ts'

/**
 * Whether somebody has been taken up, or is here without a referral. Before that nobody is shown these questions: they might think that
 * an answer decides something.
 */
export async function isTakenUp(work: Work, participation: string): Promise<boolean> {
  const mine = sql`r.organisation_id = ${work.organisation.id} and r.member_id = ${participation}`
  const { rows } = await sql<{ yes: SqlBool }>`
    select not exists (select 1 from referral r where ${mine}) or exists (
      select 1 from referral r where ${mine} and (r.state in ('accepted', 'waiting', 'placed')
        or exists (select 1 from referral_step t where t.organisation_id = ${work.organisation.id} and t.referral_id = r.id and t.to_state in ('accepted', 'waiting', 'placed')))) as yes`.execute(work.db)
  return rows[0]?.yes === true
}
