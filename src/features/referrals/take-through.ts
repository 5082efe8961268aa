import { sql } from 'kysely'
import type { Work } from '../audit/work.ts'
import { settleTasks } from '../tasks/raise-task.ts'
import { addSteps } from './move-referral.ts'
import { mayFollow, type ReferralState, tasksOver } from './referral.ts'
import type { StepReason } from './step-reason.ts'

export type Through = { referral: string; steps: readonly { to: ReferralState; occurredOn: string | null }[]; reason: StepReason }
type Standing = { id: string; state: ReferralState; member: string; taken: number }
type Taken = Through & { standing: Standing; last: { to: ReferralState; occurredOn: string | null } }

/**
 * Takes referrals through several steps at once, each of which must be one that may follow the step before: for what has
 * happened already, as an old list says, or for taking such a list away. All of a referral's steps, or none: whoever is not
 * there, or may not go there, is given back. As many statements for a hundred as for one.
 */
export async function takeThrough(work: Work, all: readonly Through[]): Promise<{ refused: readonly Through[] }> {
  if (all.length === 0) return { refused: [] }
  const standing = await readStanding(work, all.map((one) => one.referral))
  const taken = all.flatMap((one): Taken[] => {
    const from = standing.get(one.referral)
    const last = one.steps.at(-1)
    return from && last && mayTake(from.state, one) ? [{ ...one, standing: from, last }] : []
  })
  const refused = all.filter((one) => { const from = standing.get(one.referral); return !from || !mayTake(from.state, one) })
  if (taken.length === 0) return { refused }
  await addSteps(work, taken.flatMap(({ referral, steps, reason, standing: { state, taken: before } }) => steps.map((step, place) => ({ referral, number: before + place + 1, from: steps[place - 1]?.to ?? state, to: step.to, occurredOn: step.occurredOn ?? work.today, reason, note: null }))))
  await saveStates(work, taken)
  for (const some of Map.groupBy(taken, ({ steps }) => steps.map((step) => step.to).join()).values()) await settleOver(work, some)
  for (const { steps, standing: { id, member } } of taken) for (const step of steps) work.changed(`referral ${step.to.replaceAll('_', ' ')}`, { about: member, thing: id })
  return { refused }
}

const mayTake = (from: ReferralState, { steps }: Through): boolean => steps.every((step, place) => mayFollow(steps[place - 1]?.to ?? from, step.to))

async function readStanding(work: Work, ids: readonly string[]): Promise<Map<string, Standing>> {
  const organisation_id = work.organisation.id
  const rows = await work.db
    .selectFrom('referral')
    .select(['id', 'state', 'member_id as member', sql<number>`(select count(*) from referral_step s where s.organisation_id = ${organisation_id} and s.referral_id = referral.id)`.as('taken')])
    .where('organisation_id', '=', organisation_id)
    .where('id', 'in', ids)
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

async function saveStates(work: Work, taken: readonly Taken[]): Promise<void> {
  const rows = taken.map(({ referral, steps, last }) => {
    const waiting = steps.find((step) => step.to === 'waiting')
    return { id: referral, state: last.to, since: last.occurredOn ?? work.today, waiting: waiting ? (waiting.occurredOn ?? work.today) : null }
  })
  await sql`
    update referral r set state = t.state, state_since = t.since, waiting_since = coalesce(t.waiting, r.waiting_since)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t (id uuid, state text, since date, waiting date)
    where r.organisation_id = ${work.organisation.id} and r.id = t.id`.execute(work.db)
}

/** What the same steps make needless, settled for everybody who took them. */
async function settleOver(work: Work, taken: readonly Taken[]): Promise<void> {
  const [first] = taken
  const over = [...new Set((first?.steps ?? []).flatMap((step) => tasksOver(step.to)))]
  if (first && over.length > 0) await settleTasks(work, { kind: over, things: taken.map((one) => one.referral), how: `referral ${first.last.to}` })
}
