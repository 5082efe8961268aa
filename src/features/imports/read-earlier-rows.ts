import { z } from 'zod'
import type { Work } from '../audit/work.ts'
import type { EarlierRow } from './earlier-rows.ts'
import { keyOf } from './question.ts'

/** Rows of earlier lists that stand, by the file of this import they have the shape of; newest first, and only rows that made somebody. */
export async function readEarlierRows(work: Work, id: string): Promise<Map<string, EarlierRow[]>> {
  const rows = await work.db
    .selectFrom('import_file as f')
    .innerJoin('import_file as o', (join) => join.onRef('o.organisation_id', '=', 'f.organisation_id').onRef('o.shape', '=', 'f.shape').onRef('o.import_id', '<>', 'f.import_id'))
    .innerJoin('import as i', (join) => join.onRef('i.organisation_id', '=', 'o.organisation_id').onRef('i.id', '=', 'o.import_id'))
    .innerJoin('import_row as r', (join) => join.onRef('r.organisation_id', '=', 'o.organisation_id').onRef('r.import_id', '=', 'o.import_id').onRef('r.file', '=', 'o.name'))
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'r.organisation_id').onRef('k.subject_id', '=', 'r.import_id'))
    .select(['f.name as own', 'r.import_id as importId', 'r.file', 'r.row', 'r.cells_sealed as sealed', 'k.wrapped as key'])
    .where('f.organisation_id', '=', work.organisation.id)
    .where('f.import_id', '=', id)
    .where('i.state', '=', 'brought in')
    .where('r.became', 'in', ['people', 'joined'])
    .orderBy('i.state_since', 'desc')
    .execute()
  const found = new Map<string, EarlierRow[]>()
  for (const { own, importId, file, row, ...kept } of rows) {
    const text = work.text.open(importId, { table: 'import_row', column: 'cells_sealed', row: `${importId}/${file}/${row}` }, kept)
    if (text !== undefined) add(found, own, { importId, file, row, cells: z.array(z.string()).parse(JSON.parse(text)) })
  }
  return found
}

/** The hats each row of an import made, those still worn. */
export async function participationsOf(work: Work, importId: string): Promise<Map<string, { hat: string; person: string }[]>> {
  const rows = await work.db
    .selectFrom('import_made as m')
    .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'm.organisation_id').onRef('p.id', '=', 'm.thing_id'))
    .select(['m.file', 'm.row', 'm.thing_id as hat', 'p.person_id as person'])
    .where('m.organisation_id', '=', work.organisation.id)
    .where('m.import_id', '=', importId)
    .where('m.what', '=', 'participation')
    .where('p.until', 'is', null)
    .execute()
  return new Map([...Map.groupBy(rows, keyOf)].map(([key, some]) => [key, some.map(({ hat, person }) => ({ hat, person }))]))
}

function add(found: Map<string, EarlierRow[]>, file: string, row: EarlierRow): void {
  const rows = found.get(file)
  if (rows) rows.push(row)
  else found.set(file, [row])
}
