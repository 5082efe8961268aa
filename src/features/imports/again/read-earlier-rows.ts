import { z } from 'zod'
import type { Work } from '../../audit/work.ts'
import type { EarlierRow } from './earlier-rows.ts'
import { keyOf } from '../asking/question.ts'

/**
 * Rows of earlier lists that stand, by the file of this import they have the shape of; newest first, and only rows that made
 * somebody. A row that was corrected since is there once, by the row that made somebody and with what its last correction says.
 */
export async function readEarlierRows(work: Work, id: string): Promise<Map<string, EarlierRow[]>> {
  const rows = await work.db
    .selectFrom('import_file as f')
    .innerJoin('import_file as o', (join) => join.onRef('o.organisation_id', '=', 'f.organisation_id').onRef('o.shape', '=', 'f.shape').onRef('o.import_id', '<>', 'f.import_id'))
    .innerJoin('import as i', (join) => join.onRef('i.organisation_id', '=', 'o.organisation_id').onRef('i.id', '=', 'o.import_id'))
    .innerJoin('import_row as r', (join) => join.onRef('r.organisation_id', '=', 'o.organisation_id').onRef('r.import_id', '=', 'o.import_id').onRef('r.file', '=', 'o.name'))
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'r.organisation_id').onRef('k.subject_id', '=', 'r.import_id'))
    .select(['f.name as own', 'r.import_id as importId', 'r.file', 'r.row', 'r.corrects_import_id as correctsImport', 'r.corrects_file as correctsFile', 'r.corrects_row as correctsRow', 'r.cells_sealed as sealed', 'k.wrapped as key'])
    .where('f.organisation_id', '=', work.organisation.id)
    .where('f.import_id', '=', id)
    .where('i.state', '=', 'brought in')
    .where((eb) => eb.or([eb('r.became', 'in', ['people', 'joined']), eb.and([eb('r.became', '=', 'corrected'), eb('r.corrects_import_id', 'is not', null)])]))
    .where((eb) => eb.exists(eb.selectFrom('import as c').select('c.id').where('c.organisation_id', '=', work.organisation.id).where('c.state', '=', 'brought in').whereRef('c.id', '=', eb.fn.coalesce('r.corrects_import_id', 'r.import_id'))))
    .orderBy('i.state_since', 'desc')
    .execute()
  const found = new Map<string, EarlierRow[]>()
  const seen = new Set<string>()
  for (const { own, importId, file, row, correctsImport, correctsFile, correctsRow, ...kept } of rows) {
    const first = { importId: correctsImport ?? importId, file: correctsFile ?? file, row: correctsRow ?? row }
    const key = `${own} ${first.importId} ${keyOf(first)}`
    if (seen.has(key)) continue
    seen.add(key)
    const text = work.text.open(importId, { table: 'import_row', column: 'cells_sealed', row: `${importId}/${file}/${row}` }, kept)
    if (text !== undefined) add(found, own, { ...first, cells: z.array(z.string()).parse(JSON.parse(text)) })
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
