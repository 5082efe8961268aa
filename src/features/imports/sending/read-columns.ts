import { keepAwake } from '../../../platform/database/keep-awake.ts'
import type { Work } from '../../audit/work.ts'
import type { Import } from '../import.ts'
import type { OpenLists, RowWritten } from '../opened-lists.ts'
import { readFiles } from '../store.ts'
import type { ListColumns } from './list-columns.ts'
import { recallShapes } from './list-shapes.ts'
import { weightOf } from './sent-file.ts'

/** The lists' columns as somebody confirmed them, for these or for others of the same shape; else as suggested. */
export async function readColumns(work: Work, found: Pick<Import, 'id' | 'asOf' | 'mapping'>, open: OpenLists): Promise<ListColumns[]> {
  const files = await readFiles(work, found.id)
  const lists = open(weightOf(files))
  try {
    const given = { lists: files, asOf: found.asOf }
    if (Object.keys(found.mapping).length > 0) return await keepAwake(work.db, lists.columns({ ...given, mapping: found.mapping }))
    const plain = await keepAwake(work.db, lists.columns(given))
    const said = await recallShapes(work, plain)
    return Object.keys(said).length === 0 ? plain : await keepAwake(work.db, lists.columns({ ...given, mapping: said }))
  } finally {
    lists.end()
  }
}

/** One row as it was written, under its headings. */
export async function readRow(work: Work, found: Pick<Import, 'id' | 'asOf' | 'mapping'>, row: { file: string; row: number }, open: OpenLists): Promise<RowWritten> {
  const files = await readFiles(work, found.id)
  const lists = open(weightOf(files))
  try {
    return await keepAwake(work.db, lists.row({ lists: files, asOf: found.asOf, mapping: found.mapping }, row))
  } finally {
    lists.end()
  }
}
