import { isDay } from '../../../engines/calendar/day.ts'
import { type Answer as Reply, get, post, type RoomRequest, type Route } from '../../audit/routing.ts'
import { sayDay } from '../../people/say-days.ts'
import { notNow } from '../not-now.ts'
import { bringInLists as may } from '../permissions.ts'
import { findImport } from '../store.ts'
import { takeUpPage } from './pages/take-up-page.tsx'
import { readQuiet, takeUp } from './take-up.ts'
import { makingWords } from './words.ts'

const atATime = 10

/** Whom a list brought, to be taken up by and by. */
export const takeUpRoutes: readonly Route[] = [
  get('/imports/:id/people', { may, audit: 'people from a list looked at' }, (request) => show(request)),
  post('/imports/:id/people', { may, audit: 'taken up from a list' }, take),
]

async function show({ work, param, query, address, hidden }: RoomRequest, problem?: string): Promise<Reply> {
  const found = await findImport(work, param('id'))
  if (!found || found.state !== 'brought in') return 'not there'
  const said = (day: string | null) => (day !== null && isDay(day) ? sayDay(day, work.today) : null)
  const quiet = (await readQuiet(work, found.id, { page: 1, size: atATime })).map((one) => ({ ...one, line: makingWords.takeUp.line(said(one.waitingSince), said(one.receivedOn)) }))
  const taken = Number(query.get('taken'))
  return { page: takeUpPage({ id: found.id, quiet, taken: Number.isSafeInteger(taken) && taken > 0 ? taken : null, address, hidden: hidden(), problem }), thing: found.id, ...(problem ? { status: 422 } : {}) }
}

async function take(request: RoomRequest): Promise<Reply> {
  const { work, param, form, address } = request
  const chosen = form.all('referrals')
  if (chosen.length === 0) return show(request, makingWords.takeUp.problem)
  const done = await takeUp(work, param('id'), chosen)
  if ('refused' in done) return done.refused === 'not there' ? 'not there' : notNow(request)
  return { goTo: address(`/imports/${param('id')}/people?taken=${done.taken}`) }
}
