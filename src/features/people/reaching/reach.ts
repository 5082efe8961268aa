import type { ContactPoint, HatKind, Limit, LimitKind } from '../person.ts'

/** Ways of reaching somebody, each asked about by itself (domain: safe to leave a message? safe to text?). */
export const ways = ['ring', 'message', 'text', 'letter', 'email', 'visit'] as const
export type Way = (typeof ways)[number]

/** A missing answer is not known, never yes. */
export type WayAnswer = 'yes' | 'no' | 'not known'

/** What somebody said about being reached: what they closed, and what they opened. */
export type Rules = { limits: readonly Pick<Limit, 'kind'>[]; open: readonly Way[] }

/** The limits that close each way. What closes a way wins over anything that opens it. */
const closedBy: Readonly<Record<Way, readonly LimitKind[]>> = {
  ring: ['none', 'text_only', 'no_phone'],
  message: ['none', 'text_only', 'no_phone', 'no_message'],
  text: ['none', 'no_text'],
  letter: ['none', 'text_only', 'no_letter'],
  email: ['none', 'text_only', 'no_email'],
  visit: ['none', 'no_visit'],
}

const has = (limits: Rules['limits'], ...kinds: readonly LimitKind[]) => limits.some((limit) => kinds.includes(limit.kind))

/** Whether one way may be used, as far as anybody knows. */
export function answerFor(way: Way, { limits, open }: Rules): WayAnswer {
  if (has(limits, ...closedBy[way])) return 'no'
  return open.includes(way) || (way === 'text' && has(limits, 'text_only')) ? 'yes' : 'not known'
}

/** The limit by which each way is closed by itself, and nothing besides. */
export const limitOf: Readonly<Record<Way, LimitKind>> = { ring: 'no_phone', message: 'no_message', text: 'no_text', letter: 'no_letter', email: 'no_email', visit: 'no_visit' }

/**
 * Whether this number may be rung: they left the telephone open, and it belongs to whom they want spoken to: themselves alone
 * where nobody close to them may know, only the other where somebody else is to be spoken to.
 */
export function mayRing(rules: Rules, point: Pick<ContactPoint, 'kind' | 'whose'>): boolean {
  if (point.kind !== 'telephone' || answerFor('ring', rules) === 'no') return false
  if (has(rules.limits, 'third_party')) return point.whose === null
  return !has(rules.limits, 'proxy_only') || point.whose !== null
}

/** Numbers in the order to ring them: somebody else's first where they asked for that. */
export function inOrder<Point extends Pick<ContactPoint, 'whose'>>(points: readonly Point[], limits: Rules['limits']): Point[] {
  if (!has(limits, 'proxy_first', 'proxy_only')) return [...points]
  return [...points.filter((point) => point.whose !== null), ...points.filter((point) => point.whose === null)]
}

/** Whoever is about to be written to, with everything that may speak against it. */
export type WrittenTo = Rules & {
  hat: HatKind
  /** flagged, certain or feared, under any record of theirs */
  died: boolean
  /** somebody they lived with has died, and nobody has rung them yet */
  bereaved: boolean
  /** the address is their own */
  theirs: boolean
}
export type WhyNotSent = 'died' | 'bereaved' | 'asked not to' | 'not theirs' | 'not known'

/**
 * Why nothing is sent to somebody by text, letter or email, or nothing where it may be: the one rule of every sender, a
 * letter that is printed included. Not known is not sent: it would lie on a mat or a screen that others see. Only whoever
 * supports or works here may be emailed without having been asked, at the address they gave for it, unless nobody may learn of us.
 */
export function whyNotSent(way: 'text' | 'letter' | 'email', to: WrittenTo): WhyNotSent | undefined {
  if (to.died) return 'died'
  if (to.bereaved) return 'bereaved'
  const answer = answerFor(way, to)
  if (answer === 'no' || has(to.limits, 'third_party', 'proxy_first', 'proxy_only')) return 'asked not to'
  if (!to.theirs) return 'not theirs'
  if (answer === 'yes') return undefined
  return way === 'email' && to.hat !== 'member' && !has(to.limits, 'no_reveal') ? undefined : 'not known'
}
