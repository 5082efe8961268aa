import { addDays } from '../../../engines/calendar/day.ts'
import { startOfDay } from '../../../engines/calendar/zones.ts'
import { hashOf, newSecret } from '../../../platform/http/cookies.ts'
import type { Work } from '../../audit/work.ts'
import { queueMessage } from '../../messages/queue-message.ts'
import { ownQuestionLetter } from './letters/own-question.ts'
import { newStates } from '../referral.ts'
import { findReferral } from '../store.ts'

/** Days a person's own link opens. */
const linkDays = 30

export type Link = { secret: string; mailed: 'queued' | 'held back' | 'no address' | 'not wanted' }

/**
 * Makes the link by which one person answers for themselves, and mails it where that is wanted and they have an address of their
 * own that may be written to. A new link ends those before it. Partners each get their own: a link opens one answer and no other.
 */
export async function askByLink(work: Work, asked: { referral: string; mail: boolean; addressOf(secret: string): string }): Promise<Link | { refused: 'not there' | 'already decided' }> {
  const referral = await findReferral(work, asked.referral, { lock: true })
  if (!referral) return { refused: 'not there' }
  if (!newStates.some((state) => state === referral.state)) return { refused: 'already decided' }
  const secret = newSecret()
  await replaceLink(work, referral.id, secret)
  work.changed('own answer asked for', { about: referral.member, thing: referral.id })
  if (!asked.mail) return { secret, mailed: 'not wanted' }
  const address = await ownEmail(work, referral.member)
  if (!address) return { secret, mailed: 'no address' }
  const sent = await queueMessage(work, { to: referral.member, person: referral.person, kind: 'their own answer', address, ...ownQuestionLetter({ link: asked.addressOf(secret), telephone: work.organisation.telephone }) })
  return { secret, mailed: 'refused' in sent ? 'no address' : sent.state }
}

async function replaceLink(work: Work, referral: string, secret: string): Promise<void> {
  const organisation_id = work.organisation.id
  await work.db
    .updateTable('referral_code')
    .set({ expires_at: work.now })
    .where('organisation_id', '=', organisation_id)
    .where('referral_id', '=', referral)
    .where('opens', '=', 'their own answer')
    .where('expires_at', '>', work.now)
    .execute()
  const expires_at = startOfDay(work.organisation.zone, addDays(work.today, linkDays))
  await work.db.insertInto('referral_code').values({ organisation_id, id: work.newId(), referral_id: referral, opens: 'their own answer', code_hash: hashOf(secret), made_at: work.now, expires_at }).execute()
}

/** An address that is theirs alone: one kept for somebody close to them is not. */
async function ownEmail(work: Work, member: string): Promise<string | undefined> {
  const row = await work.db
    .selectFrom('contact_point')
    .select('value')
    .where('organisation_id', '=', work.organisation.id)
    .where('participation_id', '=', member)
    .where('kind', '=', 'email')
    .where('whose_sealed', 'is', null)
    .where('until', 'is', null)
    .orderBy('place')
    .limit(1)
    .executeTakeFirst()
  return row?.value
}
