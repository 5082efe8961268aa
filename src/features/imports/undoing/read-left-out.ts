import { readLists } from '../../../engines/reading/read-lists.ts'
import type { Work } from '../../audit/work.ts'
import { columnMapFrom, type Import } from '../import.ts'
import { readFile } from '../../../engines/reading/read-file.ts'
import { leftOutTable } from './left-out.ts'
import { keyOf } from '../asking/question.ts'
import { readQuestions } from '../asking/read-questions.ts'
import { readBecame } from '../making/keep-rows.ts'
import { readFiles } from '../store.ts'

/** The rows of one list, or of the first, that nobody came of, with why, as a table; undefined where the import has no such list. */
export async function readLeftOut(work: Work, found: Import, list: string | null): Promise<{ list: string; table: string[][] } | undefined> {
  const files = await readFiles(work, found.id)
  const map = columnMapFrom(found.mapping, files.map((file) => readFile(file, { asOf: found.asOf })))
  const reading = readLists(files, { asOf: found.asOf, map })
  const file = reading.files.find((one) => list === null || one.name === list)
  const became = new Map((await readBecame(work, found.id)).map((row) => [keyOf(row), row.became]))
  return file && { list: file.name, table: leftOutTable(file, { reading, became, answered: await readQuestions(work, found.id) }) }
}
