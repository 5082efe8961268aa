import { createHash } from 'node:crypto'
import { type Answer, get, post, type RoomRequest, type Route } from '../../audit/routing.ts'
import { writeDown } from '../permissions.ts'
import { findWritten, pageOfHat } from '../questions/question-routes.ts'
import type { Hat } from '../store.ts'
import type { Told } from '../told.ts'
import { letThemRead, remarksKey } from './let-them-read.ts'
import { earlierPage } from './pages/earlier-page.tsx'
import { earlierWords } from './words.ts'

/** What an earlier list says of somebody: a colleague reads it, and says what the person may read too. */
export const earlierRoutes: readonly Route[] = [
  get('/people/:id/earlier-notes', { may: writeDown, audit: 'older notes read' }, (request) => show(request)),
  post('/people/:id/earlier-notes', { may: writeDown, audit: 'older notes decided' }, take),
]

const digest = (remarks: Told['remarks']) => createHash('sha256').update(remarksKey(remarks)).digest('base64url')

async function show(request: RoomRequest, problem?: string): Promise<Answer> {
  const hat = await findWritten(request, writeDown)
  return hat ? shown(request, hat, problem) : 'not there'
}

function shown({ hidden, address }: RoomRequest, hat: Hat, problem?: string): Answer {
  const remarks = hat.told?.remarks ?? []
  return { page: earlierPage({ hat, remarks, read: digest(remarks), problem, hidden: hidden(), address, back: pageOfHat(hat) }), about: hat.participation, ...(problem ? { status: 422 as const } : {}) }
}

async function take(request: RoomRequest): Promise<Answer> {
  const hat = await findWritten(request, writeDown)
  if (!hat) return 'not there'
  const read = request.form.text('read')
  const done = await letThemRead(request.work, hat.participation, { places: request.form.all('theirs').map(Number), isAsRead: (remarks) => digest(remarks) === read })
  return done === 'kept' ? { goTo: request.address(pageOfHat(hat)) } : show(request, earlierWords.changed)
}
