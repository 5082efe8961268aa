import type { Answer, RoomRequest } from '../audit/routing.ts'
import { openHat } from '../people/open-hat.ts'
import { channels } from './attempt.ts'
import { isAnswer, stillToTalkAbout, type Talk, type TalkQuestion, talkQuestions, wantsNote } from './conversation.ts'
import { leaveUntold, leftUntold } from './following/after-support.ts'
import { draftOutcome, givenHow, hasEnded, outcomes } from './following/feedback.ts'
import { readEnding } from './following/read-ending.ts'
import { saidOfSharing } from './following/said-of-sharing.ts'
import { findDuplicates } from './find-duplicates.ts'
import { makeAnotherCode } from './following/make-follow-code.ts'
import { markDuplicate } from './mark-duplicate.ts'
import { duplicatesPage } from './pages/duplicates-page.tsx'
import { feedbackPage, type FeedbackShown } from './following/pages/feedback-page.tsx'
import { codePage } from './following/pages/follow-page.tsx'
import { talkPage } from './pages/talk-page.tsx'
import { readTalk } from './read-standing.ts'
import { recordTalk } from './record-talk.ts'
import { declineReasons } from './referral.ts'
import { sayNo } from './show-referral.ts'
import { findReferral, type ListedReferral, readHappenings, readReferrer } from './store.ts'
import { askAboutSharing, tellReferrer } from './following/tell-referrer.ts'
import { stepWords } from './words.ts'
import { feedbackWords } from './following/words.ts'

const longest = 2000

/** Runs with the referral of the address, where there is one for the reader. */
const withReferral = (does: (request: RoomRequest, referral: ListedReferral) => Promise<Answer>) => async (request: RoomRequest): Promise<Answer> => {
  const referral = await findReferral(request.work, request.param('id'))
  return referral ? does(request, referral) : 'not there'
}

const shownOf = (referral: ListedReferral) => ({ about: referral.member, thing: referral.id })
const backTo = ({ address }: RoomRequest, referral: ListedReferral, saved: string) => ({ goTo: `${address(`/referrals/${referral.id}`)}?saved=${encodeURIComponent(saved)}` })

/** The question that comes next: the one asked for, else the first that is open. */
function nextQuestion(talk: Talk, asked: string | null): TalkQuestion {
  return talkQuestions.find((one) => one === asked) ?? stillToTalkAbout(talk)[0] ?? talkQuestions[0]
}

export const showTalk = withReferral(async (request, referral) => {
  const talk = await readTalk(request.work, referral)
  return { page: talkPage({ referral, talk, question: nextQuestion(talk, request.query.get('question')), sent: null, hidden: request.hidden, address: request.address }), ...shownOf(referral) }
})

/** One answer, then the next question; after the last, back to the referral. */
export const sendTalk = withReferral(async (request, referral) => {
  const { work, form, hidden, address } = request
  const question = nextQuestion(new Map(), form.text('question'))
  const answer = form.text('answer')
  const note = form.text('note').trim()
  const problems: Record<string, string> = {}
  if (!isAnswer(question, answer)) problems['answer'] = stepWords.talk.problem
  else if (wantsNote(question, answer) && note === '') problems['note'] = stepWords.talk.noteProblem
  if (note.length > longest) problems['note'] = stepWords.talk.noteLong
  if (Object.keys(problems).length > 0) return { page: talkPage({ referral, talk: new Map(), question, sent: { answer, note, problems }, hidden, address }), ...shownOf(referral), status: 422 }
  const done = await recordTalk(work, { referral: referral.id, question, answer, note: note || null })
  if (done !== 'recorded') return sayNo(request, referral, done.refused)
  const talk = await readTalk(work, referral)
  const next = talkQuestions.find((one) => !talk.has(one))
  return next && talk.get('eligible')?.answer !== 'no' ? { goTo: `${address(`/referrals/${referral.id}/conversation`)}?question=${next}` } : backTo(request, referral, 'talk')
})

export const showDuplicates = withReferral(async (request, referral) => ({ page: await duplicatesOf(request, referral, null), ...shownOf(referral) }))

export const sendDuplicate = withReferral(async (request, referral) => {
  const other = request.form.text('other')
  const alike = await findDuplicates(request.work, referral)
  if (!alike.some((one) => one.id === other)) return { page: await duplicatesOf(request, referral, stepWords.duplicate.problem), ...shownOf(referral), status: 422 }
  const done = await markDuplicate(request.work, { referral: referral.id, other })
  if (done !== 'linked') return sayNo(request, referral, done.refused)
  return { goTo: `${request.address(`/referrals/${other}`)}?saved=linked` }
})

const duplicatesOf = async ({ work, hidden, address }: RoomRequest, referral: ListedReferral, problem: string | null) => duplicatesPage({ referral, alike: await findDuplicates(work, referral), today: work.today, problem, hidden, address })

export const showFeedback = withReferral((request, referral) => feedbackOf(request, referral, null))

async function feedbackOf(request: RoomRequest, referral: ListedReferral, sent: FeedbackShown['sent']): Promise<Answer> {
  const { work, hidden, address } = request
  const referrer = await readReferrer(work, referral.id)
  if (!referrer) return sayNo(request, referral, 'nobody to tell')
  const ending = await readEnding(work, referral.id)
  const ended = ending !== undefined && hasEnded(ending)
  const declined = (await readHappenings(work, referral)).find((one) => one.what === 'declined')?.reason
  const page = feedbackPage({
    referral, referrer, sent, hidden, address,
    consent: await saidOfSharing(work, referral),
    died: (await openHat(work, referral.member, 'member'))?.died != null,
    draft: ended ? 'ended' : draftOutcome(referral.state, declineReasons.find((one) => one === declined) ?? null),
    ended,
    askedSince: ending?.askedSince ?? false,
    organisation: work.organisation.name,
    today: work.today,
  })
  return sent ? { page, ...shownOf(referral), status: 422 } : { page, ...shownOf(referral) }
}

export const sendFeedback = withReferral(async (request, referral) => {
  const { work, form } = request
  const outcome = outcomes.find((one) => one === form.text('outcome'))
  const how = givenHow.find((one) => one === form.text('given'))
  const sentence = form.text('sentence').trim()
  const problems = { ...(outcome ? {} : { outcome: feedbackWords.problems.outcome }), ...(how ? {} : { given: feedbackWords.problems.how }), ...(sentence.length > 500 ? { sentence: feedbackWords.problems.sentence } : {}) }
  if (!outcome || !how || sentence.length > 500) return feedbackOf(request, referral, { problems, order: ['outcome', 'sentence', 'given'], typed: (name) => form.text(name) })
  const done = await tellReferrer(work, { referral: referral.id, outcome, how, sentence: sentence || null, on: work.today })
  return done === 'told' ? backTo(request, referral, how === 'by email' ? 'told by email' : 'told') : sayNo(request, referral, done.refused)
})

export const sendSharing = withReferral(async (request, referral) => {
  const { work, form, address } = request
  const why = leftUntold.find((one) => one === form.text('sharing'))
  if (why) {
    const left = await leaveUntold(work, { referral: referral.id, why })
    return left === 'left' ? backTo(request, referral, 'untold') : sayNo(request, referral, left.refused)
  }
  const answer = (['yes', 'no'] as const).find((one) => one === form.text('sharing'))
  const channel = channels.find((one) => one === form.text('sharing-way'))
  const problems = { ...(answer ? {} : { sharing: feedbackWords.problems.sharing }), ...(channel ? {} : { 'sharing-way': stepWords.tries.channel }) }
  if (!answer || !channel) return feedbackOf(request, referral, { problems, order: ['sharing', 'sharing-way'], typed: (name) => form.text(name) })
  const done = await askAboutSharing(work, { referral: referral.id, answer, channel, on: work.today })
  if (done !== 'noted') return sayNo(request, referral, done.refused)
  return answer === 'yes' ? { goTo: address(`/referrals/${referral.id}/feedback`) } : backTo(request, referral, 'sharing')
})

/** Shown on the answer itself, once: the code is kept nowhere that it could be read from again. */
export const sendCode = withReferral(async (request, referral) => {
  const made = await makeAnotherCode(request.work, referral.id)
  if ('refused' in made) return sayNo(request, referral, made.refused)
  return { page: codePage({ referral, code: made.code, where: request.address('/follow'), address: request.address }), ...shownOf(referral) }
})
