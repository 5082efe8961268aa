import type { Column, FileReading, ListKind, ListRecord, MarkKind, Meaning, ReadOptions, SourceFile } from './types.ts'
import { decodeText } from './decode-text.ts'
import { suggestKind } from './headings.ts'
import { freeFrom, markColumns } from './mark-columns.ts'
import { readMark, scaleOf } from './marks.ts'
import type { MarkScale } from './marks.ts'
import { withYears } from './link-calls.ts'
import { isEircode, outwardsOf } from './postcodes.ts'
import { datedMeanings, readCells, unlessTooLong } from './read-cells.ts'
import type { FileContext } from './read-cells.ts'
import { recordKind } from './record-kinds.ts'
import { splitTable } from './split-table.ts'
import { suggestColumns } from './suggest-columns.ts'
import { usualAreaCode } from './telephones.ts'
import { withoutReasons } from './write-list.ts'

/** Reads one list: its text, its headings, what each row is, and the cells of the rows that are people or calls. */
export function readFile(file: SourceFile, options: ReadOptions): FileReading {
  const { encoding, newline, text } = decodeText(file.bytes)
  const { delimiter, rows: written, problems } = splitTable(text)
  const rows = withoutReasons(written)
  const map = options.map?.[file.name]
  const top = headingRow(rows)
  const width = Math.max(0, ...rows.slice(top, top + 1).map((r) => r.length))
  const headings = rows[top] ?? []
  const body = rows.slice(top + 1)
  const marks = markColumns(headings, body, options.asOf)
  const suggested = kindOf(headings, marks)
  const kind = map?.kind ?? suggested.kind
  const columns = suggestColumns(headings, body, { kind, map, marks })
  const about = { file: file.name, kind, columns, context: contextOf(columns, body, options.asOf, kind), scale: scaleOf(body.flatMap((r) => columns.flatMap((c) => (c.marks ? [r[c.index] ?? ''] : [])))) }
  const before = rows.slice(0, top).map((raw, i): ListRecord => ({ file: file.name, row: i + 1, kind: raw.every((c) => c.trim() === '') ? 'blank' : 'note', why: 'stands above the headings', section: '', raw, cells: {}, marks: [] }))
  const read = records(body, top + 2, about)
  return {
    name: file.name, kind, kindReason: map?.kind ? 'confirmed by a person' : suggested.reason, encoding, newline, delimiter,
    headingRow: rows.length ? top + 1 : 0, columns, records: [...before, ...(kind === 'contacts' || kind === 'rota' ? withYears(read) : read)],
    problems: [...problems, ...surplus(body, width)],
  }
}

function kindOf(headings: readonly string[], marks: readonly (MarkKind | undefined)[]): { readonly kind: ListKind; readonly reason: string } {
  if (marks.includes('attendance')) return { kind: 'register', reason: 'its headings are days' }
  return marks.includes('shift') ? { kind: 'rota', reason: 'it goes down by days and its headings are shifts' } : suggestKind(headings)
}

/** Headings stand in the first row with the most filled cells of the first ten, if it has no figures; normally the first row of all. */
function headingRow(rows: readonly (readonly string[])[]): number {
  const filled = rows.slice(0, 10).map((r) => r.filter((c) => c.trim() !== '').length)
  const first = filled[0] ?? 0
  const widest = Math.max(0, ...filled)
  if (first * 2 >= widest || widest < 3) return 0
  const at = rows.slice(0, 10).findIndex((r, i) => (filled[i] ?? 0) * 2 >= widest && r.every((c) => !/\d{3}/.test(c)))
  return Math.max(0, at)
}

/** Whether several days of a list can only be month first; one alone is a slip. */
function monthFirst(cells: readonly string[]): boolean {
  const written = cells.flatMap((cell) => { const [, a, b] = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\b/.exec(cell.trim()) ?? []; return a && b ? [[Number(a), Number(b)] as const] : [] })
  const american = written.filter(([a, b]) => a <= 12 && b > 12).length
  return american >= 2 && american >= 0.2 * written.filter(([a, b]) => a > 12 || b > 12).length
}

/** A list whose numbers with a country code are mostly Irish, or whose postcodes are mostly Eircodes, is an Irish list. */
function mostlyIrish(telephones: readonly string[], postcodes: readonly string[]): boolean {
  const count = (cells: readonly string[], look: RegExp) => cells.filter((cell) => look.test(cell.replace(/[\s().-]/g, ''))).length
  const [irish, british] = [count(telephones, /^(?:\+|00)?353/), count(telephones, /^(?:\+44|0044|07\d{9}|01\d{9}|02[03489]\d{8})/)]
  const eircodes = postcodes.filter(isEircode).length
  return irish + eircodes >= 3 && irish >= british && eircodes * 2 >= postcodes.filter((cell) => cell.trim() !== '').length
}

function surplus(body: readonly (readonly string[])[], width: number): string[] {
  const rows = body.filter((r) => r.slice(width).some((c) => c.trim() !== '')).length
  return rows ? [`${rows} rows have more cells than there are headings: perhaps the separator stands inside a cell`] : []
}

function contextOf(columns: readonly Column[], body: readonly (readonly string[])[], asOf: string, kind: ListKind): FileContext {
  const cells = (...meanings: Meaning[]) => columns.filter((c) => c.meaning !== 'not used' && meanings.includes(c.meaning)).flatMap((c) => body.map((r) => unlessTooLong(r[c.index] ?? '')))
  const country = mostlyIrish(cells('telephone', 'other telephone'), cells('postcode')) ? 'Ireland' : ''
  return { asOf, kind, country, american: monthFirst(cells(...datedMeanings)), areaCode: usualAreaCode(cells('telephone', 'other telephone')), outwards: outwardsOf(cells('postcode')) }
}

function records(body: readonly (readonly string[])[], firstRow: number, about: { file: string; kind: ListKind; columns: readonly Column[]; context: FileContext; scale: MarkScale }): ListRecord[] {
  let section = ''
  return body.map((raw, i) => {
    const { kind, why } = recordKind(raw, about.columns, about.kind)
    if (kind === 'section') section = raw.find((c) => c.trim() !== '')?.trim() ?? ''
    const at = { file: about.file, row: firstRow + i, kind, why, section: kind === 'section' ? '' : section, raw }
    if (kind !== 'person' && kind !== 'call' && kind !== 'shift') return { ...at, cells: {}, marks: [] }
    const marks = about.columns.flatMap((c) => (c.marks ? [readMark(c.marks, c.heading, raw[c.index] ?? '', about.scale)] : []))
    const cells = readCells(raw, about.columns, about.context)
    const free = freeFrom(marks)
    return { ...at, marks, cells: free && !cells['when free'] ? { ...cells, 'when free': free } : cells }
  })
}
