import type { Day } from '../../../engines/calendar/day.ts'
import { channels, dayParts, weekdays, type Channel, type MemberProfile } from '../profile.ts'

/** A kind of supporter whom some of those left out wait for: where, when, how, in which languages. It says nothing about anybody we have. */
export type Wanted = {
  /** a district; anywhere, where talking by phone or video is what they want; or nobody wrote where they live */
  place: { is: 'district'; district: string } | { is: 'anywhere' } | { is: 'not known' }
  /** each of these, or one of those in it */
  languages: readonly string[]
  people: number
  longestSince: Day
  /** parts of days on which most of them are free: `Tue pm` */
  times: readonly { slot: string; people: number }[]
  timesNotKnown: number
  ways: readonly Channel[]
}

export type Unmet = { since: Day; profile: MemberProfile }

const mostTimes = 2

/**
 * What volunteers do we need? Those left out, put together by what a supporter would have to be like: near them or at a telephone, in a language they need,
 * at times they are free. Most people first, then the longest wait. Anybody new of the first kind could be with one of these people at once.
 */
export function wantedSupporters(leftOut: readonly Unmet[]): readonly Wanted[] {
  const groups = Map.groupBy(leftOut, ({ profile }) => JSON.stringify([placeOf(profile), languagesOf(profile)]))
  const wanted = [...groups.values()].flatMap(([first, ...others]) => (first ? [wantedBy([first, ...others])] : []))
  return wanted.toSorted((one, other) => other.people - one.people || (one.longestSince < other.longestSince ? -1 : one.longestSince > other.longestSince ? 1 : 0))
}

function wantedBy([first, ...others]: readonly [Unmet, ...Unmet[]]): Wanted {
  const group = [first, ...others]
  const free = group.flatMap(({ profile }) => (profile.free === 'not known' ? [] : [profile.free]))
  const slots = weekdays.flatMap((day) => dayParts.map((part) => ({ slot: `${day} ${part}`, people: free.filter(({ times, perhaps }) => times[day]?.includes(part) || perhaps[day]?.includes(part)).length })))
  return {
    place: placeOf(first.profile),
    languages: languagesOf(first.profile),
    people: group.length,
    longestSince: group.reduce((longest, { since }) => (since < longest ? since : longest), first.since),
    times: slots.filter(({ people }) => people > 0).toSorted((one, other) => other.people - one.people).slice(0, mostTimes),
    timesNotKnown: group.length - free.length,
    ways: channels.filter((way) => group.some(({ profile }) => waysOf(profile).includes(way))),
  }
}

/** How they may and would like to be met. Where nobody said, in any way that no limit forbids. */
function waysOf({ channelsWanted, contactLimits }: MemberProfile): readonly Channel[] {
  const out: readonly Channel[] = [...(contactLimits.includes('no visit') ? ['home' as const] : []), ...(contactLimits.includes('no phone') || contactLimits.includes('text only') ? ['phone' as const] : []), ...(contactLimits.includes('text only') ? ['video' as const] : [])]
  return (channelsWanted === 'not known' ? channels : channelsWanted).filter((way) => !out.includes(way))
}

function placeOf(profile: MemberProfile): Wanted['place'] {
  if (!waysOf(profile).some((way) => way === 'home' || way === 'café')) return { is: 'anywhere' }
  const { district } = profile.place
  return district === 'not known' ? { is: 'not known' } : { is: 'district', district }
}

const languagesOf = ({ languageWishes }: MemberProfile): string[] => (languageWishes === 'not known' ? [] : languageWishes.filter(({ firmness }) => firmness === 'must').map(({ anyOf }) => anyOf.toSorted().join(' or ')).toSorted())
