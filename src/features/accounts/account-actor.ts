import type { InTransaction } from '../../platform/database/transaction.ts'
import { hashOf } from '../../platform/http/cookies.ts'
import type { Actor } from '../audit/actor.ts'
import { touchSession, whoIs } from './store.ts'

const touchAfter = 5 * 60_000

/** Who is asking, from the session's secret, with the roles they hold in this organisation. Notes that the session was used, at most every five minutes. */
export async function accountActor(db: InTransaction, organisation: string, { secret, now }: { secret: string | undefined; now: Date }): Promise<Actor> {
  if (!secret) return { kind: 'anyone' }
  const hash = hashOf(secret)
  const who = await whoIs(db, organisation, hash, now)
  if (!who) return { kind: 'anyone' }
  if (now.getTime() - who.lastUsedAt.getTime() > touchAfter) await touchSession(db, hash, now)
  return { kind: 'person', account: who.account, name: who.name, hats: who.hats, sitting: hash.toString('hex').slice(0, 16) }
}
