import { commonGround, type Prepared } from '../weighing/common-ground.ts'
import type { ReasonAgainst } from '../weighing/decision.ts'
import { rules } from '../weighing/hard-rules.ts'
import type { MemberProfile, SupporterProfile } from '../profile.ts'

/** What a conversation might change; a must, a check, safety and what stands between two people never count as that. */
export const mightChange = ['paused', 'not yet free', 'full', 'ways', 'not free', 'how often', 'too far'] as const satisfies readonly ReasonAgainst[]
export type MightChange = (typeof mightChange)[number]
const open: ReadonlySet<ReasonAgainst> = new Set<ReasonAgainst>([...mightChange, 'not approved', 'left', 'role', 'cannot be around'])

export function openAgainst(member: MemberProfile, supporter: SupporterProfile, prepared: Prepared): readonly ReasonAgainst[] {
  const pair = { member, supporter, ground: commonGround(member, supporter, prepared), prepared }
  return rules.flatMap((rule) => {
    const decision = rule(pair)
    return decision.is === 'excluded' && open.has(decision.why) ? [decision.why] : []
  })
}
