import { listFile, mostInFile } from '../audit/list-file.ts'
import { may, reaches } from '../audit/permission.ts'
import { get, type RoomRoutes } from '../audit/routing.ts'
import { openHat } from '../people/open-hat.ts'
import type { Panel } from '../people/panel.ts'
import { readPageNumber } from '../people/read-page-number.ts'
import { apartPanel } from '../people/around/show-around.ts'
import { supporterAnswersPanel } from '../people/questions/show-answers.ts'
import { lookedPanel } from '../people/show-looks.ts'
import { showPanels } from '../people/show-panels.ts'
import { reachPanel } from '../people/reaching/show-reach.ts'
import { supporterPage } from './pages/supporter-page.tsx'
import { groupWord, supportersPage } from './pages/supporters-page.tsx'
import { listSupporters as mayList, seeSupporters } from './permissions.ts'
import { findSupporter, listSupporters } from './store.ts'
import { groups } from './supporter.ts'
import { supporterWords } from './words.ts'

const size = 25

const groupIn = (query: URLSearchParams) => groups.find((one) => groupWord(one) === query.get('which')) ?? 'everybody'

/** Supporters’ addresses. `panels` are what higher rooms show on a supporter’s page. */
export const supportersRoutes = (panels: readonly Panel[]): RoomRoutes => ({
  room: 'supporters',
  routes: [
    get('/supporters', { may: mayList, audit: 'supporters listed' }, async ({ work, query, address }) => {
      const group = groupIn(query)
      const page = readPageNumber(query)
      return { page: supportersPage({ supporters: await listSupporters(work, { group, page, size }), group, page, size, address }) }
    }),
    get('/supporters/as-a-file', { may: mayList, audit: 'supporters taken as a file' }, async (request) => {
      const supporters = await listSupporters(request.work, { group: groupIn(request.query), page: 1, size: mostInFile })
      return listFile(request, {
        name: supporterWords.list.file.name,
        headings: supporterWords.list.file.headings,
        rows: supporters.map((one) => [one.name, one.knownAs, one.area, supporterWords.states[one.state], one.capacity, one.elsewhere, one.seeing]),
        about: supporters.map((one) => one.participation),
      })
    }),
    get('/supporters/:id', { may: seeSupporters, audit: 'supporter opened' }, async (request) => {
      const { work, param, address } = request
      const hat = await openHat(work, param('id'), 'supporter', (column) => reaches(work.actor, seeSupporters, work.organisation.id, column))
      const supporter = hat && (await findSupporter(work, hat.participation))
      if (!hat || !supporter) return 'not there'
      const { side: reach } = await showPanels([reachPanel], request, hat)
      const shown = await showPanels([...panels, supporterAnswersPanel, apartPanel, lookedPanel], request, hat)
      return { page: supporterPage({ supporter, told: hat.told, died: hat.died, reach: reach.length > 0 ? reach : undefined, shown, staff: may(work.actor, mayList), address }), about: hat.participation }
    }),
  ],
})
