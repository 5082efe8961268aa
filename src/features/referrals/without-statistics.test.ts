import { CompiledQuery, sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openReferralWorld, type ReferralWorld } from '../../../tests/support/referral-world.ts'
import type { Work } from '../audit/work.ts'
import { findDuplicates } from './find-duplicates.ts'
import { openAlerts } from './list-alerts.ts'
import { readTimerFacts } from './read-timer-facts.ts'
import { readToldWith } from './read-told-with.ts'
import { findReferral, readReferralsOf, readWaits } from './store.ts'
import { newReferrals, waitingList } from './waiting/list-referrals.ts'
import { readWaitMeasures } from './waiting/read-wait-measures.ts'

const many = 5_000
const tables = ['person', 'participation', 'name_key', 'contact_point', 'referral', 'referral_step', 'referral_event', 'referral_told', 'referrer', 'task', 'consent']

type Plan = { 'Shared Hit Blocks': number; 'Shared Read Blocks': number; 'Rows Removed by Join Filter'?: number; 'Actual Loops': number; Plans?: Plan[] }

/** A list has just been brought in and nobody has counted its rows yet: the planner guesses, and must not guess itself through all pairs. */
describe('five thousand referrals that the database has not counted yet', () => {
  let world: ReferralWorld
  beforeAll(async () => {
    world = await openReferralWorld()
    const owner = new pg.Client({ connectionString: world.ownerUrl })
    await owner.connect()
    for (const table of tables) await owner.query(`alter table ${table} set (autovacuum_enabled = off)`)
    await owner.end()
    await world.work(bringIn)
  }, 120_000)
  afterAll(() => world.close())

  const one = '00000000-0000-7000-8002-000000000100'
  const whom = { id: one, member: '00000000-0000-7000-8001-000000000100', person: '00000000-0000-7000-8000-000000000100' }

  /** Pages read and the pairs thrown away by every statement of one reading. */
  async function costs(does: (work: Work) => Promise<unknown>): Promise<{ pages: number; pairs: number }> {
    world.queries.length = 0
    await world.does(does)
    const asked = world.queries.filter(({ query }) => /referral|contact_point/.test(query.sql)).map(({ query }) => query)
    let [pages, pairs] = [0, 0]
    for (const query of asked) {
      const { rows } = await world.does((work) => work.db.executeQuery<{ 'QUERY PLAN': [{ Plan: Plan }] }>(CompiledQuery.raw(`explain (analyze, buffers, format json) ${query.sql}`, [...query.parameters])))
      const plan = rows[0]?.['QUERY PLAN'][0]
      if (!plan) continue
      pages += plan.Plan['Shared Hit Blocks'] + plan.Plan['Shared Read Blocks']
      pairs += thrownAway(plan.Plan)
    }
    return { pages, pairs }
  }

  it.each<[string, (work: Work) => Promise<unknown>]>([
    ['new referrals', (work) => newReferrals(work, 1, 25)],
    ['the waiting list', (work) => waitingList(work, 1, 25)],
    ['one referral', (work) => findReferral(work, one)],
    ['somebody’s referrals', (work) => readReferralsOf(work, whom.member)],
    ['who may be here twice', (work) => findDuplicates(work, whom)],
    ['what was told with others found to be this one', (work) => readToldWith(work, one, () => '')],
    ['who waits', (work) => readWaits(work)],
    ['what the timers need', (work) => readTimerFacts(work)],
    ['danger named', (work) => openAlerts(work)],
    ['how long it takes', (work) => readWaitMeasures(work)],
  ])('%s: never all pairs', async (_what, does) => {
    const cost = await costs(does)
    // a page of twenty-five may look through a table once for each; half of them with all of them are two and a half thousand times as many
    expect(cost.pairs, 'pairs thrown away').toBeLessThan(60 * many)
    expect(cost.pages, 'pages read').toBeLessThan(60 * many)
  }, 60_000)
})

const thrownAway = (plan: Plan): number => (plan['Rows Removed by Join Filter'] ?? 0) * plan['Actual Loops'] + (plan.Plans ?? []).reduce((sum, below) => sum + thrownAway(below), 0)

/** Five thousand people with a name of two sounds, a number and a referral each: half are new and half wait, and every fiftieth was suggested twice. */
async function bringIn(work: Work): Promise<void> {
  const organisation = work.organisation.id
  const id = (kind: number) => sql.raw(`('00000000-0000-7000-800${kind}-' || lpad(i::text, 12, '0'))::uuid`)
  const insert = (into: string, select: ReturnType<typeof sql>) => sql`insert into ${sql.raw(into)} ${select} from generate_series(1, ${many}) i`.execute(work.db)
  await insert('person (organisation_id, id, name, recorded_at)', sql`select ${organisation}, ${id(0)}, 'Somebody ' || i, ${work.now}`)
  await insert('participation (organisation_id, id, person_id, kind, since, recorded_at)', sql`select ${organisation}, ${id(1)}, ${id(0)}, 'member', '2026-01-05', ${work.now}`)
  for (const [place, spread] of [[1, 300], [2, 700]]) await insert('name_key (organisation_id, person_id, kind, key)', sql`select ${organisation}, ${id(0)}, 'sound', 'k${sql.raw(String(place))}x' || (i % ${spread})`)
  await insert('contact_point (organisation_id, id, participation_id, kind, value, place, since)', sql`select ${organisation}, ${id(3)}, ${id(1)}, 'telephone', '+4477009' || (i % 4900), 1, '2026-01-05'`)
  await insert('referral (organisation_id, id, member_id, state, state_since, received_on, waiting_since, source, came_by, recorded_at)', sql`select ${organisation}, ${id(2)}, ${id(1)}, case when i % 2 = 0 then 'received' else 'waiting' end, date '2026-01-05' + i % 300, date '2026-01-05' + i % 300, case when i % 2 = 0 then null else date '2026-01-05' + i % 300 end, 'practice', 'form', ${work.now}`)
  await insert('referral_step (organisation_id, referral_id, number, to_state, occurred_on, reason, recorded_at)', sql`select ${organisation}, ${id(2)}, 1, 'received', date '2026-01-05' + i % 300, 'received', ${work.now}`)
  await insert('referral_step (organisation_id, referral_id, number, from_state, to_state, occurred_on, reason, recorded_at)', sql`select ${organisation}, ${id(2)}, 2, 'received', case when i % 2 = 0 then 'triage' else 'waiting' end, date '2026-01-05' + i % 300, 'the person said yes', ${work.now}`)
  await insert('referral_event (organisation_id, id, referral_id, kind, on_day, recorded_at)', sql`select ${organisation}, ${id(4)}, ${id(2)}, 'spoke', date '2026-01-05' + i % 300, ${work.now}`)
  await insert('referrer (organisation_id, referral_id, name, recorded_at)', sql`select ${organisation}, ${id(2)}, 'Tom Adair', ${work.now}`)
  await insert('consent (organisation_id, id, participation_id, purpose, answer, how, on_day, recorded_at)', sql`select ${organisation}, ${id(5)}, ${id(1)}, 'receive support', 'given', 'on the phone', '2026-02-01', ${work.now}`)
  await insert('task (organisation_id, id, kind, about_id, thing_id, due_on, raised_at)', sql`select ${organisation}, ${id(6)}, case when i % 2 = 0 then 'first conversation' else 'contact while waiting' end, ${id(1)}, ${id(2)}, date '2026-11-01' + i % 60, ${work.now}`)
}
