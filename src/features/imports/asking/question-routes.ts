import { type Answer as Reply, get, post, type RoomRequest, type Route } from '../../audit/routing.ts'
import { answerQuestion, answerQuestions } from './answer-questions.ts'
import { answersFrom, problemsShown } from './answers-form.ts'
import { answerField } from './pages/question-fields.tsx'
import { questionPage, questionsPage } from './pages/questions-page.tsx'
import { findQuestion, pageOfQuestions } from './read-questions.ts'
import { askingWords } from './words.ts'
import { notNow } from '../not-now.ts'
import { readRow } from '../sending/read-columns.ts'
import { findImport } from '../store.ts'
import type { Hands } from '../hands.ts'
import { bringInLists as may } from '../permissions.ts'
import { readPageNumber } from '../../people/read-page-number.ts'
import { importWords } from '../words.ts'

/** What isn’t clear, a page of it or one by itself, and the answers. */
export const questionRoutes = (hands: Hands): readonly Route[] => [
  get('/imports/:id/questions', { may, audit: 'questions from a list read' }, questions),
  post('/imports/:id/answers', { may, audit: 'questions from a list answered' }, (request) => answers(request, hands)),
  get('/imports/questions/:questionId', { may, audit: 'questions from a list read' }, (request) => (request.query.get('show') === 'all' ? besideOthers(request) : question(request, hands, {}))),
  post('/imports/questions/:questionId/answer', { may, audit: 'questions from a list answered' }, (request) => answer(request, hands)),
]

const questionsAPage = 20

async function questions(request: RoomRequest): Promise<Reply> {
  const { work, param, query, address, hidden } = request
  const found = await findImport(work, param('id'))
  if (!found || (found.state !== 'questions' && found.state !== 'brought in')) return 'not there'
  const page = readPageNumber(query)
  const { questions: shown, total } = await pageOfQuestions(work, found.id, { page, size: questionsAPage })
  const saved = query.get('saved')
  return { page: questionsPage({ id: found.id, questions: shown, page, last: Math.ceil(total / questionsAPage), saved: saved === null ? null : Number(saved) || 0, address, hidden: hidden() }), thing: found.id }
}

async function answers(request: RoomRequest, hands: Hands): Promise<Reply> {
  const { work, param, form, address, hidden } = request
  const page = readPageNumber(new URLSearchParams({ page: form.text('page') || '1' }))
  const { questions: shown, total } = await pageOfQuestions(work, param('id'), { page, size: questionsAPage })
  const given = answersFrom(form, shown.map((one) => one.first)).flatMap((one) => (shown.find(({ first }) => first.id === one.question)?.all ?? []).map((each) => ({ ...one, question: each.id })))
  const done = await answerQuestions(work, param('id'), given, hands)
  if ('refused' in done) return done.refused === 'not there' ? 'not there' : notNow(request)
  if ('problems' in done)
    return { page: questionsPage({ id: param('id'), questions: shown, page, last: Math.ceil(total / questionsAPage), saved: null, address, hidden: hidden(), problems: problemsShown(done.problems), typed: new Map(given.map((one) => [one.question, one.answer])) }), thing: param('id'), status: 422 }
  const last = page * questionsAPage >= total
  return { goTo: address(last ? `/imports/${param('id')}?saved=${done.saved}` : `/imports/${param('id')}/questions?page=${page + 1}&saved=${done.saved}`) }
}

type Again = { problems?: Record<string, string>; typed?: Parameters<typeof questionPage>[0]['typed'] }

async function question({ work, param, address, hidden }: RoomRequest, { open: lists }: Hands, again: Again): Promise<Reply> {
  const asked = await findQuestion(work, param('questionId'))
  const found = asked && (await findImport(work, asked.importId))
  if (!asked || !found) return 'not there'
  const open = found.state === 'questions' || (found.state === 'brought in' && asked.answer === null)
  const row = asked.asks.kind === 'held' ? await readRow(work, found, { file: asked.file, row: asked.row }, lists) : []
  return { page: questionPage({ question: asked, row, open, address, hidden: hidden(), ...again }), thing: asked.id, ...('problems' in again ? { status: 422 } : {}) }
}

/** From one open question to all of its list, where they are answered together. */
async function besideOthers({ work, param, address }: RoomRequest): Promise<Reply> {
  const asked = await findQuestion(work, param('questionId'))
  return asked ? { goTo: address(`/imports/${asked.importId}/questions`) } : 'not there'
}

async function answer(request: RoomRequest, hands: Hands): Promise<Reply> {
  const { work, param, form, address } = request
  const asked = await findQuestion(work, param('questionId'))
  const [given] = asked ? answersFrom(form, [asked]) : []
  if (!asked) return 'not there'
  if (!given) return question(request, hands, { problems: { [answerField(asked.id)]: askingWords.questions.problemChoose } })
  const done = await answerQuestion(work, asked.id, given.answer, hands)
  if ('problems' in done) return question(request, hands, { problems: problemsShown(done.problems), typed: given.answer })
  if ('refused' in done) return done.refused === 'not there' ? 'not there' : { refused: askingWords.questions.over, back: { label: importWords.back, href: address(`/imports/${asked.importId}`) } }
  return { goTo: address(`/imports/${asked.importId}?saved=${done.saved}`) }
}
