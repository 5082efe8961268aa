import type { Day } from '../../../engines/calendar/day.ts'
import type { SourceFile } from '../../../engines/reading/types.ts'
import type { Work } from '../../audit/work.ts'
import { hashOf, type ReadableList, readableLists } from './readable-lists.ts'
import type { Unreadable } from './unpack-workbooks.ts'
import { addImport } from '../store.ts'

/** Keeps a charity's lists, sealed under a key of their own, for somebody to look at. Nothing is made of them yet. */
export async function startImport(work: Work, sent: { files: readonly SourceFile[]; asOf: Day }): Promise<{ id: string } | Unreadable> {
  const found = readableLists(sent.files, sent.asOf)
  return 'refused' in found ? found : keepLists(work, { lists: found.lists, asOf: sent.asOf })
}

/** The same for lists that were looked at already. */
export async function keepLists(work: Work, { lists, asOf }: { lists: readonly ReadableList[]; asOf: Day }): Promise<{ id: string }> {
  const id = work.newId()
  await addImport(work, { id, asOf, files: lists.map((file) => ({ ...file, hash: hashOf(file.bytes), shape: Buffer.from(file.shape) })) })
  work.changed('list sent', { thing: id })
  return { id }
}
