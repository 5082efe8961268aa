import { asDay, type Day, isDay } from '../../engines/calendar/day.ts'
import { dayIn } from '../../engines/calendar/zones.ts'
import { listFile } from '../audit/list-file.ts'
import { type Answer as Reply, get, post, type RoomRequest, type RoomRoutes } from '../audit/routing.ts'
import type { AfterDeath } from '../people/deaths/hear-of-death.ts'
import { sayDay } from '../people/say-days.ts'
import { answerQuestion, answerQuestions } from './answer-questions.ts'
import { beginBringingIn, goOn } from './bring-in.ts'
import { confirmMapping, putAside, readColumns } from './confirm-mapping.ts'
import { answersFrom, mappingFromForm, mappingProblemsShown, problemsShown } from './forms.ts'
import { listsPage } from './pages/lists-page.tsx'
import { mappingPage } from './pages/mapping-page.tsx'
import { answerField } from './pages/question-fields.tsx'
import { questionPage, questionsPage } from './pages/questions-page.tsx'
import { rowsPage, undoPage } from './pages/result-pages.tsx'
import { bringInLists } from './permissions.ts'
import { readBuiltOn } from './read-built-on.ts'
import { readLeftOut } from './read-left-out.ts'
import { findQuestion, pageOfQuestions } from './read-questions.ts'
import { mostFiles } from './sent-file.ts'
import { showImport, showPreview } from './show-import.ts'
import { startImport } from './start-import.ts'
import { findImport, listImports, readHatsMade, readOutcomes } from './store.ts'
import { undoImport } from './undo-import.ts'
import { importWords, leftOutWords } from './words.ts'

const may = bringInLists
const questionsAPage = 20
const rowsAPage = 100
/** Eight lists of 10 MB are more than a form need carry at once; what is over is refused before it is read. */
const bodyLimit = 32_000_000

/** Addresses of the lists: sent, looked at, asked about, brought in, undone. `after` is what other rooms do about a death that a list tells of. */
export const importRoutes = (after: AfterDeath): RoomRoutes => ({
  room: 'imports',
  routes: [
    get('/imports', { may, audit: 'lists looked at' }, async (request) => ({ page: await showLists(request) })),
    post('/imports', { may, audit: 'list sent', bodyLimit }, start),
    get('/imports/:id', { may, audit: 'list opened' }, (request) => showImport(request)),
    get('/imports/:id/mapping', { may, audit: 'list opened' }, mapping),
    post('/imports/:id/mapping', { may, audit: 'mapping confirmed' }, confirm),
    get('/imports/:id/questions', { may, audit: 'questions from a list read' }, questions),
    post('/imports/:id/answers', { may, audit: 'questions from a list answered' }, (request) => answers(request, after)),
    get('/imports/questions/:questionId', { may, audit: 'questions from a list read' }, (request) => (request.query.get('show') === 'all' ? besideOthers(request) : question(request, {}))),
    post('/imports/questions/:questionId/answer', { may, audit: 'questions from a list answered' }, (request) => answer(request, after)),
    post('/imports/:id/bringing-in', { may, audit: 'list brought in' }, (request) => bringing(request, after)),
    get('/imports/:id/rows', { may, audit: 'rows of a list read' }, rows),
    get('/imports/:id/left-out', { may, audit: 'rows left out taken as a file' }, leftOut),
    get('/imports/:id/undoing', { may, audit: 'list opened' }, undoing),
    post('/imports/:id/undoing', { may, audit: 'import undone' }, undo),
    post('/imports/:id/putting-aside', { may, audit: 'list put aside' }, aside),
  ],
})

const notNow = ({ param, address }: RoomRequest): Reply => ({ refused: importWords.preview.notNow, back: { label: importWords.questions.back, href: address(`/imports/${param('id')}`) } })

async function showLists(request: RoomRequest, again: { problems?: Record<string, string> } = {}) {
  const { work, address, hidden, form } = request
  const imports = (await listImports(work)).map((one) => ({
    id: one.id,
    name: one.files.join(', '),
    line: `${importWords.listing.line(one.files.length, one.rows)}, ${importWords.listing.started(sayDay(dayIn(work.organisation.zone, one.startedAt), work.today))}`,
    people: one.state === 'brought in' ? `${importWords.preview.counts.people}: ${one.people}${one.open > 0 ? `. ${importWords.result.open(one.open)}` : ''}` : '',
    state: importWords.states[one.state],
    finished: one.state !== 'mapping' && one.state !== 'questions' && one.state !== 'bringing in',
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

async function start(request: RoomRequest): Promise<Reply> {
  const { work, form, address } = request
  const words = importWords.start.problems
  const files = form.files('files')
  const asOf = asOfFrom({ day: form.text('asOf-day'), month: form.text('asOf-month'), year: form.text('asOf-year') }, work.today)
  const problems = { ...(files.length === 0 ? { files: words.none } : files.length > mostFiles ? { files: words.many } : {}), ...(asOf ? {} : { asOf: words.day }) }
  if (!asOf || Object.keys(problems).length > 0) return { page: await showLists(request, { problems }), status: 422 }
  const started = await startImport(work, { files, asOf })
  if ('refused' in started) return { page: await showLists(request, { problems: { files: words.file(started.file, started.trouble) } }), status: 422 }
  return { goTo: address(`/imports/${started.id}`) }
}

async function mapping({ work, param, address, hidden }: RoomRequest): Promise<Reply> {
  const found = await findImport(work, param('id'))
  if (!found || (found.state !== 'mapping' && found.state !== 'questions')) return 'not there'
  return { page: mappingPage({ id: found.id, files: await readColumns(work, found), address, hidden }), thing: found.id }
}

async function confirm(request: RoomRequest): Promise<Reply> {
  const { work, param, form, address, hidden } = request
  const found = await findImport(work, param('id'))
  if (!found) return 'not there'
  const files = await readColumns(work, found)
  const said = mappingFromForm(form, files)
  const done = await confirmMapping(work, found.id, said)
  if ('problems' in done) {
    const shown = files.map((file) => ({ ...file, kind: said[file.name]?.kind ?? file.kind, columns: file.columns.map((column) => ({ ...column, meaning: said[file.name]?.columns[String(column.index)] ?? column.meaning })) }))
    return { page: mappingPage({ id: found.id, files: shown, address, hidden, problems: mappingProblemsShown(done.problems, shown) }), thing: found.id, status: 422 }
  }
  if ('refused' in done) return done.refused === 'not there' ? 'not there' : notNow(request)
  return { goTo: address(`/imports/${found.id}`) }
}

const pageFrom = (text: string | null): number => { const number = Number(text ?? 1); return Number.isSafeInteger(number) && number > 0 && number < 100_000 ? number : 1 }

async function questions(request: RoomRequest): Promise<Reply> {
  const { work, param, query, address, hidden } = request
  const found = await findImport(work, param('id'))
  if (!found || (found.state !== 'questions' && found.state !== 'brought in')) return 'not there'
  const page = pageFrom(query.get('page'))
  const { questions: shown, total } = await pageOfQuestions(work, found.id, { page, size: questionsAPage })
  const saved = query.get('saved')
  return { page: questionsPage({ id: found.id, questions: shown, page, last: Math.ceil(total / questionsAPage), saved: saved === null ? null : saved === '0' ? 0 : pageFrom(saved), address, hidden: hidden() }), thing: found.id }
}

async function answers(request: RoomRequest, after: AfterDeath): Promise<Reply> {
  const { work, param, form, address, hidden } = request
  const page = pageFrom(form.text('page') || null)
  const { questions: shown, total } = await pageOfQuestions(work, param('id'), { page, size: questionsAPage })
  const given = answersFrom(form, shown.map((one) => one.first)).flatMap((one) => (shown.find(({ first }) => first.id === one.question)?.all ?? []).map((each) => ({ ...one, question: each.id })))
  const done = await answerQuestions(work, param('id'), given, after)
  if ('refused' in done) return done.refused === 'not there' ? 'not there' : notNow(request)
  if ('problems' in done)
    return { page: questionsPage({ id: param('id'), questions: shown, page, last: Math.ceil(total / questionsAPage), saved: null, address, hidden: hidden(), problems: problemsShown(done.problems), typed: new Map(given.map((one) => [one.question, one.answer])) }), thing: param('id'), status: 422 }
  const last = page * questionsAPage >= total
  return { goTo: address(last ? `/imports/${param('id')}?saved=${done.saved}` : `/imports/${param('id')}/questions?page=${page + 1}&saved=${done.saved}`) }
}

type Again = { problems?: Record<string, string>; typed?: Parameters<typeof questionPage>[0]['typed'] }

async function question({ work, param, address, hidden }: RoomRequest, again: Again): Promise<Reply> {
  const asked = await findQuestion(work, param('questionId'))
  const found = asked && (await findImport(work, asked.importId))
  if (!asked || !found) return 'not there'
  const open = found.state === 'questions' || (found.state === 'brought in' && asked.answer === null)
  const file = (await readColumns(work, found)).find((one) => one.name === asked.file)
  const record = file?.records.find((one) => one.row === asked.row)
  const row = file && record ? file.columns.flatMap((column) => { const written = record.raw[column.index]?.trim(); return written ? [{ heading: column.heading, written }] : [] }) : []
  return { page: questionPage({ question: asked, row: asked.asks.kind === 'held' ? row : [], open, address, hidden: hidden(), ...again }), thing: asked.id, ...('problems' in again ? { status: 422 } : {}) }
}

/** From one open question to all of its list, where they are answered together. */
async function besideOthers({ work, param, address }: RoomRequest): Promise<Reply> {
  const asked = await findQuestion(work, param('questionId'))
  return asked ? { goTo: address(`/imports/${asked.importId}/questions`) } : 'not there'
}

async function answer(request: RoomRequest, after: AfterDeath): Promise<Reply> {
  const { work, param, form, address } = request
  const asked = await findQuestion(work, param('questionId'))
  const [given] = asked ? answersFrom(form, [asked]) : []
  if (!asked) return 'not there'
  if (!given) return question(request, { problems: { [answerField(asked.id)]: importWords.questions.problemChoose } })
  const done = await answerQuestion(work, asked.id, given.answer, after)
  if ('problems' in done) return question(request, { problems: problemsShown(done.problems), typed: given.answer })
  if ('refused' in done) return done.refused === 'not there' ? 'not there' : { refused: importWords.questions.over, back: { label: importWords.questions.back, href: address(`/imports/${asked.importId}`) } }
  return { goTo: address(`/imports/${asked.importId}?saved=${done.saved}`) }
}

async function bringing(request: RoomRequest, after: AfterDeath): Promise<Reply> {
  const { work, param, form, address } = request
  if ((await findImport(work, param('id')))?.state === 'bringing in') {
    goOn(work, param('id'))
    work.changed('list brought in', { thing: param('id') })
    return { goTo: address(`/imports/${param('id')}`) }
  }
  const done = await beginBringingIn(work, param('id'), { again: form.text('again') === 'yes', afterDeath: after })
  if (typeof done === 'string') return { goTo: address(`/imports/${param('id')}`) }
  if (done.refused === 'not there') return 'not there'
  if (done.refused !== 'brought in before') return notNow(request)
  const found = await findImport(work, param('id'))
  return found ? { page: await showPreview(request, found, { again: importWords.preview.againProblem }), thing: found.id, status: 422 } : 'not there'
}

async function rows({ work, param, query, address }: RoomRequest): Promise<Reply> {
  const found = await findImport(work, param('id'))
  if (!found || (found.state !== 'brought in' && found.state !== 'undone')) return 'not there'
  const asked = (query.get('row') ?? '').trim().slice(0, 10)
  const row = /^\d{1,7}$/.test(asked) ? Number(asked) : asked === '' ? null : -1
  const page = pageFrom(query.get('page'))
  const shown = await readOutcomes(work, found.id, { row, page, size: rowsAPage })
  return { page: rowsPage({ id: found.id, rows: shown, row: asked, page, last: Math.ceil((shown[0]?.total ?? 0) / rowsAPage), address }), thing: found.id }
}

async function leftOut(request: RoomRequest): Promise<Reply> {
  const found = await findImport(request.work, request.param('id'))
  if (!found || (found.state !== 'brought in' && found.state !== 'undone')) return 'not there'
  const { list, table: [headings = [], ...rows] } = (await readLeftOut(request.work, found, request.query.get('list'))) ?? { list: '', table: [] }
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
  const done = await undoImport(request.work, request.param('id'))
  if (!('refused' in done)) return { goTo: request.address(`/imports/${request.param('id')}`) }
  return done.refused === 'not there' ? 'not there' : { refused: importWords.undo.already, back: { label: importWords.questions.back, href: request.address(`/imports/${request.param('id')}`) } }
}

async function aside(request: RoomRequest): Promise<Reply> {
  const done = await putAside(request.work, request.param('id'))
  if (done === 'put aside') return { goTo: request.address('/imports') }
  return done.refused === 'not there' ? 'not there' : notNow(request)
}
