import type { Context, Hono } from 'hono'
import type { Door, DoorRequest } from '../features/audit/doors.ts'
import * as noes from '../features/home/pages/noes.tsx'
import { plain } from '../features/home/pages/frame.tsx'
import { renderPage } from '../interface/render.ts'
import { tokenField } from '../features/audit/repeat.ts'
import { outsideOrganisations } from '../platform/database/transaction.ts'
import { emptyForm, readForm } from '../platform/http/form.ts'
import { hashOf, setCookie } from '../platform/http/cookies.ts'
import { html, json, seeOther } from '../platform/http/reply.ts'
import type { LaterJob } from '../platform/jobs/jobs.ts'
import type { Alongside } from './compose.ts'
import { sessionCookie, visitOf, type WebSettings } from './visit.ts'

/** Addresses outside every organisation: files, health, the front door and signing in. */
export function addDoors(app: Hono, alongside: Alongside, settings: WebSettings): void {
  app.get('/assets/:name', (context) => asset(context, settings))
  app.get('/health', async (context) => tell(context, settings, await settings.health()))
  app.get('/ready', async (context) => {
    const { ready } = await settings.health()
    return json({ ready }, { ...visitOf(context, settings), status: ready ? 200 : 503 })
  })
  for (const { doors } of alongside.doors)
    for (const door of doors) app.on(door.method.toUpperCase(), door.path, (context) => open(context, { alongside, settings, door }))
}

function tell(context: Context, settings: WebSettings, health: Awaited<ReturnType<WebSettings['health']>>): Response {
  return json(health, { ...visitOf(context, settings), status: health.healthy ? 200 : 503 })
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

type Opening = { alongside: Alongside; settings: WebSettings; door: Door }

async function open(context: Context, { alongside, settings, door }: Opening): Promise<Response> {
  const visit = visitOf(context, settings)
  if (!settings.limiter.allows(`door ${visit.caller}`, Date.now())) return html(renderPage(plain(noes.tooMuch, settings.assets)), { ...visit, status: 429 })
  if (Number(context.req.header('content-length') ?? 0) > 100_000) return html(renderPage(plain(noes.tooBig, settings.assets)), { ...visit, status: 413 })
  const form = door.method === 'post' ? await readForm(context.req.raw) : emptyForm
  if (door.method === 'post' && !visit.tokenHolds(form.text(tokenField))) return html(renderPage(plain(noes.stale, settings.assets)), { ...visit, status: 403 })
  const organisations = await alongside.organisations.all()
  const answer = await outsideOrganisations(alongside.database, async (db) => {
    const jobs: LaterJob[] = []
    const request: DoorRequest = {
      db,
      now: alongside.clock.now(),
      query: new URL(context.req.url).searchParams,
      form,
      agent: context.req.header('user-agent') ?? '',
      session: visit.secret ? hashOf(visit.secret) : undefined,
      caller: visit.caller,
      hidden: visit.hidden,
      outside: settings.outside,
      mailLeaves: settings.mailLeaves,
      invented: organisations.find((one) => one.invented),
      inside: (organisation, actor, does) => alongside.work(organisation, actor, does, visit.request),
      sealForInstallation: settings.sealForInstallation,
      later: (queue, ids) => jobs.push({ queue, ids }),
      allowed: (what, perMinute) => settings.limiter.allows(`${what} ${visit.caller} ${perMinute}`, Date.now()),
    }
    const result = await door.handle(request)
    await alongside.jobs.send(db, '', jobs)
    return result
  })
  if (answer === 'not there') return context.notFound()
  if ('page' in answer) return html(renderPage(plain(answer.page, settings.assets)), { ...visit, status: answer.status ?? 200 })
  const cookies = answer.session === undefined ? visit.cookies : [...visit.cookies, setCookie(sessionCookie, answer.session ?? '', { secure: settings.secure, ...(answer.session === null ? { seconds: 0 } : {}) })]
  return seeOther(answer.goTo, { ...visit, cookies })
}
