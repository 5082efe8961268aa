import { addDays, type Day } from '../../engines/calendar/day.ts'

/** What became of a promise. Late is kept too, and is said as it is. */
export const keptHows = ['kept', 'kept late', 'could not', 'not needed'] as const
export type KeptHow = (typeof keptHows)[number]

export type Promised = { id: string; about: string; words: string; dueOn: Day; madeOn: Day; by: string; byName: string; kept: { on: Day; how: KeptHow } | null }

/** Kept on the day or before it, or later than was said. */
export const keptOn = (dueOn: Day, on: Day): 'kept' | 'kept late' => (on <= dueOn ? 'kept' : 'kept late')

/** The days that a promise is most often for: today and the six after it. A week ahead is a date. */
export const daysAhead = (today: Day): Day[] => Array.from({ length: 7 }, (_, days) => addDays(today, days))
