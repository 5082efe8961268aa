import { type Answer, get, nothingPersonal, post, type RoomRequest, type Route } from '../../audit/routing.ts'
import { followReferral } from './follow-referral.ts'
import { closeFollowing, openFollowing } from './open-following.ts'
import { followedTooOften, followPage, progressPage } from './pages/follow-page.tsx'
import { followWords as words } from './words.ts'

/** Tries one caller has in a minute: enough for a practice behind one address, useless for guessing. */
const triesPerMinute = 20

/** How far it is, for a browser that has just sent a code; else asks for one. No account, no name, and nothing in the address. */
async function showProgress({ work, begun, hidden, address }: RoomRequest): Promise<Answer> {
  const progress = await followReferral(work, begun)
  if (!progress) return { page: followPage({ typed: '', problem: null, hidden: hidden(), address }) }
  return { page: progressPage({ progress, today: work.today, telephone: work.organisation.telephone, hidden: hidden(), address }), about: progress.member, thing: progress.referral }
}

async function sendCode(request: RoomRequest): Promise<Answer> {
  const { work, form, hidden, address, allowed } = request
  if (!allowed('follow', triesPerMinute)) return { page: followedTooOften, status: 429 }
  const typed = form.text('code').trim().slice(0, 60)
  const opened = await openFollowing(work, request, typed)
  if (opened === 'open') return { goTo: address('/follow') }
  return { page: followPage({ typed, problem: opened === 'nothing' ? words.nothing : words.problem, hidden: hidden(), address }), status: 422 }
}

export const followRoutes: readonly Route[] = [
  get('/follow', { may: 'anyone', audit: 'followed by code' }, showProgress),
  post('/follow', { may: 'anyone', audit: nothingPersonal }, sendCode),
  post('/follow/closing', { may: 'anyone', audit: nothingPersonal }, async ({ work, begun, address }) => {
    await closeFollowing(work, begun)
    return { goTo: address('/follow') }
  }),
]
