import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { build } from 'esbuild'
import { z } from 'zod'
import { killServer } from '../../src/platform/database/embedded/server-processes.ts'
import type { Asked, Figures } from './asked.ts'
import type { Findings, Post } from './kill-ledger.ts'
import { chanceFrom } from './seeded.ts'

export type KillFigures = {
  kills: { application: number; server: number; both: number }
  /** kills that came while the application was still starting or the database recovering */
  duringStart: number
  /** starts, and restarts under a living application, after which everything acknowledged so far was looked for */
  checked: number
  wouldNotOpen: number
  troubles: string[]
  found: Findings
  post: Post | undefined
  totalMs: number
}

const writers = 4

const line = z.union([
  z.object({ acknowledged: z.number(), lost: z.number(), torn: z.number(), twice: z.number() }),
  z.object({ post: z.custom<Post>((value) => typeof value === 'object') }),
  z.object({ trouble: z.string() }),
])
type Line = z.infer<typeof line>

/**
 * Kills (-9) the application, the database server with all its children, or both, at random moments while people are written
 * down and written to, and starts again each time; then lets the queue run empty and compares what the mail server has read.
 * The seed settles who is killed when; the moments themselves are the machine's. Linux only.
 */
export async function runKillsUnderLoad({ root, rounds, seed, say, atEnd = () => {} }: Pick<Asked, 'root' | 'say'> & Partial<Pick<Asked, 'atEnd'>> & { rounds: number; seed: number }): Promise<KillFigures> {
  const began = performance.now()
  const folder = mkdtempSync(path.join(tmpdir(), 'alongside-kills-'))
  chmodSync(folder, 0o755) // root hands the server to another user, who must reach it
  const bundles = path.join(root, `dist.bench-kills-${process.pid}`)
  const stage = openStage()
  const clearAway = async () => {
    await stage.close()
    await killServer(path.join(folder, 'data'))
    for (const each of [folder, bundles]) rmSync(each, { recursive: true, force: true })
  }
  atEnd(clearAway)
  try {
    // One build and one set of migrations for the whole run, whatever is written in the repository meanwhile.
    cpSync(path.join(root, 'database'), path.join(folder, 'database'), { recursive: true })
    await build({
      entryPoints: ['kill-application.ts', 'kill-mail-server.ts'].map((file) => path.join(root, 'tests/bench', file)), outdir: bundles, bundle: true, platform: 'node', format: 'esm', target: 'node24', packages: 'external', logLevel: 'error',
      jsx: 'automatic', jsxImportSource: 'preact', loader: { '.svg': 'text' },
    })
    const figures = await inFolder({ folder, bundles, rounds, seed, say, launch: stage.launch })
    return { ...figures, totalMs: performance.now() - began }
  } finally {
    await clearAway()
  }
}

type Scene = { folder: string; bundles: string; rounds: number; seed: number; say: Asked['say']; launch: Launch }

async function inFolder(scene: Scene): Promise<Omit<KillFigures, 'totalMs'>> {
  const { folder, bundles, rounds, say, launch } = scene
  const figures: Omit<KillFigures, 'totalMs'> = { kills: { application: 0, server: 0, both: 0 }, duringStart: 0, checked: 0, wouldNotOpen: 0, troubles: [], found: { acknowledged: 0, lost: 0, torn: 0, twice: 0 }, post: undefined }
  const received = path.join(folder, 'received')
  const mail = launch(path.join(bundles, 'kill-mail-server.js'), { file: received, seed: scene.seed })
  try {
    const { port } = z.object({ port: z.number() }).parse(await mail.heard())
    const shared = { root: folder, dataFolder: path.join(folder, 'data'), ledger: path.join(folder, 'ledger'), received, keys: `k1:${randomBytes(32).toString('base64')}`, smtpUrl: `smtp://127.0.0.1:${port}?from=hello@bench.example` }
    let starts = 0
    // A start is 12 minutes after the one before: then an email marked as being sent counts as left behind (10). The last is an hour
    // after, when a queued one counts as having lost its job (30).
    const start = (count: number) => launch(path.join(bundles, 'kill-application.js'), { ...shared, writers: count, laterMinutes: 12 * (starts += 1) + (count === 0 ? 60 : 0) })
    await strikeAndStart({ ...scene, figures, dataFolder: shared.dataFolder, start })
    say('Letting the queue run empty.')
    const last = start(0)
    record(figures, await next(last))
    last.child.stdin?.end()
    record(figures, await next(last))
    await last.gone
    return figures
  } finally {
    mail.child.kill('SIGKILL')
    say(`${rounds} kills, ${figures.found.acknowledged} writes acknowledged.`)
  }
}

type Strikes = Scene & { figures: Omit<KillFigures, 'totalMs'>; dataFolder: string; start: (count: number) => Launched }

async function strikeAndStart({ figures, rounds, seed, say, dataFolder, start }: Strikes) {
  const chance = chanceFrom(seed)
  // Each three kills are one of each kind: a server killed time after time is brought back ever more slowly, on purpose.
  const targets = Array.from({ length: Math.ceil(rounds / 3) }, () => chance.some(['application', 'server', 'both'] as const, 3)).flat()
  let application = start(writers)
  record(figures, await next(application))
  for (let round = 1; round <= rounds; round += 1) {
    const early = chance.yes(0.2)
    const target = targets[round - 1] ?? 'both'
    if (early) {
      // Throw over what runs, and strike again while it is coming back.
      await strike('both', application, dataFolder)
      application = start(writers)
    }
    await pause(chance.next() * 1000)
    await strike(target, application, dataFolder)
    figures.kills[target] += 1
    if (early) figures.duringStart += 1
    if (early || target !== 'server') {
      await strike('application', application, dataFolder)
      application = start(writers)
    }
    record(figures, await next(application))
    if (figures.wouldNotOpen > 3) break // it has been shown
    if (round % 10 === 0) say(`${round} of ${rounds} kills; ${figures.found.acknowledged} writes acknowledged, ${figures.found.lost} lost.`)
  }
  application.child.stdin?.end()
  await application.gone
}

async function strike(target: 'application' | 'server' | 'both', application: Launched, dataFolder: string): Promise<void> {
  if (target !== 'server') application.child.kill('SIGKILL')
  await Promise.all([target === 'server' ? undefined : application.gone, target === 'application' ? undefined : killServer(dataFolder)])
}

function record(figures: Omit<KillFigures, 'totalMs'>, heard: Line | undefined): void {
  if (heard && 'post' in heard) figures.post = heard.post
  else if (heard && 'acknowledged' in heard) {
    figures.checked += 1
    // what is lost stays lost: every later check finds it again
    figures.found = { acknowledged: heard.acknowledged, lost: Math.max(figures.found.lost, heard.lost), torn: Math.max(figures.found.torn, heard.torn), twice: Math.max(figures.found.twice, heard.twice) }
  } else {
    figures.wouldNotOpen += 1
    figures.troubles.push(heard?.trouble ?? 'ended without a word')
  }
}

type Launched = { child: ChildProcess; gone: Promise<void>; heard(): Promise<unknown> }
type Launch = (file: string, wish: object) => Launched

/** Where our processes run. Once closed, however we end, none is left and none begins any more. */
function openStage(): { launch: Launch; close(): Promise<void> } {
  const running = new Set<Launched>()
  let closed = false
  return {
    launch(file, wish) {
      if (closed) throw new Error('The bench was stopped.')
      const one = launch(file, wish)
      running.add(one)
      void one.gone.then(() => running.delete(one))
      return one
    },
    async close() {
      closed = true
      for (const { child } of running) child.kill('SIGKILL')
      await Promise.all([...running].map(({ gone }) => gone))
    },
  }
}

function launch(file: string, wish: object): Launched {
  const child = spawn(process.execPath, [file, JSON.stringify(wish)], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.on('error', () => {}) // it may have been killed
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    child,
    gone: new Promise((resolve) => child.on('exit', () => resolve())),
    heard: async () => {
      const found = await Promise.race([lines.next(), pause(120_000, undefined, { ref: false })])
      if (!found) return { trouble: 'no word within two minutes' }
      return found.done ? undefined : JSON.parse(found.value)
    },
  }
}

async function next(application: Launched): Promise<Line | undefined> {
  const heard = await application.heard()
  return heard === undefined ? undefined : line.parse(heard)
}

export async function run({ root, rounds = 50, seed = 2026, say, atEnd }: Asked): Promise<Figures> {
  say(`${rounds} kills under load.`)
  const { totalMs, found, post, ...figures } = await runKillsUnderLoad({ root, rounds, seed, say, atEnd })
  return {
    instances: [{ name: 'kills', rounds, seed, totalMs, ...figures, acknowledged: found.acknowledged, post }],
    ratios: {},
    certificates: { lost: found.lost, torn: found.torn, madeTwice: found.twice, wouldNotOpen: figures.wouldNotOpen, receivedTwice: post?.receivedTwice ?? null, sentButNotReceived: post?.sentButNotReceived ?? null, unsettled: post ? post.queued + post.sending + post.failed : null, notKnownWithoutTask: post?.notKnownWithoutTask ?? null },
  }
}
