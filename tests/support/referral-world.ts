import type { Actor } from '../../src/features/audit/actor.ts'
import type { Work } from '../../src/features/audit/work.ts'
import { recordConsent } from '../../src/features/consent/record-consent.ts'
import type { NewHat } from '../../src/features/people/add-person.ts'
import { acceptReferral } from '../../src/features/referrals/accept-referral.ts'
import { askPerson } from '../../src/features/referrals/ask-person.ts'
import { recordTalk } from '../../src/features/referrals/record-talk.ts'
import type { ReferralState, Source } from '../../src/features/referrals/referral.ts'
import { nothingSaid, type ReferralTold } from '../../src/features/referrals/referral-told.ts'
import { findReferral } from '../../src/features/referrals/find-referral.ts'
import { type TakenInReferral, takeInReferral } from '../../src/features/referrals/take-in-referral.ts'
import { somebody } from './neighbours.ts'
import { openWorld, type World } from './world.ts'

export type ReferralWorld = World & {
  asha: { person: string; participation: string; account: string; actor: Actor }
  peter: { participation: string; account: string; actor: Actor }
  /** as Asha, who coordinates */
  does<T>(what: (work: Work) => Promise<T>): Promise<T>
  /** as Peter, who does too */
  peterDoes<T>(what: (work: Work) => Promise<T>): Promise<T>
  takesIn(name: string, more?: Partial<{ source: Source; told: Partial<ReferralTold>; hat: Partial<NewHat>; referrer: boolean; agreed: boolean }>): Promise<TakenInReferral>
  /** taken to a state as people do it */
  goesTo(state: 'triage' | 'waiting', one: TakenInReferral): Promise<void>
  stateOf(one: { referral: string }): Promise<ReferralState | undefined>
  openTasks(one: { referral: string }): Promise<{ kind: string; due_on: string; owner_id: string | null; fallback_id: string | null }[]>
}

/** Two coordinators, and nurse Tom Adair of Millgate Surgery who suggests people to them. */
export async function openReferralWorld(): Promise<ReferralWorld> {
  const world = await openWorld()
  const asha = await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')
  const peter = await somebody(world, 'Peter Lowe', { kind: 'staff' }, 'coordinator')
  const does: ReferralWorld['does'] = (what) => world.work(what, asha.actor)
  return {
    ...world,
    asha,
    peter,
    does,
    peterDoes: (what) => world.work(what, peter.actor),
    takesIn: (name, { source = 'practice', told = {}, hat = {}, referrer = true, agreed = false } = {}) =>
      does(async (work) => {
        const taken = await takeInReferral(work, {
          whom: { new: { name }, hat }, source, sourceWords: source === 'self' ? null : 'Tom Adair, practice nurse', cameBy: 'phone',
          referrer: referrer && source !== 'self' ? { name: 'Tom Adair', asWhat: 'practice nurse', worksFor: 'Millgate Surgery', telephone: '+441632960199', email: 'tom@surgery.example' } : null,
          told: { ...nothingSaid, wants: 'Company on a Tuesday', ...told }, agreedTo: source === 'self' ? { how: 'on the phone', wordsVersion: '2026-11' } : null,
        })
        if (agreed) await recordConsent(work, { participation: taken.member, person: taken.person, purpose: 'share with the referrer', thing: taken.referral, answer: 'given', how: 'on the phone' })
        return taken
      }),
    async goesTo(state, { referral }) {
      await does((work) => askPerson(work, { referral, answer: 'yes', channel: 'phone', on: work.today }))
      if (state === 'triage') return
      for (const [question, answer] of [['eligible', 'yes'], ['offer', 'one to one'], ['home', 'fine'], ['access', 'nothing needed'], ['measures', 'no thanks'], ['confidentiality', 'told']] as const) await does((work) => recordTalk(work, { referral, question, answer, note: null }))
      await does((work) => acceptReferral(work, { referral, on: work.today, agreed: 'A visit on Tuesdays' }))
    },
    stateOf: async ({ referral }) => (await does((work) => findReferral(work, referral)))?.state,
    openTasks: ({ referral }) => does((work) => work.db.selectFrom('task').select(['kind', 'due_on', 'owner_id', 'fallback_id']).where('organisation_id', '=', work.organisation.id).where('thing_id', '=', referral).where('settled_at', 'is', null).orderBy('due_on').orderBy('kind').execute()),
  }
}
