import type { Work } from '../../audit/work.ts'
import { isQuiet } from './plan.ts'
import { madeFrom } from './plan-inputs.ts'
import { newestDone, newestPlan } from './read-plan.ts'
import { readPlanInputs } from './read-plan-inputs.ts'
import { endPlan } from './run-plan.ts'

export type Asked = 'begun' | 'under way' | 'nothing has changed'

/**
 * Asks for a plan of the whole list. One at a time in an organisation: whoever asks meanwhile looks at that one. Where nothing it would be made from
 * has changed, the one there is stays: the same inputs give the same plan.
 */
export async function askForPlan(work: Work): Promise<Asked> {
  const newest = await newestPlan(work)
  const underWay = newest?.state === 'asked' || newest?.state === 'working'
  if (underWay && !isQuiet(newest, work.now)) {
    work.changed('plan for the list asked for', { thing: newest.id })
    return 'under way'
  }
  if (underWay) await endPlan(work, newest.id, { state: 'stopped', by: work.by })
  const done = await newestDone(work)
  if (done?.madeFrom?.equals(madeFrom((await readPlanInputs(work)).inputs))) {
    work.changed('plan for the list asked for', { thing: done.id })
    return 'nothing has changed'
  }
  const id = work.newId()
  // Of two who ask at once the second waits here for the first, and finds theirs.
  const added = await work.db
    .insertInto('waiting_plan')
    .values({ organisation_id: work.organisation.id, id, state: 'asked', asked_by: work.by, asked_at: work.now, stage: 'reading', heard_at: work.now })
    .onConflict((clash) => clash.doNothing())
    .returning('id')
    .executeTakeFirst()
  work.changed('plan for the list asked for', { thing: added ? id : null })
  if (!added) return 'under way'
  work.later({ queue: 'plan-waiting-list', ids: { plan: id } })
  return 'begun'
}
