import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { cannotRun } from './cluster.ts'
import type { Layout } from './layout.ts'
import { noteOf } from './place.ts'
import type { Place } from './place.ts'
import { cleanEnvironment } from './run-as.ts'
import type { SystemUser } from './run-as.ts'
import { turnLog, writeSettings } from './settings.ts'
import { codeOf, DatabaseTrouble } from './trouble.ts'

/** A server just started. `ended` is undefined while it runs, then what it said before it went. */
export type Started = { processId: number | undefined; ended(): string | undefined }

/**
 * Starts PostgreSQL in a session of its own, so that neither Ctrl-C nor our death ends it. Whether another server has the cluster is for
 * PostgreSQL's own lock file to say. Throws DatabaseTrouble where the program cannot be run.
 */
export async function launch(wish: { layout: Layout; bin: string; user: SystemUser | undefined; place: Place; throwaway: boolean }): Promise<Started> {
  const { layout, bin, user, place, throwaway } = wish
  writeSettings(layout, throwaway)
  turnLog(layout.log)
  const log = openSync(layout.log, 'a', 0o600)
  const begin = statSync(layout.log).size
  const child = spawn(path.join(bin, 'postgres'), ['-D', layout.cluster, '-c', `config_file=${layout.settings}`, '-c', `hba_file=${layout.access}`, ...wordsFor(place)], {
    cwd: '/', detached: true, stdio: ['ignore', log, log],
    // PostgreSQL takes a lock file of its parent's or grandparent's id for a stale one: after a restart of a container the ids are the same again.
    env: { ...cleanEnvironment, PG_GRANDPARENT_PID: String(process.ppid) },
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
  })
  closeSync(log)
  child.unref()
  let ended = false
  child.on('exit', () => (ended = true))
  await new Promise((resolve, reject) => child.on('spawn', resolve).on('error', (error) => reject(cannotRun(bin, error))))
  return { processId: child.pid, ended: () => (ended ? readFileSync(layout.log).subarray(begin).toString() : undefined) }
}

/** On the command line, so that no setting in the cluster opens the server to others. */
function wordsFor({ host, port }: Place): string[] {
  const socket = host.startsWith('/')
  return ['-c', `listen_addresses=${socket ? '' : host}`, '-c', `unix_socket_directories=${socket ? `"${host}"` : ''}`, '-c', `port=${port}`]
}

/**
 * Fast, clean shutdown of the server that told us its process over a connection; resolves when it is gone, throws DatabaseTrouble after a minute.
 */
export async function shutDown(layout: Layout, processId: number): Promise<void> {
  requireServerProcess(layout, processId)
  process.kill(processId, 'SIGINT')
  for (let waited = 0; noteOf(layout.cluster)[0] === String(processId); waited += 20) {
    if (waited > 60_000) throw new DatabaseTrouble(`The database in ${layout.cluster} has not stopped within a minute: leave it to finish, and read ${layout.log}.`)
    await pause(20)
  }
  for (let waited = 0; waited < 2000 && isAlive(processId); waited += 20) await pause(20)
}

/** Another container's server may be reachable over a shared folder, but its process ids mean nothing here. */
function requireServerProcess(layout: Layout, processId: number): void {
  if (process.platform !== 'linux') return
  let words: string[] = []
  try {
    words = readFileSync(`/proc/${processId}/cmdline`, 'utf8').split('\0')
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
  if (!words.includes(layout.cluster)) throw new DatabaseTrouble(`The database in ${layout.cluster} runs in another container: stop Alongside there.`)
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch {
    return false
  }
}
