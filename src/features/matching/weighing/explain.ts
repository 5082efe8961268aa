import type { Day } from '../../../engines/calendar/day.ts'
import { inPerson, same, type ToCheck } from './decision.ts'
import { labelOf } from './interests.ts'
import type { Known, MemberProfile, SupporterProfile, Told } from '../profile.ts'
import { trained } from './readiness-rules.ts'
import type { MatchingWords, Names, ReasonCode, TellableCode } from './reason.ts'
import type { Shared } from './shared.ts'
import type { Candidate, RuledOut, Shortlist } from './shortlist.ts'
import { speaks } from './wish-rules.ts'

/** Why two people might get on: a fact, and what the sentence about it needs. */
interface Fact<Code extends ReasonCode> {
  readonly code: Code
  readonly details: readonly string[]
}
export type Reason = Fact<ReasonCode>

/** For staff: one sentence each, and the same as lines where there is room for them. */
export interface StaffExplanation {
  readonly why: string
  readonly check: string
  readonly others: string
  readonly whyLines: readonly string[]
  readonly checkLines: readonly { readonly line: string; readonly kind: ToCheck['kind'] }[]
}

const inASentence = 3

/** Three sentences for staff: why they might get on, what to check, why others were ruled out. */
export function explainToStaff(member: MemberProfile, candidate: Candidate, list: Shortlist, words: MatchingWords): StaffExplanation {
  const names = namesOf(member, candidate.supporter, words)
  const why = reasonsFor(member, candidate, list.asOf).map(({ code, details }) => words.because[code](names, details))
  const check = candidate.toCheck.map(({ code, whose, details, kind }) => ({
    line: words.check[code]({ ...names, whom: names[whose] }, details),
    kind,
  }))
  const first = check.slice(0, inASentence).map((each) => each.line)
  return {
    why: words.why(why.slice(0, inASentence)),
    check: words.toCheck(first, check.length - first.length),
    others: othersInASentence(member, list, words),
    whyLines: why,
    checkLines: check,
  }
}

/** Why so many others are not suggested: "9 people", "aren’t free when Joe is". */
export function ruledOutLines(member: MemberProfile, list: Shortlist, words: MatchingWords): readonly { people: string; because: string }[] {
  return notShown(list).map((each) => ({ people: words.people(each.people), because: against(each, member, words) }))
}

/** Whoever fits and comes later stands in one number with whoever is left out privately: what one number is made of cannot be told from it. */
function notShown(list: Shortlist): readonly RuledOut[] {
  const hidden = list.ruledOut.find(({ why }) => why === 'private')?.people ?? 0
  const later = list.fit - list.candidates.length + hidden
  const open = list.ruledOut.filter(({ why }) => why !== 'private')
  return later === 0 ? open : [...open, { why: 'private', people: later }]
}

/** What one conversation might change: "3 people", "if they could travel further". Never a must, a check or a safety rule. */
export function nearMissLines(member: MemberProfile, list: Shortlist, words: MatchingWords): readonly { people: string; when: string }[] {
  return list.nearMisses.map(({ why, people }) => ({ people: words.people(people), when: words.if[why]({ member: member.calledAs }) }))
}

/** What the member may be told about a supporter: whole sentences, nothing but what both share. */
export function explainToMember(member: MemberProfile, shared: Shared, telling: Telling): readonly string[] {
  return told(tellable(member, shared, 'member'), telling)
}

/** What the supporter may be told about a member. No name, no place, no need, no condition. */
export function explainToSupporter(member: MemberProfile, shared: Shared, telling: Telling): readonly string[] {
  return told(tellable(member, shared, 'supporter'), telling)
}

/** Everything that speaks for it and that both agreed to have shared, what is worth most first. For staff. */
export function reasonsFor(member: MemberProfile, candidate: Candidate, asOf: Day): readonly Reason[] {
  const { supporter } = candidate
  return [
    ...sharedExperience(member, supporter),
    ...sharedInterests(member, candidate),
    ...freeTogether(candidate),
    ...languages(member, supporter),
    ...visitor(member, supporter),
    ...training(member, supporter, asOf),
    ...temper(member, supporter),
    ...animals(member, supporter),
    ...nearby(member, candidate),
    ...howOften(member, supporter),
    ...together(candidate),
    ...(supporter.capacity.now === 0 ? [{ code: 'room' as const, details: [] }] : []),
  ]
}

type Tellable = Fact<TellableCode>

/** In which words, and which kinds of sentence whoever they are about has let us say. */
type Telling = { words: MatchingWords; may(code: TellableCode): boolean }

/** Built from the few things that may be told, never by taking away from what staff see. */
function tellable(member: MemberProfile, shared: Shared, to: 'member' | 'supporter'): readonly Tellable[] {
  const { supporter } = shared
  return [
    ...sharedInterests(member, { ...shared, inCommon: smallTalk(member, shared) }).map(({ code, details }) => ({
      code,
      details: code === 'close interests' && to === 'supporter' ? details.toReversed() : details,
    })),
    ...freeTogether(shared),
    ...(to === 'member' ? languages(member, supporter) : []),
    ...howOften(member, supporter),
    ...together(shared),
  ]
}

/** A tag that stands among somebody’s lived experience is not small talk, even if it stands among the interests too. */
function smallTalk(member: MemberProfile, { supporter, inCommon }: Shared): Shared['inCommon'] {
  const offered = supporter.livedExperience === 'not known' ? [] : supporter.livedExperience
  const lived = [...member.livedExperienceWanted, ...offered]
  return inCommon.filter(({ one, other }) => !lived.some(({ tag }) => same(tag, one) || same(tag, other)))
}

function told(reasons: readonly Tellable[], { words, may }: Telling): readonly string[] {
  const sentences = reasons.filter(({ code }) => may(code)).flatMap(({ code, details }) => {
    const left = details.filter((detail) => !words.neverTold.test(detail))
    const complete = code === 'close interests' ? left.length === details.length : left.length > 0
    return complete ? [words.told[code](left)] : []
  })
  return sentences.length === 0 ? [words.nothingToTell] : sentences
}

function sharedExperience(member: MemberProfile, supporter: SupporterProfile): readonly Reason[] {
  const offered = supporter.livedExperience === 'not known' ? [] : supporter.livedExperience
  const tags = member.livedExperienceWanted
    .filter(({ tag }) => offered.some((each) => each.mayShare && same(each.tag, tag)))
    .map(({ tag }) => tag)
  return tags.length === 0 ? [] : [{ code: 'shared experience', details: tags }]
}

/** Those both may share: first all that is the same, then what is near, one by one. */
function sharedInterests(member: MemberProfile, { supporter, inCommon }: Shared): readonly Fact<'shared interests' | 'close interests'>[] {
  const agreed = inCommon.filter(({ one, other }) => mayShare(member.interests, one) && mayShare(supporter.interests, other))
  const shared = agreed.filter((pair) => pair.same).map((pair) => pair.one)
  const close = agreed.filter((pair) => !pair.same).map((pair) => ({ code: 'close interests' as const, details: [pair.one, pair.other] }))
  return [...(shared.length === 0 ? [] : [{ code: 'shared interests' as const, details: shared }]), ...close]
}

function mayShare(interests: Known<readonly Told[]>, label: string): boolean {
  if (interests === 'not known') return false
  const named = interests.filter((each) => labelOf(each.tag) === label)
  return named.length > 0 && named.every((each) => each.mayShare)
}

function freeTogether({ ground }: Pick<Shared, 'ground'>): readonly Fact<'free together'>[] {
  if (ground.times === 'not known' || ground.times.sure.length === 0) return []
  return [{ code: 'free together', details: ground.times.sure }]
}

function languages(member: MemberProfile, supporter: SupporterProfile): readonly Fact<'language'>[] {
  if (member.languageWishes === 'not known') return []
  const spoken = member.languageWishes.flatMap(({ anyOf, level }) => anyOf.filter((each) => speaks(supporter, [each], level) === 'yes'))
  return spoken.length === 0 ? [] : [{ code: 'language', details: [...new Set(spoken)] }]
}

function visitor(member: MemberProfile, supporter: SupporterProfile): readonly Reason[] {
  const wish = member.visitorWish
  if (wish === 'not known' || wish === 'either' || wish.gender !== supporter.gender) return []
  return [{ code: 'visitor', details: [wish.gender] }]
}

function training(member: MemberProfile, supporter: SupporterProfile, asOf: Day): readonly Reason[] {
  const done = member.trainingWanted.filter(({ tag }) => trained(supporter, tag, asOf) === 'yes').map(({ tag }) => tag)
  return done.length === 0 ? [] : [{ code: 'trained', details: done }]
}

function temper(member: MemberProfile, supporter: SupporterProfile): readonly Reason[] {
  if (member.temperWanted === 'not known' || supporter.temper === 'not known') return []
  const { temper } = supporter
  const found = member.temperWanted.filter((each) => temper.includes(each))
  return found.length === 0 ? [] : [{ code: 'temper', details: found }]
}

/** Only what is a help where somebody visits: that neither will mind the other’s. */
function animals(member: MemberProfile, supporter: SupporterProfile): readonly Reason[] {
  const { pets } = supporter.home
  if (member.home.pets === 'not known' || pets === 'not known') return []
  const both = member.home.pets.filter((pet) => pet !== 'other' && pets.includes(pet))
  return both.length === 0 ? [] : [{ code: 'animals', details: both }]
}

function nearby(member: MemberProfile, { supporter, ground }: Candidate): readonly Reason[] {
  if (!ground.ways.possible.some((way) => inPerson.includes(way))) return []
  if (ground.minutes !== 'not known') return [{ code: 'short journey', details: [String(ground.minutes)] }]
  const { district } = member.place
  return district !== 'not known' && district === supporter.place.district ? [{ code: 'same district', details: [district] }] : []
}

function howOften(member: MemberProfile, supporter: SupporterProfile): readonly Fact<'how often'>[] {
  const agreed = member.everyWeeks !== 'not known' && member.everyWeeks === supporter.everyWeeks
  return agreed ? [{ code: 'how often', details: [String(member.everyWeeks)] }] : []
}

function together({ ground }: Pick<Shared, 'ground'>): readonly Fact<'ways'>[] {
  return ground.ways.sure.length === 0 ? [] : [{ code: 'ways', details: ground.ways.sure }]
}

function othersInASentence(member: MemberProfile, list: Shortlist, words: MatchingWords): string {
  return words.others(ruledOutLines(member, list, words).map(({ people, because }) => `${people} ${because}`))
}

function against({ why, detail, people }: RuledOut, member: MemberProfile, words: MatchingWords): string {
  return words.against[why](people, { member: member.calledAs }, detail ?? '')
}

function namesOf(member: MemberProfile, supporter: SupporterProfile, words: MatchingWords): Names {
  const other = supporter.calledAs === member.calledAs ? words.namesake(supporter.calledAs) : supporter.calledAs
  return { member: member.calledAs, supporter: other, whom: other }
}
