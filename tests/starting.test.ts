import { spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { serverProcesses } from '../src/platform/database/embedded/server-processes.ts'
import { clearAway, newFolder } from '../src/platform/database/embedded/trial.ts'

const root = path.join(import.meta.dirname, '..')
const peopleOfWenbury = 15

let folder: string
let data: string
beforeEach(() => {
  folder = newFolder()
  data = path.join(folder, 'data')
})
afterEach(() => clearAway(folder, data))

describe('npm start, as whoever starts it sees it', () => {
  test('stopped, then killed while it makes the invented service, then left alone, it makes all of it and ends with who can sign in', async () => {
    const stopped = alongside()
    await stopped.says('Making an invented service')
    expect(await stopped.stop('SIGTERM')).toBe(0)
    expect(serverProcesses(data)).toEqual([])

    const killed = alongside()
    await killed.says('Making an invented service')
    expect(killed.progress()).toContain('cut short')
    await killed.stop('SIGKILL')

    const whole = alongside()
    await whole.says('Ctrl-C stops it.')
    expect(whole.progress()).toContain('cut short')
    expect(whole.result().match(/^ {2}\S.*(coordinator|administrator|supporter|member)$/gm)).toHaveLength(peopleOfWenbury)
    expect(whole.result()).toContain(`Alongside is at http://localhost:${whole.port}/sign-in`)
    expect(existsSync(path.join(data, 'invented-not-whole'))).toBe(false)
    await tellsHowItRunsAndNotWhereItLies(whole.port)
    expect(await whole.stop('SIGINT')).toBe(0)
    expect(serverProcesses(data)).toEqual([])
  })

  test('two at once on a new folder end on one service, whole for both', async () => {
    const both = [alongside(), alongside()]
    await Promise.all(both.map((one) => one.says('Ctrl-C stops it.')))
    for (const one of both) expect(one.result().match(/coordinator|administrator|supporter|member/g)).toHaveLength(peopleOfWenbury)
    expect(await Promise.all(both.map((one) => one.stop('SIGTERM')))).toEqual([0, 0])
    expect(serverProcesses(data)).toEqual([])
  })
})

describe('a sentence and exit 2 for', () => {
  test.each([
    ['a port that is no number', { PORT: 'abc' }, /^PORT is not a number/],
    ['an address that is not ours', { HOST: '192.0.2.1' }, /^HOST is 192\.0\.2\.1, which is not an address of this machine/],
    ['keys that are none', { ALONGSIDE_KEYS: 'k1:short' }, /Entry 1 of ALONGSIDE_KEYS is not/],
    ['a place where no folder can be', { ALONGSIDE_DATA: '/dev/null/data' }, /\/dev\/null\/data is not a folder/],
  ])('%s', async (_, environment, sentence) => {
    const start = alongside(environment)
    expect(await start.ended).toBe(2)
    expect(start.progress().replace('Starting Alongside.\n', '')).toMatch(sentence)
    expect(start.progress()).not.toMatch(/\n\s+at /)
    expect(start.result()).toBe('')
  })

  test('a port in use', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const start = alongside({ PORT: String(port) })
    expect(await start.ended).toBe(2)
    expect(start.progress()).toMatch(`Port ${port} is taken`)
    other.close()
  })
})

async function tellsHowItRunsAndNotWhereItLies(port: number) {
  const health = await (await fetch(`http://localhost:${port}/health`)).text()
  expect(JSON.parse(health)).toMatchObject({ healthy: true, ready: true, database: expect.stringMatching(/^PostgreSQL \d/) })
  expect(health).not.toContain(folder)
}

let next = 20_000 + (process.pid % 20_000)

function alongside(environment: Record<string, string> = {}) {
  next += 1
  const port = next
  mkdirSync(data, { recursive: true, mode: 0o755 })
  const child = spawn(process.execPath, [path.join(root, 'bin/launcher.cjs'), 'start'], { env: { PATH: process.env['PATH'], HOME: folder, ALONGSIDE_DATA: data, PORT: String(port), ...environment }, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  let result = ''
  let progress = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (result += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (progress += text))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return {
    port,
    ended,
    result: () => result,
    progress: () => progress,
    says: (words: string) =>
      new Promise<void>((resolve, reject) => {
        const look = () => `${result}${progress}`.includes(words) && resolve()
        child.stdout.on('data', look)
        child.stderr.on('data', look)
        child.on('close', () => reject(new Error(`it ended before it said "${words}": ${progress}`)))
        look()
      }),
    /** To the whole group, as a terminal does it. */
    stop: (signal: NodeJS.Signals) => (process.kill(-(child.pid ?? 0), signal), ended),
  }
}
