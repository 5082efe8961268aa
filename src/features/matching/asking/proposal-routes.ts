import type { Day } from '../../../engines/calendar/day.ts'
import type { Form } from '../../../platform/http/form.ts'
import { hatsOf } from '../../audit/actor.ts'
import { may } from '../../audit/permission.ts'
import { get, post, type Answer, type RoomRequest, type Route } from '../../audit/routing.ts'
import { readWhoDied } from '../../people/deaths/read-who-died.ts'
import { readDayField } from '../../people/read-day-field.ts'
import { readPair } from '../matching-profiles.ts'
import { answerOwnProposals, makeMatches, seeProposals } from '../permissions.ts'
import { readOwnQuestions } from './read-questions.ts'
import { findProposal, type FoundProposal } from './store.ts'
import { sharedBetween } from '../weighing/shared.ts'
import { weighPair } from '../weighing/weigh-pair.ts'
import { detailsOfSupporter } from '../preparing/details.ts'
import { readPreparation } from '../preparing/read-preparation.ts'
import { settingsFor } from '../weights/read-settings.ts'
import { matchWords } from '../words.ts'
import { answerProposal } from './answer-proposal.ts'
import { longestReason, type AnswerFormState } from './pages/answer-form.tsx'
import { ownProposalPage, ownProposalsPage } from './pages/own-proposals.tsx'
import { proposalPage } from './pages/proposal.tsx'
import { sayToMember, sayToSupporter } from './say-to-each.ts'
import { needed } from './two-supporters.ts'
import { withdrawProposal } from './withdraw-proposal.ts'
import { askingWords } from './words.ts'

/** A question to two people, one after the other, and what each said. */
export const proposalRoutes: readonly Route[] = [
  get('/proposals/:id', { may: seeProposals, audit: 'proposal read' }, (request) => showProposal(request)),
  post('/proposals/:id/answers', { may: seeProposals, audit: 'answer recorded' }, answer),
  post('/proposals/:id/withdrawal', { may: makeMatches, audit: 'question taken back' }, takeBack),
  get('/my-proposals', { may: answerOwnProposals, audit: 'own questions read' }, showOwn),
]

async function showProposal(request: RoomRequest, sent?: AnswerFormState): Promise<Answer> {
  const { work, param, hidden, address } = request
  const proposal = await findProposal(work, param('id'))
  if (!proposal) return 'not there'
  const died = proposal.relationship === null ? await readWhoDied(work, [proposal.member.participation, proposal.supporter.participation]) : []
  const pair = proposal.state === 'proposed' && died.length === 0 ? await readPair(work, { member: proposal.member.participation, supporter: proposal.supporter.participation, waitingSince: null }) : undefined
  const by = { asOf: work.today, settings: (await settingsFor(work, proposal.referral)).settings }
  const shared = pair && sharedBetween(pair.member, pair.supporter.profile, by)
  const form = sent ?? { answer: '', on: {}, reason: '', tell: [], problems: {} }
  const prepared = pair && proposal.preparation !== null ? await readPreparation(work, { id: proposal.preparation }) : undefined
  const toSupporter = pair && shared ? sayToSupporter(pair, shared, prepared) : []
  const arranges = may(work.actor, makeMatches)
  const shown = { proposal, died, form, hidden, address, details: pair ? detailsOfSupporter(pair.supporter.profile, arranges ? 'whoever asks' : 'themselves') : [] }
  const page = arranges
    ? proposalPage({ ...shown, toSupporter, toMember: pair && shared ? sayToMember(pair, shared, proposal.tell) : [], oneOfTwo: pair !== undefined && needed(pair.member) === 2, fitsNoMore: !pair || !('fits' in weighPair(pair, by)), today: work.today })
    : ownProposalPage({ ...shown, says: toSupporter })
  // A supporter read no record of the member's: noted there, it would tell the member who was asked and said no.
  return { page, about: arranges ? proposal.member.participation : proposal.supporter.participation, thing: proposal.id, ...(sent ? { status: 422 as const } : {}) }
}

async function answer(request: RoomRequest): Promise<Answer> {
  const { work, param, form, address } = request
  const own = !may(work.actor, makeMatches)
  const sent = readAnswer(form)
  const read = readDayField(form.text, 'on', work.today)
  const on = own ? work.today : 'day' in read ? read.day : undefined
  const side = form.text('side')
  if (side !== 'supporter' && side !== 'member') return 'not there'
  const problems = problemsOf(sent, { own, on, later: 'problem' in read && read.problem === 'later' })
  if (Object.keys(problems).length > 0 || on === undefined || (sent.answer !== 'yes' && sent.answer !== 'no')) return showProposal(request, { ...sent, problems })
  const done = await answerProposal(work, { proposal: param('id'), side, answer: sent.answer, on, reason: sent.reason, tell: sent.tell })
  if ('state' in done) return { goTo: address(`/proposals/${param('id')}`) }
  if (done.refused === 'not there') return 'not there'
  if (done.refused === 'day ahead') return showProposal(request, { ...sent, problems: { on: askingWords.proposal.problem.onAhead } })
  if (done.refused === 'before asking') return showProposal(request, { ...sent, problems: { on: askingWords.proposal.problem.onBefore } })
  return { refused: own && (done.refused === 'not waiting' || done.refused === 'has died') ? askingWords.ownNotWaiting : askingWords.answerRefused[done.refused], back: backTo(done.proposal, { own, address }) }
}

const backTo = (proposal: FoundProposal, { own, address }: { own: boolean; address(path: string): string }) =>
  own ? { label: askingWords.proposal.backOwn, href: address('/my-proposals') } : { label: matchWords.panel.open, href: address(`/proposals/${proposal.id}`) }

type Sent = Omit<AnswerFormState, 'problems'>

const readAnswer = (form: Form): Sent => ({ answer: form.text('answer'), on: { day: form.text('on-day'), month: form.text('on-month'), year: form.text('on-year') }, reason: form.text('reason').trim(), tell: form.all('tell') })

function problemsOf(sent: Sent, { own, on, later }: { own: boolean; on: Day | undefined; later: boolean }) {
  const words = askingWords.proposal.problem
  return {
    ...(sent.answer === 'yes' || sent.answer === 'no' ? {} : { answer: own ? words.ownAnswer : words.answer }),
    ...(on === undefined ? { on: later ? words.onAhead : words.on } : {}),
    ...(sent.reason.length > longestReason ? { reason: words.reason } : {}),
  }
}

async function takeBack({ work, param, address }: RoomRequest): Promise<Answer> {
  const done = await withdrawProposal(work, param('id'))
  if ('state' in done) return { goTo: address(`/proposals/${param('id')}`) }
  if (done.refused === 'not there') return 'not there'
  return { refused: askingWords.answerRefused['not open'], back: { label: matchWords.panel.open, href: address(`/proposals/${param('id')}`) } }
}

async function showOwn({ work, address }: RoomRequest): Promise<Answer> {
  const own = hatsOf(work.actor).filter(({ role }) => role === 'supporter').map(({ participation }) => participation)
  return { page: ownProposalsPage({ questions: await readOwnQuestions(work, own), today: work.today, address }) }
}
