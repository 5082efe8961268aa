import { type Clock, systemClock } from '../platform/clock/clock.ts'
import { openJobs } from '../platform/jobs/jobs.ts'
import { openLog } from '../platform/log/log.ts'
import { type Alongside, compose } from './compose.ts'
import type { Installation } from './installation.ts'
import { doors, rooms } from './rooms.ts'

/** Alongside over an installation, for a command: it may leave jobs for a worker, and does none itself. */
export async function composeFor(installation: Installation, { clock = systemClock, logLevel = 'warn' }: { clock?: Clock; logLevel?: string } = {}): Promise<{ alongside: Alongside; close(): Promise<void> }> {
  const log = openLog(logLevel)
  const jobs = await openJobs({ url: installation.applicationUrl, onTrouble: () => log.warn('the queue had trouble with its connection') })
  return { alongside: compose({ database: installation.database, master: installation.master, clock, log, jobs, rooms, doors }), close: () => jobs.stop() }
}
