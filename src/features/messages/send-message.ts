import { afterwards, giveUpDays, mayHandOver } from '../../platform/mail/crash-rule.ts'
import type { Handover, Letter, Transport } from '../../platform/mail/transport.ts'
import type { Work } from '../audit/work.ts'
import type { MessageState } from './message.ts'
import { lockMessage, markSending, markSettled } from './store.ts'
import { whyNotLeave } from './why-not-leave.ts'

/** A message that a person must look after: it may not have arrived, or it was refused for good. */
/** `referral`: it was written to whoever suggested them, and `to` is whom it is about. */
export type Unsure = { id: string; to: string; referral: string | null; state: 'not known' | 'failed' }

/** Tells a person, in the same save. Handed over by `start`, because tasks stand beside this room and not below it. */
export type OnUnsure = (work: Work, message: Unsure) => Promise<void>

export type Post = {
  /** one piece of work in the message's organisation, committed when it returns */
  work<T>(does: (work: Work) => Promise<T>): Promise<T>
  /** null while mail is not set up: what would leave is caught */
  transport: Transport | null
  onUnsure: OnUnsure
}

/**
 * Sends a message, once: it is marked as being sent, with its fixed Message-ID, and that is committed before it is handed
 * over. Found so marked, it was left by a process that died and may have gone: it is never handed over again but becomes a
 * question to a person. Gives its state afterwards; still `queued` asks for another try.
 */
export async function sendMessage(post: Post, id: string): Promise<MessageState | 'not there'> {
  const taken = await post.work((work) => take(work, post, id))
  if (!('letter' in taken)) return taken.state
  const handover = await taken.transport.handOver(taken.letter)
  return post.work((work) => finish(work, post, { id, handover }))
}

type Taken = { state: MessageState | 'not there' } | { letter: Letter; transport: Transport }

async function take(work: Work, { transport, onUnsure }: Post, id: string): Promise<Taken> {
  const found = await lockMessage(work, id)
  if (!found) return { state: 'not there' }
  const next = mayHandOver(found, work.now)
  if (next === 'leave it') return { state: found.state }
  const settle = (state: MessageState, why: string | null) => settleMessage(work, onUnsure, { id, to: found.to, referral: found.referral, state, why })
  if (next === 'not known') return settle('not known', 'stopped while sending')
  const why = await whyNotLeave(work, found)
  if (why) return settle('held back', why)
  if (!transport || work.organisation.invented) return settle('caught', null)
  const text = work.text.open(found.person, { table: 'message', column: 'body_sealed', row: id }, found)
  if (text === undefined) return settle('held back', 'text erased')
  const messageId = `<${id}@${transport.host}>`
  await markSending(work, id, messageId)
  return { letter: { messageId, to: found.address, subject: found.subject, text }, transport }
}

async function finish(work: Work, { onUnsure }: Post, { id, handover }: { id: string; handover: Handover }): Promise<MessageState> {
  const found = await lockMessage(work, id)
  if (!found || found.state !== 'sending') return found?.state ?? 'not known'
  const { state, why } = afterwards(handover, { useless: work.now.getTime() - found.queuedAt.getTime() > giveUpDays * 86_400_000 })
  return (await settleMessage(work, onUnsure, { id, to: found.to, referral: found.referral, state, why })).state
}

type Settling = { id: string; to: string; referral?: string | null; state: MessageState; why: string | null }

/** Writes where a message came to, and asks a person where that leaves something to do. */
export async function settleMessage(work: Work, onUnsure: OnUnsure, { id, to, referral = null, state, why }: Settling): Promise<{ state: MessageState }> {
  await markSettled(work, id, { state, why })
  if (state !== 'queued') work.changed(`message ${state}`, { about: to, thing: id })
  if (state === 'not known' || state === 'failed') await onUnsure(work, { id, to, referral, state })
  return { state }
}
