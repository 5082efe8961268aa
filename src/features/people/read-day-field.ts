import { asDay, type Day, isDay } from '../../engines/calendar/day.ts'

/** A day typed as three numbers, as far as it can be one. `later` is a day that has not come yet. */
export type TypedDay = { day: Day } | { problem: 'missing' | 'not a day' | 'later'; typed: { day: string; month: string; year: string } }

/** Reads the day, month and year of a field. A year of two figures is not guessed at. */
export function readDayField(text: (name: string) => string, name: string, today: Day): TypedDay {
  const typed = { day: text(`${name}-day`).trim(), month: text(`${name}-month`).trim(), year: text(`${name}-year`).trim() }
  if (typed.day === '' && typed.month === '' && typed.year === '') return { problem: 'missing', typed }
  const iso = `${typed.year}-${typed.month.padStart(2, '0')}-${typed.day.padStart(2, '0')}`
  if (!isDay(iso)) return { problem: 'not a day', typed }
  return iso > today ? { problem: 'later', typed } : { day: iso }
}

/** A day as three numbers, for the field to begin with. */
export const dayParts = (day: Day): { day: string; month: string; year: string } => ({ day: String(Number(day.slice(8, 10))), month: String(Number(day.slice(5, 7))), year: day.slice(0, 4) })

/** The same for a day to come: one that is over already is refused, today is not. */
export function readDayAhead(text: (name: string) => string, name: string, today: Day): { day: Day } | { problem: 'missing' | 'not a day' | 'past' } {
  const read = readDayField(text, name, asDay('2999-12-31'))
  if ('problem' in read) return { problem: read.problem === 'missing' ? 'missing' : 'not a day' }
  return read.day < today ? { problem: 'past' } : read
}
