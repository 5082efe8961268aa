import { sql } from 'kysely'
import type { Database } from '../platform/database/connection.ts'
import { outsideOrganisations } from '../platform/database/transaction.ts'
import type { Health } from './visit.ts'

export type HealthParts = { database: Database; description: string; mail: string; version: string; stopping(): boolean }

/** How it is running, asked of the database itself. Ready is healthy and not on the way out. */
export function healthOf({ database, description, mail, version, stopping }: HealthParts): () => Promise<Health> {
  return async () => {
    const answers = await Promise.race([
      outsideOrganisations(database, (db) => sql<{ waiting: number }>`select count(*) as waiting from jobs.job where state in ('created', 'retry', 'active')`.execute(db)).then(
        ({ rows }) => rows[0]?.waiting ?? 0,
        () => undefined,
      ),
      new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 3000).unref()),
    ])
    const healthy = answers !== undefined
    return { healthy, ready: healthy && !stopping(), database: healthy ? description : 'the database does not answer', mail, queue: healthy ? `${answers} waiting` : 'not known', version }
  }
}
