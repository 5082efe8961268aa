import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { killServer, serverProcesses } from './server-processes.ts'
import { startEmbeddedDatabase } from './supervisor.ts'
import { ask, clearAway, newFolder, preparePrograms, startApplication } from './trial.ts'

const shared = newFolder()
let programs = ''
beforeAll(async () => {
  programs = await preparePrograms(shared)
})
afterAll(() => rmSync(shared, { recursive: true }))

let folder = ''
beforeEach(() => (folder = newFolder()))
afterEach(() => clearAway(folder, path.join(folder, 'data')))

const options = (throwaway: boolean) => ({ dataFolder: path.join(folder, 'data'), invented: true, say: () => {}, throwaway })
const start = (throwaway = true) => startEmbeddedDatabase(options(throwaway), { sources: { npm: undefined, system: [programs] } })
const running = () => serverProcesses(path.join(folder, 'data')).length > 0
const keep = (url: string, word: string) => ask(url, `create table if not exists kept (word text); insert into kept values ('${word}')`)
const kept = async (url: string) => (await ask(url, 'select word from kept order by word')).map(({ word }) => word)

describe('a first start', () => {
  test('brings a durable server with two logins, reached by a socket alone', async () => {
    const database = await startEmbeddedDatabase(options(false))
    expect(database).toMatchObject({ adopted: false, dataDirectory: path.join(folder, 'data/database') })
    expect(database.description).toContain(`PostgreSQL ${database.version}`)
    const [settings] = await ask(
      database.applicationUrl,
      `select ${['fsync', 'synchronous_commit', 'full_page_writes', 'wal_level', 'listen_addresses', 'max_connections', 'shared_buffers', 'jit', 'timezone', 'idle_in_transaction_session_timeout', 'data_checksums', 'server_encoding']
        .map((name) => `current_setting('${name}') as ${name}`).join(', ')}`,
    )
    expect(settings).toEqual({
      fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', wal_level: 'replica', listen_addresses: '', max_connections: '60', shared_buffers: '128MB', jit: 'off',
      timezone: 'UTC', idle_in_transaction_session_timeout: '1min', data_checksums: 'on', server_encoding: 'UTF8',
    })
    const roles = await ask(database.ownerUrl, `select rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname in ('alongside_owner', 'alongside_app') order by 1`)
    const powerless = { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false }
    expect(roles).toEqual([{ rolname: 'alongside_app', ...powerless }, { rolname: 'alongside_owner', ...powerless }])
    await ask(database.ownerUrl, 'create extension pg_trgm; create extension btree_gist; create table people (name text)')
    await expect(ask(database.applicationUrl, 'create table public.mine (name text)')).rejects.toMatchObject({ code: '42501' })
    await expect(ask(database.applicationUrl, 'select * from people')).rejects.toMatchObject({ code: '42501' })
    await expect(ask(database.applicationUrl.replace(/:[^:@]*@/, ':guessed@'), 'select 1')).rejects.toMatchObject({ code: '28P01' })
    await database.stop()
    expect(running()).toBe(false)
  })

  test('gives the server and its records to an unprivileged user, and the passwords to nobody', async () => {
    const database = await start()
    expect(statSync(`/proc/${serverProcesses(path.join(folder, 'data'))[0]}`).uid).not.toBe(0)
    const modes = ['database', 'socket', 'database-logins.json', 'postgres.log'].map((name) => statSync(path.join(folder, 'data', name)).mode & 0o777)
    expect(modes).toEqual([0o700, 0o700, 0o600, 0o600])
    await database.stop()
  })

  test('on a throwaway server lets the owner copy a template database', async () => {
    const database = await start()
    await ask(database.ownerUrl, 'create database copy template alongside')
    expect(await ask(database.ownerUrl, 'show fsync')).toEqual([{ fsync: 'off' }])
    await database.stop()
  })

  test('keeps what people wrote out of the log', async () => {
    const database = await start()
    await ask(database.ownerUrl, 'create table people (name text primary key)')
    await ask(database.ownerUrl, `insert into people values ('Winifred')`)
    await expect(ask(database.ownerUrl, `insert into people values ('Winifred')`)).rejects.toMatchObject({ code: '23505' })
    await database.stop()
    const log = readFileSync(path.join(folder, 'data/postgres.log'), 'utf8')
    expect(log).toContain('duplicate key')
    expect(log).not.toContain('Winifred')
  })
})

test('a second start over existing data keeps it, with the same addresses', async () => {
  const first = await start()
  await keep(first.ownerUrl, 'before')
  await first.stop()
  const second = await start()
  expect(second).toMatchObject({ adopted: false, ownerUrl: first.ownerUrl, applicationUrl: first.applicationUrl })
  expect(await kept(second.ownerUrl)).toEqual(['before'])
  await second.stop()
})

test('two at once on a new folder share one server, and the last to leave stops it', async () => {
  const both = await Promise.all([start(), start()])
  expect(both.map(({ adopted }) => adopted).sort()).toEqual([false, true])
  const [starter, guest] = both[0].adopted ? [both[1], both[0]] : both
  await starter.stop()
  expect(await ask(guest.applicationUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  await Promise.all([guest.stop(), guest.stop()])
  expect(running()).toBe(false)
})

describe('kill -9', () => {
  const application = (throwaway: boolean) => startApplication({ dataFolder: path.join(folder, 'data'), throwaway, programs })

  test('of the application leaves the server, which the next start adopts and stops', async () => {
    const killed = await application(true)
    await keep(killed.said.ownerUrl, 'acknowledged')
    await killed.kill()
    expect(running()).toBe(true)
    const next = await start()
    expect(next.adopted).toBe(true)
    expect(await kept(next.ownerUrl)).toEqual(['acknowledged'])
    await next.stop()
    expect(running()).toBe(false)
  })

  test('of the server is mended at once and at the same address, and after that with a pause', async () => {
    const database = await start(false)
    await keep(database.ownerUrl, 'acknowledged')
    expect(await database.ensureRunning()).toBe('running')
    await killServer(path.join(folder, 'data'))
    await expect.poll(() => database.ensureRunning(), { timeout: 30_000 }).toBe('restarted')
    const mended = performance.now()
    expect(await kept(database.ownerUrl)).toEqual(['acknowledged'])
    await killServer(path.join(folder, 'data'))
    await expect.poll(() => database.ensureRunning(), { timeout: 30_000 }).toBe('restarted')
    expect(performance.now() - mended).toBeGreaterThan(990)
    await database.stop()
    expect(running()).toBe(false)
  })

  test('of both leaves every acknowledged write for the next start', async () => {
    const killed = await application(false)
    await keep(killed.said.ownerUrl, 'acknowledged')
    await Promise.all([killed.kill(), killServer(path.join(folder, 'data'))])
    const next = await start(false)
    expect(next.adopted).toBe(false)
    expect(await kept(next.ownerUrl)).toEqual(['acknowledged'])
    await next.stop()
  })
})

describe('a server is known by what it proves, never by a process id', () => {
  test('a living stranger under the id in postmaster.pid is not taken for the server', async () => {
    const database = await start()
    await killServer(path.join(folder, 'data'))
    const note = path.join(database.dataDirectory, 'postmaster.pid')
    writeFileSync(note, readFileSync(note, 'utf8').replace(/^\d+/, String(process.pid)))
    const next = await start()
    expect(next.adopted).toBe(false)
    await next.stop()
  })

  test('a folder moved under its running server is not adopted', async () => {
    const database = await start()
    renameSync(path.join(folder, 'data'), path.join(folder, 'moved'))
    const elsewhere = startEmbeddedDatabase({ dataFolder: path.join(folder, 'moved'), invented: true, say: () => {} })
    await expect(elsewhere).rejects.toThrow(`works in ${path.join(folder, 'data/database')}: stop it, or put the folder back`)
    renameSync(path.join(folder, 'moved'), path.join(folder, 'data'))
    await database.stop()
  })

  test('a cluster beside another installation’s passwords is refused with a sentence', async () => {
    await (await start()).stop()
    const logins = path.join(folder, 'data/database-logins.json')
    writeFileSync(logins, readFileSync(logins, 'utf8').replace(/"instance": "[^"]+"/, '"instance": "0199f0a5-5d7e-7cc3-98ab-2f6d1f1c9a11"'))
    await expect(start()).rejects.toThrow('is not the one that')
  })
})

test('a server that cannot start says why in a sentence and keeps its log', async () => {
  const database = await start()
  await database.stop()
  appendFileSync(path.join(database.dataDirectory, 'postgresql.auto.conf'), "shared_preload_libraries = 'no_such_library'\n")
  await expect(start()).rejects.toThrow(/could not start \(could not access file "no_such_library".*postgres\.log tells the whole story/)
  expect(existsSync(path.join(folder, 'data/postgres.log'))).toBe(true)
})
