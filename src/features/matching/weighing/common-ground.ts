import { addDays, addMonths, type Day } from '../../../engines/calendar/day.ts'
import { kilometresBetween } from '../../../engines/distance/haversine.ts'
import {
  channels,
  checkLevels,
  dayParts,
  weekdays,
  type Activity,
  type Channel,
  type DayPart,
  type FreeTimes,
  type Known,
  type MemberProfile,
  type SupporterProfile,
} from '../profile.ts'
import type { CheckPolicy, MatchingSettings } from './settings.ts'

/** What both the rules and the points need to know about two people: when, how and how far. */
export interface MatchingContext {
  readonly asOf: Day
  readonly settings: MatchingSettings
  /** Minutes one way by the supporter's own means, where something knows better than a straight line. */
  readonly minutesBetween?: (member: MemberProfile, supporter: SupporterProfile) => Known<number>
}

/** The context with its days worked out once, not for each of a thousand supporters. */
export interface Prepared extends MatchingContext {
  readonly newSince: Day
  readonly seenAfter: Readonly<Record<Activity, Day | 'no end'>>
  /** A check seen on or before this day is due again soon. */
  readonly dueIfSeenBy: Readonly<Record<Activity, Day | 'no end'>>
}

export interface Ways {
  /** Both said so. */
  readonly sure: readonly Channel[]
  /** Nobody said no. Holds the sure ones too. */
  readonly possible: readonly Channel[]
  /** What left none, if none is left. */
  readonly lostTo?: 'ways' | 'role' | 'check'
}

export interface SharedTimes {
  /** Parts of days such as `Tue pm`, long enough for a visit. */
  readonly sure: readonly string[]
  readonly perhaps: readonly string[]
  readonly everyOtherWeek: boolean
}

export interface CommonGround {
  readonly ways: Ways
  readonly times: Known<SharedTimes>
  readonly minutes: Known<number>
}

export function prepare(context: MatchingContext): Prepared {
  const { asOf, settings } = context
  const soon = addDays(asOf, settings.soonDays)
  return {
    ...context,
    newSince: addDays(asOf, -7 * settings.newForWeeks),
    seenAfter: monthsBefore(asOf, settings),
    dueIfSeenBy: monthsBefore(soon, settings),
  }
}

function monthsBefore(day: Day, { checks }: MatchingSettings): Record<Activity, Day | 'no end'> {
  const before = (activity: Activity) => {
    const months = checks[activity].goodForMonths
    return months === 'no end' ? months : addMonths(day, -months)
  }
  return {
    phone: before('phone'),
    home: before('home'),
    café: before('café'),
    video: before('video'),
    'lift to health or care': before('lift to health or care'),
    'social lift': before('social lift'),
    'shopping with money': before('shopping with money'),
  }
}

export function commonGround(member: MemberProfile, supporter: SupporterProfile, prepared: Prepared): CommonGround {
  const { settings } = prepared
  const bothFree = member.free !== 'not known' && supporter.free !== 'not known'
  return {
    ways: waysToMeet(member, supporter, prepared),
    times: bothFree ? sharedTimes(member.free, supporter.free, settings) : 'not known',
    minutes: prepared.minutesBetween?.(member, supporter) ?? minutesByLine(member, supporter, settings),
  }
}

/** The same as if every check covered everything: what open reasons are found from. */
export function openGround(member: MemberProfile, supporter: SupporterProfile, prepared: Prepared): CommonGround {
  return commonGround(member, supporter, { ...prepared, settings: { ...prepared.settings, checks: noneNeeded } })
}

const noCheck: CheckPolicy = { level: 'none', goodForMonths: 'no end' }
const noneNeeded: MatchingSettings['checks'] = { phone: noCheck, video: noCheck, home: noCheck, café: noCheck, 'social lift': noCheck, 'lift to health or care': noCheck, 'shopping with money': noCheck }

/** New supporters see one person at most. Somebody whose approval has no date is taken for neither new nor long with us. */
export function isNew(supporter: SupporterProfile, prepared: Prepared): boolean {
  return supporter.approvedOn !== 'not known' && supporter.approvedOn > prepared.newSince
}

/** Whether a check of the level the organisation asks for was seen recently enough. What is not known proves nothing. */
export function checkCovers(supporter: SupporterProfile, activity: Activity, prepared: Prepared): boolean {
  const policy = prepared.settings.checks[activity]
  if (policy.level === 'none') return true
  if (supporter.check === 'not known') return false
  // A check whose level nobody wrote down is one all the same: no level looks at less than a basic one.
  const level = supporter.check.level === 'not known' && supporter.check.seenOn !== 'not known' ? 'basic' : supporter.check.level
  if (level === 'not known' || checkLevels.indexOf(level) < checkLevels.indexOf(policy.level)) return false
  const after = prepared.seenAfter[activity]
  return after === 'no end' || (supporter.check.seenOn !== 'not known' && supporter.check.seenOn >= after)
}

function waysToMeet(member: MemberProfile, supporter: SupporterProfile, prepared: Prepared): Ways {
  const open = channels.filter((channel) => mayUse(member, channel) && says(supporter.channelsOffered, channel) !== 'no')
  if (open.length === 0) return { sure: [], possible: [], lostTo: 'ways' }
  const covered = open.filter((channel) => says(supporter.roleCovers, channel) !== 'no')
  if (covered.length === 0) return { sure: [], possible: [], lostTo: 'role' }
  const possible = covered.filter((channel) => checkCovers(supporter, channel, prepared))
  if (possible.length === 0) return { sure: [], possible: [], lostTo: 'check' }
  const bothSaid = (channel: Channel) =>
    says(member.channelsWanted, channel) === 'yes' && says(supporter.channelsOffered, channel) === 'yes'
  return { sure: possible.filter(bothSaid), possible }
}

/** "Do not visit", "no phone calls" and "text only" are kept whatever else is wished. */
function mayUse(member: MemberProfile, channel: Channel): boolean {
  const limits = member.contactLimits
  if (channel === 'home' && limits.includes('no visit')) return false
  if (channel === 'phone' && (limits.includes('no phone') || limits.includes('text only'))) return false
  if (channel === 'video' && limits.includes('text only')) return false
  return says(member.channelsWanted, channel) !== 'no'
}

function says<T extends string>(list: Known<readonly T[]>, wanted: T): 'yes' | 'no' | 'not known' {
  if (list === 'not known') return 'not known'
  return list.includes(wanted) ? 'yes' : 'no'
}

const none: readonly DayPart[] = []

/** The parts of days both are free, if what is left between both their clocks is long enough for a visit. */
export function sharedTimes(one: FreeTimes, other: FreeTimes, settings: MatchingSettings): SharedTimes {
  const sure: string[] = []
  const perhaps: string[] = []
  const from = Math.max(one.from ?? 0, other.from ?? 0)
  const until = Math.min(one.until ?? 1440, other.until ?? 1440)
  const longEnough = dayParts.filter((part) => {
    const [begins, ends] = settings.dayParts[part]
    return Math.min(ends, until) - Math.max(begins, from) >= settings.shortestVisitMinutes
  })
  for (const day of weekdays) {
    const mine = one.times[day] ?? none
    const theirs = other.times[day] ?? none
    const perhapsMine = one.perhaps[day] ?? none
    const perhapsTheirs = other.perhaps[day] ?? none
    if (mine.length + perhapsMine.length === 0 || theirs.length + perhapsTheirs.length === 0) continue
    for (const part of longEnough) {
      const both = mine.includes(part) && theirs.includes(part)
      if (both) sure.push(`${day} ${part}`)
      else if ((mine.includes(part) || perhapsMine.includes(part)) && (theirs.includes(part) || perhapsTheirs.includes(part))) {
        perhaps.push(`${day} ${part}`)
      }
    }
  }
  return { sure, perhaps, everyOtherWeek: one.everyOtherWeek || other.everyOtherWeek }
}

/** An estimate: the straight line, a detour, and a speed for the supporter's own means. Whole minutes. */
function minutesByLine(member: MemberProfile, supporter: SupporterProfile, settings: MatchingSettings): Known<number> {
  const { by } = supporter.travel
  if (by === 'not known' || member.place.point === 'not known' || supporter.place.point === 'not known') return 'not known'
  const km = kilometresBetween(member.place.point, supporter.place.point) * settings.detour
  return Math.round((km / settings.speeds[by]) * 60)
}
