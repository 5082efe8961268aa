import Papa from 'papaparse'
import { guarded } from './guarded-cells.ts'

/**
 * Writes a table as CSV that a spreadsheet program opens with its letters whole and nothing to run, and that `splitTable` reads
 * back cell by cell: a byte order mark, every cell in quotation marks (RFC 4180), signs guarded.
 */
export const writeList = (rows: readonly (readonly string[])[]): string => `\uFEFF${Papa.unparse(rows.map((row) => row.map(guarded)), { quotes: true, newline: '\r\n' })}\r\n`

/** The same as bytes, a thousand rows at a time: of a hundred thousand the text alone would be fifty megabytes, and again as much while it is put together. */
export function writeListAsBytes(rows: readonly (readonly string[])[]): Uint8Array {
  const pieces: Uint8Array[] = [new Uint8Array([0xef, 0xbb, 0xbf])]
  for (let from = 0; from < Math.max(1, rows.length); from += 1000) pieces.push(new TextEncoder().encode(writeList(rows.slice(from, from + 1000)).slice(1)))
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

/** What stands before the cells of rows that nobody came of, when they are given back to be mended. */
export const reasonHeadings: readonly string[] = ['Row in the list', 'Why nobody came of it']

/** The table without those two columns: they are ours, and the mended list has the shape of the one it came from. */
export const withoutReasons = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  reasonHeadings.every((heading, place) => rows[0]?.[place] === heading) ? rows.map((row) => row.slice(reasonHeadings.length)) : rows
