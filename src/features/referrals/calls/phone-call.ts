import type { Way } from '../../people/reaching/reach.ts'
import type { Source } from '../referral.ts'
import type { CameBy, ReferralTold } from '../referral-told.ts'

/** The ways that are asked about in a call. A visit is not one to ask about before anybody knows anybody. */
export const callWays = ['ring', 'message', 'text', 'letter', 'email'] as const satisfies readonly Way[]
export type CallWay = (typeof callWays)[number]

/** Who may have suggested somebody, where it was not the person. */
export const callSources = ['family or friend', 'member', 'practice', 'link worker', 'social care', 'hospital', 'job centre', 'housing', 'community group', 'other', 'not known'] as const satisfies readonly Source[]

/** What a call told us, as it was written down. Empty is not said. */
export type PhoneCall = {
  who: 'self' | 'somebody' | null
  name: string
  knownAs: string
  telephone: string | null
  email: string
  address: string
  whose: string
  safe: readonly CallWay[]
  notSafe: readonly CallWay[]
  times: string
  wants: string
  danger: ReferralTold['danger']
  readAloud: boolean
  caller: { name: string; asWhat: string; worksFor: string; telephone: string | null }
  source: Source
  knows: ReferralTold['knows']
  how: CameBy
  beside: { name: string; telephone: string | null; together: boolean } | null
}

/** Whether one of the ways ticked as safe leads to what was written down: a safe letter needs an address. */
export function hasSafeWay({ telephone, email, address, safe }: Pick<PhoneCall, 'telephone' | 'email' | 'address' | 'safe'>): boolean {
  const leads: Readonly<Record<CallWay, boolean>> = { ring: telephone !== null, message: false, text: telephone !== null, letter: address !== '', email: email !== '' }
  return safe.some((way) => leads[way])
}

/** Only somebody who speaks for themselves has asked for themselves; nobody said is nobody’s yes. */
export const sourceOf = ({ who, source }: Pick<PhoneCall, 'who' | 'source'>): Source => (who === 'self' ? 'self' : who === 'somebody' ? source : 'not known')

/** What whoever spoke can know: the person themselves asked; of anybody else only what they say. */
export const knowsOf = ({ who, knows }: Pick<PhoneCall, 'who' | 'knows'>): ReferralTold['knows'] => (who === 'self' ? 'asked for themselves' : who === 'somebody' ? knows : 'not known')

/** Whether it was a talk with two sides: not something written that was typed in later. */
export const wasSpoken = (how: CameBy): boolean => how === 'phone' || how === 'relay' || how === 'in person'
