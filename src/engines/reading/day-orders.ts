import type { Read } from './types.ts'
import { ask, flag } from './reads.ts'

/** How the days of a column are written: day first unless its cells say otherwise. */
export type DayOrder = 'day first' | 'month first' | 'mixed'

const FIGURES = /^(\d{1,2})([/.-])(\d{1,2})(?=[/.-]\d{2,4}\b)/

/**
 * Tells from all the days of a column whether they are written month first, as American programs do: only what cannot be read
 * otherwise counts. A single day that can only be month first is a slip; several among others make the column doubtful; where
 * nearly all are, the column is month first. A column too short to tell goes by `others`, the rest of the list.
 */
export function dayOrderOf(cells: readonly string[], others: DayOrder = 'day first'): DayOrder {
  const written = cells.flatMap((cell) => { const [, a, , b] = FIGURES.exec(cell.trim()) ?? []; return a && b ? [[Number(a), Number(b)] as const] : [] })
  const american = written.filter(([a, b]) => a <= 12 && b > 12).length
  const british = written.filter(([a, b]) => a > 12 && b <= 12).length
  if (american >= 3 && american >= 4 * british) return 'month first'
  if (american >= 2 && american >= 0.2 * (american + british)) return 'mixed'
  return american + british === 0 && written.length > 0 ? others : 'day first'
}

/** A cell of a column in this order, as it would be written day first. */
export const dayFirst = (raw: string, order: DayOrder): string => (order === 'month first' || (order === 'mixed' && onlyMonthFirst(raw)) ? raw.trim().replace(FIGURES, '$3$2$1') : raw)

const onlyMonthFirst = (raw: string): boolean => { const [, a, , b] = FIGURES.exec(raw.trim()) ?? []; return Number(a) <= 12 && Number(b) > 12 }

/** What the order of the column adds to a reading: a day that could be either way round is shown, one that only fits the other way is asked about. */
export function inOrder<T>(raw: string, order: DayOrder, read: Read<T>): Read<T> {
  const [, a, , b] = FIGURES.exec(raw.trim()) ?? []
  if (order === 'day first' || !a || !b) return read
  if (order === 'month first' && Number(a) > 12) return ask(`there is no month ${a}: the other way round than the rest of the column`)
  if (order === 'mixed' && onlyMonthFirst(raw)) return read.value === null ? read : flag(read.value, 'month first: it cannot be read the other way round, and others of this list are written so')
  const either = read.level === 'ok' && read.value !== null && Number(a) <= 12 && Number(b) <= 12 && a !== b
  if (!either) return read
  return order === 'month first' ? flag(read.value, 'month first, as the whole column is: it could be read the other way round') : ask('day first or month first? This column has both')
}
