import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'

/** A single connection as the owner, for migrations and for nothing else: the owner is not held by row security. */
export function connectAsOwner(url: string): Kysely<unknown> {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  // A server that stops under it tells whoever waits for an answer; it must not end the process besides.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
}

/**
 * Runs `does` on one connection as the owner while nobody else runs anything under the same name in this database; `waiting` is called
 * once where somebody does, and theirs is waited for. A process that dies lets go by dying.
 */
export async function aloneAsOwner<T>({ url, name, waiting }: { url: string; name: string; waiting: () => void }, does: (owner: Kysely<unknown>) => Promise<T>): Promise<T> {
  const owner = connectAsOwner(url)
  try {
    return await owner.connection().execute(async (one) => {
      const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_lock(hashtextextended(${name}, 0)) as free`.execute(one)
      if (!rows[0]?.free) {
        waiting()
        await sql`select pg_advisory_lock(hashtextextended(${name}, 0))`.execute(one)
      }
      return does(one)
    })
  } finally {
    await owner.destroy()
  }
}

/** Throws away everything in the database, to be migrated from nothing. For what is invented and half made; never for anything real. */
export async function emptyDatabase(owner: Kysely<unknown>): Promise<void> {
  await owner.transaction().execute(async (transaction) => {
    for (const schema of ['jobs', 'public']) await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(transaction)
    await sql`create schema public`.execute(transaction)
  })
}
