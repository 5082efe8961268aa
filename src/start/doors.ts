import type { Context, Hono } from 'hono'
import { accountAtDoor } from '../features/accounts/account-actor.ts'
import type { Door, DoorRequest } from '../features/audit/doors.ts'
import { tokenField } from '../features/audit/repeat.ts'
import type { Organisation } from '../features/audit/work.ts'
import { plain } from '../features/home/pages/frame.tsx'
import { healthPage } from '../features/home/pages/health.tsx'
import * as noes from '../features/home/pages/noes.tsx'
import { ComponentPage } from '../interface/component-page.tsx'
import { renderPage } from '../interface/render.ts'
import { type InTransaction, outsideOrganisations } from '../platform/database/transaction.ts'
import { hashOf, setCookie } from '../platform/http/cookies.ts'
import { emptyForm, type Form, readForm } from '../platform/http/form.ts'
import { type Limits, limitsByRate } from '../platform/http/rate-limit.ts'
import { html, json, seeOther } from '../platform/http/reply.ts'
import type { LaterJob } from '../platform/jobs/jobs.ts'
import type { Alongside } from './compose.ts'
import { noForm } from './no-form.ts'
import { carryCookie, sessionCookie, type Visit, visitOf, type WebSettings } from './visit.ts'

/** Addresses outside every organisation: files, health, the front door and signing in. */
export function addDoors(app: Hono, alongside: Alongside, settings: WebSettings): void {
  app.get('/assets/:name', (context) => asset(context, settings))
  app.get('/health', async (context) => tell(context, settings, await settings.health()))
  app.get('/ready', async (context) => {
    const { ready } = await settings.health()
    return json({ ready }, { ...visitOf(context, settings), status: ready ? 200 : 503 })
  })
  app.get('/components', (context) => html(renderPage(ComponentPage({ assets: settings.assets })), visitOf(context, settings)))
  const limits = limitsByRate()
  for (const { doors } of alongside.doors)
    for (const door of doors) app.on(door.method.toUpperCase(), door.path, (context) => open(context, { alongside, settings, door, limits }))
}

/** A page for somebody who follows the link; JSON for whoever watches over the machine. */
function tell(context: Context, settings: WebSettings, health: Awaited<ReturnType<WebSettings['health']>>): Response {
  const options = { ...visitOf(context, settings), status: health.healthy ? 200 : 503 }
  return /\btext\/html\b/.test(context.req.header('accept') ?? '') ? html(renderPage(plain(healthPage(health), settings.assets)), options) : json(health, options)
}

function asset(context: Context, settings: WebSettings): Response | Promise<Response> {
  const found = settings.assets.files.get(context.req.param('name') ?? '')
  if (!found) return context.notFound()
  const accepts = context.req.header('accept-encoding') ?? ''
  const packed = found.brotli && /\bbr\b/.test(accepts) ? { body: found.brotli, encoding: 'br' } : found.gzip && /\bgzip\b/.test(accepts) ? { body: found.gzip, encoding: 'gzip' } : { body: found.body }
  const headers = new Headers({ 'Content-Type': found.type, 'Cache-Control': 'public, max-age=31536000, immutable', 'X-Content-Type-Options': 'nosniff', Vary: 'Accept-Encoding' })
  if ('encoding' in packed) headers.set('Content-Encoding', packed.encoding)
  return new Response(new Uint8Array(packed.body), { headers })
}

type Opening = { alongside: Alongside; settings: WebSettings; door: Door; limits: Limits }

async function open(context: Context, opening: Opening): Promise<Response> {
  const { alongside, settings, door } = opening
  const visit = visitOf(context, settings)
  if (!settings.limiter.allows(`door ${visit.caller}`, Date.now())) return html(renderPage(plain(noes.tooMuch(null), settings.assets)), { ...visit, status: 429 })
  const form = door.method === 'post' ? await readForm(context.req.raw, 100_000) : emptyForm
  if ('refused' in form) return noForm(form, settings, { visit })
  if (door.method === 'post' && !visit.tokenHolds(form.text(tokenField))) return html(renderPage(plain(noes.stale, settings.assets)), { ...visit, status: 403 })
  const organisations = await alongside.organisations.all()
  const answer = await outsideOrganisations(alongside.database, async (db) => {
    const jobs: LaterJob[] = []
    const request = await requestOf(context, opening, { db, form, visit, jobs, invented: organisations.find((one) => one.invented) })
    if (door.may === 'anyone signed in' && !request.signedIn) return { goTo: door.method === 'get' ? `/sign-in?return=${encodeURIComponent(visit.path)}` : '/sign-in' }
    const result = await door.handle(request)
    await alongside.jobs.send(db, '', jobs)
    return result
  })
  if (answer === 'not there') return context.notFound()
  if ('page' in answer) return html(renderPage(plain(answer.page, settings.assets)), { ...visit, status: answer.status ?? 200 })
  return seeOther(answer.goTo, { ...visit, cookies: [...visit.cookies, ...cookiesOf(answer, settings)] })
}

type Asking = { db: InTransaction; form: Form; visit: Visit; jobs: LaterJob[]; invented: Organisation | undefined }

async function requestOf(context: Context, { alongside, settings, limits }: Opening, { db, form, visit, jobs, invented }: Asking): Promise<DoorRequest> {
  const now = alongside.clock.now()
  return {
    db,
    now,
    param: (name) => context.req.param(name) ?? '',
    query: new URL(context.req.url).searchParams,
    form,
    agent: context.req.header('user-agent') ?? '',
    session: visit.secret ? hashOf(visit.secret) : undefined,
    signedIn: await accountAtDoor(db, { secret: visit.secret, now }),
    carried: visit.carried,
    caller: visit.caller,
    hidden: visit.hidden,
    outside: settings.outside,
    mailLeaves: settings.mailLeaves,
    invented,
    // In the transaction the door has open: with one of its own, doors waiting for each other could use up every connection.
    inside: (organisation, actor, does) => alongside.workIn(db, { organisation, actor, request: visit.request }, does),
    sealForInstallation: settings.sealForInstallation,
    openForInstallation: settings.openForInstallation,
    later: (queue, ids) => jobs.push({ queue, ids }),
    allowed: (what, perMinute) => limits(`${what} ${visit.caller}`, perMinute),
  }
}

const carrySeconds = 30 * 60

function cookiesOf({ session, carry }: { session?: string | null; carry?: string | null }, { secure }: WebSettings): string[] {
  const set = (name: string, value: string | null, seconds?: number) => setCookie(name, value ?? '', { secure, ...(value === null ? { seconds: 0 } : seconds ? { seconds } : {}) })
  return [...(session === undefined ? [] : [set(sessionCookie, session)]), ...(carry === undefined ? [] : [set(carryCookie, carry, carrySeconds)])]
}
