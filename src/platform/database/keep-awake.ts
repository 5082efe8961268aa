import { sql } from 'kysely'
import type { InTransaction } from './transaction.ts'

/** Milliseconds: a server that ends transactions nobody speaks in waits a minute. */
const between = 15_000

/** Waits for something that is done elsewhere, and says a word to the database now and then, so that the transaction is still there afterwards. Nothing else may be asked of it meanwhile. */
export async function keepAwake<T>(db: InTransaction, waits: Promise<T>, everyMs = between): Promise<T> {
  let asked: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => { asked = sql`select 1`.execute(db).catch(() => undefined) }, everyMs) // what broke is heard of by whoever asks next
  try {
    return await waits
  } finally {
    clearInterval(timer)
    await asked
  }
}
