import type { Day } from '../../engines/calendar/day.ts'
import type { Nation } from '../../engines/calendar/nations.ts'
import { newId } from '../../platform/database/ids.ts'
import type { InTransaction } from '../../platform/database/transaction.ts'
import type { OrganisationKeys } from '../../platform/keys/organisation-keys.ts'
import { type SealedText, sealedText } from '../../platform/keys/sealed-text.ts'
import { type Actor, authorOf } from './actor.ts'
import type { Entry } from './audit.ts'

export type Organisation = {
  id: string
  slug: string
  name: string
  zone: string
  nation: Nation
  telephone: string | null
  /** other ways to reach the organisation, as it wants them named to anybody */
  textTelephone: string | null
  email: string | null
  postalAddress: string | null
  localHelpName: string | null
  localHelpTelephone: string | null
  /** months a criminal-record check is relied on before anything new begins; null where the organisation has not decided */
  recheckMonths: number | null
  invented: boolean
}

/** Something to be done after the commit, by its queue's name and the ids it needs: never a name, never a text. */
export type Job = { queue: 'post' | 'seal-audit' | 'raise-tasks' | 'sweep' | 'plan-waiting-list' | 'bring-in-lists'; ids: Readonly<Record<string, string>> }

/**
 * One piece of work in one organisation by one actor: what a use case is given. All of it is one transaction; what it
 * recorded and what it leaves to do later are written with it, or not at all.
 */
export type Work = {
  readonly db: InTransaction
  readonly organisation: Organisation
  readonly actor: Actor
  /** the author of facts saved here: a participation, or null for the software */
  readonly by: string | null
  readonly now: Date
  /** the day it is where the organisation is */
  readonly today: Day
  readonly text: SealedText
  readonly request: string
  newId(): string
  /** A change, named for the audit; `about` is the participation, `thing` the row. */
  changed(did: string, ids?: { about?: string | null; thing?: string | null }): void
  /** A read of somebody's record. */
  read(did: string, ids?: { about?: string | null; thing?: string | null }): void
  /** Leaves something to do once this is committed. */
  later(job: Job): void
}

/** What the work leaves behind for whoever opened it to write before the commit. */
export type Left = { entries: Entry[]; jobs: Job[] }

export type WorkParts = {
  db: InTransaction
  organisation: Organisation
  actor: Actor
  now: Date
  today: Day
  keys: OrganisationKeys
  request: string
}

export function startWork(parts: WorkParts): { work: Work; left: Left } {
  const left: Left = { entries: [], jobs: [] }
  const { actor, now, today } = parts
  const note = (kind: Entry['kind'], did: string, ids: { about?: string | null; thing?: string | null } = {}) =>
    left.entries.push({
      id: newId(now),
      day: today,
      at: now,
      kind,
      did,
      account: actor.kind === 'person' ? actor.account : null,
      actor: actor.kind === 'software' ? actor.name : actor.kind,
      sitting: actor.kind === 'person' ? actor.sitting : null,
      about: ids.about ?? null,
      thing: ids.thing ?? null,
      request: parts.request,
    })
  const work: Work = {
    db: parts.db,
    organisation: parts.organisation,
    actor,
    by: authorOf(actor),
    now,
    today,
    text: sealedText(parts.db, parts.organisation.id, parts.keys, now),
    request: parts.request,
    newId: () => newId(now),
    changed: (did, ids) => note('change', did, ids),
    read: (did, ids) => note('read', did, ids),
    later: (job) => left.jobs.push(job),
  }
  return { work, left }
}
