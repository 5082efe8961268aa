import type { Hold, ListRecord, Reading } from '../../../engines/reading/types.ts'
import { furtherHeadings } from '../../../engines/reading/read-file.ts'
import { mustBeReadFirst } from '../../../engines/reading/read-first.ts'
import { reasonHeadings } from '../../../engines/reading/write-list.ts'
import type { Became } from '../making/plan.ts'
import { keyOf } from '../asking/question.ts'
import type { Answered } from '../making/who-is-who.ts'
import { keptWords } from '../making/words.ts'
import { leftOutWords as words } from './words.ts'

/** What became of rows of which nobody came. */
export const leftOut = ['held', 'not a record', 'kept'] as const satisfies readonly Became[]
const isLeftOut = (became: Became) => leftOut.some((one) => one === became)

/**
 * Says of each row of a reading why nobody came of it, kept with the row when it is brought in; null for those somebody came of, and for lines
 * that say nothing at all. What must be read first by whoever leads on safeguarding stays sealed with the list, and so does the reason why.
 */
export function reasonsOf(reading: Reading, answered: readonly Answered[]): (record: ListRecord, became: Became) => string | null {
  const asked = new Map(answered.flatMap((one) => (one.asks.kind === 'held' ? [[keyOf(one), one.asks] as const] : [])))
  const holds = Map.groupBy(reading.hold, keyOf)
  const kinds = new Map(reading.files.map((file) => [file.name, file.kind]))
  return (record, became) => {
    if (!isLeftOut(became) || record.kind === 'blank') return null
    if (became === 'kept') return kinds.get(record.file) === 'unknown' ? words.somethingElse : words.kept
    // Headings of a further table stand for themselves.
    if (record.why === furtherHeadings) return ''
    if (became === 'not a record') return sentence(record.why)
    const question = asked.get(keyOf(record))
    return whyHeld(record, question ? [question] : (holds.get(keyOf(record)) ?? []))
  }
}

function whyHeld(record: ListRecord, said: readonly Pick<Hold, 'because' | 'text'>[]): string {
  const because = said.some((one) => one.because === 'read first') ? [words.readFirst] : said.map((one) => sentence(one.text))
  const cells = Object.values(record.cells).flatMap((cell) => (cell.level === 'ask' && !mustBeReadFirst(cell.why) ? [words.cell(cell.heading, cell.why)] : []))
  return [...new Set([...because, ...cells])].join(' ')
}

const sentence = (text: string) => (text === '' ? '' : `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`)

/** A row as it was kept: its cells, and why nobody came of it. */
export type RowLeftOut = { row: number; cells: readonly string[]; why: string; /** somebody answered since that it stays out */ answered: boolean }

/**
 * Rows that nobody came of as a table to mend and send again: why, then the cells as they were written. Where the list goes on
 * with another table, its headings stand before its rows as they did, so that what comes back is read as it was.
 */
export function leftOutTable(headings: readonly string[], rows: readonly RowLeftOut[]): string[][] {
  const width = Math.max(headings.length, ...rows.map((one) => one.cells.length))
  const wide = (cells: readonly string[]) => Array.from({ length: width }, (_, place) => cells[place] ?? '')
  return [
    [...reasonHeadings, ...wide(headings)],
    ...rows.map(({ row, cells, why, answered }) => [why === '' ? '' : String(row), [why, ...(answered ? [words.answered] : [])].filter(Boolean).join(' '), ...wide(cells).map(openly)]),
  ]
}

const openly = (cell: string) => (mustBeReadFirst(cell) ? keptWords.putAside : cell)
