import { randomBytes } from 'node:crypto'
import type { InTransaction } from '../database/transaction.ts'
import { type OrganisationKeys, signFor, unwrapDataKey, wrapDataKey } from './organisation-keys.ts'
import { open, seal } from './sealing.ts'

/** A column of a row, within the organisation at hand. */
export type Column = { table: string; column: string; row: string }

/** Text of one organisation, sealed with the key of the person (or import) it is about. */
export type SealedText = {
  /** Seals text about a subject, making the subject's key the first time. Refuses for a subject whose key was destroyed. */
  seal(subject: string, column: Column, text: string): Promise<Buffer>
  sealBytes(subject: string, column: Column, bytes: Uint8Array): Promise<Buffer>
  /** Makes the keys of subjects nobody has sealed anything for, in one statement: for whoever brings in many at once. */
  begin(subjects: readonly string[]): Promise<void>
  /** Opens what a query brought together with the subject's wrapped key (`data_key.wrapped`); undefined where there is nothing or it was erased. */
  open(subject: string, column: Column, found: { sealed: Buffer | null; key: Buffer | null }): string | undefined
  openBytes(subject: string, column: Column, found: { sealed: Buffer | null; key: Buffer | null }): Buffer | undefined
  /**
   * A keyed mark of a short text, the same whenever the same is written in this organisation: a row is found by it without the
   * text standing anywhere. Made with the organisation's first key, which stays, so that a newer key parts nobody from theirs.
   */
  mark(purpose: string, text: string): Buffer
}

export function sealedText(db: InTransaction, organisation: string, keys: OrganisationKeys, now: Date): SealedText {
  const known = new Map<string, Buffer>()

  async function keyFor(subject: string): Promise<Buffer> {
    const have = known.get(subject)
    if (have) return have
    await makeKeys([{ subject, key: randomBytes(32) }])
    const row = await db.selectFrom('data_key').select('wrapped').where('organisation_id', '=', organisation).where('subject_id', '=', subject).executeTakeFirst()
    if (!row?.wrapped) throw new Error('The key for this record was destroyed; nothing more can be written about it.')
    const key = unwrapDataKey(keys, organisation, subject, row.wrapped)
    known.set(subject, key)
    return key
  }

  /** The subjects of them that had no key yet. */
  async function makeKeys(made: readonly { subject: string; key: Buffer }[]): Promise<ReadonlySet<string>> {
    const rows = await db
      .insertInto('data_key')
      .values(made.map(({ subject, key }) => ({ organisation_id: organisation, subject_id: subject, organisation_key: keys.current, wrapped: wrapDataKey(keys, organisation, subject, key), made_at: now })))
      .onConflict((clash) => clash.doNothing())
      .returning('subject_id')
      .execute()
    return new Set(rows.map((row) => row.subject_id))
  }

  async function begin(subjects: readonly string[]): Promise<void> {
    if (subjects.length === 0) return
    const made = subjects.map((subject) => ({ subject, key: randomBytes(32) }))
    const fresh = await makeKeys(made)
    for (const { subject, key } of made) if (fresh.has(subject)) known.set(subject, key)
  }

  const sealBytes: SealedText['sealBytes'] = async (subject, column, bytes) => seal(await keyFor(subject), { organisation, ...column }, Buffer.from(bytes))
  const openBytes: SealedText['openBytes'] = (subject, column, { sealed, key }) => {
    if (!sealed || !key) return undefined
    const dataKey = known.get(subject) ?? unwrapDataKey(keys, organisation, subject, key)
    known.set(subject, dataKey)
    return open(dataKey, { organisation, ...column }, sealed)
  }
  return {
    begin,
    sealBytes,
    openBytes,
    seal: (subject, column, text) => sealBytes(subject, column, Buffer.from(text, 'utf8')),
    open: (subject, column, found) => openBytes(subject, column, found)?.toString('utf8'),
    mark: (purpose, text) => signFor(keys, `mark of ${purpose}`, Buffer.from(text, 'utf8'), Math.min(...keys.byNumber.keys())),
  }
}
