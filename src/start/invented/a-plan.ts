import { askForPlan } from '../../features/matching/planning/ask-for-plan.ts'
import { makePlan } from '../../features/matching/planning/make-plan.ts'
import { newestPlan } from '../../features/matching/planning/read-plan.ts'
import { runPlan } from '../../features/matching/planning/run-plan.ts'
import type { Happened } from './happened.ts'

/** Asha asked this morning who would be left out if everybody were looked for at once. */
export const plannedOnce = (): Happened => ({
  daysAgo: 0,
  async does(work) {
    await askForPlan(work)
    const plan = await newestPlan(work)
    const ended = plan ? await runPlan({ work: (does) => does(work), workOut: (inputs, { report }) => makePlan(inputs, report) }, plan.id) : 'not asked'
    if (ended !== 'done') throw new Error(`The plan for the list was not made: ${ended}.`)
  },
})
