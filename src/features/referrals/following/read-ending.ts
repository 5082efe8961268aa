import { sql } from 'kysely'
import type { Work } from '../../audit/work.ts'
import type { ReferralState } from '../referral.ts'
import { type Ending, type Outcome, outcomes } from './feedback.ts'

type Row = { state: ReferralState; came_here: boolean; began_at: Date | null; goes_on: boolean; ended_at: Date | null; last_told: string | null; asked_since: boolean; dealt_with: boolean }

/** Reads of the rooms above whether two are still together by this referral, and when they parted. One query. */
export async function readEnding(work: Work, referral: string): Promise<Ending | undefined> {
  const organisation = work.organisation.id
  const { rows } = await sql<Row>`
    select r.state, r.came_by is not null as came_here, b.at as began_at, e.at as ended_at,
      exists (select from relationship l where l.organisation_id = ${organisation} and l.referral_id = r.id and l.state not in ('ended', 'ended_unplanned')) as goes_on,
      (select f.outcome from referral_feedback f where f.organisation_id = ${organisation} and f.referral_id = r.id and f.recorded_at >= b.at order by f.recorded_at desc limit 1) as last_told,
      exists (select from consent c where c.organisation_id = ${organisation} and c.thing_id = r.id and c.purpose = 'share with the referrer' and not c.for_them and c.recorded_at > e.at) as asked_since,
      exists (select from task t where t.organisation_id = ${organisation} and t.thing_id = r.id and t.kind = 'tell that support has ended' and t.settled_at >= e.at and t.settled_how <> 'we heard of a death') as dealt_with
    from referral r
    cross join lateral (
      select max(s.recorded_at) as at from referral_step s where s.organisation_id = ${organisation} and s.referral_id = r.id and s.to_state = 'placed'
        and s.number > coalesce((select max(c.number) from referral_step c where c.organisation_id = ${organisation} and c.referral_id = r.id and c.to_state = 'received'), 0)
    ) b
    cross join lateral (
      select coalesce(
        (select max(s.recorded_at) from relationship l join relationship_step s on s.organisation_id = ${organisation} and s.relationship_id = l.id
          where l.organisation_id = ${organisation} and l.referral_id = r.id and s.to_state in ('ended', 'ended_unplanned') and s.recorded_at >= b.at),
        (select max(s.recorded_at) from referral_step s where r.state = 'closed' and s.organisation_id = ${organisation} and s.referral_id = r.id and s.to_state = 'closed')) as at
    ) e
    where r.organisation_id = ${organisation} and r.id = ${referral}`.execute(work.db)
  const [row] = rows
  return row && { state: row.state, cameHere: row.came_here, began: row.began_at !== null, goesOn: row.goes_on, endedAt: row.ended_at, lastTold: outcomeOf(row.last_told), askedSince: row.asked_since, dealtWith: row.dealt_with }
}

const outcomeOf = (text: string | null): Outcome | null => outcomes.find((one) => one === text) ?? null
