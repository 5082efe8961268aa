import { type Assigned, assignOnes } from './assign.ts'
import { isBetter, simplePlan } from './plan-worth.ts'
import type { NumberedProblem } from './read-problem.ts'
import { searchWithHighs } from './search-with-highs.ts'
import { splitBound } from './split-bound.ts'
import { whyLeftOut } from './why-left-out.ts'

/**
 * The plan, whether everybody needs one supporter or some need two different ones or none. The first is `assignOnes`, proven by prices. With the second
 * it is no matching any more, and finding the best is hard in general: somebody who needs two can be worth leaving out, whatever their priority.
 *
 * Method: a simple plan to begin with, so that there always is one; a bound by splitting those who need two into halves (`split-bound.ts`); where
 * the two do not meet, a search with HiGHS for the time allowed (`search-with-highs.ts`). Around whatever two somebody gets, everybody who needs
 * one is planned exactly. `optimal` means that the bound was met; `feasible` that nothing is known to be better, and by how much at most.
 *
 * Worked example: a (priority 5) needs two, b (4) and c (3) one each, s and t have one place each and suit everybody. With a, one is matched;
 * without a, two are. So b and c are, although a is the most pressing: a pair would cost more than it adds.
 *
 * Limits: beyond 150,000 pairs, and with numbers so large that the solver's tolerances would swallow a whole one, only the bound by halves is tried.
 * The time limit is overshot by the time HiGHS takes to notice.
 */
export async function assignAll(problem: NumberedProblem, { seconds = 20 } = {}): Promise<Assigned> {
  if (!problem.people.needs.includes(2)) return assignOnes(problem)
  const { bound: halves, twos } = splitBound(problem)
  const [one, other] = [simplePlan(problem, new Map()), simplePlan(problem, twos)]
  const first = isBetter(other.worth, one.worth) ? other : one
  const { plan, bound } = isBetter(halves, first.worth) ? await searchWithHighs(problem, first, seconds) : { plan: first, bound: halves }
  const dual = isBetter(bound, halves) ? halves : bound
  const held = { people: plan.people, supporters: plan.supporters }
  return { status: isBetter(dual, plan.worth) ? 'feasible' : 'optimal', primal: plan.worth, dual, pairs: held, leftOut: whyLeftOut(problem, held) }
}
