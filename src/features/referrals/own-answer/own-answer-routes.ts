import { type Answer, get, nothingPersonal, post, type RoomRequest, type Route } from '../../audit/routing.ts'
import { askByLink } from './ask-by-link.ts'
import { answerByLink, findOwnQuestion, ownAnswers } from './answer-by-link.ts'
import { tooMuchPage } from '../form/pages/draft-pages.tsx'
import type { Around } from '../form/pages/draft-parts.tsx'
import { noteLookedFirst } from '../form/look-first.ts'
import { linkPage, ownAnswerGivenPage, ownAnswerOverPage, ownQuestionPage } from './pages/own-answer.tsx'
import { decideReferrals } from '../permissions.ts'
import { findReferral } from '../store.ts'
import { referralWords } from '../words.ts'
import { ownAnswerWords } from './words.ts'

const open = { may: 'anyone', audit: nothingPersonal } as const

/** Links opened or answered by one caller in a minute. */
const perMinute = 30

/** A person's own answer by a link of their own, making that link, and having looked first. */
export const ownAnswerRoutes: readonly Route[] = [
  get('/answers/:secret', open, async (request) => {
    if (!request.allowed('own answer', perMinute)) return { page: tooMuchPage(around(request)), status: 429 }
    const secret = request.param('secret')
    return { page: (await findOwnQuestion(request.work, secret)) ? ownQuestionPage(around(request), { secret, problem: null }) : ownAnswerOverPage(around(request)) }
  }),
  post('/answers/:secret', open, (request) => answer(request)),
  get('/answers/given/:answer', open, async (request) => {
    const given = ownAnswers.find((one) => one.replace(' ', '-') === request.param('answer'))
    return given ? { page: ownAnswerGivenPage(around(request), given) } : 'not there'
  }),
  post('/referrals/:id/own-answer', { may: decideReferrals, audit: 'own answer asked for' }, (request) => makeLink(request)),
  post('/referrals/:id/first-look', { may: decideReferrals, audit: 'looked first' }, async ({ work, param, address }) => {
    const done = await noteLookedFirst(work, param('id'))
    return done === 'looked' ? { goTo: address(`/referrals/${param('id')}`) } : 'not there'
  }),
]

const around = ({ work, address, hidden }: RoomRequest): Around => ({ organisation: work.organisation, address, hidden })

async function answer(request: RoomRequest): Promise<Answer> {
  if (!request.allowed('own answer', perMinute)) return { page: tooMuchPage(around(request)), status: 429 }
  const secret = request.param('secret')
  const given = ownAnswers.find((one) => one === request.form.text('answer'))
  if (!given) return { page: (await findOwnQuestion(request.work, secret)) ? ownQuestionPage(around(request), { secret, problem: ownAnswerWords.problem }) : ownAnswerOverPage(around(request)), status: 422 }
  return (await answerByLink(request.work, { secret, answer: given })) === 'noted' ? { goTo: request.address(`/answers/given/${given.replace(' ', '-')}`) } : { page: ownAnswerOverPage(around(request)) }
}

async function makeLink(request: RoomRequest): Promise<Answer> {
  const { work, param, form, address, outside } = request
  const addressOf = (secret: string) => `${outside}${address(`/answers/${secret}`)}`
  const referral = await findReferral(work, param('id'))
  const link = await askByLink(work, { referral: param('id'), mail: form.text('by') === 'mail', addressOf })
  if (!referral || ('refused' in link && link.refused === 'not there')) return 'not there'
  const back = address(`/referrals/${referral.id}`)
  if ('refused' in link) return { refused: referralWords.refused['already decided'], back: { label: referralWords.refused.back, href: back } }
  return { page: linkPage({ referral, link, href: addressOf(link.secret), back }), about: referral.member, thing: referral.id }
}
