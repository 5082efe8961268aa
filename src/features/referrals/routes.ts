import { get, type RoomRoutes } from '../audit/routing.ts'
import { readPageNumber } from '../people/read-page-number.ts'
import { draftRoutes } from './draft-routes.ts'
import { followRoutes } from './follow-routes.ts'
import { newReferrals, waitingList } from './list-referrals.ts'
import { newPage, waitingPage } from './pages/list-pages.tsx'
import { ownAnswerRoutes } from './own-answer-routes.ts'
import { seeReferrals, seeWaiting } from './permissions.ts'
import { referralRoutes } from './referral-routes.ts'
import { seenBy } from './show-today.ts'

const size = 25

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
    ...referralRoutes,
    ...ownAnswerRoutes,
    ...draftRoutes,
    ...followRoutes,
  ],
}
