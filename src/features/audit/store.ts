import { sql } from 'kysely'
import type { InTransaction } from '../../platform/database/transaction.ts'
import { isSignature, type OrganisationKeys, signFor } from '../../platform/keys/organisation-keys.ts'
import type { Day } from '../../engines/calendar/day.ts'
import { bytesOf, type Entry, idOfRead } from './audit.ts'

const purpose = 'audit entry'

/** Writes the work's entries, in one statement unless there are thousands, each with its keyed hash. A read already noted in this sitting is left as it is. */
export async function writeEntries(db: InTransaction, organisation: string, keys: OrganisationKeys, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return
  const rows = new Map<string, Entry>()
  for (const entry of entries) {
    const id = entry.kind === 'read' && entry.sitting ? idOfRead({ ...entry, sitting: entry.sitting }) : entry.id
    rows.set(id, { ...entry, id })
  }
  const all = [...rows.values()]
  for (let from = 0; from < all.length; from += atOnce) await insertEntries(db, organisation, keys, all.slice(from, from + atOnce))
}

/** A statement carries at most 65,535 values (PostgreSQL's protocol), an entry has 13: a list of thousands brought in at once needs more than one. */
const atOnce = 4000

async function insertEntries(db: InTransaction, organisation: string, keys: OrganisationKeys, entries: readonly Entry[]) {
  await db
    .insertInto('audit_entry')
    .values(
      entries.map((entry) => ({
        organisation_id: organisation,
        day: entry.day,
        id: entry.id,
        at: entry.at,
        kind: entry.kind,
        did: entry.did,
        account_id: entry.account,
        actor: entry.actor,
        sitting: entry.sitting,
        about_id: entry.about,
        thing_id: entry.thing,
        request: entry.request,
        hash: signFor(keys, purpose, bytesOf(organisation, entry)),
      })),
    )
    .onConflict((clash) => clash.doNothing())
    .execute()
}

export type StoredEntry = Entry & { hash: Buffer; genuine: boolean; seal: number | null; place: number | null }

const columns = ['e.id', 'e.day', 'e.at', 'e.kind', 'e.did', 'e.account_id as account', 'e.actor', 'e.sitting', 'e.about_id as about', 'e.thing_id as thing', 'e.request', 'e.hash', 's.seal', 's.place'] as const

/** Entries with whether their hash still holds, newest first; of one record, or of all. */
export async function readEntries(db: InTransaction, organisation: string, keys: OrganisationKeys, filter: { about?: readonly string[]; limit: number }): Promise<StoredEntry[]> {
  let query = db
    .selectFrom('audit_entry as e')
    .leftJoin('audit_sealed as s', (join) => join.onRef('s.organisation_id', '=', 'e.organisation_id').onRef('s.day', '=', 'e.day').onRef('s.entry_id', '=', 'e.id'))
    .select(columns)
    .where('e.organisation_id', '=', organisation)
  if (filter.about) query = query.where('e.about_id', 'in', filter.about)
  const rows = await query.orderBy('e.at', 'desc').limit(filter.limit).execute()
  return rows.map((row) => ({ ...row, genuine: holds(keys, organisation, row) }))
}

/** Whether an entry's keyed hash is the one its columns give. */
export const holds = (keys: OrganisationKeys, organisation: string, entry: Entry & { hash: Buffer }): boolean => isSignature(keys, purpose, bytesOf(organisation, entry), entry.hash)

/** Days from one to another, both counted. */
export type Days = { from: Day; to: Day }

/**
 * Entries no seal covers yet, oldest day first; of some days, or of all there are. Days stand in the conditions of both tables, since the
 * database carries them from neither to the other: months outside them are not touched.
 */
export function unsealed(db: InTransaction, organisation: string, { days, limit }: { days: Days | null; limit: number }) {
  let sealed = db.selectFrom('audit_sealed as s').select('s.entry_id').where('s.organisation_id', '=', organisation).whereRef('s.day', '=', sql.ref('e.day')).whereRef('s.entry_id', '=', sql.ref('e.id'))
  let entries = db.selectFrom('audit_entry as e').select(['e.day', 'e.id', 'e.hash']).where('e.organisation_id', '=', organisation)
  if (days) {
    sealed = sealed.where('s.day', '>=', days.from).where('s.day', '<=', days.to)
    entries = entries.where('e.day', '>=', days.from).where('e.day', '<=', days.to)
  }
  return entries.where(({ not, exists }) => not(exists(sealed))).orderBy('e.day').orderBy('e.at').orderBy('e.id').limit(limit)
}

export const lockSeals = (db: InTransaction, organisation: string) => sql`select pg_advisory_xact_lock(hashtextextended(${`audit seal ${organisation}`}, 0))`.execute(db)

export async function readLastSeal(db: InTransaction, organisation: string) {
  return db.selectFrom('audit_seal').selectAll().where('organisation_id', '=', organisation).orderBy('number', 'desc').limit(1).executeTakeFirst()
}
