import { commonGround, openGround, type CommonGround, type Prepared } from './common-ground.ts'
import { betweenThem } from './between-rules.ts'
import { checkCodes, isOpen, limit, type Decision, type OpenReason, type Pair, type ReasonAgainst, type ToCheck } from './decision.ts'
import { frequency, memberAroundSupporter, supporterAroundMember, times, travel, ways } from './meeting-rules.ts'
import type { Channel, MemberProfile, SupporterProfile } from '../profile.ts'
import { dates, proofs, role, room, status } from './readiness-rules.ts'
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
  proofs,
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
  const ground = commonGround(member, supporter, prepared)
  const openly = openReasonsAgainst({ member, supporter, ground: openGround(member, supporter, prepared), prepared })
  const [first] = openly
  if (first !== undefined) return { excluded: first, against: openly.map(({ why }) => why), toCheck: [], ground }
  const found = allRules({ member, supporter, ground, prepared })
  return { ...found, against: [] }
}

function openReasonsAgainst(pair: Pair): { why: OpenReason; detail?: string }[] {
  const said = rules.flatMap((rule) => {
    const decision = rule(pair)
    if (decision.is !== 'excluded' || !isOpen(decision.why)) return []
    return [decision.detail === undefined ? { why: decision.why } : { why: decision.why, detail: decision.detail }]
  })
  return said.filter(({ why }, place) => said.findIndex((other) => other.why === why) === place)
}

function allRules({ member, supporter, ground, prepared }: Pair): Omit<Judgement, 'against'> {
  const pair = { member, supporter, ground, prepared }
  const toCheck: ToCheck[] = []
  const out: Channel[] = []
  for (const rule of rules) {
    const decision = rule(pair)
    if (decision.is === 'excluded') return { excluded: privately(decision), toCheck: [], ground }
    if (decision.is === 'to check') {
      toCheck.push(...decision.what)
      out.push(...(decision.not ?? []))
    }
  }
  if (out.length === 0) return { toCheck: byImportance(toCheck), ground }
  const left = (list: readonly Channel[]) => list.filter((channel) => !out.includes(channel))
  const sure = left(ground.ways.sure)
  if (sure.length === 0) return { excluded: { why: 'check' }, toCheck: [], ground }
  const narrowed = { ...ground, ways: { sure, possible: left(ground.ways.possible) } }
  const others = toCheck.filter((each) => each.code !== 'only these ways')
  return { toCheck: byImportance([...others, limit('only these ways', 'member', sure)]), ground: narrowed }
}

/** An open reason that stands only because a check leaves fewer ways to meet is, underneath, the check. */
function privately({ why, detail }: Extract<Decision, { is: 'excluded' }>): NonNullable<Judgement['excluded']> {
  if (isOpen(why)) return { why: 'check' }
  return detail === undefined ? { why } : { why, detail }
}

function byImportance(toCheck: readonly ToCheck[]): readonly ToCheck[] {
  return toCheck.toSorted((one, other) => checkCodes.indexOf(one.code) - checkCodes.indexOf(other.code))
}
