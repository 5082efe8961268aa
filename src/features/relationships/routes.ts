import { addMonths } from '../../engines/calendar/day.ts'
import type { Form } from '../../platform/http/form.ts'
import type { Work } from '../audit/work.ts'
import { may } from '../audit/permission.ts'
import { get, post, type Answer, type RoomRequest, type RoomRoutes } from '../audit/routing.ts'
import { stillLacks } from '../matching/asking/find-needed.ts'
import { findProposal } from '../matching/find-proposal.ts'
import { readWhoDied } from '../people/deaths/read-who-died.ts'
import { firstName } from '../people/person.ts'
import { readDayField } from '../people/read-day-field.ts'
import { readHat } from '../people/read-hats.ts'
import { findReferral } from '../referrals/find-referral.ts'
import { agreedWays, agreementFields, longestAnswer, type Agreement } from './agreement.ts'
import { agreeRelationship, type AgreeRefused } from './agree-relationship.ts'
import { arrangeIntroduction, memberOf } from './arrange-introduction.ts'
import { becauseNot, meetBy, readTime } from './introduction.ts'
import { agreementPage, type AgreementForm } from './pages/agreement.tsx'
import type { IntroductionFormState } from './pages/introduction-form.tsx'
import { relationshipPage } from './pages/relationship.tsx'
import type { MayFollow } from './pages/stop-form.tsx'
import { keepRelationships, seeRelationships } from './permissions.ts'
import { recordHolding } from './record-holding.ts'
import type { StopReason } from './relationship.ts'
import { beginSettlingIn } from './settle-in.ts'
import { nameFor } from './show-panels.ts'
import { afterStopping, stopRelationship } from './stop-relationship.ts'
import { findIntroduction, findRelationship, findRelationshipOfProposal, readCompanions } from './store.ts'
import { relationshipWords } from './words.ts'

/** Agreeing, meeting for the first time, and settling in. */
export const relationshipRoutes: RoomRoutes = {
  room: 'relationships',
  routes: [
    get('/proposals/:id/agreement', { may: keepRelationships, audit: 'agreement opened' }, (request) => showAgreement(request)),
    post('/proposals/:id/agreement', { may: keepRelationships, audit: 'agreement recorded' }, agree),
    get('/relationships/:id', { may: seeRelationships, audit: 'relationship opened' }, (request) => showRelationship(request, request.param('id'))),
    get('/introductions/:id', { may: keepRelationships, audit: 'introduction opened' }, showIntroduction),
    post('/relationships/:id/introduction', { may: keepRelationships, audit: 'introduction arranged' }, arrange),
    post('/introductions/:id/holding', { may: keepRelationships, audit: 'outcome of an introduction recorded' }, record),
    post('/relationships/:id/settling-in', { may: keepRelationships, audit: 'settling in' }, settle),
    post('/relationships/:id/stopping', { may: keepRelationships, audit: 'relationship stopped' }, stop),
  ],
}

type Addressed = Pick<RoomRequest, 'address'>
const page = ({ address }: Addressed, id: string) => address(`/relationships/${id}`)
const backTo = (request: Addressed, id: string) => ({ label: relationshipWords.refusedBack, href: page(request, id) })

async function showAgreement(request: RoomRequest, sent?: AgreementForm): Promise<Answer> {
  const { work, param, hidden, address } = request
  const proposal = await findProposal(work, param('id'))
  if (!proposal) return 'not there'
  if (proposal.relationship !== null) return { goTo: page(request, proposal.relationship) }
  if (proposal.state !== 'agreed') return { goTo: address(`/proposals/${proposal.id}`) }
  const form = sent ?? { values: { way: '', where: '', often: '', isPrivate: '', ifWorried: '', howLong: '' }, problems: {} }
  return { page: agreementPage({ proposal, form, hidden: hidden(), address }), about: proposal.member.participation, thing: proposal.id, ...(sent ? { status: 422 as const } : {}) }
}

async function agree(request: RoomRequest): Promise<Answer> {
  const { work, param, form, address } = request
  const read = readAgreement(form)
  if ('problems' in read) return showAgreement(request, read)
  const before = await findRelationshipOfProposal(work, param('id'))
  if (before !== undefined) return { refused: relationshipWords.introduce.refused, back: backTo(request, before) }
  const done = await agreeRelationship(work, { proposal: param('id'), agreement: read })
  if ('relationship' in done) return { goTo: page(request, done.relationship) }
  if (done.refused === 'not there') return 'not there'
  return { refused: whyNotAgreed(done), back: { label: relationshipWords.agreeRefused.back, href: address(`/proposals/${param('id')}`) } }
}

function whyNotAgreed(refused: Exclude<AgreeRefused, { refused: 'not there' }>): string {
  const words = relationshipWords.agreeRefused
  const member = firstName(refused.proposal.member)
  const supporter = firstName(refused.proposal.supporter)
  switch (refused.refused) {
    case 'not both yet':
      return words['not both yet']
    case 'not waiting':
      return words['not waiting'](member)
    case 'not now':
      return words.notNow(member)
    case 'does not fit':
      return refused.because === '' ? words.private(supporter) : words.fit(supporter, refused.because)
  }
}

function readAgreement(form: Form): Agreement | AgreementForm {
  const words = relationshipWords.agreement.problems
  const text = (name: string) => form.text(name).trim()
  const values = { way: text('way'), where: text('where'), often: text('often'), isPrivate: text('isPrivate'), ifWorried: text('ifWorried'), howLong: text('howLong') }
  const way = agreedWays.find((one) => one === values.way)
  const problems: Record<string, string> = way ? {} : { way: words.way }
  for (const name of ['often', 'ifWorried', 'howLong'] as const) if (values[name] === '') problems[name] = words[name]
  for (const name of agreementFields) if (values[name].length > longestAnswer) problems[name] = words.tooLong
  return way && Object.keys(problems).length === 0 ? { ...values, way } : { values, problems }
}

type Sent = { form?: IntroductionFormState; problems: Readonly<Record<string, string>> }

async function showRelationship(request: RoomRequest, id: string, sent?: Sent): Promise<Answer> {
  const { work, hidden, address } = request
  const relationship = await findRelationship(work, id)
  if (!relationship) return 'not there'
  const member = memberOf(relationship)
  const keeps = may(work.actor, keepRelationships)
  const hat = keeps && member !== null ? await readHat(work, member) : undefined
  const died = keeps ? await readWhoDied(work, relationship.parties.map(({ participation }) => participation)) : []
  const keeping = keeps ? { companions: await readCompanions(work), beforeVisiting: hat?.told?.beforeVisiting ?? [], meetBy: meetBy(relationship.agreedOn, work.organisation.nation), me: work.by, follows: await followsStopping(work, id), lacks: member === null ? 0 : await stillLacks(work, member) } : null
  const form = sent?.form ?? { on: {}, at: '', place: '', with: '', seen: false, held: false }
  const shown = relationshipPage({ relationship, died, nameOf: nameFor(work), keeping, today: work.today, form, problems: sent?.problems ?? {}, hidden, address })
  return { page: shown, about: member, thing: id, ...(sent ? { status: 422 as const } : {}) }
}

async function showIntroduction(request: RoomRequest): Promise<Answer> {
  const found = await findIntroduction(request.work, request.param('id'))
  return found && (await findRelationship(request.work, found.relationship)) ? { goTo: page(request, found.relationship) } : 'not there'
}

async function arrange(request: RoomRequest): Promise<Answer> {
  const { work, param } = request
  const id = param('id')
  const sent = readIntroduction(request.form)
  // A first meeting lies ahead as a rule; a year from now is a slip of the finger.
  const typed = readDayField(request.form.text, 'on', addMonths(work.today, 12))
  const on = 'day' in typed ? typed.day : undefined
  const time = readTime(sent.at)
  const words = relationshipWords.introduce.problems
  const problems: Record<string, string> = {
    ...(on === undefined ? { on: words.on } : {}),
    ...('at' in time ? {} : { at: time.problem === 'not a time' ? words.at : words.half }),
    ...(sent.place === '' || sent.place.length > 300 ? { place: words.place } : {}),
    ...(sent.with === '' ? { with: words.who } : {}),
    ...(sent.seen ? {} : { seen: words.seen }),
  }
  if (on === undefined || !('at' in time) || Object.keys(problems).length > 0) return showRelationship(request, id, { form: sent, problems })
  const done = await arrangeIntroduction(work, { relationship: id, on, at: time.at, place: sent.place, withId: sent.with, held: sent.held })
  if ('introduction' in done) return { goTo: page(request, id) }
  switch (done.refused) {
    case 'not there':
      return 'not there'
    case 'has died':
      return { refused: relationshipWords.died.refused, back: backTo(request, id) }
    case 'not from here':
      return { refused: relationshipWords.introduce.refused, back: backTo(request, id) }
    case 'two go together':
      return { refused: relationshipWords.introduce.two, back: backTo(request, id) }
    case 'day is past':
      return showRelationship(request, id, { form: sent, problems: { on: words.past } })
    case 'day ahead':
      return showRelationship(request, id, { form: sent, problems: { on: words.ahead } })
    case 'nobody goes with them':
      return showRelationship(request, id, { form: sent, problems: { with: words.who } })
  }
}

const readIntroduction = (form: Form): IntroductionFormState => ({
  on: { day: form.text('on-day'), month: form.text('on-month'), year: form.text('on-year') },
  at: form.text('at').trim(),
  place: form.text('place').trim(),
  with: form.text('with'),
  seen: form.text('seen') !== '',
  held: form.text('held') !== '',
})

async function record(request: RoomRequest): Promise<Answer> {
  const { work, param, form } = request
  const outcome = form.text('outcome')
  const because = becauseNot.find((one) => one === outcome)
  if (outcome !== 'held' && !because) {
    const found = await findIntroduction(work, param('id'))
    return found ? showRelationship(request, found.relationship, { problems: { outcome: relationshipWords.holding.problem } }) : 'not there'
  }
  const done = await recordHolding(work, because ? { introduction: param('id'), held: false, because } : { introduction: param('id'), held: true })
  if (!('refused' in done)) return { goTo: page(request, done.relationship) }
  return done.refused === 'not there' ? 'not there' : { refused: relationshipWords.holding.refused[done.refused], back: backTo(request, done.relationship) }
}

async function settle(request: RoomRequest): Promise<Answer> {
  const { work, param, form } = request
  const heard = form.all('heard')
  const done = await beginSettlingIn(work, param('id'), { member: heard.includes('member'), supporter: heard.includes('supporter') })
  if ('state' in done) return { goTo: page(request, param('id')) }
  if (done.refused === 'not there') return 'not there'
  if (done.refused === 'hear both first') return showRelationship(request, param('id'), { problems: { heard: relationshipWords.settle.problem } })
  return { refused: relationshipWords.settle.refused, back: backTo(request, param('id')) }
}

/** Where one of the two has died for certain, that is why it ends, whoever has the page open. */
async function reasonToStop(work: Work, id: string): Promise<StopReason> {
  const parties = (await findRelationship(work, id))?.parties ?? []
  const died = (await readWhoDied(work, parties.map(({ participation }) => participation))).find(({ certain }) => certain)
  const side = parties.find(({ participation }) => participation === died?.participation)?.side
  return side === undefined ? 'would rather not' : side === 'member' ? 'death of a member' : 'death of a supporter'
}

async function stop(request: RoomRequest): Promise<Answer> {
  const id = request.param('id')
  const reason = await reasonToStop(request.work, id)
  const next = afterStopping.find((one) => one === request.form.text('next'))
  if (!next && reason !== 'death of a member' && (await followsStopping(request.work, id)) === 'ask') return showRelationship(request, id, { problems: { next: relationshipWords.stop.problem } })
  const done = await stopRelationship(request.work, id, next ? { reason, next } : { reason })
  if ('state' in done) return { goTo: page(request, id) }
  return done.refused === 'not there' ? 'not there' : { refused: relationshipWords.settle.refused, back: backTo(request, id) }
}

/** By how far the member's referral is: whether they are asked if we look for somebody else. */
async function followsStopping(work: Work, id: string): Promise<MayFollow> {
  const referral = (await findRelationship(work, id))?.referral
  const state = referral ? (await findReferral(work, referral))?.state : undefined
  if (state === 'waiting') return 'look on'
  return state === 'placed' || state === 'feedback_sent' ? 'ask' : 'finished'
}
