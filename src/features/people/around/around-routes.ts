import type { Problems } from '../../../interface/forms/problems.ts'
import { isId } from '../../../platform/database/ids.ts'
import { type Permission, reaches } from '../../audit/permission.ts'
import { type Answer, get, post, type RoomRequest, type Route } from '../../audit/routing.ts'
import { hasStrangeSign, readFields, type Values } from '../questions/field.ts'
import { joinHousehold, leaveHousehold } from './join-household.ts'
import { endKeepingApart, keepTwoApart, readKeptApart } from './keep-apart.ts'
import { changePersonAround, endPersonAround, findPersonAround, keepPersonAround, type KeptAround, linkPersonAround } from './keep-person-around.ts'
import { apartPage, aroundPage, householdPage, linkPage } from './pages/around-pages.tsx'
import { keepApart, writeDown } from '../permissions.ts'
import type { HatKind } from '../person.ts'
import { aroundFields, aroundValues, readPersonAround } from './person-around.ts'
import { findWritten, inWords, pageOfHat } from '../questions/question-routes.ts'
import { findHat, type Hat, listPeople, readAround } from '../store.ts'
import { sayTrouble } from '../questions/words.ts'
import { apartWords, chooseWords, householdWords } from './words.ts'

/** Who is round somebody, who lives with them, and with whom they must not be brought together. */
export const aroundRoutes: readonly Route[] = [
  get('/people/:id/around', { may: writeDown, audit: 'person around opened' }, (request) => withHat(request, writeDown, (hat) => aroundForm(request, hat, null))),
  post('/people/:id/around', { may: writeDown, audit: 'person around written down' }, (request) => withHat(request, writeDown, (hat) => takeAround(request, hat, null))),
  get('/around/:id', { may: writeDown, audit: 'person around opened' }, (request) => withOne(request, (hat, one) => aroundForm(request, hat, one), false)),
  post('/around/:id', { may: writeDown, audit: 'person around written down' }, (request) => withOne(request, (hat, one) => takeAround(request, hat, one))),
  post('/around/:id/ending', { may: writeDown, audit: 'person around ended' }, (request) => withOne(request, async (hat, one) => then(request, hat, () => endPersonAround(request.work, one)))),
  get('/around/:id/member', { may: writeDown, audit: 'person around opened' }, (request) => withOne(request, (hat, one) => linkForm(request, hat, one), false)),
  post('/around/:id/member', { may: writeDown, audit: 'person around linked' }, (request) => withOne(request, (hat, one) => link(request, hat, one))),
  get('/people/:id/household', { may: writeDown, audit: 'household opened' }, (request) => withHat(request, writeDown, (hat) => householdForm(request, hat))),
  post('/people/:id/household', { may: writeDown, audit: 'household kept' }, (request) => withHat(request, writeDown, (hat) => join(request, hat))),
  post('/people/:id/household/leaving', { may: writeDown, audit: 'household left' }, (request) => withHat(request, writeDown, (hat) => then(request, hat, () => leaveHousehold(request.work, hat.participation)))),
  get('/people/:id/kept-apart', { may: keepApart, audit: 'kept apart opened' }, (request) => withHat(request, keepApart, (hat) => apartForm(request, hat))),
  post('/people/:id/kept-apart', { may: keepApart, audit: 'two kept apart' }, (request) => withHat(request, keepApart, (hat) => apart(request, hat))),
  post('/kept-apart/:id/ending', { may: keepApart, audit: 'two no longer kept apart' }, async (request) => {
    const ended = await endKeepingApart(request.work, request.param('id'))
    return ended ? { goTo: request.address(`/people/${ended.hat}/kept-apart`) } : 'not there'
  }),
]

async function withHat(request: RoomRequest, permitted: Permission, does: (hat: Hat) => Promise<Answer>): Promise<Answer> {
  const hat = await findWritten(request, permitted)
  return hat ? does(hat) : 'not there'
}

async function withOne(request: RoomRequest, does: (hat: Hat, one: KeptAround) => Promise<Answer>, lock = true): Promise<Answer> {
  const { work } = request
  const one = await findPersonAround(work, request.param('id'), { lock })
  const hat = one && (await findHat(work, one.participation, ['member', 'supporter'], (column) => reaches(work.actor, writeDown, work.organisation.id, column)))
  return one && hat ? does(hat, one) : 'not there'
}

async function then(request: RoomRequest, hat: Hat, does: () => Promise<void>): Promise<Answer> {
  await does()
  return { goTo: request.address(pageOfHat(hat)) }
}

const shared = ({ hidden, address }: RoomRequest, hat: Hat, problems: Problems) => ({ hat, problems, hidden, address, back: pageOfHat(hat) })
const again = (problems: Problems) => (Object.keys(problems).length > 0 ? { status: 422 as const } : {})

async function aroundForm(request: RoomRequest, hat: Hat, one: KeptAround | null, sent?: { values: Values; problems: Problems }): Promise<Answer> {
  const { values, problems } = sent ?? { values: one ? aroundValues(one) : {}, problems: {} }
  return { page: aroundPage({ ...shared(request, hat, problems), one, values }), about: hat.participation, ...again(problems) }
}

async function takeAround(request: RoomRequest, hat: Hat, one: KeptAround | null): Promise<Answer> {
  const { values, troubles } = readFields(aroundFields, request.form)
  const read = readPersonAround(values)
  const wrong = 'troubles' in read ? { ...read.troubles, ...troubles } : troubles
  if ('troubles' in read || Object.keys(wrong).length > 0) return aroundForm(request, hat, one, { values, problems: inWords(wrong) })
  return then(request, hat, () => (one ? changePersonAround(request.work, one, read) : keepPersonAround(request.work, hat.participation, read)))
}

/** Looks up by name whom to choose from, never the person at hand: from the address of a page, or from the form that was sent. */
async function looking(request: RoomRequest, hat: Hat, kinds: readonly HatKind[]) {
  const looked = (request.query.get('name') ?? request.form.text('name')).trim().slice(0, 100)
  const found = looked === '' ? [] : await listPeople(request.work, { words: looked, kinds, page: 1, size: 12 })
  return { looked, found: found.filter((one) => one.participation !== hat.participation), chosen: request.form.text('other') || undefined }
}

/** Whom the form chose, as far as it is somebody of that kind whom this reader may open. */
async function chosen({ work, form }: RoomRequest, hat: Hat, kinds: readonly HatKind[], permitted: Permission): Promise<Hat | undefined> {
  const id = form.text('other')
  if (!isId(id) || id === hat.participation) return undefined
  return findHat(work, id, kinds, (column) => reaches(work.actor, permitted, work.organisation.id, column))
}

const nobodyChosen: Problems = { other: chooseWords.nobody }

async function linkForm(request: RoomRequest, hat: Hat, one: KeptAround, problems: Problems = {}): Promise<Answer> {
  return { page: linkPage({ ...shared(request, hat, problems), ...(await looking(request, hat, ['member'])), one }), about: hat.participation, ...again(problems) }
}

async function link(request: RoomRequest, hat: Hat, one: KeptAround): Promise<Answer> {
  const member = await chosen(request, hat, ['member'], writeDown)
  return member ? then(request, hat, () => linkPersonAround(request.work, one, member.participation)) : linkForm(request, hat, one, nobodyChosen)
}

async function householdForm(request: RoomRequest, hat: Hat, problems: Problems = {}): Promise<Answer> {
  if (hat.kind !== 'member') return 'not there'
  const { household } = await readAround(request.work, hat)
  return { page: householdPage({ ...shared(request, hat, problems), ...(await looking(request, hat, ['member'])), household }), about: hat.participation, ...again(problems) }
}

async function join(request: RoomRequest, hat: Hat): Promise<Answer> {
  const other = hat.kind === 'member' ? await chosen(request, hat, ['member'], writeDown) : undefined
  if (!other) return householdForm(request, hat, nobodyChosen)
  const joined = await joinHousehold(request.work, hat.participation, other.participation)
  return 'refused' in joined ? householdForm(request, hat, { other: householdWords.refused[joined.refused] }) : { goTo: request.address(pageOfHat(hat)) }
}

const either: readonly HatKind[] = ['member', 'supporter']

async function apartForm(request: RoomRequest, hat: Hat, problems: Problems = {}): Promise<Answer> {
  const kept = await readKeptApart(request.work, hat.participation)
  return { page: apartPage({ ...shared(request, hat, problems), ...(await looking(request, hat, either)), kept, reason: request.form.text('reason') }), about: hat.participation, ...again(problems) }
}

async function apart(request: RoomRequest, hat: Hat): Promise<Answer> {
  const reason = request.form.text('reason').trim()
  if (hasStrangeSign(reason, true)) return apartForm(request, hat, { reason: sayTrouble({ code: 'sign' }) })
  if ([...reason].length > 2000) return apartForm(request, hat, { reason: sayTrouble({ code: 'too long', detail: '2000' }) })
  const other = await chosen(request, hat, either, keepApart)
  if (!other) return apartForm(request, hat, nobodyChosen)
  const done = await keepTwoApart(request.work, { hat: hat.participation, other: other.participation, reason: reason || null })
  if ('conflict' in done) return { goTo: request.address(pageOfHat(hat)) }
  return done.refused === 'not there' ? 'not there' : apartForm(request, hat, { other: apartWords.refused[done.refused] })
}
