import { addDays, addMonths, type Day } from '../../../engines/calendar/day.ts'
import type { Activity, Known, MemberProfile, SupporterProfile } from '../profile.ts'
import type { MatchingSettings } from './settings.ts'

/** By what two people are compared: a day, and what the organisation decided. */
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

/** New supporters see one person at most. Somebody whose approval has no date is taken for neither new nor long with us. */
export function isNew(supporter: SupporterProfile, { newSince }: Pick<Prepared, 'newSince'>): boolean {
  return supporter.approvedOn !== 'not known' && supporter.approvedOn > newSince
}
