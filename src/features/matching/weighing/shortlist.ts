import type { Day } from '../../../engines/calendar/day.ts'
import { weeksBetween } from '../../../engines/calendar/spans.ts'
import type { CommonGround } from './common-ground.ts'
import { isOpen, mightChange, type MightChange, type OpenReason, type ReasonAgainst, type ToCheck } from './decision.ts'
import { judge } from './hard-rules.ts'
import { isNew, prepare, type MatchingContext, type Prepared } from './prepared.ts'
import type { InCommon } from './interests.ts'
import type { Known, MemberProfile, SupporterProfile } from '../profile.ts'
import { interestsOf, rankKey, valuesOf, weigh, type Values } from './score.ts'

/**
 * A few supporters worth asking for one member: the musts, then points, then ties; and always one new supporter and the one
 * who has been longest without anybody, if they fit. An idea for a person to judge: nothing here asks, declines or matches anybody.
 */
export interface ShortlistOptions extends MatchingContext {
  /** How many to show; three or four is what somebody can think about. */
  readonly size?: number
  /** Whether whoever looks may see the private reasons. Without it they are one number. */
  readonly maySeePrivateReasons?: boolean
}

export type PlacedBy = 'score' | 'fewer questions' | 'more room' | 'longer with us' | 'order of joining' | 'new with us' | 'longest alone'

export interface Candidate {
  readonly supporter: SupporterProfile
  readonly score: Known<number>
  /** The score with the weeks waited: for lists that compare members. */
  readonly rankKey: Known<number>
  readonly values: Values
  readonly inCommon: readonly InCommon[]
  readonly toCheck: readonly ToCheck[]
  readonly ground: CommonGround
  readonly isNew: boolean
  /** Of everybody who fits and sees nobody, the one for whom nobody was found longest. */
  readonly longestAlone: boolean
  /** What put them before the next one. */
  readonly placedBy: PlacedBy
}

export interface RuledOut {
  readonly why: ReasonAgainst | 'private'
  readonly detail?: string
  readonly people: number
}

export interface Shortlist {
  readonly asOf: Day
  /** Why nobody should be looked for at all just now. Then there are no candidates. */
  readonly notNow?: 'died' | 'do not contact' | 'paused'
  readonly weeksWaiting: Known<number>
  readonly outOf: number
  /** How many break no must; the candidates are the first of them. */
  readonly fit: number
  readonly candidates: readonly Candidate[]
  readonly ruledOut: readonly RuledOut[]
  /** How many would be worth a thought if one thing changed: they break that open rule and no other open one. */
  readonly nearMisses: readonly { readonly why: MightChange; readonly people: number }[]
}

/** The shortlist for one member out of all supporters of the organisation, as things stand on `asOf`. */
export function shortlist(member: MemberProfile, supporters: readonly SupporterProfile[], options: ShortlistOptions): Shortlist {
  const prepared = prepare(options)
  const weeksWaiting = weeksOf(member, options.asOf)
  const notNow = reasonNotNow(member)
  if (notNow !== undefined) {
    return { asOf: options.asOf, notNow, weeksWaiting, outOf: supporters.length, fit: 0, candidates: [], ruledOut: [], nearMisses: [] }
  }
  const fitting: Ranked[] = []
  const counts = new Map<string, RuledOut>()
  const near = new Map<OpenReason, number>()
  for (const supporter of supporters) {
    const { excluded, against, toCheck, ground } = judge(member, supporter, prepared)
    const [only] = against
    if (only !== undefined && against.length === 1) near.set(only, (near.get(only) ?? 0) + 1)
    if (excluded === undefined) fitting.push(rank(member, supporter, { toCheck, ground, prepared }))
    else count(counts, excluded, options.maySeePrivateReasons ?? false)
  }
  fitting.sort((one, other) => compare(one, other).order)
  return {
    asOf: options.asOf,
    weeksWaiting,
    outOf: supporters.length,
    fit: fitting.length,
    candidates: pick(fitting, options.size ?? options.settings.suggestions).map(([each, by]) =>
      candidate(member, each, by, { weeksWaiting, prepared, alone: longestAlone(fitting) }),
    ),
    ruledOut: [...counts.values()].toSorted(bySize),
    nearMisses: mightChange.flatMap((why) => (near.has(why) ? [{ why, people: near.get(why) ?? 0 }] : [])).toSorted((one, other) => other.people - one.people),
  }
}

interface Ranked extends Omit<Candidate, 'placedBy' | 'rankKey' | 'inCommon' | 'longestAlone'> {
  /** To nine places, so that the order of adding up breaks no tie. Nothing to compare comes after the smallest score. */
  readonly order: number
  readonly questions: number
}

interface Found {
  readonly toCheck: readonly ToCheck[]
  readonly ground: CommonGround
  readonly prepared: Prepared
}

function weeksOf({ waitingSince }: MemberProfile, asOf: Day): Known<number> {
  return waitingSince === 'not known' ? 'not known' : Math.max(0, weeksBetween(waitingSince, asOf))
}

function reasonNotNow(member: MemberProfile): Shortlist['notNow'] {
  if (member.died) return 'died'
  if (member.doNotContact) return 'do not contact'
  return member.paused ? 'paused' : undefined
}

function rank(member: MemberProfile, supporter: SupporterProfile, { toCheck, ground, prepared }: Found): Ranked {
  const values = valuesOf(member, supporter, ground, prepared)
  const score = weigh(values, prepared.settings.weights)
  const order = score === 'not known' ? -1 : Math.round(score * 1e9)
  const questions = toCheck.reduce((sum, each) => (each.kind === 'not known' ? sum + 1 : sum), 0)
  return { supporter, score, values, toCheck, ground, isNew: isNew(supporter, prepared), order, questions }
}

/**
 * Who comes first, and by what. Points; then fewer open questions; then whoever sees fewer people, to spread the load;
 * then whoever has been with us longer; then the order of joining. Never chance, so that the same list comes twice.
 */
function compare(one: Ranked, other: Ranked): { readonly order: number; readonly by: PlacedBy } {
  const points = other.order - one.order
  if (points !== 0) return { order: points, by: 'score' }
  const questions = one.questions - other.questions
  if (questions !== 0) return { order: questions, by: 'fewer questions' }
  const seen = sees(one) - sees(other)
  if (seen !== 0) return { order: seen, by: 'more room' }
  const since = one.supporter.approvedOn
  const otherSince = other.supporter.approvedOn
  if (since !== otherSince) return { order: dateOrLast(since) < dateOrLast(otherSince) ? -1 : 1, by: 'longer with us' }
  return { order: one.supporter.key < other.supporter.key ? -1 : 1, by: 'order of joining' }
}

function sees({ supporter }: Ranked): number {
  return supporter.capacity.now === 'not known' ? 99 : supporter.capacity.now
}

function dateOrLast(day: Ranked['supporter']['approvedOn']): string {
  return day === 'not known' ? '9999' : day
}

/** The first few; the last of them give way to somebody new and to whoever has been longest without anybody, if they would be missing. */
function pick(fitting: readonly Ranked[], size: number): readonly (readonly [Ranked, PlacedBy])[] {
  const first = fitting.slice(0, size)
  const fresh = size < 2 || first.some((each) => each.isNew) ? undefined : fitting.find((each) => each.isNew)
  const alone = size < 3 ? undefined : longestAlone(fitting)
  const added: (readonly [Ranked, PlacedBy])[] = [
    ...(alone === undefined || first.includes(alone) ? [] : [[alone, 'longest alone'] as const]),
    ...(fresh === undefined || fresh === alone ? [] : [[fresh, 'new with us'] as const]),
  ]
  // Whoever is there for one of the two reasons does not give way to the other.
  const kept = [...first]
  while (kept.length + added.length > size) kept.splice(kept.findLastIndex((each) => each !== alone && (!each.isNew || kept.filter((other) => other.isNew).length > 1)), 1)
  return [...kept.map((each) => [each, placedBy(each, fitting[fitting.indexOf(each) + 1])] as const), ...added]
}

/** Of everybody who fits and sees nobody now: who has been without anybody longest. Nobody where that is not known. */
function longestAlone(fitting: readonly Ranked[]): Ranked | undefined {
  const alone = fitting.filter(({ supporter, isNew: fresh }) => !fresh && supporter.capacity.now === 0 && (supporter.capacity.asked ?? 0) === 0 && supporter.aloneSince !== 'not known')
  return alone.toSorted((one, other) => (one.supporter.aloneSince < other.supporter.aloneSince ? -1 : one.supporter.aloneSince > other.supporter.aloneSince ? 1 : one.supporter.key < other.supporter.key ? -1 : 1))[0]
}

interface About {
  readonly weeksWaiting: Known<number>
  readonly prepared: Prepared
  readonly alone: Ranked | undefined
}

function candidate(member: MemberProfile, ranked: Ranked, by: PlacedBy, { weeksWaiting, prepared, alone }: About): Candidate {
  const { order: _, questions: __, ...rest } = ranked
  const inCommon = interestsOf(member, ranked.supporter)?.inCommon ?? []
  return { ...rest, longestAlone: ranked === alone, inCommon, rankKey: withFairness(ranked.score, weeksWaiting, prepared), placedBy: by }
}

function placedBy(each: Ranked, next: Ranked | undefined): PlacedBy {
  return next === undefined ? 'score' : compare(each, next).by
}

function withFairness(score: Known<number>, weeksWaiting: Known<number>, { settings }: Prepared): Known<number> {
  if (score === 'not known') return score
  return rankKey(score, weeksWaiting === 'not known' ? 0 : weeksWaiting, settings)
}

function count(counts: Map<string, RuledOut>, against: { why: ReasonAgainst; detail?: string }, maySeePrivate: boolean): void {
  const said = !isOpen(against.why) && !maySeePrivate ? { why: 'private' as const } : against
  const key = `${said.why} ${'detail' in said ? said.detail : ''}`
  counts.set(key, { ...said, people: (counts.get(key)?.people ?? 0) + 1 })
}

/** Most people first; what is not told comes last. */
function bySize(one: RuledOut, other: RuledOut): number {
  const last = Number(one.why === 'private') - Number(other.why === 'private')
  return last || other.people - one.people || (wordsOf(one) < wordsOf(other) ? -1 : 1)
}

function wordsOf({ why, detail }: RuledOut): string {
  return `${why} ${detail ?? ''}`
}
