import { type Answer, get, nothingPersonal, post, type RoomRequest, type Route } from '../../audit/routing.ts'
import { readFollowCode } from './follow-code.ts'
import { followReferral } from './follow-referral.ts'
import { followedTooOften, followPage, progressPage } from './pages/follow-page.tsx'
import { followWords as words } from './words.ts'

/** Tries one caller has in a minute: enough for a practice behind one address, useless for guessing. */
const triesPerMinute = 20

/** Looks up how far it is by the code in the address; without one, asks for it. No account, no name. */
async function showProgress({ work, query, hidden, address, allowed }: RoomRequest): Promise<Answer> {
  const typed = query.get('code')
  if (typed === null) return { page: followPage({ typed: '', problem: null, hidden: hidden(), address }) }
  if (!allowed('follow', triesPerMinute)) return { page: followedTooOften, status: 429 }
  const code = readFollowCode(typed)
  const progress = code ? await followReferral(work, code) : undefined
  if (!progress) return { page: followPage({ typed, problem: code ? words.nothing : words.problem, hidden: hidden(), address }), status: 422 }
  return { page: progressPage({ progress, today: work.today, telephone: work.organisation.telephone }), about: progress.member, thing: progress.referral }
}

export const followRoutes: readonly Route[] = [
  get('/follow', { may: 'anyone', audit: 'followed by code' }, showProgress),
  post('/follow', { may: 'anyone', audit: nothingPersonal }, async ({ form, address }) => ({ goTo: `${address('/follow')}?code=${encodeURIComponent(form.text('code').trim().slice(0, 60))}` })),
]
