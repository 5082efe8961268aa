import { dayParts, weekdays, type FreeTimes } from '../profile.ts'
import type { MatchingSettings } from './settings.ts'

/** When two people are both free. */
export interface SharedTimes {
  /** Parts of days such as `Tue pm`, long enough for a visit. */
  readonly sure: readonly string[]
  readonly perhaps: readonly string[]
  readonly everyOtherWeek: boolean
}

/** Whether there is a part of a day in which both are free, or may be, for long enough. */
export function everBothFree(one: Week, other: Week, settings: MatchingSettings): boolean {
  const both = bothIn(one, other)
  return both !== 0 && (both & longEnough(one, other, settings)) !== 0
}

/** The parts of days both are free, if what is left between both their clocks is long enough for a visit. */
export function sharedTimes(one: FreeTimes, other: FreeTimes, settings: MatchingSettings): SharedTimes {
  const mine = weekOf(one)
  const theirs = weekOf(other)
  const everyOtherWeek = one.everyOtherWeek || other.everyOtherWeek
  const both = bothIn(mine, theirs)
  const enough = both === 0 ? 0 : both & longEnough(mine, theirs, settings)
  if (enough === 0) return everyOtherWeek ? neverEveryOther : never
  const sure = enough & mine.sure & theirs.sure
  return { sure: slotsIn(sure), perhaps: slotsIn(enough & ~sure), everyOtherWeek }
}

const bothIn = (mine: Week, theirs: Week): number => (mine.sure | mine.perhaps) & (theirs.sure | theirs.perhaps)

const never: SharedTimes = { sure: [], perhaps: [], everyOtherWeek: false }
const neverEveryOther: SharedTimes = { ...never, everyOtherWeek: true }

/** A week as 21 bits, a part of a day each, and the clock: what a thousand others are held against is read once from anybody’s times. */
export interface Week {
  readonly sure: number
  readonly perhaps: number
  readonly from: number
  readonly until: number
}

const weeks = new WeakMap<FreeTimes, Week>()

export function weekOf(free: FreeTimes): Week {
  const before = weeks.get(free)
  if (before) return before
  const of = (times: FreeTimes['times']) => weekdays.reduce((all, day, at) => (times[day] ?? []).reduce((week, part) => week | (1 << (at * dayParts.length + dayParts.indexOf(part))), all), 0)
  const found = { sure: of(free.times), perhaps: of(free.perhaps), from: free.from ?? 0, until: free.until ?? 1440 }
  weeks.set(free, found)
  return found
}

/** A part of the day on every day of the week. */
const daily: readonly number[] = dayParts.map((_, place) => weekdays.reduce((all, __, day) => all | (1 << (day * dayParts.length + place)), 0))

/** Those parts of any day in which both their clocks leave room for a visit. */
function longEnough(one: Week, other: Week, settings: MatchingSettings): number {
  const from = Math.max(one.from, other.from)
  const until = Math.min(one.until, other.until)
  let found = 0
  for (const [place, part] of dayParts.entries()) {
    const [begins, ends] = settings.dayParts[part]
    if (Math.min(ends, until) - Math.max(begins, from) >= settings.shortestVisitMinutes) found |= daily[place] ?? 0
  }
  return found
}

/** What a day’s three bits say, for each day. */
const slotsOf: readonly (readonly (readonly string[])[])[] = weekdays.map((day) => Array.from({ length: 1 << dayParts.length }, (_, set) => dayParts.flatMap((part, place) => ((set & (1 << place)) === 0 ? [] : [`${day} ${part}`]))))

function slotsIn(week: number): string[] {
  const found: string[] = []
  for (const [day, bySet] of slotsOf.entries()) {
    const set = (week >> (day * dayParts.length)) & ((1 << dayParts.length) - 1)
    if (set !== 0) found.push(...(bySet[set] ?? []))
  }
  return found
}
