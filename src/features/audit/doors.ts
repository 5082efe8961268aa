import type { Form } from '../../platform/http/form.ts'
import type { InTransaction } from '../../platform/database/transaction.ts'
import type { RoomPage } from './routing.ts'
import type { Actor } from './actor.ts'
import type { Organisation, Work } from './work.ts'

/** What an address outside every organisation gives back: the front door, signing in and out. */
export type DoorAnswer =
  | { page: RoomPage; status?: 422 | 429 }
  /**
   * `session`: a new secret for the cookie, or null to take it away. `carry`: the secret of an emailed link, taken out of
   * the address into a cookie of its own until it is used, or null once it was.
   */
  | { goTo: string; session?: string | null; carry?: string | null }
  | 'not there'

export type DoorRequest = {
  db: InTransaction
  now: Date
  /** a part of the address, empty where it was left out */
  param(name: string): string
  query: URLSearchParams
  form: Form
  /** the browser's own description, for "where you are signed in" */
  agent: string
  /** hash of the session's secret, where there is one */
  session: Buffer | undefined
  /** whose session it is, while it lives */
  signedIn: { account: string; email: string } | undefined
  /** the secret of an emailed link on its way from the address to the button */
  carried: string | undefined
  /** who is asking, as far as the network says */
  caller: string
  hidden(): Readonly<Record<string, string>>
  /** where links in mail lead */
  outside: string
  /** whether mail leaves this installation, or is caught */
  mailLeaves: boolean
  /** the invented organisation, where this installation has one */
  invented: Organisation | undefined
  /** work inside one organisation, in the same transaction */
  inside<T>(organisation: Organisation, actor: Actor, work: (work: Work) => Promise<T>): Promise<T>
  sealForInstallation(row: string, text: string): Buffer
  openForInstallation(row: string, sealed: Buffer): string | undefined
  later(queue: 'post', ids: Readonly<Record<string, string>>): void
  /** true while this caller has not tried too often */
  allowed(what: string, perMinute: number): boolean
}

/** An address outside every organisation. `may` is always one of the two written words. */
export type Door = {
  method: 'get' | 'post'
  path: string
  may: 'anyone' | 'anyone signed in'
  audit: string
  handle(request: DoorRequest): Promise<DoorAnswer>
}

export type RoomDoors = { room: string; doors: readonly Door[] }
