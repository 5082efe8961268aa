import { sql } from 'kysely'
import { z } from 'zod'
import { asDay } from '../../engines/calendar/day.ts'
import type { SourceFile } from '../../engines/reading/types.ts'
import type { Work } from '../audit/work.ts'
import type { Import, ImportState, Mapping } from './import.ts'
import { readMapping } from './kept-shapes.ts'
import type { ReferralState } from '../referrals/referral.ts'
import type { SupporterState } from '../supporters/supporter.ts'
import type { Became } from './plan.ts'

const columns = ['i.id', 'i.state', 'i.state_since as stateSince', 'i.started_at as startedAt', 'i.as_of as asOf', 'i.mapping', 'i.pieces', 'i.pieces_done as piecesDone'] as const

export async function addImport(work: Work, added: { id: string; asOf: string; files: readonly (SourceFile & { hash: Buffer; shape: Buffer })[] }): Promise<void> {
  const organisation_id = work.organisation.id
  await work.db.insertInto('import').values({ organisation_id, id: added.id, state: 'mapping', as_of: added.asOf, mapping: '{}', started_by: work.by, started_at: work.now, state_since: work.now }).execute()
  for (const [place, file] of added.files.entries()) {
    const bytes_sealed = await work.text.sealBytes(added.id, placeOfFile(added.id, file.name), file.bytes)
    await work.db.insertInto('import_file').values({ organisation_id, import_id: added.id, name: file.name, place, bytes_sealed, size: file.bytes.length, hash: file.hash, shape: file.shape }).execute()
  }
}

const placeOfFile = (id: string, name: string) => ({ table: 'import_file', column: 'bytes_sealed', row: `${id}/${name}` })

/** One import, held while it is decided on where `lock` says so. */
export async function findImport(work: Work, id: string, { lock = false } = {}): Promise<Import | undefined> {
  const query = work.db.selectFrom('import as i').select(columns).where('i.organisation_id', '=', work.organisation.id).where('i.id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row && { ...row, asOf: asDay(row.asOf), mapping: readMapping(row.mapping) }
}

export async function setState(work: Work, id: string, changed: { state: ImportState; mapping?: Mapping }): Promise<void> {
  await work.db
    .updateTable('import')
    .set({ state: changed.state, state_since: work.now, ...(changed.mapping ? { mapping: JSON.stringify(changed.mapping) } : {}) })
    .where('organisation_id', '=', work.organisation.id)
    .where('id', '=', id)
    .execute()
}

/** How far a list that is being brought in has come. */
export async function setProgress(work: Work, id: string, { done, of }: { done: number; of: number }): Promise<void> {
  await work.db.updateTable('import').set({ pieces: of, pieces_done: done }).where('organisation_id', '=', work.organisation.id).where('id', '=', id).execute()
}

/** The files of an import, opened. */
export async function readFiles(work: Work, id: string): Promise<SourceFile[]> {
  const rows = await work.db
    .selectFrom('import_file as f')
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'f.organisation_id').onRef('k.subject_id', '=', 'f.import_id'))
    .select(['f.name', 'f.bytes_sealed as sealed', 'k.wrapped as key'])
    .where('f.organisation_id', '=', work.organisation.id)
    .where('f.import_id', '=', id)
    .orderBy('f.place')
    .execute()
  return rows.flatMap(({ name, ...found }) => {
    const bytes = work.text.openBytes(id, placeOfFile(id, name), found)
    return bytes ? [{ name, bytes: new Uint8Array(bytes) }] : []
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

export type Made = { what: 'person' | 'participation' | 'referral' | 'supporter' | 'same person'; thing: string; file: string; row: number }

export async function addMade(work: Work, id: string, made: readonly Made[]): Promise<void> {
  for (let from = 0; from < made.length; from += 1000)
    await work.db
      .insertInto('import_made')
      .values(made.slice(from, from + 1000).map((one) => ({ organisation_id: work.organisation.id, import_id: id, what: one.what, thing_id: one.thing, file: one.file, row: one.row, made_at: work.now })))
      .onConflict((clash) => clash.doNothing())
      .execute()
}

export async function readMade(work: Work, id: string): Promise<(Made & { madeAt: Date })[]> {
  const rows = await work.db.selectFrom('import_made').select(['what', 'thing_id as thing', 'file', 'row', 'made_at as madeAt']).where('organisation_id', '=', work.organisation.id).where('import_id', '=', id).orderBy('file').orderBy('row').orderBy('thing_id').execute()
  return rows
}

/** An answer added to what was made, so that it is not taken for a change by hand. */
export async function touchMade(work: Work, id: string, things: readonly string[]): Promise<void> {
  if (things.length === 0) return
  await work.db.updateTable('import_made').set({ made_at: work.now }).where('organisation_id', '=', work.organisation.id).where('import_id', '=', id).where('thing_id', 'in', things).execute()
}

type KeptRow = { file: string; row: number; became: Became; cells: readonly string[] }

/** Every row as it was written, sealed under the import's own key: what nothing else holds is found again here. */
export async function addRows(work: Work, id: string, rows: readonly KeptRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 500) {
    const values = []
    for (const { file, row, became, cells } of rows.slice(from, from + 500))
      values.push({ organisation_id: work.organisation.id, import_id: id, file, row, became, cells_sealed: await work.text.seal(id, placeOfRow(id, file, row), JSON.stringify(cells)) })
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

/** What became of every row. */
export async function readBecame(work: Work, id: string): Promise<{ file: string; row: number; became: Became }[]> {
  return work.db.selectFrom('import_row').select(['file', 'row', 'became']).where('organisation_id', '=', work.organisation.id).where('import_id', '=', id).execute()
}

/** The lists of which nobody came of some rows, in the order in which they were sent. */
export async function listsLeftOut(work: Work, id: string): Promise<string[]> {
  const rows = await work.db
    .selectFrom('import_file as f')
    .select('f.name')
    .where('f.organisation_id', '=', work.organisation.id)
    .where('f.import_id', '=', id)
    .where((eb) => eb.exists(eb.selectFrom('import_row as r').select('r.row').where('r.organisation_id', '=', work.organisation.id).where('r.import_id', '=', id).whereRef('r.file', '=', 'f.name').where('r.became', 'in', ['held', 'not a record', 'kept'])))
    .orderBy('f.place')
    .execute()
  return rows.map((row) => row.name)
}

/** The cells of rows as they were written. */
export async function readRowCells(work: Work, id: string): Promise<{ file: string; row: number; cells: string[] }[]> {
  const rows = await work.db
    .selectFrom('import_row as r')
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'r.organisation_id').onRef('k.subject_id', '=', 'r.import_id'))
    .select(['r.file', 'r.row', 'r.cells_sealed as sealed', 'k.wrapped as key'])
    .where('r.organisation_id', '=', work.organisation.id)
    .where('r.import_id', '=', id)
    .orderBy('r.file')
    .orderBy('r.row')
    .execute()
  return rows.flatMap(({ file, row, ...found }) => {
    const text = work.text.open(id, placeOfRow(id, file, row), found)
    return text === undefined ? [] : [{ file, row, cells: z.array(z.string()).parse(JSON.parse(text)) }]
  })
}

export type RowOutcome = { file: string; row: number; became: Became; who: { participation: string; kind: 'member' | 'supporter' | 'staff'; name: string; gone: boolean }[]; total: number }

/** What came of each row: whom it became, by the hat it is about. One query. */
export async function readOutcomes(work: Work, id: string, shown: { row: number | null; page: number; size: number }): Promise<RowOutcome[]> {
  const organisation = work.organisation.id
  let query = work.db
    .selectFrom('import_row as r')
    .select((eb) => [
      'r.file', 'r.row', 'r.became', sql<number>`count(*) over ()`.as('total'),
      eb
        .selectFrom('import_made as m')
        .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'm.organisation_id').onRef('p.id', '=', 'm.thing_id'))
        .innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
        .select(sql<RowOutcome['who']>`coalesce(json_agg(json_build_object('participation', p.id, 'kind', p.kind, 'name', n.name, 'gone', p.until is not null) order by n.name), '[]')`.as('who'))
        .where('m.organisation_id', '=', organisation)
        .whereRef('m.import_id', '=', 'r.import_id')
        .whereRef('m.file', '=', 'r.file')
        .whereRef('m.row', '=', 'r.row')
        .where('m.what', '=', 'participation')
        .as('who'),
    ])
    .where('r.organisation_id', '=', organisation)
    .where('r.import_id', '=', id)
  if (shown.row !== null) query = query.where('r.row', '=', shown.row)
  const rows = await query.orderBy('r.file').orderBy('r.row').limit(shown.size).offset((shown.page - 1) * shown.size).execute()
  return rows.map((found) => ({ ...found, who: found.who ?? [] }))
}

/** Whether there is a coordinator, to whom open questions can be given. */
export async function hasCoordinator(work: Work): Promise<boolean> {
  const row = await work.db.selectFrom('role_held').select('id').where('organisation_id', '=', work.organisation.id).where('role', '=', 'coordinator').where('until', 'is', null).limit(1).executeTakeFirst()
  return row !== undefined
}

export async function readNamesOf(work: Work, persons: readonly string[]): Promise<{ person: string; name: string }[]> {
  return work.db.selectFrom('person').select(['id as person', 'name']).where('organisation_id', '=', work.organisation.id).where('id', 'in', persons).execute()
}

export type HatMade = { participation: string; person: string; supporterState: SupporterState | null; referrals: { id: string; state: ReferralState }[] }

/** The hats an import made that are still worn, with what ends with them. One query. */
export async function readHatsMade(work: Work, id: string): Promise<HatMade[]> {
  const organisation = work.organisation.id
  const rows = await work.db
    .selectFrom('participation as p')
    .leftJoin('supporter as s', (join) => join.onRef('s.organisation_id', '=', 'p.organisation_id').onRef('s.participation_id', '=', 'p.id'))
    .select((eb) => [
      'p.id as participation', 'p.person_id as person', 's.state as supporterState',
      eb.selectFrom('referral as r').select(sql<HatMade['referrals'] | null>`json_agg(json_build_object('id', r.id, 'state', r.state))`.as('list')).where('r.organisation_id', '=', organisation).whereRef('r.member_id', '=', 'p.id').as('referrals'),
    ])
    .where('p.organisation_id', '=', organisation)
    .where('p.until', 'is', null)
    .where((eb) => eb.exists(eb.selectFrom('import_made as m').select('m.thing_id').where('m.organisation_id', '=', organisation).where('m.import_id', '=', id).where('m.what', '=', 'participation').whereRef('m.thing_id', '=', 'p.id')))
    .execute()
  return rows.map((row) => ({ ...row, referrals: row.referrals ?? [] }))
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
