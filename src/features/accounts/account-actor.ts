import type { InTransaction } from '../../platform/database/transaction.ts'
import { hashOf } from '../../platform/http/cookies.ts'
import type { Actor } from '../audit/actor.ts'
import { findSession, touchSession, whoIs } from './store.ts'

const touchAfter = 5 * 60_000

type Asking = { secret: string | undefined; now: Date }

/** Who is asking, from the session's secret, with the roles they hold in this organisation. Notes that the session was used, at most every five minutes. */
export async function accountActor(db: InTransaction, organisation: string, { secret, now }: Asking): Promise<Actor> {
  if (!secret) return { kind: 'anyone' }
  const hash = hashOf(secret)
  const who = await whoIs(db, organisation, hash, now)
  if (!who) return { kind: 'anyone' }
  await noteUse(db, hash, { lastUsedAt: who.lastUsedAt, now })
  return { kind: 'person', account: who.account, name: who.name, hats: who.hats, sitting: hash.toString('hex').slice(0, 16) }
}

/** Whose session it is, outside every organisation. */
export async function accountAtDoor(db: InTransaction, { secret, now }: Asking): Promise<{ account: string; email: string } | undefined> {
  if (!secret) return undefined
  const hash = hashOf(secret)
  const session = await findSession(db, hash, now)
  if (!session) return undefined
  await noteUse(db, hash, { lastUsedAt: session.lastUsedAt, now })
  return { account: session.account, email: session.email }
}

async function noteUse(db: InTransaction, hash: Buffer, { lastUsedAt, now }: { lastUsedAt: Date; now: Date }) {
  if (now.getTime() - lastUsedAt.getTime() > touchAfter) await touchSession(db, hash, now)
}
