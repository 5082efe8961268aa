import { mostInFile } from '../audit/list-file.ts'
import { get, type RoomRoutes } from '../audit/routing.ts'
import { readPageNumber } from '../people/read-page-number.ts'
import { draftRoutes } from './form/draft-routes.ts'
import { callRoutes } from './calls/call-routes.ts'
import { followRoutes } from './following/follow-routes.ts'
import { linesFile } from './waiting/lines-file.ts'
import { newReferrals, waitingList } from './waiting/list-referrals.ts'
import { offerRoutes } from './offers/offer-routes.ts'
import { newPage, waitingPage } from './waiting/pages/list-pages.tsx'
import { ownAnswerRoutes } from './own-answer/own-answer-routes.ts'
import { measuresPage } from './waiting/pages/measures-page.tsx'
import { seeReferrals, seeWaiting } from './permissions.ts'
import { readWaitMeasures } from './waiting/read-wait-measures.ts'
import { referralRoutes } from './referral-routes.ts'
import { seenBy } from './show-today.ts'
import { waitRoutes } from './waiting/wait-routes.ts'
import { listWords } from './waiting/words.ts'

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
    get('/waiting/as-a-file', { may: seeWaiting, audit: 'waiting list taken as a file' }, async (request) => linesFile(request, await waitingList(request.work, 1, mostInFile), listWords.file.waiting)),
    get('/referrals/as-a-file', { may: seeReferrals, audit: 'new referrals taken as a file' }, async (request) => linesFile(request, await newReferrals(request.work, 1, mostInFile), listWords.file.fresh)),
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
