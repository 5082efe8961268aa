import type { Work } from '../audit/work.ts'
import { mayFollow, type ReferralState, type Source } from './referral.ts'

export type Received = {
  member: string
  person: string
  receivedOn: string | null
  /** as written, where the day is not whole: "3rd Feb" */
  receivedAs?: string | null
  reference?: string | null
  source: Source
  sourceWords?: string | null
  lastContactOn?: string | null
}

/** A referral, from the moment it is received. What happens to it afterwards is added step by step. */
export async function receiveReferral(work: Work, received: Received): Promise<string> {
  const id = work.newId()
  await work.db
    .insertInto('referral')
    .values({
      organisation_id: work.organisation.id,
      id,
      member_id: received.member,
      state: 'received',
      state_since: received.receivedOn ?? work.today,
      received_on: received.receivedOn,
      received_as: received.receivedAs ?? null,
      reference: received.reference ?? null,
      source: received.source,
      source_words: received.sourceWords ?? null,
      last_contact_on: received.lastContactOn ?? null,
      recorded_at: work.now,
    })
    .execute()
  await addStep(work, { referral: id, number: 1, from: null, to: 'received', occurredOn: received.receivedOn, reason: 'received' })
  work.changed('referral received', { about: received.member, thing: id })
  return id
}

type Step = { referral: string; number: number; from: ReferralState | null; to: ReferralState; occurredOn: string | null; reason: string }

async function addStep(work: Work, step: Step) {
  await work.db
    .insertInto('referral_step')
    .values({ organisation_id: work.organisation.id, referral_id: step.referral, number: step.number, from_state: step.from, to_state: step.to, occurred_on: step.occurredOn, reason: step.reason, by_id: work.by, recorded_at: work.now })
    .execute()
}

export type Moved = { referral: string; to: ReferralState; reason: string; occurredOn?: string | null }

/** Takes a referral one step on, if that step may follow. The row is held while it is decided. */
export async function moveReferral(work: Work, moved: Moved): Promise<{ state: ReferralState } | { refused: 'not from here' | 'not there' }> {
  const row = await work.db
    .selectFrom('referral')
    .select(['state', 'member_id'])
    .where('organisation_id', '=', work.organisation.id)
    .where('id', '=', moved.referral)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return { refused: 'not there' }
  if (!mayFollow(row.state, moved.to)) return { refused: 'not from here' }
  const { count } = await work.db
    .selectFrom('referral_step')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', work.organisation.id)
    .where('referral_id', '=', moved.referral)
    .executeTakeFirstOrThrow()
  const on = moved.occurredOn ?? work.today
  await addStep(work, { referral: moved.referral, number: count + 1, from: row.state, to: moved.to, occurredOn: on, reason: moved.reason })
  await work.db
    .updateTable('referral')
    .set({ state: moved.to, state_since: on, ...(moved.to === 'waiting' ? { waiting_since: on } : {}) })
    .where('organisation_id', '=', work.organisation.id)
    .where('id', '=', moved.referral)
    .execute()
  work.changed(`referral ${moved.to.replaceAll('_', ' ')}`, { about: row.member_id, thing: moved.referral })
  return { state: moved.to }
}
