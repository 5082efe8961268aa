import { type Answer, get, post, type RoomRequest, type RoomRoutes } from '../../audit/routing.ts'
import { addNumber, changeNumber, endNumber } from './keep-number.ts'
import { keepReach } from './keep-reach.ts'
import { openEitherHat, pathOf } from '../open-hat.ts'
import { numberPage } from './pages/number-page.tsx'
import { readChanges } from './note-changes.ts'
import { reachingPage } from './pages/reaching-page.tsx'
import { changeOwnWords, keepReaching } from '../permissions.ts'
import { findWritten } from '../questions/question-routes.ts'
import { readNumber, readReaching } from './read-reaching.ts'
import { readReach, saidUnder } from './read-reach.ts'
import { saidNow } from './said-of-reaching.ts'
import type { Hat } from '../store.ts'

/** How somebody is reached, under either hat: the rules, and their numbers and addresses. */
export const reachRoutes: RoomRoutes = {
  room: 'people',
  routes: [
    get('/people/:id/reaching', { may: keepReaching, audit: 'how to reach them read' }, (request) => forSomebody(request, (hat) => showReaching(request, hat, null))),
    post('/people/:id/reaching', { may: keepReaching, audit: 'how to reach them changed' }, (request) =>
      forSomebody(request, async (hat) => {
        const read = readReaching(request.form)
        if (Object.keys(read.problems).length > 0) return showReaching(request, hat, read)
        const kept = await keepReach(request.work, hat.participation, read.said)
        return kept === 'kept' ? { goTo: request.address(pathOf(hat)) } : 'not there'
      }),
    ),
    get('/people/:id/own-reaching', { may: changeOwnWords, audit: 'how to reach them read' }, (request) => forThemselves(request, (hat) => showReaching(request, hat, null, 'self'))),
    post('/people/:id/own-reaching', { may: changeOwnWords, audit: 'how to reach them changed' }, (request) =>
      forThemselves(request, async (hat) => {
        const read = readReaching(request.form)
        if (Object.keys(read.problems).length > 0) return showReaching(request, hat, read, 'self')
        const kept = await keepReach(request.work, hat.participation, read.said)
        return kept === 'kept' ? { goTo: request.address(pathOf(hat)) } : 'not there'
      }),
    ),
    get('/people/:id/numbers/new', { may: keepReaching, audit: 'how to reach them read' }, (request) => forSomebody(request, async (hat) => ({ page: numberPage({ hat, point: null, typed: null, problems: {}, hidden: request.hidden, address: request.address }), about: hat.participation }))),
    post('/people/:id/numbers', { may: keepReaching, audit: 'number added' }, (request) =>
      forSomebody(request, async (hat) => {
        const read = readNumber(request.form, null)
        if ('problems' in read) return { page: numberPage({ hat, point: null, typed: typedIn(request), problems: read.problems, hidden: request.hidden, address: request.address }), about: hat.participation, status: 422 }
        await addNumber(request.work, hat.participation, read.number)
        return { goTo: reachingOf(request, hat) }
      }),
    ),
    get('/people/:id/numbers/:pointId', { may: keepReaching, audit: 'how to reach them read' }, (request) => withPoint(request, async (hat, point) => ({ page: numberPage({ hat, point, typed: null, problems: {}, hidden: request.hidden, address: request.address }), about: hat.participation }))),
    post('/people/:id/numbers/:pointId', { may: keepReaching, audit: 'number changed' }, (request) =>
      withPoint(request, async (hat, point) => {
        const read = readNumber(request.form, point.kind)
        if ('problems' in read) return { page: numberPage({ hat, point, typed: typedIn(request), problems: read.problems, hidden: request.hidden, address: request.address }), about: hat.participation, status: 422 }
        const done = await changeNumber(request.work, hat.participation, { point: point.id, to: read.number })
        return done === 'changed' ? { goTo: reachingOf(request, hat) } : 'not there'
      }),
    ),
    post('/people/:id/numbers/:pointId/ending', { may: keepReaching, audit: 'number ended' }, (request) =>
      withPoint(request, async (hat, point) => ((await endNumber(request.work, hat.participation, point.id)) === 'ended' ? { goTo: reachingOf(request, hat) } : 'not there')),
    ),
  ],
}

const reachingOf = ({ address }: RoomRequest, hat: Hat) => address(`/people/${hat.participation}/reaching`)
const typedIn = ({ form }: RoomRequest) => ({ kind: form.text('kind'), value: form.text('value'), whose: form.text('whose') })

async function forSomebody(request: RoomRequest, does: (hat: Hat) => Promise<Answer>): Promise<Answer> {
  const hat = await openEitherHat(request.work, request.param('id'), keepReaching)
  return hat ? does(hat) : 'not there'
}

async function forThemselves(request: RoomRequest, does: (hat: Hat) => Promise<Answer>): Promise<Answer> {
  const hat = await findWritten(request, changeOwnWords)
  return hat && hat.died === null ? does(hat) : 'not there'
}

const withPoint = (request: RoomRequest, does: (hat: Hat, point: Awaited<ReturnType<typeof readReach>>['points'][number]) => Promise<Answer>): Promise<Answer> =>
  forSomebody(request, async (hat) => {
    const { points } = saidUnder(await readReach(request.work, hat), hat.participation)
    const point = points.find((one) => one.id === request.param('pointId'))
    return point ? does(hat, point) : 'not there'
  })

async function showReaching(request: RoomRequest, hat: Hat, again: ReturnType<typeof readReaching> | null, reader: 'staff' | 'self' = 'staff'): Promise<Answer> {
  const { work, hidden, address } = request
  const reach = saidUnder(await readReach(work, hat), hat.participation)
  const page = reachingPage({ hat, reach, changes: await readChanges(work, hat), zone: work.organisation.zone, reader, said: again?.said ?? saidNow(reach), problems: again?.problems ?? {}, back: address(pathOf(hat)), hidden: hidden(), address })
  return again ? { page, about: hat.participation, status: 422 } : { page, about: hat.participation }
}
