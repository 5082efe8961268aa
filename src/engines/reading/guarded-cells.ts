/**
 * Cells that a spreadsheet program would run as a formula, made harmless in a CSV file and given back as they were.
 *
 * Method: a cell that begins with `= + - @` (or their full-width forms), a tab or a line end, after blanks or apostrophes, gets
 * one apostrophe in front (OWASP, CSV Injection); reading takes one off again. Because a cell that has such apostrophes already
 * gets one more, what is written and read back is always what it was.
 *
 * Example: `+44 7700 900123` is written `'+44 7700 900123`; `'=1` is written `''=1`; `O'Neill` stays.
 * Limits: an apostrophe that another program put before a sign is taken off too; it never belongs to the words.
 */
export const guarded = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell)

/** A cell as it was before it was guarded. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell)

const formula = /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/
