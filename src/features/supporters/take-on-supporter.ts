import { sql } from 'kysely'
import type { Work } from '../audit/work.ts'
import { knownReadiness, mayFollow, type Readiness, type SupporterState } from './supporter.ts'

export type TakenOn = {
  participation: string
  person: string
  state: SupporterState
  since: string | null
  started: string | null
  capacity: number | null
  elsewhere: number | null
  readiness: readonly Readiness[]
  reason: string
}

/** Begins one supporter's file. */
export const takeOnSupporter = (work: Work, taken: TakenOn): Promise<void> => takeOnSupporters(work, [taken])

/** Begins supporters' files at the state they have reached, with what was seen of their references, checks and training. */
export async function takeOnSupporters(work: Work, all: readonly TakenOn[]): Promise<void> {
  if (all.length === 0) return
  const organisation_id = work.organisation.id
  await work.db
    .insertInto('supporter')
    .values(all.map((taken) => ({ organisation_id, participation_id: taken.participation, state: taken.state, state_since: taken.since ?? work.today, started: taken.started, capacity: taken.capacity, elsewhere: taken.elsewhere, recorded_at: work.now })))
    .execute()
  await addSteps(work, all.map((taken) => ({ participation: taken.participation, number: 1, from: null, to: taken.state, on: taken.since, reason: taken.reason })))
  await addReadiness(work, all)
  for (const { participation } of all) work.changed('supporter taken on', { about: participation, thing: participation })
}

async function addReadiness(work: Work, all: readonly Pick<TakenOn, 'participation' | 'person' | 'readiness'>[]) {
  const values = []
  for (const { participation, person, readiness } of all)
    for (const one of readiness) {
      const id = work.newId()
      const what = knownReadiness.find((known) => known === one.what) ?? null
      const sealed = async (column: string, text: string | null) => (text === null ? null : work.text.seal(person, { table: 'readiness', column, row: id }, text))
      values.push({
        organisation_id: work.organisation.id, id, participation_id: participation, kind: one.kind, what, what_sealed: await sealed('what_sealed', what === null ? one.what : null), number_sealed: await sealed('number_sealed', one.number), on_day: one.onDay, due: one.due, complete: one.complete,
        as_written_sealed: await sealed('as_written_sealed', one.asWritten), recorded_at: work.now,
      })
    }
  if (values.length) await work.db.insertInto('readiness').values(values).execute()
}

type Step = { participation: string; number: number; from: SupporterState | null; to: SupporterState; on: string | null; reason: string }

async function addSteps(work: Work, steps: readonly Step[]) {
  await work.db
    .insertInto('supporter_step')
    .values(steps.map((step) => ({ organisation_id: work.organisation.id, participation_id: step.participation, number: step.number, from_state: step.from, to_state: step.to, occurred_on: step.on, reason: step.reason, by_id: work.by, recorded_at: work.now })))
    .execute()
}

/** Takes a supporter one step on, if that step may follow. */
export async function moveSupporter(work: Work, { participation, ...moved }: { participation: string; to: SupporterState; reason: string }): Promise<{ state: SupporterState } | { refused: 'not from here' | 'not there' }> {
  const { moved: done, there } = await moveSupporters(work, { participations: [participation], ...moved })
  return done.length > 0 ? { state: moved.to } : { refused: there.length > 0 ? 'not from here' : 'not there' }
}

/** Takes several to the same state, each if that step may follow: as many statements for a hundred as for one. */
export async function moveSupporters(work: Work, { participations, to, reason }: { participations: readonly string[]; to: SupporterState; reason: string }): Promise<{ moved: string[]; there: string[] }> {
  if (participations.length === 0) return { moved: [], there: [] }
  const organisation_id = work.organisation.id
  const there = await work.db
    .selectFrom('supporter')
    .select(['participation_id as id', 'state', sql<number>`(select count(*) from supporter_step s where s.organisation_id = ${organisation_id} and s.participation_id = supporter.participation_id)`.as('taken')])
    .where('organisation_id', '=', organisation_id)
    .where('participation_id', 'in', participations)
    .forUpdate()
    .execute()
  const moved = there.filter((one) => mayFollow(one.state, to))
  if (moved.length > 0) {
    await addSteps(work, moved.map(({ id, state, taken }) => ({ participation: id, number: taken + 1, from: state, to, on: work.today, reason })))
    await work.db.updateTable('supporter').set({ state: to, state_since: work.today }).where('organisation_id', '=', organisation_id).where('participation_id', 'in', moved.map(({ id }) => id)).execute()
  }
  for (const { id } of moved) work.changed(`supporter ${to}`, { about: id, thing: id })
  return { moved: moved.map(({ id }) => id), there: there.map(({ id }) => id) }
}
