import { ask, check, checkAll, inPerson, limit, no, ok, same, type Decision, type Pair, type ToCheck } from './decision.ts'
import type { LanguageLevel, SupporterProfile, VisitorWish } from '../profile.ts'
import { isNew } from './prepared.ts'
import { trained } from './readiness-rules.ts'

/** What the member asks for, as far as it is a must. What is only liked is left to the points. */

type Spoken = 'yes' | 'partly' | 'no' | 'level not known' | 'not known'

const levels: readonly LanguageLevel[] = ['a little', 'conversation', 'fluent']

/** How well the best of the wished languages is spoken. */
export function speaks(supporter: SupporterProfile, anyOf: readonly string[], level: LanguageLevel): Spoken {
  if (supporter.speaks === 'not known') return 'not known'
  const wished = anyOf.map((each) => each.toLowerCase())
  const spoken = supporter.speaks.filter((each) => wished.includes(each.language.toLowerCase()))
  if (spoken.length === 0) return 'no'
  if (spoken.some((each) => each.level !== 'not known' && levels.indexOf(each.level) >= levels.indexOf(level))) return 'yes'
  return spoken.some((each) => each.level === 'not known') ? 'level not known' : 'partly'
}

export function language({ member, supporter }: Pair): Decision {
  if (member.languageWishes === 'not known') return ok
  const what: ToCheck[] = []
  for (const { anyOf, level, firmness } of member.languageWishes) {
    const found = speaks(supporter, anyOf, level)
    if (found === 'yes' || firmness === 'would like') continue
    if (found === 'not known') what.push(ask('language not known', 'supporter', anyOf))
    else if (found === 'level not known') what.push(ask('language level not known', 'supporter', anyOf))
    else if (firmness === 'must') return { is: 'excluded', why: 'language', detail: anyOf.join(' or ') }
    else what.push(ask('language firmness not known', 'member', anyOf))
  }
  return checkAll(what)
}

/** A list says whom somebody would like to come, and to come is to come to their home: until the purpose is asked, it holds for no more than that. */
export const onlyForVisits = ({ purpose }: VisitorWish): boolean => purpose === 'home visits' || purpose === 'not known'

export function visitor({ member, supporter, ground }: Pair): Decision {
  const wish = member.visitorWish
  if (wish === 'not known' || wish === 'either' || wish.firmness === 'would like') return ok
  if (onlyForVisits(wish) && !ground.ways.possible.some((channel) => inPerson.includes(channel))) return ok
  if (supporter.gender === wish.gender) return ok
  if (supporter.gender === 'not known') return check(ask('visitor not known', 'supporter', [wish.gender]))
  if (wish.firmness === 'must') return { is: 'excluded', why: 'visitor', detail: wish.gender }
  return check(ask('visitor firmness not known', 'member', [wish.gender]))
}

export function twoVisitors({ member, supporter }: Pair): Decision {
  if (member.twoVisitors !== 'must') return ok
  if (supporter.goesInPairs === false) return no('not in pairs')
  const second = limit('second visitor', 'member')
  return supporter.goesInPairs === true ? check(second) : checkAll([second, ask('pairs not known', 'supporter')])
}

export function supportNeeded({ member, supporter, prepared }: Pair): Decision {
  const needs = member.supporterNeeds
  if (needs === 'not known') return ok
  const what: ToCheck[] = []
  if (needs.experience === 'must') {
    if (supporter.experienced === false || isNew(supporter, prepared)) return no('experience')
    if (supporter.experienced === 'not known') what.push(ask('experience not known', 'supporter'))
  }
  if (needs.supervisionEveryWeeks !== undefined) {
    const every = supporter.supervisionEveryWeeks
    if (every === 'not known') what.push(ask('supervision not known', 'supporter', [String(needs.supervisionEveryWeeks)]))
    else if (every > needs.supervisionEveryWeeks) return no('supervision')
  }
  return checkAll(what)
}

export function training({ member, supporter, prepared }: Pair): Decision {
  const what: ToCheck[] = []
  for (const { tag, firmness } of member.trainingWanted) {
    const state = trained(supporter, tag, prepared.asOf)
    if (state === 'yes' || firmness === 'would like') continue
    if (state === 'not known') what.push(ask('training not known', 'supporter', [tag]))
    else if (state === 'booked') what.push(limit('training booked', 'supporter', [tag]))
    else if (firmness === 'must') return { is: 'excluded', why: 'training', detail: tag }
    else what.push(ask('training firmness not known', 'member', [tag]))
  }
  return checkAll(what)
}

export function livedExperience({ member, supporter }: Pair): Decision {
  const what: ToCheck[] = []
  for (const { tag, firmness } of member.livedExperienceWanted) {
    if (firmness === 'would like') continue
    if (supporter.livedExperience === 'not known') {
      what.push(ask('lived experience not told', 'supporter', [tag]))
    } else if (!supporter.livedExperience.some((told) => same(told.tag, tag))) {
      if (firmness === 'must') return no('lived experience')
      what.push(ask('lived experience firmness not known', 'member', [tag]))
    }
  }
  return checkAll(what)
}
