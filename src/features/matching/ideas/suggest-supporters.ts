import { weeksBetween } from '../../../engines/calendar/spans.ts'
import { may } from '../../audit/permission.ts'
import type { Work } from '../../audit/work.ts'
import { findReferral, type ListedReferral } from '../../referrals/find-referral.ts'
import { readLooking, type Looking, type Possible } from '../matching-profiles.ts'
import { shortlist, type Candidate, type Shortlist } from '../weighing/shortlist.ts'
import { seePrivateReasons } from '../permissions.ts'
import { type Around, readAround } from '../asking/read-around.ts'
import { rememberShown } from './remember-shown.ts'
import type { Preparation } from '../preparing/preparation.ts'
import { readPreparation } from '../preparing/read-preparation.ts'
import { type Looked, settingsFor } from '../weights/read-settings.ts'

export type Idea = { candidate: Candidate; possible: Possible }
export type Suggested = { referral: ListedReferral; looking: Looking; list: Shortlist; ideas: readonly Idea[]; around: Around; weights: Looked; preparation: Preparation | undefined; weeks: number | null }

/**
 * A few supporters to think about for one referral, and why; an idea for a person to judge. What was shown is remembered once
 * a day for each pair. Undefined where the reader may not see the referral. Somebody who is not waiting gets no ideas.
 */
export async function suggestSupporters(work: Work, id: string): Promise<Suggested | undefined> {
  const referral = await findReferral(work, id)
  if (!referral) return undefined
  const looking = await readLooking(work, { member: referral.member, waitingSince: referral.waitingSince })
  if (!looking) return undefined
  const around = await readAround(work, id)
  const weights = await settingsFor(work, id)
  const preparation = await readPreparation(work, { referral: id })
  const waiting = referral.state === 'waiting'
  const list = shortlist(looking.profile, waiting ? looking.possible.map(({ profile }) => profile) : [], { asOf: work.today, settings: weights.settings, maySeePrivateReasons: work.actor.kind === 'person' && may(work.actor, seePrivateReasons) })
  const byKey = new Map(looking.possible.map((each) => [each.profile.key, each]))
  const ideas = list.candidates.flatMap((candidate) => {
    const possible = byKey.get(candidate.supporter.key)
    return possible ? [{ candidate, possible }] : []
  })
  await rememberShown(work, id, ideas.map(({ candidate }, place) => ({ supporter: candidate.supporter.key, place: place + 1, score: numberOrNull(candidate.score), rankKey: numberOrNull(candidate.rankKey) })))
  return { referral, looking, list, ideas, around, weights, preparation, weeks: referral.waitingSince ? Math.max(0, weeksBetween(referral.waitingSince, work.today)) : null }
}

const numberOrNull = (value: number | 'not known') => (value === 'not known' ? null : value)
