import { sql } from 'kysely'
import type { Work } from '../audit/work.ts'
import { settleTask } from '../tasks/raise-task.ts'
import { mayFollow, type ReferralState, tasksOver } from './referral.ts'
import type { StepReason } from './step-reason.ts'

export type Through = { referral: string; steps: readonly { to: ReferralState; occurredOn: string | null }[]; reason: StepReason }

/**
 * Takes a referral through several steps at once, each of which must be one that may follow the step before: for what has
 * happened already, as an old list says. All of them, or none; four statements however many steps.
 */
export async function takeThrough(work: Work, { referral, steps, reason }: Through): Promise<{ state: ReferralState } | { refused: 'not from here' | 'not there' }> {
  const organisation_id = work.organisation.id
  const row = await work.db
    .selectFrom('referral')
    .select(['state', 'member_id as member', sql<number>`(select count(*) from referral_step s where s.organisation_id = ${organisation_id} and s.referral_id = referral.id)`.as('taken')])
    .where('organisation_id', '=', organisation_id)
    .where('id', '=', referral)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return { refused: 'not there' }
  const froms = [row.state, ...steps.map((step) => step.to)]
  if (steps.some((step, place) => !mayFollow(froms[place] ?? row.state, step.to))) return { refused: 'not from here' }
  const last = steps.at(-1)
  if (!last) return { state: row.state }
  await work.db
    .insertInto('referral_step')
    .values(steps.map((step, place) => ({ organisation_id, referral_id: referral, number: row.taken + place + 1, from_state: froms[place] ?? row.state, to_state: step.to, occurred_on: step.occurredOn ?? work.today, reason, by_id: work.by, recorded_at: work.now })))
    .execute()
  const waiting = steps.find((step) => step.to === 'waiting')
  await work.db
    .updateTable('referral')
    .set({ state: last.to, state_since: last.occurredOn ?? work.today, ...(waiting ? { waiting_since: waiting.occurredOn ?? work.today } : {}) })
    .where('organisation_id', '=', organisation_id)
    .where('id', '=', referral)
    .execute()
  const over = [...new Set(steps.flatMap((step) => tasksOver(step.to)))]
  if (over.length > 0) await settleTask(work, { kind: over, thing: referral, how: `referral ${last.to}` })
  for (const step of steps) work.changed(`referral ${step.to.replaceAll('_', ' ')}`, { about: row.member, thing: referral })
  return { state: last.to }
}
