// Runs one benchmark of tests/bench over the sources as they are, and prints its figures as one JSON object (docs/operate/
// benchmarks.md). Figures are never a pass or a fail by the clock; what must hold at any speed stands under `certificates`.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const say = (sentence) => process.stderr.write(`${sentence}\n`)

const benches = {
  pages: 'what each main page costs over a year of a 1,000-member network',
  matching: 'plans for long lists: exact, proven, and how long they take',
  imports: 'a long list, from being sent to being taken away again',
  kills: 'kills under load: nothing acknowledged is lost, nothing is sent twice',
}
const help = `npm run -s bench -- NAME [--rounds N] [--seed N]

${Object.entries(benches).map(([name, what]) => `  ${name.padEnd(8)} ${what}`).join('\n')}

--rounds   how often each page is asked for (30), how many kills (50), or how many seeds of each list (10)
--seed     another network, other lists, or other kills; the same seed gives the same ones

Figures come as JSON on standard output, progress on standard error. TEST_DATABASE_URL names a server to use for \`pages\`
instead of a throwaway one. A benchmark says how fast something was; it never passes or fails by the clock.`

class Unusable extends Error {}

function readWords() {
  let read
  try {
    read = parseArgs({ args: process.argv.slice(2), allowPositionals: true, options: { rounds: { type: 'string' }, seed: { type: 'string' }, help: { type: 'boolean' } } })
  } catch (error) {
    throw new Unusable(error.message.split('. ')[0])
  }
  const { values, positionals } = read
  if (values.help) return { help: true }
  const [name = '', ...rest] = positionals
  if (!Object.hasOwn(benches, name)) throw new Unusable(`${name ? `There is no benchmark "${name.slice(0, 40)}".` : 'Which benchmark?'} There are: ${Object.keys(benches).join(', ')}.`)
  if (rest.length) throw new Unusable(`One benchmark at a time, please: "${rest[0].slice(0, 40)}" is one too many.`)
  return { name, rounds: wholeNumber('rounds', values.rounds), seed: wholeNumber('seed', values.seed) }
}

function wholeNumber(flag, text) {
  if (text === undefined) return undefined
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Unusable(`--${flag} is not a whole number above 0.`)
  return Number(text)
}

const ends = []
/** Once, last first: what was started must not outlive us, however this ends. */
async function end() {
  for (const does of ends.splice(0).reverse()) await does()
}

async function main() {
  const asked = readWords()
  if (asked.help) {
    process.stdout.write(`${help}\n`)
    return 0
  }
  const folder = path.join(root, `dist.bench-${process.pid}`)
  mkdirSync(folder)
  ends.push(async () => rmSync(folder, { recursive: true, force: true }))
  if (spawnSync(process.execPath, [path.join(root, 'bin/build.mjs'), '--if-needed'], { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0) return 3
  await build({
    entryPoints: [path.join(root, 'tests/bench', `${asked.name}.ts`)], outdir: folder, bundle: true, platform: 'node', format: 'esm', target: 'node24', packages: 'external', sourcemap: true, logLevel: 'error',
    jsx: 'automatic', jsxImportSource: 'preact', loader: { '.svg': 'text' },
  })
  const { run } = await import(pathToFileURL(path.join(folder, `${asked.name}.js`)).href)
  const print = process.stdout.write.bind(process.stdout)
  process.stdout.write = process.stderr.write.bind(process.stderr) // some libraries talk there, and the figures stand alone
  const before = calibrate()
  const figures = await run({ rounds: asked.rounds, seed: asked.seed, root, say, atEnd: (does) => ends.push(does) })
  const calibrationMs = (before + calibrate()) / 2
  await new Promise((read) => print(`${JSON.stringify({ bench: asked.name, commit: commit(), machine: machine(), calibrationMs, ...withCalibrated(figures, calibrationMs) })}\n`, read)) // a slow reader gets all of it
  return 0
}

/** A fixed loop: 30 million steps of xorshift32 (Marsaglia 2003), the median of five, in milliseconds. */
function calibrate() {
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now()
    let state = 2463534242
    for (let step = 0; step < 30_000_000; step += 1) {
      state ^= state << 13
      state ^= state >>> 17
      state ^= state << 5
    }
    return state === 0 ? 0 : performance.now() - began
  })
  return times.sort((a, b) => a - b)[2]
}

/** Beside every `…Ms` the same time divided by the calibration, so that figures of two machines can be laid side by side. */
function withCalibrated(found, calibrationMs) {
  if (Array.isArray(found)) return found.map((one) => withCalibrated(one, calibrationMs))
  if (typeof found !== 'object' || found === null) return found
  const entries = Object.entries(found).flatMap(([key, value]) => [
    [key, withCalibrated(value, calibrationMs)],
    ...(key.endsWith('Ms') && typeof value === 'number' ? [[`${key.slice(0, -2)}Calibrated`, value / calibrationMs]] : []),
  ])
  return Object.fromEntries(entries)
}

function commit() {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty', '--abbrev=40', '--exclude=*'], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] }).toString().trim()
  } catch {
    return 'not known'
  }
}

const machine = () => ({ processor: cpus()[0]?.model.trim() ?? 'not known', cores: availableParallelism(), memoryGb: Math.round(totalmem() / 2 ** 30), system: `${process.platform}-${process.arch}`, node: process.versions.node })

let stopped
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    stopped ??= end().finally(() => process.exit(130))
  })

main()
  .catch((error) => {
    if (stopped) return stopped // what it was doing was cut from under it
    say(error instanceof Unusable ? error.message : `The benchmark failed: ${error instanceof Error ? error.message : error}`)
    if (!(error instanceof Unusable) && process.env.ALONGSIDE_LOG === 'debug') say(error.stack)
    return error instanceof Unusable ? 2 : 3
  })
  .then(async (code) => {
    await (stopped ?? end().catch((error) => say(`Not everything could be cleared away: ${error.message}`)))
    process.exit(code)
  })
