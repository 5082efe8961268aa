import { isDay } from '../../../engines/calendar/day.ts'
import { type Answer as Reply, get, post, type RoomRequest, type Route } from '../../audit/routing.ts'
import { readPageNumber } from '../../people/read-page-number.ts'
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

async function show({ work, param, query, address, hidden }: RoomRequest, again?: { problem: string; page: number }): Promise<Reply> {
  const found = await findImport(work, param('id'))
  if (!found || found.state !== 'brought in') return 'not there'
  const said = (day: string | null) => (day !== null && isDay(day) ? sayDay(day, work.today) : null)
  const asked = again?.page ?? readPageNumber(query)
  const there = await readQuiet(work, found.id, { page: asked, size: atATime })
  // A page whose people have all been taken up is no page any more.
  const page = there.length > 0 ? asked : 1
  const quiet = page === asked ? there : await readQuiet(work, found.id, { page, size: atATime })
  const taken = Number(query.get('taken'))
  return {
    page: takeUpPage({
      id: found.id, page, last: Math.ceil((quiet[0]?.total ?? 0) / atATime), taken: Number.isSafeInteger(taken) && taken > 0 ? taken : null, address, hidden: hidden(), problem: again?.problem,
      quiet: quiet.map((one) => ({ ...one, line: makingWords.takeUp.line(said(one.waitingSince), said(one.receivedOn)) })),
    }),
    thing: found.id, ...(again ? { status: 422 } : {}),
  }
}

async function take(request: RoomRequest): Promise<Reply> {
  const { work, param, form, address } = request
  const chosen = form.all('referrals')
  const page = readPageNumber(new URLSearchParams({ page: form.text('page') || '1' }))
  if (chosen.length === 0) return show(request, { problem: makingWords.takeUp.problem, page })
  const done = await takeUp(work, param('id'), chosen)
  if ('refused' in done) return done.refused === 'not there' ? 'not there' : notNow(request)
  return { goTo: address(`/imports/${param('id')}/people?page=${page}&taken=${done.taken}`) }
}
