import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'

/** A single connection as the owner, for migrations and for nothing else: the owner is not held by row security. */
export function connectAsOwner(url: string): Kysely<unknown> {
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1 }) }) })
}
