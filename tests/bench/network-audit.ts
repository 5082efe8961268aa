import { bytesOf, bytesOfSeal, type Entry, merkleRoot } from '../../src/features/audit/audit.ts'
import type { InTransaction } from '../../src/platform/database/transaction.ts'
import { type OrganisationKeys, signFor } from '../../src/platform/keys/organisation-keys.ts'
import { insertMany } from './insert-many.ts'
import type { Someone } from './network-people.ts'
import type { Maker } from './sheet.ts'

type AuditYear = { keys: OrganisationKeys; lookers: readonly string[]; people: readonly Someone[]; reads: readonly string[]; changes: readonly string[]; entries: number }

const sealPurpose = 'audit seal'
const entryPurpose = 'audit entry'

/**
 * A year of audit: mostly reads, on working days, by a few accounts about everybody, each signed, and sealed by the hour.
 * The first account looks most, as a coordinator does.
 */
export async function fillAudit(db: InTransaction, maker: Maker, year: AuditYear): Promise<{ entries: number; seals: number }> {
  const { organisation_id } = maker
  const { keys } = year
  const entries = entriesOf(maker, year)
  const rows = entries.map((entry) => ({
    organisation_id, day: entry.day, id: entry.id, at: entry.at, kind: entry.kind, did: entry.did, account_id: entry.account, actor: entry.actor, sitting: entry.sitting, about_id: entry.about, thing_id: entry.thing, request: entry.request,
    hash: signFor(keys, entryPurpose, bytesOf(organisation_id, entry)),
  }))
  await insertMany(db, 'audit_entry', rows)
  const seals: object[] = []
  const sealed: object[] = []
  let previous: Buffer = Buffer.alloc(36)
  for (const group of Map.groupBy(rows, (row) => row.at.toISOString().slice(0, 13)).values()) {
    const number = seals.length + 1
    const sealedAt = new Date(Math.max(...group.map((row) => row.at.getTime())) + 60_000)
    const root = merkleRoot(group.map((row) => row.hash))
    const seal = signFor(keys, sealPurpose, bytesOfSeal({ number, entries: group.length, root, previous, sealedAt }))
    seals.push({ organisation_id, number, sealed_at: sealedAt, entries: group.length, root, previous, seal })
    group.forEach((row, place) => sealed.push({ organisation_id, day: row.day, entry_id: row.id, seal: number, place }))
    previous = seal
  }
  await insertMany(db, 'audit_seal', seals)
  await insertMany(db, 'audit_sealed', sealed)
  return { entries: rows.length, seals: seals.length }
}

function entriesOf(maker: Maker, { lookers, people, reads, changes, entries }: AuditYear): Entry[] {
  const { chance } = maker
  const days = Array.from({ length: 364 }, (_, ago) => ago + 1).filter((ago) => ![0, 6].includes(new Date(maker.day(ago)).getUTCDay()))
  const moments = Array.from({ length: entries }, () => maker.moment(chance.one(days))).sort((one, other) => one.getTime() - other.getTime())
  return moments.map((at): Entry => {
    const day = at.toISOString().slice(0, 10)
    const account = lookers[Math.floor(chance.next() ** 3 * lookers.length)] ?? null
    const kind = chance.yes(0.85) ? 'read' : 'change'
    const about = chance.one(people).hat
    return { id: chance.id(at), day, at, kind, did: chance.one(kind === 'read' ? reads : changes), account, actor: 'person', sitting: `${day.replaceAll('-', '')}${(account ?? '').slice(-8)}`, about, thing: about, request: chance.id(at) }
  })
}
