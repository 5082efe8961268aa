import writeSheet from 'write-excel-file/node'

/**
 * Writes a table as an XLSX workbook of one sheet, every cell a text: no formula runs, and no nought, day or long number is
 * "corrected" when it is opened. Characters that XML cannot hold are left out, and what looks like Excel's own way of writing
 * them (`_x000D_`) is kept from being taken for it; a cell is cut at 32,767 characters, the most that Excel opens (ECMA-376, 22.9.2.19).
 */
export async function writeWorkbook(rows: readonly (readonly string[])[]): Promise<Uint8Array<ArrayBuffer>> {
  const cells = rows.map((row) => row.map((cell) => ({ type: String, value: plain(cell) })))
  return new Uint8Array(await writeSheet(cells, { sheet: 'List', stickyRowsCount: 1 }).toBuffer())
}

const most = 32_767

const plain = (cell: string): string => apart(cell.replaceAll(/(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/gu, '').replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').slice(0, most).replaceAll('\uFFFD', '_xFFFD_'))

/** A text that every object of JavaScript has by name, such as "constructor", is lost by the library, as is the sign for a lost letter (U+FFFD): both are written in Excel's own way. */
const apart = (cell: string): string => (cell in Object.prototype ? `_x${cell.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_${cell.slice(1)}` : cell)
