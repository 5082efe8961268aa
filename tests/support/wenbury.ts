import { createHash } from 'node:crypto'
import { createServer } from 'node:net'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import pg from 'pg'
import { inject } from 'vitest'
import { type Clock, movableClock, systemClock } from '../../src/platform/clock/clock.ts'
import { connect } from '../../src/platform/database/connection.ts'
import type { MasterKeys } from '../../src/platform/keys/master-keys.ts'
import { type Config, readConfig } from '../../src/start/config.ts'
import { createFirstCoordinator } from '../../src/start/create-organisation.ts'
import type { Installation } from '../../src/start/installation.ts'
import { ensureInvented } from '../../src/start/invented/ensure-invented.ts'
import { run, type Running } from '../../src/start/running.ts'
import { openChromium } from './chromium.ts'
import { type TestServer, urlFor } from './global-setup.ts'
import { type MailServer, openMailServer } from './mail-server.ts'
import { type Screen, Somebody } from './somebody.ts'
import { mondayMorning } from './world.ts'

const root = path.join(import.meta.dirname, '../..')

/** A running Alongside with a real browser before it. */
type Opened = {
  running: Running
  installation: Installation
  browser: Browser
  /** somebody in front of a screen, not signed in */
  somebody(screen: Screen, options?: { script?: boolean }): Promise<Somebody>
  close(): Promise<void>
}

export type Wenbury = Opened & {
  clock: ReturnType<typeof movableClock>
  /** one of the invented people, signed in with their button */
  signsIn(slug: string, screen: Screen, options?: { script?: boolean }): Promise<Somebody>
}

export type Real = Opened & {
  mail: MailServer
  /** what `organisation create` printed: the first coordinator’s one-use link */
  firstLink: string
}

/** Wenbury Neighbours on a Monday morning, whole, with a web and, unless a test has one apart, a worker of its own, and a real browser before it. */
export async function openWenbury({ worker = true }: { worker?: boolean } = {}): Promise<Wenbury> {
  const server = inject('server')
  const template = await wenburyTemplate(server)
  const installation = await openCopy(server, template)
  const clock = movableClock(mondayMorning)
  const opened = await openBrowser(installation, { ...readConfig({ ALONGSIDE_ROOT: root, ALONGSIDE_LOG: 'silent' }), port: 0 }, clock, worker)
  return {
    ...opened,
    clock,
    async signsIn(slug, screen, options) {
      const visitor = await opened.somebody(screen, options)
      await visitor.signsInAs(slug)
      return visitor
    },
  }
}

/** An organisation of real people with nobody in it but its first coordinator, whose mail leaves by a real SMTP server. */
export async function openReal(coordinator: { name: string; email: string }): Promise<Real> {
  const server = inject('server')
  const mail = await openMailServer()
  const installation = { ...(await openCopy(server, server.template)), invented: false }
  const port = await freePort()
  const outside = `http://localhost:${port}`
  const config = readConfig({ ALONGSIDE_ROOT: root, ALONGSIDE_LOG: 'silent', ALONGSIDE_URL: outside, SMTP_URL: mail.url, PORT: String(port) })
  const { link } = await createFirstCoordinator(installation, { slug: 'harbour', name: 'Harbour Friends', email: coordinator.email, coordinator: coordinator.name, zone: 'Europe/London', nation: 'England and Wales', outside, now: new Date() })
  const opened = await openBrowser(installation, config, systemClock)
  return {
    ...opened,
    mail,
    firstLink: link,
    async close() {
      await opened.close()
      await mail.stop()
    },
  }
}

async function openBrowser(installation: Installation, config: Config, clock: Clock, worker = true): Promise<Opened> {
  const faults: unknown[] = []
  const running = await run(installation, config, { clock, onFault: (fault) => faults.push(fault), perMinute: 100_000, worker })
  const browser = await openChromium()
  const visitors: Somebody[] = []
  return {
    running,
    installation,
    browser,
    async somebody(screen, options = {}) {
      const visitor = await Somebody.arrives(browser, running.url, { screen, ...options })
      visitors.push(visitor)
      return visitor
    },
    async close() {
      await browser.close()
      await running.stop()
      await installation.close()
      const said = visitors.flatMap((visitor) => visitor.complaints)
      if (said.length) throw new Error(`The browser complained:\n${said.join('\n')}`)
      if (faults.length) throw faults[0]
    },
  }
}

/** The outside address must be known before the door is open. */
async function freePort(): Promise<number> {
  const asked = createServer()
  await new Promise<void>((resolve) => asked.listen(0, '127.0.0.1', resolve))
  const found = asked.address()
  await new Promise((resolve) => asked.close(resolve))
  if (found === null || typeof found === 'string') throw new Error('This machine gives no port.')
  return found.port
}

const masterOf = (server: TestServer): MasterKeys => [{ id: 'wenbury', key: createHash('sha256').update(server.password).digest() }]

function installationOver(server: TestServer, database: string, close: () => Promise<void>): Installation {
  const applicationUrl = urlFor(server, database, server.applicationRole)
  const pool = connect({ url: applicationUrl, size: 6 })
  return {
    database: pool, applicationUrl, master: masterOf(server), organisations: [], invented: true, description: 'a test’s own copy', embedded: undefined, dataFolder: undefined,
    async close() {
      await pool.destroy()
      await close()
    },
  }
}

/** Made once in a run, by whoever needs it first; the others wait. */
async function wenburyTemplate(server: TestServer): Promise<string> {
  const name = `${server.template}_wenbury`
  const admin = new pg.Client({ connectionString: server.adminUrl })
  await admin.connect()
  try {
    await admin.query('select pg_advisory_lock(hashtextextended($1, 0))', [name])
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount) return name
    await admin.query(`create database ${name}_part template ${server.template} owner ${server.ownerRole}`)
    const installation = installationOver(server, `${name}_part`, async () => {})
    await ensureInvented(installation, root, () => {}, mondayMorning)
    await installation.close()
    await admin.query(`alter database ${name}_part rename to ${name}`)
    return name
  } finally {
    await admin.end()
  }
}

async function openCopy(server: TestServer, template: string): Promise<Installation> {
  const name = `${server.template}_${crypto.randomUUID().slice(0, 8)}`
  const admin = new pg.Client({ connectionString: server.adminUrl })
  await admin.connect()
  await admin.query('select pg_advisory_lock(hashtextextended($1, 0))', [`copy ${template}`]) // a template is copied by one at a time
  await admin.query(`create database ${name} template ${template} owner ${server.ownerRole}`)
  await admin.query('select pg_advisory_unlock_all()')
  return installationOver(server, name, async () => {
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.end()
  })
}
