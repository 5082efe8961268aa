import { sql } from 'kysely'
import { asDay } from '../../engines/calendar/day.ts'
import type { Work } from '../audit/work.ts'
import { thoseWhoDied } from '../people/deaths/flag-death.ts'
import { newStates, type ReferralState } from './referral.ts'
import type { TimerFacts } from './referral-timers.ts'

const timedStates = [...newStates, 'placed', 'declined', 'withdrawn'] as const satisfies readonly ReferralState[]

type Row = { id: string; member: string; state: ReferralState; state_since: string; received_on: string; acknowledged: boolean; asked: string[] | null; to_tell: boolean }

/**
 * What the timers of every referral need, in one query. Only of those that came to us here: an old list brings in what was, and nobody is told to
 * begin again with it. Nobody is told to do anything about somebody who has died but the person who takes them off the list.
 */
export async function readTimerFacts(work: Work): Promise<(TimerFacts & { id: string; member: string })[]> {
  const organisation = work.organisation.id
  const { rows } = await sql<Row>`
    select r.id, r.member_id as member, r.state, r.state_since, c.on_day as received_on,
      exists (select from referral_event e where e.organisation_id = ${organisation} and e.referral_id = r.id and e.recorded_at >= c.at
        and (e.kind = 'acknowledged' and (e.whom = 'whoever suggested them' or f.referral_id is null) or e.kind = 'spoke' and f.referral_id is null)) as acknowledged,
      (select array_agg(e.on_day::text) from referral_event e where e.organisation_id = ${organisation} and e.referral_id = r.id and e.kind = 'asked for more' and e.recorded_at >= c.at) as asked,
      f.referral_id is not null as to_tell
    from referral r
    join participation p on p.organisation_id = ${organisation} and p.id = r.member_id
    left join ${thoseWhoDied(work)} d on d.person_id = p.person_id
    left join referrer f on f.organisation_id = ${organisation} and f.referral_id = r.id
    join lateral (
      select coalesce(s.occurred_on, s.recorded_at::date) as on_day, s.recorded_at as at from referral_step s
      where s.organisation_id = ${organisation} and s.referral_id = r.id and s.to_state = 'received' and (s.from_state is null or s.from_state <> 'incomplete') order by s.number desc limit 1
    ) c on true
    where r.organisation_id = ${organisation} and r.came_by is not null and d.person_id is null and r.state in (${sql.join(timedStates)})`.execute(work.db)
  return rows.map((row) => ({ id: row.id, member: row.member, state: row.state, stateSince: asDay(row.state_since), receivedOn: asDay(row.received_on), acknowledged: row.acknowledged, askedForMore: (row.asked ?? []).map(asDay), toTell: row.to_tell }))
}
