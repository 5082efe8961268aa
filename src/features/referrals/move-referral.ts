import type { Work } from '../audit/work.ts'
import { settleTask } from '../tasks/raise-task.ts'
import { mayFollow, type ReferralState, tasksOver } from './referral.ts'
import type { StepReason } from './step-reason.ts'

export type Step = { referral: string; number: number; from: ReferralState | null; to: ReferralState; occurredOn: string | null; reason: StepReason; note: Buffer | null }

/** Adds steps to what happened with referrals; steps are never changed. */
export async function addSteps(work: Work, steps: readonly Step[]): Promise<void> {
  if (steps.length === 0) return
  await work.db
    .insertInto('referral_step')
    .values(steps.map((step) => ({ organisation_id: work.organisation.id, referral_id: step.referral, number: step.number, from_state: step.from, to_state: step.to, occurred_on: step.occurredOn, reason: step.reason, note_sealed: step.note, by_id: work.by, recorded_at: work.now })))
    .execute()
}

/** `note` is sealed with the person's key: what was agreed, what was offered instead. */
export type Moved = { referral: string; to: ReferralState; reason: StepReason; occurredOn?: string | null; note?: string | null }

/**
 * Takes a referral one step on, if that step may follow. The row is held while it is decided; tasks that the step makes
 * needless are settled in the same save.
 */
export async function moveReferral(work: Work, moved: Moved): Promise<{ state: ReferralState } | { refused: 'not from here' | 'not there' }> {
  const row = await work.db
    .selectFrom('referral as r')
    .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'r.organisation_id').onRef('p.id', '=', 'r.member_id'))
    .select(['r.state', 'r.member_id as member', 'p.person_id as person'])
    .where('r.organisation_id', '=', work.organisation.id)
    .where('r.id', '=', moved.referral)
    .forUpdate('r')
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
  const number = count + 1
  const note = moved.note ? await work.text.seal(row.person, { table: 'referral_step', column: 'note_sealed', row: `${moved.referral}/${number}` }, moved.note) : null
  await addSteps(work, [{ referral: moved.referral, number, from: row.state, to: moved.to, occurredOn: on, reason: moved.reason, note }])
  await work.db
    .updateTable('referral')
    .set({ state: moved.to, state_since: on, ...(moved.to === 'waiting' ? { waiting_since: on } : {}) })
    .where('organisation_id', '=', work.organisation.id)
    .where('id', '=', moved.referral)
    .execute()
  const over = tasksOver(moved.to)
  if (over.length > 0) await settleTask(work, { kind: over, thing: moved.referral, how: `referral ${moved.to}` })
  work.changed(`referral ${moved.to.replaceAll('_', ' ')}`, { about: row.member, thing: moved.referral })
  return { state: moved.to }
}
