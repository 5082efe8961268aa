import { Temporal } from 'temporal-polyfill'

/**
 * A day of the calendar as an ISO 8601 string, `2026-03-29`: no time, no zone. Days compare and sort as strings.
 * Made only by `asDay`, so that a moment or a date as somebody typed it never passes for one.
 */
export type Day = string & { readonly day: unique symbol }

const iso = /^[12]\d{3}-\d{2}-\d{2}$/

/** Whether the text is a day that exists: from 1000 to 2999, and no 31 November. */
export function isDay(text: string): text is Day {
  if (!iso.test(text)) return false
  const [year, month, date] = text.split('-').map(Number)
  const made = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, date))
  return made.getUTCMonth() + 1 === month && made.getUTCDate() === date
}

/** The text as a day. Throws a RangeError for anything else: parse what people typed before it comes here. */
export function asDay(text: string): Day {
  if (!isDay(text)) throw new RangeError(`Not a day: ${text}`)
  return text
}

const dayMs = 86_400_000

/** Days since 1 January 1970: lists ask for hundreds of these, and Temporal costs two hundred times as much. */
export const numberOf = (day: Day): number => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / dayMs

const dayOf = (number: number): Day => asDay(new Date(number * dayMs).toISOString().slice(0, 10))

/** The same day as Temporal's plain date, for arithmetic. */
export function plain(day: Day): Temporal.PlainDate {
  return Temporal.PlainDate.from(day)
}

/** Calendar days later (or, with a negative number, earlier). */
export function addDays(day: Day, days: number): Day {
  return dayOf(numberOf(day) + days)
}

/** Calendar months later; the 31st becomes the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  return asDay(plain(day).add({ months }).toString())
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekday(day: Day): number {
  return ((((numberOf(day) + 3) % 7) + 7) % 7) + 1 // 1 January 1970 was a Thursday
}
