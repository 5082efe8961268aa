import { get, type RoomRequest, type RoomRoutes } from '../audit/routing.ts'
import { listFile, mostInFile } from '../audit/list-file.ts'
import { may } from '../audit/permission.ts'
import { aroundRoutes } from './around/around-routes.ts'
import { facetRoutes } from './experience/facet-routes.ts'
import { earlierRoutes } from './earlier-notes/earlier-routes.ts'
import { nhsNumberRoutes } from './finding/nhs-number-routes.ts'
import { memberPage } from './pages/member-page.tsx'
import { ownPage } from './pages/own-page.tsx'
import { peoplePage } from './finding/pages/people-page.tsx'
import { supportedPage } from './pages/supported-page.tsx'
import type { Panel } from './panel.ts'
import { findPeople, readerOf, sayDeath, seeBothHats, seePeople, writeDown } from './permissions.ts'
import { questionRoutes } from './questions/question-routes.ts'
import { readPageNumber } from './read-page-number.ts'
import { showPanels } from './show-panels.ts'
import { apartPanel, aroundPanel } from './around/show-around.ts'
import { lookedPanel } from './show-looks.ts'
import { reachPanel } from './reaching/show-reach.ts'
import { findHat, type Hat, type Listed, listPeople, readAround } from './store.ts'
import { listWords } from './finding/words.ts'

const size = 25

/** People’s addresses. `panels` are what higher rooms show on a member’s page, in that order; how to reach them and who has looked are this room’s own. */
export const peopleRoutes = (panels: readonly Panel[]): RoomRoutes => ({
  room: 'people',
  routes: [
    get('/people', { may: findPeople, audit: 'people listed' }, async ({ work, query, address }) => {
      const words = (query.get('name') ?? '').trim().slice(0, 100)
      const page = readPageNumber(query)
      const people = await listPeople(work, { words, kinds: ['member', 'supporter'], page, size })
      return { page: peoplePage({ people, words, page, size, address }) }
    }),
    get('/people/as-a-file', { may: findPeople, audit: 'people taken as a file' }, async (request) => {
      const words = (request.query.get('name') ?? '').trim().slice(0, 100)
      return peopleFile(request, await listPeople(request.work, { words, kinds: ['member', 'supporter'], page: 1, size: mostInFile }))
    }),
    get('/members/:id', { may: seePeople, audit: 'person opened' }, async (request) => {
      const hat = await findHat(request.work, request.param('id'), 'member')
      return hat ? { page: await pageFor(request, hat, panels), about: hat.participation } : 'not there'
    }),
    ...nhsNumberRoutes,
    ...questionRoutes,
    ...facetRoutes,
    ...earlierRoutes,
    ...aroundRoutes,
  ],
})

/** What the page shows of everybody and no more: a number without how they may be reached is not safe to hand on. */
const peopleFile = (request: RoomRequest, people: readonly Listed[]) =>
  listFile(request, {
    name: listWords.file.name,
    headings: listWords.file.headings,
    rows: people.map((one) => [one.name, one.knownAs, listWords.kinds[one.kind], one.area, one.since, one.died === null ? null : one.died === 'yes' ? listWords.died : listWords.mayHaveDied]),
    about: people.map((one) => one.participation),
  })

async function pageFor(request: RoomRequest, hat: Hat, panels: readonly Panel[]) {
  const { work, address } = request
  const reader = readerOf(work.actor, hat.participation)
  if (reader === 'supporter') return supportedPage({ hat, shown: hat.died ? { main: [], side: [] } : await showPanels(panels, request, hat), telephone: work.organisation.telephone })
  const around = await readAround(work, hat)
  const { side: reach } = await showPanels([reachPanel], request, hat)
  const shown = await showPanels([aroundPanel, ...panels, apartPanel, lookedPanel], request, hat)
  if (reader === 'self') return ownPage({ hat, around, reach, shown, address })
  return memberPage({ hat, around, bothHats: may(work.actor, seeBothHats), writes: may(work.actor, writeDown), saysDeath: may(work.actor, sayDeath), reach, shown, today: work.today, address })
}
