import type { Work } from '../../audit/work.ts'
import { newestDone } from './read-plan.ts'

/** So long a plan that nobody sees any more is kept, to answer what was thought when (docs/decisions/0037). */
export const keptForDays = 90

/** Forgets plans that ended long ago; the newest that came to something stays, however old, because it is the one on the page. */
export async function forgetPlans(work: Work): Promise<number> {
  const shown = await newestDone(work)
  let old = work.db
    .deleteFrom('waiting_plan')
    .where('organisation_id', '=', work.organisation.id)
    .where('ended_at', '<', new Date(work.now.getTime() - keptForDays * 86_400_000))
  if (shown) old = old.where('id', '<>', shown.id)
  const done = await old.executeTakeFirst()
  return Number(done.numDeletedRows)
}
