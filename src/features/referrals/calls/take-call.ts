import type { Work } from '../../audit/work.ts'
import type { AnsweredHow } from '../../consent/consent.ts'
import { openWays } from '../../people/add-person.ts'
import { joinHousehold } from '../../people/around/join-household.ts'
import { addNumber, type NewNumber } from '../../people/reaching/keep-number.ts'
import { addLimit } from '../../people/reaching/keep-reach.ts'
import type { LimitKind } from '../../people/person.ts'
import { noteChanges } from '../../people/reaching/note-changes.ts'
import { limitOf } from '../../people/reaching/reach.ts'
import { saidUnder } from '../../people/reaching/read-reach.ts'
import { readHat, readReach } from '../../people/read-hats.ts'
import { noteContact } from '../waiting/keep-in-touch.ts'
import { linkOffer } from '../offers/make-offer.ts'
import { type CallWay, knowsOf, type PhoneCall, sourceOf, wasSpoken } from './phone-call.ts'
import { nothingSaid } from '../referral-told.ts'
import { takeInReferral, type TakenIn } from '../take-in-referral.ts'

/** The version of the words that are read aloud, as consent keeps it. */
export const callWordsVersion = 'read aloud 2026-11'

export type TakenCall = { call: PhoneCall; /** a member somebody said it is, or somebody new */ same: string | null; /** the offer they said yes to */ offer: string | null }
export type CallTaken = { referral: string; beside: string | null }

/**
 * A call written down: one referral, and one more for whoever is beside them, each to be asked by themselves. Somebody else on the
 * phone is never the person's yes.
 */
export async function takeCall(work: Work, { call, same, offer }: TakenCall): Promise<CallTaken | { refused: 'not there' }> {
  const whom = same === null ? { new: { name: call.name, knownAs: call.knownAs || null }, hat: hatOf(call) } : await knownAlready(work, same, call)
  if (whom === undefined) return { refused: 'not there' }
  const source = sourceOf(call)
  const { caller } = call
  const taken = await takeInReferral(work, {
    whom,
    source,
    sourceWords: source === 'self' ? null : [caller.name, caller.asWhat, caller.worksFor].filter(Boolean).join(', ') || null,
    cameBy: call.how,
    referrer: source === 'self' || caller.name === '' ? null : { name: caller.name, asWhat: caller.asWhat || null, worksFor: caller.worksFor || null, telephone: caller.telephone, email: null },
    told: { ...nothingSaid, wants: call.wants || null, ownWords: source === 'self' && call.wants !== '', knows: knowsOf(call), danger: call.danger, besideThem: call.beside?.name ?? null },
    agreedTo: source === 'self' && call.readAloud ? { how: howOf(call), wordsVersion: callWordsVersion } : null,
  })
  if (source === 'self' && wasSpoken(call.how)) await noteContact(work, { referral: taken.referral, kind: 'spoke', on: work.today, channel: call.how === 'in person' ? 'in person' : 'phone' })
  const beside = call.beside ? await takeInBeside(work, call, taken.member) : null
  if (offer !== null) await linkOffer(work, { offer, referral: taken.referral })
  work.changed('call written down', { about: taken.member, thing: taken.referral })
  return { referral: taken.referral, beside }
}

const howOf = ({ how }: PhoneCall): AnsweredHow => (how === 'in person' ? 'face to face' : how === 'phone' || how === 'relay' ? 'on the phone' : 'in writing')

function pointsOf({ telephone, email, address, whose }: PhoneCall): NewNumber[] {
  return [
    ...(telephone === null ? [] : [{ kind: 'telephone' as const, value: telephone, whose: whose || null }]),
    ...(email === '' ? [] : [{ kind: 'email' as const, value: email, whose: null }]),
    ...(address === '' ? [] : [{ kind: 'address' as const, value: address, whose: null }]),
  ]
}

function limitsOf({ notSafe, times }: PhoneCall): { kind: LimitKind; words: string | null }[] {
  return [...notSafe.map((way) => ({ kind: limitOf[way], words: null })), ...(times === '' ? [] : [{ kind: 'times' as const, words: times }])]
}

const hatOf = (call: PhoneCall): Extract<TakenIn['whom'], { new: unknown }>['hat'] => ({ reach: pointsOf(call), open: call.safe, limits: limitsOf(call) })

/** Somebody we know: a number they did not have is added, and what they opened. What they asked us not to do before stays; what they ask now is for a person to write down with them. */
async function knownAlready(work: Work, member: string, call: PhoneCall): Promise<TakenIn['whom'] | undefined> {
  const hat = await readHat(work, member, { lock: true })
  if (!hat || hat.kind !== 'member') return undefined
  const reach = await readReach(work, hat)
  for (const point of pointsOf(call)) if (!reach.points.some((one) => one.kind === point.kind && one.value === point.value)) await addNumber(work, member, point)
  const before = saidUnder(await readReach(work, hat), member)
  const more: CallWay[] = call.safe.filter((way) => !reach.open.some((one) => one.way === way))
  if (more.length > 0) await openWays(work, member, more)
  for (const limit of limitsOf(call)) if (!reach.limits.some((one) => one.kind === limit.kind && one.words === limit.words)) await addLimit(work, { person: hat.person, participation: member, limit: { ...limit, parts: [] } })
  await noteChanges(work, hat, before)
  return { member, person: hat.person }
}

/** Whoever is beside them, with a referral of their own: suggested by the first, and asked apart. */
async function takeInBeside(work: Work, call: PhoneCall, first: string): Promise<string> {
  const { name, telephone, together } = call.beside ?? { name: '', telephone: null, together: false }
  const taken = await takeInReferral(work, {
    whom: { new: { name }, hat: { reach: telephone === null ? [] : [{ kind: 'telephone', value: telephone, whose: null }] } },
    source: 'family or friend',
    sourceWords: call.name,
    cameBy: call.how,
    referrer: null,
    told: { ...nothingSaid, knows: 'not asked' },
    agreedTo: null,
  })
  if (together) await joinHousehold(work, first, taken.member)
  return taken.referral
}
