import { flagDeath } from '../../features/people/deaths/flag-death.ts'
import type { ReferralState } from '../../features/referrals/referral.ts'
import type { StepReason } from '../../features/referrals/step-reason.ts'
import { askPerson } from '../../features/referrals/ask-person.ts'
import { recordContact } from '../../features/referrals/waiting/keep-in-touch.ts'
import { moveReferral } from '../../features/referrals/receive-referral.ts'
import { cameOut, comesIn } from './came-in.ts'
import { cameByTheForm } from './by-the-form.ts'
import { plannedOnce } from './a-plan.ts'
import type { SignsIn } from './ensure-invented.ts'
import { listsCame } from './lists.ts'
import type { Invented, InventedMember, InventedSupporter } from './people.ts'
import { moveSupporter } from '../../features/supporters/take-on-supporter.ts'
import { moTold } from './as-they-are.ts'
import { type Happened, type Known, theOne } from './happened.ts'
import { letterCameBack } from './post.ts'
import { cameTogether, isPrepared } from './together.ts'
import { toldAboutThemselves } from './about-equality.ts'
import { saidIsOk } from './said-is-ok.ts'
import { safelyReached } from './safely-reached.ts'
import { addMember, addSupporter, agreeToSupport } from './take-part.ts'
import { whileTheyWait } from './while-they-wait.ts'

/** Everything that happened at Wenbury Neighbours, in no order: whoever runs it sorts by day. */
export function historyOf({ members, supporters, lists }: Omit<Invented, 'staff'>, signsIn: SignsIn): Happened[] {
  const known: Known = { members: new Map(), supporters: new Map() }
  return [...supporters.flatMap((one) => supporterStory(one, known, signsIn)), ...members.flatMap((one) => memberStory(one, known, signsIn)), ...listsCame(lists), letterCameBack(known), ...moTold(known), ...safelyReached(known), ...whileTheyWait(known), ...saidIsOk(known), ...toldAboutThemselves(known), ...cameByTheForm(), plannedOnce()]
}

/** Somebody who rests or has left was with us before: their file began open. */
function supporterStory(one: InventedSupporter, known: Known, signsIn: SignsIn): Happened[] {
  const later = one.state === 'paused' || one.state === 'ended' ? one.state : undefined
  const came: Happened = {
    daysAgo: one.started,
    does: async (work) => {
      const added = await addSupporter(work, later ? { ...one, state: 'available' } : one, `${one.slug}@wenbury.example`)
      known.supporters.set(one.slug, added)
      if (one['signs in'] === 'yes') await signsIn(work, { slug: one.slug, role: 'supporter', participation: added.participation })
    },
  }
  if (!later) return [came]
  return [came, { daysAgo: later === 'paused' ? 14 : 38, does: async (work) => void (await moveSupporter(work, { participation: theOne(known.supporters, one.slug).participation, to: later, reason: later === 'paused' ? 'a rest' : 'moved away' })) }]
}

/** How far each story goes along the way from received. */
const waysOn: Readonly<Record<InventedMember['story'], readonly ReferralState[]>> = {
  received: [],
  'ask first': ['consent_pending'],
  triage: ['triage'],
  waiting: ['triage', 'accepted', 'waiting'],
  asked: ['triage', 'accepted', 'waiting'],
  agreed: ['triage', 'accepted', 'waiting'],
  introduced: ['triage', 'accepted', 'waiting'],
  together: ['triage', 'accepted', 'waiting'],
  ended: ['triage', 'accepted', 'waiting'],
  died: ['triage', 'accepted', 'waiting'],
  group: ['triage', 'accepted', 'waiting', 'placed'],
  withdrawn: ['triage', 'withdrawn'],
  declined: ['triage', 'declined'],
}

const reasons: Readonly<Partial<Record<ReferralState, StepReason>>> = {
  consent_pending: 'not reached yet', triage: 'first conversation', accepted: 'agreed with the person', waiting: 'on the waiting list', placed: 'came to a group',
  withdrawn: 'the person would rather not', declined: 'needs care, advice or counselling',
}

function memberStory(one: InventedMember, known: Known, signsIn: SignsIn): Happened[] {
  const received: Happened = {
    daysAgo: one.received,
    does: async (work) => {
      const added = await addMember(work, one)
      const referral = await comesIn(work, one, added)
      known.members.set(one.slug, { ...added, referral })
      if (one['signs in'] === 'yes') await signsIn(work, { slug: one.slug, role: 'member', participation: added.participation })
    },
  }
  const steps = waysOn[one.story].map((to, place): Happened => ({
    daysAgo: Math.max(0, one.received - 1 - place),
    does: async (work) => {
      const member = theOne(known.members, one.slug)
      if (to === 'accepted') await agreeToSupport(work, member)
      // whoever was suggested and is getting to know us was asked first, which leaves the first conversation to have
      if (one.story === 'triage' && one.source !== 'self') return void (await askPerson(work, { referral: member.referral ?? '', answer: 'yes', channel: 'phone', on: work.today }))
      const moved = await moveReferral(work, { referral: member.referral ?? '', to, reason: reasons[to] ?? 'received' })
      if ('refused' in moved) throw new Error(`${one.slug} could not go on to ${to}: ${moved.refused}.`)
    },
  }))
  return [received, ...steps, ...(one.with ? cameTogether(one, known) : []), ...(one.story === 'died' ? [died(one, known)] : []), ...prepared(one, known), ...kept(one, known), ...cameOut(one, known)]
}

/** Joe, Grace and Leonard know how it goes, and have picked what may be said; the others who wait are still to be told. */
function prepared(one: InventedMember, known: Known): Happened[] {
  if (!['joe', 'grace-o', 'leonard'].includes(one.slug)) return []
  return [{ daysAgo: 6, does: async (work) => {
    const { participation, referral } = theOne(known.members, one.slug)
    await isPrepared(work, { referral: referral ?? '', member: participation })
  } }]
}

/** Who is waiting hears from us; Leonard has not for a while. */
function kept(one: InventedMember, known: Known): Happened[] {
  if (!['waiting', 'asked', 'agreed', 'introduced'].includes(one.story)) return []
  const daysAgo = one.slug === 'leonard' ? 32 : Math.min(9, one.received - 5)
  return [{ daysAgo, does: async (work) => void (await recordContact(work, { referral: theOne(known.members, one.slug).referral ?? '', on: work.today, note: '' })) }]
}

const died = (one: InventedMember, known: Known): Happened => ({
  daysAgo: 40,
  does: async (work) => {
    const { person, participation } = theOne(known.members, one.slug)
    await flagDeath(work, { person, about: participation, certain: true, died: work.today, words: 'His daughter rang.' })
  },
})
