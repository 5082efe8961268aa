import { dayIn } from '../../../engines/calendar/zones.ts'
import type { Work } from '../../audit/work.ts'
import { sayNear, sayTime } from '../../people/say-days.ts'
import type { Plan } from './plan.ts'
import { linesIn } from './plan-lines.ts'
import { madeFrom } from './plan-inputs.ts'
import { readPlanInputs } from './read-plan-inputs.ts'

/** A plan with today's names and reasons beside it, and whether it still is the plan. */
export async function withLines(work: Work, plan: Plan) {
  const { result } = plan
  if (!result) return null
  const read = await readPlanInputs(work)
  return { plan, result, read, lines: linesIn(read, result), changed: !plan.madeFrom?.equals(madeFrom(read.inputs)), made: sayMoment(work, plan.askedAt) }
}

export type PlanShown = NonNullable<Awaited<ReturnType<typeof withLines>>>

/** `today at 9:14am`. */
export const sayMoment = (work: Work, at: Date): string => `${sayNear(dayIn(work.organisation.zone, at), work.today)} at ${sayTime(work.organisation.zone, at)}`
