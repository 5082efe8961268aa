import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { killServer } from './server-processes.ts'

export type KillFigures = {
  kills: { application: number; server: number; both: number }
  /** kills that came while the application was still starting or the database recovering */
  duringStart: number
  /** starts, and restarts under a living application, that opened the database and checked it */
  reopened: number
  acknowledged: number
  lost: number
  disagreements: number
  /** starts left alone that did not open the database within a minute */
  wouldNotOpen: number
  troubles: string[]
  seconds: number
}

const line = z.union([z.object({ acknowledged: z.number(), lost: z.number(), disagreements: z.number() }), z.object({ trouble: z.string() })])
type Line = z.infer<typeof line>

/**
 * Kills (-9) the application, the server with all its children, or both, `rounds` times at random moments while kill-writer.ts writes, and
 * restarts through the supervisor each time; every start checks every acknowledged write so far. `seed` settles who is killed when; the
 * moments themselves are the machine's. `dataFolder` is a new folder that the server's user can reach. Linux only.
 */
export async function runKills({ rounds, dataFolder, seed }: { rounds: number; dataFolder: string; seed: number }): Promise<KillFigures> {
  const began = performance.now()
  const random = seeded(seed)
  const figures: KillFigures = { kills: { application: 0, server: 0, both: 0 }, duringStart: 0, reopened: 0, acknowledged: 0, lost: 0, disagreements: 0, wouldNotOpen: 0, troubles: [], seconds: 0 }
  const ledger = `${dataFolder}.ledger`
  let writer = startWriter(dataFolder, ledger)
  record(figures, await writer.next())
  for (let round = 0; round < rounds; round += 1) {
    const early = random() < 0.2
    const target = (['application', 'server', 'both'] as const)[Math.floor(random() * 3)] ?? 'both'
    if (early) {
      // Throw over what runs, and strike again while it is coming back.
      await strike('both', writer, dataFolder)
      writer = startWriter(dataFolder, ledger)
    }
    await pause(random() * (early ? 600 : 1000))
    await strike(target, writer, dataFolder)
    figures.kills[target] += 1
    if (early) figures.duringStart += 1
    if (early || target !== 'server') writer = await replace(writer, dataFolder, ledger)
    record(figures, await writer.next())
  }
  await writer.finish()
  const last = startWriter(dataFolder, ledger)
  record(figures, await last.next())
  await last.finish()
  return { ...figures, seconds: Math.round((performance.now() - began) / 100) / 10 }
}

type Writer = { next(): Promise<Line | undefined>; kill(): Promise<void>; finish(): Promise<void> }

async function strike(target: 'application' | 'server' | 'both', writer: Writer, dataFolder: string): Promise<void> {
  await Promise.all([target === 'server' ? undefined : writer.kill(), target === 'application' ? undefined : killServer(dataFolder)])
}

async function replace(writer: Writer, dataFolder: string, ledger: string): Promise<Writer> {
  await writer.kill()
  return startWriter(dataFolder, ledger)
}

function record(figures: KillFigures, heard: Line | undefined): void {
  if (heard && 'acknowledged' in heard) {
    figures.reopened += 1
    figures.acknowledged = heard.acknowledged
    figures.lost = Math.max(figures.lost, heard.lost) // what is lost stays lost: every later check finds it again
    figures.disagreements = Math.max(figures.disagreements, heard.disagreements)
    return
  }
  figures.wouldNotOpen += 1
  figures.troubles.push(heard?.trouble ?? 'no word within a minute')
}

/** Runs kill-writer.ts from the sources, whether we run from them or from the build. */
function startWriter(dataFolder: string, ledger: string): Writer {
  const file = path.join(rootFolder(), 'src/platform/database/embedded/kill-writer.ts')
  const child = spawn(process.execPath, [file, JSON.stringify({ dataFolder, ledger, writers: 4 })], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.on('error', () => {}) // it may have been killed
  const gone = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    next: async () => {
      const heard = await Promise.race([lines.next(), pause(60_000, undefined, { ref: false })])
      return heard && !heard.done ? line.parse(JSON.parse(heard.value)) : undefined
    },
    kill: () => (child.kill('SIGKILL'), gone),
    finish: () => (child.stdin.end(), gone),
  }
}

function rootFolder(): string {
  let folder = import.meta.dirname
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder)
  return folder
}

/** Mulberry32: small, and the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
