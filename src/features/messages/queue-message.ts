import { looksLikeEmail } from '../accounts/account.ts'
import type { Work } from '../audit/work.ts'
import type { WhyNotSent } from '../people/reaching/reach.ts'
import { tellingIn } from './message.ts'
import { readServiceNames, saveMessage } from './store.ts'
import { whyNotLeave } from './why-not-leave.ts'

export type Outgoing = {
  /** the participation it is written to; with `referral`, whom it is about */
  to: string
  /** written to whoever suggested them with this referral, who has no hat here */
  referral?: string
  /** the person behind it, whose key seals the text */
  person: string
  /** what it is, for whoever looks it up: 'proposal to a supporter' */
  kind: string
  address: string
  /** neutral: somebody else may see the screen it arrives on */
  subject: string
  body: string
}

export type Queued = { id: string; state: 'queued' } | { id: string; state: 'held back'; why: WhyNotSent } | { refused: 'not an email address' }

/**
 * Writes a message down and leaves it to be sent once this work is committed. Somebody who is not to be written to gets
 * nothing: the message stays here as held back, so that a person can see it and ring instead.
 *
 * @throws where the subject tells something: a mistake of ours, found before anybody's screen shows it
 */
export async function queueMessage(work: Work, outgoing: Outgoing): Promise<Queued> {
  if (!looksLikeEmail(outgoing.address)) return { refused: 'not an email address' }
  const tells = tellingIn(outgoing.subject, await readServiceNames(work))
  if (tells !== undefined) throw new Error(`The subject of "${outgoing.kind}" says "${tells}", which somebody else may read.`)
  const why = await whyNotLeave(work, { to: outgoing.to, referral: outgoing.referral ?? null, address: outgoing.address })
  const id = work.newId()
  const sealed = await work.text.seal(outgoing.person, { table: 'message', column: 'body_sealed', row: id }, outgoing.body)
  await saveMessage(work, { ...outgoing, referral: outgoing.referral ?? null, id, sealed, state: why ? 'held back' : 'queued', why: why ?? null })
  work.changed(why ? 'message held back' : 'message queued', { about: outgoing.to, thing: id })
  if (why) return { id, state: 'held back', why }
  work.later({ queue: 'post', ids: { message: id } })
  return { id, state: 'queued' }
}
