import type { CommonGround } from './common-ground.ts'
import { canonicalTag } from './interests.ts'
import type { Channel, MemberProfile, SupporterProfile } from '../profile.ts'
import type { Prepared } from './prepared.ts'

/**
 * Why somebody was ruled out. The first list is open: it stands on other pages too and tells nothing about anybody. Everything
 * in the second (what somebody stated as a must, a check, a rule that keeps people safe, what stands between two) is one
 * number, "other reasons", to whoever may not see private reasons.
 */
export const openReasons = [
  'not approved',
  'left',
  'paused',
  'not yet free',
  'full',
  'asked elsewhere',
  'role',
  'ways',
  'cannot be around',
  'not free',
  'how often',
  'too far',
] as const
export const privateReasons = [
  'references',
  'own training',
  'check',
  'language',
  'visitor',
  'not in pairs',
  'experience',
  'supervision',
  'training',
  'lived experience',
  'suspended',
  'rejected',
  'do not contact',
  'same person',
  'same household',
  'conflict',
  'declined before',
  'already together',
  'too near',
] as const
export type OpenReason = (typeof openReasons)[number]
export type ReasonAgainst = OpenReason | (typeof privateReasons)[number]

/** What a conversation might change; an allergy is somebody's own and no rule to relax. */
export const mightChange = ['paused', 'not yet free', 'full', 'asked elsewhere', 'ways', 'not free', 'how often', 'too far'] as const satisfies readonly OpenReason[]
export type MightChange = (typeof mightChange)[number]

const open: ReadonlySet<string> = new Set(openReasons)
export const isOpen = (why: ReasonAgainst): why is OpenReason => open.has(why)

/** Something a person should ask or think of before they choose. */
export interface ToCheck {
  readonly code: CheckCode
  /** Whom to ask. */
  readonly whose: 'member' | 'supporter'
  /** What the sentence needs: a language, a pet, a day. */
  readonly details: readonly string[]
  readonly kind: 'not known' | 'near a limit'
}

/** In the order in which they are worth a coordinator's time. */
export const checkCodes = [
  'around severity not known',
  'around not known',
  'home not known',
  'around mild',
  'visitor not known',
  'visitor firmness not known',
  'language not known',
  'language level not known',
  'language firmness not known',
  'ways not known',
  'only these ways',
  'times not known',
  'times perhaps',
  'every other week',
  'travel near limit',
  'travel in own words',
  'travel not known',
  'nearness not known',
  'second visitor',
  'pairs not known',
  'experience not known',
  'supervision not known',
  'training not known',
  'training booked',
  'training firmness not known',
  'check due',
  'check old',
  'check level not known',
  'check day not known',
  'one more',
  'less often',
  'stops',
  'role not known',
  'own training not known',
  'own training booked',
  'references not known',
  'sees not known',
  'room not known',
  'lived experience not told',
  'lived experience firmness not known',
  'keep away',
] as const
export type CheckCode = (typeof checkCodes)[number]

export type Decision =
  | { readonly is: 'ok' }
  | { readonly is: 'excluded'; readonly why: ReasonAgainst; readonly detail?: string }
  | { readonly is: 'to check'; readonly what: readonly ToCheck[]; readonly not?: readonly Channel[] }

export interface Pair {
  readonly member: MemberProfile
  readonly supporter: SupporterProfile
  readonly ground: CommonGround
  readonly prepared: Prepared
}

export const ok: Decision = { is: 'ok' }
export const inPerson: readonly Channel[] = ['home', 'café']

export function no(why: ReasonAgainst): Decision {
  return { is: 'excluded', why }
}

export function check(what: ToCheck): Decision {
  return { is: 'to check', what: [what] }
}

export function checkAll(what: readonly ToCheck[]): Decision {
  return what.length === 0 ? ok : { is: 'to check', what }
}

export function ask(code: CheckCode, whose: ToCheck['whose'], details: readonly string[] = []): ToCheck {
  return { code, whose, details, kind: 'not known' }
}

export function limit(code: CheckCode, whose: ToCheck['whose'], details: readonly string[] = []): ToCheck {
  return { code, whose, details, kind: 'near a limit' }
}

/** Whether two words name one thing, however they are written. */
export function same(one: string, other: string): boolean {
  return one === other || canonicalTag(one) === canonicalTag(other)
}
