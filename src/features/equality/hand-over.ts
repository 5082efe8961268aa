import { hashOfSpokenCode, newSpokenCode, readSpokenCode } from '../../platform/keys/spoken-code.ts'
import type { Work } from '../audit/work.ts'
import { type Hat, readHat } from '../people/read-hats.ts'
import { askedOf } from './answer-equality.ts'

/** Days a code opens the questions. */
const codeDays = 30

/** Makes the code by which one person answers without signing in; those before it open nothing from now on. Only its hash is kept. */
export async function makeEqualityCode(work: Work, participation: string): Promise<{ code: string } | { refused: 'not there' | 'nothing to ask' }> {
  const hat = await readHat(work, participation, { lock: true })
  if (!hat || hat.kind !== 'member') return { refused: 'not there' }
  if ((await askedOf(work, hat)).length === 0) return { refused: 'nothing to ask' }
  const code = newSpokenCode()
  const code_hash = await hashOf(work, code)
  const organisation_id = work.organisation.id
  await endCodes(work, participation)
  await work.db.insertInto('equality_code').values({ organisation_id, id: work.newId(), participation_id: participation, code_hash, made_by: work.by, made_at: work.now, expires_at: new Date(work.now.getTime() + codeDays * 86_400_000) }).execute()
  work.changed('equality code made', { about: participation })
  return { code }
}

/** Whose questions a code opens, while it does; written with spaces, dashes or neither. */
export async function findByCode(work: Work, written: string): Promise<Hat | undefined> {
  const digits = readSpokenCode(written)
  if (digits === undefined) return undefined
  const row = await work.db
    .selectFrom('equality_code')
    .select('participation_id as participation')
    .where('organisation_id', '=', work.organisation.id)
    .where('code_hash', '=', await hashOf(work, digits))
    .where('expires_at', '>', work.now)
    .executeTakeFirst()
  return row && readHat(work, row.participation)
}

/** The codes of one person open nothing any more. */
export async function endCodes(work: Work, participation: string): Promise<void> {
  await work.db.updateTable('equality_code').set({ expires_at: work.now }).where('organisation_id', '=', work.organisation.id).where('participation_id', '=', participation).where('expires_at', '>', work.now).execute()
}

const hashOf = (work: Work, code: string): Promise<Buffer> => hashOfSpokenCode(readSpokenCode(code) ?? '', `equality ${work.organisation.id}`)
