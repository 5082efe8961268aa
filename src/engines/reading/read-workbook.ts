import { showNumber } from './sheet-numbers.ts'
import { partsOf, UnpacksTooMuch } from './unzip-parts.ts'
import { collector, type Contents, type Opened, readContents, readFormats, readTexts, readXml, unescaped } from './workbook-parts.ts'

/** The most that is read of one workbook. */
export type WorkbookLimits = { /** bytes, unpacked, over all its parts */ unpacked: number; /** characters in all cells of all sheets */ characters: number; /** rows with something in them, of one sheet */ rows: number; /** columns, of one sheet */ columns: number }

/** What a person should know of a sheet besides its cells: how often, and where first. */
export type SheetNote = { what: 'no value' | 'merged' | 'hidden rows' | 'comments'; count: number; at: string }

export type Sheet = { readonly name: string; readonly rows: readonly (readonly string[])[]; readonly notes: readonly SheetNote[] }
export type Workbook = { readonly sheets: readonly Sheet[]; /** sheets nobody sees in the spreadsheet, which are not read */ readonly hidden: number }
export type WorkbookTrouble = 'no workbook' | 'locked' | 'too much' | 'too long' | 'too wide' | 'broken'

class Beyond extends Error {
  readonly trouble: 'too long' | 'too wide' | 'too much'
  constructor(trouble: 'too long' | 'too wide' | 'too much') {
    super(trouble)
    this.trouble = trouble
  }
}

/**
 * Reads an XLSX workbook (ECMA-376, also its strict form) as texts: what each cell shows, row by row at its place, of every
 * visible sheet. A formula is never worked out; the value that was saved with it counts. Hidden rows and columns are read like
 * others: a filter hides people. Macros, pictures and links are not looked at.
 *
 * Method: the archive's directory says where the parts are; each is unpacked and parsed piece by piece, and counted as it comes
 * out, so that neither a small file that unpacks to a huge one nor a text that a million cells point at fills the memory.
 *
 * Limits: a value that was merged over several cells stands in the first; comments pinned on cells are counted and not read;
 * the binary kind (.xlsb), OpenDocument and encrypted workbooks are no workbook. Never throws.
 */
export function readWorkbook(bytes: Uint8Array, limits: WorkbookLimits): Workbook | { trouble: WorkbookTrouble } {
  const parts = partsOf(bytes)
  if (!parts) return { trouble: 'broken' }
  if ([...parts.values()].some((part) => part.locked)) return { trouble: 'locked' }
  const opened: Opened = { bytes, parts, allowance: { left: limits.unpacked } }
  try {
    const contents = readContents(opened)
    if (!contents) return { trouble: 'no workbook' }
    const kept = { texts: readTexts(opened, contents.texts, (characters) => { if (characters > limits.characters) throw new Beyond('too much') }), formats: readFormats(opened, contents.styles) }
    const left = { characters: limits.characters }
    const sheets = contents.sheets.filter((sheet) => !sheet.hidden).map((sheet) => readSheet(opened, sheet, { ...kept, from1904: contents.from1904, limits, left }))
    return { sheets: sheets.filter((sheet) => sheet.rows.length > 0), hidden: contents.sheets.filter((sheet) => sheet.hidden).length }
  } catch (error) {
    if (error instanceof Beyond) return { trouble: error.trouble }
    return { trouble: error instanceof UnpacksTooMuch ? 'too much' : 'broken' }
  }
}

/** Far down a sheet that somebody once touched; what stands there is nobody's list. */
const lastRow = 200_000

type Reading = { texts: readonly string[]; formats: readonly string[]; from1904: boolean; limits: WorkbookLimits; left: { characters: number } }
type Cell = { at: string; type: string; style: number; formula: boolean; value: string | undefined }

function readSheet(opened: Opened, { name, part, comments }: Contents['sheets'][number], reading: Reading): Sheet {
  const rows: string[][] = []
  const notes = noteTaker()
  const inside = collector()
  let [filled, row, column, value] = [0, 0, -1, '']
  let cell: Cell | undefined
  const put = (text: string) => {
    if (text.trim() === '') return
    if (column >= reading.limits.columns) throw new Beyond('too wide')
    if (row > lastRow) throw new Beyond('too long')
    reading.left.characters -= text.length
    if (reading.left.characters < 0) throw new Beyond('too much')
    while (rows.length < row) rows.push([])
    const cells = rows[row - 1] ?? []
    if (cells.length === 0 && (filled += 1) > reading.limits.rows) throw new Beyond('too long')
    while (cells.length < column) cells.push('')
    cells[column] = text
  }
  readXml(opened.bytes, part, { allowance: opened.allowance, heard: {
    open(tag, attributes) {
      if (tag === 'row') {
        row = Number(attributes['r'] ?? row + 1)
        column = -1
        if (/^(1|true)$/.test(attributes['hidden'] ?? '')) notes.take('hidden rows', `A${row}`)
      } else if (tag === 'c') {
        column = attributes['r'] ? columnOf(attributes['r']) : column + 1
        cell = { at: attributes['r'] ?? '', type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), formula: false, value: undefined }
        inside.begin()
      } else if (tag === 'f' && cell) cell.formula = true
      else if (tag === 'v') value = ''
      else if (tag === 'mergeCell' && isOverRows(attributes['ref'] ?? '')) notes.take('merged', attributes['ref'] ?? '')
      inside.open(tag)
    },
    close(tag) {
      inside.close(tag)
      if (tag === 'v' && cell) cell.value = value
      if (tag !== 'c' || !cell) return
      if (cell.formula && cell.value === undefined) notes.take('no value', cell.at)
      put(cell.type === 'inlineStr' ? inside.end() : shown(cell, reading))
      cell = undefined
    },
    text(piece) { value += piece; inside.text(piece) },
  } })
  if (comments) notes.take('comments', '')
  return { name, rows, notes: notes.all() }
}

/** What a cell shows. */
function shown({ type, style, value }: Cell, { texts, formats, from1904 }: Reading): string {
  if (value === undefined) return ''
  switch (type) {
    case 's':
      return texts[Number(value)] ?? ''
    case 'str':
      return unescaped(value)
    case 'b':
      return /^(1|true)$/.test(value) ? 'TRUE' : 'FALSE'
    case 'e':
      return value
    case 'd':
      return value.replace(/T00:00(:00(\.0+)?)?Z?$/, '').replace(/T(\d\d:\d\d).*$/, ' $1')
    default:
      return value.trim() === '' || !Number.isFinite(Number(value)) ? value : showNumber(Number(value), formats[style] ?? 'General', from1904)
  }
}

/** The column of a cell's name, from 0: "A1" is 0, "AB7" is 27. */
function columnOf(at: string): number {
  let column = 0
  for (const letter of /^[A-Za-z]{0,3}/.exec(at)?.[0].toUpperCase() ?? '') column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** Whether a merged area goes down: one along a row is a heading, and nothing is missing beside it. */
function isOverRows(area: string): boolean {
  const [, from, to] = /^[A-Z]+(\d+):[A-Z]+(\d+)$/i.exec(area) ?? []
  return from !== undefined && from !== to
}

function noteTaker() {
  const notes = new Map<SheetNote['what'], SheetNote>()
  return {
    take(what: SheetNote['what'], at: string) { const before = notes.get(what); notes.set(what, { what, count: (before?.count ?? 0) + 1, at: before?.at ?? at }) },
    all: () => [...notes.values()],
  }
}
