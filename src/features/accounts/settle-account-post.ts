import type { InTransaction } from '../../platform/database/transaction.ts'
import { stuckMinutes } from '../../platform/mail/crash-rule.ts'
import { forgetOld } from './store.ts'

/** A queued sign-in message whose last try is this old, in minutes, has lost its job. */
const lostMinutes = 5

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000)
const minutesBefore = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000)

/**
 * Looks after messages about accounts that were left lying: one that a dead process left as being sent is not known to have
 * gone, one that lost its job gets another, and a text that is of no use any more is wiped.
 *
 * @returns the messages that want a job again, and how many are not known
 */
export async function settleAccountPost(db: InTransaction, now: Date): Promise<{ again: string[]; notKnown: number }> {
  const lost = await db
    .updateTable('account_message')
    .set({ state: 'not known', settled_at: now, why: 'stopped while sending', body_sealed: null })
    .where('state', '=', 'sending')
    .where('sending_at', '<', minutesBefore(now, stuckMinutes))
    .executeTakeFirst()
  const again = await db
    .selectFrom('account_message')
    .select('id')
    .where('state', '=', 'queued')
    .where((eb) => eb(eb.fn.coalesce('sending_at', 'queued_at'), '<', minutesBefore(now, lostMinutes)))
    .orderBy('queued_at')
    .limit(500)
    .execute()
  await db.updateTable('account_message').set({ body_sealed: null }).where('expires_at', '<', now).where('state', 'not in', ['queued', 'sending']).where('body_sealed', 'is not', null).execute()
  return { again: again.map((one) => one.id), notKnown: Number(lost.numUpdatedRows) }
}

/** Forgets links a week after they closed, and sessions and messages after 90 days. Returns how many rows went. */
export const sweepAccounts = (db: InTransaction, now: Date): Promise<number> => forgetOld(db, { links: daysBefore(now, 7), sessions: daysBefore(now, 90) })
