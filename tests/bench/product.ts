import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { Hono } from 'hono'
import type { LogEvent } from 'kysely'
import { markSvg, spriteSvg } from '../../src/interface/sprite.ts'
import { movableClock } from '../../src/platform/clock/clock.ts'
import { connect } from '../../src/platform/database/connection.ts'
import { readAssets } from '../../src/platform/http/assets.ts'
import { rateLimiter } from '../../src/platform/http/rate-limit.ts'
import { openJobs } from '../../src/platform/jobs/jobs.ts'
import { installationText } from '../../src/platform/keys/installation-text.ts'
import { openLog } from '../../src/platform/log/log.ts'
import { type Alongside, compose } from '../../src/start/compose.ts'
import { doors, nav, rooms } from '../../src/start/rooms.ts'
import { serve } from '../../src/start/serve.ts'
import type { WebSettings } from '../../src/start/visit.ts'
import { webOf } from '../../src/start/web.ts'
import type { Asked } from './asked.ts'
import type { BenchDatabase } from './database.ts'

export type Product = {
  alongside: Alongside
  port: number
  /** everything sent to the database since it was last emptied */
  statements: LogEvent[]
  /** what the web itself took for the last request, without the network: from the parsed request to the finished answer */
  lastServerMs(): number
  /** what went wrong inside a request, if anything did */
  faults: unknown[]
}

/** The web as `start` composes it, on a free port of this machine, with its statements and its time overheard. No worker runs beside it. */
export async function openProduct({ root, atEnd }: Asked, { applicationUrl }: BenchDatabase, now: Date): Promise<Product> {
  const statements: LogEvent[] = []
  const faults: unknown[] = []
  const database = connect({ url: applicationUrl, size: 4, onQuery: (event) => statements.push(event) })
  atEnd(() => database.destroy())
  const jobs = await openJobs({ url: applicationUrl, onTrouble: (error) => faults.push(error) })
  atEnd(() => jobs.stop())
  const master = [{ id: 'bench', key: randomBytes(32) }] as const
  const alongside = compose({ database, master, clock: movableClock(now), log: openLog('silent'), jobs, rooms, doors })
  const text = installationText(master)
  const settings: WebSettings = {
    assets: readAssets(path.join(root, 'dist/assets'), { 'icons.svg': spriteSvg, 'mark.svg': markSvg }),
    outside: 'http://localhost',
    secure: false,
    trustProxy: false,
    limiter: rateLimiter({ perMinute: 1_000_000 }),
    mailLeaves: false,
    sealForInstallation: text.seal,
    openForInstallation: text.open,
    health: async () => ({ healthy: true, ready: true, database: 'bench', mail: 'bench', queue: 'bench', version: 'bench' }),
    onFault: (fault) => faults.push(fault),
  }
  const app = webOf(alongside, settings, nav)
  let lastServerMs = 0
  const timed = new Hono()
  timed.all('*', async (context) => {
    const began = performance.now()
    const answer = await app.fetch(context.req.raw, context.env)
    lastServerMs = performance.now() - began
    return answer
  })
  const served = await serve(timed, '127.0.0.1', 0)
  atEnd(() => served.stop())
  return { alongside, port: served.port, statements, faults, lastServerMs: () => lastServerMs }
}
