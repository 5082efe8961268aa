import type { Answer } from '../../consent/consent.ts'
import type { DeclineReason, ReferralState, Source } from '../referral.ts'

/** All that whoever suggested somebody may hear of how it went (domain 2.1). */
export const outcomes = ['engaged', 'not engaged', 'declined by person', 'not suitable', 'not contactable', 'ended'] as const
export type Outcome = (typeof outcomes)[number]

/** How it came out, as a coordinator chooses it. That support has ended is told by itself, once it has. */
export const cameOut = outcomes.filter((one) => one !== 'ended')

export const givenHow = ['on the phone', 'by letter', 'by email', 'by hand'] as const
export type GivenHow = (typeof givenHow)[number]

export type Feedback = { outcome: Outcome; on: string; sentence: string | null; how: GivenHow }

/** Whether there is something to tell: only of a referral that has come to an end or to somebody. */
export const mayTell = (state: ReferralState): boolean => state === 'placed' || state === 'declined' || state === 'withdrawn'

/** What the software drafts; a coordinator chooses. Never more than how it came out: not why somebody would rather not. */
export function draftOutcome(state: ReferralState, declined: DeclineReason | null): Outcome {
  if (state === 'placed') return 'engaged'
  if (state === 'withdrawn') return 'declined by person'
  return declined === 'could not be reached' ? 'not contactable' : 'not suitable'
}

/** Somebody who works with referrals: may follow one by its code. Family and friends hear from the person. */
const professional: readonly Source[] = ['practice', 'link worker', 'social care', 'hospital', 'job centre', 'housing', 'community group']
export const isProfessional = (source: Source): boolean => professional.includes(source)

/** What there is to know about the end of what began with a referral, since it last came in. */
export type Ending = {
  state: ReferralState
  /** it came to us here; an old list starts no clock */
  cameHere: boolean
  /** something began: two settled in, they came to a group, they had the line's number */
  began: boolean
  /** two are still together by this referral */
  goesOn: boolean
  /** when it ended, else null */
  endedAt: Date | null
  /** what whoever suggested them heard last since it began */
  lastTold: Outcome | null
  /** they were asked since it ended whether that may be told */
  askedSince: boolean
  /** since it ended somebody told it, or wrote down why not */
  dealtWith: boolean
}

/** Whether there is an end to tell: the one message that follows when it was told already that it has begun, or that nothing was told of. */
export const hasEnded = ({ state, began, goesOn, endedAt, lastTold }: Ending): boolean =>
  (state === 'feedback_sent' || state === 'closed') && began && !goesOn && endedAt !== null && (lastTold === null || lastTold === 'engaged')

/** Whether somebody is to ask the person about it: not after a no of theirs, which is an answer. */
export const asksAboutEnding = (ending: Ending, said: Answer | 'not asked'): boolean => hasEnded(ending) && ending.cameHere && !ending.dealtWith && said !== 'refused' && said !== 'withdrawn'

/** Whether it may be told: their yes from before was about how it begins, so it is asked again once it has ended. */
export const mayTellEnding = (ending: Ending, said: Answer | 'not asked'): boolean => hasEnded(ending) && ending.askedSince && said === 'given'
