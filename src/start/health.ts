import { sql } from 'kysely'
import type { Database } from '../platform/database/connection.ts'
import { outsideOrganisations } from '../platform/database/transaction.ts'
import type { Health } from './visit.ts'

export type HealthParts = { database: Database; description: string; mail: string; version: string; stopping(): boolean }

/** How long one answer of the database stands, in milliseconds: anybody may ask how it is, and each asking would cost it a count. */
const standsFor = 1000

/** How it is running, asked of the database itself at most once a second. Ready is healthy and not on the way out. */
export function healthOf({ database, description, mail, version, stopping }: HealthParts): () => Promise<Health> {
  let asked: { at: number; answer: Promise<number | undefined> } | undefined
  return async () => {
    if (!asked || performance.now() - asked.at > standsFor) asked = { at: performance.now(), answer: askWaiting(database) }
    const answers = await asked.answer
    const healthy = answers !== undefined
    return { healthy, ready: healthy && !stopping(), database: healthy ? description : 'the database does not answer', mail, queue: healthy ? `${answers} waiting` : 'not known', version }
  }
}

/** How many jobs wait, or nothing where the database does not say so within three seconds. */
const askWaiting = (database: Database): Promise<number | undefined> =>
  Promise.race([
    outsideOrganisations(database, (db) => sql<{ waiting: number }>`select count(*) as waiting from jobs.job where state in ('created', 'retry', 'active')`.execute(db)).then(
      ({ rows }) => rows[0]?.waiting ?? 0,
      () => undefined,
    ),
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 3000).unref()),
  ])
