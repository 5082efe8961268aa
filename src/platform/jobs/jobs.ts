import { CompiledQuery } from 'kysely'
import { PgBoss } from 'pg-boss'
import type { InTransaction } from '../database/transaction.ts'

/** Something to do later: its queue, and the ids it needs. Never a name, never a text. */
export type LaterJob = { queue: string; ids: Readonly<Record<string, string>> }
export type JobDone = (job: { organisation: string; ids: Readonly<Record<string, string>> }) => Promise<void>

/** Our whole interface to the queue: leave a job with the transaction that wants it done, and do jobs. */
export type Jobs = {
  /** Written in the caller's transaction, so it is done exactly when the rest was committed. */
  send(db: InTransaction, organisation: string, jobs: readonly LaterJob[]): Promise<void>
  /** Does the jobs of a queue, one at a time, as they come. A job that throws is tried again, then set aside. */
  work(queue: string, does: JobDone): Promise<void>
  stop(): Promise<void>
}

export type JobsOptions = {
  url: string
  /** how often an idle worker looks, in seconds; at least 0.5 */
  everySeconds?: number
  /** a queue's own trouble, such as a broken wire */
  onTrouble: (error: unknown) => void
}

/**
 * pg-boss in the same database. Its tables are made by `migrate` as owner; here nothing is created and nothing migrated.
 * It keeps its own connections (design.md §8.4).
 */
export async function openJobs({ url, everySeconds = 1, onTrouble }: JobsOptions): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: url, schema: 'jobs', migrate: false, supervise: false, schedule: false, max: 2 })
  boss.on('error', onTrouble)
  await boss.start()
  return {
    async send(db, organisation, jobs) {
      const inside = {
        executeSql: async (text: string, values?: unknown[]) => {
          const { rows } = await db.executeQuery(CompiledQuery.raw(text, values ?? []))
          return { rows: [...rows] }
        },
      }
      for (const job of jobs) await boss.send(job.queue, { organisation, ids: job.ids }, { db: inside, retryLimit: 5, retryBackoff: true })
    },
    async work(queue, does) {
      await boss.work<{ organisation: string; ids: Record<string, string> }>(queue, { pollingIntervalSeconds: everySeconds, batchSize: 1 }, async (batch) => {
        for (const job of batch) await does(job.data)
      })
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 10_000 })
    },
  }
}
