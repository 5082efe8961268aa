import { addDays, asDay } from '../../../engines/calendar/day.ts'
import { hashOfSpokenCode, newSpokenCode, readSpokenCode } from '../../../platform/keys/spoken-code.ts'
import type { Work } from '../../audit/work.ts'
import { type Draft, idleMinutes, type Kept, keptShape, purgeAfterDays } from './draft.ts'
import type { Answers } from './question.ts'

const nothingKept: Kept = { answers: {}, code: null, followCode: null, lookBy: null, alone: false, hears: false }

/** What this browser has begun, unless it has done nothing with it for a while or its day has come. */
export async function findDraft(work: Work, browser: Buffer | undefined, { lock = false } = {}): Promise<Draft | undefined> {
  if (!browser) return undefined
  const query = drafts(work).where('d.browser_hash', '=', browser).where('d.saved_at', '>', new Date(work.now.getTime() - idleMinutes * 60_000))
  const row = await (lock ? query.forUpdate('d') : query).executeTakeFirst()
  return row && draftOf(work, row)
}

const drafts = (work: Work) =>
  work.db
    .selectFrom('referral_draft as d')
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'd.organisation_id').onRef('k.subject_id', '=', 'd.id'))
    .select(['d.id', 'd.answers_sealed as sealed', 'k.wrapped as key', 'd.referral_id as referral', 'd.saved_at as savedAt', 'd.purge_on as purgeOn'])
    .where('d.organisation_id', '=', work.organisation.id)
    .where('d.purge_on', '>', work.today)

function draftOf(work: Work, row: Awaited<ReturnType<ReturnType<typeof drafts>['executeTakeFirstOrThrow']>>): Draft {
  const text = work.text.open(row.id, placeOf(row.id), row)
  const kept = text === undefined ? nothingKept : keptShape.parse(JSON.parse(text))
  return { id: row.id, ...kept, lookBy: kept.lookBy ? new Date(kept.lookBy) : null, referral: row.referral, savedAt: row.savedAt, purgeOn: asDay(row.purgeOn) }
}

const placeOf = (row: string) => ({ table: 'referral_draft', column: 'answers_sealed', row })
const sealKept = (work: Work, id: string, kept: Kept) => work.text.seal(id, placeOf(id), JSON.stringify(kept))

/** A new form for this browser. */
export async function beginDraft(work: Work, browser: Buffer, answers: Answers): Promise<void> {
  const id = work.newId()
  const answers_sealed = await sealKept(work, id, { ...nothingKept, answers })
  await work.db
    .insertInto('referral_draft')
    .values({ organisation_id: work.organisation.id, id, browser_hash: browser, answers_sealed, started_at: work.now, saved_at: work.now, purge_on: addDays(work.today, purgeAfterDays) })
    .execute()
}

/** Keeps the answers so far. */
export const saveAnswers = (work: Work, draft: Draft, answers: Answers): Promise<void> => save(work, draft, { ...nothingKept, answers, code: draft.code }, {})

async function save(work: Work, { id }: Pick<Draft, 'id'>, kept: Kept, also: { code_hash?: Buffer | null; referral_id?: string; purge_on?: string }): Promise<void> {
  await work.db
    .updateTable('referral_draft')
    .set({ answers_sealed: await sealKept(work, id, kept), saved_at: work.now, ...also })
    .where('organisation_id', '=', work.organisation.id)
    .where('id', '=', id)
    .execute()
}

/** Keeps it under a code, the same one each time: whoever holds it may go on anywhere until it is purged. */
export async function keepUnderCode(work: Work, draft: Draft): Promise<string> {
  if (draft.code) return draft.code
  const code = newSpokenCode()
  await save(work, draft, { ...nothingKept, answers: draft.answers, code }, { code_hash: await hashOfSpokenCode(readSpokenCode(code) ?? '', work.organisation.id) })
  return code
}

/** Opens a form by its code in this browser; the browser it was written in no longer does, nor what this one had begun before. */
export async function resumeDraft(work: Work, { begun, begin }: { begun: Buffer | undefined; begin(): Buffer }, typed: string): Promise<'resumed' | 'not there'> {
  const digits = readSpokenCode(typed)
  if (!digits) return 'not there'
  const found = await drafts(work).where('d.code_hash', '=', await hashOfSpokenCode(digits, work.organisation.id)).where('d.referral_id', 'is', null).forUpdate('d').executeTakeFirst()
  if (!found) return 'not there'
  await leaveDraft(work, begun)
  await work.db.updateTable('referral_draft').set({ browser_hash: begin(), saved_at: work.now }).where('organisation_id', '=', work.organisation.id).where('id', '=', found.id).execute()
  return 'resumed'
}

/** The form of a browser that is given a new secret goes with it. */
export async function moveDraft(work: Work, from: Buffer | undefined, to: Buffer): Promise<void> {
  if (from) await work.db.updateTable('referral_draft').set({ browser_hash: to }).where('organisation_id', '=', work.organisation.id).where('browser_hash', '=', from).execute()
}

/** Ends a browser's session with its form. Without a code nobody could open it again, so it goes altogether, key and all. */
export async function leaveDraft(work: Work, browser: Buffer | undefined): Promise<void> {
  if (!browser) return
  const gone = await work.db.deleteFrom('referral_draft').where('organisation_id', '=', work.organisation.id).where('browser_hash', '=', browser).where('code_hash', 'is', null).returning('id').execute()
  await destroyKeys(work, gone.map((row) => row.id))
  await work.db.updateTable('referral_draft').set({ browser_hash: null }).where('organisation_id', '=', work.organisation.id).where('browser_hash', '=', browser).execute()
}

/** It became a referral: the answers are erased here, and what the thank-you page says goes the next day. */
export const closeDraft = (work: Work, draft: Draft, sent: { referral: string; who: string; followCode: string | null; danger: boolean; lookBy: Date | null; alone: boolean; hears: boolean; beside: boolean }): Promise<void> =>
  save(
    work, draft,
    { answers: { who: sent.who, ...(sent.danger ? { danger: 'yes' } : {}), ...(sent.beside ? { beside: 'yes' } : {}) }, code: null, followCode: sent.followCode, lookBy: sent.lookBy?.toISOString() ?? null, alone: sent.alone, hears: sent.hears },
    { code_hash: null, referral_id: sent.referral, purge_on: addDays(work.today, 1) },
  )

/** Purges the forms whose day has come, sent or not, and destroys their keys. Returns how many. */
export async function purgeDrafts(work: Work): Promise<number> {
  const gone = await work.db.deleteFrom('referral_draft').where('organisation_id', '=', work.organisation.id).where('purge_on', '<=', work.today).returning('id').execute()
  await destroyKeys(work, gone.map((row) => row.id))
  return gone.length
}

/** The wrapped key goes; its row stays and says when, so that nothing can be sealed for it again. */
async function destroyKeys(work: Work, subjects: readonly string[]): Promise<void> {
  if (subjects.length === 0) return
  await work.db.updateTable('data_key').set({ wrapped: null, destroyed_at: work.now }).where('organisation_id', '=', work.organisation.id).where('subject_id', 'in', subjects).where('wrapped', 'is not', null).execute()
}
