import { spawn } from 'node:child_process'
import { lstatSync, readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { codeOf, DatabaseTrouble } from './trouble.ts'

/** A user of this machine. PostgreSQL refuses to run as root, and looks its user up by name. */
export type SystemUser = { name: string; uid: number; gid: number }

export const isRoot = () => process.getuid?.() === 0

/** Nothing of Alongside's own environment (keys, addresses, PG… settings) reaches the server. */
export const cleanEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** The user id a cluster belongs to; undefined where there is none yet. */
export function ownerOf(cluster: string): number | undefined {
  return lstatSync(cluster, { throwIfNoEntry: false })?.uid
}

function systemUsers(passwd = readFileSync('/etc/passwd', 'utf8')): SystemUser[] {
  return passwd.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
}

export const userById = (uid: number, passwd?: string) => systemUsers(passwd).find((user) => user.uid === uid)

/**
 * The user that root hands a new cluster to: `alongside` or `postgres` where they exist, `nobody` for the invented service only.
 * Throws DatabaseTrouble where there is none.
 */
export function userForNewCluster(invented: boolean, passwd?: string): SystemUser {
  const users = systemUsers(passwd)
  for (const name of ['alongside', 'postgres', ...(invented ? ['nobody'] : [])]) {
    const user = users.find((each) => each.name === name && each.uid !== 0)
    if (user) return user
  }
  throw new DatabaseTrouble(
    'PostgreSQL does not run as root: make a user for it with `useradd --system --no-create-home --shell /usr/sbin/nologin alongside` and start again, or start Alongside as an ordinary user.',
  )
}

/**
 * Who the server of `cluster` runs as: undefined means as ourselves. An existing cluster is run by whoever owns it.
 * Throws DatabaseTrouble where that may not be.
 */
export function userForServer(cluster: string, invented: boolean): SystemUser | undefined {
  const owner = ownerOf(cluster)
  if (!isRoot()) {
    if (owner !== undefined && owner !== process.getuid?.())
      throw new DatabaseTrouble(`The database in ${cluster} belongs to ${nameOf(owner)}: start Alongside as that user or as root, or set ALONGSIDE_DATA to another folder.`)
    requireName()
    return undefined
  }
  if (owner === undefined) return userForNewCluster(invented)
  const user = owner === 0 ? undefined : userById(owner)
  if (!user)
    throw new DatabaseTrouble(`The database in ${cluster} belongs to ${nameOf(owner)}, and PostgreSQL cannot run as that: give it to a user with \`chown -R alongside ${cluster}\` and start again.`)
  if (user.name === 'nobody' && !invented)
    throw new DatabaseTrouble(`The database in ${cluster} belongs to the user nobody, which is for the invented service only: give it to a user of its own with \`chown -R alongside ${cluster}\`, or set ALONGSIDE_DATA to another folder.`)
  return user
}

/** A container that has taken from root the right to change its user. */
const mayNotBecome = ({ name }: SystemUser) =>
  new DatabaseTrouble(`PostgreSQL does not run as root, and root may not become the user ${name} here: start Alongside as an ordinary user.`)

const nameOf = (uid: number) => (uid === 0 ? 'root' : (userById(uid)?.name ?? `user number ${uid}`))

function requireName() {
  try {
    userInfo()
  } catch {
    throw new DatabaseTrouble(`User number ${process.getuid?.()} has no name on this machine, and PostgreSQL needs one: add it to /etc/passwd, or start Alongside as another user.`)
  }
}

/**
 * Runs a program to its end as `user` (undefined: as ourselves), with a clean environment, and returns its exit code and what it said on standard error.
 * Rejects with the system's error where the program cannot be run at all.
 */
export function run(program: string, words: string[], user: SystemUser | undefined, input = ''): Promise<{ code: number | null; complaint: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd: '/', env: cleanEnvironment, stdio: ['pipe', 'ignore', 'pipe'], ...(user ? { uid: user.uid, gid: user.gid } : {}) })
    let complaint = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
    child.stdin.on('error', () => {}) // the program may end before it has read everything; its exit code tells
    child.stdin.end(input)
    child.on('error', (error) => reject(user && codeOf(error) === 'EPERM' ? mayNotBecome(user) : error))
    child.on('close', (code) => resolve({ code, complaint }))
  })
}
