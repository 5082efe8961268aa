import { commonGround, type CommonGround, type Prepared } from './common-ground.ts'
import { betweenThem } from './between-rules.ts'
import { checkCodes, limit, type Decision, type Pair, type ReasonAgainst, type ToCheck } from './decision.ts'
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

/** All rules for two people: the first that rules them out, or everything there is to check. */
export function judge(member: MemberProfile, supporter: SupporterProfile, prepared: Prepared): Judgement {
  const ground = commonGround(member, supporter, prepared)
  const pair = { member, supporter, ground, prepared }
  const toCheck: ToCheck[] = []
  const out: Channel[] = []
  for (const rule of rules) {
    const decision = rule(pair)
    if (decision.is === 'excluded') {
      const { why, detail } = decision
      return { excluded: detail === undefined ? { why } : { why, detail }, toCheck: [], ground }
    }
    if (decision.is === 'to check') {
      toCheck.push(...decision.what)
      out.push(...(decision.not ?? []))
    }
  }
  if (out.length === 0) return { toCheck: byImportance(toCheck), ground }
  const left = (list: readonly Channel[]) => list.filter((channel) => !out.includes(channel))
  const sure = left(ground.ways.sure)
  if (sure.length === 0) return { excluded: { why: 'ways' }, toCheck: [], ground }
  const narrowed = { ...ground, ways: { sure, possible: left(ground.ways.possible) } }
  const others = toCheck.filter((each) => each.code !== 'only these ways')
  return { toCheck: byImportance([...others, limit('only these ways', 'member', sure)]), ground: narrowed }
}

function byImportance(toCheck: readonly ToCheck[]): readonly ToCheck[] {
  return toCheck.toSorted((one, other) => checkCodes.indexOf(one.code) - checkCodes.indexOf(other.code))
}
