import { Kysely, PostgresDialect, type LogEvent } from 'kysely'
import pg from 'pg'
import type { DB } from './schema.generated.ts'

export type Schema = DB
export type Database = Kysely<Schema>

const { builtins } = pg.types

// A `date` is a day, never a moment: as a Date it would shift across midnight with the server's zone.
pg.types.setTypeParser(builtins.DATE, (text) => text)
pg.types.setTypeParser(builtins.TIME, (text) => text.slice(0, 5))
pg.types.setTypeParser(builtins.INT8, (text) => {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`A count of ${text} is larger than can be counted exactly.`)
  return number
})

export type PoolOptions = {
  url: string
  /** connections held at most */
  size: number
  /** told about every statement, for benchmarks and tests that count */
  onQuery?: (event: LogEvent) => void
}

/**
 * Opens a pool of connections to one PostgreSQL. No session settings and no named statements, so that a pooler in
 * transaction mode may stand between (design.md §8.6).
 */
export function connect({ url, size, onQuery }: PoolOptions): Database {
  const pool = new pg.Pool({ connectionString: url, max: size, connectionTimeoutMillis: 10_000, idleTimeoutMillis: 30_000 })
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  // One that breaks while in use tells whoever waits for its answer; it must not end the process besides.
  pool.on('connect', (client) => client.on('error', () => {}))
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), ...(onQuery ? { log: onQuery } : {}) })
}
