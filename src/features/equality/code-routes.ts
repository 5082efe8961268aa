import { type Answer, get, nothingPersonal, post, type RoomRequest, type Route } from '../audit/routing.ts'
import type { Hat } from '../people/read-hats.ts'
import { answerEquality, askedOf, declineEquality } from './answer-equality.ts'
import { type Question, questionFrom, readAnswer, slugOf } from './equality.ts'
import { endCodes, findByCode } from './hand-over.ts'
import { beginPage, codeDonePage, codeOverPage, codeQuestionPage, codeTooMuchPage } from './pages/code-pages.tsx'
import { wordsNow } from './wording.ts'
import { equalityWords } from './words.ts'

const open = { may: 'anyone', audit: nothingPersonal } as const

/** Codes tried by one caller in a minute. */
const perMinute = 30

/** The questions by a code: write only. Whoever holds it learns neither a name nor an answer, nor whether there is one. */
export const codeRoutes: readonly Route[] = [
  get('/about-you/:code', open, (request) => byCode(request, async ({ asked }) => ({ page: beginPage(around(request), asked[0]) }))),
  post('/about-you/:code/declining', open, (request) =>
    byCode(request, async ({ hat }) => {
      await declineEquality(request.work, hat)
      return finish(request, hat, 'declined')
    }),
  ),
  get('/about-you/:code/:question', open, (request) => byCode(request, (held) => show(request, held))),
  post('/about-you/:code/:question', open, (request) => byCode(request, (held) => take(request, held))),
  get('/about-you-done/:how', open, async ({ param, address }) => {
    const how = (['kept', 'declined'] as const).find((one) => one === param('how'))
    return how ? { page: codeDonePage(address, how) } : 'not there'
  }),
]

type Held = { hat: Hat; asked: readonly [Question, ...Question[]] }

const around = ({ work, param, hidden, address }: RoomRequest) => ({ organisation: work.organisation.name, code: param('code'), hidden, address })

async function byCode(request: RoomRequest, does: (held: Held) => Promise<Answer>): Promise<Answer> {
  if (!request.allowed('equality code', perMinute)) return { page: codeTooMuchPage(request.address), status: 429 }
  const hat = await findByCode(request.work, request.param('code'))
  const [first, ...rest] = hat ? await askedOf(request.work, hat) : []
  return hat && first ? does({ hat, asked: [first, ...rest] }) : { page: codeOverPage(request.address) }
}

async function finish({ work, address }: RoomRequest, { participation }: Hat, how: 'kept' | 'declined'): Promise<Answer> {
  await endCodes(work, participation)
  return { goTo: address(`/about-you-done/${how}`) }
}

async function show(request: RoomRequest, held: Held, problems?: Readonly<Record<string, string>>): Promise<Answer> {
  const question = questionFrom(request.param('question'))
  if (!question || !held.asked.includes(question)) return 'not there'
  const page = codeQuestionPage(around(request), { question, wording: wordsNow(question), typed: problems ? request.form.text : () => '', problems: problems ?? {}, at: held.asked.indexOf(question) + 1, of: held.asked.length })
  return problems ? { page, status: 422 } : { page }
}

/** Nothing chosen is no mistake here: on to the next one. After the last the code is over. */
async function take(request: RoomRequest, held: Held): Promise<Answer> {
  const { work, form, param, address } = request
  const question = questionFrom(param('question'))
  if (!question || !held.asked.includes(question)) return 'not there'
  const read = form.text('leave') === 'yes' ? null : readAnswer(wordsNow(question), form.text)
  if (read && 'trouble' in read && read.trouble !== 'nothing chosen') return show(request, held, { [read.field]: equalityWords.troubles[read.trouble] })
  if (read && !('trouble' in read)) await answerEquality(work, { participation: held.hat.participation, question, answer: read })
  const next = held.asked[held.asked.indexOf(question) + 1]
  return next ? { goTo: address(`/about-you/${param('code')}/${slugOf(next)}`) } : finish(request, held.hat, 'kept')
}
