import { type Answer, get, post, type RoomRequest, type RoomRoutes } from '../audit/routing.ts'
import { openHat } from '../people/open-hat.ts'
import { firstName } from '../people/person.ts'
import { readPageNumber } from '../people/read-page-number.ts'
import { quietReachPanel } from '../people/show-reach.ts'
import { acceptReferral } from './accept-referral.ts'
import { askPerson } from './ask-person.ts'
import { declineReferral } from './decline-referral.ts'
import { recordContact, talkOver } from './keep-in-touch.ts'
import { newReferrals, waitingList } from './list-referrals.ts'
import { newPage, waitingPage } from './pages/list-pages.tsx'
import type { Attempt } from './pages/next-steps.tsx'
import { referralPage, type SavedWord } from './pages/referral-page.tsx'
import { decideReferrals, seeReferrals, seeWaiting } from './permissions.ts'
import { readAcceptance, readAsking, readContact, readDeclining, readTalk } from './read-forms.ts'
import { seenBy } from './show-today.ts'
import { findReferral, type ListedReferral, readHappenings } from './store.ts'
import { referralWords as words } from './words.ts'
import { withdrawReferral } from './withdraw-referral.ts'

const size = 25

const saidSaved: readonly SavedWord[] = ['asked', 'accepted', 'declined', 'withdrawn', 'contact', 'talked']

export const referralsRoutes: RoomRoutes = {
  room: 'referrals',
  routes: [
    get('/waiting', { may: seeWaiting, audit: 'waiting list read' }, async ({ work, query, address }) => {
      const page = readPageNumber(query)
      return { page: waitingPage({ lines: await waitingList(work, page, size), page, size, seen: seenBy(work), address }) }
    }),
    get('/referrals', { may: seeReferrals, audit: 'new referrals read' }, async ({ work, query, address }) => {
      const page = readPageNumber(query)
      return { page: newPage({ lines: await newReferrals(work, page, size), page, size, seen: seenBy(work), address }) }
    }),
    get('/referrals/:id', { may: seeReferrals, audit: 'referral opened' }, async (request) => {
      const referral = await findReferral(request.work, request.param('id'))
      return referral ? { page: await pageOf(request, referral, null), about: referral.member, thing: referral.id } : 'not there'
    }),
    post('/referrals/:id/asking', { may: decideReferrals, audit: 'person asked' }, (request) => deal(request, readAsking(request), (read) => askPerson(request.work, read), 'asked')),
    post('/referrals/:id/acceptance', { may: decideReferrals, audit: 'referral accepted' }, (request) => deal(request, readAcceptance(request), (read) => acceptReferral(request.work, read), 'accepted')),
    post('/referrals/:id/declining', { may: decideReferrals, audit: 'referral declined' }, (request) => deal(request, readDeclining(request), (read) => declineReferral(request.work, read), 'declined')),
    post('/referrals/:id/withdrawing', { may: decideReferrals, audit: 'referral withdrawn' }, (request) => deal(request, { read: request.param('id') }, (id) => withdrawReferral(request.work, id), 'withdrawn')),
    post('/referrals/:id/contacts', { may: decideReferrals, audit: 'contact recorded' }, (request) => deal(request, readContact(request), (read) => recordContact(request.work, read), 'contact')),
    post('/referrals/:id/talks', { may: decideReferrals, audit: 'wait talked over' }, (request) => deal(request, readTalk(request), (read) => talkOver(request.work, read), 'talked')),
  ],
}

async function pageOf(request: RoomRequest, referral: ListedReferral, attempt: Attempt | null) {
  const { work, query, hidden, address } = request
  const hat = await openHat(work, referral.member, 'member')
  const reach = hat ? await quietReachPanel.show(request, hat) : null
  const happenings = await readHappenings(work, referral)
  const saved = attempt ? null : (saidSaved.find((word) => word === query.get('saved')) ?? null)
  return referralPage({ referral, happenings, told: hat?.told ?? null, died: hat?.died !== null && hat?.died !== undefined, reach, saved, today: work.today, attempt, hidden, address })
}

type Refusal = 'not there' | Exclude<keyof typeof words.refused, 'back'>

/** One form: shown again with its mistakes, refused in plain words, or done and back to the referral. */
async function deal<Read>(request: RoomRequest, form: { read: Read } | { attempt: Attempt }, does: (read: Read) => Promise<string | { refused: Refusal }>, saved: SavedWord): Promise<Answer> {
  const { work, param, address } = request
  const referral = await findReferral(work, param('id'))
  if (!referral) return 'not there'
  if ('attempt' in form) return { page: await pageOf(request, referral, form.attempt), about: referral.member, thing: referral.id, status: 422 }
  const done = await does(form.read)
  const back = address(`/referrals/${referral.id}`)
  if (typeof done === 'string') return { goTo: `${back}?saved=${saved}` }
  if (done.refused === 'not there') return 'not there'
  const why = words.refused[done.refused]
  return { refused: typeof why === 'string' ? why : why(firstName(referral)), back: { label: words.refused.back, href: back } }
}
