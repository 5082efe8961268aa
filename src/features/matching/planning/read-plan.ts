import { z } from 'zod'
import { asDay } from '../../../engines/calendar/day.ts'
import type { Work } from '../../audit/work.ts'
import { firstName } from '../../people/person.ts'
import { mightChange } from '../weighing/decision.ts'
import type { Plan, PlanResult } from './plan.ts'

const columns = ['w.id', 'w.state', 'w.asked_at', 'w.stage', 'w.steps_done', 'w.steps_in_all', 'w.heard_at', 'w.ended_at', 'w.made_from', 'w.as_of', 'w.result', 'n.name', 'n.known_as as knownAs'] as const

const plans = (work: Work) =>
  work.db
    .selectFrom('waiting_plan as w')
    .leftJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'w.organisation_id').onRef('p.id', '=', 'w.asked_by'))
    .leftJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .select(columns)
    .where('w.organisation_id', '=', work.organisation.id)

type Row = Awaited<ReturnType<ReturnType<typeof plans>['executeTakeFirstOrThrow']>>

const planFrom = (row: Row): Plan => ({
  id: row.id,
  state: row.state,
  askedAt: row.asked_at,
  askedBy: row.name === null ? null : firstName({ name: row.name, knownAs: row.knownAs }),
  progress: { stage: row.stage, done: row.steps_done, of: row.steps_in_all },
  heardAt: row.heard_at,
  endedAt: row.ended_at,
  madeFrom: row.made_from,
  asOf: row.as_of === null ? null : asDay(row.as_of),
  result: row.result === null ? null : resultFrom(row.result),
})

const ids = z.array(z.string()).readonly()
const worth = z.tuple([z.number(), z.number(), z.number()]).readonly()
const leftOut = z.object({
  referral: z.string(),
  needs: z.union([z.literal(1), z.literal(2)]),
  because: z.enum(['nobody fits', 'all are taken', 'fewer than two fit', 'two cost more than they add']),
  mightChange: z.array(z.object({ why: z.enum(mightChange), people: z.number() })).readonly(),
  taken: z.object({ size: z.number(), some: ids }).nullable(),
  cost: z.object({ change: worth, instead: ids, exact: z.boolean() }).nullable(),
})
const resultShape = z.object({
  status: z.enum(['optimal', 'feasible']),
  worth,
  bound: worth.nullable(),
  people: z.number(),
  places: z.number(),
  together: z.array(z.object({ referral: z.string(), supporters: ids })).readonly(),
  leftOut: z.array(leftOut).readonly(),
})

/** A result as it was kept. */
export const resultFrom = (kept: unknown): PlanResult => resultShape.parse(kept)

/** The plan that is under way, or else the newest there is, however it ended. */
export async function newestPlan(work: Work): Promise<Plan | undefined> {
  const row = await plans(work).orderBy((eb) => eb('w.state', 'in', ['asked', 'working']), 'desc').orderBy('w.asked_at', 'desc').orderBy('w.id', 'desc').limit(1).executeTakeFirst()
  return row && planFrom(row)
}

/** The newest that came to an end with a result: what there is to look at while another is made, or after one was cancelled. */
export async function newestDone(work: Work): Promise<Plan | undefined> {
  const row = await plans(work).where('w.state', '=', 'done').orderBy('w.asked_at', 'desc').orderBy('w.id', 'desc').limit(1).executeTakeFirst()
  return row && planFrom(row)
}
