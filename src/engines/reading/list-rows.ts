import { freeFrom } from './mark-columns.ts'
import { readBeside, readMark } from './marks.ts'
import type { MarkScale } from './marks.ts'
import { readCells, unlessTooLong } from './read-cells.ts'
import type { FileContext } from './read-cells.ts'
import type { Cells, Column, ListKind, ListRecord, Mark, Meaning, RecordKind } from './types.ts'

/** What a table says of reading its rows. */
export interface RowTable {
  readonly file: string
  readonly columns: readonly Column[]
  readonly context: FileContext
  readonly scale: MarkScale
  /** A further table of its file, whose headings are its own. */
  readonly further: { readonly kind: ListKind; readonly columns: readonly Column[] } | undefined
}

export interface Placed { readonly row: number; readonly kind: RecordKind; readonly why: string; readonly section: string; readonly raw: readonly string[] }

/**
 * A row of people, calls or shifts, as it was written. Its cells are read when somebody looks at them and are not kept: read,
 * they weigh some ten times what was written, and a hundred thousand rows would be a gigabyte. Of the row looked at last they
 * are there still, so that several looks in a row read once.
 */
class WrittenRow implements ListRecord {
  readonly row: number
  readonly kind: RecordKind
  readonly why: string
  readonly section: string
  readonly raw: readonly string[]
  readonly #under: Rows
  readonly #instead: Cells | undefined
  #asks: boolean | undefined

  constructor(under: Rows, { row, kind, why, section, raw }: Placed, instead?: Cells) {
    this.row = row
    this.kind = kind
    this.why = why
    this.section = section
    this.raw = raw
    this.#under = under
    this.#instead = instead
  }

  get file(): string { return this.#under.table.file }
  get table(): ListRecord['table'] { return this.#under.table.further }
  get marks(): readonly Mark[] { return this.#under.marksOf(this) }

  get cells(): Cells {
    const cells = this.#under.cellsOf(this, this.#instead)
    this.#asks ??= Object.values(cells).some((cell) => cell.level === 'ask')
    return cells
  }

  /** Only the cells of some meanings, where reading all would be wasted. */
  some(meanings: ReadonlySet<Meaning>): Cells {
    const read = readCells(this.raw, this.#under.table.columns, this.#under.table.context, meanings)
    return this.#instead ? { ...read, ...this.#instead } : read
  }

  get mayAsk(): boolean { return this.#asks !== false }

  but(cells: Cells): WrittenRow { return new WrittenRow(this.#under, this, { ...this.#instead, ...cells }) }
}

class Rows {
  readonly table: RowTable
  readonly #free: boolean
  #last: { row: WrittenRow; cells: Cells } | undefined

  constructor(table: RowTable) {
    this.table = table
    this.#free = table.columns.some((column) => column.marks === 'free time')
  }

  cellsOf(row: WrittenRow, instead: Cells | undefined): Cells {
    if (this.#last?.row === row) return this.#last.cells
    const { columns, context } = this.table
    const read = readCells(row.raw, columns, context)
    const free = this.#free && !read['when free'] ? freeFrom(this.marksOf(row)) : undefined
    const cells = { ...read, ...(free ? { 'when free': free } : {}), ...instead }
    this.#last = { row, cells }
    return cells
  }

  marksOf({ raw }: WrittenRow): Mark[] {
    const { columns, context, scale } = this.table
    return columns.flatMap((c) => (c.marks ? [readMark(c.marks, c.heading, raw[c.index] ?? '', scale)] : c.beside ? [readBeside(c.beside, c.heading, unlessTooLong(raw[c.index] ?? ''), { ...context, order: context.orders.get(c.index) ?? 'day first' })] : []))
  }
}

/** The maker of a table's records; what is nobody's row has no cells. */
export function rowsOf(table: RowTable): (placed: Placed) => ListRecord {
  const rows = new Rows(table)
  return (placed) => {
    if (placed.kind === 'person' || placed.kind === 'call' || placed.kind === 'shift') return new WrittenRow(rows, placed)
    return { file: table.file, ...placed, cells: {}, marks: [], ...(table.further ? { table: table.further } : {}) }
  }
}

/** The same record with some of its cells read otherwise. */
export const withCells = (record: ListRecord, cells: Cells): ListRecord => (record instanceof WrittenRow ? record.but(cells) : { ...record, cells: { ...record.cells, ...cells } })

/** The same row as a record of another kind, of whose cells nothing is read. */
export const asNobody = ({ file, row, section, raw, table }: ListRecord, said: { readonly kind: RecordKind; readonly why: string }): ListRecord => ({ file, row, ...said, section, raw, cells: {}, marks: [], ...(table ? { table } : {}) })

/** The cells of some meanings; of a row whose cells are not read yet no others are. */
export const cellsUnder = (record: ListRecord, meanings: ReadonlySet<Meaning>): Cells => (record instanceof WrittenRow ? record.some(meanings) : record.cells)

/** Whether a cell of the record may be a question; known without another look once its cells were read. */
export const mayAsk = (record: ListRecord): boolean => !(record instanceof WrittenRow) || record.mayAsk
