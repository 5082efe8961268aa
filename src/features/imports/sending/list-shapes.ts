import { createHash } from 'node:crypto'
import type { FileReading } from '../../../engines/reading/types.ts'
import type { Work } from '../../audit/work.ts'
import type { Mapping } from '../import.ts'
import { readMapping } from '../kept-shapes.ts'

/** What a list is known by when the next one of its kind comes: its first line, whatever the capitals and blanks. */
export const shapeOf = (file: Pick<FileReading, 'columns'>): Buffer => createHash('sha256').update(JSON.stringify(file.columns.map((column) => column.heading.trim().toLowerCase()))).digest()

/** What somebody confirmed before about lists of these shapes, by file. */
export async function recallShapes(work: Work, files: readonly Pick<FileReading, 'name' | 'columns'>[]): Promise<Mapping> {
  const shapes = files.filter((file) => file.columns.length > 1).map((file) => ({ file: file.name, shape: shapeOf(file) }))
  if (shapes.length === 0) return {}
  const rows = await work.db.selectFrom('import_shape').select(['shape', 'kind', 'columns']).where('organisation_id', '=', work.organisation.id).where('shape', 'in', shapes.map((one) => one.shape)).execute()
  return readMapping(Object.fromEntries(shapes.flatMap(({ file, shape }) => {
    const known = rows.find((row) => row.shape.equals(shape))
    return known ? [[file, { kind: known.kind, columns: known.columns }] as const] : []
  })))
}

/** Remembers what each heading means, for the next list whose first line is the same. The newest word counts. */
export async function rememberShapes(work: Work, files: readonly Pick<FileReading, 'name' | 'columns'>[], mapping: Mapping): Promise<void> {
  for (const file of files) {
    const said = mapping[file.name]
    if (!said || said.aside || file.columns.length < 2) continue
    const kept = { kind: said.kind, columns: JSON.stringify(said.columns), confirmed_by: work.by, confirmed_at: work.now }
    await work.db.insertInto('import_shape').values({ organisation_id: work.organisation.id, shape: shapeOf(file), ...kept }).onConflict((clash) => clash.columns(['organisation_id', 'shape']).doUpdateSet(kept)).execute()
  }
}
