import { numberOf, type Day } from './day.ts'

/**
 * Age in whole years on a day. Somebody born on 29 February is a year older on 1 March where there is no 29th: an age is
 * reached at the beginning of the anniversary (Family Law Reform Act 1969, section 9), and there is none the day before.
 * Throws a RangeError for a day before the birth.
 */
export function ageOn(born: Day, day: Day): number {
  if (day < born) throw new RangeError(`${day} is before the birth`)
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5) < born.slice(5) ? years - 1 : years
}

/** Calendar days from one day to another, negative if the second comes first. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from)
}

/** Whole weeks from one day to another; 13 days is 1 week. Negative if the second comes first. */
export function weeksBetween(from: Day, to: Day): number {
  const weeks = Math.trunc(daysBetween(from, to) / 7)
  return weeks === 0 ? 0 : weeks
}
