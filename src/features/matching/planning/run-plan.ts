import { sql } from 'kysely'
import type { Work } from '../../audit/work.ts'
import { mostTries, type PlanResult, type PlanState, type Progress, quietForSeconds } from './plan.ts'
import { madeFrom, type PlanInputs } from './plan-inputs.ts'
import { readPlanInputs } from './read-plan-inputs.ts'

/** Works a plan out where it keeps nobody else waiting; stops when it is told to. */
export type WorkOut = (inputs: PlanInputs, watched: { report(progress: Progress): void; stop: AbortSignal }) => Promise<PlanResult>

export type PlanRunner = {
  /** one piece of work in one transaction: a plan is worked out between two, never within one */
  work<T>(does: (work: Work) => Promise<T>): Promise<T>
  workOut: WorkOut
  /** how often the page hears how far it is */
  everyMs?: number
}

/** somebody else is at it: whoever gave the job looks again later, in case they died */
type Ended = 'done' | 'cancelled' | 'stopped' | 'over already' | 'somebody is at it'

/**
 * A plan from asked to done, by one worker. It says how far it is every moment, and learns then whether somebody cancelled it. A plan whose worker
 * said nothing for a while is begun again by whoever is given its job next; after so many tries it ends with a sentence.
 */
export async function runPlan({ work, workOut, everyMs = 1000 }: PlanRunner, id: string): Promise<Ended> {
  const taken = await work((within) => takePlan(within, id))
  if (taken !== 'taken') return taken
  const { inputs } = await work(readPlanInputs)
  const stop = new AbortController()
  let progress: Progress = { stage: 'comparing', done: 0, of: inputs.waiting.length }
  const told = setInterval(() => {
    work((within) => tellProgress(within, id, progress))
      .then((goesOn) => (goesOn ? undefined : stop.abort()))
      .catch(() => undefined) // the next one may get through; a worker that cannot say anything is taken for dead
  }, everyMs)
  try {
    const result = await workOut(inputs, { report: (next) => void (progress = next), stop: stop.signal })
    const kept = await work((within) => keepResult(within, id, { inputs, result }))
    return kept ? 'done' : 'cancelled'
  } catch (fault) {
    if (stop.signal.aborted) return 'cancelled'
    await work((within) => endPlan(within, id, { state: 'stopped', by: null }))
    throw fault
  } finally {
    clearInterval(told)
  }
}

const plan = (work: Work, id: string) => work.db.updateTable('waiting_plan').where('organisation_id', '=', work.organisation.id).where('id', '=', id)

/** Takes a plan that nobody is at: not begun, or begun by a worker that has said nothing for a while. */
async function takePlan(work: Work, id: string): Promise<'taken' | 'stopped' | 'over already' | 'somebody is at it'> {
  const quiet = new Date(work.now.getTime() - quietForSeconds * 1000)
  const found = await plan(work, id)
    .set({ state: 'working', stage: 'reading', steps_done: 0, steps_in_all: 0, heard_at: work.now, tries: sql<number>`tries + 1` })
    .where((eb) => eb.or([eb('state', '=', 'asked'), eb.and([eb('state', '=', 'working'), eb('heard_at', '<', quiet)])]))
    .returning('tries')
    .executeTakeFirst()
  if (!found) return (await work.db.selectFrom('waiting_plan').select('id').where('organisation_id', '=', work.organisation.id).where('id', '=', id).where('state', '=', 'working').executeTakeFirst()) ? 'somebody is at it' : 'over already'
  if (found.tries <= mostTries) return 'taken'
  await endPlan(work, id, { state: 'stopped', by: null })
  return 'stopped'
}

/** Whether it is still wanted. */
async function tellProgress(work: Work, id: string, { stage, done, of }: Progress): Promise<boolean> {
  const told = await plan(work, id).set({ stage, steps_done: done, steps_in_all: of, heard_at: work.now }).where('state', '=', 'working').executeTakeFirst()
  return told.numUpdatedRows > 0n
}

async function keepResult(work: Work, id: string, { inputs, result }: { inputs: PlanInputs; result: PlanResult }): Promise<boolean> {
  const kept = await plan(work, id)
    .set({ state: 'done', result: JSON.stringify(result), made_from: madeFrom(inputs), as_of: inputs.asOf, ended_at: work.now })
    .where('state', '=', 'working')
    .executeTakeFirst()
  if (kept.numUpdatedRows === 0n) return false
  work.changed('plan for the list made', { thing: id })
  return true
}

/** Ends one that is under way without a result. */
export async function endPlan(work: Work, id: string, { state, by }: { state: Extract<PlanState, 'cancelled' | 'stopped'>; by: string | null }): Promise<boolean> {
  const ended = await plan(work, id).set({ state, ended_at: work.now, ended_by: by }).where('state', 'in', ['asked', 'working']).executeTakeFirst()
  return ended.numUpdatedRows > 0n
}
