import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import type { InTransaction } from '../database/transaction.ts'
import { KeysTrouble, type MasterKey, type MasterKeys } from './master-keys.ts'
import { DoesNotOpen, open, type Place, seal } from './sealing.ts'

/** One organisation's keys, unwrapped in memory: the newest wraps, the older ones still open. */
export type OrganisationKeys = {
  current: number
  byNumber: ReadonlyMap<number, Buffer>
  /** told when a number is asked for that is not here, so that whoever keeps these in memory reads them again */
  missed?: () => void
}

/** A key that was made since these were read, by a process that rotated them. What was read no longer holds: SQLSTATE 40001, tried again. */
class KeysMovedOn extends Error {
  override name = 'KeysMovedOn'
  readonly code = '40001'
}

const placeOf = (organisation: string, number: number): Place => ({ organisation, table: 'organisation_key', column: 'wrapped', row: String(number) })

/** Reads and unwraps an organisation's keys, making the first where it has none. Inside a transaction of that organisation. */
export async function readOrganisationKeys(db: InTransaction, organisation: string, master: MasterKeys, now: Date): Promise<OrganisationKeys> {
  const rows = await db.selectFrom('organisation_key').select(['number', 'master_key', 'wrapped']).where('organisation_id', '=', organisation).orderBy('number').execute()
  if (rows.length === 0) {
    await addOrganisationKey(db, { organisation, number: 1, master, now })
    return readOrganisationKeys(db, organisation, master, now)
  }
  const byNumber = new Map<number, Buffer>()
  for (const row of rows) {
    const wrapper = master.find((key) => key.id === row.master_key)
    if (!wrapper) throw new KeysTrouble(`ALONGSIDE_KEYS lacks the key "${row.master_key}" that this organisation's texts are sealed with.`)
    byNumber.set(row.number, openWith(wrapper, placeOf(organisation, row.number), row.wrapped))
  }
  return { current: rows[rows.length - 1]?.number ?? 1, byNumber }
}

function openWith({ id, key }: MasterKey, place: Place, wrapped: Buffer): Buffer {
  try {
    return open(key, place, wrapped)
  } catch (error) {
    if (!(error instanceof DoesNotOpen)) throw error
    throw new KeysTrouble(`The key "${id}" of ALONGSIDE_KEYS is not the one of that name that this organisation's texts are sealed with: put the old one back.`)
  }
}

type NewKey = { organisation: string; number: number; master: MasterKeys; now: Date }

const madeIn = new WeakSet<InTransaction>()

/** Whether this transaction made a key, which is nobody's until it commits: what was read in it must not be kept for another. */
export const madeKeys = (db: InTransaction): boolean => madeIn.has(db)

async function addOrganisationKey(db: InTransaction, { organisation, number, master, now }: NewKey) {
  madeIn.add(db)
  const [current] = master
  await db
    .insertInto('organisation_key')
    .values({ organisation_id: organisation, number, master_key: current.id, wrapped: seal(current.key, placeOf(organisation, number), randomBytes(32)), made_at: now })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** Wraps every key of the organisation again under the current master key, so that an older master key can be destroyed. */
export async function rewrapUnderMaster(db: InTransaction, organisation: string, master: MasterKeys, now: Date): Promise<number> {
  const keys = await readOrganisationKeys(db, organisation, master, now)
  const [current] = master
  for (const [number, key] of keys.byNumber)
    await db
      .updateTable('organisation_key')
      .set({ master_key: current.id, wrapped: seal(current.key, placeOf(organisation, number), key) })
      .where('organisation_id', '=', organisation)
      .where('number', '=', number)
      .execute()
  return keys.byNumber.size
}

/** Gives the organisation a new key and wraps every person's key under it. Older numbers stay, for the audit's seals. */
export async function renewOrganisationKey(db: InTransaction, organisation: string, master: MasterKeys, now: Date): Promise<number> {
  const before = await readOrganisationKeys(db, organisation, master, now)
  await addOrganisationKey(db, { organisation, number: before.current + 1, master, now })
  const after = await readOrganisationKeys(db, organisation, master, now)
  const rows = await db.selectFrom('data_key').select(['subject_id', 'wrapped']).where('organisation_id', '=', organisation).where('wrapped', 'is not', null).forUpdate().execute()
  for (const row of rows) {
    if (!row.wrapped) continue
    const key = unwrapDataKey(before, organisation, row.subject_id, row.wrapped)
    await db
      .updateTable('data_key')
      .set({ organisation_key: after.current, wrapped: wrapDataKey(after, organisation, row.subject_id, key) })
      .where('organisation_id', '=', organisation)
      .where('subject_id', '=', row.subject_id)
      .execute()
  }
  return rows.length
}

const dataPlace = (organisation: string, subject: string): Place => ({ organisation, table: 'data_key', column: 'wrapped', row: subject })

/** A person's key, wrapped: four bytes for the number of the organisation's key, then the sealed key. */
export function wrapDataKey(keys: OrganisationKeys, organisation: string, subject: string, key: Buffer): Buffer {
  const number = Buffer.alloc(4)
  number.writeUInt32BE(keys.current)
  return Buffer.concat([number, seal(numbered(keys, keys.current), dataPlace(organisation, subject), key)])
}

export function unwrapDataKey(keys: OrganisationKeys, organisation: string, subject: string, wrapped: Buffer): Buffer {
  return open(numbered(keys, wrapped.readUInt32BE(0)), dataPlace(organisation, subject), wrapped.subarray(4))
}

const signingKeys = new WeakMap<Buffer, Map<string, KeyObject>>()

/** Derived once for each purpose: a list of thousands signs ten times for each person. */
function signingKey(key: Buffer, purpose: string): KeyObject {
  const known = signingKeys.get(key) ?? new Map<string, KeyObject>()
  signingKeys.set(key, known)
  const found = known.get(purpose) ?? createSecretKey(Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `alongside ${purpose}`, 32)))
  known.set(purpose, found)
  return found
}

/** HMAC-SHA-256 (RFC 2104) of some bytes with a key derived for one purpose (HKDF, RFC 5869), led by the key's number. */
export function signFor(keys: OrganisationKeys, purpose: string, bytes: Buffer, number = keys.current): Buffer {
  const key = signingKey(numbered(keys, number), purpose)
  const lead = Buffer.alloc(4)
  lead.writeUInt32BE(number)
  return Buffer.concat([lead, createHmac('sha256', key).update(bytes).digest()])
}

/** Whether `signed` is what `signFor` gave for these bytes. What was put in its place may be anything at all, and is not. */
export function isSignature(keys: OrganisationKeys, purpose: string, bytes: Buffer, signed: Buffer): boolean {
  if (signed.length !== 36 || !keys.byNumber.has(signed.readUInt32BE(0))) return false
  return signFor(keys, purpose, bytes, signed.readUInt32BE(0)).equals(signed)
}

function numbered(keys: OrganisationKeys, number: number): Buffer {
  const key = keys.byNumber.get(number)
  if (key) return key
  keys.missed?.()
  throw new KeysMovedOn(`This organisation has no key number ${number}.`)
}
