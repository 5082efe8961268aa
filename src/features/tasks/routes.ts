import type { Day } from '../../engines/calendar/day.ts'
import { type Answer, get, post, type RoomRequest, type RoomRoutes } from '../audit/routing.ts'
import { openEitherHat, pathOf } from '../people/open-hat.ts'
import { firstName } from '../people/person.ts'
import { readDayAhead, readDayField } from '../people/read-day-field.ts'
import { makePromise } from './make-promise.ts'
import type { Sent } from './pages/promise-parts.tsx'
import { newPromisePage, promisePage } from './pages/promise-pages.tsx'
import { keepPromises } from './permissions.ts'
import { daysAhead } from './promise.ts'
import { findPromise, type PromiseTo } from './read-promises.ts'
import { settlePromise, type Settling } from './settle-promise.ts'
import { promiseWords as words } from './words.ts'

const may = keepPromises
const longest = 300

/** Promises: written down on somebody's page, and what became of them. */
export const taskRoutes: RoomRoutes = {
  room: 'tasks',
  routes: [
    get('/people/:id/promises/new', { may, audit: 'promise opened' }, (request) => showNew(request, null)),
    post('/people/:id/promises', { may, audit: 'promise made' }, sendNew),
    get('/promises/:id', { may, audit: 'promise opened' }, (request) => withPromise(request, (promise) => shown(request, promise, null))),
    post('/promises/:id/settlement', { may, audit: 'promise settled' }, (request) => withPromise(request, (promise) => settle(request, promise))),
  ],
}

async function showNew(request: RoomRequest, sent: Sent | null): Promise<Answer> {
  const { work, param, hidden, address } = request
  const hat = await openEitherHat(work, param('id'), may)
  if (!hat) return 'not there'
  const page = newPromisePage({ about: hat.participation, name: firstName(hat), back: pathOf(hat), today: work.today, sent, hidden: hidden(), address })
  return sent ? { page, about: hat.participation, status: 422 } : { page, about: hat.participation }
}

async function sendNew(request: RoomRequest): Promise<Answer> {
  const { work, param, form, address } = request
  const hat = await openEitherHat(work, param('id'), may)
  if (!hat) return 'not there'
  const read = readPromise(request)
  if ('problems' in read) return showNew(request, { problems: read.problems, typed: (name) => form.text(name) })
  await makePromise(work, { about: hat.participation, person: hat.person, ...read })
  return { goTo: address(pathOf(hat)) }
}

/** The words, and the day chosen or typed. */
function readPromise({ work, form }: RoomRequest): { words: string; dueOn: Day } | { problems: Record<string, string> } {
  const problems: Record<string, string> = {}
  const said = form.text('words').trim()
  if (said === '') problems['words'] = words.problems.words
  else if (said.length > longest) problems['words'] = words.problems.long
  const chosen = form.text('when')
  const near = daysAhead(work.today).find((day) => day === chosen)
  const other = chosen === 'other' ? readDayAhead((name) => form.text(name), 'other', work.today) : null
  if (other && 'problem' in other) problems['other'] = words.problems.day
  else if (!near && !other) problems['when'] = words.problems.when
  const dueOn = near ?? (other && 'day' in other ? other.day : null)
  return dueOn === null || Object.keys(problems).length > 0 ? { problems } : { words: said, dueOn }
}

async function withPromise(request: RoomRequest, does: (promise: PromiseTo) => Promise<Answer>): Promise<Answer> {
  const promise = await findPromise(request.work, request.param('id'))
  return promise ? does(promise) : 'not there'
}

async function shown({ work, hidden, address }: RoomRequest, promise: PromiseTo, sent: Sent | null): Promise<Answer> {
  const page = promisePage({ promise, back: backOf(promise), today: work.today, sent, hidden: hidden(), address })
  return sent ? { page, about: promise.about, thing: promise.id, status: 422 } : { page, about: promise.about, thing: promise.id }
}

const backOf = ({ kind, about }: PromiseTo) => pathOf({ kind, participation: about })

async function settle(request: RoomRequest, promise: PromiseTo): Promise<Answer> {
  const { work, form, address } = request
  const read = readSettling(request, promise)
  if ('problems' in read) return shown(request, promise, { problems: read.problems, typed: (name) => form.text(name) })
  const done = await settlePromise(work, read)
  if (done === 'settled') return { goTo: address(backOf(promise)) }
  return done.refused === 'not there' ? 'not there' : { refused: words.already, back: { label: words.back(firstName(promise)), href: address(backOf(promise)) } }
}

function readSettling(request: RoomRequest, promise: PromiseTo): Settling | { problems: Record<string, string> } {
  const { work, form } = request
  const became = form.text('became')
  if (became === 'not needed') return { promise: promise.id, became }
  if (became === 'kept') {
    const on = readDayField((name) => form.text(name), 'on', work.today)
    return 'day' in on ? { promise: promise.id, became, on: on.day } : { problems: { on: words.problems.kept } }
  }
  if (became !== 'could not') return { problems: { became: words.problems.became } }
  const instead = readPromise(request)
  if ('problems' in instead) return { problems: { ...instead.problems, ...(instead.problems['words'] === words.problems.words ? { words: words.problems.instead } : {}) } }
  return { promise: promise.id, became, instead }
}
