import type { Work } from '../../audit/work.ts'
import type { Import } from '../import.ts'
import type { OpenLists } from '../opened-lists.ts'
import { keyOf } from '../asking/question.ts'
import { readQuestions } from '../asking/read-questions.ts'
import { readRowsLeftOut } from '../making/keep-rows.ts'
import { readColumns } from '../sending/read-columns.ts'
import { leftOutTable } from './left-out.ts'

/** The rows of one list, or of the first, that nobody came of, with why, as a table; undefined where the import has no such list. Nothing is read anew but the headings. */
export async function readLeftOut(work: Work, found: Import, { list, open }: { list: string | null; open: OpenLists }): Promise<{ list: string; table: string[][] } | undefined> {
  const file = (await readColumns(work, found, open)).find((one) => list === null || one.name === list)
  if (!file) return undefined
  const answered = new Set((await readQuestions(work, found.id)).flatMap((one) => (one.asks.kind === 'held' && one.answer ? [keyOf(one)] : [])))
  const rows = await readRowsLeftOut(work, found.id, file.name)
  return { list: file.name, table: leftOutTable(file.columns.map((column) => column.heading), rows.map((one) => ({ ...one, answered: answered.has(keyOf({ file: file.name, row: one.row })) }))) }
}
