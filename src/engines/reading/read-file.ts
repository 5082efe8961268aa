import type { Column, FileReading, ListKind, ListRecord, Meaning, ReadOptions, SourceFile } from './types.ts'
import { decodeText } from './decode-text.ts'
import { suggestKind } from './headings.ts'
import { withYears } from './link-calls.ts'
import { outwardsOf } from './postcodes.ts'
import { readCells, unlessTooLong } from './read-cells.ts'
import type { FileContext } from './read-cells.ts'
import { recordKind } from './record-kinds.ts'
import { splitTable } from './split-table.ts'
import { suggestColumns } from './suggest-columns.ts'
import { usualAreaCode } from './telephones.ts'

/** Reads one list: its text, its headings, what each row is, and the cells of the rows that are people or calls. */
export function readFile(file: SourceFile, options: ReadOptions): FileReading {
  const { encoding, newline, text } = decodeText(file.bytes)
  const { delimiter, rows, problems } = splitTable(text)
  const map = options.map?.[file.name]
  const top = headingRow(rows)
  const width = Math.max(0, ...rows.slice(top, top + 1).map((r) => r.length))
  const headings = rows[top] ?? []
  const suggested = suggestKind(headings)
  const kind = map?.kind ?? suggested.kind
  const body = rows.slice(top + 1)
  const columns = suggestColumns(headings, body, kind, map)
  const about = { file: file.name, kind, columns, context: contextOf(columns, body, options.asOf, kind) }
  const before = rows.slice(0, top).map((raw, i): ListRecord => ({ file: file.name, row: i + 1, kind: raw.every((c) => c.trim() === '') ? 'blank' : 'note', why: 'stands above the headings', section: '', raw, cells: {} }))
  const read = records(body, top + 2, about)
  return {
    name: file.name, kind, kindReason: map?.kind ? 'confirmed by a person' : suggested.reason, encoding, newline, delimiter,
    headingRow: rows.length ? top + 1 : 0, columns, records: [...before, ...(kind === 'contacts' ? withYears(read) : read)],
    problems: [...problems, ...surplus(body, width)],
  }
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

function surplus(body: readonly (readonly string[])[], width: number): string[] {
  const rows = body.filter((r) => r.slice(width).some((c) => c.trim() !== '')).length
  return rows ? [`${rows} rows have more cells than there are headings: perhaps the separator stands inside a cell`] : []
}

function contextOf(columns: readonly Column[], body: readonly (readonly string[])[], asOf: string, kind: ListKind): FileContext {
  const cells = (...meanings: Meaning[]) => columns.filter((c) => c.meaning !== 'not used' && meanings.includes(c.meaning)).flatMap((c) => body.map((r) => unlessTooLong(r[c.index] ?? '')))
  return { asOf, kind, areaCode: usualAreaCode(cells('telephone', 'other telephone')), outwards: outwardsOf(cells('postcode')) }
}

function records(body: readonly (readonly string[])[], firstRow: number, about: { file: string; kind: ListKind; columns: readonly Column[]; context: FileContext }): ListRecord[] {
  const headings = about.columns.map((c) => c.heading)
  const meanings = about.columns.map((c) => c.meaning)
  let section = ''
  return body.map((raw, i) => {
    const { kind, why } = recordKind(raw, headings, meanings, about.kind)
    if (kind === 'section') section = raw.find((c) => c.trim() !== '')?.trim() ?? ''
    const isRecord = kind === 'person' || kind === 'call'
    return { file: about.file, row: firstRow + i, kind, why, section: kind === 'section' ? '' : section, raw, cells: isRecord ? readCells(raw, about.columns, about.context) : {} }
  })
}
