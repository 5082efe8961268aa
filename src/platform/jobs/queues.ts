import type { QueueOptions } from 'pg-boss'

const minutes = 60
const hours = 60 * minutes

/**
 * Our queues and what each one's jobs may take, in seconds. A job whose worker died is tried again when `expireInSeconds`
 * are over; a done one is kept for `deleteAfterSeconds`.
 *
 * - post: one message each; tried again after about 15, 30, 60 … seconds, for a quarter of an hour
 * - settle-post: messages that were left lying, for each organisation
 * - seal-audit: for each organisation, every minute, what the last days left; the next minute's does what a failed one left
 * - bring-in-lists: one list that is being read, brought in or taken away; each job does some minutes of it and leaves the next, and one whose worker gave no sign for half a minute is given to another
 * - raise-tasks, sweep: for each organisation, hourly and daily; sweep also seals what is older than the last days
 * - plan-waiting-list: a what-if somebody waits for; one whose worker gave no sign for half a minute is given to another
 */
export const queues = {
  post: { expireInSeconds: 3 * minutes, retryLimit: 6, retryDelay: 15, retryBackoff: true, retryDelayMax: 10 * minutes, deleteAfterSeconds: 24 * hours },
  'settle-post': { expireInSeconds: 5 * minutes, retryLimit: 0, deleteAfterSeconds: 1 * hours },
  'seal-audit': { expireInSeconds: 5 * minutes, retryLimit: 0, deleteAfterSeconds: 1 * hours },
  'raise-tasks': { expireInSeconds: 15 * minutes, retryLimit: 3, retryDelay: 60, retryBackoff: true, deleteAfterSeconds: 24 * hours },
  sweep: { expireInSeconds: 15 * minutes, retryLimit: 3, retryDelay: 60, retryBackoff: true, deleteAfterSeconds: 7 * 24 * hours },
  'plan-waiting-list': { expireInSeconds: 30 * minutes, heartbeatSeconds: 30, retryLimit: 10, retryDelay: 5, deleteAfterSeconds: 24 * hours },
  'bring-in-lists': { expireInSeconds: 15 * minutes, heartbeatSeconds: 30, retryLimit: 10, retryDelay: 5, deleteAfterSeconds: 24 * hours },
} as const satisfies Readonly<Record<string, QueueOptions>>

export type QueueName = keyof typeof queues
