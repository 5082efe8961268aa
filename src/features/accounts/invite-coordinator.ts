import { hashOf, newSecret } from '../../platform/http/cookies.ts'
import type { Work } from '../audit/work.ts'
import { invitationDays, looksLikeEmail } from './account.ts'
import { type AfterRoles, giveRole } from './give-role.ts'
import { ensureAccount, saveLink } from './store.ts'

export type Invitation = { secret: string; expiresAt: Date }

/**
 * Makes somebody a coordinator and gives a link that signs them in once, for whoever sets up an organisation to pass on by
 * hand: it works before any mail does.
 *
 * @param given.participation their staff participation in this organisation
 */
export async function inviteFirstCoordinator(
  work: Work,
  given: { email: string; participation: string },
  after: AfterRoles,
): Promise<Invitation | { refused: 'not an email address' | 'invented people stay in the invented service' }> {
  if (!looksLikeEmail(given.email)) return { refused: 'not an email address' }
  const account = await ensureAccount(work.db, { id: work.newId(), email: given.email, invented: work.organisation.invented, now: work.now })
  const role = await giveRole(work, { account: account.id, role: 'coordinator', participation: given.participation }, after)
  if (role !== 'given') return role
  const secret = newSecret()
  const expiresAt = new Date(work.now.getTime() + invitationDays * 86_400_000)
  await saveLink(work.db, { hash: hashOf(secret), account: account.id, returnTo: `/${work.organisation.slug}/today`, madeAt: work.now, expiresAt })
  work.changed('coordinator invited', { about: given.participation, thing: account.id })
  return { secret, expiresAt }
}
