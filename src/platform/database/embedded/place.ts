import { createHash, randomUUID } from 'node:crypto'
import { existsSync, lchownSync, lstatSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import type { Layout } from './layout.ts'
import { ownerOf } from './run-as.ts'
import type { SystemUser } from './run-as.ts'
import { codeOf } from './trouble.ts'

/** Where a server is reached: a folder with its socket (`host` begins with /), or the loopback address where sockets are not possible. */
export type Place = { host: string; port: number }

/** The smallest length of a socket's path that a system allows (macOS 103 bytes, Linux 107), less `/.s.PGSQL.5432`. */
const longestFolder = 103 - '/.s.PGSQL.5432'.length

/**
 * An address as `pg`, libpq and `new URL` read it; the passwords of logins.ts need no escaping. With a socket, `localhost` only fills the
 * host's place, which `new URL` does not allow to be empty: the query's `host` counts.
 */
export function addressOf({ host, port }: Place, user: string, password: string, database: string): string {
  if (!host.startsWith('/')) return `postgresql://${user}:${password}@${host}:${port}/${database}`
  return `postgresql://${user}:${password}@localhost/${database}?host=${encodeURIComponent(host)}`
}

/**
 * A place for a new server: a private folder in the data folder, in /tmp where that path is too long or takes no sockets (some network
 * and shared disks), else a free port of the loopback address.
 */
export async function placeForServer(layout: Layout, user: SystemUser | undefined, socketsAllowed = process.platform !== 'win32'): Promise<Place> {
  const name = `alongside-${createHash('sha256').update(layout.data).digest('hex').slice(0, 12)}`
  const folders = [layout.socket, path.join('/tmp', name), path.join('/tmp', `${name}-${randomUUID().slice(0, 8)}`)]
  for (const folder of socketsAllowed ? folders : []) {
    if (Buffer.byteLength(folder) > longestFolder) continue
    if (makePrivate(folder, user, folder === layout.socket) && (await takesSockets(folder))) return { host: folder, port: 5432 }
  }
  return { host: '127.0.0.1', port: await freePort() }
}

/** Ours and closed to everybody else, or not used: in /tmp anybody may have been there first. */
function makePrivate(folder: string, user: SystemUser | undefined, inDataFolder: boolean): boolean {
  const isNew = !existsSync(folder)
  try {
    if (isNew) mkdirSync(folder, { mode: 0o700 })
    if (user && (isNew || inDataFolder)) lchownSync(folder, user.uid, user.gid)
  } catch {
    return false
  }
  return isPrivate(folder, user?.uid ?? process.getuid?.())
}

function isPrivate(folder: string, owner: number | undefined): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  return found?.isDirectory() === true && found.uid === owner && (found.mode & 0o077) === 0
}

function takesSockets(folder: string): Promise<boolean> {
  const socket = path.join(folder, `.try${process.pid}`)
  const server = createServer()
  return new Promise<boolean>((resolve) => {
    server.on('error', () => resolve(false))
    server.listen(socket, () => server.close(() => resolve(true)))
  }).finally(() => rmSync(socket, { force: true }))
}

function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))))
    })
  })
}

/**
 * Where a server of this cluster was last reached, by its own note (postmaster.pid: process, data directory, start, port, socket folder, address).
 * A hint only: whoever answers there has to prove who it is. Undefined where there is no note, or no socket folder private to the cluster's owner.
 */
export function notedPlace({ cluster, socket }: Layout): Place | undefined {
  const [, , , port, folder, address] = noteOf(cluster)
  if (!port) return undefined
  if (!folder) return address ? { host: address, port: Number(port) } : undefined
  // A data folder moved under its running server has taken the socket along.
  const host = [folder, socket].find((each) => isPrivate(each, ownerOf(cluster)))
  return host ? { host, port: Number(port) } : undefined
}

/** The lines of postmaster.pid; none where it is missing. */
export function noteOf(cluster: string): string[] {
  const file = path.join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return []
  try {
    return readFileSync(file, 'utf8').split('\n').map((line) => line.trim())
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [] // the server has just gone
    throw error
  }
}
