import Papa from 'papaparse'
import { unguarded } from './guarded-cells.ts'

export interface Table {
  readonly delimiter: string
  /** Every record of the file in order, as written; only the empty end after the last line break is left out. */
  readonly rows: readonly (readonly string[])[]
  readonly problems: readonly string[]
}

/**
 * Splits text into records and cells. Quoting is that of RFC 4180, read by papaparse; a cell with line breaks is one cell.
 *
 * The delimiter is the one of `, ; tab |` that cuts most of the first 40 records into the same number of cells, more than
 * one; a first line `sep=;` (Excel's own hint) decides. A quotation mark that is never closed would swallow the rest of the
 * file, so then quotation marks are read as ordinary characters and the file says so. An apostrophe that keeps a sign from
 * being taken for a formula is taken off.
 *
 * Example: "a;b\r\n1;2" gives `;` and [["a","b"],["1","2"]].
 */
export function splitTable(text: string): Table {
  const hint = /^sep=(.)\r?\n/i.exec(text)
  const body = hint ? text.slice(hint[0].length) : text
  const delimiter = hint?.[1] ?? guessDelimiter(body)
  const parsed = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: false })
  const open = parsed.errors.some((e) => e.code === 'MissingQuotes')
  const once = new Map<string, string>()
  const rows = open ? Papa.parse<string[]>(body, { delimiter, quoteChar: '\u0001', skipEmptyLines: false }).data : parsed.data
  for (const row of rows) tidy(row, once)
  return { delimiter, rows: withoutEnd(rows, body), problems: open ? ['a quotation mark is never closed, so quotation marks were read as ordinary characters'] : [] }
}

/** Of a word that stands in thousands of rows, "Waiting", one copy is kept. */
function tidy(row: string[], once: Map<string, string>): void {
  for (const [place, written] of row.entries()) {
    const cell = unguarded(written)
    const same = cell.length > 24 ? cell : once.get(cell)
    if (same === undefined && once.size < 5000) once.set(cell, cell)
    row[place] = same ?? cell
  }
}

function withoutEnd(rows: string[][], text: string): string[][] {
  const last = rows.at(-1)
  const endsInBreak = /[\r\n]$/.test(text)
  return last?.length === 1 && last[0] === '' && (endsInBreak || text === '') ? rows.slice(0, -1) : rows
}

function guessDelimiter(text: string): string {
  let best = { delimiter: ',', score: 0 }
  for (const delimiter of [',', ';', '\t', '|']) {
    const counts = Papa.parse<string[]>(text, { delimiter, preview: 40 }).data.map((r) => r.length).filter((n) => n > 1)
    const usual = mostCommon(counts)
    const score = counts.filter((n) => n === usual).length * Math.log(1 + usual)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function mostCommon(numbers: readonly number[]): number {
  const times = new Map<number, number>()
  for (const n of numbers) times.set(n, (times.get(n) ?? 0) + 1)
  return [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}
