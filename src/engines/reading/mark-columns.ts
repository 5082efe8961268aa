import type { Availability, Cell, Mark, MarkKind, PartOfDay, Weekday } from './types.ts'
import { readDay } from './days.ts'
import { tidyHeading } from './headings.ts'
import { isDayHeading, isMark, partsIn, slotOf } from './marks.ts'

const SHIFT = /^(?:shift|slot)( ?\d)?$|^(?:am|pm|eve|morning|afternoon|evening|night|lunch|early|late|long day|sleep in|overnight)( shift)?$|^(?:stand ?by|back ?up|on call|second|cover|reserve|duty( manager)?|lead|front desk|desk|kitchen|phones?|line ?\d?|door)( \d)?$|^(?:vol|volunteer|peer|supporter|worker|person|who) ?\d$/
const HOURS = /^\d{1,2}(?:[.:]\d{2})? ?(?:am|pm)? ?(?:-|–|to) ?\d{1,2}(?:[.:]\d{2})? ?(?:am|pm|noon)?$/i

/**
 * Finds the columns that are no fact about a person but a day of a register, a part of the week in a grid of who is free, or
 * a shift of a rota: by what the headings are, and that their cells look like marks. Fewer than three such headings are none.
 *
 * Examples: "07/01/2025", "14/01", "28 Jan" over ticks are a register; "Mon am", "Mon pm", "Tue" a grid; "10-12", "12-2",
 * "Standby" beside a column of dates a rota.
 */
export function markColumns(headings: readonly string[], rows: readonly (readonly string[])[], asOf: string): readonly (MarkKind | undefined)[] {
  const days = headings.map((h) => h.trim() !== '' && isDayHeading(h, asOf))
  if (enough(days) && marked(days, rows)) return days.map((yes) => (yes ? 'attendance' : undefined))
  const slots = headings.map((h) => slotOf(h) !== undefined)
  if (enough(slots) && (marked(slots, rows) || inParts(slots, rows))) return slots.map((yes) => (yes ? 'free time' : undefined))
  // Days of the week over names, in a list that goes down by weeks.
  const shifts = headings.map((h, i) => SHIFT.test(tidyHeading(h)) || HOURS.test(h.trim()) || slots[i] === true)
  if (shifts.filter(Boolean).length >= 2 && daysDown(headings, rows, asOf)) return shifts.map((yes) => (yes ? 'shift' : undefined))
  return headings.map(() => undefined)
}

const enough = (found: readonly boolean[]) => found.filter(Boolean).length >= 3
const filledUnder = (found: readonly boolean[], rows: readonly (readonly string[])[]) => rows.flatMap((row) => found.flatMap((yes, i) => (yes && (row[i] ?? '').trim() !== '' ? [row[i] ?? ''] : [])))

function marked(found: readonly boolean[], rows: readonly (readonly string[])[]): boolean {
  const cells = filledUnder(found, rows)
  return cells.length === 0 || cells.filter(isMark).length >= 0.5 * cells.length
}

function inParts(found: readonly boolean[], rows: readonly (readonly string[])[]): boolean {
  const cells = filledUnder(found, rows)
  return cells.filter((cell) => partsIn(cell).length > 0).length >= 0.5 * cells.length
}

/** Whether the list goes down by days: a column headed so, or the first, holds mostly days. */
function daysDown(headings: readonly string[], rows: readonly (readonly string[])[], asOf: string): boolean {
  const at = Math.max(0, headings.findIndex((h) => /^(?:date|day|week|w c|when|wk|(?:week|wk) (?:commencing|beginning|starting|of|ending)|w e)$/.test(tidyHeading(h))))
  const cells = rows.slice(0, 300).map((row) => row[at] ?? '').filter((cell) => cell.trim() !== '')
  return cells.filter((cell) => readDay(cell, asOf).value !== null).length >= 0.4 * cells.length && cells.length > 0
}

/** The ticks of a row put together as when somebody is free, under the headings they stand under. */
export function freeFrom(marks: readonly Mark[]): Cell<'when free'> | undefined {
  const given = marks.filter((mark) => mark.of === 'free time' && mark.raw.trim() !== '')
  const [first] = given
  const last = given.at(-1)
  if (!first || !last) return undefined
  const times: { [D in Weekday]?: PartOfDay[] } = {}
  const notes: string[] = []
  for (const mark of given) {
    const slot = slotOf(mark.heading)
    const parts = typeof mark.value === 'string' ? partsIn(mark.value) : mark.value === true ? slot?.parts : []
    if (slot && parts?.length) times[slot.day] = [...new Set([...(times[slot.day] ?? []), ...parts])]
    if (mark.level !== 'ok') notes.push(`${mark.heading}: ${mark.raw.trim()}`)
  }
  const value: Availability = { times, note: notes.join('; ') }
  const raw = given.map((mark) => `${mark.heading}: ${mark.raw.trim()}`).join('; ')
  const heading = first === last ? first.heading : `${first.heading} … ${last.heading}`
  return { heading, raw, value, level: notes.length ? 'flag' : 'ok', why: notes.length ? 'some days have a condition or a doubt' : 'from the ticks of the row' }
}
