import { english } from '../../../interface/words.ts'
import { type Answer, get, nothingPersonal, post, type RoomRequest, type Route } from '../../audit/routing.ts'
import { sayNear, sayTime } from '../../people/say-days.ts'
import { dayIn } from '../../../engines/calendar/zones.ts'
import { closeFollowing } from '../following/open-following.ts'
import { answered, type Draft, firstUnanswered, isQuestion, isTooMuch, longestOf, nextAfter, perMinute, problemsIn, promisedBy, type QuestionName, questionsOf } from './draft.ts'
import { beginDraft, findDraft, keepUnderCode, leaveDraft, resumeDraft, saveAnswers } from './keep-draft.ts'
import { checkPage, trapName } from './pages/draft-check.tsx'
import { helpPage } from './pages/draft-help.tsx'
import { closedPage, codePage, savedPage, sentPage, startPage, tooMuchPage } from './pages/draft-pages.tsx'
import type { Around } from './pages/draft-parts.tsx'
import { questionPage } from './pages/draft-question.tsx'
import { paperPage } from './pages/paper-form.tsx'
import { whos } from './question.ts'
import { readingHelp } from './read-ring-me.ts'
import { sendDraft } from './send-draft.ts'
import { somebodyReads } from './somebody-reads.ts'
import { draftWords as words } from './words.ts'

const open = { may: 'anyone', audit: nothingPersonal } as const

/**
 * The public form: no account, one question a page. Nothing is refused by itself; too many at once from one place are asked to
 * wait, with the telephone. What is said about somebody is written down when it is sent, by the use case.
 */
export const draftRoutes: readonly Route[] = [
  get('/refer', open, async (request) => ({ page: startPage(around(request), { draft: await findDraft(request.work, request.begun), who: whos.find((one) => one === request.query.get('who')), problems: {} }) })),
  post('/refer', open, (request) => limited(request, 'begin', () => begin(request))),
  get('/refer/going-on', open, (request) => withDraft(request, async (draft) => ({ goTo: request.address(whereNext(draft, request)) }))),
  get('/refer/questions/:page', open, async (request) => {
    const page = request.param('page')
    return isQuestion(page) ? withDraft(request, async (draft) => show(request, draft, page)) : 'not there'
  }),
  post('/refer/questions/:page', open, async (request) => {
    const page = request.param('page')
    return isQuestion(page) ? limited(request, 'answer', () => withSent(request, (draft) => answer(request, draft, page))) : 'not there'
  }),
  get('/refer/help', open, (request) => withDraft(request, async (draft) => ({ page: helpPage(around(request), { draft, readBy: await promised(request), typed: (name) => draft.answers[name] ?? '', problems: {} }) }))),
  post('/refer/ring-me', open, (request) => limited(request, 'send', () => withSent(request, (draft) => ringMe(request, draft)))),
  get('/refer/check', open, (request) => withDraft(request, async (draft) => ({ page: checkPage(around(request), { draft, trapped: false }) }))),
  post('/refer/sending', open, (request) => limited(request, 'send', () => withSent(request, (draft) => send(request, draft)))),
  get('/refer/sent', open, async (request) => {
    const draft = await findDraft(request.work, request.begun)
    return { page: draft?.referral ? sentPage(around(request), draft, draft.lookBy ? readBy(request, draft.lookBy) : null) : closedPage(around(request)) }
  }),
  get('/refer/saved', open, (request) => withDraft(request, async (draft) => (draft.code ? { page: savedPage(around(request), { code: draft.code, until: draft.purgeOn }) } : { goTo: request.address(whereNext(draft, request)) }))),
  get('/refer/code', open, async (request) => ({ page: codePage(around(request), { typed: '', problem: null }) })),
  post('/refer/code', open, (request) => limited(request, 'code', () => resume(request))),
  get('/refer/leaving', open, async ({ work, begun }) => {
    await leaveDraft(work, begun)
    await closeFollowing(work, begun)
    return { goTo: english.leave.address, forget: true }
  }),
  get('/refer/on-paper', open, async (request) => ({ page: paperPage(around(request)) })),
]

const around = ({ work, address, hidden }: RoomRequest): Around => ({ organisation: work.organisation, address, hidden })

const limited = async (request: RoomRequest, what: keyof typeof perMinute, does: () => Promise<Answer>): Promise<Answer> =>
  request.allowed(`refer ${what}`, perMinute[what]) ? does() : { page: tooMuchPage(around(request)), status: 429 }

/** The form this browser has begun and not sent; else nothing of anybody's is shown. */
async function withDraft(request: RoomRequest, does: (draft: Draft) => Promise<Answer>): Promise<Answer> {
  const draft = await findDraft(request.work, request.begun)
  if (draft?.referral) return { goTo: request.address('/refer/sent') }
  return draft ? does(draft) : { page: closedPage(around(request)) }
}

/** The same, held for writing, and only from a page of this very form: one begun again in another window is another's. */
async function withSent(request: RoomRequest, does: (draft: Draft) => Promise<Answer>): Promise<Answer> {
  const draft = await findDraft(request.work, request.begun, { lock: true })
  if (!draft || draft.id !== request.form.text('draft')) return { page: closedPage(around(request)), status: 422 }
  return draft.referral ? { goTo: request.address('/refer/sent') } : does(draft)
}

function show(request: RoomRequest, draft: Draft, question: QuestionName): Answer {
  return { page: questionPage(around(request), { question, answers: draft.answers, problems: {}, draft, toCheck: request.query.get('next') === 'check' }) }
}

const whereNext = ({ answers }: Draft, { work }: RoomRequest): string => {
  const first = firstUnanswered(answers, work.today)
  return first ? `/refer/questions/${first}` : '/refer/check'
}

async function begin(request: RoomRequest): Promise<Answer> {
  const answers = answered({}, 'who', request.form.text)
  const problems = problemsIn('who', answers, request.work.today)
  if (Object.keys(problems).length > 0) return { page: startPage(around(request), { draft: await findDraft(request.work, request.begun), who: undefined, problems }), status: 422 }
  await leaveDraft(request.work, request.begun)
  await beginDraft(request.work, request.begin(), answers)
  return { goTo: request.address('/refer/questions/danger') }
}

async function answer(request: RoomRequest, draft: Draft, question: QuestionName): Promise<Answer> {
  const { work, form, address } = request
  const answers = answered(draft.answers, question, form.text)
  const to = form.text('next')
  if (isTooMuch(answers)) return { page: questionPage(around(request), { question, answers, problems: { [longestOf(question, answers)]: 'whole' }, draft, toCheck: to === 'check' }), status: 422 }
  if (to === 'later') return later(request, { ...draft, answers })
  const problems = problemsIn(question, answers, work.today)
  if (Object.keys(problems).length > 0) return { page: questionPage(around(request), { question, answers, problems, draft, toCheck: to === 'check' }), status: 422 }
  await saveAnswers(work, draft, answers)
  if (question === 'danger' && answers['danger'] === 'yes') return { goTo: address('/refer/help') }
  const next = to === 'check' || !questionsOf(answers).includes(question) ? undefined : nextAfter(question, answers)
  return { goTo: address(next ? `/refer/questions/${next}` : '/refer/check') }
}

/** Kept as far as it goes, with its mistakes: they are shown again when somebody comes back to them. */
async function later(request: RoomRequest, draft: Draft): Promise<Answer> {
  await saveAnswers(request.work, draft, draft.answers)
  await keepUnderCode(request.work, draft)
  return { goTo: request.address('/refer/saved') }
}

async function send(request: RoomRequest, draft: Draft): Promise<Answer> {
  const { work, form, address, begun } = request
  if (form.text('next') === 'later') return later(request, draft)
  if (form.text(trapName) !== '') return { page: checkPage(around(request), { draft, trapped: true }), status: 422 }
  const sent = await sendDraft(work, begun, draft.id)
  if (sent === 'not there') return { page: closedPage(around(request)), status: 422 }
  if (sent === 'sent') return { goTo: address('/refer/sent') }
  const answers = draft.answers
  return { page: questionPage(around(request), { question: sent.missing, answers, problems: problemsIn(sent.missing, answers, work.today), draft, toCheck: true }), status: 422 }
}

/** A name and a number are enough to be rung. */
async function ringMe(request: RoomRequest, draft: Draft): Promise<Answer> {
  const { work, form, address, begun } = request
  const read = readingHelp(draft.answers, form.text, work.today)
  if ('problems' in read) return { page: helpPage(around(request), { draft, readBy: await promised(request), typed: form.text, problems: read.problems }), status: 422 }
  await saveAnswers(work, draft, read.answers)
  await sendDraft(work, begun, draft.id)
  return { goTo: address('/refer/sent') }
}

async function resume(request: RoomRequest): Promise<Answer> {
  const typed = request.form.text('code')
  if (typed.trim() === '') return { page: codePage(around(request), { typed, problem: words.code.missing }), status: 422 }
  if ((await resumeDraft(request.work, request, typed)) === 'not there') return { page: codePage(around(request), { typed, problem: words.code.problem }), status: 422 }
  return { goTo: request.address('/refer/going-on') }
}

/** By when somebody has read it who was told of danger; null where nobody is here who could, and nothing may be promised. */
async function promised(request: RoomRequest): Promise<string | null> {
  const { work } = request
  return (await somebodyReads(work, true)) ? readBy(request, promisedBy(work.now, work.organisation)) : null
}

/** `1pm today`, `Monday at 1pm`: a moment as somebody says it. */
function readBy({ work: { organisation, today } }: RoomRequest, moment: Date): string {
  return words.readBy(sayNear(dayIn(organisation.zone, moment), today), sayTime(organisation.zone, moment))
}
