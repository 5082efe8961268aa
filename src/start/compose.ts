import { randomUUID } from 'node:crypto'
import { dayIn } from '../engines/calendar/zones.ts'
import type { Actor } from '../features/audit/actor.ts'
import type { RoomDoors } from '../features/audit/doors.ts'
import { checkRoutes, type RoomRoutes } from '../features/audit/routing.ts'
import { writeEntries } from '../features/audit/store.ts'
import { type Organisation, startWork, type Work } from '../features/audit/work.ts'
import { readOrganisations } from '../features/service/store.ts'
import type { Clock } from '../platform/clock/clock.ts'
import type { Database } from '../platform/database/connection.ts'
import { enterOrganisation, type InTransaction, outsideOrganisations } from '../platform/database/transaction.ts'
import type { MasterKeys } from '../platform/keys/master-keys.ts'
import { madeKeys, type OrganisationKeys, readOrganisationKeys } from '../platform/keys/organisation-keys.ts'
import type { Log } from '../platform/log/log.ts'
import type { Jobs } from '../platform/jobs/jobs.ts'

/** What the parts of Alongside are put together from; everything is wired here, once. */
export type Parts = {
  database: Database
  master: MasterKeys
  clock: Clock
  log: Log
  jobs: Jobs
  rooms: readonly RoomRoutes[]
  doors: readonly RoomDoors[]
}

export type Alongside = Parts & {
  organisations: Directory
  keysOf(db: InTransaction, organisation: string): Promise<OrganisationKeys>
  /** One piece of work in one transaction: what it did is audited and queued with it, or none of it happened. */
  work<T>(organisation: Organisation, actor: Actor, does: (work: Work) => Promise<T>, request?: string): Promise<T>
  /** The same in a transaction that is open already, for what an organisation's work must stand or fall with. */
  workIn<T>(db: InTransaction, as: { organisation: Organisation; actor: Actor; request?: string }, does: (work: Work) => Promise<T>): Promise<T>
}

export function compose(parts: Parts): Alongside {
  checkRoutes(parts.rooms)
  const keysOf = keyRing(parts.master, parts.clock)
  const alongside: Alongside = {
    ...parts,
    organisations: directoryOf(parts.database, parts.clock),
    keysOf,
    work: (organisation, actor, does, request) => outsideOrganisations(parts.database, (db) => alongside.workIn(db, { organisation, actor, ...(request ? { request } : {}) }, does)),
    async workIn(db, { organisation, actor, request = randomUUID() }, does) {
      await enterOrganisation(db, organisation.id)
      const keys = await keysOf(db, organisation.id)
      const now = parts.clock.now()
      const { work, left } = startWork({ db, organisation, actor, now, today: dayIn(organisation.zone, now), keys, request })
      const result = await does(work)
      await writeEntries(db, organisation.id, keys, left.entries)
      await parts.jobs.send(db, organisation.id, left.jobs)
      return result
    },
  }
  return alongside
}

const keepKeysFor = 5 * 60_000

/**
 * Organisations' keys, unwrapped, for five minutes. Another process may rotate them meanwhile: a number that is not here drops
 * them, and the transaction that asked is tried again with what is read then. A key that this very transaction made is not kept:
 * were it rolled back, later work would sign and seal with a key that is nowhere, and nothing of it would ever open.
 */
function keyRing(master: MasterKeys, clock: Clock) {
  const held = new Map<string, { keys: OrganisationKeys; until: number }>()
  return async (db: InTransaction, organisation: string): Promise<OrganisationKeys> => {
    const found = held.get(organisation)
    if (found && found.until > Date.now()) return found.keys
    const keys = { ...(await readOrganisationKeys(db, organisation, master, clock.now())), missed: () => void held.delete(organisation) }
    if (!madeKeys(db)) held.set(organisation, { keys, until: Date.now() + keepKeysFor })
    return keys
  }
}

export type Directory = {
  find(slug: string): Promise<Organisation | undefined>
  all(): Promise<readonly Organisation[]>
  forget(): void
}

const keepDirectoryFor = 30_000

/** The organisations of this installation, by the first part of an address; read again every half minute, or when a slug is not known. */
function directoryOf(database: Database, clock: Clock): Directory {
  let held: { list: readonly Organisation[]; until: number } | undefined
  const read = async () => {
    const list = await outsideOrganisations(database, readOrganisations)
    held = { list, until: clock.now().getTime() + keepDirectoryFor }
    return list
  }
  return {
    async find(slug) {
      const known = held && held.until > clock.now().getTime() ? held.list.find((one) => one.slug === slug) : undefined
      return known ?? (await read()).find((one) => one.slug === slug)
    },
    async all() {
      return held && held.until > clock.now().getTime() ? held.list : read()
    },
    forget() {
      held = undefined
    },
  }
}
