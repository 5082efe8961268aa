import { longestHandOver } from './hand-over.ts'
import type { Handover } from './transport.ts'

/** A message marked as being sent that is younger than this may be in another process's hands, in milliseconds. */
const inHands = 2 * longestHandOver

/** A message marked as being sent for this many minutes was left there by a process that died. */
export const stuckMinutes = 10

/** Where a message stands when somebody takes it up to send it. */
export type Standing = { state: string; sendingAt: Date | null }

/**
 * Whether to hand a message over. One that is found marked as being sent was left there by a process that died: it may have
 * gone, so it is never handed over again.
 */
export function mayHandOver({ state, sendingAt }: Standing, now: Date): 'hand it over' | 'leave it' | 'not known' {
  if (state === 'queued') return 'hand it over'
  if (state !== 'sending') return 'leave it'
  return sendingAt && now.getTime() - sendingAt.getTime() < inHands ? 'leave it' : 'not known'
}

/** Days a message waits for a mail server that does not answer before it is given up: RFC 5321 §4.5.4.1 asks for 4 to 5. */
export const giveUpDays = 4

export type Settled = { state: 'sent' | 'queued' | 'failed' | 'not known'; why: string | null }

/** The state a message gets from what became of it, and why where there is a why: a code, never a sentence of the server's. */
export function afterwards(handover: Handover, { useless }: { useless: boolean }): Settled {
  if (handover.done === 'handed over') return { state: 'sent', why: null }
  if (handover.done === 'not known') return { state: 'not known', why: handover.code }
  return { state: handover.done === 'refused for good' || useless ? 'failed' : 'queued', why: handover.code }
}
