import type { Details } from './reason.ts'

// Pieces of the sentences in words.ts: days, numbers and lists as they are said.

const days: Readonly<Record<string, string>> = {
  Mon: 'Monday',
  Tue: 'Tuesday',
  Wed: 'Wednesday',
  Thu: 'Thursday',
  Fri: 'Friday',
  Sat: 'Saturday',
  Sun: 'Sunday',
}
const parts: Readonly<Record<string, string>> = { am: 'morning', pm: 'afternoon', eve: 'evening' }
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
export const things: Readonly<Record<string, string>> = { cat: 'cats', dog: 'dogs', bird: 'birds', other: 'animals', smoke: 'smoke' }
export const pets: Readonly<Record<string, string>> = { cat: 'a cat', dog: 'a dog', bird: 'a bird', other: 'an animal', smoke: 'somebody who smokes' }
export const meeting: Readonly<Record<string, string>> = { phone: 'talk by phone', home: 'meet at home', café: 'meet at a café', video: 'talk by video' }
export const ways: Readonly<Record<string, string>> = { phone: 'by phone', home: 'at home', café: 'at a café', video: 'by video' }
export const genders: Readonly<Record<string, string>> = { woman: 'a woman', man: 'a man', 'non-binary': 'somebody non-binary' }
export const manyGenders: Readonly<Record<string, string>> = { woman: 'women', man: 'men', 'non-binary': 'non-binary' }

export function list(items: Details): string {
  return joined(items, 'and')
}

export function joined(items: Details, word: 'and' | 'or'): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${word} ${items[items.length - 1]}`
}

/** Clauses have an "and" of their own, so the last one gets a comma before it. */
export function clausesInARow(clauses: Details): string {
  return clauses.length < 2 ? (clauses[0] ?? '') : `${clauses.slice(0, -1).join(', ')}, and ${clauses[clauses.length - 1]}`
}

/** `['Tue pm', 'Thu pm']` is "Tuesday and Thursday afternoons", and the same days' mornings are named with them; all five are "weekday afternoons". */
export function slots(details: Details): string {
  const partsByDays = new Map<string, string[]>()
  for (const [part, word] of Object.entries(parts)) {
    const on = details.filter((slot) => slot.endsWith(` ${part}`)).map((slot) => slot.slice(0, 3))
    if (on.length > 0) partsByDays.set(daysInWords(on), [...(partsByDays.get(daysInWords(on)) ?? []), `${word}s`])
  }
  return list([...partsByDays].map(([days, words]) => `${days} ${list(words)}`))
}

function daysInWords(on: Details): string {
  const weekend = ['Sat', 'Sun'].every((day) => on.includes(day))
  const week = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].every((day) => on.includes(day))
  if (week && weekend) return 'all'
  if (week && on.length === 5) return 'weekday'
  if (weekend && on.length === 2) return 'weekend'
  return list(on.map((day) => days[day] ?? day))
}

/** `2026-12-23` is "23 December 2026". */
export function date(day: string | undefined): string {
  const [year, month, date] = (day ?? '').split('-').map(Number)
  return `${date} ${months[(month ?? 0) - 1]} ${year}`
}

export function every(weeks: string | undefined): string {
  if (weeks === '1') return 'every week'
  return Number(weeks) < 1 ? 'more than once a week' : `every ${count(Number(weeks))} weeks`
}

export function count(number: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][number] ?? String(number)
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function word(from: Readonly<Record<string, string>>, details: Details): string {
  return from[details[0] ?? ''] ?? details[0] ?? ''
}

export const are = (people: number) => (people === 1 ? 'is' : 'are')
export const arent = (people: number) => (people === 1 ? 'isn’t' : 'aren’t')
export const have = (people: number) => (people === 1 ? 'has' : 'have')
export const havent = (people: number) => (people === 1 ? 'hasn’t' : 'haven’t')
export const dont = (people: number) => (people === 1 ? 'doesn’t' : 'don’t')
