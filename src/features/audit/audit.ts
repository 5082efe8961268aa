import { createHash } from 'node:crypto'

/** One line of the audit: who did or read what, about whom. No names and no free text. */
export type Entry = {
  id: string
  day: string
  at: Date
  kind: 'read' | 'change'
  did: string
  account: string | null
  actor: string
  sitting: string | null
  about: string | null
  thing: string | null
  request: string
}

/** The bytes an entry's keyed hash is made of: every column, each led by its length so that no two entries share them. */
export function bytesOf(organisation: string, entry: Entry): Buffer {
  const parts = [organisation, entry.id, entry.day, entry.at.toISOString(), entry.kind, entry.did, entry.account, entry.actor, entry.sitting, entry.about, entry.thing, entry.request]
  return Buffer.concat(
    parts.map((part) => {
      const bytes = Buffer.from(part ?? '', 'utf8')
      const length = Buffer.alloc(5)
      length.writeUInt8(part === null ? 0 : 1, 0)
      length.writeUInt32BE(bytes.length, 1)
      return Buffer.concat([length, bytes])
    }),
  )
}

/**
 * Repeated reads of one record by one person in one sitting are one line: its id follows from who, what and the day, so a
 * second one finds the first. A UUID version 8 (RFC 9562 §5.8) from SHA-256.
 */
export function idOfRead(read: { sitting: string; did: string; about: string | null; thing: string | null; day: string }): string {
  const hash = createHash('sha256').update([read.sitting, read.did, read.about ?? '', read.thing ?? '', read.day].join('|')).digest()
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = hash.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}

/**
 * The root of a Merkle tree over the entries' hashes in order (RFC 6962 §2.1: leaves are hashed with a leading 0, nodes with
 * a leading 1). Removing, changing or moving one entry changes the root.
 */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return createHash('sha256').digest()
  const [only] = leaves
  if (leaves.length === 1 && only) return createHash('sha256').update(Buffer.from([0])).update(only).digest()
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return createHash('sha256').update(Buffer.from([1])).update(merkleRoot(leaves.slice(0, split))).update(merkleRoot(leaves.slice(split))).digest()
}

/** What a seal's own signature is made over: its number, how many entries, their root, and the seal before it. */
export function bytesOfSeal(seal: { number: number; entries: number; root: Buffer; previous: Buffer; sealedAt: Date }): Buffer {
  return Buffer.concat([Buffer.from(`${seal.number}|${seal.entries}|${seal.sealedAt.toISOString()}|`), seal.root, seal.previous])
}
