import { readFile } from '../../../engines/reading/read-file.ts'
import { readWorkbook, type Sheet, type SheetNote, type WorkbookTrouble } from '../../../engines/reading/read-workbook.ts'
import type { SourceFile } from '../../../engines/reading/types.ts'
import { writeListAsBytes } from '../../../engines/reading/write-list.ts'
import { type FileTrouble, holdsSomebody, type Most, mostColumns, mostFiles, mostOnPages, namedApart, troubleWith } from './sent-file.ts'

/** What a person should know of a list that its cells do not say. Never a word out of it: it is kept unsealed. */
export type ListNote = { what: SheetNote['what'] | 'hidden sheets' | 'other sheets'; count: number; at: string }
/** A list as it is kept and read from then on. */
export type List = SourceFile & { readonly notes: readonly ListNote[]; /** a sheet of one, kept as the text of its cells */ readonly workbook?: boolean }
export type Unreadable = { refused: 'unreadable'; file: string; trouble: FileTrouble }

/** Unpacked, a sheet of a hundred thousand rows is some 100 MB of tags; more than this many is no list. */
const unpacked = 500_000_000

const troubles: Readonly<Record<WorkbookTrouble, FileTrouble>> = { 'no workbook': 'another document', locked: 'locked', broken: 'a broken workbook', 'too much': 'too big', 'too long': 'too long', 'too wide': 'too wide' }

/**
 * The lists in some files, each under a name of its own. A text is one list. Of a workbook every sheet that people see and
 * that holds a list is one, named after the workbook, and after the sheet where there are several; it is kept as the text of
 * its cells, so that reading it again needs no unpacking and the same sheet saved again is the same list.
 */
export function listsIn(files: readonly SourceFile[], asOf: string, most = mostOnPages): { lists: List[] } | Unreadable {
  const lists: List[] = []
  for (const file of namedApart(files)) {
    const found = isZip(file.bytes, most) ? sheetsOf(file, asOf, most) : { lists: [{ ...file, notes: [] }] }
    if ('refused' in found) return found
    lists.push(...found.lists)
  }
  const surplus = lists[mostFiles]
  return surplus ? { refused: 'unreadable', file: surplus.name, trouble: 'too many' } : { lists: namedApart(lists) }
}

const isZip = (bytes: Uint8Array, most: Most) => troubleWith(bytes, most) === 'another document'

function sheetsOf(file: SourceFile, asOf: string, most: Most): { lists: List[] } | Unreadable {
  const read = readWorkbook(file.bytes, { unpacked, characters: most.bytes, rows: most.lines, columns: mostColumns })
  const refused = (trouble: FileTrouble): Unreadable => ({ refused: 'unreadable', file: file.name, trouble })
  if ('trouble' in read) return refused(troubles[read.trouble])
  const sheets = read.sheets.map((sheet) => ({ sheet, list: listOf(file, sheet) }))
  const holding = sheets.length === 1 ? sheets : sheets.filter(({ list }) => holdsSomebody(readFile(list, { asOf })))
  if (holding.length === 0) return refused('no rows')
  const left: ListNote[] = [
    ...(read.hidden > 0 ? [{ what: 'hidden sheets', count: read.hidden, at: '' } as const] : []),
    ...(holding.length < sheets.length ? [{ what: 'other sheets', count: sheets.length - holding.length, at: '' } as const] : []),
  ]
  return { lists: holding.map(({ sheet, list }, place) => ({ ...list, name: holding.length === 1 ? file.name : `${file.name} (${sheet.name.slice(0, 60)})`, workbook: true, notes: [...sheet.notes, ...(place === 0 ? left : [])] })) }
}

const listOf = ({ name }: SourceFile, { rows }: Sheet): SourceFile => ({ name, bytes: writeListAsBytes(rows) })
