import { hatsOf } from '../audit/actor.ts'
import { type Answer, get, post, type RoomRequest, type Route } from '../audit/routing.ts'
import { type Hat, readHat } from '../people/read-hats.ts'
import { answerEquality, askedOf, declineEquality, takeBackAnswer } from './answer-equality.ts'
import { type Question, questionFrom, readAnswer, typedOf } from './equality.ts'
import { ownPage, ownQuestionPage } from './pages/own-pages.tsx'
import { answerEquality as answers } from './permissions.ts'
import { type KeptAnswer, readOwnAnswers } from './store.ts'
import { wordsNow } from './wording.ts'
import { equalityWords } from './words.ts'

/**
 * Somebody’s own answers. What is read here is noted without whose it is: on the list of who has looked, which colleagues see too, it would
 * say who has answered.
 */
export const ownRoutes: readonly Route[] = [
  get('/my-equality', { may: answers, audit: 'own answers about equality read' }, (request) => forThemselves(request, (own) => list(request, own))),
  post('/my-equality/declining', { may: answers, audit: 'equality questions declined' }, (request) =>
    forThemselves(request, async ({ hat }) => ((await declineEquality(request.work, hat)) === 'kept' ? { goTo: request.address('/my-equality?done=declined') } : 'not there')),
  ),
  get('/my-equality/:question', { may: answers, audit: 'own answers about equality read' }, (request) => forOne(request, (own, question) => one(request, own, { question }))),
  post('/my-equality/:question', { may: answers, audit: 'equality question answered' }, (request) => forOne(request, (own, question) => take(request, own, question))),
  post('/my-equality/:question/removal', { may: answers, audit: 'equality answer taken back' }, (request) =>
    forOne(request, async ({ hat }, question) => ((await takeBackAnswer(request.work, { participation: hat.participation, question })) === 'kept' ? { goTo: request.address('/my-equality?done=taken-back') } : 'not there')),
  ),
]

type Own = { hat: Hat; asked: readonly Question[]; answers: ReadonlyMap<Question, KeptAnswer> }

/** Nothing is there for whoever is asked nothing and has answered nothing. */
async function forThemselves({ work }: RoomRequest, does: (own: Own) => Promise<Answer>): Promise<Answer> {
  const mine = hatsOf(work.actor).find(({ role }) => answers.reach[role] === 'own')
  const hat = mine && (await readHat(work, mine.participation))
  if (!hat) return 'not there'
  const own = { hat, asked: await askedOf(work, hat), answers: await readOwnAnswers(work, hat) }
  return own.asked.length > 0 || own.answers.size > 0 ? does(own) : 'not there'
}

const forOne = (request: RoomRequest, does: (own: Own, question: Question) => Promise<Answer>): Promise<Answer> =>
  forThemselves(request, async (own) => {
    const question = questionFrom(request.param('question'))
    return question && (own.asked.includes(question) || own.answers.has(question)) ? does(own, question) : 'not there'
  })

async function list({ work, query, hidden, address }: RoomRequest, own: Own): Promise<Answer> {
  const done = (['saved', 'taken back', 'declined'] as const).find((what) => what.replace(' ', '-') === query.get('done'))
  return { page: ownPage({ ...own, organisation: work.organisation.name, done, hidden, address }) }
}

async function one({ work, hidden, address }: RoomRequest, { asked, answers: kept }: Own, shown: { question: Question; typed?: (field: string) => string; problems?: Readonly<Record<string, string>> }): Promise<Answer> {
  const { question, problems } = shown
  const wording = wordsNow(question)
  const answer = kept.get(question)
  const begins = answer ? typedOf(wording, answer) : new Map<string, string>()
  const page = ownQuestionPage({ question, wording, typed: shown.typed ?? ((field) => begins.get(field) ?? ''), problems: problems ?? {}, asks: asked.includes(question), answered: answer !== undefined, organisation: work.organisation.name, hidden, address })
  return problems ? { page, status: 422 } : { page }
}

async function take(request: RoomRequest, own: Own, question: Question): Promise<Answer> {
  const { work, form, address } = request
  const read = readAnswer(wordsNow(question), form.text)
  if ('trouble' in read) return one(request, own, { question, typed: form.text, problems: { [read.field]: equalityWords.troubles[read.trouble] } })
  return (await answerEquality(work, { participation: own.hat.participation, question, answer: read })) === 'kept' ? { goTo: address('/my-equality?done=saved') } : 'not there'
}
