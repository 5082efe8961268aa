import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { layoutOf } from './layout.ts'
import { noteOf } from './place.ts'

/** For tests and the kill bench alone (it reads Linux's /proc). The server of a data folder and its children, by id; none where none runs. */
export function serverProcesses(dataFolder: string): number[] {
  const { cluster } = layoutOf(dataFolder)
  const server = Number(noteOf(cluster)[0] ?? 0)
  if (!server || !wordsOf(server).includes(cluster)) return []
  return [server, ...readdirSync('/proc').map(Number).filter((id) => id > 0 && parentOf(id) === server)]
}

/** kill -9, the server first and its children straight after; resolves when they are gone, with how many there were. */
export async function killServer(dataFolder: string): Promise<number> {
  const processes = serverProcesses(dataFolder)
  for (const id of processes) killIfThere(id)
  while (processes.some((id) => wordsOf(id).length > 0)) await pause(2)
  return processes.length
}

function killIfThere(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // it has gone by itself
  }
}

const wordsOf = (id: number) => aboutProcess(id, 'cmdline').split('\0').filter(Boolean)

const parentOf = (id: number) => Number(/\) \w (\d+)/.exec(aboutProcess(id, 'stat'))?.[1])

function aboutProcess(id: number, what: 'cmdline' | 'stat'): string {
  try {
    return readFileSync(`/proc/${id}/${what}`, 'utf8')
  } catch {
    return '' // it has gone
  }
}
