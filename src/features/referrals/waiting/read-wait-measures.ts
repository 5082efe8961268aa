import { sql } from 'kysely'
import { addMonths, asDay, type Day } from '../../../engines/calendar/day.ts'
import { daysBetween } from '../../../engines/calendar/spans.ts'
import { workingDaysBetween } from '../../../engines/calendar/working-days.ts'
import type { Work } from '../../audit/work.ts'
import { hatsOfTheDead } from '../../people/deaths/flag-death.ts'
import { day } from '../store.ts'
import { daysWithout, measureOf, type WaitMeasure } from './wait-measures.ts'

export type Measures = {
  since: Day
  now: { waiting: number; longestSince: Day | null }
  /** working days from received to the first talk with two sides */
  firstContact: WaitMeasure
  /** calendar days from accepted to introduced, whole, and without the days of offers that were turned down */
  introduced: WaitMeasure
  withoutDeclined: WaitMeasure
}

/** How long it takes for those who came, or were accepted, in the last twelve months. Three queries. */
export async function readWaitMeasures(work: Work): Promise<Measures> {
  const since = addMonths(work.today, -12)
  const nation = work.organisation.nation
  const first = (await firstContacts(work, since)).map(({ received, spoke, until, left }) => ({ time: workingDaysBetween(received, spoke ?? later(until, received), nation), happened: spoke !== null, left }))
  const met = await introductions(work, since)
  const ends = met.map((one) => ({ ...one, to: one.introduced ?? later(one.until, one.accepted) }))
  return {
    since,
    now: await waitingNow(work),
    firstContact: measureOf(first),
    introduced: measureOf(ends.map(({ accepted, to, introduced, left }) => ({ time: daysBetween(accepted, to), happened: introduced !== null, left }))),
    withoutDeclined: measureOf(ends.map(({ accepted, to, introduced, left, declined }) => ({ time: daysWithout({ from: accepted, to }, declined), happened: introduced !== null, left }))),
  }
}

const later = (one: Day, other: Day): Day => (one > other ? one : other)

/** Only what came to us here: of what an old list brought in nobody wrote down when we first spoke. Duplicates are one referral (domain 5.9). */
async function firstContacts(work: Work, since: Day): Promise<{ received: Day; spoke: Day | null; until: Day; left: boolean }[]> {
  const organisation = work.organisation.id
  const { rows } = await sql<{ received: string; spoke: string | null; until: string; gone: boolean }>`
    select r.received_on as received, r.member_id in ${hatsOfTheDead(work)} or r.state in ('declined', 'withdrawn', 'feedback_sent', 'closed') as gone, r.state_since as until,
      (select min(e.on_day) from referral_event e where e.organisation_id = ${organisation} and e.referral_id = r.id and e.kind = 'spoke' and e.on_day >= r.received_on and coalesce(e.whom, 'the person') = 'the person') as spoke
    from referral r
    where r.organisation_id = ${organisation} and r.came_by is not null and r.state not in ('draft', 'duplicate') and r.received_on >= ${since}`.execute(work.db)
  return rows.map(({ received, spoke, until, gone }) => ({ received: asDay(received), spoke: day(spoke), until: gone ? asDay(until) : work.today, left: gone }))
}

type Met = { accepted: Day; introduced: Day | null; until: Day; left: boolean; declined: { from: Day; to: Day }[] }

/** From the day a plan was last agreed to the day two people met; placed in a group, withdrawn or died meanwhile is having left. */
async function introductions(work: Work, since: Day): Promise<Met[]> {
  const organisation = work.organisation.id
  const { rows } = await sql<{ accepted: string; introduced: string | null; until: string; waits: boolean; declined: { from: string; to: string }[] | null }>`
    select a.on_day as accepted, r.state_since as until, r.state in ('accepted', 'waiting') and r.member_id not in ${hatsOfTheDead(work)} as waits,
      (select min(i.on_day) from proposal o join relationship l on l.organisation_id = ${organisation} and l.proposal_id = o.id
        join introduction i on i.organisation_id = ${organisation} and i.relationship_id = l.id and i.held
        where o.organisation_id = ${organisation} and o.referral_id = r.id and i.on_day >= a.on_day) as introduced,
      (select json_agg(json_build_object('from', o.proposed_on, 'to', w.answered_on)) from proposal o
        join proposal_answer w on w.organisation_id = ${organisation} and w.proposal_id = o.id and w.side = 'member' and w.answer = 'no'
        where o.organisation_id = ${organisation} and o.referral_id = r.id) as declined
    from referral r
    join lateral (select max(s.occurred_on) as on_day from referral_step s where s.organisation_id = ${organisation} and s.referral_id = r.id and s.to_state = 'accepted') a on a.on_day is not null
    where r.organisation_id = ${organisation} and r.state <> 'duplicate' and a.on_day >= ${since}`.execute(work.db)
  return rows.map(({ accepted, introduced, until, waits, declined }) => ({
    accepted: asDay(accepted), introduced: day(introduced), until: waits ? work.today : asDay(until), left: !waits, declined: (declined ?? []).map(({ from, to }) => ({ from: asDay(from), to: asDay(to) })),
  }))
}

async function waitingNow(work: Work): Promise<Measures['now']> {
  const row = await work.db
    .selectFrom('referral as r')
    .select((eb) => [eb.fn.countAll<number>().as('waiting'), sql<string | null>`min(r.waiting_since)`.as('longest')])
    .where('r.organisation_id', '=', work.organisation.id)
    .where('r.state', '=', 'waiting')
    .where(sql<boolean>`r.member_id not in ${hatsOfTheDead(work)}`)
    .executeTakeFirstOrThrow()
  return { waiting: Number(row.waiting), longestSince: day(row.longest) }
}
