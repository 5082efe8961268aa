import { randomBytes, randomUUID } from 'node:crypto'
import type { LogEvent } from 'kysely'
import pg from 'pg'
import { inject } from 'vitest'
import type { Actor } from '../../src/features/audit/actor.ts'
import type { Organisation, Work } from '../../src/features/audit/work.ts'
import { addOrganisation } from '../../src/features/service/store.ts'
import { movableClock } from '../../src/platform/clock/clock.ts'
import { connect } from '../../src/platform/database/connection.ts'
import { newId } from '../../src/platform/database/ids.ts'
import { outsideOrganisations } from '../../src/platform/database/transaction.ts'
import { openJobs } from '../../src/platform/jobs/jobs.ts'
import type { MasterKeys } from '../../src/platform/keys/master-keys.ts'
import { openLog } from '../../src/platform/log/log.ts'
import { type Alongside, compose } from '../../src/start/compose.ts'
import { doors, rooms } from '../../src/start/rooms.ts'
import { urlFor } from './global-setup.ts'

/** Monday 23 November 2026, nine in the morning in Wenbury. */
export const mondayMorning = new Date('2026-11-23T09:00:00Z')

export type World = {
  alongside: Alongside
  organisation: Organisation
  clock: ReturnType<typeof movableClock>
  master: MasterKeys
  applicationUrl: string
  ownerUrl: string
  /** statements since the world was opened or `queries.length = 0` */
  queries: LogEvent[]
  /** work as the software, or as whoever is named */
  work<T>(does: (work: Work) => Promise<T>, actor?: Actor): Promise<T>
  another(slug: string): Promise<Organisation>
  close(): Promise<void>
}

/** A database of one's own, copied from the migrated one, with one organisation and nobody in it. */
export async function openWorld({ now = mondayMorning }: { now?: Date } = {}): Promise<World> {
  const server = inject('server')
  const database = `${server.template}_${randomUUID().slice(0, 8)}`
  const admin = new pg.Client({ connectionString: server.adminUrl })
  await admin.connect()
  await admin.query(`create database ${database} template ${server.template} owner ${server.ownerRole}`)
  const applicationUrl = urlFor(server, database, server.applicationRole)
  const queries: LogEvent[] = []
  const pool = connect({ url: applicationUrl, size: 4, onQuery: (event) => queries.push(event) })
  const jobs = await openJobs({ url: applicationUrl, everySeconds: 0.5, onTrouble: () => {} })
  const master: MasterKeys = [{ id: 'test', key: randomBytes(32) }]
  const clock = movableClock(now)
  const alongside = compose({ database: pool, master, clock, log: openLog('silent'), jobs, rooms, doors })
  const another = async (slug: string): Promise<Organisation> => {
    const organisation: Organisation = { id: newId(clock.now()), slug, name: `${slug} neighbours`, zone: 'Europe/London', nation: 'England and Wales', telephone: null, textTelephone: null, email: null, postalAddress: null, localHelpName: null, localHelpTelephone: null, recheckMonths: null, invented: false }
    await outsideOrganisations(pool, (db) => addOrganisation(db, organisation, clock.now()))
    alongside.organisations.forget()
    return organisation
  }
  const organisation = await another('test')
  return {
    alongside,
    organisation,
    clock,
    master,
    applicationUrl,
    ownerUrl: urlFor(server, database, server.ownerRole),
    queries,
    work: (does, actor = { kind: 'software', name: 'history' }) => alongside.work(organisation, actor, does),
    another,
    async close() {
      await jobs.stop()
      await pool.destroy()
      await admin.query(`drop database if exists ${database} with (force)`)
      await admin.end()
    },
  }
}
