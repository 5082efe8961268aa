import { addDays } from './day.ts'
import type { Nation } from './nations.ts'
import { isWorkingDay } from './working-days.ts'
import { type ClockTime, dayIn, momentAt } from './zones.ts'

/** When somebody is there on a working day: from and until, by the clock on the wall. */
export type OpenHours = { zone: string; nation: Nation; from: ClockTime; until: ClockTime }

/**
 * The moment by which some hours of working time have passed since a moment: only the open hours of working days count.
 *
 * Worked example, Wenbury, nine to five: four working hours after 3pm on Friday 20 November 2026 is 11am on Monday.
 *
 * Limits: one stretch a day, the same every working day; throws a RangeError where it does not end after it begins.
 */
export function addWorkingHours(from: Date, hours: number, open: OpenHours): Date {
  if (open.until <= open.from) throw new RangeError(`No hours between ${open.from} and ${open.until}.`)
  let left = hours * 3_600_000
  for (let day = dayIn(open.zone, from); ; day = addDays(day, 1)) {
    if (!isWorkingDay(day, open.nation)) continue
    const begins = Math.max(momentAt(open.zone, day, open.from).getTime(), from.getTime())
    const ends = momentAt(open.zone, day, open.until).getTime()
    if (begins + left <= ends) return new Date(begins + left)
    left -= Math.max(0, ends - begins)
  }
}
