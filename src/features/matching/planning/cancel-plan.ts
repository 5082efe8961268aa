import type { Work } from '../../audit/work.ts'
import { endPlan } from './run-plan.ts'

/** Somebody does not want it any more. The worker stops when it next says how far it is; nothing of it is kept. */
export async function cancelPlan(work: Work, id: string): Promise<'cancelled' | { refused: 'over already' }> {
  if (!(await endPlan(work, id, { state: 'cancelled', by: work.by }))) return { refused: 'over already' }
  work.changed('plan for the list cancelled', { thing: id })
  return 'cancelled'
}
