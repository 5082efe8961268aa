import Papa from 'papaparse'
import { guarded } from './guarded-cells.ts'

/**
 * Writes a table as CSV that a spreadsheet program opens with its letters whole and nothing to run, and that `splitTable` reads
 * back cell by cell: a byte order mark, every cell in quotation marks (RFC 4180), signs guarded.
 */
export const writeList = (rows: readonly (readonly string[])[]): string => `\uFEFF${Papa.unparse(rows.map((row) => row.map(guarded)), { quotes: true, newline: '\r\n' })}\r\n`

/** What stands before the cells of rows that nobody came of, when they are given back to be mended. */
export const reasonHeadings: readonly string[] = ['Row in the list', 'Why nobody came of it']

/** The table without those two columns: they are ours, and the mended list has the shape of the one it came from. */
export const withoutReasons = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  reasonHeadings.every((heading, place) => rows[0]?.[place] === heading) ? rows.map((row) => row.slice(reasonHeadings.length)) : rows
