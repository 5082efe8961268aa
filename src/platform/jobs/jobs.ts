import { CompiledQuery } from 'kysely'
import { type JobInsert, PgBoss } from 'pg-boss'
import type { InTransaction } from '../database/transaction.ts'
import { describeFault } from '../log/log.ts'
import type { QueueName } from './queues.ts'

/** Something to do later: its queue, and the ids it needs. Never a name, never a text. */
export type LaterJob = { queue: QueueName; ids: Readonly<Record<string, string>> }
export type JobDone = (job: { organisation: string; ids: Readonly<Record<string, string>> }) => Promise<void>

/** Our whole interface to the queue: leave a job with the transaction that wants it done, do jobs, and keep the queue itself in order. */
export type Jobs = {
  /** Written in the caller's transaction, so it is done exactly when the rest was committed. One statement a queue. */
  send(db: InTransaction, organisation: string, jobs: readonly LaterJob[]): Promise<void>
  /**
   * Leaves one job for each organisation and each stretch of `everySeconds`, however many processes ask: the first one's
   * stands, the others' are dropped by a unique index.
   */
  remind(queue: QueueName, organisations: readonly string[], everySeconds: number): Promise<void>
  /** Does the jobs of a queue as they come, so many at a time. A job that throws is tried again, then set aside. */
  work(queue: QueueName, does: JobDone, atOnce?: number): Promise<void>
  /** Gives back the jobs of processes that died and deletes what was done long ago. Several processes may ask; one of them does it. */
  maintain(): Promise<void>
  stop(): Promise<void>
}

/** Thrown by a job that wants another try, where nothing is wrong with us. Its sentence names nobody. */
export class TryAgain extends Error {
  override name = 'TryAgain'
}

export type JobsOptions = {
  url: string
  /** how often an idle worker looks, in seconds; at least 0.5 */
  everySeconds?: number
  /** a queue's own trouble, such as a broken wire, and what a job threw */
  onTrouble: (error: unknown) => void
}

/**
 * pg-boss in the same database. Its tables are made by `migrate` as owner; here nothing is created, migrated or rebuilt, so
 * that a login which owns nothing is enough. It keeps its own connections (design.md §8.4) and no timers of its own.
 */
export async function openJobs({ url, everySeconds = 1, onTrouble }: JobsOptions): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'jobs',
    max: 3,
    migrate: false,
    supervise: false,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
    registerInstance: false,
    maintenanceIntervalSeconds: 3600,
    openTelemetry: { enabled: false },
  })
  boss.on('error', onTrouble)
  await boss.start()
  return {
    async send(db, organisation, jobs) {
      const inside = { executeSql: (text: string, values: unknown[] = []) => runInside(db, text, values) }
      for (const [queue, some] of Map.groupBy(jobs, (job) => job.queue))
        await boss.insert(
          queue,
          some.map((job): JobInsert => ({ data: { organisation, ids: job.ids } })),
          { db: inside },
        )
    },
    async remind(queue, organisations, everySeconds) {
      if (organisations.length === 0) return
      await boss.insert(
        queue,
        organisations.map((organisation): JobInsert => ({ data: { organisation, ids: {} }, singletonKey: organisation || 'installation', singletonSeconds: everySeconds })),
      )
    },
    async work(queue, does, atOnce = 1) {
      for (let worker = 0; worker < atOnce; worker += 1) await startOne(boss, { queue, everySeconds, does, onTrouble })
    },
    async maintain() {
      await boss.supervise()
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 10_000 })
    },
  }
}

async function runInside(db: InTransaction, text: string, values: unknown[]) {
  const { rows } = await db.executeQuery(CompiledQuery.raw(text, values))
  return { rows: [...rows] }
}

type One = Required<Pick<JobsOptions, 'everySeconds' | 'onTrouble'>> & { queue: QueueName; does: JobDone }

async function startOne(boss: PgBoss, { queue, everySeconds, does, onTrouble }: One) {
  let id = ''
  id = await boss.work<{ organisation: string; ids: Record<string, string> }>(queue, { pollingIntervalSeconds: everySeconds, batchSize: 1 }, async (batch) => {
    try {
      for (const job of batch) await does(job.data)
    } catch (fault) {
      if (!(fault instanceof TryAgain)) onTrouble(fault)
      throw withoutWords(fault)
    } finally {
      // Looks again at once instead of waiting out its second, so that a full queue is emptied at the speed of the work.
      if (batch.length) boss.notifyWorker(id)
    }
  })
}

/** pg-boss writes what is thrown beside the job, and a database's or a mail server's own words quote people. */
function withoutWords(fault: unknown): Error {
  const { name, code = 'no code' } = describeFault(fault)
  return new Error(`${name} (${code})`)
}
