import type { Work } from '../audit/work.ts'
import type { MessageState } from './message.ts'

export type NewMessage = { id: string; to: string; referral: string | null; kind: string; address: string; subject: string; sealed: Buffer; state: MessageState; why: string | null }

export async function saveMessage(work: Work, message: NewMessage): Promise<void> {
  await work.db
    .insertInto('message')
    .values({
      organisation_id: work.organisation.id,
      id: message.id,
      to_id: message.to,
      referral_id: message.referral,
      kind: message.kind,
      channel: 'email',
      address: message.address,
      // its second half, the mail server's name, is added once there is one
      message_id: message.id,
      subject: message.subject,
      body_sealed: message.sealed,
      state: message.state,
      queued_at: work.now,
      settled_at: message.state === 'queued' ? null : work.now,
      why: message.why,
    })
    .execute()
}

/** Names that must not stand in a subject: the organisation's and its services'. */
export async function readServiceNames(work: Work): Promise<string[]> {
  const rows = await work.db.selectFrom('service').select('name').where('organisation_id', '=', work.organisation.id).execute()
  return [work.organisation.name, ...rows.map((row) => row.name)]
}

/** One message with what is needed to send it, held until the transaction ends so that two jobs take turns. */
export async function lockMessage(work: Work, id: string) {
  return work.db
    .selectFrom('message as m')
    .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'm.organisation_id').onRef('p.id', '=', 'm.to_id'))
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'p.organisation_id').onRef('k.subject_id', '=', 'p.person_id'))
    .select(['m.id', 'm.to_id as to', 'm.referral_id as referral', 'p.person_id as person', 'm.address', 'm.subject', 'm.body_sealed as sealed', 'm.state', 'm.queued_at as queuedAt', 'm.sending_at as sendingAt', 'k.wrapped as key'])
    .where('m.organisation_id', '=', work.organisation.id)
    .where('m.id', '=', id)
    .forUpdate('m')
    .executeTakeFirst()
}

export async function markSending(work: Work, id: string, messageId: string): Promise<void> {
  await work.db.updateTable('message').set({ state: 'sending', sending_at: work.now, message_id: messageId }).where('organisation_id', '=', work.organisation.id).where('id', '=', id).execute()
}

/** Writes where a message came to. What was sent keeps its subject and loses its text: the person has it, and nobody else needs it. */
export async function markSettled(work: Work, id: string, { state, why }: { state: MessageState; why: string | null }): Promise<void> {
  await work.db
    .updateTable('message')
    .set({ state, why, ...(state === 'queued' ? {} : { settled_at: work.now }), ...(state === 'sent' ? { body_sealed: null } : {}) })
    .where('organisation_id', '=', work.organisation.id)
    .where('id', '=', id)
    .execute()
}

/** Messages left as being sent since before a moment, and queued ones whose last try was before another. */
export async function readLeftLying(work: Work, before: { sending: Date; queued: Date }): Promise<{ id: string; state: MessageState }[]> {
  return work.db
    .selectFrom('message')
    .select(['id', 'state'])
    .where('organisation_id', '=', work.organisation.id)
    .where((eb) => eb.or([eb.and([eb('state', '=', 'sending'), eb('sending_at', '<', before.sending)]), eb.and([eb('state', '=', 'queued'), eb(eb.fn.coalesce('sending_at', 'queued_at'), '<', before.queued)])]))
    .orderBy('queued_at')
    .limit(500)
    .execute()
}

/** How many messages are in each state a person might ask about. */
export async function countMessages(work: Work): Promise<Partial<Record<MessageState, number>>> {
  const rows = await work.db
    .selectFrom('message')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .where('organisation_id', '=', work.organisation.id)
    .where('state', 'in', ['queued', 'sending', 'caught', 'failed', 'not known', 'held back'])
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map((row) => [row.state, row.count]))
}

export type Caught = { id: string; to: string; subject: string; at: Date; text: string | undefined }

/** Caught messages with their texts, newest first: for the invented service's page, and nowhere else. */
export async function readCaught(work: Work, limit: number): Promise<Caught[]> {
  const rows = await work.db
    .selectFrom('message as m')
    .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'm.organisation_id').onRef('p.id', '=', 'm.to_id'))
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'p.organisation_id').onRef('k.subject_id', '=', 'p.person_id'))
    .select(['m.id', 'm.address', 'm.subject', 'm.queued_at as at', 'm.body_sealed as sealed', 'p.person_id as person', 'k.wrapped as key'])
    .where('m.organisation_id', '=', work.organisation.id)
    .where('m.state', '=', 'caught')
    .orderBy('m.queued_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ id: row.id, to: row.address, subject: row.subject, at: row.at, text: work.text.open(row.person, { table: 'message', column: 'body_sealed', row: row.id }, row) }))
}
