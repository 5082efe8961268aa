import { newId } from '../../platform/database/ids.ts'
import { hashOf, newSecret } from '../../platform/http/cookies.ts'
import type { DoorRequest } from '../audit/doors.ts'
import { linkMinutes, safeReturn } from './account.ts'
import { signInLetter } from './letters/sign-in-link.ts'
import { queueAccountMessage } from './send-account-message.ts'
import { findAccount, saveLink, tooManyLinks } from './store.ts'

const nobody = '00000000-0000-0000-0000-000000000000'

/**
 * Sends a sign-in link where the address has an account and was not sent too many this hour. Whoever asks gets no answer to
 * tell the two apart by, and no time either: for an unknown address the same statements run, keep nothing, and leave a job
 * that finds nothing.
 */
export async function askForLink(door: DoorRequest, asked: { email: string; returnTo: string }): Promise<void> {
  const { db, now } = door
  const found = await findAccount(db, asked.email)
  const enough = await tooManyLinks(db, found?.id ?? nobody, now)
  const account = found && !enough ? found.id : nobody
  const secret = newSecret()
  const expiresAt = new Date(now.getTime() + linkMinutes * 60_000)
  await saveLink(db, { hash: hashOf(secret), account, returnTo: safeReturn(asked.returnTo), madeAt: now, expiresAt })
  const id = newId(now)
  const letter = signInLetter(door.outside, secret)
  await queueAccountMessage(db, { id, account, subject: letter.subject, sealed: door.sealForInstallation(id, letter.text), now, expiresAt })
  door.later('post', { accountMessage: id })
}
