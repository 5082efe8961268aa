import { type Context, Hono } from 'hono'
import { accountActor, accountAtDoor } from '../features/accounts/account-actor.ts'
import type { Actor } from '../features/audit/actor.ts'
import { may } from '../features/audit/permission.ts'
import { bodyHash, freeRepeatKey, keepRepeatKey, repeatField, takeRepeatKey, tokenField } from '../features/audit/repeat.ts'
import { type Answer, formAgain, nothingPersonal, type RoomPage, type RoomRequest, type Route } from '../features/audit/routing.ts'
import { writeEntries } from '../features/audit/store.ts'
import { type Left, type Organisation, startWork, type Work } from '../features/audit/work.ts'
import { dayIn } from '../engines/calendar/zones.ts'
import { framed, type NavEntry, plain } from '../features/home/pages/frame.tsx'
import * as noes from '../features/home/pages/noes.tsx'
import { renderPage } from '../interface/render.ts'
import { isId } from '../platform/database/ids.ts'
import { inOrganisation, outsideOrganisations } from '../platform/database/transaction.ts'
import { hashOf, setCookie } from '../platform/http/cookies.ts'
import { type Limits, limitsByRate } from '../platform/http/rate-limit.ts'
import { emptyForm, type Form, readForm } from '../platform/http/form.ts'
import { download, html, seeOther } from '../platform/http/reply.ts'
import type { Alongside } from './compose.ts'
import { addDoors } from './doors.ts'
import { noForm } from './no-form.ts'
import { begunCookie, type Visit, visitOf, type WebSettings } from './visit.ts'

/** The web: every address of every room behind one frame of begin, enter, session, audit and commit. */
export function webOf(alongside: Alongside, settings: WebSettings, nav: readonly NavEntry[]): Hono {
  const app = new Hono({ strict: false })
  addDoors(app, alongside, settings)
  const limits = limitsByRate()
  for (const { routes } of alongside.rooms)
    for (const route of routes) app.on(route.method.toUpperCase(), `/:organisation${route.path}`, (context) => serve({ alongside, settings, nav, route, limits }, context))
  app.notFound((context) => html(renderPage(plain(noes.notThere, settings.assets)), { ...visitOf(context, settings), status: 404 }))
  app.onError((fault, context) => apologise(alongside, settings, context, fault))
  return app
}

type Serving = { alongside: Alongside; settings: WebSettings; nav: readonly NavEntry[]; route: Route; limits: Limits }
type Outcome = { answer: Answer | 'sign in' | 'may not' | 'stale' | { different: string }; actor: Actor; hidden: Readonly<Record<string, string>> }

async function serve(serving: Serving, context: Context): Promise<Response> {
  const { alongside, settings, route } = serving
  const visit = visitOf(context, settings)
  const slug = context.req.param('organisation') ?? ''
  // From what is known already: whoever asks too often costs no reading, and is still told which number to ring.
  const tooMuch = async () => {
    const known = (await alongside.organisations.all()).find((one) => one.slug === slug)
    return html(renderPage(plain(noes.tooMuch(known?.telephone ?? null), settings.assets, known)), { ...visit, status: 429 })
  }
  const allowed = () => settings.limiter.allows(`visit ${visit.caller}`, Date.now())
  if (!visit.secret && !allowed()) return tooMuch()
  const organisation = await alongside.organisations.find(slug)
  if (!organisation) return visit.secret && !allowed() ? tooMuch() : context.notFound()
  const ids = Object.entries(context.req.param()).filter(([name]) => /(^id|Id)$/.test(name))
  if (ids.some(([, value]) => !isId(value))) return context.notFound()
  // Who brings no session gets no further than signing in: nothing of what they sent is read.
  if (route.may !== 'anyone' && !visit.secret) return seeOther(signInFor(serving, visit, organisation), visit)
  // Nor is a large body, a list of many megabytes, for a session that is made up.
  if (route.bodyLimit && !(await isSignedIn(alongside, visit))) return allowed() ? seeOther(signInFor(serving, visit, organisation), visit) : tooMuch()
  const form = route.method === 'post' ? await readForm(context.req.raw, route.bodyLimit ?? 1_000_000) : emptyForm
  if ('refused' in form) return noForm(form, settings, { visit, organisation })
  const outcome = await inOrganisation(alongside.database, organisation.id, async (db): Promise<Outcome> => {
    const now = alongside.clock.now()
    const keys = await alongside.keysOf(db, organisation.id)
    const actor = await accountActor(db, organisation.id, { secret: visit.secret, now })
    const hidden = visit.hidden()
    const closed = whyClosed(route, actor)
    if (closed) return { answer: closed, actor, hidden }
    const { work, left } = startWork({ db, organisation, actor, now, today: dayIn(organisation.zone, now), keys, request: visit.request })
    const answer = await answerWithin(serving, context, { work, left, form, visit })
    if (answer === 'stale' || (typeof answer === 'object' && 'different' in answer)) return { answer, actor, hidden }
    noteRead(route, work, answer)
    await writeEntries(db, organisation.id, keys, left.entries)
    await alongside.jobs.send(db, organisation.id, left.jobs)
    return { answer, actor, hidden }
  })
  // A made-up session is no way round the limit on those who bring none.
  if (visit.secret && outcome.actor.kind === 'anyone' && !allowed()) return tooMuch()
  return respond(serving, { visit, organisation, outcome })
}

const isSignedIn = async ({ database, clock }: Alongside, { secret }: Visit) => (await outsideOrganisations(database, (db) => accountAtDoor(db, { secret, now: clock.now() }))) !== undefined

/** Nobody is told more than they may know: not signed in leads to signing in, and no role here is as if there were nothing. */
function whyClosed(route: Route, actor: Actor): 'sign in' | 'may not' | 'not there' | undefined {
  if (route.may === 'anyone') return undefined
  if (actor.kind !== 'person') return 'sign in'
  if (actor.hats.length === 0) return 'not there'
  if (route.may === 'anyone signed in') return undefined
  return may(actor, route.may) ? undefined : 'may not'
}

type Within = { work: Work; left: Left; form: Form; visit: Visit }

async function answerWithin({ route, settings, limits }: Serving, context: Context, { work, left, form, visit }: Within): Promise<Answer | 'stale' | { different: string }> {
  const request: RoomRequest = {
    work,
    param: (name) => context.req.param(name) ?? '',
    query: new URL(context.req.url).searchParams,
    form,
    hidden: () => ({ ...visit.hidden(), [repeatField]: work.newId() }),
    address: (path) => `/${work.organisation.slug}${path}`,
    begun: visit.begun === undefined ? undefined : hashOf(visit.begun),
    begin: () => hashOf(visit.begin()),
    outside: settings.outside,
    allowed: (what, perMinute) => limits(`${what} ${visit.caller}`, perMinute),
  }
  if (route.method === 'get') return route.handle(request)
  if (!visit.tokenHolds(form.text(tokenField))) return 'stale'
  const key = form.text(repeatField)
  if (!isId(key)) return 'stale'
  const repeat = await takeRepeatKey(work, key, bodyHash(context.req.path, form))
  if (repeat !== 'first') return 'again' in repeat ? { goTo: repeat.again } : repeat
  const answer = await route.handle(request)
  if (answer !== 'not there' && 'goTo' in answer) {
    if (route.audit !== nothingPersonal && !left.entries.some((entry) => entry.kind === 'change' && entry.did === route.audit))
      throw new Error(`${route.path} said "${route.audit}" and recorded no such change.`)
    await keepRepeatKey(work, key, answer.goTo)
  } else await freeRepeatKey(work, key)
  return answer
}

/** A form with a mistake in it shows the record again: sending one on purpose must not be a way to read unseen. */
function noteRead(route: Route, work: Work, answer: Answer) {
  if (route.audit === nothingPersonal || answer === 'not there') return
  if ('page' in answer) work.read(route.method === 'get' ? route.audit : formAgain, { about: answer.about ?? null, thing: answer.thing ?? null })
  if ('file' in answer) for (const about of answer.about?.length ? answer.about : [null]) work.read(route.audit, { about, thing: answer.thing ?? null })
}

/** Back to the page after signing in; whoever was signed out while they wrote goes back to that page, and hears that it wasn’t saved. */
function signInFor({ route, alongside }: Serving, visit: Visit, { slug }: Organisation): string {
  if (route.method === 'get') return `/sign-in?return=${encodeURIComponent(visit.path)}`
  const from = visit.from?.startsWith(`/${slug}/`) && isPage(alongside, visit.from.slice(slug.length + 1)) ? visit.from : `/${slug}/today`
  return `/sign-in?return=${encodeURIComponent(from)}&unsaved=yes`
}

/** An address that only takes forms is no page to go back to. */
const isPage = ({ rooms }: Alongside, path: string): boolean =>
  rooms.some(({ routes }) => routes.some((route) => route.method === 'get' && new RegExp(`^${route.path.replaceAll(/:\w+/g, '[^/]+')}$`).test(path)))

type Responding = { visit: Visit; organisation: Organisation; outcome: Outcome }

function respond(serving: Serving, { visit, organisation, outcome: { answer, actor, hidden } }: Responding): Response {
  const { settings, nav } = serving
  const show = (page: RoomPage, status = 200) => html(renderPage(framed({ page, organisation, actor, nav, assets: settings.assets, hidden })), { ...visit, status })
  if (answer === 'sign in') return seeOther(signInFor(serving, visit, organisation), visit)
  // With the way back round it for whoever belongs here; a stranger does not learn that there is such an organisation.
  if (answer === 'not there' && actor.kind === 'person' && actor.hats.length > 0) return show(noes.notThere, 404)
  if (answer === 'not there') return html(renderPage(plain(noes.notThere, settings.assets)), { ...visit, status: 404 })
  if (answer === 'may not') return show(noes.mayNot, 403)
  if (answer === 'stale') return show(noes.stale, 403)
  if ('different' in answer) return show(noes.sentBefore(answer.different), 409)
  if ('goTo' in answer) return seeOther(answer.goTo, answer.forget ? { ...visit, cookies: [...visit.cookies, setCookie(begunCookie, '', { secure: visit.secure, seconds: 0 })] } : visit)
  if ('refused' in answer) return show(noes.refusal(answer.refused, answer.back), 409)
  if ('file' in answer) return download(answer.file, visit)
  return show(answer.page, answer.status)
}

function apologise(alongside: Alongside, settings: WebSettings, context: Context, fault: unknown): Response {
  const visit = visitOf(context, settings)
  alongside.log.error({ request: visit.request, fault }, 'a request failed')
  settings.onFault?.(fault)
  return html(renderPage(plain(noes.apology(visit.request), settings.assets)), { ...visit, status: 500 })
}
