import type { Progress, PlanResult } from '../features/matching/planning/plan.ts'
import type { WorkOut } from '../features/matching/planning/run-plan.ts'
import { inThread } from '../platform/jobs/in-thread.ts'

/** The thread's program lies beside this one: as it was written in a test, as it was built otherwise (bin/build.mjs). */
const program = new URL(import.meta.url.endsWith('.ts') ? './plan-thread.ts' : './plan-thread.js', import.meta.url)

/** Works out a plan in a thread of its own: comparing thousands of people takes seconds of nothing else. */
export const workOutInThread: WorkOut = (inputs, watched) => inThread<Progress, PlanResult>(program, inputs, watched)
