import type { MemberProfile, SupporterProfile } from '../profile.ts'
import { openGround, type CommonGround } from './common-ground.ts'
import type { InCommon } from './interests.ts'
import { prepare, type MatchingContext } from './prepared.ts'
import { interestsOf } from './score.ts'

/** What two people share, as far as sentences to the two themselves are made of it. */
export interface Shared {
  readonly supporter: SupporterProfile
  readonly ground: CommonGround
  readonly inCommon: readonly InCommon[]
}

/**
 * What two people share whatever stands between them. What either is told is made of this alone: were it made of what the rules leave, a
 * sentence that is gone on the next reading would tell a hostile reader that a block, a must or a check had come between.
 */
export function sharedBetween(member: MemberProfile, supporter: SupporterProfile, context: MatchingContext): Shared {
  return { supporter, ground: openGround(member, supporter, prepare(context)), inCommon: interestsOf(member, supporter)?.inCommon ?? [] }
}
