import { sql } from 'kysely'
import type { InTransaction } from '../../platform/database/transaction.ts'
import type { InstallationText } from '../../platform/keys/installation-text.ts'
import { afterwards, mayHandOver } from '../../platform/mail/crash-rule.ts'
import type { Letter, Transport } from '../../platform/mail/transport.ts'

export type AccountMessageState = 'queued' | 'sending' | 'sent' | 'caught' | 'failed' | 'not known'

type NewMessage = { id: string; account: string; subject: string; sealed: Buffer; now: Date; expiresAt: Date }

/** Keeps a message about an account until its job sends it. For an account there is none of, the same statement keeps nothing. */
export async function queueAccountMessage(db: InTransaction, message: NewMessage): Promise<void> {
  await db
    .insertInto('account_message')
    .columns(['id', 'account_id', 'message_id', 'subject', 'body_sealed', 'state', 'queued_at', 'expires_at'])
    .expression((eb) =>
      eb
        .selectFrom('account')
        .select([
          sql<string>`${message.id}::uuid`.as('id'),
          'account.id as account_id',
          sql<string>`${message.id}::text`.as('message_id'),
          sql<string>`${message.subject}::text`.as('subject'),
          sql<Buffer>`${message.sealed}::bytea`.as('body_sealed'),
          eb.val('queued' as const).as('state'),
          sql<Date>`${message.now}::timestamptz`.as('queued_at'),
          sql<Date>`${message.expiresAt}::timestamptz`.as('expires_at'),
        ])
        .where('account.id', '=', message.account),
    )
    .execute()
}

export type AccountPost = {
  /** one transaction outside every organisation, committed when it returns */
  transaction<T>(does: (db: InTransaction, now: Date) => Promise<T>): Promise<T>
  /** null while mail is not set up: what would leave is caught */
  transport: Transport | null
  text: InstallationText
}

/**
 * Sends a message about an account, once: marked as being sent and committed before it is handed over, and never handed over
 * again when it is found so marked. Gives its state afterwards; still `queued` asks for another try.
 */
export async function sendAccountMessage(post: AccountPost, id: string): Promise<AccountMessageState | 'not there'> {
  const taken = await post.transaction((db, now) => take(db, { id, now, post }))
  if (!('letter' in taken)) return taken.state
  const handover = await taken.transport.handOver(taken.letter)
  return post.transaction(async (db, now) => {
    const { state, why } = afterwards(handover, { useless: taken.expiresAt <= now })
    await db
      .updateTable('account_message')
      .set({ state, why, ...(state === 'queued' ? {} : { settled_at: now, body_sealed: null }) })
      .where('id', '=', id)
      .where('state', '=', 'sending')
      .execute()
    return state
  })
}

type Taken = { state: AccountMessageState | 'not there' } | { letter: Letter; transport: Transport; expiresAt: Date }
type Taking = { id: string; now: Date; post: AccountPost }

async function take(db: InTransaction, { id, now, post }: Taking): Promise<Taken> {
  const found = await db
    .selectFrom('account_message as m')
    .innerJoin('account as a', 'a.id', 'm.account_id')
    .select(['m.state', 'm.subject', 'm.body_sealed as sealed', 'm.sending_at as sendingAt', 'm.expires_at as expiresAt', 'a.email', 'a.invented'])
    .where('m.id', '=', id)
    .forUpdate('m')
    .executeTakeFirst()
  if (!found) return { state: 'not there' }
  const settle = async (state: AccountMessageState, why: string | null, keep: { body: boolean } = { body: false }): Promise<Taken> => {
    await db
      .updateTable('account_message')
      .set({ state, why, settled_at: now, ...(keep.body ? {} : { body_sealed: null }) })
      .where('id', '=', id)
      .execute()
    return { state }
  }
  const next = mayHandOver(found, now)
  if (next === 'leave it') return { state: found.state }
  if (next === 'not known') return settle('not known', 'stopped while sending')
  if (found.expiresAt <= now) return settle('failed', 'too late')
  if (!post.transport || found.invented) return settle('caught', null, { body: true })
  const text = found.sealed ? post.text.open(id, found.sealed) : undefined
  if (text === undefined) return settle('failed', 'cannot be opened')
  const messageId = `<${id}@${post.transport.host}>`
  await db.updateTable('account_message').set({ state: 'sending', sending_at: now, message_id: messageId }).where('id', '=', id).execute()
  return { letter: { messageId, to: found.email, subject: found.subject, text }, transport: post.transport, expiresAt: found.expiresAt }
}
