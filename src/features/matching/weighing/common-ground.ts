import { kilometresBetween } from '../../../engines/distance/haversine.ts'
import type { Known, MemberProfile, SupporterProfile } from '../profile.ts'
import type { Prepared } from './prepared.ts'
import type { MatchingSettings } from './settings.ts'
import { sharedTimes, type SharedTimes } from './shared-times.ts'
import { checkedWays, openWays, type Ways } from './ways-to-meet.ts'

/** What both the rules and the points need to know about two people: when, how and how far. */
export interface CommonGround {
  readonly ways: Ways
  readonly times: Known<SharedTimes>
  readonly minutes: Known<number>
}

/** What two people have as if every check covered everything: what open reasons are found from. */
export function openGround(member: MemberProfile, supporter: SupporterProfile, prepared: Prepared): CommonGround {
  const { settings } = prepared
  const bothFree = member.free !== 'not known' && supporter.free !== 'not known'
  return {
    ways: openWays(member, supporter),
    times: bothFree ? sharedTimes(member.free, supporter.free, settings) : 'not known',
    minutes: prepared.minutesBetween?.(member, supporter) ?? minutesByLine(member, supporter, settings),
  }
}

/** What they have with the supporter’s check as it is; the same ground where the check covers all of it. */
export function checkedGround(open: CommonGround, supporter: SupporterProfile, prepared: Prepared): CommonGround {
  const ways = checkedWays(open.ways, supporter, prepared)
  return ways === open.ways ? open : { ...open, ways }
}

/** An estimate: the straight line, a detour, and a speed for the supporter's own means. Whole minutes. */
function minutesByLine(member: MemberProfile, supporter: SupporterProfile, settings: MatchingSettings): Known<number> {
  const { by } = supporter.travel
  if (by === 'not known' || member.place.point === 'not known' || supporter.place.point === 'not known') return 'not known'
  const km = kilometresBetween(member.place.point, supporter.place.point) * settings.detour
  return Math.round((km / settings.speeds[by]) * 60)
}
