import { addMonths, type Day } from '../../../engines/calendar/day.ts'
import type { CommonGround } from './common-ground.ts'
import { ask, check, checkAll, limit, no, ok, same, type Decision, type Pair, type ToCheck } from './decision.ts'
import type { SupporterProfile, Training } from '../profile.ts'
import { isNew, type Prepared } from './prepared.ts'
import { checkCovers } from './ways-to-meet.ts'

/** Is the supporter ready to be asked: approved, with room, and with the proofs this would need? */

/** What these first rules read: nothing of whoever is waiting. */
type OfSupporter = Pick<Pair, 'supporter' | 'prepared'>

export function status({ supporter }: OfSupporter): Decision {
  if (supporter.died) return no('left')
  switch (supporter.status) {
    case 'approved':
    case 'available':
    case 'matched':
      return ok
    case 'paused':
    case 'suspended':
    case 'rejected':
      return no(supporter.status)
    case 'ended':
    case 'withdrawn':
      return no('left')
    case 'enquiry':
    case 'applied':
    case 'screening':
    case 'training':
    case 'not known':
      return no('not approved')
  }
}

export function dates({ supporter, prepared }: OfSupporter): Decision {
  if (supporter.notBefore !== undefined && supporter.notBefore > prepared.asOf) return no('not yet free')
  if (supporter.notAfter === undefined) return ok
  if (supporter.notAfter < prepared.asOf) return no('left')
  return check(limit('stops', 'supporter', [supporter.notAfter]))
}

export function room({ supporter, prepared }: OfSupporter): Decision {
  const { most, now, perhaps, asked } = supporter.capacity
  const cap = isNew(supporter, prepared) ? 1 : prepared.settings.mostPeople
  const offered = most === 'not known' ? cap : Math.min(most, cap)
  if (offered <= 0 || (now !== 'not known' && now >= offered)) {
    const stretch = Math.min(perhaps ?? 0, cap)
    return now !== 'not known' && now < stretch ? check(limit('one more', 'supporter', [String(now)])) : no('full')
  }
  if (now !== 'not known' && now + (asked ?? 0) >= offered) return no('asked elsewhere')
  if (now === 'not known') return check(ask('sees not known', 'supporter'))
  if (most === 'not known') return check(ask('room not known', 'supporter'))
  return now > 0 ? check(limit('one more', 'supporter', [String(now)])) : ok
}

export function role({ member, supporter, ground }: Pair): Decision {
  if (ground.ways.lostTo === 'role') return no('role')
  if (supporter.roleCovers === 'not known') {
    return member.activities.length === 0 ? ok : check(ask('role not known', 'supporter', member.activities))
  }
  const covers = supporter.roleCovers
  return member.activities.every((activity) => covers.includes(activity)) ? ok : no('role')
}

/** References and our own training, where the organisation needs them before anybody is asked. */
export function ready({ supporter, prepared }: OfSupporter): Decision {
  const { settings, asOf } = prepared
  if (settings.referencesNeeded && supporter.references === 'not complete') return no('references')
  const states = settings.trainingNeeded.map((tag) => ({ tag, state: trained(supporter, tag, asOf) }))
  if (states.some(({ state }) => state === 'no')) return no('own training')
  const what: ToCheck[] = []
  if (settings.referencesNeeded && supporter.references === 'not known') what.push(ask('references not known', 'supporter'))
  for (const { tag, state } of states) {
    if (state === 'not known') what.push(ask('own training not known', 'supporter', [tag]))
    if (state === 'booked') what.push(limit('own training booked', 'supporter', [tag]))
  }
  return checkAll(what)
}

export function checked({ member, supporter, ground, prepared }: Pair): Decision {
  if (ground.ways.lostTo === 'check') return no('check')
  return member.activities.every((activity) => checkCovers(supporter, activity, prepared)) ? ok : no('check')
}

/** What is worth asking about a check that covers what they would do. It rules nobody out. */
export function aboutCheck({ supporter, ground, prepared }: Pair): Decision {
  const { settings, asOf } = prepared
  const needing = ground.ways.possible.filter((channel) => settings.checks[channel].level !== 'none')
  if (needing.length === 0 || supporter.check === 'not known') return ok
  const { level, seenOn } = supporter.check
  const levelDoubt = level === 'not known' ? [ask('check level not known', 'supporter')] : []
  if (seenOn === 'not known') return checkAll([...levelDoubt, ask('check day not known', 'supporter')])
  const due = checkDue(supporter, ground, prepared)
  const old = needing.some((channel) => settings.checks[channel].goodForMonths === 'no end') && seenOn <= addMonths(asOf, -settings.askAfterMonths)
  return checkAll([...levelDoubt, ...(due === undefined ? [] : [limit('check due', 'supporter', [due])]), ...(old ? [limit('check old', 'supporter', [seenOn])] : [])])
}

/** The first day on which the check no longer covers what they would do together, if that is soon. */
function checkDue(supporter: SupporterProfile, ground: CommonGround, prepared: Prepared): Day | undefined {
  if (supporter.check === 'not known' || supporter.check.seenOn === 'not known') return undefined
  const { seenOn } = supporter.check
  const due = ground.ways.possible.flatMap((channel) => {
    const { level, goodForMonths } = prepared.settings.checks[channel]
    const by = prepared.dueIfSeenBy[channel]
    return level === 'none' || goodForMonths === 'no end' || seenOn > by ? [] : [addMonths(seenOn, goodForMonths)]
  })
  return due.toSorted()[0]
}

/** Whether a training was done and still holds. */
export function trained(supporter: SupporterProfile, tag: string, asOf: Day): 'yes' | 'no' | 'booked' | 'not known' {
  const states = supporter.trainings.filter((each) => same(each.tag, tag)).map((each) => holds(each, asOf))
  return (['yes', 'booked', 'no'] as const).find((state) => states.includes(state)) ?? 'not known'
}

function holds({ state, until }: Training, asOf: Day): 'yes' | 'no' | 'booked' {
  if (state === 'booked') return 'booked'
  return state === 'done' && (until === undefined || until >= asOf) ? 'yes' : 'no'
}
