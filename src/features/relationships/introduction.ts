import type { Day } from '../../engines/calendar/day.ts'
import { isClockTime, type ClockTime } from '../../engines/calendar/zones.ts'
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

export type TypedTime = { at: ClockTime } | { problem: 'not a time' | 'morning or afternoon' }

/**
 * A time as people type it: `14:00`, `2.30pm`, `11am`, `9:30`. Nobody is introduced before seven in the morning, so "2.30" by
 * itself is asked about and never taken for the night.
 */
export function readTime(typed: string): TypedTime {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/i.exec(typed.trim())
  if (!found) return { problem: 'not a time' }
  const [, hours = '', minutes = '00', half] = found
  const hour = Number(hours)
  if (half !== undefined && (hour < 1 || hour > 12)) return { problem: 'not a time' }
  const clock = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  const at = `${String(clock).padStart(2, '0')}:${minutes}`
  if (!isClockTime(at)) return { problem: 'not a time' }
  return clock < 7 ? { problem: 'morning or afternoon' } : { at }
}
