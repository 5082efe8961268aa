import { randomBytes, randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { startEmbeddedDatabase } from '../../src/platform/database/embedded/supervisor.ts'
import { migrate } from '../../src/platform/database/migrations.ts'
import { urlFor } from '../support/global-setup.ts'
import type { Asked } from './asked.ts'

export type BenchDatabase = { ownerUrl: string; applicationUrl: string; description: string }

/**
 * A migrated database of the benchmark's own: on the server of TEST_DATABASE_URL, else on a throwaway one. The throwaway one
 * does not wait for the disk: a flush costs the page and the replay of its statements the same, so it would only hide what
 * the product itself takes, and add the disk's moods.
 *
 * @param today ISO day the months of audit lie round
 */
export async function openBenchDatabase({ root, say, atEnd }: Asked, today: string): Promise<BenchDatabase> {
  const server = process.env['TEST_DATABASE_URL'] ? await onNamedServer(process.env['TEST_DATABASE_URL'], atEnd) : await onThrowawayServer(say, atEnd)
  await migrate({ ownerUrl: server.ownerUrl, applicationRole: decodeURIComponent(new URL(server.applicationUrl).username), folder: path.join(root, 'database'), today, say })
  return { ...server, description: await describe(server.applicationUrl) }
}

type Server = Omit<BenchDatabase, 'description'>

async function onNamedServer(adminUrl: string, atEnd: Asked['atEnd']): Promise<Server> {
  const run = randomUUID().slice(0, 8)
  const names = { owner: `owner_bench_${run}`, application: `app_bench_${run}`, database: `alongside_bench_${run}` }
  const password = randomBytes(12).toString('hex')
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  atEnd(async () => {
    await admin.query(`drop database if exists ${names.database} with (force)`)
    await admin.query(`drop role if exists ${names.application}`)
    await admin.query(`drop role if exists ${names.owner}`)
    await admin.end()
  })
  await admin.query(`create role ${names.owner} login password '${password}'`)
  await admin.query(`create role ${names.application} login password '${password}' nosuperuser nobypassrls nocreatedb nocreaterole`)
  await admin.query(`create database ${names.database} owner ${names.owner}`)
  const of = (role: string) => urlFor({ adminUrl, password }, names.database, role)
  return { ownerUrl: of(names.owner), applicationUrl: of(names.application) }
}

async function onThrowawayServer(say: Asked['say'], atEnd: Asked['atEnd']): Promise<Server> {
  const folder = await mkdtemp(path.join(tmpdir(), 'alongside-bench-'))
  atEnd(() => rm(folder, { recursive: true, force: true }))
  await chmod(folder, 0o755) // root hands the server to another user, who must reach it
  const { ownerUrl, applicationUrl, stop } = await startEmbeddedDatabase({ dataFolder: folder, invented: true, throwaway: true, say })
  atEnd(stop)
  return { ownerUrl, applicationUrl }
}

async function describe(url: string): Promise<string> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ said: string }>(`select format('PostgreSQL %s, fsync %s, synchronous_commit %s, shared_buffers %s', split_part(version(), ' ', 2), current_setting('fsync'), current_setting('synchronous_commit'), current_setting('shared_buffers')) as said`)
    return rows[0]?.said ?? 'not known'
  } finally {
    await client.end()
  }
}
