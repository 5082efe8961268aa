import { weeksBetween } from '../../../engines/calendar/spans.ts'
import type { Work } from '../../audit/work.ts'
import { findReferral, type ListedReferral } from '../../referrals/find-referral.ts'
import { readLooking, type Looking, type Possible } from '../matching-profiles.ts'
import { settingsOf } from '../weighing/settings.ts'
import { shortlist, type Candidate, type Shortlist } from '../weighing/shortlist.ts'
import { readAround, rememberShown, type Around } from '../store.ts'

export type Idea = { candidate: Candidate; possible: Possible }
export type Suggested = { referral: ListedReferral; looking: Looking; list: Shortlist; ideas: readonly Idea[]; around: Around; weeks: number | null }

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
  const waiting = referral.state === 'waiting'
  const list = shortlist(looking.profile, waiting ? looking.possible.map(({ profile }) => profile) : [], { asOf: work.today, settings: settingsOf(work.organisation) })
  const byKey = new Map(looking.possible.map((each) => [each.profile.key, each]))
  const ideas = list.candidates.flatMap((candidate) => {
    const possible = byKey.get(candidate.supporter.key)
    return possible ? [{ candidate, possible }] : []
  })
  await rememberShown(work, id, ideas.map(({ candidate }, place) => ({ supporter: candidate.supporter.key, place: place + 1, score: numberOrNull(candidate.score), rankKey: numberOrNull(candidate.rankKey) })))
  return { referral, looking, list, ideas, around, weeks: referral.waitingSince ? Math.max(0, weeksBetween(referral.waitingSince, work.today)) : null }
}

const numberOrNull = (value: number | 'not known') => (value === 'not known' ? null : value)
