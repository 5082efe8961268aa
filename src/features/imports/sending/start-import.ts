import { createHash } from 'node:crypto'
import type { Day } from '../../../engines/calendar/day.ts'
import { decodeText } from '../../../engines/reading/decode-text.ts'
import { readFile } from '../../../engines/reading/read-file.ts'
import type { SourceFile } from '../../../engines/reading/types.ts'
import type { Work } from '../../audit/work.ts'
import { shapeOf } from './list-shapes.ts'
import { type FileTrouble, holdsSomebody, isTooLong, isTooWide, type Most, mostColumns, mostOnPages, troubleWith } from './sent-file.ts'
import { type List, listsIn, type Unreadable } from './unpack-workbooks.ts'
import { addImport } from '../store.ts'

/** What a file is recognised by when it is sent again. */
export const hashOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** The lists in some files, workbooks unpacked, or the first that keeps them from being read. */
export function readableLists(files: readonly SourceFile[], asOf: string, most = mostOnPages): { lists: List[] } | Unreadable {
  const found = listsIn(files, asOf, most)
  return 'refused' in found ? found : (whyUnreadable(found.lists, asOf, most) ?? found)
}

/** What keeps a file from being read as a list, by its bytes and then by what stands in it. */
export function whyUnreadable(files: readonly SourceFile[], asOf: string, most = mostOnPages): Unreadable | undefined {
  const seen = new Set<string>()
  for (const file of files) {
    const hash = hashOf(file.bytes).toString('hex')
    const trouble = troubleWith(file.bytes, most) ?? troubleInside(file, asOf, most) ?? (seen.has(hash) ? 'sent twice' : undefined)
    seen.add(hash)
    if (trouble) return { refused: 'unreadable', file: file.name, trouble }
  }
  return undefined
}

function troubleInside(file: SourceFile, asOf: string, most: Most): FileTrouble | undefined {
  const { text } = decodeText(file.bytes)
  if (isTooLong(text, most)) return 'too long'
  // Before the list is read: what is asked of each column, asked of millions, keeps everybody else waiting for half a minute.
  if (isTooWide(text)) return 'too wide'
  const read = readFile(file, { asOf })
  if (read.columns.length > mostColumns) return 'too wide'
  return holdsSomebody(read) ? undefined : 'no rows'
}

/** Keeps a charity's lists, sealed under a key of their own, for somebody to look at. Nothing is made of them yet. */
export async function startImport(work: Work, sent: { files: readonly SourceFile[]; asOf: Day; most?: Most }): Promise<{ id: string } | Unreadable> {
  const found = readableLists(sent.files, sent.asOf, sent.most)
  if ('refused' in found) return found
  const id = work.newId()
  await addImport(work, { id, asOf: sent.asOf, files: found.lists.map((file) => ({ ...file, hash: hashOf(file.bytes), shape: shapeOf(readFile(file, { asOf: sent.asOf })) })) })
  work.changed('list sent', { thing: id })
  return { id }
}
