import { createHash } from 'node:crypto'
import type { Day } from '../../../engines/calendar/day.ts'
import { decodeText } from '../../../engines/reading/decode-text.ts'
import { readFile } from '../../../engines/reading/read-file.ts'
import type { SourceFile } from '../../../engines/reading/types.ts'
import type { Work } from '../../audit/work.ts'
import { shapeOf } from './list-shapes.ts'
import { type FileTrouble, isTooLong, isTooWide, mostColumns, namedApart, troubleWith } from './sent-file.ts'
import { addImport } from '../store.ts'

/** What a file is recognised by when it is sent again. */
export const hashOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

export type Unreadable = { refused: 'unreadable'; file: string; trouble: FileTrouble }

/** What keeps a file from being read as a list, by its bytes and then by what stands in it. */
export function whyUnreadable(files: readonly SourceFile[], asOf: string): Unreadable | undefined {
  const seen = new Set<string>()
  for (const file of files) {
    const hash = hashOf(file.bytes).toString('hex')
    const trouble = troubleWith(file.bytes) ?? troubleInside(file, asOf) ?? (seen.has(hash) ? 'sent twice' : undefined)
    seen.add(hash)
    if (trouble) return { refused: 'unreadable', file: file.name, trouble }
  }
  return undefined
}

function troubleInside(file: SourceFile, asOf: string): FileTrouble | undefined {
  const { text } = decodeText(file.bytes)
  if (isTooLong(text)) return 'too long'
  // Before the list is read: what is asked of each column, asked of millions, keeps everybody else waiting for half a minute.
  if (isTooWide(text)) return 'too wide'
  const read = readFile(file, { asOf })
  if (read.columns.length > mostColumns) return 'too wide'
  return read.records.some((record) => record.kind === 'person' || record.kind === 'call' || record.kind === 'shift') ? undefined : 'no rows'
}

/** Keeps a charity's lists, sealed under a key of their own, for somebody to look at. Nothing is made of them yet. */
export async function startImport(work: Work, sent: { files: readonly SourceFile[]; asOf: Day }): Promise<{ id: string } | Unreadable> {
  const files = namedApart(sent.files)
  const unreadable = whyUnreadable(files, sent.asOf)
  if (unreadable) return unreadable
  const id = work.newId()
  await addImport(work, { id, asOf: sent.asOf, files: files.map((file) => ({ ...file, hash: hashOf(file.bytes), shape: shapeOf(readFile(file, { asOf: sent.asOf })) })) })
  work.changed('list sent', { thing: id })
  return { id }
}
