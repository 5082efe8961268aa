import type { Problems } from '../../../interface/forms/problems.ts'
import { type Permission, reaches } from '../../audit/permission.ts'
import { type Answer, get, post, type RoomRequest, type Route } from '../../audit/routing.ts'
import { answerQuestion } from './answer-question.ts'
import { readFields, type Troubles, type Values } from './field.ts'
import { questionPage } from './pages/question-page.tsx'
import { changeOwnWords, writeDown } from '../permissions.ts'
import type { HatKind } from '../person.ts'
import type { Answered, Asking, Question, Writer } from './question.ts'
import { questionFor } from './questions.ts'
import { findHat, type Hat } from '../store.ts'
import { nothingTold } from '../told.ts'
import { sayTrouble } from './words.ts'

/** Every question about somebody: a colleague writes down what they say, and they their own words. One question a page. */
export const questionRoutes: readonly Route[] = [
  get('/people/:id/answers/:question', { may: writeDown, audit: 'answer opened' }, (request) => show(request, 'staff')),
  post('/people/:id/answers/:question', { may: writeDown, audit: 'answer written down' }, (request) => take(request, 'staff')),
  get('/people/:id/own-words/:question', { may: changeOwnWords, audit: 'answer opened' }, (request) => show(request, 'self')),
  post('/people/:id/own-words/:question', { may: changeOwnWords, audit: 'own words changed' }, (request) => take(request, 'self')),
]

const written: readonly HatKind[] = ['member', 'supporter']

/** Somebody’s hat, member’s or supporter’s, as far as this permission reaches. */
export const findWritten = ({ work, param }: RoomRequest, permitted: Permission): Promise<Hat | undefined> =>
  findHat(work, param('id'), written, (column) => reaches(work.actor, permitted, work.organisation.id, column))

/** The page of somebody under the hat at hand. */
export const pageOfHat = (hat: Pick<Hat, 'kind' | 'participation'>): string => `${hat.kind === 'supporter' ? '/supporters' : '/members'}/${hat.participation}`

type Asked = { hat: Hat; question: Question; asking: Asking }

async function asked(request: RoomRequest, writer: Writer): Promise<Asked | undefined> {
  const hat = await findWritten(request, writer === 'staff' ? writeDown : changeOwnWords)
  const question = hat && questionFor(request.param('question'), { kind: hat.kind, writer })
  if (!hat || !question) return undefined
  const before: Answered = { name: hat.name, knownAs: hat.knownAs, birth: hat.birth, area: hat.area, postcode: hat.postcode, told: hat.told ?? nothingTold }
  return { hat, question, asking: { writer, today: request.work.today, before } }
}

async function show(request: RoomRequest, writer: Writer): Promise<Answer> {
  const found = await asked(request, writer)
  return found ? shown(request, found) : 'not there'
}

function shown(request: RoomRequest, { hat, question, asking }: Asked, sent?: { values: Values; problems: Problems }): Answer {
  const form = sent ?? { values: question.now(asking.before), problems: {} }
  return { page: questionPage({ hat, question, asking, ...form, hidden: request.hidden(), address: request.address, back: pageOfHat(hat) }), about: hat.participation, ...(sent ? { status: 422 as const } : {}) }
}

async function take(request: RoomRequest, writer: Writer): Promise<Answer> {
  const found = await asked(request, writer)
  if (!found) return 'not there'
  const { values, troubles } = readFields(found.question.fields(found.asking), request.form)
  if (Object.keys(troubles).length > 0) return shown(request, found, { values, problems: inWords(troubles) })
  const read = found.question.read(values, found.asking)
  if ('troubles' in read) return shown(request, found, { values, problems: inWords(read.troubles) })
  await answerQuestion(request.work, { hat: found.hat, question: found.question, read, writer })
  return { goTo: request.address(pageOfHat(found.hat)) }
}

/** What is wrong with each field, as a sentence. */
export const inWords = (troubles: Troubles): Problems => Object.fromEntries(Object.entries(troubles).map(([name, trouble]) => [name, sayTrouble(trouble)]))
