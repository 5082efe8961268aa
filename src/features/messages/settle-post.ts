import { stuckMinutes } from '../../platform/mail/crash-rule.ts'
import type { Work } from '../audit/work.ts'
import { type OnUnsure, settleMessage } from './send-message.ts'
import { lockMessage, readLeftLying } from './store.ts'

/** A queued message whose last try is this old, in minutes, has no job any more: its tries end within a quarter of an hour. */
const lostMinutes = 30

const minutesBefore = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000)

/**
 * Looks after messages that were left lying: one that a dead process left as being sent becomes a question to a person, one
 * that lost its job gets another.
 */
export async function settlePost(work: Work, onUnsure: OnUnsure): Promise<{ notKnown: number; again: number }> {
  const before = { sending: minutesBefore(work.now, stuckMinutes), queued: minutesBefore(work.now, lostMinutes) }
  const counts = { notKnown: 0, again: 0 }
  for (const { id, state } of await readLeftLying(work, before)) {
    if (state === 'queued') {
      work.later({ queue: 'post', ids: { message: id } })
      counts.again += 1
      continue
    }
    const found = await lockMessage(work, id)
    if (found?.state !== 'sending') continue
    await settleMessage(work, onUnsure, { id, to: found.to, referral: found.referral, state: 'not known', why: 'stopped while sending' })
    counts.notKnown += 1
  }
  return counts
}
