import { bankHolidayOn } from './bank-holidays.ts'
import { addDays, weekday, type Day } from './day.ts'
import type { Nation } from './nations.ts'

/**
 * Working days: Monday to Friday without the bank holidays of the nation. The day something arrives is not counted, as
 * usual in English law (Lester v Garland, 1808).
 *
 * Worked example: two working days after Thursday 2 April 2026 is Wednesday 8 April in England, Tuesday 7 April in
 * Scotland, where Easter Monday is worked.
 */
export function isWorkingDay(day: Day, nation: Nation): boolean {
  return weekday(day) <= 5 && bankHolidayOn(day, nation) === undefined
}

/**
 * The nth working day after a day; with a negative number, before it. With 0, the day itself if it is worked, else the
 * next that is. Throws a RangeError unless n is a whole number.
 */
export function addWorkingDays(day: Day, n: number, nation: Nation): Day {
  if (!Number.isSafeInteger(n)) throw new RangeError(`Not a whole number of days: ${n}`)
  if (n === 0) return isWorkingDay(day, nation) ? day : addWorkingDays(day, 1, nation)
  const step = Math.sign(n)
  let at = day
  for (let left = Math.abs(n); left > 0; ) {
    at = addDays(at, step)
    if (isWorkingDay(at, nation)) left -= 1
  }
  return at
}

/** How many working days lie after the first day, up to and with the second; negative if the second comes first. */
export function workingDaysBetween(from: Day, to: Day, nation: Nation): number {
  if (to < from) {
    const back = workingDaysBetween(to, from, nation)
    return back === 0 ? 0 : -back
  }
  let count = 0
  for (let at = from; at < to; ) {
    at = addDays(at, 1)
    if (isWorkingDay(at, nation)) count += 1
  }
  return count
}
