import type { Problems } from '../../../interface/forms/problems.ts'
import { type Answer, get, post, type RoomRequest, type Route } from '../../audit/routing.ts'
import { facetFields, facetValues, type Facet, readFacet } from './facet.ts'
import { readFields, type Values } from '../questions/field.ts'
import { keepFacet, takeFacetAway } from './keep-facet.ts'
import { facetPage } from './pages/facet-page.tsx'
import { changeOwnWords, writeDown } from '../permissions.ts'
import type { Writer } from '../questions/question.ts'
import { findWritten, inWords, pageOfHat } from '../questions/question-routes.ts'
import type { Hat } from '../store.ts'

/** What somebody has been through: `new`, or the one that is changed. A colleague writes down what was told by choice; they write their own. */
export const facetRoutes: readonly Route[] = [
  get('/people/:id/experience/:facet', { may: writeDown, audit: 'experience opened' }, (request) => show(request, 'staff')),
  post('/people/:id/experience/:facet', { may: writeDown, audit: 'experience written down' }, (request) => take(request, 'staff')),
  post('/people/:id/experience/:facet/removal', { may: writeDown, audit: 'experience taken away' }, (request) => remove(request, 'staff')),
  get('/people/:id/own-experience/:facet', { may: changeOwnWords, audit: 'experience opened' }, (request) => show(request, 'self')),
  post('/people/:id/own-experience/:facet', { may: changeOwnWords, audit: 'experience written down' }, (request) => take(request, 'self')),
  post('/people/:id/own-experience/:facet/removal', { may: changeOwnWords, audit: 'experience taken away' }, (request) => remove(request, 'self')),
]

type Found = { hat: Hat; writer: Writer; facet: Facet | null }

async function found(request: RoomRequest, writer: Writer): Promise<Found | undefined> {
  const hat = await findWritten(request, writer === 'staff' ? writeDown : changeOwnWords)
  const facet = hat?.told?.facets.find(({ id }) => id === request.param('facet')) ?? null
  return hat && (facet || request.param('facet') === 'new') ? { hat, writer, facet } : undefined
}

async function show(request: RoomRequest, writer: Writer): Promise<Answer> {
  const one = await found(request, writer)
  return one ? shown(request, one) : 'not there'
}

function shown(request: RoomRequest, { hat, writer, facet }: Found, sent?: { values: Values; problems: Problems }): Answer {
  const form = sent ?? { values: facet ? facetValues(facet) : {}, problems: {} }
  return { page: facetPage({ hat, facet, writer, ...form, hidden: request.hidden, address: request.address, back: pageOfHat(hat) }), about: hat.participation, ...(sent ? { status: 422 as const } : {}) }
}

async function take(request: RoomRequest, writer: Writer): Promise<Answer> {
  const one = await found(request, writer)
  if (!one) return 'not there'
  const { values, troubles } = readFields(facetFields, request.form)
  const read = readFacet(values)
  const wrong = 'troubles' in read ? { ...read.troubles, ...troubles } : troubles
  if ('troubles' in read || Object.keys(wrong).length > 0) return shown(request, one, { values, problems: inWords(wrong) })
  await keepFacet(request.work, one.hat.participation, { ...read, id: one.facet?.id ?? request.work.newId() })
  return { goTo: request.address(pageOfHat(one.hat)) }
}

async function remove(request: RoomRequest, writer: Writer): Promise<Answer> {
  const one = await found(request, writer)
  if (!one?.facet) return 'not there'
  await takeFacetAway(request.work, one.hat.participation, one.facet.id)
  return { goTo: request.address(pageOfHat(one.hat)) }
}
