import type { MainProps } from '../../interface/layouts/main-part.tsx'
import type { Width } from '../../interface/layouts/parts.tsx'
import type { Form } from '../../platform/http/form.ts'
import type { Permission } from './permission.ts'
import type { Work } from './work.ts'

/** Two different written words: anyone at all, and anyone who is signed in to this organisation. Nothing is open by default. */
export type May = Permission | 'anyone' | 'anyone signed in'

/** For pages that show nobody: nothing is written. Everything else is named by what was read or done. */
export const nothingPersonal = 'nothing personal'

/** What the audit calls a record shown again under a form that could not be taken as it was. */
export const formAgain = 'form shown again'

/** Where a page belongs in the main navigation. */
export type NavKey = 'today' | 'waiting' | 'people' | 'supporters' | 'imports'

export type RoomPage = MainProps & {
  /** neutral: somebody else may see the tab */
  title: string
  at?: NavKey
  width?: Width
  /** for anyone, perhaps not alone at the screen: `ends` is the address that ends what this browser began and leads away */
  open?: { ends: string; mayBeFound: boolean }
}

/** What a handler gives back. Problems are a page shown again with 422; a refusal is the rules saying no, in plain words. */
export type Answer =
  | { page: RoomPage; status?: 422 | 429; about?: string | null; thing?: string | null }
  /** `forget`: takes away the secret of what this browser began without an account */
  | { goTo: string; forget?: true }
  | { refused: string; back: { label: string; href: string } }
  /** `about`: everybody the file tells of, each of whom is shown that it was taken */
  | { file: { name: string; type: string; body: string | Uint8Array<ArrayBuffer> }; about?: readonly string[]; thing?: string }
  | 'not there'

export type RoomRequest = {
  work: Work
  /** a part of the address, already known to be an id where its name is `id` or ends in `Id` */
  param(name: string): string
  query: URLSearchParams
  form: Form
  /** hidden fields every form must carry: the token, and the key that makes a double tap one record */
  hidden(): Readonly<Record<string, string>>
  /** an address inside this organisation */
  address(path: string): string
  /** what this browser began without an account: the hash of a secret in a cookie of its own; `begin` gives it a new one each time */
  begun: Buffer | undefined
  begin(): Buffer
  /** true while this caller has not tried too often: for what anybody may open */
  allowed(what: string, perMinute: number): boolean
  /** where links in mail lead */
  outside: string
}

export type Route = {
  method: 'get' | 'post'
  /** inside the organisation: `/members/:id` */
  path: string
  may: May
  /** what the audit calls it; for a post, the use case must have recorded a change by this name */
  audit: string
  handle(request: RoomRequest): Promise<Answer>
  /** larger than the usual 1 MB, for files */
  bodyLimit?: number
}

export type RoomRoutes = { room: string; routes: readonly Route[] }

type Spec = Pick<Route, 'may' | 'audit'> & Partial<Pick<Route, 'bodyLimit'>>

export const get = (path: string, spec: Spec, handle: Route['handle']): Route => ({ method: 'get', path, ...spec, handle })
export const post = (path: string, spec: Spec, handle: Route['handle']): Route => ({ method: 'post', path, ...spec, handle })

/**
 * Throws for a table that must not start: an address without a permission or an audit word, two of the same, or one that is
 * not in the form `/things/:id/thing`. Types catch most of this; a table put together at run time is caught here.
 */
export function checkRoutes(tables: readonly RoomRoutes[]): void {
  const seen = new Set<string>()
  for (const { room, routes } of tables)
    for (const route of routes) {
      const name = `${route.method.toUpperCase()} ${route.path}`
      if (!route.may) throw new Error(`${name} of ${room} says nobody who may: it does not start.`)
      if (!route.audit) throw new Error(`${name} of ${room} has no audit word: it does not start.`)
      if (!/^(\/[a-z0-9-]+|\/:[a-zA-Z]+)+$/.test(route.path)) throw new Error(`${name} of ${room} is not an address in our form.`)
      if (seen.has(name)) throw new Error(`${name} is there twice.`)
      seen.add(name)
    }
}
