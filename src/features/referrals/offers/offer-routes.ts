import type { Day } from '../../../engines/calendar/day.ts'
import { type Answer, get, post, type RoomRequest, type Route } from '../../audit/routing.ts'
import { readDayAhead, readDayField } from '../../people/read-day-field.ts'
import { countOffers, findOffer, listOffers } from './list-offers.ts'
import { answerAgain, makeOffer } from './make-offer.ts'
import { type OfferAnswer, offerAnswers } from './offer.ts'
import { offerPage, type OfferSent, offersPage } from './pages/offers-page.tsx'
import { decideReferrals, seeReferrals } from '../permissions.ts'
import { offerWords as words } from './words.ts'

const may = decideReferrals
const longest = 200
const mostShown = 50

/** Support offered before there is any referral. */
export const offerRoutes: readonly Route[] = [
  get('/offers', { may: seeReferrals, audit: 'offers listed' }, (request) => showOffers(request, null)),
  post('/offers', { may, audit: 'offer recorded' }, sendOffer),
  get('/offers/:id', { may: seeReferrals, audit: 'offer opened' }, (request) => showOffer(request, null)),
  post('/offers/:id/answers', { may, audit: 'offer answered' }, sendAnswer),
]

async function showOffers({ work, query, hidden, address }: RoomRequest, sent: OfferSent | null): Promise<Answer> {
  const page = offersPage({ counts: await countOffers(work), offers: await listOffers(work, mostShown), saved: !sent && query.get('saved') !== null, today: work.today, sent, hidden: hidden(), address })
  return sent ? { page, status: 422 } : { page }
}

async function showOffer({ work, param, hidden, address }: RoomRequest, sent: OfferSent | null): Promise<Answer> {
  const offer = await findOffer(work, param('id'))
  if (!offer) return 'not there'
  const page = offerPage({ offer, today: work.today, sent, hidden: hidden(), address })
  return sent ? { page, thing: offer.id, status: 422 } : { page, thing: offer.id }
}

/** What they said, and when they may be asked again where that was later. */
function readAnswer({ work, form }: RoomRequest, problems: Record<string, string>): { answer: OfferAnswer; askAgainOn: Day | null } | null {
  const answer = offerAnswers.find((one) => one === form.text('answer'))
  if (!answer) problems['answer'] = words.problems.answer
  if (answer !== 'later') return answer ? { answer, askAgainOn: null } : null
  const day = readDayAhead((name) => form.text(name), 'again', work.today)
  if ('day' in day && day.day > work.today) return { answer, askAgainOn: day.day }
  problems['again'] = words.problems.again
  return null
}

function readLine({ form }: RoomRequest, name: string, needed: string | null, problems: Record<string, string>): string {
  const text = form.text(name).trim()
  if (text === '' && needed !== null) problems[name] = needed
  else if (text.length > longest) problems[name] = words.problems.long
  return text
}

async function sendOffer(request: RoomRequest): Promise<Answer> {
  const { work, form, address } = request
  const problems: Record<string, string> = {}
  const step = readLine(request, 'step', words.problems.step, problems)
  const by = readLine(request, 'by', words.problems.by, problems)
  const name = readLine(request, 'name', null, problems)
  const reach = readLine(request, 'reach', null, problems)
  const on = readDayField((field) => form.text(field), 'on', work.today)
  if (!('day' in on)) problems['on'] = words.problems.day
  const said = readAnswer(request, problems)
  if (!said || !('day' in on) || Object.keys(problems).length > 0) return showOffers(request, { problems, typed: (field) => form.text(field) })
  const id = await makeOffer(work, { step, by, on: on.day, ...said, name, reach })
  return { goTo: address(said.answer === 'yes' ? `/referrals/new?offer=${id}` : '/offers?saved=yes') }
}

async function sendAnswer(request: RoomRequest): Promise<Answer> {
  const { work, form, param, address } = request
  const problems: Record<string, string> = {}
  const said = readAnswer(request, problems)
  if (!said) return showOffer(request, { problems, typed: (field) => form.text(field) })
  const done = await answerAgain(work, { offer: param('id'), on: work.today, ...said })
  if (!('refused' in done)) return { goTo: address(said.answer === 'yes' ? `/referrals/new?offer=${done.offer}` : '/offers?saved=yes') }
  return done.refused === 'not there' ? 'not there' : { refused: words.answered, back: { label: words.backToOffers, href: address('/offers') } }
}
