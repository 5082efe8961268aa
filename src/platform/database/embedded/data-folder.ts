import { accessSync, chmodSync, constants, existsSync, mkdirSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { layoutOf } from './layout.ts'
import { isRoot, ownerOf, run, userById, userForNewCluster } from './run-as.ts'
import type { SystemUser } from './run-as.ts'
import { codeOf, DatabaseTrouble, troubleWithFolder } from './trouble.ts'

/** What an ordinary user's data folder and root's may show to others: nothing, and the way through for the server's user. */
const privately = 0o700
const passable = 0o711

type FolderWish = { dataFolder: string; invented: boolean; say: (sentence: string) => void; throwaway?: boolean }

/**
 * The data folder Alongside really uses, made where it is missing: the one asked for, or `/var/lib/alongside` (said aloud) where root
 * starts Alongside and the server's unprivileged user cannot reach the one asked for. Keys and caught mail live there too.
 * Asking again with the answer gives the same answer; a throwaway server never goes anywhere else. Throws DatabaseTrouble for a folder that cannot be written.
 */
export async function chooseDataFolder(wish: FolderWish, fallback = '/var/lib/alongside'): Promise<string> {
  try {
    return isRoot() ? await chooseForRoot(wish, fallback) : openFolder(wish.dataFolder, privately)
  } catch (error) {
    throw troubleWithFolder(wish.dataFolder, error)
  }
}

/** The data folder that would be used, if there is a database in it already: looked for, never made. */
export async function findDataFolder(dataFolder: string, fallback = '/var/lib/alongside'): Promise<string | undefined> {
  if (existsSync(layoutOf(dataFolder).cluster)) return dataFolder
  if (!isRoot() || !existsSync(layoutOf(fallback).cluster)) return undefined
  return (await canReach(reachingUser(dataFolder, true), dataFolder)) ? undefined : fallback
}

async function chooseForRoot({ dataFolder, invented, say, throwaway }: FolderWish, fallback: string): Promise<string> {
  const user = reachingUser(dataFolder, invented)
  if (await canReach(user, dataFolder)) return openFolder(dataFolder, passable)
  if (existsSync(layoutOf(dataFolder).cluster))
    throw new DatabaseTrouble(`The user ${user.name} cannot reach its database in ${dataFolder}: open the folders above it with \`chmod o+x\`, or move it and set ALONGSIDE_DATA.`)
  if (throwaway && existsSync(dataFolder) && (await canReach(user, path.dirname(dataFolder)))) {
    chmodSync(dataFolder, passable) // a temporary folder of our own: they are made closed
    return openFolder(dataFolder, passable)
  }
  if (throwaway) throw new DatabaseTrouble(`The user ${user.name}, who runs PostgreSQL, cannot reach ${dataFolder}: open the folders above it with \`chmod o+x\`.`)
  if (!(await canReach(reachingUser(fallback, invented), fallback)))
    throw new DatabaseTrouble(`The user ${user.name}, who runs PostgreSQL, can reach neither ${dataFolder} nor ${fallback}: set ALONGSIDE_DATA to a folder it can reach.`)
  say(`The user ${user.name}, who runs PostgreSQL, cannot reach ${dataFolder}; the data is kept in ${fallback}.`)
  return openFolder(fallback, passable)
}

function reachingUser(dataFolder: string, invented: boolean): SystemUser {
  const owner = ownerOf(layoutOf(dataFolder).cluster)
  return (owner ? userById(owner) : undefined) ?? userForNewCluster(invented)
}

/** Asked of the system as that user: modes alone do not tell (access lists, mounts). */
async function canReach(user: SystemUser, folder: string): Promise<boolean> {
  let existing = folder
  while (!existsSync(existing)) existing = path.dirname(existing)
  return (await run('/bin/sh', ['-c', 'test -x "$0"', existing], user)).code === 0
}

function openFolder(folder: string, mode: number): string {
  if (existsSync(folder)) mkdirSync(folder, { recursive: true }) // EEXIST where a file is in the way
  else makeFoldersOrSay(folder, mode)
  accessSync(folder, constants.W_OK | constants.X_OK)
  return realpathSync(folder)
}

function makeFoldersOrSay(folder: string, mode: number): void {
  try {
    makeFolders(folder, mode)
  } catch (error) {
    throw codeOf(error) === 'ENOENT' ? new DatabaseTrouble(`${folder} cannot be made: set ALONGSIDE_DATA to another folder.`) : error
  }
}

/** Step by step: root's mask may hide a folder just made from the server's user, and Node's own `recursive` never ends under /proc. */
function makeFolders(folder: string, mode: number): void {
  if (existsSync(folder)) return
  makeFolders(path.dirname(folder), mode)
  try {
    mkdirSync(folder)
    chmodSync(folder, mode)
  } catch (error) {
    if (existsSync(folder)) return // another start has just made it
    throw error
  }
}
