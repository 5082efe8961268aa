// The program of the thread that works out a plan for a waiting list: what comes in is all it knows.
import { parentPort, workerData } from 'node:worker_threads'
import { makePlan } from '../features/matching/planning/make-plan.ts'
import type { Progress } from '../features/matching/planning/plan.ts'

/** Ten times a second is more often than anybody looks. */
const betweenMs = 100
let said = 0

const result = await makePlan(workerData, (progress: Progress) => {
  if (Date.now() - said < betweenMs) return
  said = Date.now()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port is no window: it has no origin
  parentPort?.postMessage({ progress })
})
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- as above
parentPort?.postMessage({ result })
