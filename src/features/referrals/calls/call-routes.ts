import { isId } from '../../../platform/database/ids.ts'
import { type Answer, get, post, type RoomRequest, type Route } from '../../audit/routing.ts'
import { type AlikePerson, findAlike } from '../../people/finding/find-alike.ts'
import { findOffer } from '../offers/list-offers.ts'
import { callDownPage } from './pages/call-down-page.tsx'
import { callPage } from './pages/call-page.tsx'
import { decideReferrals } from '../permissions.ts'
import { readCall } from './read-call.ts'
import { findReferral, readReferralTold } from '../store.ts'
import { takeCall } from './take-call.ts'
import { callWords as words } from './words.ts'

const may = decideReferrals

/** A referral written down by a coordinator while somebody is on the phone. */
export const callRoutes: readonly Route[] = [
  get('/referrals/new', { may, audit: 'call begun' }, showCall),
  post('/referrals', { may, audit: 'call written down' }, sendCall),
  get('/referrals/:id/written-down', { may, audit: 'referral opened' }, showDown),
]

async function showCall(request: RoomRequest): Promise<Answer> {
  const { work, query, hidden, address } = request
  const id = query.get('offer') ?? ''
  const offer = isId(id) ? await findOffer(work, id) : undefined
  const known = offer?.answer === 'yes' && offer.referral === null ? offer : null
  const reach = known?.reach ?? ''
  const begins: Readonly<Record<string, string>> = known ? { name: known.name ?? '', [reach.includes('@') ? 'email' : 'telephone']: reach, 'caller-name': known.by, who: 'somebody' } : {}
  return { page: callPage({ problems: {}, typed: (name) => begins[name] ?? '', all: () => [], alike: [], offer: known?.id ?? null, hidden: hidden(), address }) }
}

async function sendCall(request: RoomRequest): Promise<Answer> {
  const { work, form, address } = request
  const read = readCall(form)
  const offer = isId(form.text('offer')) ? form.text('offer') : null
  if ('problems' in read) return again(request, { problems: read.problems, alike: await stillAlike(request), offer })
  const alike = await findAlike(work, read.call)
  const same = whichOf(alike, form.text('same'))
  if (same === 'not said') return again(request, { problems: { same: words.problems.same }, alike, offer })
  const taken = await takeCall(work, { call: read.call, same, offer })
  if ('refused' in taken) return 'not there'
  return { goTo: `${address(`/referrals/${taken.referral}/written-down`)}${taken.beside ? `?beside=${taken.beside}` : ''}` }
}

/** Somebody who was shown; somebody new; or, where anybody was alike, nothing said yet. */
function whichOf(alike: readonly AlikePerson[], said: string): string | null | 'not said' {
  if (alike.length === 0 || said === 'new') return null
  return alike.find((one) => one.participation === said)?.participation ?? 'not said'
}

/** Whom they were asked about already, so that an answer given stays on the page while another field is put right. */
const stillAlike = ({ work, form }: RoomRequest): Promise<AlikePerson[]> => (form.text('same') === '' ? Promise.resolve([]) : findAlike(work, { name: form.text('name'), telephone: form.text('telephone') || null }))

function again({ form, hidden, address }: RoomRequest, { problems, alike, offer }: { problems: Record<string, string>; alike: readonly AlikePerson[]; offer: string | null }): Answer {
  return { page: callPage({ problems, typed: (name) => form.text(name), all: (name) => form.all(name), alike, offer, hidden: hidden(), address }), status: 422 }
}

async function showDown({ work, param, query, address }: RoomRequest): Promise<Answer> {
  const referral = await findReferral(work, param('id'))
  if (!referral) return 'not there'
  const id = query.get('beside') ?? ''
  const beside = isId(id) ? ((await findReferral(work, id)) ?? null) : null
  const told = await readReferralTold(work, referral)
  const { localHelpName: what, localHelpTelephone: number } = work.organisation
  return { page: callDownPage({ referral, beside, danger: told?.told.danger === 'yes', local: what && number ? { number, what } : null, address }), about: referral.member, thing: referral.id }
}
