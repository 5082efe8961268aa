import { dayIn } from '../../engines/calendar/zones.ts'
import type { Answer as Reply, RoomPage, RoomRequest } from '../audit/routing.ts'
import { sayDay } from '../people/say-days.ts'
import { readColumns, readImport } from './sending/confirm-mapping.ts'
import { asideIn, type Import } from './import.ts'
import { mappingPage } from './sending/pages/mapping-page.tsx'
import { previewPage } from './making/pages/preview-page.tsx'
import { bringingPage, overPage, resultPage, undoingPage } from './undoing/pages/result-pages.tsx'
import { planFrom } from './making/plan.ts'
import { previewOf } from './making/preview.ts'
import { readBuiltOn } from './undoing/read-built-on.ts'
import { readQuestions } from './asking/read-questions.ts'
import { broughtInBefore, countOf, findImport, hasCoordinator, readHashes } from './store.ts'
import { listsLeftOut } from './undoing/read-outcomes.ts'

/** An import at its one address, as far as it has come: headings to confirm, what would be made, what was made, or how it ended. */
export async function showImport(request: RoomRequest): Promise<Reply> {
  const { work, param, address, hidden } = request
  const found = await findImport(work, param('id'))
  if (!found) return 'not there'
  const { id, state } = found
  switch (state) {
    case 'mapping':
      return { page: mappingPage({ id, files: await readColumns(work, found), aside: asideIn(found.mapping), address, hidden }), thing: id }
    case 'questions':
      return { page: await showPreview(request, found), thing: id }
    case 'bringing in':
      return { page: bringingPage({ id, address, hidden: hidden(), done: found.piecesDone, of: found.pieces, ...(await countOf(work, id)) }), thing: id }
    case 'undoing':
      return { page: undoingPage({ id, address, hidden: hidden(), done: found.piecesDone, of: found.pieces, ...(await countOf(work, id)) }), thing: id }
    case 'brought in':
      return { page: resultPage({ id, address, leftOut: await listsLeftOut(work, id), ...(await countOf(work, id)) }), thing: id }
    case 'undone':
    case 'put aside':
      return { page: overPage({ id, state, address, kept: state === 'undone' ? await readBuiltOn(work, id) : [] }), thing: id }
  }
}

/** The dry run as a page. */
export async function showPreview({ work, address, hidden, query }: RoomRequest, found: Import, problems: Record<string, string> = {}): Promise<RoomPage> {
  const reading = await readImport(work, found)
  const questions = await readQuestions(work, found.id)
  const preview = previewOf(reading, planFrom(reading, questions, work.today), questions)
  const before = await broughtInBefore(work, await readHashes(work, found.id))
  const saved = Number(query.get('saved'))
  return previewPage({ id: found.id, preview, saved: Number.isSafeInteger(saved) && saved > 0 ? saved : null, before: before ? sayDay(dayIn(work.organisation.zone, before.on), work.today) : null, coordinator: await hasCoordinator(work), address, hidden, problems })
}
