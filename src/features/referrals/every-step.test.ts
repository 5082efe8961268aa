import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openReferralWorld, type ReferralWorld } from '../../../tests/support/referral-world.ts'
import type { Work } from '../audit/work.ts'
import { askForMore, hearMore } from './ask-for-more.ts'
import { askPerson } from './ask-person.ts'
import { closeReferral } from './close-referral.ts'
import { declineReferral } from './decline-referral.ts'
import { markDuplicate } from './mark-duplicate.ts'
import { moveReferral } from './move-referral.ts'
import { placeReferral } from './place-referral.ts'
import { putOnList } from './waiting/put-on-list.ts'
import { everyStep, mayFollow, referralStates } from './referral.ts'
import { reopenReferral } from './reopen-referral.ts'
import { nameOfStep } from './step-guards.ts'
import type { TakenInReferral } from './take-in-referral.ts'
import { tellReferrer } from './following/tell-referrer.ts'
import { withdrawReferral } from './withdraw-referral.ts'

let world: ReferralWorld
beforeAll(async () => {
  world = await openReferralWorld()
})
afterAll(() => world.close())

const asked = (answer: 'yes' | 'no' | 'not reached') => ({ referral }: TakenInReferral) => world.does((work) => askPerson(work, { referral, answer, channel: 'phone', on: work.today }))
const missing = ({ referral }: TakenInReferral) => world.does((work) => askForMore(work, { referral, what: 'No telephone', whom: 'whoever suggested them', channel: 'phone', on: work.today }))
const declined = ({ referral }: TakenInReferral) => world.does((work) => declineReferral(work, { referral, reason: 'outside our area', onward: 'Millgate Befrienders', told: 'on the phone' }))
const withdrawn = ({ referral }: TakenInReferral) => world.does((work) => withdrawReferral(work, referral))
const told = ({ referral }: TakenInReferral) => world.does((work) => tellReferrer(work, { referral, outcome: 'engaged', on: work.today, sentence: null, how: 'on the phone' }))
const closed = ({ referral }: TakenInReferral) => world.does((work) => closeReferral(work, { referral, note: '' }))
const reopened = ({ referral }: TakenInReferral) => world.does((work) => reopenReferral(work, { referral, note: 'They rang again.' }))
const placed = ({ referral }: TakenInReferral) => world.does((work) => placeReferral(work, { referral, how: 'came to a group', on: work.today }))
const listed = ({ referral }: TakenInReferral) => world.does((work) => putOnList(work, { referral, on: work.today }))
const duplicate = async ({ referral }: TakenInReferral) => {
  const other = await world.takesIn('The One That Goes On')
  return world.does((work) => markDuplicate(work, { referral, other: other.referral }))
}
/** A form somebody began is kept apart until it is sent; a referral of its own in that state is what a room above may bring. */
const asDraft = ({ referral }: TakenInReferral) => world.does((work) => setState(work, referral, 'draft'))
const asAccepted = async (one: TakenInReferral) => {
  await world.goesTo('triage', one)
  return world.does((work) => moveReferral(work, { referral: one.referral, to: 'accepted', reason: 'agreed with the person' }))
}
const setState = (work: Work, referral: string, state: 'draft') => work.db.updateTable('referral').set({ state }).where('organisation_id', '=', work.organisation.id).where('id', '=', referral).execute()
const waits = (one: TakenInReferral) => world.goesTo('waiting', one)
const talks = (one: TakenInReferral) => world.goesTo('triage', one)

type Does = (one: TakenInReferral) => Promise<unknown>
/** How each step of the table is taken: what went before, then the step itself. */
const ways: Readonly<Record<string, readonly [...Does[], Does]>> = {
  'draft → received': [asDraft, ({ referral }) => world.does((work) => moveReferral(work, { referral, to: 'received', reason: 'received' }))],
  'draft → withdrawn': [asDraft, withdrawn],
  'received → duplicate': [duplicate],
  'received → incomplete': [missing],
  'received → consent_pending': [asked('not reached')],
  'received → triage': [asked('yes')],
  'received → withdrawn': [asked('no')],
  'duplicate → closed': [duplicate, closed],
  'incomplete → received': [missing, ({ referral }) => world.does((work) => hearMore(work, { referral, answer: 'heard', note: '01632 960123', on: work.today }))],
  'incomplete → consent_pending': [missing, asked('not reached')],
  'incomplete → triage': [missing, asked('yes')],
  'incomplete → declined': [missing, declined],
  'incomplete → withdrawn': [missing, withdrawn],
  'consent_pending → triage': [asked('not reached'), asked('yes')],
  'consent_pending → declined': [asked('not reached'), declined],
  'consent_pending → withdrawn': [asked('not reached'), asked('no')],
  'triage → accepted': [asAccepted],
  'triage → declined': [talks, declined],
  'triage → withdrawn': [talks, withdrawn],
  'accepted → waiting': [asAccepted, listed],
  'accepted → withdrawn': [asAccepted, withdrawn],
  'waiting → placed': [waits, placed],
  'waiting → withdrawn': [waits, withdrawn],
  'placed → waiting': [waits, placed, listed],
  'placed → feedback_sent': [waits, placed, told],
  'placed → withdrawn': [waits, placed, withdrawn],
  'placed → closed': [waits, placed, closed],
  'declined → feedback_sent': [declined, told],
  'declined → received': [declined, reopened],
  'declined → closed': [declined, closed],
  'withdrawn → feedback_sent': [withdrawn, told],
  'withdrawn → received': [withdrawn, reopened],
  'withdrawn → closed': [withdrawn, closed],
  'feedback_sent → waiting': [waits, placed, told, listed],
  'feedback_sent → closed': [declined, told, closed],
  'closed → received': [withdrawn, closed, reopened],
}

describe('every step of a referral (domain 2.1)', () => {
  it.each(everyStep)('$from → $to', async (step) => {
    const way = ways[nameOfStep(step)] ?? []
    expect(way.length, `nobody has written how ${nameOfStep(step)} is taken`).toBeGreaterThan(0)
    const one = await world.takesIn(`${step.from} then ${step.to}`, { agreed: true })
    for (const does of way) await does(one)
    expect(await world.stateOf(one)).toBe(step.to)
    const steps = await world.does((work) => work.db.selectFrom('referral_step').select(['number', 'from_state as from', 'to_state as to', 'by_id as by', 'reason']).where('organisation_id', '=', work.organisation.id).where('referral_id', '=', one.referral).orderBy('number').execute())
    expect(steps.map((row) => row.number)).toEqual(steps.map((_, place) => place + 1))
    expect(steps.at(-1)).toMatchObject({ from: step.from, to: step.to, by: world.asha.participation })
    for (const row of steps) expect(row.reason).not.toBe('')
  })

  it('is one of the table: anything else is refused, from every state to every other', async () => {
    const one = await world.takesIn('Nowhere To Go')
    for (const from of referralStates) {
      await world.does((work) => work.db.updateTable('referral').set({ state: from, waiting_since: '2026-11-20' }).where('organisation_id', '=', work.organisation.id).where('id', '=', one.referral).execute())
      for (const to of referralStates.filter((state) => !mayFollow(from, state))) expect(await world.does((work) => moveReferral(work, { referral: one.referral, to, reason: 'received' })), nameOfStep({ from, to })).toEqual({ refused: 'not from here' })
    }
  })

  it('accepting goes onto the list in the same save, so that nobody stands between the two unseen', async () => {
    const one = await world.takesIn('Straight On')
    await world.goesTo('waiting', one)
    expect(await world.stateOf(one)).toBe('waiting')
    const row = await world.does((work) => work.db.selectFrom('referral').select('accepted_as').where('organisation_id', '=', work.organisation.id).where('id', '=', one.referral).executeTakeFirstOrThrow())
    expect(row.accepted_as).toBe('one to one')
  })
})
