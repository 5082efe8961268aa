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

/** Begins a supporter's file at the state they have reached, with what was seen of their references, checks and training. */
export async function takeOnSupporter(work: Work, taken: TakenOn): Promise<void> {
  const organisation_id = work.organisation.id
  await work.db
    .insertInto('supporter')
    .values({ organisation_id, participation_id: taken.participation, state: taken.state, state_since: taken.since ?? work.today, started: taken.started, capacity: taken.capacity, elsewhere: taken.elsewhere, recorded_at: work.now })
    .execute()
  await addStep(work, { participation: taken.participation, number: 1, from: null, to: taken.state, on: taken.since, reason: taken.reason })
  await addReadiness(work, taken)
  work.changed('supporter taken on', { about: taken.participation, thing: taken.participation })
}

async function addReadiness(work: Work, { participation, person, readiness }: Pick<TakenOn, 'participation' | 'person' | 'readiness'>) {
  const values = []
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

async function addStep(work: Work, step: Step) {
  await work.db
    .insertInto('supporter_step')
    .values({ organisation_id: work.organisation.id, participation_id: step.participation, number: step.number, from_state: step.from, to_state: step.to, occurred_on: step.on, reason: step.reason, by_id: work.by, recorded_at: work.now })
    .execute()
}

/** Takes a supporter one step on, if that step may follow. */
export async function moveSupporter(work: Work, moved: { participation: string; to: SupporterState; reason: string }): Promise<{ state: SupporterState } | { refused: 'not from here' | 'not there' }> {
  const row = await work.db.selectFrom('supporter').select('state').where('organisation_id', '=', work.organisation.id).where('participation_id', '=', moved.participation).forUpdate().executeTakeFirst()
  if (!row) return { refused: 'not there' }
  if (!mayFollow(row.state, moved.to)) return { refused: 'not from here' }
  const { count } = await work.db
    .selectFrom('supporter_step')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', work.organisation.id)
    .where('participation_id', '=', moved.participation)
    .executeTakeFirstOrThrow()
  await addStep(work, { participation: moved.participation, number: count + 1, from: row.state, to: moved.to, on: work.today, reason: moved.reason })
  await work.db.updateTable('supporter').set({ state: moved.to, state_since: work.today }).where('organisation_id', '=', work.organisation.id).where('participation_id', '=', moved.participation).execute()
  work.changed(`supporter ${moved.to}`, { about: moved.participation, thing: moved.participation })
  return { state: moved.to }
}
