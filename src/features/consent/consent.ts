import type { Day } from '../../engines/calendar/day.ts'
import type { PersonAround } from '../people/around/person-around.ts'
import { tellingFamily } from '../people/around/telling.ts'
import type { Way, WayAnswer } from '../people/reaching/reach.ts'

/** What consent is asked for: each by itself, so that refusing one leaves the others (and never blocks support). */
export const purposes = [
  'receive support',
  'keep notes',
  'be contacted by phone',
  'be contacted by text',
  'be contacted by post',
  'be contacted by email',
  'be left a message',
  'share with the practice',
  'share with the referrer',
  'share with family',
  'share with partner organisations',
  'take part in measures',
  'tell their story',
  'photographs',
  'be asked about helping',
] as const
export type Purpose = (typeof purposes)[number]

export type Answer = 'given' | 'refused' | 'withdrawn' | 'unclear'

/** How an answer was given. The database holds the same list. */
export type AnsweredHow =
  | 'on the phone' | 'face to face' | 'by video' | 'by text' | 'by email' | 'in writing' | 'on the form' | 'on their own page' | 'in the first conversation'
  | WrittenInList | `${WrittenInList}, one answer for two people`
/** As a list has it. */
export type WrittenInList = 'as written in the list' | 'verbal, undated, as written in the list'

/** The talk an answer was given in, where there was one. */
export type Circumstances = {
  company: Company
  companyWords: string | null
  interpreter: string | null
  late: string | null
  decidedBy: Decider | null
  bestInterests: string | null
}
export type Company = 'alone' | 'partner' | 'others'
export type Decider = 'several' | 'professional' | 'attorney' | 'deputy'

export type Consent = {
  id: string
  /** the participation it was said under, which is another where two records are one person */
  under: string
  /** said since the records became one; true where there is one record alone */
  together: boolean
  purpose: string
  answer: Answer
  how: string
  onDay: string | null
  /** the day it was said as far as anybody knows: the day written down, where none was named */
  saidOn: Day
  /** the last day it holds */
  until: string | null
  note: string | null
  wordsVersion: string | null
  /** who asked; null where they said it themselves, or a list brought it */
  askedBy: string | null
  /** they wrote it themselves */
  own: boolean
  talk: Circumstances | null
  /** others decided it in their best interests: shown, and never their answer */
  forThem: boolean
  recordedAt: Date
}

/** The ways of reaching somebody that are asked about as a consent: what holds is kept with how to reach them, in one place. */
export const wayOf: Readonly<Partial<Record<Purpose, Way>>> = { 'be contacted by phone': 'ring', 'be contacted by text': 'text', 'be contacted by post': 'letter', 'be contacted by email': 'email', 'be left a message': 'message' }

/** A purpose as it stands in an address, and back. */
export const slugOf = (purpose: Purpose): string => purpose.replaceAll(' ', '-')
export const purposeFrom = (slug: string): Purpose | undefined => purposes.find((one) => slugOf(one) === slug)

/** An answer with an end holds through that day (domain: given or refused, then expired). */
export const isOver = ({ until }: Pick<Consent, 'until'>, today: Day): boolean => until !== null && until < today

/**
 * The last word on each purpose, over or not: the one said last, however late it was written down. A purpose nobody was asked about is
 * absent, and absent is not known, never given. Of two saved at one moment the more careful holds. What others decided for them is no word of theirs.
 * Where records were joined, each has a last word, and the more careful of them holds until they are asked again.
 */
export function latest(consents: readonly Consent[], today: Day): ReadonlyMap<string, Consent> {
  const theirs = consents.filter((one) => !one.forThem)
  return new Map(
    [...new Set(theirs.map((one) => one.purpose))].flatMap((purpose) => {
      const words = lastWords(theirs.filter((one) => one.purpose === purpose))
      const holding = words.filter((one) => !isOver(one, today))
      const held = (holding.length > 0 ? holding : words).toSorted((one, other) => care[other.answer] - care[one.answer] || (saidAfter(one, other) ? -1 : 1))[0]
      return held ? [[purpose, held] as const] : []
    }),
  )
}

/** The last word since the records are one, or else the last of each of them. */
function lastWords(said: readonly Consent[]): Consent[] {
  const together = said.filter((one) => one.together)
  const last = (all: readonly Consent[]) => all.toSorted((one, other) => (saidAfter(one, other) ? -1 : 1)).slice(0, 1)
  return together.length > 0 ? last(together) : [...new Set(said.map((one) => one.under))].flatMap((under) => last(said.filter((one) => one.under === under)))
}

/** Whether records that were joined say different things about one purpose, and nobody has asked since. */
export function differs(consents: readonly Consent[], purpose: Purpose, today: Day): boolean {
  const words = lastWords(consents.filter((one) => one.purpose === purpose && !one.forThem)).filter((one) => !isOver(one, today))
  return new Set(words.map((one) => care[one.answer])).size > 1
}

function saidAfter(one: Consent, other: Consent): boolean {
  if (one.saidOn !== other.saidOn) return one.saidOn > other.saidOn
  const apart = one.recordedAt.getTime() - other.recordedAt.getTime()
  if (apart !== 0) return apart > 0
  return care[one.answer] === care[other.answer] ? one.id > other.id : care[one.answer] > care[other.answer]
}

/** Of answers saved at one moment: a no before what is not clear, and that before a yes. */
const care: Readonly<Record<Answer, number>> = { refused: 2, withdrawn: 2, unclear: 1, given: 0 }

/** What may be relied on today. One that is over reads as not asked, and nothing said before it comes back. */
export const standing = (last: Pick<Consent, 'answer' | 'until'> | undefined, today: Day): Answer | 'not asked' => (!last || isOver(last, today) ? 'not asked' : last.answer)

/**
 * What holds of the purposes whose answer is kept elsewhere: about being reached, with how to reach them; about family, beside each of those
 * close to them, and absent where nobody is named. The others are absent, because their answer is the last consent.
 */
export type HeldElsewhere = Readonly<Partial<Record<Purpose, WayAnswer>>>

/** Of telling family, as it is written beside each of those close to somebody. */
export function heldOfFamily(close: readonly Pick<PersonAround, 'kind' | 'mayBeTold'>[]): HeldElsewhere {
  const family = tellingFamily(close)
  return family ? { 'share with family': family } : {}
}

/** Every answer that holds today; a purpose without one is not known. */
export function answersNow(consents: readonly Consent[], held: HeldElsewhere, today: Day): ReadonlyMap<Purpose, Answer> {
  const last = latest(consents, today)
  return new Map(
    purposes.flatMap((purpose): [Purpose, Answer][] => {
      const said = standing(last.get(purpose), today)
      const answer = wayOf[purpose] ? answerOfWay(held[purpose]) : purpose === 'share with family' ? answerOfFamily(said, differs(consents, purpose, today) ? undefined : held[purpose]) : said
      return answer === 'not asked' ? [] : [[purpose, answer]]
    }),
  )
}

const answerOfWay = (answer: WayAnswer | undefined): Answer | 'not asked' => (answer === 'yes' ? 'given' : answer === 'no' ? 'refused' : 'not asked')

/** A yes in general is none to somebody who was not named with it; a no in general is one to whoever is written down later. */
function answerOfFamily(said: Answer | 'not asked', named: WayAnswer | undefined): Answer | 'not asked' {
  if (named === undefined) return said
  if (named === 'yes') return 'given'
  if (named === 'no') return said === 'withdrawn' ? said : 'refused'
  return said === 'given' ? 'unclear' : said
}

/** How one answer followed another (domain 2.9): asked, given or refused, then changed, withdrawn or expired; or decided by others. */
export type State = 'decided for them' | 'asked' | 'given' | 'refused' | 'changed' | 'withdrawn' | 'expired'

/** @param before what was said before it, if anything */
export function stateOf(consent: Pick<Consent, 'answer' | 'until' | 'forThem'>, before: Pick<Consent, 'answer'> | undefined, today: Day): State {
  if (isOver(consent, today)) return 'expired'
  if (consent.forThem) return 'decided for them'
  if (consent.answer === 'unclear') return 'asked'
  if (consent.answer === 'withdrawn') return 'withdrawn'
  const known = before !== undefined && before.answer !== 'unclear'
  return known && (before.answer === 'given') !== (consent.answer === 'given') ? 'changed' : consent.answer
}

/** One purpose’s answers, the one said last first, each with how it followed the one before. */
export function historyOf(consents: readonly Consent[], purpose: Purpose, today: Day): { consent: Consent; state: State }[] {
  const all = consents.filter((one) => one.purpose === purpose).toSorted((one, other) => (saidAfter(one, other) ? -1 : 1))
  return all.map((consent, place) => ({ consent, state: stateOf(consent, all.slice(place + 1).find((one) => !one.forThem), today) }))
}

/** Saying no to what they had said yes to takes it back; else it is a no. */
export const answerOfNo = (stands: Answer | 'not asked'): Answer => (stands === 'given' || stands === 'withdrawn' ? 'withdrawn' : 'refused')
