import { channels, checkLevels, type Activity, type Channel, type Known, type MemberProfile, type SupporterProfile } from '../profile.ts'
import type { Prepared } from './prepared.ts'

/** In which ways two people could meet or talk. */
export interface Ways {
  /** Both said so. */
  readonly sure: readonly Channel[]
  /** Nobody said no. Holds the sure ones too. */
  readonly possible: readonly Channel[]
  /** What left none, if none is left. */
  readonly lostTo?: 'ways' | 'role' | 'check'
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

/** The ways both would have, as if every check covered everything: what open reasons are found from. */
export function openWays(member: MemberProfile, supporter: SupporterProfile): Ways {
  const wanted = wantedBy(member)
  const offered = offeredBy(supporter)
  const open = wanted.may & offered.may
  if (open === 0) return lostToWays
  const possible = open & offered.covered
  if (possible === 0) return lostToRole
  return waysOf[possible]?.[possible & wanted.said & offered.said] ?? lostToWays
}

/** Those of them that the supporter’s check covers; the same ways where it covers all. */
export function checkedWays(open: Ways, supporter: SupporterProfile, prepared: Prepared): Ways {
  const covered = (channel: Channel) => checkCovers(supporter, channel, prepared)
  if (open.possible.every(covered)) return open
  const possible = open.possible.filter(covered)
  if (possible.length === 0) return lostToCheck
  return { sure: open.sure.filter((channel) => possible.includes(channel)), possible }
}

const lostToWays: Ways = { sure: [], possible: [], lostTo: 'ways' }
const lostToRole: Ways = { sure: [], possible: [], lostTo: 'role' }
const lostToCheck: Ways = { sure: [], possible: [], lostTo: 'check' }

/** Channels as bits: what is read of somebody once, and held against thousands. */
interface Bits {
  /** nothing said no to them */
  readonly may: number
  /** they said yes to them */
  readonly said: number
  /** the role leaves them */
  readonly covered: number
}

const bits = new WeakMap<MemberProfile | SupporterProfile, Bits>()
const every = (1 << channels.length) - 1
const bitsIn = (list: Known<readonly string[]>, otherwise: number): number => (list === 'not known' ? otherwise : channels.reduce((all, channel, at) => (list.includes(channel) ? all | (1 << at) : all), 0))
const channelsIn = (set: number): readonly Channel[] => channels.filter((_, at) => (set & (1 << at)) !== 0)

/** By the ways nobody said no to, then by those both said yes to. */
const waysOf: readonly (readonly Ways[])[] = Array.from({ length: every + 1 }, (_, possible) => Array.from({ length: every + 1 }, (__, sure) => ({ sure: channelsIn(sure), possible: channelsIn(possible) })))

function kept(profile: MemberProfile | SupporterProfile, read: () => Bits): Bits {
  const before = bits.get(profile)
  if (before) return before
  const found = read()
  bits.set(profile, found)
  return found
}

const wantedBy = (member: MemberProfile): Bits => kept(member, () => ({ may: bitsIn(member.channelsWanted, every) & ~forbiddenBy(member), said: bitsIn(member.channelsWanted, 0), covered: every }))
const offeredBy = (supporter: SupporterProfile): Bits => kept(supporter, () => ({ may: bitsIn(supporter.channelsOffered, every), said: bitsIn(supporter.channelsOffered, 0), covered: bitsIn(supporter.roleCovers, every) }))

/** "Do not visit", "no phone calls" and "text only" are kept whatever else is wished. */
function forbiddenBy({ contactLimits: limits }: MemberProfile): number {
  const textOnly = limits.includes('text only')
  return bitsIn([...(limits.includes('no visit') ? ['home'] : []), ...(textOnly || limits.includes('no phone') ? ['phone'] : []), ...(textOnly ? ['video'] : [])], 0)
}
