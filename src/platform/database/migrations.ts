import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { queues } from '../jobs/queues.ts'
import { connectAsOwner } from './owner.ts'
import { sqlState } from './transaction.ts'

/** What stands in the way of bringing a database up to date, as one sentence. */
export class MigrationTrouble extends Error {}

export type MigrationOptions = {
  ownerUrl: string
  /** the login the application uses; gets its grants here */
  applicationRole: string
  /** the folder `database` of the repository */
  folder: string
  /** months of audit kept ready in both directions of this day (ISO) */
  today: string
  say: (sentence: string) => void
}

/**
 * Brings the database to this version: plain SQL files in order, forward only, each once, under a lock that makes a second
 * migrator wait; then the second lock (row security) and the application's grants. Throws when a file already applied was
 * changed since, because then nobody knows what the database holds.
 */
export async function migrate(options: MigrationOptions): Promise<{ applied: string[] }> {
  const owner = connectAsOwner(options.ownerUrl)
  try {
    // One migrator at a time for all of it: of two starts at once the second waits here, then finds nothing to do.
    await sql`select pg_advisory_lock(hashtextextended('alongside migrate', 0))`.execute(owner)
    const files = await readFiles(path.join(options.folder, 'migrations'))
    const migrator = new Migrator({
      db: owner,
      provider: { getMigrations: async () => Object.fromEntries(files.map((file) => [file.name, { up: (db) => runFile(db, file) }])) },
      migrationTableName: 'migration',
      migrationLockTableName: 'migration_lock',
    })
    const { error, results = [] } = await migrator.migrateToLatest()
    if (error) throw error
    await refuseChangedFiles(owner, files)
    await makeJobTables(options.ownerUrl, options.applicationRole)
    await makeAuditMonths(owner, options.today)
    await lockAndGrantIfNeeded(owner, options, results.length > 0)
    const applied = results.map((result) => result.migrationName)
    if (applied.length) options.say(`The database is up to date (${applied.length} step${applied.length === 1 ? '' : 's'} taken).`)
    return { applied }
  } finally {
    await owner.destroy()
  }
}

type SqlFile = { name: string; text: string; hash: string }

async function readFiles(folder: string): Promise<SqlFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8')
      return { name: name.replace(/\.sql$/, ''), text, hash: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

async function runFile(db: Kysely<unknown>, file: SqlFile) {
  await sql`create table if not exists migration_file (name text primary key, hash text not null)`.execute(db)
  await sql.raw(file.text).execute(db)
  await sql`insert into migration_file (name, hash) values (${file.name}, ${file.hash})`.execute(db)
}

async function refuseChangedFiles(db: Kysely<unknown>, files: SqlFile[]) {
  const { rows } = await sql<{ name: string; hash: string }>`select name, hash from migration_file`.execute(db)
  const changed = rows.filter((row) => files.some((file) => file.name === row.name && file.hash !== row.hash))
  if (changed.length) throw new MigrationTrouble(`The migration ${changed[0]?.name} was changed after it had been applied here. Put the file back, or use a new data folder.`)
}

async function makeJobTables(ownerUrl: string, applicationRole: string) {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: 'jobs', supervise: false, schedule: false, createSchema: true, registerInstance: false, openTelemetry: { enabled: false }, max: 1 })
  boss.on('error', () => {})
  await boss.start()
  for (const [queue, options] of Object.entries(queues)) {
    await boss.createQueue(queue, options)
    await boss.updateQueue(queue, options)
  }
  await boss.stop({ graceful: true })
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const role = client.escapeIdentifier(applicationRole)
    await client.query(`grant usage on schema jobs to ${role}`)
    await client.query(`grant select, insert, update, delete on all tables in schema jobs to ${role}`)
    await client.query(`grant execute on all functions in schema jobs to ${role}`)
    await client.query(`grant usage on all sequences in schema jobs to ${role}`)
  } finally {
    await client.end()
  }
}

const monthsBehind = 18
const monthsAhead = 36

/**
 * A partition for each month, three years ahead, so that an installation nobody migrates for long goes on writing its audit;
 * one for everything before the first, which a history or a restored past needs.
 */
async function makeAuditMonths(db: Kysely<unknown>, today: string) {
  const [year = 0, month = 0] = today.split('-').map(Number)
  const first = (offset: number) => new Date(Date.UTC(year, month - 1 + offset, 1)).toISOString().slice(0, 10)
  await sql.raw(`create table if not exists audit_entry_before partition of audit_entry for values from (minvalue) to ('${first(-monthsBehind)}')`).execute(db)
  for (let offset = -monthsBehind; offset <= monthsAhead; offset += 1) {
    const name = `audit_entry_${first(offset).slice(0, 7).replace('-', '_')}`
    await sql.raw(`create table if not exists ${name} partition of audit_entry for values from ('${first(offset)}') to ('${first(offset + 1)}')`).execute(db)
  }
}

/**
 * The second lock and the grants take every table for themselves for a moment, which people at work would feel at each start and each command
 * beside a running service. So they are given again only after a step, where their text or the application's login is new, or where a lock is missing.
 */
async function lockAndGrantIfNeeded(db: Kysely<unknown>, { applicationRole, folder }: MigrationOptions, stepsTaken: boolean) {
  const text = await readFile(path.join(folder, 'after-each-migration.sql'), 'utf8')
  const { rows } = await sql<{ state: string; open: boolean; role: string }>`
    select coalesce((select hash from migration_file where name = 'after-each-migration'), '') as state,
      (select oid::text from pg_roles where rolname = ${applicationRole}) as role,
      exists (select from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'account_organisation' and not c.relrowsecurity) as open`.execute(db)
  const state = createHash('sha256').update(`${text} ${applicationRole} ${rows[0]?.role}`).digest('hex')
  if (!stepsTaken && rows[0]?.state === state && !rows[0].open) return
  await retried(() => lockAndGrant(db, { text, applicationRole }))
  await sql`insert into migration_file (name, hash) values ('after-each-migration', ${state}) on conflict (name) do update set hash = excluded.hash`.execute(db)
}

const lockAndGrant = (db: Kysely<unknown>, { text, applicationRole }: { text: string; applicationRole: string }) =>
  db.transaction().execute(async (transaction) => {
    await sql`select set_config('alongside.application', ${applicationRole}, true)`.execute(transaction)
    await sql.raw(text).execute(transaction)
  })

/** An application at work takes the same tables in another order, and PostgreSQL lets one of the two begin again. */
async function retried(does: () => Promise<unknown>, triesLeft = 5): Promise<void> {
  try {
    await does()
  } catch (error) {
    if (triesLeft === 0 || sqlState(error) !== '40P01') throw error
    await retried(does, triesLeft - 1)
  }
}
