import { createHash } from 'node:crypto'
import type { Form } from '../../platform/http/form.ts'
import type { Work } from './work.ts'

/** Names of the hidden fields every form carries. */
export const tokenField = 'token'
export const repeatField = 'repeat'

/** How long a repeated form is recognised, in days: longer than the 14 a phone may be offline. */
export const repeatDays = 90

/** What a form sent, without what every page gives anew: the same words give the same hash. */
export function bodyHash(path: string, form: Form): Buffer {
  const hash = createHash('sha256').update(path)
  for (const [name, value] of form.fields()) {
    if (name === tokenField || name === repeatField) continue
    hash.update(`\u0000${name}\u0000`)
    if (typeof value === 'string') hash.update(value)
    else hash.update(`${value.name}\u0000${value.bytes.length}\u0000`).update(value.bytes)
  }
  return hash.digest()
}

export type Repeat = 'first' | { again: string } | { different: string }

/**
 * Takes the form's key for this work. A second one waits here until the first is committed, then learns where the first led;
 * with another body it becomes a question to a person, never a silent drop.
 */
export async function takeRepeatKey(work: Work, key: string, hash: Buffer): Promise<Repeat> {
  const account = work.actor.kind === 'person' ? work.actor.account : null
  const taken = await work.db
    .insertInto('repeat_key')
    .values({ organisation_id: work.organisation.id, key, account_id: account, body_hash: hash, status: 0, location: null, at: work.now })
    .onConflict((clash) => clash.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (taken) return 'first'
  const before = await work.db.selectFrom('repeat_key').select(['body_hash', 'location', 'account_id']).where('organisation_id', '=', work.organisation.id).where('key', '=', key).executeTakeFirstOrThrow()
  const location = before.account_id === account ? (before.location ?? `/${work.organisation.slug}/today`) : `/${work.organisation.slug}/today`
  return before.account_id === account && before.body_hash.equals(hash) ? { again: location } : { different: location }
}

export async function keepRepeatKey(work: Work, key: string, location: string): Promise<void> {
  await work.db.updateTable('repeat_key').set({ status: 303, location }).where('organisation_id', '=', work.organisation.id).where('key', '=', key).execute()
}

/** Nothing was recorded, so the same form may come again. */
export async function freeRepeatKey(work: Work, key: string): Promise<void> {
  await work.db.deleteFrom('repeat_key').where('organisation_id', '=', work.organisation.id).where('key', '=', key).execute()
}

/** Forgets keys older than 90 days. */
export async function sweepRepeatKeys(work: Work): Promise<number> {
  const done = await work.db
    .deleteFrom('repeat_key')
    .where('organisation_id', '=', work.organisation.id)
    .where('at', '<', new Date(work.now.getTime() - repeatDays * 86_400_000))
    .executeTakeFirst()
  return Number(done.numDeletedRows)
}
