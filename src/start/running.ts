import { readFileSync } from 'node:fs'
import path from 'node:path'
import { markSvg, spriteSvg } from '../interface/sprite.ts'
import { type Clock, systemClock } from '../platform/clock/clock.ts'
import { readAssets } from '../platform/http/assets.ts'
import { rateLimiter } from '../platform/http/rate-limit.ts'
import { openJobs } from '../platform/jobs/jobs.ts'
import { installationText } from '../platform/keys/installation-text.ts'
import { openLog } from '../platform/log/log.ts'
import { transportOf } from '../platform/mail/transport.ts'
import { type Alongside, compose } from './compose.ts'
import type { Config } from './config.ts'
import { healthOf } from './health.ts'
import type { Installation } from './installation.ts'
import { doors, nav, onUnsure, rooms, timers } from './rooms.ts'
import { serve } from './serve.ts'
import type { WebSettings } from './visit.ts'
import { webOf } from './web.ts'
import { startWorker } from './worker.ts'
import { workOutInThread } from './work-out-in-thread.ts'

export type RunningOptions = { clock?: Clock; onFault?: (fault: unknown) => void; perMinute?: number; worker?: boolean }
export type Running = { alongside: Alongside; url: string; port: number; stop(): Promise<void> }

/** Web and worker over an installation, in this process, until stopped: first the door, then the worker, then the rest. */
export async function run(installation: Installation, config: Config, { clock = systemClock, onFault, perMinute = 600, worker = true }: RunningOptions = {}): Promise<Running> {
  const log = openLog(config.logLevel)
  const jobs = await openJobs({ url: installation.applicationUrl, onTrouble: (error) => log.warn({ fault: error }, 'the queue had trouble') })
  const alongside = compose({ database: installation.database, master: installation.master, clock, log, jobs, rooms, doors })
  const outside = config.outsideUrl ?? `http://localhost:${config.port}`
  const text = installationText(installation.master)
  // Invented people are never written to, whatever is set up.
  const mailLeaves = config.smtpUrl !== null && config.outsideUrl !== null && !installation.invented
  let stopping = false
  const settings: WebSettings = {
    assets: readAssets(path.join(config.root, 'dist/assets'), { 'icons.svg': spriteSvg, 'mark.svg': markSvg }),
    outside,
    secure: outside.startsWith('https:'),
    trustProxy: config.trustProxy,
    limiter: rateLimiter({ perMinute }),
    mailLeaves,
    sealForInstallation: text.seal,
    openForInstallation: text.open,
    health: healthOf({ database: installation.database, description: inShort(installation), mail: mailLeaves ? 'leaves by SMTP' : 'is caught here', version: versionOf(config.root), stopping: () => stopping }),
    ...(onFault ? { onFault } : {}),
  }
  const working = worker ? await startWorker(alongside, { transport: mailLeaves && config.smtpUrl ? transportOf(config.smtpUrl, outside) : null, installationText: text, onUnsure, timers, workOut: workOutInThread }) : undefined
  const served = await serve(webOf(alongside, settings, nav), config.host, config.port).catch(async (error: unknown) => {
    await working?.stop() // or it would complain of a database that is closed under it, over the sentence that says why
    await jobs.stop()
    throw error
  })
  return {
    alongside,
    url: config.outsideUrl ?? `http://${config.host === '0.0.0.0' || config.host === '127.0.0.1' ? 'localhost' : config.host}:${served.port}`,
    port: served.port,
    async stop() {
      stopping = true
      await served.stop()
      await working?.stop()
      await jobs.stop()
    },
  }
}

function versionOf(root: string): string {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  return typeof version === 'string' ? version : 'not known'
}

/** For anybody who asks how it runs: which database, and nothing of where it lies. */
const inShort = ({ embedded }: Installation): string => (embedded ? `PostgreSQL ${embedded.version}, started by Alongside` : 'PostgreSQL, named in DATABASE_URL')
