import type { Day } from '../../../engines/calendar/day.ts'
import type { MightChange } from '../weighing/decision.ts'

/** asked: nobody has begun it. working: a worker is at it. The rest are how it ended. */
export const planStates = ['asked', 'working', 'done', 'cancelled', 'stopped'] as const
export type PlanState = (typeof planStates)[number]

export const stages = ['reading', 'comparing', 'deciding', 'looking at costs'] as const
export type Stage = (typeof stages)[number]

export type Progress = { stage: Stage; done: number; of: number }

/** People with somebody, their waits added up (with whom we said stands first before everybody), and how well all of it fits. Compared from the left. */
export type Worth = readonly [people: number, priority: number, score: number]

/** A plan for the whole list as it came out: ids, numbers and codes. Names and reasons are read when somebody looks. */
export type PlanResult = {
  /** optimal: proved that no plan is better. feasible: a good one, and `bound` is more than any can reach. */
  status: 'optimal' | 'feasible'
  worth: Worth
  bound: Worth | null
  people: number
  /** left at supporters who could be asked about anybody at all */
  places: number
  /** the longest wait first, as the list stands */
  together: readonly Together[]
  leftOut: readonly LeftOut[]
}

export type Together = { referral: string; supporters: readonly string[] }

export type LeftOut = {
  referral: string
  needs: 1 | 2
  because: 'nobody fits' | 'all are taken' | 'fewer than two fit' | 'two cost more than they add'
  /** where nobody fits: how many break one open rule and no other, the cheapest rule first */
  mightChange: readonly { why: MightChange; people: number }[]
  /** where all are taken: how many, and the first of them */
  taken: { size: number; some: readonly string[] } | null
  /** for whoever waits past the limit or needs two */
  cost: Cost | null
}

/** What including somebody would change, and who would not be with anybody then. `exact` where it is proved for the whole plan. */
export type Cost = { change: Worth; instead: readonly string[]; exact: boolean }

/** Somebody on the list for whom nobody is looked for just now, and why. */
export const asideReasons = ['died', 'do not contact', 'paused', 'being introduced', 'somebody is asked'] as const
export type Aside = (typeof asideReasons)[number]

export type Plan = {
  id: string
  state: PlanState
  askedAt: Date
  askedBy: string | null
  progress: Progress
  heardAt: Date
  endedAt: Date | null
  madeFrom: Buffer | null
  asOf: Day | null
  result: PlanResult | null
}

/** A worker that has said nothing for so long is taken for dead; somebody else begins again, at most so often. */
export const quietForSeconds = 20
export const mostTries = 3

/** Whether the worker of a plan seems to have died. */
export const isQuiet = ({ state, heardAt }: Pick<Plan, 'state' | 'heardAt'>, now: Date): boolean => state === 'working' && now.getTime() - heardAt.getTime() > quietForSeconds * 1000

/** One before the other where the first difference says so. */
export function isWorthMore(one: Worth, other: Worth): boolean {
  const at = one.findIndex((part, place) => part !== other[place])
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0)
}
