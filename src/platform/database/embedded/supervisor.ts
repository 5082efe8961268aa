import { existsSync } from 'node:fs'
import { chooseDataFolder } from './data-folder.ts'
import { findBinaries, usualSources } from './find-binaries.ts'
import type { Sources } from './find-binaries.ts'
import { layoutOf } from './layout.ts'
import type { Layout } from './layout.ts'
import { readOrMakeLogins, roles } from './logins.ts'
import { openServer } from './open-server.ts'
import type { Opened, Wish } from './open-server.ts'
import { addressOf } from './place.ts'
import { reach } from './presence.ts'
import type { Presence } from './presence.ts'
import { shutDown } from './server.ts'
import { DatabaseTrouble, sayIfSlow, troubleWithFolder } from './trouble.ts'

export { chooseDataFolder, findDataFolder } from './data-folder.ts'
export { DatabaseTrouble } from './trouble.ts'

export type EmbeddedDatabase = {
  /** login of the owner of the database `alongside`, for migrations; on a throwaway server it may also make databases */
  ownerUrl: string
  /** the application's own login: neither owner nor superuser, bound by row security */
  applicationUrl: string
  /** one sentence for the health page: which programs, version, where */
  description: string
  /** of the server, such as `18.4` */
  version: string
  /** PostgreSQL's own data directory, `<data folder>/database` */
  dataDirectory: string
  /** it was running already: another Alongside uses it, or one that was killed left it */
  adopted: boolean
  /**
   * Stops the server cleanly and resolves when it is gone; asked twice, it stops once. Close your own connections first: they are cut.
   * A server that another Alongside still uses is left running, whoever started it: the last one to leave stops it.
   */
  stop(): Promise<void>
  /**
   * To be called every few seconds: starts (or adopts) the server again where it has died, at the same address. After a first attempt at
   * once it waits between attempts, from a second up to a minute. Rejects with DatabaseTrouble where an attempt fails.
   */
  ensureRunning(): Promise<'running' | 'restarted' | 'waiting'>
}

export type EmbeddedOptions = {
  /** ALONGSIDE_DATA, absolute */
  dataFolder: string
  /** the invented service may run as nobody */
  invented: boolean
  /** progress, for anything longer than a second, and what a person should know */
  say: (sentence: string) => void
  /** throwaway servers for tests: nothing is written through to the disk */
  throwaway?: boolean
}

/** For tests and benchmarks: other programs than the usual ones, other places. */
export type Circumstances = { sources?: Sources; fallbackFolder?: string; socketsAllowed?: boolean }

/**
 * Starts the embedded PostgreSQL of a data folder, or adopts the one that runs there. Several Alongside processes on one data folder share
 * one server. Killing this process leaves the server running, for the next start to adopt.
 * Throws DatabaseTrouble, whose message is one sentence that says what to do.
 */
export async function startEmbeddedDatabase(options: EmbeddedOptions, circumstances: Circumstances = {}): Promise<EmbeddedDatabase> {
  const data = await chooseDataFolder(options, circumstances.fallbackFolder)
  const layout = layoutOf(data)
  try {
    const { sources = usualSources(), socketsAllowed } = circumstances
    if (!existsSync(layout.logins)) findBinaries(layout.cluster, sources) // a cluster put there from elsewhere: its major is the better reason to refuse it
    const logins = await readOrMakeLogins(layout.logins, layout.cluster)
    const wish: Wish = { layout, logins, sources, invented: options.invented, throwaway: options.throwaway ?? false, say: options.say, ...(socketsAllowed === undefined ? {} : { socketsAllowed }) }
    return supervise(wish, await openServer(wish))
  } catch (error) {
    throw troubleWithFolder(data, error)
  }
}

function supervise(wish: Wish, { presence: first, adopted }: Opened): EmbeddedDatabase {
  const { layout, logins } = wish
  let presence = first
  let stopping: Promise<void> | undefined
  let attempt: Promise<unknown> = Promise.resolve()
  const backoff = makeBackoff()
  const restart = async () => {
    const { presence: next } = await openServer({ ...wish, place: first.place })
    if (next.place.host !== first.place.host || next.place.port !== first.place.port) {
      await next.leave()
      throw new DatabaseTrouble('The database answers at another address than before: start Alongside again.')
    }
    presence = next
  }
  return {
    ownerUrl: addressOf(first.place, roles.owner, logins.owner, 'alongside'),
    applicationUrl: addressOf(first.place, roles.application, logins.application, 'alongside'),
    description: describe(layout, first),
    version: first.version,
    dataDirectory: layout.cluster,
    adopted,
    stop: () => (stopping ??= attempt.catch(() => {}).then(() => leaveOrStop(wish, presence))),
    async ensureRunning() {
      if (stopping || !presence.lost()) return 'running'
      if (!backoff.mayTry()) return 'waiting'
      attempt = restart().finally(backoff.tried)
      await attempt
      return 'restarted'
    },
  }
}

function describe(layout: Layout, { version, programs }: Presence): string {
  const own = programs.startsWith(`${layout.data}/`)
  return `PostgreSQL ${version} ${own ? 'brought by Alongside from npm, copied to' : 'of this machine, in'} ${programs}, keeps its records in ${layout.cluster}.`
}

async function leaveOrStop(wish: Wish, known: Presence): Promise<void> {
  const presence = known.lost() ? await lookAgain(wish) : known
  if (!presence) return
  const alone = await presence.alone().catch(() => undefined)
  if (alone === undefined) return // it has just died: nothing to stop
  if (alone) await sayIfSlow(wish.say, 'Stopping the database…', shutDown(wish.layout, presence.processId))
  else wish.say('The database keeps running, because another Alongside uses it.')
  await presence.leave()
}

async function lookAgain({ layout, logins }: Wish): Promise<Presence | undefined> {
  const found = await reach(layout, logins)
  return found.state === 'running' ? found.presence : undefined
}

/** One attempt at a time; after each, a pause that doubles from a second to a minute, and starts small again after a quiet minute. */
function makeBackoff(now = () => Date.now()) {
  let pause = 1000
  let last = -Infinity
  let trying = false
  return {
    mayTry(): boolean {
      if (trying || now() - last < pause) return false
      pause = now() - last > 60_000 + pause ? 1000 : Math.min(60_000, pause * 2)
      return (trying = true)
    },
    tried(): void {
      trying = false
      last = now()
    },
  }
}
