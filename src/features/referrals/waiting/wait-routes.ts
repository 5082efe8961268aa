import { hatsOf } from '../../audit/actor.ts'
import { type Answer, get, post, type RoomRequest, type Route } from '../../audit/routing.ts'
import type { Work } from '../../audit/work.ts'
import { openHat } from '../../people/open-hat.ts'
import { firstName } from '../../people/person.ts'
import { readDayAhead } from '../../people/read-day-field.ts'
import { promisePanel } from '../../tasks/show-promises.ts'
import { giveReason, takeReasonBack } from './give-reason.ts'
import { interimAnswers } from './interim-offer.ts'
import { cards, endPause, keepPlace } from './keep-place.ts'
import { endInterimOffer, makeInterimOffer } from './make-interim-offer.ts'
import { pauseCardPage } from './pages/pause-card-page.tsx'
import { type WaitSaved, waitSavedWords, type WaitSent, whileWaitingPage } from './pages/while-waiting-page.tsx'
import { decideReferrals, seeWaiting } from '../permissions.ts'
import { seenBy } from '../show-today.ts'
import { findReferral, type ListedReferral, readHappenings, readReferralTold } from '../store.ts'
import { readWhileWaiting } from './while-waiting.ts'
import { referralWords } from '../words.ts'
import { waitWords as words } from './words.ts'

const may = decideReferrals
const longest = 500

/** A wait as it is worked: reasons, something meanwhile, and a place that is kept. */
export const waitRoutes: readonly Route[] = [
  get('/referrals/:id/while-waiting', { may: seeWaiting, audit: 'referral opened' }, (request) => withReferral(request, (referral) => shown(request, referral, null))),
  get('/referrals/:id/card', { may: seeWaiting, audit: 'referral opened' }, (request) => withReferral(request, (referral) => showCard(request, referral))),
  post('/referrals/:id/reasons', { may, audit: 'reason given' }, (request) => withReferral(request, (referral) => sendReason(request, referral))),
  post('/referrals/:id/reasons/:reasonId/ending', { may, audit: 'reason taken back' }, (request) => withReferral(request, async (referral) => after(request, await takeReasonBack(request.work, { referral: referral.id, reason: request.param('reasonId') }), 'reason over'))),
  post('/referrals/:id/interim-offers', { may, audit: 'interim offer made' }, (request) => withReferral(request, (referral) => sendOffer(request, referral))),
  post('/referrals/:id/interim-offers/:offerId/ending', { may, audit: 'interim offer ended' }, (request) => withReferral(request, async (referral) => after(request, await endInterimOffer(request.work, { referral: referral.id, offer: request.param('offerId') }), 'offer over'))),
  post('/referrals/:id/pauses', { may, audit: 'place kept' }, (request) => withReferral(request, (referral) => sendPause(request, referral))),
  post('/referrals/:id/pauses/ending', { may, audit: 'pause ended' }, (request) => withReferral(request, async (referral) => after(request, await endPause(request.work, referral.id), 'going'))),
]

async function withReferral({ work, param }: RoomRequest, does: (referral: ListedReferral) => Promise<Answer>): Promise<Answer> {
  const referral = await findReferral(work, param('id'))
  return referral ? does(referral) : 'not there'
}

async function shown(request: RoomRequest, referral: ListedReferral, sent: WaitSent | null): Promise<Answer> {
  const { work, query, hidden, address } = request
  if (referral.state !== 'waiting' && !sent) return { goTo: address(`/referrals/${referral.id}`) }
  const hat = await openHat(work, referral.member, 'member')
  const told = (await readReferralTold(work, referral))?.told
  const talked = (await readHappenings(work, referral)).find((one) => one.what === 'talked over')
  const page = whileWaitingPage({
    referral,
    wait: await readWhileWaiting(work, referral),
    wants: hat?.told?.matters ? { words: hat.told.matters, own: hat.told.mattersInOwnWords } : told?.wants ? { words: told.wants, own: told.ownWords } : null,
    talked: talked ? { on: talked.at, by: talked.by, decided: talked.note } : null,
    died: hat?.died === 'yes',
    beside: hat ? await promisePanel.show(request, hat) : null,
    saved: sent ? null : (waitSavedWords.find((word) => word === query.get('saved')) ?? null),
    sent,
    seen: seenBy(work),
    hidden,
    address,
  })
  return { page, about: referral.member, thing: referral.id, ...(sent ? { status: 422 as const } : {}) }
}

async function showCard({ work, address }: RoomRequest, referral: ListedReferral): Promise<Answer> {
  const { paused } = await readWhileWaiting(work, referral)
  if (!paused) return 'not there'
  return { page: pauseCardPage({ referral, ringOn: paused.ringOn, by: nameOf(work), telephone: work.organisation.telephone, address }), about: referral.member, thing: referral.id }
}

/** Whoever prints it signs it. */
const nameOf = (work: Work): string => (hatsOf(work.actor).length > 0 && work.actor.kind === 'person' ? firstName({ name: work.actor.name, knownAs: null }) : work.organisation.name)

const textOf = ({ form }: RoomRequest, name: string) => form.text(name).trim()

/** The form again, with what is wrong; what was typed stays. */
const again = (request: RoomRequest, referral: ListedReferral, { form, problems }: Pick<WaitSent, 'form' | 'problems'>): Promise<Answer> => shown(request, referral, { form, problems, typed: (name) => request.form.text(name) })

async function sendReason(request: RoomRequest, referral: ListedReferral): Promise<Answer> {
  const said = textOf(request, 'words')
  const problem = said === '' ? words.problems.words : said.length > longest ? words.problems.long : null
  if (problem) return again(request, referral, { form: 'reasons', problems: { words: problem } })
  return after(request, await giveReason(request.work, { referral: referral.id, words: said }), 'reason')
}

async function sendOffer(request: RoomRequest, referral: ListedReferral): Promise<Answer> {
  const what = textOf(request, 'what')
  const answer = interimAnswers.find((one) => one === request.form.text('answer'))
  const problems = { ...(what === '' ? { what: words.problems.what } : what.length > longest ? { what: words.problems.long } : {}), ...(answer ? {} : { answer: words.problems.answer }) }
  if (!answer || Object.keys(problems).length > 0) return again(request, referral, { form: 'interim-offers', problems })
  return after(request, await makeInterimOffer(request.work, { referral: referral.id, what, answer, on: request.work.today }), 'offer')
}

async function sendPause(request: RoomRequest, referral: ListedReferral): Promise<Answer> {
  const { work, form } = request
  const day = readDayAhead((name) => form.text(name), 'ring-on', work.today)
  const ringOn = 'day' in day && day.day > work.today ? day.day : null
  const card = cards.find((one) => one === form.text('card'))
  const why = textOf(request, 'why')
  const problems = { ...(ringOn ? {} : { 'ring-on': words.problems.ringOn }), ...(why.length > longest ? { why: words.problems.long } : {}), ...(card ? {} : { card: words.problems.card }) }
  if (!ringOn || !card || Object.keys(problems).length > 0) return again(request, referral, { form: 'pauses', problems })
  return after(request, await keepPlace(work, { referral: referral.id, ringOn, words: why, card }), 'paused')
}

/** Back to the page with what was saved, or why it was not. */
function after({ param, address }: RoomRequest, done: string | { refused: 'not there' | 'not waiting' | 'over already' }, saved: WaitSaved): Answer {
  const path = address(`/referrals/${param('id')}/while-waiting`)
  if (typeof done === 'string') return { goTo: `${path}?saved=${encodeURIComponent(saved)}` }
  if (done.refused === 'not there') return 'not there'
  return { refused: words.overAlready, back: { label: referralWords.refused.back, href: path } }
}
