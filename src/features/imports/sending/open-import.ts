import type { Work } from '../../audit/work.ts'
import { keepAwake } from '../../../platform/database/keep-awake.ts'
import { editedSince } from '../again/edited-since.ts'
import { readEarlierRows } from '../again/read-earlier-rows.ts'
import type { Import } from '../import.ts'
import type { OpenedLists, OpenLists } from '../opened-lists.ts'
import { readFiles } from '../store.ts'
import { weightOf } from './sent-file.ts'
import type { List } from './unpack-workbooks.ts'

export type Transaction = <T>(does: (work: Work) => Promise<T>) => Promise<T>

type Which = Pick<Import, 'id' | 'asOf' | 'mapping'>
export type Gathered = { files: readonly List[]; earlier: Awaited<ReturnType<typeof readEarlierRows>> }

/** What reading the lists of an import needs of the database. */
export const gather = async (work: Work, id: string): Promise<Gathered> => ({ files: await readFiles(work, id), earlier: await readEarlierRows(work, id) })

/**
 * Opens the lists of an import, read together as the confirmed mapping says, beside what was brought in from earlier ones. The reading
 * itself is done between transactions. Whoever opens ends.
 */
export async function openImport(transaction: Transaction, { asOf, mapping }: Which, { files, earlier }: Gathered, open: OpenLists): Promise<OpenedLists> {
  const lists = open(weightOf(files))
  try {
    const corrections = await lists.read({ lists: files, asOf, mapping }, earlier)
    await lists.beside(corrections.length > 0 ? await transaction((work) => editedSince(work, corrections)) : new Set())
    return lists
  } catch (fault) {
    lists.end()
    throw fault
  }
}

/** The same within one transaction, for as long as something is done with them. */
export async function withImport<T>(work: Work, { id, asOf, mapping }: Which, open: OpenLists, does: (lists: OpenedLists) => Promise<T>): Promise<T> {
  const { files, earlier } = await gather(work, id)
  const lists = open(weightOf(files))
  try {
    const corrections = await keepAwake(work.db, lists.read({ lists: files, asOf, mapping }, earlier))
    await lists.beside(corrections.length > 0 ? await editedSince(work, corrections) : new Set())
    return await does(lists)
  } finally {
    lists.end()
  }
}
