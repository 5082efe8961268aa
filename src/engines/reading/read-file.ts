import { areBoxes, crossesAreTicks } from './consents.ts'
import type { Column, ColumnMap, FileReading, ListKind, ListRecord, MarkKind, Meaning, ReadOptions, SourceFile } from './types.ts'
import { dayOrderOf } from './day-orders.ts'
import type { DayOrder } from './day-orders.ts'
import { decodeText } from './decode-text.ts'
import { findTables } from './find-tables.ts'
import type { FoundTable } from './find-tables.ts'
import { suggestKind } from './list-kinds.ts'
import { rowsOf } from './list-rows.ts'
import type { RowTable } from './list-rows.ts'
import { markColumns } from './mark-columns.ts'
import { scaleOf } from './marks.ts'
import { withYears } from './link-calls.ts'
import { isEircode, outwardsOf } from './postcodes.ts'
import { datedMeanings, unlessTooLong } from './read-cells.ts'
import type { FileContext } from './read-cells.ts'
import { recordKind, usualOf } from './record-kinds.ts'
import { hatOf, roleColumn } from './role-columns.ts'
import type { Hat } from './role-columns.ts'
import { splitTable } from './split-table.ts'
import { suggestColumns } from './suggest-columns.ts'
import { usualAreaCode } from './telephones.ts'
import { withoutReasons } from './write-list.ts'

/** Reads one list: its text, its headings, what each row is, and the cells of the rows that are people or calls. */
export function readFile(file: SourceFile, options: ReadOptions): FileReading {
  const { encoding, newline, text } = decodeText(file.bytes)
  const { delimiter, rows: written, problems } = splitTable(text)
  const rows = withoutReasons(written)
  const [first, ...others] = findTables(rows, options.asOf).map((table, i) => readTable(file.name, rows, { table, options, map: i === 0 ? options.map?.[file.name] : undefined, further: i > 0 }))
  if (!first) return { name: file.name, kind: 'unknown', kindReason: 'nothing stands in it', encoding, newline, delimiter, headingRow: 0, columns: [], records: [], problems }
  const before = rows.slice(0, first.table.top).map((raw, i): ListRecord => ({ file: file.name, row: i + 1, kind: raw.every((c) => c.trim() === '') ? 'blank' : 'note', why: 'stands above the headings', section: '', raw, cells: {}, marks: [] }))
  const further = others.flatMap(({ table, records }) => [
    ...rows.slice(table.top, table.from).map((raw, i): ListRecord => ({ file: file.name, row: table.top + 1 + i, kind: 'repeated header', why: furtherHeadings, section: '', raw, cells: {}, marks: [] })),
    ...records,
  ])
  const { kind, kindReason, columns, records } = first
  return {
    name: file.name, kind, kindReason, encoding, newline, delimiter,
    headingRow: rows.length && first.table.from > first.table.top ? first.table.from : 0, columns, records: [...before, ...records, ...further],
    problems: [...problems, ...surplus(rows.slice(first.table.from, first.table.until), Math.max(0, ...rows.slice(first.table.top, first.table.from).map((r) => r.length)))],
  }
}

/** Why the headings of a further table are no record. */
export const furtherHeadings = 'headings of another table'

interface TableRead { readonly table: FoundTable; readonly kind: ListKind; readonly kindReason: string; readonly columns: readonly Column[]; readonly records: readonly ListRecord[] }

function readTable(file: string, rows: readonly (readonly string[])[], { table, options, map, further }: { table: FoundTable; options: ReadOptions; map: ColumnMap[string] | undefined; further: boolean }): TableRead {
  const { headings } = table
  const body = rows.slice(table.from, table.until)
  const marks = markColumns(headings, body, options.asOf)
  const suggested = ofRoles(kindOf(headings, marks, file), headings, body)
  const kind = map?.kind ?? suggested.kind
  const columns = suggestColumns(headings, body, { kind, map, marks, asOf: options.asOf })
  const context = contextOf(columns, body, options.asOf, kind)
  const scale = scaleOf(body.flatMap((r) => columns.flatMap((c) => (c.marks ? [r[c.index] ?? ''] : []))))
  const told = kind === 'members' || kind === 'supporters' ? roleColumn(headings, body) : undefined
  const about: About = { file, kind, columns, context, scale, further: further || told !== undefined ? { kind, columns } : undefined }
  const apart = told === undefined ? undefined : toldApart(told, about, (other) => suggestColumns(headings, body, { kind: other, map, marks, asOf: options.asOf }))
  const read = records(body, table.from + 1, about, apart)
  const kindReason = told !== undefined ? `"${(headings[told] ?? '').trim()}" tells row by row who gives support and who gets it` : map?.kind ? 'confirmed by a person' : suggested.reason
  return { table, kind, kindReason, columns, records: kind === 'contacts' || kind === 'rota' ? withYears(read) : read }
}

/** How the rows of one kind are read. */
interface About extends RowTable { readonly kind: ListKind }

/** In a sheet of those who give support and those who get it each row is read as in a list of its own kind; a row that does not say, as most of the list. */
function toldApart(told: number, about: About, columnsFor: (kind: Hat) => readonly Column[]): (raw: readonly string[]) => About {
  const other: Hat = about.kind === 'members' ? 'supporters' : 'members'
  const columns = columnsFor(other)
  const another: About = { ...about, kind: other, columns, context: { ...about.context, kind: other, read: {} }, further: { kind: other, columns } }
  return (raw) => (hatOf(raw[told] ?? '') === other ? another : about)
}

/** Where neither headings nor name tell, the roles of its rows do: the list is of the kind most of them are. */
function ofRoles(found: { readonly kind: ListKind; readonly reason: string }, headings: readonly string[], body: readonly (readonly string[])[]): { readonly kind: ListKind; readonly reason: string } {
  const told = found.kind === 'unknown' ? roleColumn(headings, body) : undefined
  if (told === undefined) return found
  const hats = body.map((raw) => hatOf(raw[told] ?? ''))
  return { kind: hats.filter((hat) => hat === 'supporters').length * 2 > hats.filter(Boolean).length ? 'supporters' : 'members', reason: found.reason }
}

function kindOf(headings: readonly string[], marks: readonly (MarkKind | undefined)[], file: string): { readonly kind: ListKind; readonly reason: string } {
  if (marks.includes('attendance')) return { kind: 'register', reason: 'its headings are days' }
  return marks.includes('shift') ? { kind: 'rota', reason: 'it goes down by days and its headings are shifts' } : suggestKind(headings, file)
}

/** A list whose numbers with a country code are mostly Irish, or whose postcodes are mostly Eircodes, is an Irish list. */
function mostlyIrish(telephones: readonly string[], postcodes: readonly string[]): boolean {
  const count = (cells: readonly string[], look: RegExp) => cells.filter((cell) => look.test(cell.replace(/[\s().-]/g, ''))).length
  const [irish, british] = [count(telephones, /^(?:\+|00)?353|^0?8[35679]\d{7}$/), count(telephones, /^(?:\+44|0044|07\d{9}|01\d{9}|02[03489]\d{8})/)]
  const eircodes = postcodes.filter(isEircode).length
  return irish + eircodes >= 3 && irish >= british && eircodes * 2 >= postcodes.filter((cell) => cell.trim() !== '').length
}

function surplus(body: readonly (readonly string[])[], width: number): string[] {
  if (width === 0) return []
  const rows = body.filter((r) => r.slice(width).some((c) => c.trim() !== '')).length
  return rows ? [`${rows} rows have more cells than there are headings: perhaps the separator stands inside a cell`] : []
}

function contextOf(columns: readonly Column[], body: readonly (readonly string[])[], asOf: string, kind: ListKind): FileContext {
  const cells = (...meanings: Meaning[]) => columns.filter((c) => c.meaning !== 'not used' && meanings.includes(c.meaning)).flatMap((c) => body.map((r) => unlessTooLong(r[c.index] ?? '')))
  const country = mostlyIrish(cells('telephone', 'other telephone'), cells('postcode')) ? 'Ireland' : ''
  return { asOf, kind, country, orders: ordersOf(columns, body), areaCode: usualAreaCode(cells('telephone', 'other telephone')), crossesAreTicks: crossesAreTicks(cells('consent')), consentIsBoxes: areBoxes(cells('consent')), outwards: outwardsOf(cells('postcode')), read: {} }
}

/** The order of the days of each column; one that does not tell goes by the others. */
function ordersOf(columns: readonly Column[], body: readonly (readonly string[])[]): ReadonlyMap<number, DayOrder> {
  const dated = columns.filter((c) => c.beside === 'another day' || (c.meaning !== 'not used' && datedMeanings.has(c.meaning))).map((c) => [c.index, body.map((r) => unlessTooLong(r[c.index] ?? ''))] as const)
  const alone = dated.map(([, cells]) => dayOrderOf(cells))
  const others = alone.includes('month first') && !alone.includes('day first') ? 'month first' : 'day first'
  return new Map(dated.map(([index, cells]) => [index, dayOrderOf(cells, others)]))
}

function records(body: readonly (readonly string[])[], firstRow: number, list: About, apart?: (raw: readonly string[]) => About): ListRecord[] {
  let section = ''
  const usual = usualOf(body, list.columns)
  const makers = new Map<About, ReturnType<typeof rowsOf>>()
  return body.map((raw, i) => {
    const about = apart?.(raw) ?? list
    const { kind, why } = recordKind(raw, about.columns, about.kind, usual)
    if (kind === 'section') section = raw.find((c) => c.trim() !== '')?.trim() ?? ''
    const record = makers.get(about) ?? rowsOf(about)
    makers.set(about, record)
    return record({ row: firstRow + i, kind, why, section: kind === 'section' ? '' : section, raw })
  })
}
