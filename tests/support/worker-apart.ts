import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { MasterKeys } from '../../src/platform/keys/master-keys.ts'

type Apart = { url: string; master: MasterKeys; now: Date; smtpUrl?: string }

/** A worker in a process of its own, which dies as processes die: at once, between two lines, and with its test at the latest. */
export function startWorkerApart({ master, ...given }: Apart): { kill(): Promise<void> } {
  const keys = master.map((one) => `${one.id}:${one.key.toString('base64')}`).join(',')
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', path.join(import.meta.dirname, 'worker-process.ts'), JSON.stringify({ ...given, keys })], { stdio: ['ignore', 'ignore', 'inherit'] })
  const gone = once(child, 'exit')
  const kill = async () => {
    child.kill('SIGKILL')
    await gone
  }
  onTestFinished(kill)
  return { kill }
}
