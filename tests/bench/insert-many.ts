import { CompiledQuery, sql } from 'kysely'
import type { InTransaction } from '../../src/platform/database/transaction.ts'

const atOnce = 10_000

/**
 * Puts many rows into a table, ten thousand in one statement: an array for each column, unnested side by side, so
 * that no library for COPY is needed. Columns that a row lacks become null.
 */
export async function insertMany(db: InTransaction, table: string, rows: readonly object[]): Promise<number> {
  if (rows.length === 0) return 0
  const types = await typesOf(db, table)
  const given = new Set(rows.flatMap((row) => Object.keys(row)))
  const columns = [...types].filter(([name]) => given.has(name))
  const missing = [...given].filter((name) => !types.has(name))
  if (missing.length) throw new Error(`${table} has no column ${missing.join(', ')}.`)
  const text = `insert into ${table} (${columns.map(([name]) => `"${name}"`).join(', ')}) select * from unnest(${columns.map(([, type], place) => `$${place + 1}::${type}[]`).join(', ')})`
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce).map((row) => new Map<string, unknown>(Object.entries(row)))
    await db.executeQuery(CompiledQuery.raw(text, columns.map(([name]) => some.map((row) => forArray(row.get(name))))))
  }
  return rows.length
}

async function typesOf(db: InTransaction, table: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ name: string; type: string }>`
    select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by attnum`.execute(db)
  return new Map(rows.map(({ name, type }) => [name, type]))
}

const forArray = (value: unknown): unknown => (value === undefined ? null : value instanceof Date ? value.toISOString() : value)
