import { execFileSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedDatabase } from '../../src/platform/database/embedded/supervisor.ts'
import { migrate } from '../../src/platform/database/migrations.ts'

export type TestServer = { adminUrl: string; ownerRole: string; applicationRole: string; password: string; template: string; run: string }

declare module 'vitest' {
  export interface ProvidedContext {
    server: TestServer
  }
}

/** One server for the whole run: TEST_DATABASE_URL's, else a throwaway one; and a migrated database to copy for each test. */
export default async function setup(project: TestProject) {
  execFileSync(process.execPath, [path.join(import.meta.dirname, '../../bin/build.mjs'), '--if-needed'], { stdio: ['ignore', 'ignore', 'inherit'] })
  const { adminUrl, stop } = process.env['TEST_DATABASE_URL'] ? { adminUrl: process.env['TEST_DATABASE_URL'], stop: async () => {} } : await throwawayServer()
  const run = randomUUID().slice(0, 8)
  const server: TestServer = { adminUrl, ownerRole: `owner_${run}`, applicationRole: `app_${run}`, password: randomBytes(12).toString('hex'), template: `alongside_test_${run}`, run }
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query(`create role ${server.ownerRole} login password '${server.password}'`)
  await admin.query(`create role ${server.applicationRole} login password '${server.password}' nosuperuser nobypassrls nocreatedb nocreaterole`)
  await admin.query(`create database ${server.template} owner ${server.ownerRole}`)
  await migrate({
    ownerUrl: urlFor(server, server.template, server.ownerRole),
    applicationRole: server.applicationRole,
    folder: path.join(import.meta.dirname, '../../database'),
    today: new Date().toISOString().slice(0, 10),
    say: () => {},
  })
  project.provide('server', server)
  return async () => {
    const { rows } = await admin.query<{ name: string }>(`select datname as name from pg_database where datname like 'alongside_test_${run}%'`)
    for (const { name } of rows) await admin.query(`drop database if exists ${name} with (force)`)
    await admin.query(`drop role ${server.applicationRole}`)
    await admin.query(`drop role ${server.ownerRole}`)
    await admin.end()
    await stop()
  }
}

/** The same server and another database and login. */
export function urlFor(server: Pick<TestServer, 'adminUrl' | 'password'>, database: string, role: string): string {
  const url = new URL(server.adminUrl)
  url.pathname = `/${database}`
  url.username = role
  url.password = server.password
  return url.href
}

async function throwawayServer() {
  const folder = await mkdtemp(path.join(tmpdir(), 'alongside-test-'))
  const server = await startEmbeddedDatabase({ dataFolder: folder, invented: true, throwaway: true, say: () => {} })
  const logins = JSON.parse(await readFile(path.join(path.dirname(server.dataDirectory), 'database-logins.json'), 'utf8'))
  const url = new URL(server.ownerUrl)
  url.username = 'alongside_supervisor'
  url.password = logins.supervisor
  url.pathname = '/postgres'
  return {
    adminUrl: url.href,
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
