/** What the tests of the embedded database share: folders that are cleared away with their servers, and applications to kill. */
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'
import { z } from 'zod'
import { copyBinaries } from './copy-binaries.ts'
import { usualSources } from './find-binaries.ts'
import { killServer } from './server-processes.ts'

/** An empty folder, open to the server's user where root runs the tests. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'alongside-trial-'))
  chmodSync(folder, 0o755)
  return folder
}

/** npm's programs, copied once into `folder` for all tests of a file that are not about copying; to be given as the system's. */
export async function preparePrograms(folder: string): Promise<string> {
  await copyBinaries(npmPostgres().folder, path.join(folder, 'programs'), true)
  return path.join(folder, 'programs/bin')
}

export function npmPostgres() {
  const { npm } = usualSources()
  if (!npm) throw new Error('npm has brought no PostgreSQL for this platform')
  return npm
}

const answer = z.object({ adopted: z.boolean().optional(), version: z.string().optional(), ownerUrl: z.string().default(''), userId: z.number().optional(), trouble: z.string().optional() })

export type Trial = { said: z.infer<typeof answer>; kill(): Promise<void>; finish(): Promise<void> }

/** Starts trial-application.ts and waits for its first word. */
export async function startApplication(wish: { dataFolder: string; throwaway: boolean; programs?: string; npmFolder?: string; becomeUser?: number }): Promise<Trial> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'trial-application.ts'), JSON.stringify(wish)], { stdio: ['pipe', 'pipe', 'pipe'] })
  const gone = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  const lines = createInterface({ input: child.stdout })
  const first = await new Promise<string>((resolve, reject) => {
    lines.once('line', resolve)
    child.once('close', (code, signal) => reject(new Error(`the application ended (${signal ?? code}) without a word: ${complaint}`)))
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

/** For the end of a test, however it went: no server and no folder is left. */
export async function clearAway(folder: string, dataFolder = folder): Promise<void> {
  await killServer(dataFolder)
  rmSync(folder, { recursive: true, force: true })
}
