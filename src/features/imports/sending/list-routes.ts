import { asDay, type Day, isDay } from '../../../engines/calendar/day.ts'
import { dayIn } from '../../../engines/calendar/zones.ts'
import type { SourceFile } from '../../../engines/reading/types.ts'
import { NoRoom } from '../../../platform/jobs/asked-thread.ts'
import { keepAwake } from '../../../platform/database/keep-awake.ts'
import { type Answer as Reply, get, post, type RoomRequest, type Route } from '../../audit/routing.ts'
import { makingWords } from '../making/words.ts'
import { notNow } from '../not-now.ts'
import { confirmMapping, putAside } from './confirm-mapping.ts'
import { readColumns } from './read-columns.ts'
import type { ReadableList } from './readable-lists.ts'
import type { Unreadable } from './unpack-workbooks.ts'
import { mappingFromForm, mappingProblemsShown } from './mapping-form.ts'
import { listsPage } from './pages/lists-page.tsx'
import { mappingPage } from './pages/mapping-page.tsx'
import { mostFiles, mostOnPages, weightUnpacked } from './sent-file.ts'
import { keepLists } from './start-import.ts'
import { sendingWords } from './words.ts'
import { asideIn, mayFollow } from '../import.ts'
import type { OpenLists } from '../opened-lists.ts'
import { findImport, listImports } from '../store.ts'
import { resultWords } from '../undoing/words.ts'
import { importWords } from '../words.ts'
import { sayDay } from '../../people/say-days.ts'
import { bringInLists as may } from '../permissions.ts'

/** One list of a hundred thousand people, or several of some thousand; what is over is refused before it is read. */
const bodyLimit = 32_000_000

/** The lists sent so far, sending more, what their headings mean, and putting one aside. */
export const listRoutes = (open: OpenLists): readonly Route[] => [
  get('/imports', { may, audit: 'lists looked at' }, async (request) => ({ page: await showLists(request) })),
  post('/imports', { may, audit: 'list sent', bodyLimit }, (request) => start(request, open)),
  get('/imports/:id/mapping', { may, audit: 'list opened' }, (request) => mapping(request, open)),
  post('/imports/:id/mapping', { may, audit: 'mapping confirmed' }, (request) => confirm(request, open)),
  post('/imports/:id/putting-aside', { may, audit: 'list put aside' }, aside),
]

async function showLists(request: RoomRequest, again: { problems?: Record<string, string> } = {}) {
  const { work, address, hidden, form } = request
  const imports = (await listImports(work)).map((one) => ({
    id: one.id,
    name: one.files.join(', '),
    line: `${sendingWords.listing.line(one.files.length, one.rows)}, ${sendingWords.listing.started(sayDay(dayIn(work.organisation.zone, one.startedAt), work.today))}`,
    people: one.state === 'brought in' ? `${makingWords.preview.counts.people}: ${one.people}${one.open > 0 ? `. ${resultWords.result.open(one.open)}` : ''}` : '',
    state: importWords.states[one.state],
    finished: one.state !== 'mapping' && one.state !== 'reading' && one.state !== 'questions' && one.state !== 'bringing in' && one.state !== 'undoing',
  }))
  return listsPage({ imports, address, hidden: hidden(), ...again, asOf: { day: form.text('asOf-day'), month: form.text('asOf-month'), year: form.text('asOf-year') } })
}

/** The day as three numbers, none for today; undefined for one that does not exist or has not come. */
export function asOfFrom(parts: { day: string; month: string; year: string }, today: Day): Day | undefined {
  const [day, month, year] = [parts.day, parts.month, parts.year].map((part) => part.trim())
  if (!day && !month && !year) return today
  const text = `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
  return isDay(text) && text <= today ? asDay(text) : undefined
}

async function start(request: RoomRequest, open: OpenLists): Promise<Reply> {
  const { work, form, address } = request
  const words = sendingWords.start.problems
  const files = form.files('files')
  const asOf = asOfFrom({ day: form.text('asOf-day'), month: form.text('asOf-month'), year: form.text('asOf-year') }, work.today)
  const problems = { ...(files.length === 0 ? { files: words.none } : files.length > mostFiles ? { files: words.many } : {}), ...(asOf ? {} : { asOf: words.day }) }
  if (!asOf || Object.keys(problems).length > 0) return { page: await showLists(request, { problems }), status: 422 }
  const sent = await keepAwake(work.db, unpacked(files, asOf, open))
  if ('refused' in sent) return { page: await showLists(request, { problems: { files: words.file(sent.file, sent.trouble) } }), status: 422 }
  return { goTo: address(`/imports/${(await keepLists(work, { lists: sent.lists, asOf })).id}`) }
}

async function unpacked(files: readonly SourceFile[], asOf: Day, open: OpenLists): Promise<{ lists: ReadableList[] } | Unreadable> {
  const lists = open(weightUnpacked(files))
  try {
    return await lists.unpack(files, asOf, mostOnPages)
  } catch (fault) {
    if (fault instanceof NoRoom) return { refused: 'unreadable', file: files.map((file) => file.name).join(', '), trouble: 'too big' }
    throw fault
  } finally {
    lists.end()
  }
}

async function mapping({ work, param, address, hidden }: RoomRequest, open: OpenLists): Promise<Reply> {
  const found = await findImport(work, param('id'))
  if (!found || !mayFollow(found.state, 'reading')) return 'not there'
  return { page: mappingPage({ id: found.id, files: await readColumns(work, found, open), aside: asideIn(found.mapping), address, hidden }), thing: found.id }
}

async function confirm(request: RoomRequest, open: OpenLists): Promise<Reply> {
  const { work, param, form, address, hidden } = request
  const found = await findImport(work, param('id'))
  if (!found) return 'not there'
  const files = await readColumns(work, found, open)
  const said = mappingFromForm(form, files)
  const done = await confirmMapping(work, found.id, said, open)
  if (typeof done === 'string') return { goTo: address(`/imports/${found.id}`) }
  if ('problems' in done) {
    const shown = files.map((file) => ({ ...file, kind: said[file.name]?.kind ?? file.kind, columns: file.columns.map((column) => ({ ...column, meaning: said[file.name]?.columns[String(column.index)] ?? column.meaning })) }))
    return { page: mappingPage({ id: found.id, files: shown, aside: asideIn(said), address, hidden, problems: mappingProblemsShown(done.problems, shown) }), thing: found.id, status: 422 }
  }
  return done.refused === 'not there' ? 'not there' : notNow(request)
}

async function aside(request: RoomRequest): Promise<Reply> {
  const done = await putAside(request.work, request.param('id'))
  if (done === 'put aside') return { goTo: request.address('/imports') }
  return done.refused === 'not there' ? 'not there' : notNow(request)
}
