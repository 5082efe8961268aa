import type { Day } from '../../engines/calendar/day.ts'
import { addWorkingDays } from '../../engines/calendar/working-days.ts'
import type { Nation } from '../../engines/calendar/nations.ts'

/** A first meeting: a day and a time on the clock where they are, a place, and who of us goes with them. */
export type Introduction = { id: string; on: Day; at: string; held: boolean | null; because: BecauseNot | null }

/** Why it didn't happen: never whose fault. */
export const becauseNot = ['the member', 'the supporter', 'us', 'weather or travel', 'something else'] as const
export type BecauseNot = (typeof becauseNot)[number]

/** Working days from agreeing to meeting that are kind to both; a later day is allowed. */
export const meetWithinWorkingDays = 15
export const meetBy = (agreedOn: Day, nation: Nation): Day => addWorkingDays(agreedOn, meetWithinWorkingDays, nation)
/** After one that didn't happen, a new day is found within this many. */
export const tryAgainWithinWorkingDays = 5

export type Plan = { on: Day; at: string; held: boolean }
export type PlanRefused = 'day is past' | 'day ahead'

/** A meeting to come lies today or later; one that was held lies today or before. */
export function plan({ on, held }: Pick<Plan, 'on' | 'held'>, today: Day): 'fine' | { refused: PlanRefused } {
  if (held) return on > today ? { refused: 'day ahead' } : 'fine'
  return on < today ? { refused: 'day is past' } : 'fine'
}
