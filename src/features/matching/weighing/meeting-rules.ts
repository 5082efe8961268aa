import { ask, check, checkAll, inPerson, limit, no, ok, type Decision, type Pair, type ToCheck } from './decision.ts'
import type { Aversion, Channel, Home, Known, Pet } from '../profile.ts'

/** Can the two meet: in some way, in the same room, at the same time, within reach? */

export function ways({ member, supporter, ground }: Pair): Decision {
  if (ground.ways.lostTo === 'ways') return no('ways')
  const { channelsWanted: wanted } = member
  const { channelsOffered: offered } = supporter
  if (wanted !== 'not known' && offered !== 'not known') {
    // Limits, the role or the check may leave fewer ways than the two would like.
    const liked = wanted.filter((way) => offered.includes(way))
    return liked.length > ground.ways.sure.length ? check(limit('only these ways', 'member', ground.ways.sure)) : ok
  }
  const whose = wanted === 'not known' ? 'member' : 'supporter'
  return check(ask('ways not known', whose, ground.ways.possible))
}

/** The supporter in the member's home. */
export function supporterAroundMember(pair: Pair): Decision {
  const { member, supporter } = pair
  if (!pair.ground.ways.possible.includes('home')) return ok
  return around(pair, { who: 'supporter', aversions: supporter.aversions, own: supporter.home, other: 'member', home: member.home, out: ['home'] })
}

/** What the supporter brings along: hair and smoke on a coat. A fear is of the animal itself, which stays behind. */
export function memberAroundSupporter(pair: Pair): Decision {
  const { member, supporter } = pair
  if (!pair.ground.ways.possible.some((channel) => inPerson.includes(channel))) return ok
  return around(pair, { who: 'member', aversions: member.aversions, own: member.home, other: 'supporter', home: supporter.home, out: inPerson })
}

interface Around {
  readonly who: 'member' | 'supporter'
  readonly aversions: Known<readonly Aversion[]>
  /** Whoever lives with a cat need not be asked about cats. */
  readonly own: Home
  readonly other: 'member' | 'supporter'
  readonly home: Home
  readonly out: readonly Channel[]
}

function around(pair: Pair, { who, aversions, own, other, home, out }: Around): Decision {
  if (aversions === 'not known') {
    const there = inTheHome(home).filter((thing) => !inTheHome(own).includes(thing))
    return there.length === 0 ? ok : check(ask('around not known', who, there))
  }
  const what: ToCheck[] = []
  let elsewhere = false
  for (const { to, kind, severity } of aversions) {
    const met = meets(home, to)
    if (met === 'no') continue
    if (met === 'not known') what.push(ask('home not known', other, [to]))
    else if (who === 'member' && kind === 'fear') what.push(limit('keep away', other, [to]))
    else if (severity === 'mild') what.push(limit('around mild', who, [to]))
    else if (severity === 'not known') what.push(ask('around severity not known', who, [to]))
    else if (pair.ground.ways.sure.some((channel) => !out.includes(channel))) elsewhere = true
    else return { is: 'excluded', why: 'cannot be around', detail: to }
  }
  return elsewhere ? { is: 'to check', what, not: out } : checkAll(what)
}

function meets(home: Home, to: Pet | 'smoke'): 'yes' | 'no' | 'not known' {
  if (to === 'smoke') {
    if (home.smoking === 'not known') return 'not known'
    return home.smoking === 'no' ? 'no' : 'yes'
  }
  if (home.pets === 'not known') return 'not known'
  return home.pets.includes(to) ? 'yes' : 'no'
}

export function inTheHome(home: Home): readonly string[] {
  const pets = home.pets === 'not known' ? [] : home.pets
  return home.smoking === 'indoors' || home.smoking === 'outside' ? [...pets, 'smoke'] : pets
}

export function times({ member, supporter, ground }: Pair): Decision {
  if (ground.times === 'not known') {
    const whose = member.free === 'not known' ? 'member' : 'supporter'
    const both = member.free === 'not known' && supporter.free === 'not known'
    return checkAll([ask('times not known', whose), ...(both ? [ask('times not known', 'supporter')] : [])])
  }
  const { sure, perhaps, everyOtherWeek } = ground.times
  if (sure.length === 0 && perhaps.length === 0) return no('not free')
  const what: ToCheck[] = []
  if (sure.length === 0) what.push(ask('times perhaps', 'supporter', perhaps))
  if (everyOtherWeek) what.push(ask('every other week', 'supporter'))
  return checkAll(what)
}

export function frequency({ member, supporter, prepared }: Pair): Decision {
  if (member.everyWeeks === 'not known' || supporter.everyWeeks === 'not known') return ok
  const apart = supporter.everyWeeks / member.everyWeeks
  const most = prepared.settings.frequencyApart
  if (apart >= most || apart <= 1 / most) return no('how often')
  return apart > 1 ? check(limit('less often', 'supporter', [String(supporter.everyWeeks), String(member.everyWeeks)])) : ok
}

export function travel({ member, supporter, ground }: Pair): Decision {
  if (!ground.ways.possible.some((channel) => inPerson.includes(channel))) return ok
  const { mostMinutes, onlyDistricts, notDistricts, inOwnWords } = supporter.travel
  const { district } = member.place
  const elsewhere = district !== 'not known' && onlyDistricts !== 'not known' && !onlyDistricts.includes(district)
  const across = district !== 'not known' && notDistricts.includes(district)
  const tooLong = ground.minutes !== 'not known' && mostMinutes !== 'not known' && ground.minutes > mostMinutes
  if (elsewhere || across || tooLong) {
    const other = ground.ways.sure.some((channel) => !inPerson.includes(channel))
    return other ? { is: 'to check', what: [], not: inPerson } : no('too far')
  }
  if (ground.minutes !== 'not known' && mostMinutes !== 'not known') {
    const near = ground.minutes > 0.8 * mostMinutes
    return near ? check(limit('travel near limit', 'supporter', [String(ground.minutes), String(mostMinutes)])) : ok
  }
  if (district !== 'not known' && onlyDistricts !== 'not known') return ok
  if (inOwnWords !== 'not known') return check(ask('travel in own words', 'supporter', [inOwnWords]))
  return check(ask('travel not known', 'supporter'))
}
