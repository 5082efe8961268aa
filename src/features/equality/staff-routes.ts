import { may } from '../audit/permission.ts'
import { type Answer, get, nothingPersonal, post, type RoomRequest, type Route } from '../audit/routing.ts'
import { openEitherHat, pathOf } from '../people/open-hat.ts'
import { firstName } from '../people/person.ts'
import { askedOf } from './answer-equality.ts'
import { chooseQuestions } from './choose-questions.ts'
import { type Question, questions } from './equality.ts'
import { makeEqualityCode } from './hand-over.ts'
import { choosePage } from './pages/choose-page.tsx'
import { codeMadePage, handOverPage } from './pages/hand-over-page.tsx'
import { chooseEqualityQuestions, handOverEquality } from './permissions.ts'
import { readAsked } from './store.ts'
import { handOverWords } from './words.ts'

/** What colleagues do: choose the questions, and hand them over. No answer is read on this side. */
export const staffRoutes: readonly Route[] = [
  get('/organisation/equality', { may: chooseEqualityQuestions, audit: nothingPersonal }, async ({ work, query, hidden, address }) => ({
    page: choosePage({ asked: new Set((await readAsked(work)).keys()), saved: query.get('saved') === 'yes', fairness: address('/matching/fairness'), hidden: hidden(), address }),
  })),
  post('/organisation/equality', { may: chooseEqualityQuestions, audit: 'equality questions chosen' }, async ({ work, form, address }) => {
    const sent = form.all('asks')
    await chooseQuestions(work, new Set<Question>(questions.filter((one) => sent.includes(one))))
    return { goTo: address('/organisation/equality?saved=yes') }
  }),
  get('/people/:id/equality', { may: handOverEquality, audit: 'questions to hand over opened' }, showHandOver),
  post('/people/:id/equality-codes', { may: handOverEquality, audit: 'equality code made' }, makeCode),
]

async function showHandOver({ work, param, hidden, address }: RoomRequest): Promise<Answer> {
  const hat = await openEitherHat(work, param('id'), handOverEquality)
  if (!hat || hat.kind !== 'member' || hat.died !== null) return 'not there'
  const now = (await askedOf(work, hat)).length > 0
  const some = now || (await readAsked(work)).size > 0
  const choose = may(work.actor, chooseEqualityQuestions) ? address('/organisation/equality') : null
  return { page: handOverPage({ hat, may: now ? 'now' : some ? 'later' : 'nothing is asked', choose, hidden, address }), about: hat.participation }
}

async function makeCode({ work, param, outside, address }: RoomRequest): Promise<Answer> {
  const hat = await openEitherHat(work, param('id'), handOverEquality)
  const made = hat && (await makeEqualityCode(work, hat.participation))
  if (!hat || !made || ('refused' in made && made.refused === 'not there')) return 'not there'
  if ('refused' in made) return { refused: handOverWords.later(firstName(hat)), back: { label: handOverWords.back(firstName(hat)), href: address(pathOf(hat)) } }
  const href = `${outside}${address(`/about-you/${made.code.replaceAll(' ', '-')}`)}`
  return { page: codeMadePage({ hat, asked: await askedOf(work, hat), code: made.code, href, organisation: work.organisation, address }), about: hat.participation }
}
