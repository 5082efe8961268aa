import { type Accepted, acceptedAs } from './referral-told.ts'

/** What the first talk covers before anything is agreed (domain 2.1, triage to accepted), one question at a time, in this order. */
export const talkQuestions = ['eligible', 'offer', 'home', 'access', 'measures', 'confidentiality'] as const
export type TalkQuestion = (typeof talkQuestions)[number]

/** The answers each question has. Nothing about feelings, nothing scored: who comes, where, how, and what they were told. */
export const talkAnswers = {
  eligible: ['yes', 'not sure', 'no'],
  offer: acceptedAs,
  home: ['nobody visits', 'fine', 'take care'],
  access: ['nothing needed', 'something needed', 'not asked'],
  measures: ['yes', 'no thanks', 'another time'],
  confidentiality: ['told', 'not told'],
} as const satisfies Record<TalkQuestion, readonly string[]>

export type TalkAnswer = { question: TalkQuestion; answer: string; note: string | null }
export type Talk = ReadonlyMap<TalkQuestion, TalkAnswer>

/** Whether this is one of the question's answers. */
export const isAnswer = (question: TalkQuestion, answer: string): boolean => talkAnswers[question].some((one) => one === answer)

/** What needs words besides: a worry about a visit, what somebody needs, another kind of offer. */
export const wantsNote = (question: TalkQuestion, answer: string): boolean =>
  (question === 'home' && answer === 'take care') || (question === 'access' && answer === 'something needed') || (question === 'offer' && answer === 'something else') || (question === 'eligible' && answer === 'not sure')

/** Questions still open: not answered, or answered in a way that is not enough to agree anything. Measures are offered, never required. */
export function stillToTalkAbout(talk: Talk): TalkQuestion[] {
  return talkQuestions.filter((question) => {
    const answer = talk.get(question)?.answer
    if (answer === undefined) return true
    return (question === 'access' && answer === 'not asked') || (question === 'confidentiality' && answer === 'not told') || (question === 'eligible' && answer === 'no')
  })
}

/** What they agreed on, as far as the talk says. */
export function offerOf(talk: Talk): Accepted | null {
  const answer = talk.get('offer')?.answer
  return talkAnswers.offer.find((one) => one === answer) ?? null
}
