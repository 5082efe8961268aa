import { type Answer, get, post, type RoomRequest, type Route } from '../../audit/routing.ts'
import { readPageNumber } from '../../people/read-page-number.ts'
import { makeMatches } from '../permissions.ts'
import { askForPlan } from './ask-for-plan.ts'
import { cancelPlan } from './cancel-plan.ts'
import { leftOutPage, togetherPage } from './pages/part-pages.tsx'
import { planPage } from './pages/plan-page.tsx'
import { isQuiet } from './plan.ts'
import { newestDone, newestPlan } from './read-plan.ts'
import { readPlanInputs } from './read-plan-inputs.ts'
import { sayMoment, withLines } from './show-plan.ts'
import { planWords as words } from './words.ts'

const may = makeMatches
const audit = 'plan for the list read'
const aPage = 25

/** The plan for the whole list: asked for, looked at, cancelled. Nothing here acts on anybody: each line leads to where a person may. */
export const planRoutes: readonly Route[] = [
  get('/waiting/plan', { may, audit }, showPlan),
  get('/waiting/plan/together', { may, audit }, (request) => showAll(request, 'together')),
  get('/waiting/plan/left-out', { may, audit }, (request) => showAll(request, 'left out')),
  post('/waiting/plans', { may, audit: 'plan for the list asked for' }, ask),
  post('/waiting/plans/:id/cancelling', { may, audit: 'plan for the list cancelled' }, cancel),
]

async function showPlan(request: RoomRequest): Promise<Answer> {
  const { work, query, hidden, address } = request
  const newest = await newestPlan(work)
  const done = newest?.state === 'done' ? newest : await newestDone(work)
  const shown = done?.result ? await withLines(work, done) : null
  const underWay = newest && (newest.state === 'asked' || newest.state === 'working') ? { plan: newest, quiet: isQuiet(newest, work.now), asked: sayMoment(work, newest.askedAt) } : null
  const page = planPage({ underWay, ended: newest && (newest.state === 'cancelled' || newest.state === 'stopped') ? newest.state : null, shown, nobodyWaits: !shown && !underWay && (await readPlanInputs(work)).list.size === 0, same: query.get('asked') === 'same', hidden: () => hidden(), address })
  return { page, thing: newest?.id ?? null }
}

async function showAll(request: RoomRequest, which: 'together' | 'left out'): Promise<Answer> {
  const done = await newestDone(request.work)
  const shown = done ? await withLines(request.work, done) : null
  if (!shown) return 'not there'
  const page = readPageNumber(request.query)
  const part = { shown, page, size: aPage, address: request.address }
  return { page: which === 'together' ? togetherPage(part) : leftOutPage(part), thing: shown.plan.id }
}

async function ask({ work, address }: RoomRequest): Promise<Answer> {
  const asked = await askForPlan(work)
  return { goTo: address(asked === 'nothing has changed' ? '/waiting/plan?asked=same' : '/waiting/plan') }
}

async function cancel({ work, param, address }: RoomRequest): Promise<Answer> {
  const done = await cancelPlan(work, param('id'))
  if (done === 'cancelled') return { goTo: address('/waiting/plan') }
  return { refused: words.asked.over, back: { label: words.backToPlan, href: address('/waiting/plan') } }
}
