import { sql } from 'kysely'
import { asDay } from '../../engines/calendar/day.ts'
import type { List } from './sending/unpack-workbooks.ts'
import type { Work } from '../audit/work.ts'
import type { Import, ImportState, Mapping } from './import.ts'
import { readMapping, readNotes, readPreview } from './kept-shapes.ts'
import type { Preview } from './making/preview.ts'

const columns = ['i.id', 'i.state', 'i.state_since as stateSince', 'i.started_at as startedAt', 'i.as_of as asOf', 'i.mapping', 'i.pieces', 'i.pieces_done as piecesDone', 'i.did_not_fit as didNotFit'] as const

export async function addImport(work: Work, added: { id: string; asOf: string; files: readonly (List & { hash: Buffer; shape: Buffer })[] }): Promise<void> {
  const organisation_id = work.organisation.id
  await work.db.insertInto('import').values({ organisation_id, id: added.id, state: 'mapping', as_of: added.asOf, mapping: '{}', started_by: work.by, started_at: work.now, state_since: work.now }).execute()
  for (const [place, file] of added.files.entries()) {
    const bytes_sealed = await work.text.sealBytes(added.id, placeOfFile(added.id, file.name), file.bytes)
    await work.db.insertInto('import_file').values({ organisation_id, import_id: added.id, name: file.name, place, bytes_sealed, size: file.bytes.length, hash: file.hash, shape: file.shape, notes: JSON.stringify(file.notes), from_workbook: file.workbook ?? false }).execute()
  }
}

const placeOfFile = (id: string, name: string) => ({ table: 'import_file', column: 'bytes_sealed', row: `${id}/${name}` })

/** One import, held while it is decided on where `lock` says so. */
export async function findImport(work: Work, id: string, { lock = false } = {}): Promise<Import | undefined> {
  const query = work.db.selectFrom('import as i').select(columns).where('i.organisation_id', '=', work.organisation.id).where('i.id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row && { ...row, asOf: asDay(row.asOf), mapping: readMapping(row.mapping) }
}

export async function setState(work: Work, id: string, changed: { state: ImportState; mapping?: Mapping; didNotFit?: boolean }): Promise<void> {
  await work.db
    .updateTable('import')
    .set({ state: changed.state, state_since: work.now, did_not_fit: changed.didNotFit ?? false, ...(changed.mapping ? { mapping: JSON.stringify(changed.mapping) } : {}) })
    .where('organisation_id', '=', work.organisation.id)
    .where('id', '=', id)
    .execute()
}

/** How far a list that is being brought in has come. */
export async function setProgress(work: Work, id: string, { done, of }: { done: number; of: number }): Promise<void> {
  await work.db.updateTable('import').set({ pieces: of, pieces_done: done }).where('organisation_id', '=', work.organisation.id).where('id', '=', id).execute()
}

const placeOfPreview = (id: string) => ({ table: 'import', column: 'preview_sealed', row: id })

/** Keeps what the reading of a long list came to, for whoever looks at it. */
export async function keepPreview(work: Work, id: string, preview: Preview): Promise<void> {
  const preview_sealed = await work.text.seal(id, placeOfPreview(id), JSON.stringify(preview))
  await work.db.updateTable('import').set({ preview_sealed }).where('organisation_id', '=', work.organisation.id).where('id', '=', id).execute()
}

export async function readKeptPreview(work: Work, id: string): Promise<Preview | undefined> {
  const row = await work.db
    .selectFrom('import as i')
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'i.organisation_id').onRef('k.subject_id', '=', 'i.id'))
    .select(['i.preview_sealed as sealed', 'k.wrapped as key'])
    .where('i.organisation_id', '=', work.organisation.id)
    .where('i.id', '=', id)
    .executeTakeFirst()
  const text = row && work.text.open(id, placeOfPreview(id), row)
  return text === undefined ? undefined : readPreview(text)
}

/** What the files of an import weigh together, in bytes. */
export async function readWeight(work: Work, id: string): Promise<number> {
  const row = await work.db.selectFrom('import_file').select(sql<number>`coalesce(sum(size), 0)::int`.as('weight')).where('organisation_id', '=', work.organisation.id).where('import_id', '=', id).executeTakeFirst()
  return row?.weight ?? 0
}

/** The files of an import, opened. */
export async function readFiles(work: Work, id: string): Promise<List[]> {
  const rows = await work.db
    .selectFrom('import_file as f')
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'f.organisation_id').onRef('k.subject_id', '=', 'f.import_id'))
    .select(['f.name', 'f.notes', 'f.from_workbook as workbook', 'f.bytes_sealed as sealed', 'k.wrapped as key'])
    .where('f.organisation_id', '=', work.organisation.id)
    .where('f.import_id', '=', id)
    .orderBy('f.place')
    .execute()
  return rows.flatMap(({ name, notes, workbook, ...found }) => {
    const bytes = work.text.openBytes(id, placeOfFile(id, name), found)
    return bytes ? [{ name, bytes: new Uint8Array(bytes), notes: readNotes(notes), workbook }] : []
  })
}

/** When a file with any of these bytes was brought in by an import that still stands. */
export async function broughtInBefore(work: Work, hashes: readonly Buffer[]): Promise<{ hash: Buffer; on: Date } | undefined> {
  const row = await work.db
    .selectFrom('import_file as f')
    .innerJoin('import as i', (join) => join.onRef('i.organisation_id', '=', 'f.organisation_id').onRef('i.id', '=', 'f.import_id'))
    .select(['f.hash as hash', 'i.state_since as on'])
    .where('f.organisation_id', '=', work.organisation.id)
    .where('f.hash', 'in', hashes)
    .where('i.state', '=', 'brought in')
    .orderBy('i.state_since', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row
}

export async function readHashes(work: Work, id: string): Promise<Buffer[]> {
  const rows = await work.db.selectFrom('import_file').select('hash').where('organisation_id', '=', work.organisation.id).where('import_id', '=', id).execute()
  return rows.map((row) => row.hash)
}

type ListedImport = { id: string; state: ImportState; startedAt: Date; files: string[]; rows: number; open: number; people: number }

/** Every import, newest first, with what came of it. */
export async function listImports(work: Work): Promise<ListedImport[]> {
  const organisation = work.organisation.id
  const rows = await work.db
    .selectFrom('import as i')
    .select((eb) => [
      'i.id', 'i.state', 'i.started_at as startedAt',
      eb.selectFrom('import_file as f').select(sql<string[]>`coalesce(json_agg(f.name order by f.place), '[]')`.as('n')).where('f.organisation_id', '=', organisation).whereRef('f.import_id', '=', 'i.id').as('files'),
      eb.selectFrom('import_row as r').select(sql<number>`count(*)`.as('n')).where('r.organisation_id', '=', organisation).whereRef('r.import_id', '=', 'i.id').as('rows'),
      eb.selectFrom('import_question as q').select(sql<number>`count(*)`.as('n')).where('q.organisation_id', '=', organisation).whereRef('q.import_id', '=', 'i.id').where('q.answered_at', 'is', null).where('q.replaced_at', 'is', null).where('q.kind', 'not in', ['found', 'two people']).as('open'),
      eb.selectFrom('import_made as m').select(sql<number>`count(distinct m.thing_id)`.as('n')).where('m.organisation_id', '=', organisation).whereRef('m.import_id', '=', 'i.id').where('m.what', '=', 'person').as('people'),
    ])
    .where('i.organisation_id', '=', organisation)
    .orderBy('i.started_at', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({ ...row, files: row.files ?? [], rows: row.rows ?? 0, open: row.open ?? 0, people: row.people ?? 0 }))
}

/** Whether there is a coordinator, to whom open questions can be given. */
export async function hasCoordinator(work: Work): Promise<boolean> {
  const row = await work.db.selectFrom('role_held').select('id').where('organisation_id', '=', work.organisation.id).where('role', '=', 'coordinator').where('until', 'is', null).limit(1).executeTakeFirst()
  return row !== undefined
}

/** Of what an import made: people still here, referrals of theirs that wait, questions still open. One query. */
export async function countOf(work: Work, id: string): Promise<{ people: number; waiting: number; open: number }> {
  const organisation = work.organisation.id
  const { rows } = await sql<{ people: number; waiting: number; open: number }>`
    select
      (select count(distinct p.person_id) from import_made m join participation p on p.organisation_id = m.organisation_id and p.id = m.thing_id and p.until is null
        where m.organisation_id = ${organisation} and m.import_id = ${id} and m.what = 'participation') as people,
      (select count(distinct r.id) from import_made m join referral r on r.organisation_id = m.organisation_id and r.id = m.thing_id and r.state = 'waiting'
        where m.organisation_id = ${organisation} and m.import_id = ${id} and m.what = 'referral') as waiting,
      (select count(*) from import_question q where q.organisation_id = ${organisation} and q.import_id = ${id} and q.answered_at is null and q.replaced_at is null and q.kind not in ('found', 'two people')) as open`.execute(work.db)
  return rows[0] ?? { people: 0, waiting: 0, open: 0 }
}

/** The newest list that is being read or brought in. */
export async function listUnderWay(work: Work): Promise<Pick<Import, 'state' | 'pieces' | 'piecesDone'> | undefined> {
  return work.db.selectFrom('import').select(['state', 'pieces', 'pieces_done as piecesDone']).where('organisation_id', '=', work.organisation.id).where('state', 'in', ['reading', 'bringing in']).orderBy('state_since', 'desc').limit(1).executeTakeFirst()
}
