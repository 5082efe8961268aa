import { keepAwake } from '../../platform/database/keep-awake.ts'
import { dayIn } from '../../engines/calendar/zones.ts'
import type { Answer as Reply, RoomPage, RoomRequest } from '../audit/routing.ts'
import { sayDay } from '../people/say-days.ts'
import type { OpenLists } from './opened-lists.ts'
import { withImport } from './sending/open-import.ts'
import { readColumns } from './sending/read-columns.ts'
import { longFrom } from './sending/sent-file.ts'
import { asideIn, type Import } from './import.ts'
import { mappingPage } from './sending/pages/mapping-page.tsx'
import { previewPage } from './making/pages/preview-page.tsx'
import { bringingPage, overPage, readingPage, resultPage, undoingPage } from './undoing/pages/result-pages.tsx'
import { questionsIn } from './making/preview.ts'
import { readBuiltOn } from './undoing/read-built-on.ts'
import { readQuestions } from './asking/read-questions.ts'
import { broughtInBefore, countOf, findImport, hasCoordinator, readHashes, readKeptPreview, readWeight } from './store.ts'
import { listsLeftOut } from './undoing/read-outcomes.ts'

/** An import at its one address, as far as it has come: headings to confirm, what would be made, what was made, or how it ended. */
export async function showImport(request: RoomRequest, open: OpenLists): Promise<Reply> {
  const { work, param, address, hidden } = request
  const found = await findImport(work, param('id'))
  if (!found) return 'not there'
  const { id, state } = found
  switch (state) {
    case 'mapping':
      return { page: mappingPage({ id, didNotFit: found.didNotFit, files: await readColumns(work, found, open), aside: asideIn(found.mapping), address, hidden }), thing: id }
    case 'reading':
      return { page: readingPage({ id, address, hidden: hidden(), done: found.piecesDone, of: found.pieces }), thing: id }
    case 'questions':
      return { page: await showPreview(request, found, open), thing: id }
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

/** The dry run as a page. Of a long list it is what the reading came to; of its questions it says what is answered by now. */
export async function showPreview({ work, address, hidden, query }: RoomRequest, found: Import, open: OpenLists, problems: Record<string, string> = {}): Promise<RoomPage> {
  const questions = await readQuestions(work, found.id)
  const kept = (await readWeight(work, found.id)) >= longFrom ? await readKeptPreview(work, found.id) : undefined
  const preview = kept ? { ...kept, questions: questionsIn(questions) } : await withImport(work, found, open, (lists) => keepAwake(work.db, lists.preview(questions, work.today)))
  const before = await broughtInBefore(work, await readHashes(work, found.id))
  const saved = Number(query.get('saved'))
  return previewPage({ id: found.id, preview, long: kept !== undefined, saved: Number.isSafeInteger(saved) && saved > 0 ? saved : null, before: before ? sayDay(dayIn(work.organisation.zone, before.on), work.today) : null, coordinator: await hasCoordinator(work), address, hidden, problems })
}
