import { sql } from 'kysely'
import type { InTransaction } from '../../platform/database/transaction.ts'
import type { Hat, Role } from '../audit/actor.ts'
import type { Work } from '../audit/work.ts'
import { foldEmail, idleHours, linksPerHour, sessionDays } from './account.ts'

export type Session = { hash: Buffer; account: string; email: string; device: string; startedAt: Date; lastUsedAt: Date }
export type WhoIs = { account: string; email: string; name: string; hats: Hat[]; lastUsedAt: Date }

/** Whose session this is and what they hold in this organisation: the one query of the frame. Nothing for a session that is over. */
export async function whoIs(db: InTransaction, organisation: string, hash: Buffer, now: Date): Promise<WhoIs | undefined> {
  const rows = await db
    .selectFrom('session as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .leftJoin('role_held as r', (join) => join.on('r.organisation_id', '=', organisation).onRef('r.account_id', '=', 'a.id').on('r.until', 'is', null))
    .leftJoin('participation as p', (join) => join.on('p.organisation_id', '=', organisation).onRef('p.id', '=', 'r.participation_id'))
    .leftJoin('person as n', (join) => join.on('n.organisation_id', '=', organisation).onRef('n.id', '=', 'p.person_id'))
    .select(['a.id as account', 'a.email', 's.last_used_at as lastUsedAt', 'r.role', 'r.participation_id as participation', 'n.name', 'n.known_as as knownAs'])
    .where('s.hash', '=', hash)
    .where('s.ended_at', 'is', null)
    .where('s.expires_at', '>', now)
    .where('s.last_used_at', '>', new Date(now.getTime() - idleHours * 3_600_000))
    .execute()
  const [first] = rows
  if (!first) return undefined
  const hats = rows.flatMap((row) => (row.role && row.participation ? [{ role: row.role, participation: row.participation }] : []))
  return { account: first.account, email: first.email, name: first.knownAs ?? first.name ?? first.email, hats, lastUsedAt: first.lastUsedAt }
}

/** The session alone, where no organisation is entered. */
export async function findSession(db: InTransaction, hash: Buffer, now: Date): Promise<Session | undefined> {
  return db
    .selectFrom('session as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .select(['s.hash', 'a.id as account', 'a.email', 's.device', 's.started_at as startedAt', 's.last_used_at as lastUsedAt'])
    .where('s.hash', '=', hash)
    .where('s.ended_at', 'is', null)
    .where('s.expires_at', '>', now)
    .where('s.last_used_at', '>', new Date(now.getTime() - idleHours * 3_600_000))
    .executeTakeFirst()
}

export async function openSession(db: InTransaction, session: { hash: Buffer; account: string; device: string; now: Date }): Promise<void> {
  await db
    .insertInto('session')
    .values({
      hash: session.hash,
      account_id: session.account,
      device: session.device,
      started_at: session.now,
      last_used_at: session.now,
      expires_at: new Date(session.now.getTime() + sessionDays * 86_400_000),
    })
    .execute()
}

export async function touchSession(db: InTransaction, hash: Buffer, now: Date): Promise<void> {
  await db.updateTable('session').set({ last_used_at: now }).where('hash', '=', hash).execute()
}

export async function endSession(db: InTransaction, hash: Buffer, now: Date): Promise<void> {
  await db.updateTable('session').set({ ended_at: now }).where('hash', '=', hash).where('ended_at', 'is', null).execute()
}

/** Ends every session of the account, this one too. Returns how many there were. */
export async function endEverySession(db: InTransaction, account: string, now: Date): Promise<number> {
  const done = await db.updateTable('session').set({ ended_at: now }).where('account_id', '=', account).where('ended_at', 'is', null).executeTakeFirst()
  return Number(done.numUpdatedRows)
}

export async function listSessions(db: InTransaction, account: string, now: Date) {
  return db
    .selectFrom('session')
    .select(['hash', 'device', 'started_at as startedAt', 'last_used_at as lastUsedAt'])
    .where('account_id', '=', account)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .where('last_used_at', '>', new Date(now.getTime() - idleHours * 3_600_000))
    .orderBy('last_used_at', 'desc')
    .execute()
}

export type Account = { id: string; email: string; invented: boolean }

export async function findAccount(db: InTransaction, email: string): Promise<Account | undefined> {
  return db.selectFrom('account').select(['id', 'email', 'invented']).where('email_folded', '=', foldEmail(email)).executeTakeFirst()
}

export async function readAccount(db: InTransaction, id: string): Promise<Account | undefined> {
  return db.selectFrom('account').select(['id', 'email', 'invented']).where('id', '=', id).executeTakeFirst()
}

/** The account of an address, made where there is none. */
export async function ensureAccount(db: InTransaction, account: { id: string; email: string; invented: boolean; now: Date }): Promise<Account> {
  await db
    .insertInto('account')
    .values({ id: account.id, email: account.email.trim(), email_folded: foldEmail(account.email), invented: account.invented, created_at: account.now })
    .onConflict((clash) => clash.column('email_folded').doNothing())
    .execute()
  const found = await findAccount(db, account.email)
  if (!found) throw new Error('An account that was just made is not there.')
  return found
}

/** The hat a colleague works under here, whatever they hold now or held before. */
export async function findStaffHat(work: Work, account: string): Promise<string | undefined> {
  const row = await work.db
    .selectFrom('role_held as r')
    .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'r.organisation_id').onRef('p.id', '=', 'r.participation_id'))
    .select('p.id')
    .where('r.organisation_id', '=', work.organisation.id)
    .where('r.account_id', '=', account)
    .where('p.kind', '=', 'staff')
    .orderBy('r.since', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

export type Link = { hash: Buffer; account: string; returnTo: string; madeAt: Date; expiresAt: Date }

/** Keeps a link. For an account there is none of, the same statement keeps nothing: whoever asks cannot tell by the time it takes. */
export async function saveLink(db: InTransaction, link: Link): Promise<void> {
  await db
    .insertInto('sign_in_link')
    .columns(['hash', 'account_id', 'return_to', 'made_at', 'expires_at'])
    .expression((eb) =>
      eb
        .selectFrom('account')
        .select([eb.val(link.hash).as('hash'), 'account.id', eb.val(link.returnTo).as('return_to'), sql<Date>`${link.madeAt}::timestamptz`.as('made_at'), sql<Date>`${link.expiresAt}::timestamptz`.as('expires_at')])
        .where('account.id', '=', link.account),
    )
    .execute()
}

/** Uses a link up: of two clicks at once, one finds it. */
export async function useLink(db: InTransaction, hash: Buffer, now: Date): Promise<{ account: string; returnTo: string } | undefined> {
  return db
    .updateTable('sign_in_link')
    .set({ used_at: now })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['account_id as account', 'return_to as returnTo'])
    .executeTakeFirst()
}

/** Whose link it is, without using it up. */
export async function peekLink(db: InTransaction, hash: Buffer, now: Date): Promise<{ email: string } | undefined> {
  return db
    .selectFrom('sign_in_link as l')
    .innerJoin('account as a', 'a.id', 'l.account_id')
    .select('a.email')
    .where('l.hash', '=', hash)
    .where('l.used_at', 'is', null)
    .where('l.expires_at', '>', now)
    .executeTakeFirst()
}

export async function tooManyLinks(db: InTransaction, account: string, now: Date): Promise<boolean> {
  const { count } = await db
    .selectFrom('sign_in_link')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('account_id', '=', account)
    .where('made_at', '>', new Date(now.getTime() - 3_600_000))
    .executeTakeFirstOrThrow()
  return count >= linksPerHour
}

/** Where an account may look first: slugs of its organisations. */
export async function placesOf(db: InTransaction, account: string): Promise<{ slug: string; name: string }[]> {
  return db
    .selectFrom('account_organisation as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select(['o.slug', 'o.name'])
    .where('p.account_id', '=', account)
    .orderBy('o.name')
    .execute()
}

/** An invented person's account by the short name, where it has a place in this organisation. */
export async function findInvented(db: InTransaction, organisation: string, slug: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('account as a')
    .innerJoin('account_organisation as p', 'p.account_id', 'a.id')
    .select('a.id')
    .where('p.organisation_id', '=', organisation)
    .where('a.invented', '=', true)
    .where(sql`split_part(a.email_folded, '@', 1)`, '=', slug)
    .executeTakeFirst()
  return found?.id
}

export type Invented = { email: string; name: string; role: Role }

/** Everybody of the invented organisation who can be signed in as, with each of their roles. */
export async function readInvented(work: Work): Promise<Invented[]> {
  return work.db
    .selectFrom('role_held as r')
    .innerJoin('account as a', 'a.id', 'r.account_id')
    .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'r.organisation_id').onRef('p.id', '=', 'r.participation_id'))
    .innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .select(['a.email', 'n.name', 'r.role'])
    .where('r.organisation_id', '=', work.organisation.id)
    .where('r.until', 'is', null)
    .where('a.invented', '=', true)
    .orderBy('n.name')
    .execute()
}

/** Forgets what nobody can sign in with any more. Returns how many rows went. */
export async function forgetOld(db: InTransaction, before: { links: Date; sessions: Date }): Promise<number> {
  const links = await db.deleteFrom('sign_in_link').where('expires_at', '<', before.links).executeTakeFirst()
  const sessions = await db
    .deleteFrom('session')
    .where((eb) => eb.or([eb('expires_at', '<', before.sessions), eb('ended_at', '<', before.sessions)]))
    .executeTakeFirst()
  const messages = await db.deleteFrom('account_message').where('queued_at', '<', before.sessions).executeTakeFirst()
  return Number(links.numDeletedRows + sessions.numDeletedRows + messages.numDeletedRows)
}
