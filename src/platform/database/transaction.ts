import { type Transaction, sql } from 'kysely'
import type { Database, Schema } from './connection.ts'

export type InTransaction = Transaction<Schema>

const worthAnotherTry = new Set(['40001', '40P01', '08006', '08003', '57P01'])

/** The five characters PostgreSQL names an error with, or undefined. Errors are told apart by these, never by a constraint's name. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/**
 * One transaction inside one organisation: row security shows its rows and no others until the end. The first statement,
 * alone, is enter_organisation; a serialisation failure, a deadlock or a broken wire is tried again, at most three times.
 */
export async function inOrganisation<T>(database: Database, organisationId: string, work: (db: InTransaction) => Promise<T>): Promise<T> {
  return tryAgain(() =>
    database.transaction().execute(async (db) => {
      await enterOrganisation(db, organisationId)
      return work(db)
    }),
  )
}

/** From here on a transaction sees the rows of this organisation, and of no other. */
export async function enterOrganisation(db: InTransaction, organisationId: string): Promise<void> {
  await sql`select enter_organisation(${organisationId}::uuid)`.execute(db)
}

/** One transaction over the reference tables alone (accounts, sessions): no organisation's row can be seen in it. */
export async function outsideOrganisations<T>(database: Database, work: (db: InTransaction) => Promise<T>): Promise<T> {
  return tryAgain(() => database.transaction().execute(work))
}

async function tryAgain<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (tries >= 3 || !(worthAnotherTry.has(sqlState(error) ?? '') || isBrokenWire(error))) throw error
    }
  }
}

/** After a wire broke, the rollback fails too, with the driver's own words and no SQLSTATE. */
const isBrokenWire = (error: unknown): boolean => error instanceof Error && /Connection terminated|not queryable|Connection ended|ECONNRESET|EPIPE/.test(error.message)
