import { Temporal } from 'temporal-polyfill'
import { addDays, asDay, plain, type Day } from './day.ts'

/**
 * Between moments (what happened) and wall clocks (what was agreed), in a zone of the IANA time zone database.
 *
 * Worked example, Europe/London 2026: a shift from 22:00 to 08:00 is 10 hours on most nights, 9 on the night of 28 March
 * and 11 on the night of 24 October.
 *
 * A wall-clock time that the spring change leaves out is read an hour later (01:30 on 29 March 2026 is 02:30 summer
 * time), one that the autumn change repeats is its first occurrence: RFC 5545 and Temporal's "compatible".
 */

/** Hours and minutes on a 24-hour clock, `08:00`. */
export type ClockTime = `${number}:${number}`

const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/

/** Whether the text is a time of day as we write it. */
export function isClockTime(text: string): text is ClockTime {
  return clock.test(text)
}

/** The day it is, or was, in a zone at a moment. */
export function dayIn(zone: string, moment: Date): Day {
  return asDay(zoned(zone, moment).toPlainDate().toString())
}

/** The first moment of a day in a zone: midnight, unless the clock changes there. */
export function startOfDay(zone: string, day: Day): Date {
  return new Date(plain(day).toZonedDateTime({ timeZone: zone }).epochMilliseconds)
}

/** What the clock on the wall says at a moment. Seconds are left out. */
export function wallClock(zone: string, moment: Date): { readonly day: Day; readonly time: ClockTime } {
  const there = zoned(zone, moment)
  const time = `${two(there.hour)}:${two(there.minute)}`
  if (!isClockTime(time)) throw new RangeError(`Not a time of day: ${time}`)
  return { day: asDay(there.toPlainDate().toString()), time }
}

/** The moment at which the clock on the wall says this. Throws a RangeError for a time that is none. */
export function momentAt(zone: string, day: Day, time: ClockTime): Date {
  if (!isClockTime(time)) throw new RangeError(`Not a time of day: ${time}`)
  const there = plain(day).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
  return new Date(there.epochMilliseconds)
}

/** A shift that begins on a day; one that ends no later on the clock than it began ends the day after. */
export interface WallClockShift {
  readonly day: Day
  readonly from: ClockTime
  readonly until: ClockTime
}

/** The moments a shift begins and ends, and how long that really is, in hours. */
export function shiftIn(zone: string, shift: WallClockShift): { begins: Date; ends: Date; hours: number } {
  const last = shift.until <= shift.from ? addDays(shift.day, 1) : shift.day
  const begins = momentAt(zone, shift.day, shift.from)
  const ends = momentAt(zone, last, shift.until)
  return { begins, ends, hours: (ends.getTime() - begins.getTime()) / 3_600_000 }
}

function zoned(zone: string, moment: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone)
}

function two(figure: number): string {
  return String(figure).padStart(2, '0')
}
