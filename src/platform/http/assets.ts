import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export type Asset = { type: string; body: Buffer; brotli?: Buffer; gzip?: Buffer }

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', svg: 'image/svg+xml', woff2: 'font/woff2', txt: 'text/plain; charset=utf-8', png: 'image/png',
}

/**
 * Reads the built files into memory, compressed once, with a version that changes when any of them does: addresses carry it,
 * so browsers keep them for a year.
 */
export function readAssets(folder: string, made: Readonly<Record<string, string>>): { version: string; files: ReadonlyMap<string, Asset> } {
  const found = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => ({ name: entry.name, body: readFileSync(path.join(folder, entry.name)) }))
  const all = [...found, ...Object.entries(made).map(([name, text]) => ({ name, body: Buffer.from(text) }))].sort((a, b) => a.name.localeCompare(b.name))
  const hash = createHash('sha256')
  const files = new Map<string, Asset>()
  for (const { name, body } of all) {
    hash.update(name).update(body)
    const type = types[path.extname(name).slice(1)]
    if (!type) continue
    files.set(name, type.startsWith('font/') || type === 'image/png' ? { type, body } : { type, body, brotli: brotliCompressSync(body), gzip: gzipSync(body) })
  }
  return { version: hash.digest('hex').slice(0, 12), files }
}

/** The smallest form of a text the browser takes, at a level that costs less than it saves. */
export function compress(body: Buffer, accepts: string): { body: Buffer; encoding?: 'br' | 'gzip' } {
  if (body.length < 1200) return { body }
  if (/\bbr\b/.test(accepts)) return { body: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }), encoding: 'br' }
  if (/\bgzip\b/.test(accepts)) return { body: gzipSync(body, { level: 6 }), encoding: 'gzip' }
  return { body }
}
