import { randomBytes } from 'node:crypto'
import { chmod, link, readFile, unlink, writeFile } from 'node:fs/promises'
import path from 'node:path'

export type MasterKey = { id: string; key: Buffer }

/** The keys the database does not hold; the first is current, the others open what was wrapped before. */
export type MasterKeys = readonly [MasterKey, ...MasterKey[]]

/** A mistake in ALONGSIDE_KEYS or its file, as one sentence without any of the key. */
export class KeysTrouble extends Error {}

/**
 * Reads `id:base64,id:base64`, the first current. Each key is 32 bytes. Throws KeysTrouble naming the entry, never its value.
 */
export function parseMasterKeys(text: string): MasterKeys {
  const keys = text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry, index) => {
      const [id = '', encoded = '', ...rest] = entry.split(':')
      const key = Buffer.from(encoded, 'base64')
      if (!/^[A-Za-z0-9_-]{1,32}$/.test(id) || rest.length || key.length !== 32)
        throw new KeysTrouble(`Entry ${index + 1} of ALONGSIDE_KEYS is not an id, a colon and 32 bytes in base64.`)
      return { id, key }
    })
  const [first, ...others] = keys
  if (!first) throw new KeysTrouble('ALONGSIDE_KEYS holds no key.')
  if (new Set(keys.map((key) => key.id)).size !== keys.length) throw new KeysTrouble('Two entries of ALONGSIDE_KEYS have the same id.')
  return [first, ...others]
}

/**
 * The invented service's own key file, outside the cluster and readable by its owner only; made once. A second start at the
 * same moment reads what the first one made.
 */
export async function keysOfFolder(folder: string, owner?: (file: string) => Promise<void>): Promise<MasterKeys> {
  const file = path.join(folder, 'keys')
  const aside = `${file}.${process.pid}`
  try {
    await writeFile(aside, `k1:${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
    await link(aside, file)
    await owner?.(file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await unlink(aside).catch(() => undefined)
  }
  await chmod(file, 0o600).catch(() => undefined)
  return parseMasterKeys(await readFile(file, 'utf8'))
}
