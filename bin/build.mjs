// Builds src into dist: one bundle for the server and the commands, one for each island, and the stylesheet.
// The build is made aside and renamed, so that two starts at once, or one cut short, never leave half a build.
import { createHash, randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const dist = path.join(root, 'dist')

const filesUnder = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .sort()
    : []

function stampOfSources() {
  const hash = createHash('sha256')
  for (const file of [...filesUnder(path.join(root, 'src')), path.join(root, 'package.json'), fileURLToPath(import.meta.url)]) {
    if (/\.(test\.tsx?|snap)$/.test(file)) continue
    const { size, mtimeMs } = statSync(file)
    hash.update(`${path.relative(root, file)} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

const islandsOf = () => filesUnder(path.join(root, 'src')).filter((file) => /\/(islands|browser)\/[^/]+\.tsx?$/.test(file) && !file.includes('.test.'))

async function main() {
  const stamp = stampOfSources()
  if (process.argv.includes('--if-needed') && isBuilt(stamp)) return
  clearLeftovers()
  const aside = path.join(root, `dist.${randomUUID()}`)
  mkdirSync(aside)
  try {
    await build({
      entryPoints: { command: path.join(root, 'src/start/command.ts'), 'plan-thread': path.join(root, 'src/start/plan-thread.ts'), 'lists-thread': path.join(root, 'src/start/lists-thread.ts') },
      outdir: aside, bundle: true, platform: 'node', format: 'esm', target: 'node24', packages: 'external', sourcemap: true, logLevel: 'error',
      jsx: 'automatic', jsxImportSource: 'preact',
      loader: { '.svg': 'text' },
    })
    const assets = path.join(aside, 'assets')
    mkdirSync(assets)
    const islands = islandsOf()
    if (islands.length)
      await build({
        entryPoints: Object.fromEntries(islands.map((file) => [path.basename(file).replace(/\.tsx?$/, ''), file])),
        outdir: assets, bundle: true, platform: 'browser', format: 'esm', target: ['es2020'], minify: true, logLevel: 'error',
        jsx: 'automatic', jsxImportSource: 'preact',
      })
    const styles = path.join(root, 'src/interface/styles/main.css')
    if (existsSync(styles))
      await build({ entryPoints: { main: styles }, outdir: assets, bundle: true, minify: true, logLevel: 'error', loader: { '.woff2': 'copy' }, assetNames: '[name]', external: [] })
    writeFileSync(path.join(aside, 'stamp'), stamp)
    if (process.argv.includes('--if-needed') && isBuilt(stamp)) return // another start was quicker with the same sources, and may run from them by now
    put(aside)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

function isBuilt(stamp) {
  const file = path.join(dist, 'stamp')
  return existsSync(file) && readFileSync(file, 'utf8') === stamp
}

/** In place of the build that is there, which another start may be replacing at this moment. */
function put(aside) {
  const old = path.join(root, `dist.${randomUUID()}.old`)
  try {
    renameSync(dist, old)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
  try {
    renameSync(aside, dist)
  } catch {
    cpSync(aside, dist, { recursive: true }) // another start put its own build there between the two renames
  }
  rmSync(old, { recursive: true, force: true })
}

/** Of builds that were cut short; a young one may be under way beside us. */
function clearLeftovers() {
  for (const name of readdirSync(root)) {
    if (!/^dist\.[0-9a-f]{8}-[0-9a-f-]{27}(\.old)?$/.test(name)) continue
    const { mtimeMs } = statSync(path.join(root, name), { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() }
    if (Date.now() - mtimeMs > 600_000) rmSync(path.join(root, name), { recursive: true, force: true })
  }
}

main().catch((error) => {
  const closed = ['EACCES', 'EPERM', 'EROFS'].includes(error.code)
  process.stderr.write(closed ? `Alongside is built in ${root} at its first start, and this user may not write there: run \`node bin/launcher.cjs build\` once as somebody who may, or give this user the right to.\n` : `The build failed: ${error.message}\n`)
  process.exit(closed ? 2 : 3)
})
