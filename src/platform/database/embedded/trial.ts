/** What the tests of the embedded database share: folders that are cleared away with their servers, children, and kill -9. */
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { z } from 'zod'
import { layoutOf } from './layout.ts'
import { noteOf } from './place.ts'

/** An empty folder, open to the server's user where root runs the tests. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'alongside-trial-'))
  chmodSync(folder, 0o755)
  return folder
}

const answer = z.object({ adopted: z.boolean().optional(), version: z.string().optional(), ownerUrl: z.string().default(''), userId: z.number().optional(), trouble: z.string().optional() })

export type Trial = { said: z.infer<typeof answer>; kill(): Promise<void>; finish(): Promise<void> }

/** Starts trial-application.ts and waits for its first word. */
export async function startApplication(wish: { dataFolder: string; throwaway: boolean; npmFolder?: string; becomeUser?: number }): Promise<Trial> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'trial-application.ts'), JSON.stringify(wish)], { stdio: ['pipe', 'pipe', 'inherit'] })
  const gone = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  const lines = createInterface({ input: child.stdout })
  const first = await new Promise<string>((resolve, reject) => {
    lines.once('line', resolve)
    lines.once('close', () => reject(new Error('the application ended without a word')))
  })
  return {
    said: answer.parse(JSON.parse(first)),
    kill: () => (child.kill('SIGKILL'), gone),
    finish: () => (child.stdin.end(), gone),
  }
}

/** Runs one statement on a connection of its own. */
export async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows
  } finally {
    await client.end()
  }
}

/** The server of a data folder and its children, by id; none where none runs. */
export function serverProcesses(dataFolder: string): number[] {
  const { cluster } = layoutOf(dataFolder)
  const postmaster = Number(noteOf(cluster)[0] ?? 0)
  if (!postmaster || !wordsOf(postmaster).includes(cluster)) return []
  return [postmaster, ...readdirSync('/proc').map(Number).filter((id) => parentOf(id) === postmaster)]
}

/** kill -9, the server first and its children straight after, as when the machine's memory runs out; resolves when they are gone. */
export async function killServer(dataFolder: string): Promise<void> {
  const processes = serverProcesses(dataFolder)
  for (const id of processes) killIfThere(id)
  while (processes.some((id) => wordsOf(id).length > 0)) await pause(5)
}

/** For the end of a test, however it went: no server and no folder is left. */
export async function clearAway(folder: string, dataFolder = folder): Promise<void> {
  await killServer(dataFolder)
  rmSync(folder, { recursive: true, force: true })
}

function killIfThere(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // it has gone by itself
  }
}

function wordsOf(id: number): string[] {
  const file = `/proc/${id}/cmdline`
  return readIfThere(file).split('\0').filter(Boolean)
}

function parentOf(id: number): number {
  return id ? Number(/\) \w (\d+)/.exec(readIfThere(`/proc/${id}/stat`))?.[1]) : 0
}

function readIfThere(file: string): string {
  try {
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  } catch {
    return '' // the process has gone in between
  }
}
