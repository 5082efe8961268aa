import { checkedGround, openGround, type CommonGround } from './common-ground.ts'
import { betweenThem } from './between-rules.ts'
import { checkCodes, isOpen, limit, type Decision, type OpenReason, type Pair, type ReasonAgainst, type ToCheck } from './decision.ts'
import { frequency, memberAroundSupporter, supporterAroundMember, times, travel, ways } from './meeting-rules.ts'
import type { Channel, MemberProfile, SupporterProfile } from '../profile.ts'
import type { Prepared } from './prepared.ts'
import { everBothFree, weekOf } from './shared-times.ts'
import { aboutCheck, checked, dates, ready, role, room, status } from './readiness-rules.ts'
import { language, livedExperience, supportNeeded, training, twoVisitors, visitor } from './wish-rules.ts'

/**
 * The musts. Each rule takes two people and says yes, no, or what must be asked. What is not known never says no, except
 * where the organisation needs a proof: being approved, and a check that is seen and in date.
 */

export interface Judgement {
  readonly excluded?: { readonly why: ReasonAgainst; readonly detail?: string }
  /** Every open reason that stands against it, found from open facts alone. */
  readonly against: readonly OpenReason[]
  readonly toCheck: readonly ToCheck[]
  readonly ground: CommonGround
}

/** Every rule, in the order in which a reason is counted: the first that says no. The private ones come last. */
export const rules: readonly ((pair: Pair) => Decision)[] = [
  status,
  dates,
  room,
  role,
  ready,
  checked,
  aboutCheck,
  ways,
  supporterAroundMember,
  memberAroundSupporter,
  times,
  frequency,
  travel,
  language,
  visitor,
  twoVisitors,
  supportNeeded,
  training,
  livedExperience,
  betweenThem,
]

/**
 * All rules for two people: the first that rules them out, or everything there is to check. Open reasons are looked for
 * first, as if every private fact spoke for the two: so how many are counted under one of them, and how many break it alone,
 * is the same whatever private reason there is or is not. Somebody who breaks no open rule is ruled out privately or not at all.
 */
export function judge(member: MemberProfile, supporter: SupporterProfile, prepared: Prepared): Judgement {
  const open = { member, supporter, ground: openGround(member, supporter, prepared), prepared }
  const openly = openReasonsAgainst(open)
  const [first] = openly
  if (first !== undefined) return { excluded: first, against: openly.map(({ why }) => why), toCheck: [], ground: open.ground }
  const found = allRules({ ...open, ground: checkedGround(open.ground, supporter, prepared) })
  return { ...found, against: [] }
}

/** Those of them that read the supporter alone, and the one that only asks: what need not be tried again for each of thousands. */
const ofSupporter = [status, dates, room, ready]
const ofBoth = rules.filter((rule) => rule !== aboutCheck && !ofSupporter.some((own) => own === rule))

/**
 * Finds, for one member after another, everybody between whom and them no rule stands, and what the two then have in common: the same
 * answer as `judge` gives, without the reasons. For plans that hold everybody against everybody.
 */
export function fittingAmong(supporters: readonly SupporterProfile[], prepared: Prepared): (member: MemberProfile, found: (place: number, ground: CommonGround) => void) => void {
  const able = supporters.flatMap((supporter, place) => (ofSupporter.some((rule) => rule({ supporter, prepared }).is === 'excluded') ? [] : [{ supporter, place, week: weekOfKnown(supporter) }]))
  return (member, found) => {
    const mine = weekOfKnown(member)
    for (const { supporter, place, week } of able) {
      // What most often stands between two people comes first, before anything else is worked out.
      if (mine && week && !everBothFree(mine, week, prepared.settings)) continue
      const ground = groundIfFits(member, supporter, prepared)
      if (ground) found(place, ground)
    }
  }
}

const weekOfKnown = ({ free }: Pick<MemberProfile, 'free'>) => (free === 'not known' ? undefined : weekOf(free))

function groundIfFits(member: MemberProfile, supporter: SupporterProfile, prepared: Prepared): CommonGround | undefined {
  const ground = openGround(member, supporter, prepared)
  const checked = checkedGround(ground, supporter, prepared)
  if (checked !== ground && openReasonsAgainst({ member, supporter, ground, prepared }).length > 0) return undefined
  const found = walk({ member, supporter, ground: checked, prepared }, ofBoth)
  return 'no' in found ? undefined : found.ground
}

function openReasonsAgainst(pair: Pair): { why: OpenReason; detail?: string }[] {
  const said: { why: OpenReason; detail?: string }[] = []
  for (const rule of rules) {
    const decision = rule(pair)
    if (decision.is !== 'excluded' || !isOpen(decision.why) || said.some(({ why }) => why === decision.why)) continue
    said.push(decision.detail === undefined ? { why: decision.why } : { why: decision.why, detail: decision.detail })
  }
  return said
}

function allRules(pair: Pair): Omit<Judgement, 'against'> {
  const found = walk(pair, rules)
  return 'no' in found ? { excluded: privately(found.no), toCheck: [], ground: pair.ground } : { toCheck: byImportance(found.toCheck), ground: found.ground }
}

type Excluded = Extract<Decision, { is: 'excluded' }>

/** The first of these rules that says no, or everything they would have asked and the ways they leave. */
function walk(pair: Pair, list: typeof rules): { no: Excluded } | { toCheck: readonly ToCheck[]; ground: CommonGround } {
  const { ground } = pair
  const toCheck: ToCheck[] = []
  const out: Channel[] = []
  for (const rule of list) {
    const decision = rule(pair)
    if (decision.is === 'excluded') return { no: decision }
    if (decision.is === 'to check') {
      toCheck.push(...decision.what)
      out.push(...(decision.not ?? []))
    }
  }
  if (out.length === 0) return { toCheck, ground }
  const left = (ways: readonly Channel[]) => ways.filter((channel) => !out.includes(channel))
  const sure = left(ground.ways.sure)
  if (sure.length === 0) return { no: { is: 'excluded', why: 'check' } }
  const others = toCheck.filter((each) => each.code !== 'only these ways')
  return { toCheck: [...others, limit('only these ways', 'member', sure)], ground: { ...ground, ways: { sure, possible: left(ground.ways.possible) } } }
}

/** An open reason that stands only because a check leaves fewer ways to meet is, underneath, the check. */
function privately({ why, detail }: Excluded): NonNullable<Judgement['excluded']> {
  if (isOpen(why)) return { why: 'check' }
  return detail === undefined ? { why } : { why, detail }
}

function byImportance(toCheck: readonly ToCheck[]): readonly ToCheck[] {
  return toCheck.toSorted((one, other) => checkCodes.indexOf(one.code) - checkCodes.indexOf(other.code))
}
