import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Layout } from './layout.ts'
import { roles } from './logins.ts'
import type { Logins } from './logins.ts'
import { run } from './run-as.ts'
import type { SystemUser } from './run-as.ts'
import { codeOf, DatabaseTrouble } from './trouble.ts'

export type NewCluster = { layout: Layout; bin: string; major: number; user: SystemUser | undefined; logins: Logins; throwaway: boolean }

/**
 * Makes the cluster with its logins and its database `alongside`, once. Everything happens in a folder aside, by a server that nobody can
 * connect to, and is renamed when it is whole: a start cut short leaves nothing half made. Throws DatabaseTrouble where PostgreSQL says no.
 */
export async function makeCluster(wish: NewCluster): Promise<void> {
  const { layout, user, throwaway } = wish
  if (existsSync(layout.cluster)) return
  await clearLeftovers(layout.data)
  const aside = `${layout.cluster}.${randomUUID()}.part`
  try {
    await mkdir(aside, { mode: 0o700 })
    if (user) await chown(aside, user.uid, user.gid)
    await say('initdb', wish, [...initialWords(wish), '-D', aside], '')
    await say('postgres', wish, ['--single', '-D', aside, '-c', 'exit_on_error=on', '-c', 'log_min_error_statement=panic', ...(throwaway ? ['-F'] : []), 'postgres'], firstStatements(wish))
    await rename(aside, layout.cluster)
    if (!throwaway) await syncFolder(layout.data)
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(error)) || !existsSync(layout.cluster)) throw error // another start was first, with the same logins
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

/** Code-point order, so that no index depends on the collations of one build or one system library. */
function initialWords({ major, throwaway }: NewCluster): string[] {
  const order = major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : [`--locale=${process.platform === 'linux' ? 'C.UTF-8' : 'C'}`]
  // "reject" stands in the cluster's own access file, so that a server started without ours lets nobody in.
  return ['-U', roles.supervisor, '--auth=reject', '--encoding=UTF8', ...order, '--data-checksums', ...(throwaway ? ['--no-sync'] : [])]
}

/** One statement a line, as the single-user server reads them. Only throwaway servers let the owner make databases (copies of a template for tests). */
function firstStatements({ logins, throwaway }: NewCluster): string {
  return `${[
    `alter role ${roles.supervisor} password '${logins.supervisor}'`,
    `alter role ${roles.supervisor} set alongside.instance = '${logins.instance}'`,
    `create role ${roles.owner} login nosuperuser nobypassrls nocreaterole ${throwaway ? 'createdb' : 'nocreatedb'} password '${logins.owner}'`,
    `create role ${roles.application} login nosuperuser nobypassrls nocreaterole nocreatedb password '${logins.application}'`,
    `create database alongside owner ${roles.owner}`,
    'revoke all on database alongside from public',
    `grant connect on database alongside to ${roles.application}`,
  ].join(';\n')};\n`
}

async function say(program: 'initdb' | 'postgres', { bin, user, layout }: NewCluster, words: string[], input: string): Promise<void> {
  const { code, complaint } = await run(path.join(bin, program), words, user, input).catch((error: unknown) => {
    throw cannotRun(bin, error)
  })
  if (code === 0) return
  const reason = complaint.split('\n').find((line) => /(FATAL|PANIC|ERROR|error):/.test(line)) ?? complaint.trim().split('\n').at(-1)
  throw new DatabaseTrouble(`PostgreSQL could not make a database in ${layout.data} (${reason?.trim()}): put that right and start again.`)
}

/** A program that is there and yet cannot be run: another C library, or a disk mounted without leave to run programs. */
export function cannotRun(bin: string, error: unknown): unknown {
  if (!['ENOENT', 'EACCES', 'ENOEXEC'].includes(codeOf(error))) return error
  return new DatabaseTrouble(`The PostgreSQL in ${bin} cannot run here (${codeOf(error)}): install PostgreSQL from your distribution and start again, or set DATABASE_URL to one you have.`)
}

/** Folders of starts that were killed; young ones may belong to a start under way beside us. */
async function clearLeftovers(data: string): Promise<void> {
  for (const name of await readdir(data)) {
    if (!/^(database|postgres-[\w.-]+)\.[0-9a-f-]{36}\.part$/.test(name)) continue
    const folder = path.join(data, name)
    const { mtimeMs } = await lstat(folder).catch(() => ({ mtimeMs: Date.now() }))
    if (Date.now() - mtimeMs > 600_000) await rm(folder, { recursive: true, force: true })
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
