import { existsSync, realpathSync } from 'node:fs'
import { Socket } from 'node:net'
import { Client } from 'pg'
import type { Layout } from './layout.ts'
import { roles } from './logins.ts'
import type { Logins } from './logins.ts'
import { notedPlace } from './place.ts'
import type { Place } from './place.ts'
import { codeOf, DatabaseTrouble } from './trouble.ts'

/** Held, shared, by everybody who uses the server; whoever can take it alone is the last. The number means nothing. */
const presenceLock = 4_209_131_118

/** One connection held as long as this Alongside uses the server: it tells others that we are here, and us when the server has died. */
export type Presence = {
  place: Place
  version: string
  /** the folder the server's programs are in */
  programs: string
  /** the server's process, by its own word over this connection */
  processId: number
  lost(): boolean
  /** true, and everybody else kept out, where nobody else uses the server; to be asked only before leaving */
  alone(): Promise<boolean>
  leave(): Promise<void>
}

export type Reached = { state: 'absent' } | { state: 'busy' } | { state: 'running'; presence: Presence }

/**
 * Looks for a running server of this cluster and takes it only after it has proved itself: it accepts our password, works in this very
 * data directory, and knows our instance id. A process id is never taken for a server. `busy`: one is starting, recovering or shutting down.
 */
export async function reach(layout: Layout, logins: Logins): Promise<Reached> {
  const place = notedPlace(layout)
  if (!place) return { state: 'absent' }
  const socket = new Socket()
  const client = new Client({
    ...place, stream: () => socket, user: roles.supervisor, password: logins.supervisor, database: 'postgres', ssl: false, connectionTimeoutMillis: 5000, application_name: 'Alongside supervisor',
  })
  let lost = false
  client.on('error', () => (lost = true))
  client.on('end', () => (lost = true))
  try {
    await client.connect()
    const facts = await introduce(client)
    requireOurs(layout, logins, facts)
    if (!facts.present) return await client.end().then(() => ({ state: 'busy' })) // the last user is about to stop it
    socket.unref() // being present must not keep a finished command from ending
    return { state: 'running', presence: { place, version: facts.version, programs: facts.programs, processId: facts.processId, ...waysToLeave(client, socket, () => lost) } }
  } catch (error) {
    client.end().catch(() => {}) // it may never have been open
    return judge(layout, error)
  }
}

type Facts = { directory: string; instance: string | null; version: string; programs: string; processId: number; present: boolean }

async function introduce(client: Client): Promise<Facts> {
  const { rows } = await client.query<Facts>(
    `select current_setting('data_directory') as directory, current_setting('alongside.instance', true) as instance,
            split_part(current_setting('server_version'), ' ', 1) as version,
            (select setting from pg_config where name = 'BINDIR') as programs,
            split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as "processId",
            pg_try_advisory_lock_shared($1) as present`,
    [presenceLock],
  )
  const [facts] = rows
  if (!facts) throw new Error('the server did not introduce itself')
  return facts
}

function requireOurs(layout: Layout, logins: Logins, { directory, instance }: Facts): void {
  if (!existsSync(directory) || realpathSync(directory) !== realpathSync(layout.cluster))
    throw new DatabaseTrouble(`The server that answers for ${layout.cluster} works in ${directory}: stop it, or put the folder back where it was, and start again.`)
  if (instance !== logins.instance) throw new DatabaseTrouble(`The database in ${layout.cluster} is not the one that ${layout.logins} belongs to: put both back from the same backup.`)
}

function waysToLeave(client: Client, socket: Socket, lost: () => boolean): Pick<Presence, 'lost' | 'alone' | 'leave'> {
  return {
    lost,
    alone: async () => {
      socket.ref()
      await client.query('select pg_advisory_unlock_shared($1)', [presenceLock])
      const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [presenceLock])
      return rows[0]?.alone === true
    },
    leave: () => client.end().catch(() => {}), // a server that has gone needs no goodbye
  }
}

/** What a refused connection means; anything unexpected is thrown. */
function judge(layout: Layout, error: unknown): Reached {
  if (error instanceof DatabaseTrouble) throw error
  switch (codeOf(error)) {
    case 'ECONNREFUSED':
    case 'ENOENT':
      return { state: 'absent' }
    case '28P01':
    case '28000':
      throw new DatabaseTrouble(`The database in ${layout.cluster} does not accept the passwords in ${layout.logins}: put both back from the same backup.`)
    case '': // pg's own: timed out, or ended while connecting
    case '57P03': // starting up, recovering, shutting down
    case '57P01':
    case '53300':
    case 'ECONNRESET':
    case 'EPIPE':
      return { state: 'busy' }
    default:
      throw error
  }
}
