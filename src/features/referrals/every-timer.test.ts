import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mondayMorning } from '../../../tests/support/world.ts'
import { openReferralWorld, type ReferralWorld } from '../../../tests/support/referral-world.ts'
import { asDay } from '../../engines/calendar/day.ts'
import { flagDeath } from '../people/deaths/flag-death.ts'
import { acknowledgeReferral } from './following/acknowledge-referral.ts'
import { askForMore } from './ask-for-more.ts'
import { closeReferral } from './close-referral.ts'
import { declineReferral } from './decline-referral.ts'
import { placeReferral } from './place-referral.ts'
import { raiseReferralTasks, raiseWaitingTasks } from './jobs.ts'
import { lookAtAlert } from './raise-alert.ts'
import { dueTasks, timers, type TimerFacts } from './referral-timers.ts'
import type { TakenInReferral } from './take-in-referral.ts'
import { tellReferrer } from './following/tell-referrer.ts'
import { withdrawReferral } from './withdraw-referral.ts'

const monday = asDay('2026-11-23')

describe('what the timers of a referral call for (domain 2.1)', () => {
  const facts = (some: Partial<TimerFacts>): TimerFacts => ({ state: 'received', stateSince: monday, receivedOn: monday, acknowledged: true, askedForMore: [], toTell: true, ...some })
  const on = (some: Partial<TimerFacts>, today = '2026-11-23', nation: 'England and Wales' | 'Scotland' = 'England and Wales') => dueTasks(facts(some), asDay(today), nation).map(({ kind, dueOn }) => `${kind}: ${dueOn}`)
  it.each([
    ['acknowledge in 2 working days', { acknowledged: false }, monday, ['acknowledge the referral: 2026-11-25']],
    ['not once it was acknowledged', {}, monday, []],
    ['nor once it is decided', { acknowledged: false, state: 'waiting' as const }, monday, []],
    ['chase 5 working days after each asking', { state: 'incomplete' as const, askedForMore: [asDay('2026-11-20')] }, monday, ['chase what is missing: 2026-11-27']],
    ['a second reminder 5 working days after the first', { state: 'incomplete' as const, askedForMore: [asDay('2026-11-20'), asDay('2026-11-27')] }, '2026-11-27', ['chase what is missing: 2026-12-04']],
    ['then decide on what is known', { state: 'incomplete' as const, askedForMore: [asDay('2026-11-20'), asDay('2026-11-27'), asDay('2026-12-04')] }, '2026-12-04', ['decide on what is known: 2026-12-11']],
    ['decide within 20 working days of receipt, said a week before', { state: 'triage' as const }, '2026-12-14', ['decide with the person: 2026-12-21']],
    ['and not earlier', { state: 'triage' as const }, '2026-12-13', []],
    ['tell whoever suggested them 5 working days after declining', { state: 'declined' as const }, monday, ['tell whoever suggested them: 2026-11-30']],
    ['10 after they would rather not', { state: 'withdrawn' as const }, monday, ['tell whoever suggested them: 2026-12-07']],
    ['10 after it has begun', { state: 'placed' as const }, monday, ['tell whoever suggested them: 2026-12-07']],
    ['never where nobody suggested them', { state: 'placed' as const, toTell: false }, monday, []],
  ])('%s', (_, some, today, wanted) => expect(on(some, today)).toEqual(wanted))
  it('in working days of the nation: St Andrew’s Day is worked in England and not in Scotland', () => {
    expect(on({ acknowledged: false, receivedOn: asDay('2026-11-27') }, '2026-11-27')).toEqual(['acknowledge the referral: 2026-12-01'])
    expect(on({ acknowledged: false, receivedOn: asDay('2026-11-27') }, '2026-11-27', 'Scotland')).toEqual(['acknowledge the referral: 2026-12-02'])
  })
})

describe('every timer', () => {
  let world: ReferralWorld
  beforeAll(async () => {
    world = await openReferralWorld()
  })
  beforeEach(() => world.clock.moveTo(mondayMorning))
  afterAll(() => world.close())

  const to = (moment: string) => world.clock.moveTo(new Date(moment))
  const rings = async () => {
    await world.work((work) => raiseReferralTasks(work))
    await world.work((work) => raiseWaitingTasks(work))
  }
  const declined = ({ referral }: TakenInReferral) => world.does((work) => declineReferral(work, { referral, reason: 'outside our area', onward: 'Millgate Befrienders', told: 'on the phone' }))
  const asks = ({ referral }: TakenInReferral) => world.does((work) => askForMore(work, { referral, what: 'No telephone', whom: 'whoever suggested them', channel: 'phone', on: work.today }))

  /** How each timer is brought to ring: what happened before, and the day its task is due. */
  const ways: Readonly<Record<string, (one: TakenInReferral) => Promise<string>>> = {
    'look at danger named': async () => '2026-11-23',
    'acknowledge the referral': async () => '2026-11-25',
    'chase what is missing': async (one) => {
      await asks(one)
      return '2026-11-30'
    },
    'decide on what is known': async (one) => {
      for (const day of ['2026-11-23', '2026-11-30', '2026-12-07']) {
        to(`${day}T10:00:00Z`)
        await asks(one)
      }
      return '2026-12-14'
    },
    'ask the person first': async () => '2026-12-07',
    'first conversation': async (one) => {
      await world.goesTo('triage', one)
      return '2026-12-07'
    },
    'decide with the person': async () => {
      to('2026-12-15T09:00:00Z')
      return '2026-12-21'
    },
    'second person to look': async ({ referral }) => {
      await world.does((work) => declineReferral(work, { referral, reason: 'could not be made safe', onward: 'The council', told: 'on the phone' }))
      return '2026-11-25'
    },
    'contact while waiting': async (one) => {
      await world.goesTo('waiting', one)
      to('2026-12-18T09:00:00Z')
      return '2026-12-21'
    },
    'waiting too long': async (one) => {
      await world.goesTo('waiting', one)
      to('2027-02-15T09:00:00Z')
      return '2027-02-15'
    },
    'tell whoever suggested them': async (one) => {
      await declined(one)
      return '2026-11-30'
    },
    'tell that support has ended': async (one) => {
      await world.goesTo('waiting', one)
      await world.does((work) => placeReferral(work, { referral: one.referral, how: 'came to a group', on: work.today }))
      await world.does((work) => closeReferral(work, { referral: one.referral, note: '' }))
      return '2026-12-07'
    },
  }

  it.each([...new Set(timers.map(({ kind }) => kind))])('%s: a named person, another who steps in, the day, and nobody is moved', async (kind) => {
    const one = await world.takesIn(`Rings for ${kind}`, { told: kind === 'look at danger named' ? { danger: 'yes' } : {} })
    const due = await ways[kind]?.(one)
    const before = await world.stateOf(one)
    await rings()
    const task = (await world.openTasks(one)).find((open) => open.kind === kind)
    expect(task).toMatchObject({ due_on: due })
    expect(new Set([task?.owner_id, task?.fallback_id])).toEqual(new Set([world.asha.participation, world.peter.participation]))
    to('2028-01-04T09:00:00Z')
    await rings()
    expect(await world.stateOf(one)).toBe(before)
  })

  it('takes back what is no longer so, and raises nothing twice', async () => {
    const one = await world.takesIn('Taken Back')
    await rings()
    await rings()
    expect((await world.openTasks(one)).map(({ kind }) => kind)).toEqual(['acknowledge the referral', 'ask the person first'])
    await world.does((work) => acknowledgeReferral(work, { referral: one.referral, whom: 'whoever suggested them', channel: 'phone', on: work.today }))
    await rings()
    expect((await world.openTasks(one)).map(({ kind }) => kind)).toEqual(['ask the person first'])
    await declined(one)
    await rings()
    expect((await world.openTasks(one)).map(({ kind }) => kind)).toEqual(['tell whoever suggested them'])
    await world.does((work) => closeReferral(work, { referral: one.referral, note: '' }))
    await rings()
    expect(await world.openTasks(one)).toEqual([])
  })

  it('never goes on at a death, and asks nobody to tell of one', async () => {
    const one = await world.takesIn('Somebody Who Died', { agreed: true })
    await world.does((work) => flagDeath(work, { person: one.person, about: one.member, certain: true, died: null, words: 'her son rang' }))
    await world.does((work) => withdrawReferral(work, one.referral))
    await rings()
    expect(await world.openTasks(one)).toEqual([])
    expect(await world.does((work) => tellReferrer(work, { referral: one.referral, outcome: 'engaged', on: work.today, sentence: null, how: 'by letter' }))).toEqual({ refused: 'a person tells it' })
  })

  it('danger named after hours on a Friday is looked at by eleven on Monday, whatever else becomes of the referral', async () => {
    to('2026-11-20T15:00:00Z')
    const one = await world.takesIn('Friday Afternoon', { source: 'self', told: { danger: 'yes' } })
    const alert = await world.does((work) => work.db.selectFrom('referral_alert').select('look_by').where('organisation_id', '=', work.organisation.id).where('referral_id', '=', one.referral).executeTakeFirstOrThrow())
    expect(alert.look_by.toISOString()).toBe('2026-11-23T11:00:00.000Z')
    await world.does((work) => withdrawReferral(work, one.referral))
    await rings()
    expect((await world.openTasks(one)).map(({ kind }) => kind)).toEqual(['look at danger named'])
    expect(await world.does((work) => lookAtAlert(work, { referral: one.referral, done: 'Rang. Safe with his sister.' }))).toBe('looked')
    expect(await world.does((work) => lookAtAlert(work, { referral: one.referral, done: 'Rang too.' }))).toEqual({ refused: 'looked at already' })
    expect(await world.openTasks(one)).toEqual([])
    expect(await world.stateOf(one)).toBe('withdrawn')
  })
})
