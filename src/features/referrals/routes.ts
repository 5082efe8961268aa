import { get, type RoomRoutes } from '../audit/routing.ts'
import { readPageNumber } from '../people/read-page-number.ts'
import { draftRoutes } from './draft-routes.ts'
import { callRoutes } from './call-routes.ts'
import { followRoutes } from './follow-routes.ts'
import { newReferrals, waitingList } from './list-referrals.ts'
import { offerRoutes } from './offer-routes.ts'
import { newPage, waitingPage } from './pages/list-pages.tsx'
import { ownAnswerRoutes } from './own-answer-routes.ts'
import { measuresPage } from './pages/measures-page.tsx'
import { seeReferrals, seeWaiting } from './permissions.ts'
import { readWaitMeasures } from './read-wait-measures.ts'
import { referralRoutes } from './referral-routes.ts'
import { seenBy } from './show-today.ts'
import { waitRoutes } from './wait-routes.ts'

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
    get('/waiting/measures', { may: seeWaiting, audit: 'waiting measured' }, async ({ work, address }) => ({ page: measuresPage({ measures: await readWaitMeasures(work), today: work.today, address }) })),
    // Before whatever takes an id: an address that is a word is none.
    ...callRoutes,
    ...offerRoutes,
    ...waitRoutes,
    ...referralRoutes,
    ...ownAnswerRoutes,
    ...draftRoutes,
    ...followRoutes,
  ],
}
