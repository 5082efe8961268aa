import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { tokenField } from '../features/audit/repeat.ts'
import type { Assets } from '../interface/layouts/document.tsx'
import type { Asset } from '../platform/http/assets.ts'
import { formToken, newSecret, readCookie, setCookie, tokenHolds } from '../platform/http/cookies.ts'
import { cameFromUs } from '../platform/http/headers.ts'
import type { rateLimiter } from '../platform/http/rate-limit.ts'

export type WebSettings = {
  assets: Assets & { files: ReadonlyMap<string, Asset> }
  /** where links in mail lead, and the origin forms come from */
  outside: string
  secure: boolean
  trustProxy: boolean
  limiter: ReturnType<typeof rateLimiter>
  mailLeaves: boolean
  sealForInstallation(row: string, text: string): Buffer
  openForInstallation(row: string, sealed: Buffer): string | undefined
  health(): Promise<Health>
  onFault?: (fault: unknown) => void
}

export type Health = { healthy: boolean; ready: boolean; database: string; mail: string; queue: string; version: string }

/** One request, as far as the network and its cookies tell. */
export type Visit = {
  request: string
  path: string
  /** the page of ours it came from, where the browser says so */
  from: string | undefined
  caller: string
  accepts: string
  secure: boolean
  /** the session's secret */
  secret: string | undefined
  /** the secret of an emailed link, between its address and its button */
  carried: string | undefined
  /** the secret of something begun without an account; `begin` gives a new one, so that whoever knew the one before, on a shared computer, knows nothing of this */
  begun: string | undefined
  begin(): string
  cookies: readonly string[]
  hidden(): Readonly<Record<string, string>>
  tokenHolds(token: string): boolean
}

export const sessionCookie = 'alongside'
export const carryCookie = 'alongside-link'
export const begunCookie = 'alongside-begun'
const doorCookie = 'alongside-door'
const known = new WeakMap<Request, Visit>()

/** Read once for each request, so that its number and its cookies are the same wherever it is asked. */
export function visitOf(context: Context, settings: WebSettings): Visit {
  const found = known.get(context.req.raw)
  if (found) return found
  const header = context.req.header('cookie')
  const { secure } = settings
  const secret = readCookie(header, sessionCookie, secure)
  const door = readCookie(header, doorCookie, secure)
  const cookies: string[] = []
  let bound = secret ?? door
  const begun = readCookie(header, begunCookie, secure)
  const visit: Visit = {
    request: randomUUID(),
    path: new URL(context.req.url).pathname,
    from: pageOf(context.req.header('referer'), [settings.outside, new URL(context.req.url).origin]),
    caller: callerOf(context, settings),
    accepts: context.req.header('accept-encoding') ?? '',
    secure,
    secret,
    carried: readCookie(header, carryCookie, secure),
    begun,
    begin() {
      const fresh = newSecret()
      cookies.push(setCookie(begunCookie, fresh, { secure }))
      return fresh
    },
    cookies,
    hidden() {
      if (!bound) {
        bound = newSecret()
        cookies.push(setCookie(doorCookie, bound, { secure }))
      }
      return { [tokenField]: formToken(bound) }
    },
    tokenHolds: (token) => bound !== undefined && cameFromUs(context.req.raw.headers, [settings.outside, new URL(context.req.url).origin]) && tokenHolds(bound, token),
  }
  known.set(context.req.raw, visit)
  return visit
}

function pageOf(referer: string | undefined, ours: readonly string[]): string | undefined {
  if (!referer || !URL.canParse(referer)) return undefined
  const { origin, pathname } = new URL(referer)
  return ours.includes(origin) ? pathname : undefined
}

function callerOf(context: Context, settings: WebSettings): string {
  const forwarded = settings.trustProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  const socket: unknown = context.env?.incoming?.socket?.remoteAddress
  return forwarded ?? (typeof socket === 'string' ? socket : 'unknown')
}
