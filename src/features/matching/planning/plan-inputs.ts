import { createHash } from 'node:crypto'
import type { Day } from '../../../engines/calendar/day.ts'
import { isNew, prepare, type Prepared } from '../weighing/prepared.ts'
import type { MatchingSettings } from '../weighing/settings.ts'
import { trained } from '../weighing/readiness-rules.ts'
import { checkCovers } from '../weighing/ways-to-meet.ts'
import type { Activity, MemberProfile, SupporterProfile } from '../profile.ts'

/** Somebody on the list for whom somebody is looked for. */
export type Waiting = { referral: string; since: Day; first: boolean; needs: 1 | 2; profile: MemberProfile; /** which of the settings weighs */ setting: number }

/** All a plan is made from. */
export type PlanInputs = { asOf: Day; waiting: readonly Waiting[]; supporters: readonly SupporterProfile[]; settings: readonly MatchingSettings[] }

/**
 * SHA-256 of everything a plan is made from: the same inputs are the same plan. The day itself is left out, so that a plan is not out of date
 * for being a day old; what a day changes (somebody is no longer new, a check has run out, somebody can begin) is in it.
 */
export function madeFrom({ asOf, waiting, supporters, settings }: PlanInputs): Buffer {
  const hash = createHash('sha256')
  const prepared = settings.map((one) => prepare({ asOf, settings: one }))
  const add = (part: unknown) => void hash.update(`${JSON.stringify(part)}\n`)
  add(settings)
  for (const one of waiting.toSorted(byReferral)) add({ ...one, profile: inOneOrder(one.profile) })
  for (const one of supporters.toSorted(byKey)) add([inOneOrder(one), prepared.map((each) => asTheDayHasIt(one, each))])
  return hash.digest()
}

/** Sets that a database gives in any order; what they are is the same. */
const inOneOrder = (profile: MemberProfile | SupporterProfile) => ({
  ...profile,
  conflicts: profile.conflicts.toSorted(),
  declinedBefore: profile.declinedBefore.toSorted(),
  ...('capacity' in profile ? { capacity: { ...profile.capacity, seeing: profile.capacity.seeing.toSorted() } } : {}),
})

const byReferral = (one: Waiting, other: Waiting) => (one.referral < other.referral ? -1 : 1)
const byKey = (one: SupporterProfile, other: SupporterProfile) => (one.key < other.key ? -1 : 1)

const activities: readonly Activity[] = ['phone', 'home', 'café', 'video', 'lift to health or care', 'social lift', 'shopping with money']

/** Whatever the rules and the points read of the day: all of it is the supporter's. */
const asTheDayHasIt = (one: SupporterProfile, prepared: Prepared) => [
  one.notBefore !== undefined && one.notBefore > prepared.asOf,
  one.notAfter !== undefined && one.notAfter < prepared.asOf,
  isNew(one, prepared),
  activities.map((activity) => checkCovers(one, activity, prepared)),
  one.trainings.map(({ tag }) => trained(one, tag, prepared.asOf)),
]
