import { addDays, type Day } from '../../engines/calendar/day.ts'
import type { InTransaction } from '../../platform/database/transaction.ts'
import { isSignature, type OrganisationKeys, signFor } from '../../platform/keys/organisation-keys.ts'
import { bytesOfSeal, type Entry, merkleRoot } from './audit.ts'
import { type Days, holds, lockSeals, readLastSeal, unsealed } from './store.ts'

const purpose = 'audit seal'
const nothingBefore = Buffer.alloc(36)

/** The most entries under one seal. A pass that seals as many has not come to the end. */
export const mostUnderOneSeal = 5000

/** The days the minute's pass looks at: a day ago in any zone, and clocks that run a little ahead. What is dated otherwise is the nightly pass's. */
export const recentDays = (today: Day): Days => ({ from: addDays(today, -2), to: addDays(today, 1) })

/**
 * Seals what no seal covers yet, of some days or (null) of all: how many entries, the root of their Merkle tree, and the seal before. Each sealed entry is
 * named with its place, so an entry whose transaction committed late, or that carries an old day, is sealed by a later pass and never missed.
 * Returns how many entries were sealed.
 */
export async function sealAudit(db: InTransaction, organisation: string, keys: OrganisationKeys, { now, days }: { now: Date; days: Days | null }): Promise<number> {
  await lockSeals(db, organisation)
  const entries = await unsealed(db, organisation, { days, limit: mostUnderOneSeal }).execute()
  if (entries.length === 0) return 0
  const last = await readLastSeal(db, organisation)
  const seal = { number: (last?.number ?? 0) + 1, entries: entries.length, root: merkleRoot(entries.map((entry) => entry.hash)), previous: last?.seal ?? nothingBefore, sealedAt: now }
  await db
    .insertInto('audit_seal')
    .values({ organisation_id: organisation, number: seal.number, sealed_at: now, entries: seal.entries, root: seal.root, previous: seal.previous, seal: signFor(keys, purpose, bytesOfSeal(seal)) })
    .execute()
  await db
    .insertInto('audit_sealed')
    .values(entries.map((entry, place) => ({ organisation_id: organisation, day: entry.day, entry_id: entry.id, seal: seal.number, place })))
    .execute()
  return entries.length
}

export type AuditCheck = { seals: number; sealed: number; unsealed: number; broken: { seal: number; because: 'entries missing' | 'an entry was changed' | 'the order was changed' | 'the seal was changed' | 'the seal before it was changed' }[]; changed: string[] }

/** Checks every seal and every entry: what was removed, changed or reordered since, and how much is not sealed yet. */
export async function checkAudit(db: InTransaction, organisation: string, keys: OrganisationKeys): Promise<AuditCheck> {
  const seals = await db.selectFrom('audit_seal').selectAll().where('organisation_id', '=', organisation).orderBy('number').execute()
  const entries = await db
    .selectFrom('audit_entry as e')
    .leftJoin('audit_sealed as s', (join) => join.onRef('s.organisation_id', '=', 'e.organisation_id').onRef('s.day', '=', 'e.day').onRef('s.entry_id', '=', 'e.id'))
    .select(['e.id', 'e.day', 'e.at', 'e.kind', 'e.did', 'e.account_id as account', 'e.actor', 'e.sitting', 'e.about_id as about', 'e.thing_id as thing', 'e.request', 'e.hash', 's.seal', 's.place'])
    .where('e.organisation_id', '=', organisation)
    .orderBy('s.place')
    .execute()
  const bySeal = Map.groupBy(entries, (entry) => entry.seal ?? 0)
  const broken: AuditCheck['broken'] = []
  let previous: Buffer = nothingBefore
  for (const seal of seals) {
    const because = whatBroke(keys, organisation, { seal, previous, entries: bySeal.get(seal.number) ?? [] })
    if (because) broken.push({ seal: seal.number, because })
    previous = seal.seal
  }
  const unsealed = bySeal.get(0) ?? []
  const changed = entries.filter((entry) => !holds(keys, organisation, entry)).map((entry) => entry.id)
  return { seals: seals.length, sealed: entries.length - unsealed.length, unsealed: unsealed.length, broken, changed }
}

type SealRow = { number: number; entries: number; root: Buffer; previous: Buffer; seal: Buffer; sealed_at: Date }
type Found = { seal: SealRow; previous: Buffer; entries: (Entry & { hash: Buffer })[] }

function whatBroke(keys: OrganisationKeys, organisation: string, { seal, previous, entries }: Found): AuditCheck['broken'][number]['because'] | undefined {
  if (!seal.previous.equals(previous)) return 'the seal before it was changed'
  if (!isSignature(keys, purpose, bytesOfSeal({ ...seal, sealedAt: seal.sealed_at }), seal.seal)) return 'the seal was changed'
  if (entries.length !== seal.entries) return 'entries missing'
  if (entries.some((entry) => !holds(keys, organisation, entry))) return 'an entry was changed'
  if (!merkleRoot(entries.map((entry) => entry.hash)).equals(seal.root)) return 'the order was changed'
  return undefined
}
