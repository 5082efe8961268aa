import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, open, readFile, rm } from 'node:fs/promises'
import { z } from 'zod'
import { codeOf, DatabaseTrouble } from './trouble.ts'

/** The three logins of an embedded cluster; `supervisor` is its superuser and is never handed out. */
export const roles = { supervisor: 'alongside_supervisor', owner: 'alongside_owner', application: 'alongside_app' } as const

const shape = z.object({ instance: z.uuid(), supervisor: z.string(), owner: z.string(), application: z.string() })

/** Generated passwords (letters, digits, - and _ only, so they need no quoting) and the id that tells this cluster from any other. */
export type Logins = z.infer<typeof shape>

/**
 * Reads the logins from `file`, or makes them (0600). Two starts at once end with the same ones: the file appears whole or not at all,
 * and the first wins. Throws DatabaseTrouble where the file cannot be read, or is missing beside an existing cluster.
 */
export async function readOrMakeLogins(file: string, cluster: string): Promise<Logins> {
  if (!existsSync(file)) {
    if (existsSync(cluster)) throw new DatabaseTrouble(`The database in ${cluster} is there, but its passwords in ${file} are not: put that file back from a backup.`)
    await makeLogins(file)
  }
  try {
    return shape.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    if (codeOf(error) === 'EACCES') throw new DatabaseTrouble(`${file} belongs to another user: start Alongside as that user, or set ALONGSIDE_DATA to another folder.`)
    if (error instanceof SyntaxError || error instanceof z.ZodError) throw new DatabaseTrouble(`${file} does not hold the database's passwords any more: put it back from a backup.`)
    throw error
  }
}

async function makeLogins(file: string): Promise<void> {
  const password = () => randomBytes(24).toString('base64url')
  const logins: Logins = { instance: randomUUID(), supervisor: password(), owner: password(), application: password() }
  const aside = `${file}.${randomUUID()}.part`
  try {
    const handle = await open(aside, 'wx', 0o600)
    try {
      await handle.writeFile(`${JSON.stringify(logins, null, 2)}\n`)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await link(aside, file) // unlike rename, never replaces what another start has just put there
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    await rm(aside, { force: true })
  }
}
