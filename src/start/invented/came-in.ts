import type { Work } from '../../features/audit/work.ts'
import { recordConsent } from '../../features/consent/record-consent.ts'
import type { Added } from '../../features/people/add-person.ts'
import { acknowledgeReferral } from '../../features/referrals/following/acknowledge-referral.ts'
import { lookAtAlert } from '../../features/referrals/raise-alert.ts'
import { receiveReferral } from '../../features/referrals/receive-referral.ts'
import { nothingSaid, type Referrer } from '../../features/referrals/referral-told.ts'
import { takeInReferral } from '../../features/referrals/take-in-referral.ts'
import type { Outcome } from '../../features/referrals/following/feedback.ts'
import { tellReferrer } from '../../features/referrals/following/tell-referrer.ts'
import { type Happened, type Known, theOne } from './happened.ts'
import type { InventedMember } from './people.ts'

/** Days since which what was told with a referral is kept; what came before is known by its list alone. */
const keptSince = 90

/** Decided with, or come to somebody, and whoever suggested them is told: the person agreed. */
const toldOf: readonly string[] = ['sid', 'maud', 'nora']
const dangerNamed = 'omar'

/** A referral comes in, with who told it where it is not long ago. */
export async function comesIn(work: Work, one: InventedMember, added: Added): Promise<string> {
  const known = { member: added.participation, person: added.person }
  if (one.received > keptSince && !toldOf.includes(one.slug)) return receiveReferral(work, { ...known, receivedOn: work.today, source: one.source, sourceWords: one['referred by'] })
  const { referral } = await takeInReferral(work, {
    whom: known,
    source: one.source,
    sourceWords: one['referred by'],
    cameBy: one.source === 'self' || one.source === 'family or friend' ? 'phone' : 'email',
    referrer: referrerOf(one),
    told: {
      ...nothingSaid,
      wants: one.matters,
      ownWords: one['own words'] === 'yes',
      knows: one.source === 'self' ? 'asked for themselves' : one.story === 'ask first' ? 'not asked' : 'knows and agrees',
      forVisitors: one['before visiting'],
      hardForThem: one.experience,
      danger: one.slug === dangerNamed ? 'yes' : 'no',
      dangerWords: one.slug === dangerNamed ? 'He said last night that he could not see the point.' : null,
    },
    agreedTo: null,
  })
  return referral
}

/** `Tom Adair, practice nurse, Millgate Surgery`: a name, what they are, where they work, as far as it was written. */
function referrerOf(one: InventedMember): Referrer | null {
  if (one.source === 'self' || !one['referred by']) return null
  const [name = '', asWhat = null, worksFor = null] = one['referred by'].split(', ')
  return { name, asWhat, worksFor, telephone: '+441632960150', email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@referrers.example` }
}

/** What became of it beside its steps: they heard that we have it, danger was looked at, and whoever suggested them heard how it came out. */
export function cameOut(one: InventedMember, known: Known): Happened[] {
  const referral = () => theOne(known.members, one.slug).referral ?? ''
  const happened: Happened[] = []
  if (one.received > 3 && one.received <= keptSince && (one.story === 'received' || one.story === 'triage'))
    happened.push({ daysAgo: one.received - 1, does: (work) => acknowledgeReferral(work, { referral: referral(), whom: referrerOf(one) ? 'whoever suggested them' : 'the person', channel: 'phone', on: work.today }) })
  if (one.slug === dangerNamed)
    happened.push({
      daysAgo: one.received - 1,
      does: (work) => lookAtAlert(work, { referral: referral(), done: 'Rang him at ten past nine. He is with his brother and has the crisis team’s number. Ringing again tomorrow.' }),
    })
  if (toldOf.includes(one.slug)) happened.push({ daysAgo: one.received - (one.story === 'ended' ? 40 : 9), does: (work) => tells(work, one, { ...theOne(known.members, one.slug), referral: referral() }) })
  return happened
}

const outcomeOf: Readonly<Partial<Record<InventedMember['story'], Outcome>>> = { declined: 'not suitable', ended: 'engaged' }

async function tells(work: Work, one: InventedMember, { participation, person, referral }: Added & { referral: string }): Promise<void> {
  await recordConsent(work, { participation, person, purpose: 'share with the referrer', thing: referral, answer: 'given', how: 'on the phone', onDay: work.today })
  const told = await tellReferrer(work, { referral, outcome: outcomeOf[one.story] ?? 'declined by person', on: work.today, sentence: null, how: 'by email' })
  if (told !== 'told') throw new Error(`Whoever suggested ${one.slug} could not be told: ${told.refused}.`)
}
