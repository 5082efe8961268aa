import { createHash } from 'node:crypto'
import { decodeText } from '../../../engines/reading/decode-text.ts'
import { readFile } from '../../../engines/reading/read-file.ts'
import type { SourceFile } from '../../../engines/reading/types.ts'
import { shapeOf } from './list-shapes.ts'
import { type FileTrouble, holdsSomebody, isTooLong, isTooWide, type Most, mostColumns, mostOnPages, troubleWith } from './sent-file.ts'
import { type List, listsIn, type Unreadable } from './unpack-workbooks.ts'

/** What a file is recognised by when it is sent again. */
export const hashOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** A list that can be read, and what the next one of its kind is known by. */
export type ReadableList = List & { readonly shape: Uint8Array }

/** The lists in some files, workbooks unpacked, or the first that keeps them from being read. */
export function readableLists(files: readonly SourceFile[], asOf: string, most = mostOnPages): { lists: ReadableList[] } | Unreadable {
  const found = listsIn(files, asOf, most)
  if ('refused' in found) return found
  const seen = new Set<string>()
  const lists: ReadableList[] = []
  for (const list of found.lists) {
    const hash = hashOf(list.bytes).toString('hex')
    const read = troubleWith(list.bytes, most) ?? readableInside(list, asOf, most)
    const trouble = typeof read === 'string' ? read : seen.has(hash) ? 'sent twice' : undefined
    if (trouble || typeof read === 'string') return { refused: 'unreadable', file: list.name, trouble: trouble ?? 'not text' }
    seen.add(hash)
    lists.push({ ...list, shape: read.shape })
  }
  return { lists }
}

function readableInside(file: SourceFile, asOf: string, most: Most): FileTrouble | { shape: Buffer } {
  const { text } = decodeText(file.bytes)
  if (isTooLong(text, most)) return 'too long'
  // Before the list is read: what is asked of each column, asked of millions, keeps everybody else waiting for half a minute.
  if (isTooWide(text)) return 'too wide'
  const read = readFile(file, { asOf })
  if (read.columns.length > mostColumns) return 'too wide'
  return holdsSomebody(read) ? { shape: shapeOf(read) } : 'no rows'
}
