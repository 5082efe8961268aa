import type { DeclineReason, ReferralState, Source } from '../referral.ts'

/** All that whoever suggested somebody may hear of how it went (domain 2.1). */
export const outcomes = ['engaged', 'not engaged', 'declined by person', 'not suitable', 'not contactable'] as const
export type Outcome = (typeof outcomes)[number]

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
