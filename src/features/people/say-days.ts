import { addDays, type Day, isDay, weekday } from '../../engines/calendar/day.ts'
import { wallClock } from '../../engines/calendar/zones.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const

const monthOf = (text: string): string => months[Number(text.slice(5, 7)) - 1] ?? ''
const dateOf = (day: string): string => `${Number(day.slice(8, 10))} ${monthOf(day)}`

/** `Monday`. */
export const sayWeekday = (day: Day): string => weekdays[weekday(day) - 1] ?? ''

/** `Monday 23 November`, for the top of a page about today. */
export const sayToday = (day: Day): string => `${sayWeekday(day)} ${dateOf(day)}`

/** `20 October`, or `20 October 2025` where that is another year than the one we are in. */
export const sayDay = (day: Day, today: Day): string => (day.slice(0, 4) === today.slice(0, 4) ? dateOf(day) : `${dateOf(day)} ${day.slice(0, 4)}`)

/** `today`, `yesterday`, `tomorrow`, else the day. */
export function sayNear(day: Day, today: Day): string {
  if (day === today) return 'today'
  if (day === addDays(today, -1)) return 'yesterday'
  if (day === addDays(today, 1)) return 'tomorrow'
  return sayDay(day, today)
}

/** When something is due: `today`, `tomorrow`, `Wednesday` in the days ahead, else the day. */
export const sayDue = (day: Day, today: Day): string => (day > addDays(today, 1) && day < addDays(today, 7) ? sayWeekday(day) : sayNear(day, today))

/** A day as far as it is known (`2024`, `2024-03`, `2024-03-01`), said no more exactly than that. Anything else as written. */
export function sayAsKnown(text: string): string {
  if (isDay(text)) return `${dateOf(text)} ${text.slice(0, 4)}`
  return /^\d{4}-\d{2}$/.test(text) ? `${monthOf(text)} ${text.slice(0, 4)}` : text
}

/** `9:14am`, by the clock on the organisation's wall. */
export function sayTime(zone: string, moment: Date): string {
  return sayClock(wallClock(zone, moment).time)
}

/** `14:30`, as it is kept, said as `2:30pm`. */
export function sayClock(time: string): string {
  const hour = Number(time.slice(0, 2))
  return `${hour % 12 === 0 ? 12 : hour % 12}:${time.slice(3, 5)}${hour < 12 ? 'am' : 'pm'}`
}

/** `12 March`, of a day of every year kept as `MM-DD`. */
export const sayDayOfYear = (day: string): string => dateOf(`0000-${day}`)

/**
 * A day of every year at the beginning of a line, and what it is for: `12 March, Pat’s birthday`, `12/3 Pat`, `March 12: Pat`.
 * Undefined where no day can be read, or nothing says what it is for.
 */
export function dayOfYear(line: string): { day: string; label: string } | undefined {
  const [, first = '', second = '', label = ''] = /^(\d{1,2}|[a-z]{3,9})(?:st|nd|rd|th)?(?:\s+of\s+|\s*[/.-]\s*|\s+)(\d{1,2}|[a-z]{3,9})(?:st|nd|rd|th)?\b[\s,:;.–-]*(.*)$/i.exec(line) ?? []
  const named = (text: string) => (text.length >= 3 ? months.findIndex((month) => month.toLowerCase().startsWith(text.toLowerCase())) + 1 : 0)
  const [date, month] = /^\d/.test(first) ? [Number(first), /^\d/.test(second) ? Number(second) : named(second)] : [Number(second), named(first)]
  const day = `${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  // A leap year: 29 February is somebody’s day too.
  return label.trim() !== '' && isDay(`2000-${day}`) ? { day, label: label.trim() } : undefined
}
