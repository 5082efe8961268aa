import { sql } from 'kysely'
import type { Work } from '../../audit/work.ts'
import { settleTask } from '../../tasks/raise-task.ts'
import type { Channel } from '../attempt.ts'
import type { Obstacle } from '../obstacle.ts'
import { findReferral } from '../store.ts'

export type EventKind = 'tried' | 'spoke' | 'talked over' | 'acknowledged' | 'told' | 'asked for more' | 'heard more' | 'second opinion' | 'best interests' | 'a person decided'
export type Whom = 'the person' | 'whoever suggested them' | 'somebody else'
/** `what`: what was decided about, or how, from a short list. `note` is sealed with the key of the person it is about. */
type Noted = { referral: string; kind: EventKind; on: string; person?: string; note?: string | null; channel?: Channel | null; whom?: Whom; what?: string; /** by a way the person had closed: it happened, and is marked */ closed?: boolean; /** nobody had decided about this yet: it happened, and is marked */ before?: Obstacle | null }

/** Notes what was done about a referral on a day; having spoken also moves on the day they last heard from us, never back. */
export async function noteContact(work: Work, { referral, kind, on, person, note, channel, whom, what, closed = false, before }: Noted): Promise<void> {
  const id = work.newId()
  const note_sealed = note && person ? await work.text.seal(person, { table: 'referral_event', column: 'note_sealed', row: id }, note) : null
  await work.db.insertInto('referral_event').values({ organisation_id: work.organisation.id, id, referral_id: referral, kind, on_day: on, note_sealed, channel: channel ?? null, whom: whom ?? null, what: what ?? before ?? null, way_closed: closed, by_id: work.by, recorded_at: work.now }).execute()
  if (kind === 'spoke')
    await work.db
      .updateTable('referral')
      .set({ last_contact_on: sql<string>`greatest(last_contact_on, ${on}::date)` })
      .where('organisation_id', '=', work.organisation.id)
      .where('id', '=', referral)
      .execute()
}

export type Contact = { referral: string; on: string; note: string }

/** We spoke with somebody who waits: they have heard from us, and nobody need ring about it again just now. */
export async function recordContact(work: Work, { referral: id, on, note }: Contact): Promise<'recorded' | { refused: 'not there' | 'not waiting' }> {
  const referral = await findReferral(work, id, { lock: true })
  if (!referral) return { refused: 'not there' }
  if (referral.state !== 'waiting') return { refused: 'not waiting' }
  await noteContact(work, { referral: id, kind: 'spoke', on, person: referral.person, note })
  await settleTask(work, { kind: 'contact while waiting', thing: id, how: 'we spoke' })
  work.changed('contact recorded', { about: referral.member, thing: id })
  return 'recorded'
}

/** The team talked a long wait over. What was decided is kept; the next twelve weeks begin. */
export async function talkOver(work: Work, { referral: id, decided }: { referral: string; decided: string }): Promise<'recorded' | { refused: 'not there' | 'not waiting' }> {
  const referral = await findReferral(work, id, { lock: true })
  if (!referral) return { refused: 'not there' }
  if (referral.state !== 'waiting') return { refused: 'not waiting' }
  await noteContact(work, { referral: id, kind: 'talked over', on: work.today, person: referral.person, note: decided })
  await settleTask(work, { kind: 'waiting too long', thing: id, how: 'talked over' })
  work.changed('wait talked over', { about: referral.member, thing: id })
  return 'recorded'
}
