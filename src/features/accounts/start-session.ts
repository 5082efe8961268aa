import { hashOf, newSecret } from '../../platform/http/cookies.ts'
import type { DoorRequest } from '../audit/doors.ts'
import { deviceFrom, looksLikeSecret } from './account.ts'
import { endSession, findInvented, openSession, useLink } from './store.ts'

/**
 * Signs an account in on this browser. The secret is always new, and the session the browser came with ends: a secret that
 * somebody planted there before opens nothing afterwards.
 *
 * @returns the secret for the cookie; the database keeps its hash
 */
async function startSession(door: DoorRequest, account: string): Promise<string> {
  if (door.session) await endSession(door.db, door.session, door.now)
  const secret = newSecret()
  await openSession(door.db, { hash: hashOf(secret), account, device: deviceFrom(door.agent), now: door.now })
  return secret
}

/** Signs in with an emailed link, which opens once. */
export async function startSessionByLink(door: DoorRequest, link: string): Promise<{ session: string; returnTo: string } | { refused: 'link is over' }> {
  const used = looksLikeSecret(link) ? await useLink(door.db, hashOf(link), door.now) : undefined
  if (!used) return { refused: 'link is over' }
  return { session: await startSession(door, used.account), returnTo: used.returnTo }
}

/** Signs in as one of the invented service's people, and as nobody else. */
export async function startInventedSession(door: DoorRequest, slug: string): Promise<{ session: string } | { refused: 'nobody invented' }> {
  const account = door.invented && (await findInvented(door.db, door.invented.id, slug))
  return account ? { session: await startSession(door, account) } : { refused: 'nobody invented' }
}
