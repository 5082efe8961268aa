import type { CommonGround, Prepared } from './common-ground.ts'
import { canonicalTag } from './interests.ts'
import type { Channel, MemberProfile, SupporterProfile } from '../profile.ts'

/** Why somebody was ruled out. The second list is nobody's business who may not see private reasons. */
export const practicalReasons = [
  'not approved',
  'left',
  'paused',
  'not yet free',
  'full',
  'role',
  'references',
  'own training',
  'check',
  'ways',
  'cannot be around',
  'not free',
  'how often',
  'too far',
  'language',
  'visitor',
  'not in pairs',
  'experience',
  'supervision',
  'training',
  'lived experience',
] as const
export const privateReasons = [
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
export type ReasonAgainst = (typeof practicalReasons)[number] | (typeof privateReasons)[number]

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
