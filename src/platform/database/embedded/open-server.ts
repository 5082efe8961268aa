import { setTimeout as pause } from 'node:timers/promises'
import path from 'node:path'
import { copyBinaries } from './copy-binaries.ts'
import { makeCluster } from './cluster.ts'
import { findBinaries } from './find-binaries.ts'
import type { Found, Sources } from './find-binaries.ts'
import type { Layout } from './layout.ts'
import type { Logins } from './logins.ts'
import { noteOf, placeForServer } from './place.ts'
import type { Place } from './place.ts'
import { reach } from './presence.ts'
import type { Presence } from './presence.ts'
import { userForServer } from './run-as.ts'
import { launch } from './server.ts'
import { DatabaseTrouble, sayIfSlow } from './trouble.ts'

export type Wish = {
  layout: Layout
  logins: Logins
  sources: Sources
  invented: boolean
  throwaway: boolean
  say: (sentence: string) => void
  /** where the server must be again, because its address has been given out */
  place?: Place
  socketsAllowed?: boolean
}

export type Opened = { presence: Presence; adopted: boolean }

/** How long somebody else's hold on the cluster is waited for: the last children of a killed server, another start, a slow shutdown. */
const patience = 30_000
/** How long a server of ours may take to put its records in order after an unclean stop. */
const recoveryPatience = 900_000

/**
 * Adopts the running server of the cluster, or makes what is missing (programs, cluster) and starts one. Several at once end on one server:
 * PostgreSQL's own lock decides who started it, the others adopt. Throws DatabaseTrouble with a sentence where neither works.
 */
export async function openServer(wish: Wish): Promise<Opened> {
  const began = Date.now()
  for (let wait = 100; ; wait = Math.min(1000, wait * 1.5), await pause(wait)) {
    const found = await reach(wish.layout, wish.logins)
    if (found.state === 'running') return { presence: found.presence, adopted: true }
    const outcome = found.state === 'busy' ? 'does not answer yet' : await start(wish)
    if (typeof outcome !== 'string') return outcome
    if (Date.now() - began > patience) throw new DatabaseTrouble(outOfPatience(wish.layout, outcome))
  }
}

/** A server of ours, somebody else's that was quicker, or why PostgreSQL finds the cluster held (worth another try). */
async function start(wish: Wish): Promise<Opened | string> {
  const { layout, throwaway, invented, say } = wish
  const user = userForServer(layout.cluster, invented)
  const found = findBinaries(layout.cluster, wish.sources)
  const bin = found.from === 'system' ? found.bin : await copied(wish, found)
  await sayIfSlow(say, 'Making the database…', makeCluster({ layout, bin, major: found.major, user, logins: wish.logins, throwaway }))
  const again = wish.place?.host.startsWith('/') ? undefined : wish.place // a socket's folder follows from the data folder, and may have to be made again
  const place = again ?? (await placeForServer(layout, user, wish.socketsAllowed))
  const server = await launch({ layout, bin, user, place, throwaway })
  return sayIfSlow(say, 'Starting the database…', untilReady(wish, server.processId, server.ended))
}

async function copied({ layout, throwaway, say }: Wish, { folder, version }: Found & { from: 'npm' }): Promise<string> {
  const target = path.join(layout.data, `postgres-${version}`)
  await sayIfSlow(say, 'Copying PostgreSQL into the data folder…', copyBinaries(folder, target, throwaway))
  return path.join(target, 'bin')
}

async function untilReady({ layout, logins, say }: Wish, processId: number | undefined, ended: () => string | undefined): Promise<Opened | string> {
  let nextWord = 5000
  for (const began = Date.now(); ; await pause(25)) {
    const lastWords = ended()
    if (lastWords !== undefined) return heldOrThrow(layout, lastWords)
    const found = await reach(layout, logins)
    if (found.state === 'running') return { presence: found.presence, adopted: found.presence.processId !== processId }
    const waited = Date.now() - began
    if (waited > recoveryPatience) throw new DatabaseTrouble(outOfPatience(layout, 'is not ready yet'))
    if (waited < nextWord) continue
    nextWord *= 2
    say('The database is putting its records in order after an unclean stop; this can take some minutes…')
  }
}

/** PostgreSQL's log is in English whatever the machine's language: settings.ts and the clean environment see to that. */
function heldOrThrow(layout: Layout, lastWords: string): string {
  if (/pre-existing shared memory block/.test(lastWords)) return 'is still held by parts of a server that was killed'
  if (/lock file ".*" already exists/.test(lastWords)) return `is held by process ${noteOf(layout.cluster)[0] ?? 'unknown'}, which does not answer as its database server`
  const reason = /(?:FATAL|PANIC|ERROR): +(.*)/.exec(lastWords)?.[1] ?? lastWords.trim().split('\n').at(-1)
  throw new DatabaseTrouble(`The database in ${layout.data} could not start (${reason}): ${layout.log} tells the whole story; put that right and start again.`)
}

const outOfPatience = (layout: Layout, why: string) =>
  `The database in ${layout.cluster} ${why}: see that no other program uses it (end that process, or restart the machine), and start again; ${layout.log} tells more.`
