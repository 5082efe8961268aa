import { listFile } from '../../audit/list-file.ts'
import { type Answer as Reply, get, post, type RoomRequest, type Route } from '../../audit/routing.ts'
import type { OpenLists } from '../opened-lists.ts'
import { findImport } from '../store.ts'
import { rowsPage, undoPage } from './pages/result-pages.tsx'
import { readBuiltOn } from './read-built-on.ts'
import { readLeftOut } from './read-left-out.ts'
import { readHatsMade, readOutcomes } from './read-outcomes.ts'
import { beginUndoing, goOnLater } from './undo-import.ts'
import { leftOutWords, resultWords } from './words.ts'
import { bringInLists as may } from '../permissions.ts'
import { readPageNumber } from '../../people/read-page-number.ts'
import { importWords } from '../words.ts'

/** What came of each row, the rows nobody came of as a file, and taking it all away again. */
export const outcomeRoutes = (open: OpenLists): readonly Route[] => [
  get('/imports/:id/rows', { may, audit: 'rows of a list read' }, rows),
  get('/imports/:id/left-out', { may, audit: 'rows left out taken as a file' }, (request) => leftOut(request, open)),
  get('/imports/:id/undoing', { may, audit: 'list opened' }, undoing),
  post('/imports/:id/undoing', { may, audit: 'import undone' }, undo),
]

const rowsAPage = 100

async function rows({ work, param, query, address }: RoomRequest): Promise<Reply> {
  const found = await findImport(work, param('id'))
  if (!found || (found.state !== 'brought in' && found.state !== 'undone')) return 'not there'
  const asked = (query.get('row') ?? '').trim().slice(0, 10)
  const row = /^\d{1,7}$/.test(asked) ? Number(asked) : asked === '' ? null : -1
  const page = readPageNumber(query)
  const shown = await readOutcomes(work, found.id, { row, page, size: rowsAPage })
  return { page: rowsPage({ id: found.id, rows: shown, row: asked, page, last: Math.ceil((shown[0]?.total ?? 0) / rowsAPage), address }), thing: found.id }
}

async function leftOut(request: RoomRequest, open: OpenLists): Promise<Reply> {
  const found = await findImport(request.work, request.param('id'))
  if (!found || (found.state !== 'brought in' && found.state !== 'undone')) return 'not there'
  const { list, table: [headings = [], ...rows] } = (await readLeftOut(request.work, found, { list: request.query.get('list'), open })) ?? { list: '', table: [] }
  return list === '' ? 'not there' : listFile(request, { name: leftOutWords.file(list), headings, rows, thing: found.id })
}

async function undoing({ work, param, address, hidden }: RoomRequest): Promise<Reply> {
  const found = await findImport(work, param('id'))
  if (!found || (found.state !== 'brought in' && found.state !== 'bringing in')) return 'not there'
  const kept = await readBuiltOn(work, found.id)
  const people = new Set((await readHatsMade(work, found.id)).map((hat) => hat.person).filter((person) => !kept.some((one) => one.person === person)))
  return { page: undoPage({ id: found.id, people: people.size, kept, address, hidden: hidden() }), thing: found.id }
}

async function undo(request: RoomRequest): Promise<Reply> {
  if ((await findImport(request.work, request.param('id')))?.state === 'undoing') {
    goOnLater(request.work, request.param('id'))
    request.work.changed('import undone', { thing: request.param('id') })
    return { goTo: request.address(`/imports/${request.param('id')}`) }
  }
  const done = await beginUndoing(request.work, request.param('id'))
  if (typeof done === 'string') return { goTo: request.address(`/imports/${request.param('id')}`) }
  return done.refused === 'not there' ? 'not there' : { refused: resultWords.undo.already, back: { label: importWords.back, href: request.address(`/imports/${request.param('id')}`) } }
}
