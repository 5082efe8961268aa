import { randomBytes, randomUUID } from 'node:crypto'
import { link, open, readFile, unlink } from 'node:fs/promises'
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
 * The invented service's own key file, outside the cluster and readable by its owner only; made once and written through to
 * the disk before anything is sealed with it. Of two starts at the same moment one makes it and both read it.
 */
export async function keysOfFolder(folder: string): Promise<MasterKeys> {
  const file = path.join(folder, 'keys')
  const aside = `${file}.${randomUUID()}.part`
  try {
    const handle = await open(aside, 'wx', 0o600)
    await handle.writeFile(`k1:${randomBytes(32).toString('base64')}\n`)
    await handle.sync()
    await handle.close()
    await link(aside, file)
    const directory = await open(folder)
    await directory.sync()
    await directory.close()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await unlink(aside).catch(() => undefined)
  }
  return parseMasterKeys(await readFile(file, 'utf8'))
}
