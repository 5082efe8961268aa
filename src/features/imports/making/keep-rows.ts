import type { Work } from '../../audit/work.ts'
import { leftOut } from '../undoing/left-out.ts'
import type { PieceRow } from './pieces.ts'
import type { Became } from './plan.ts'
import { z } from 'zod'

type KeptRow = PieceRow

/** Every row as it was written, sealed under the import's own key: what nothing else holds is found again here. */
export async function addRows(work: Work, id: string, rows: readonly KeptRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 500) {
    const values = []
    for (const { file, row, became, cells, why } of rows.slice(from, from + 500))
      values.push({ organisation_id: work.organisation.id, import_id: id, file, row, became, cells_sealed: await work.text.seal(id, placeOfRow(id, file, row), JSON.stringify(cells)), why_sealed: why === null ? null : await work.text.seal(id, { ...placeOfRow(id, file, row), column: 'why_sealed' }, why) })
    await work.db.insertInto('import_row').values(values).execute()
  }
}

const placeOfRow = (id: string, file: string, row: number) => ({ table: 'import_row', column: 'cells_sealed', row: `${id}/${file}/${row}` })

export async function setBecame(work: Work, id: string, at: { file: string; row: number; became: Became }): Promise<void> {
  await work.db.updateTable('import_row').set({ became: at.became }).where('organisation_id', '=', work.organisation.id).where('import_id', '=', id).where('file', '=', at.file).where('row', '=', at.row).execute()
}

/** Which earlier row each corrected one corrects, so that the next correction is compared with this one. */
export async function keepCorrects(work: Work, id: string, corrections: readonly { file: string; row: number; earlier: { importId: string; file: string; row: number } }[]): Promise<void> {
  for (const { file, row, earlier } of corrections)
    await work.db.updateTable('import_row').set({ corrects_import_id: earlier.importId, corrects_file: earlier.file, corrects_row: earlier.row }).where('organisation_id', '=', work.organisation.id).where('import_id', '=', id).where('file', '=', file).where('row', '=', row).execute()
}

const kept = (work: Work, id: string) =>
  work.db
    .selectFrom('import_row as r')
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'r.organisation_id').onRef('k.subject_id', '=', 'r.import_id'))
    .select(['r.file', 'r.row', 'r.cells_sealed as sealed', 'r.why_sealed as why', 'k.wrapped as key'])
    .where('r.organisation_id', '=', work.organisation.id)
    .where('r.import_id', '=', id)
    .orderBy('r.file')
    .orderBy('r.row')

const cellsIn = (text: string): string[] => z.array(z.string()).parse(JSON.parse(text))

/** The cells of rows as they were written. */
export async function readRowCells(work: Work, id: string): Promise<{ file: string; row: number; cells: string[] }[]> {
  const rows = await kept(work, id).execute()
  return rows.flatMap(({ file, row, ...found }) => {
    const text = work.text.open(id, placeOfRow(id, file, row), found)
    return text === undefined ? [] : [{ file, row, cells: cellsIn(text) }]
  })
}

/** The rows of one list that nobody came of, each with why. */
export async function readRowsLeftOut(work: Work, id: string, file: string): Promise<{ row: number; cells: string[]; why: string }[]> {
  const rows = await kept(work, id).where('r.file', '=', file).where('r.became', 'in', [...leftOut]).where('r.why_sealed', 'is not', null).execute()
  return rows.flatMap(({ row, sealed, why, key }) => {
    const text = work.text.open(id, placeOfRow(id, file, row), { sealed, key })
    const reason = work.text.open(id, { ...placeOfRow(id, file, row), column: 'why_sealed' }, { sealed: why, key })
    return text === undefined || reason === undefined ? [] : [{ row, cells: cellsIn(text), why: reason }]
  })
}
