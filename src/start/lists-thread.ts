// The program of the thread that reads lists: what is asked comes in, what comes out is a piece of what it read.
import { parentPort } from 'node:worker_threads'
import { type AskedOfLists, answerOfLists, openHere } from '../features/imports/opened-lists.ts'

// oxlint-disable unicorn/require-post-message-target-origin -- a thread's port is no window: it has no origin
const lists = openHere(0, (done, of) => parentPort?.postMessage({ progress: [done, of] }))
let before: Promise<unknown> = Promise.resolve()

parentPort?.on('message', ({ asks, what }: { asks: number; what: AskedOfLists }) => {
  before = before.then(() => answerOfLists(lists, what)).then(
    (result) => parentPort?.postMessage({ answers: asks, result }),
    (fault: unknown) => parentPort?.postMessage({ answers: asks, fault: fault instanceof Error ? (fault.stack ?? fault.message) : 'a fault' }),
  )
})
