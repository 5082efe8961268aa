import type { CommonGround } from './common-ground.ts'
import { inPerson, type Pair, same } from './decision.ts'
import { alike, type Likeness, type Tag, uniqueTags } from './interests.ts'
import type { Firmness, Home, Known, MemberProfile, Pet, SupporterProfile, Told } from '../profile.ts'
import { isNew, type Prepared } from './prepared.ts'
import { trained } from './readiness-rules.ts'
import { criteria, type Criterion, type MatchingSettings } from './settings.ts'
import { onlyForVisits, speaks } from './wish-rules.ts'

/**
 * Points for a pair that breaks no must: score = Σ weight × value ÷ Σ weight, over the criteria of which something is
 * known; every value is between 0 and 1. What is not known is left out of both sums and shown; what nobody asked for is
 * left out and not shown. No learning from the past, so nothing of the past is repeated.
 *
 * Worked example: interests 0.5, availability 1, travel 15 of 30 minutes, preferences 1, communication not known:
 * (4 × 0.5 + 3 × 1 + 3 × 0.5 + 3 × 1) ÷ 13 = 0.7308; after ten weeks of waiting the order is by 0.9308.
 */
export type Value = Known<number> | 'not asked'

export type Values = Readonly<Record<Criterion, Value>>

/** The weighted mean of what is known, from 0 to 1; not known where nothing can be compared. */
export function weigh(values: Values, weights: MatchingSettings['weights']): Known<number> {
  let sum = 0
  let known = 0
  for (const criterion of criteria) {
    const value = values[criterion]
    if (value === 'not known' || value === 'not asked') continue
    sum += weights[criterion] * value
    known += weights[criterion]
  }
  return known === 0 ? 'not known' : sum / known
}

/** The score with fairness for those who wait: kept apart, so that nobody takes a long wait for a good fit. */
export function rankKey(score: number, weeksWaiting: number, settings: MatchingSettings): number {
  return score + settings.fairnessPerWeek * Math.min(Math.max(weeksWaiting, 0), settings.fairnessWeeks)
}

/** What each criterion says about two people between whom no must stands. */
export function valuesOf(member: MemberProfile, supporter: SupporterProfile, ground: CommonGround, prepared: Prepared): Values {
  return {
    'lived experience': livedExperience(member, supporter),
    interests: interestsOf(member, supporter)?.value ?? 'not known',
    availability: availability(ground, prepared.settings),
    travel: travel(supporter, ground),
    preferences: preferences(member, supporter, { ground, prepared }),
    communication: communication(member, supporter),
    personality: personality(member, supporter),
  }
}

/** How alike their interests are, and in what; undefined where either has told us of none. */
export function interestsOf(member: MemberProfile, supporter: SupporterProfile): Likeness | undefined {
  if (member.interests === 'not known' || supporter.interests === 'not known') return undefined
  return alike(tagsIn(member.interests), tagsIn(supporter.interests))
}

const folded = new WeakMap<readonly Told[], readonly Tag[]>()

/** Folded once for each person, not once for each of a thousand others. */
function tagsIn(interests: readonly Told[]): readonly Tag[] {
  const before = folded.get(interests)
  if (before) return before
  const tags = uniqueTags(interests.map(({ tag }) => tag))
  folded.set(interests, tags)
  return tags
}

/** Only where the member asks for it, and only what the supporter offered. */
function livedExperience(member: MemberProfile, supporter: SupporterProfile): Value {
  if (member.livedExperienceWanted.length === 0) return 'not asked'
  const told = supporter.livedExperience
  if (told === 'not known') return 'not known'
  return mean(member.livedExperienceWanted.map(({ tag }) => yesOrNo(told.some((each) => same(each.tag, tag)))))
}

function availability({ times }: CommonGround, settings: MatchingSettings): Value {
  return times === 'not known' ? times : Math.min(1, times.sure.length / settings.slotsNeeded)
}

function travel(supporter: SupporterProfile, { ways, minutes }: CommonGround): Value {
  if (!ways.possible.some((way) => inPerson.includes(way))) return 'not asked'
  const most = supporter.travel.mostMinutes
  if (minutes === 'not known' || most === 'not known' || most <= 0) return 'not known'
  return Math.max(0, 1 - minutes / most)
}

/** Wishes that are no musts, each as much as the other. A must that is met earns nothing: everybody left meets it. */
function preferences(member: MemberProfile, supporter: SupporterProfile, { ground, prepared }: Pick<Pair, 'ground' | 'prepared'>): Value {
  return mean([
    ...visitor(member, supporter, ground),
    ...generation(member, supporter),
    ...frequency(member, supporter),
    ...identity(member, supporter),
    ...training(member, supporter, prepared),
    ...(member.twoVisitors === 'would like' ? [known(supporter.goesInPairs)] : []),
    ...experience(member, supporter, prepared),
    ...around(supporter, member.home),
    ...around(member, supporter.home),
  ])
}

/** Until somebody has said what the choice is for, it is for visits, and counts for nothing else (Equality Act 2010). */
function visitor(member: MemberProfile, supporter: SupporterProfile, { ways }: CommonGround): readonly Value[] {
  const wish = member.visitorWish
  if (wish !== 'not known' && wish !== 'either' && onlyForVisits(wish) && !ways.possible.some((way) => inPerson.includes(way))) return []
  if (wish === 'not known' || wish === 'either' || !isSoft(wish.firmness)) return []
  return [supporter.gender === 'not known' ? 'not known' : yesOrNo(supporter.gender === wish.gender)]
}

/** Within ten years counts as the same generation. */
function generation(member: MemberProfile, supporter: SupporterProfile): readonly Value[] {
  const wish = member.generationWish
  if (wish === 'not known' || wish === 'no wish') return []
  if (member.age === 'not known' || supporter.age === 'not known') return ['not known']
  const older = supporter.age - member.age
  if (wish === 'own age') return [yesOrNo(Math.abs(older) <= 10)]
  return [yesOrNo(wish === 'older' ? older > 10 : older < -10)]
}

function frequency(member: MemberProfile, supporter: SupporterProfile): readonly Value[] {
  if (member.everyWeeks === 'not known') return []
  if (supporter.everyWeeks === 'not known') return ['not known']
  return [Math.min(member.everyWeeks, supporter.everyWeeks) / Math.max(member.everyWeeks, supporter.everyWeeks)]
}

/** Somebody who has not told us about themselves is not known, whatever one might think. */
function identity(member: MemberProfile, supporter: SupporterProfile): readonly Value[] {
  return member.identityWishes.map((wish) => {
    const told = supporter.identity.filter((each) => each.about === wish.about)
    return told.length === 0 ? 'not known' : yesOrNo(told.some((each) => same(each.tag, wish.tag)))
  })
}

function training(member: MemberProfile, supporter: SupporterProfile, prepared: Prepared): readonly Value[] {
  const worth = { yes: 1, booked: 0.5, no: 0, 'not known': 'not known' } as const
  return member.trainingWanted
    .filter(({ firmness }) => isSoft(firmness))
    .map(({ tag }) => worth[trained(supporter, tag, prepared.asOf)])
}

function experience(member: MemberProfile, supporter: SupporterProfile, prepared: Prepared): readonly Value[] {
  if (member.supporterNeeds === 'not known' || member.supporterNeeds.experience !== 'would like') return []
  return [isNew(supporter, prepared) ? 0 : known(supporter.experienced)]
}

/** A mild aversion, and one of which nobody said how bad it is. */
function around(who: MemberProfile | SupporterProfile, home: Home): readonly Value[] {
  if (who.aversions === 'not known') return []
  return who.aversions.filter(({ severity }) => severity !== 'severe').map(({ to }) => without(home, to))
}

function without(home: Home, thing: Pet | 'smoke'): Value {
  if (thing === 'smoke') return home.smoking === 'not known' ? 'not known' : yesOrNo(home.smoking === 'no')
  return home.pets === 'not known' ? 'not known' : yesOrNo(!home.pets.includes(thing))
}

/** Languages that are liked rather than needed, and how many of the wished ways to meet are offered. */
function communication(member: MemberProfile, supporter: SupporterProfile): Value {
  const parts: Value[] = []
  const wishes = member.languageWishes === 'not known' ? [] : member.languageWishes
  const worth = { yes: 1, partly: 0.5, no: 0, 'level not known': 'not known', 'not known': 'not known' } as const
  for (const { anyOf, level, firmness } of wishes) {
    if (isSoft(firmness)) parts.push(worth[speaks(supporter, anyOf, level)])
  }
  const wanted = member.channelsWanted
  const offered = supporter.channelsOffered
  if (wanted === 'not known' || offered === 'not known') parts.push('not known')
  else if (wanted.length > 0) parts.push(wanted.filter((way) => offered.includes(way)).length / wanted.length)
  return mean(parts)
}

function personality(member: MemberProfile, supporter: SupporterProfile): Value {
  const wanted = member.temperWanted
  if (wanted === 'not known' || supporter.temper === 'not known') return 'not known'
  const temper = supporter.temper
  return mean(wanted.map((each) => yesOrNo(temper.includes(each))))
}

/** The mean of what is known; not asked if there is nothing to ask. */
function mean(values: readonly Value[]): Value {
  const asked = values.filter((value) => value !== 'not asked')
  const numbers = asked.filter((value) => value !== 'not known')
  if (numbers.length === 0) return asked.length === 0 ? 'not asked' : 'not known'
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length
}

function isSoft(firmness: Firmness): boolean {
  return firmness !== 'must'
}

function known(answer: Known<boolean>): Value {
  return answer === 'not known' ? answer : yesOrNo(answer)
}

function yesOrNo(answer: boolean): number {
  return answer ? 1 : 0
}
