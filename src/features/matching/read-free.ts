import type { Told } from '../people/told.ts'
import { weekdays, type DayPart, type FreeTimes, type Known, type Weekday, type WeekTimes } from './profile.ts'

/**
 * When somebody is free, from what was read of their own words and the note beside it: "evenings not certain" are perhaps,
 * "from 14:00" and "10:00-12:00" are limits on the clock, "every second week" is every other week. Words that could not be
 * turned into times are not known, never "not free".
 */
export function readFree(free: Told['free']): Known<FreeTimes> {
  if (free === null || free.times === null) return 'not known'
  const { note } = free
  const { times, perhaps } = doubted(free.times, note)
  const span = /(\d{2}):(\d{2})\s*(?:-|–|to)\s*(\d{2}):(\d{2})/.exec(note)
  const from = span ? minutes(span[1], span[2]) : after(note, /\bfrom (\d{2}):(\d{2})/)
  const until = span ? minutes(span[3], span[4]) : after(note, /\b(?:until|before) (\d{2}):(\d{2})/)
  return {
    times,
    perhaps,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    everyOtherWeek: /\bevery (?:second|other) week\b/.test(note),
  }
}

function doubted(read: WeekTimes, note: string): { times: WeekTimes; perhaps: WeekTimes } {
  if (/\bweekend evenings not certain\b/.test(note)) return moved(read, ['Sat', 'Sun'], ['eve'])
  if (/\bweekends not certain\b/.test(note)) return { times: read, perhaps: { ...also(read, 'Sat'), ...also(read, 'Sun') } }
  if (/\bevenings not certain\b/.test(note)) return { times: read, perhaps: Object.fromEntries(weekdays.map((day) => [day, ['eve']])) }
  return { times: read, perhaps: {} }
}

function moved(read: WeekTimes, days: readonly Weekday[], parts: readonly DayPart[]): { times: WeekTimes; perhaps: WeekTimes } {
  const split = (keep: boolean) =>
    Object.fromEntries(weekdays.flatMap((day) => {
      const left = (read[day] ?? []).filter((part) => (days.includes(day) && parts.includes(part)) !== keep)
      return left.length === 0 ? [] : [[day, left]]
    }))
  return { times: split(true), perhaps: split(false) }
}

/** Mornings said without days are Monday to Friday; the same parts of the weekend are perhaps. */
function also(read: WeekTimes, day: 'Sat' | 'Sun'): WeekTimes {
  const parts = read.Mon ?? []
  return read[day] !== undefined || parts.length === 0 ? {} : { [day]: parts }
}

const minutes = (hours: string | undefined, past: string | undefined) => Number(hours) * 60 + Number(past)

function after(note: string, pattern: RegExp): number | undefined {
  const found = pattern.exec(note)
  return found ? minutes(found[1], found[2]) : undefined
}
