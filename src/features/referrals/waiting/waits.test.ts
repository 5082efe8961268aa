import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn, somebody } from '../../../../tests/support/neighbours.ts'
import { openReferralWorld, type ReferralWorld } from '../../../../tests/support/referral-world.ts'
import type { Visitor } from '../../../../tests/support/visitor.ts'
import { mondayMorning } from '../../../../tests/support/world.ts'
import { asDay } from '../../../engines/calendar/day.ts'
import { raiseWaitingTasks } from '../jobs.ts'
import { waitingList } from './list-referrals.ts'
import { meanwhile } from './interim-offer.ts'
import { moveReferral } from '../receive-referral.ts'
import { readWaitMeasures } from './read-wait-measures.ts'
import type { TakenInReferral } from '../take-in-referral.ts'


it('is meanwhile what they said yes to, else what they are thinking about, and never what is over', () => {
  const offer = (answer: 'yes' | 'no' | 'thinking about it', until: string | null = null) => ({ answer, until: until === null ? null : asDay(until) })
  expect(meanwhile([offer('no'), offer('thinking about it'), offer('yes')])?.answer).toBe('yes')
  expect(meanwhile([offer('no'), offer('yes', '2026-11-01'), offer('thinking about it')])?.answer).toBe('thinking about it')
  expect(meanwhile([offer('no'), offer('yes', '2026-11-01')])).toBeUndefined()
})

describe('a waiting list that is worked', () => {
  let world: ReferralWorld
  let visitor: Visitor
  let app: ReturnType<typeof peopleWeb>
  const one: Record<string, TakenInReferral> = {}
  beforeAll(async () => {
    world = await openReferralWorld()
    app = peopleWeb(world)
    for (const [name, since] of [['Longest Wait', '2026-07-06'], ['Second Wait', '2026-09-07'], ['Third Wait', '2026-10-05']] as const) one[name] = await waits(name, since)
  })
  beforeEach(async () => {
    world.clock.moveTo(mondayMorning)
    visitor = await signedIn(world, app, world.asha.account)
  })
  afterAll(() => world.close())

  const waits = async (name: string, since: string) => {
    const taken = await world.takesIn(name)
    await world.goesTo('triage', taken)
    await world.does(async (work) => {
      for (const to of ['accepted', 'waiting'] as const) await moveReferral(work, { referral: taken.referral, to, reason: 'agreed with the person', occurredOn: since })
    })
    return taken
  }
  const idOf = (name: string) => one[name]?.referral ?? ''
  const page = (name: string) => visitor.get(`/test/referrals/${idOf(name)}/while-waiting`)
  const send = async (name: string, thing: string, fields: Record<string, string>) => {
    await page(name)
    return visitor.send(`/test/referrals/${idOf(name)}/${thing}`, fields)
  }
  const order = async () => (await world.does((work) => waitingList(work, 1, 25))).map((line) => line.name)
  const tasksOf = async (name: string) => (await world.openTasks({ referral: idOf(name) })).filter((task) => !/acknowledge|decide/.test(task.kind)).map((task) => `${task.kind} ${task.due_on}`)
  const ringOn = (day: string, month: string, year: string) => ({ 'ring-on-day': day, 'ring-on-month': month, 'ring-on-year': year })

  it('stands by the wait alone until a person gives a reason, with the day, and by it again once it is taken back', async () => {
    expect(await order()).toEqual(['Longest Wait', 'Second Wait', 'Third Wait'])
    expect((await send('Third Wait', 'reasons', { words: ' ' })).html).toContain('Write the reason, in a line')
    expect((await send('Third Wait', 'reasons', { words: 'Has just lost her husband' })).status).toBe(303)
    expect(await order()).toEqual(['Third Wait', 'Longest Wait', 'Second Wait'])
    expect((await visitor.get('/test/waiting')).html).toContain('Asha said why on 23 November:')
    const [line] = await world.does((work) => waitingList(work, 1, 1))
    expect((await send('Third Wait', `reasons/${line?.wait.reasons[0]?.id}/ending`, {})).status).toBe(303)
    expect(await order()).toEqual(['Longest Wait', 'Second Wait', 'Third Wait'])
  })
  it('lets nothing told in a form, and no task, change the order', async () => {
    world.clock.moveTo(new Date('2026-12-07T09:00:00Z'))
    await world.work((work) => raiseWaitingTasks(work))
    expect(await order()).toEqual(['Longest Wait', 'Second Wait', 'Third Wait'])
  })
  it('keeps reasons unreadable in the database, and from the person’s own page', async () => {
    await send('Second Wait', 'reasons', { words: 'Evicted in January' })
    const rows = await world.does((work) => work.db.selectFrom('referral_reason').select('words_sealed').where('organisation_id', '=', work.organisation.id).execute())
    expect(rows.map((row) => row.words_sealed.toString('latin1')).join()).not.toContain('Evicted')
    const member = await somebody(world, 'Kit Supporter', { kind: 'supporter' }, 'supporter')
    const supporter = await signedIn(world, app, member.account)
    expect((await supporter.get('/test/waiting')).status).toBe(403)
    expect((await supporter.get(`/test/referrals/${idOf('Second Wait')}/while-waiting`)).status).toBe(403)
  })
  it('is read in one query, with reasons, offers and pauses', async () => {
    world.queries.length = 0
    await world.does((work) => waitingList(work, 1, 25))
    expect(world.queries.filter((query) => / from /.test(query.query.sql) && !/enter_organisation|organisation_key/.test(query.query.sql))).toHaveLength(1)
  })
  it('says what there is meanwhile, and that a no changes nothing', async () => {
    expect((await send('Third Wait', 'interim-offers', { what: 'Tea on Thursdays', answer: '' })).html).toContain('Choose what they said')
    await send('Third Wait', 'interim-offers', { what: 'Tea on Thursdays', answer: 'yes' })
    expect((await visitor.get('/test/waiting')).html).toContain('Meanwhile: Tea on Thursdays.')
    const line = (await world.does((work) => waitingList(work, 1, 25))).find((each) => each.name === 'Third Wait')
    await send('Third Wait', `interim-offers/${line?.wait.offers[0]?.id}/ending`, {})
    await send('Third Wait', 'interim-offers', { what: 'A call on Sundays', answer: 'no' })
    expect((await visitor.get('/test/waiting')).html).not.toContain('Meanwhile: Tea')
    expect((await page('Third Wait')).html).toContain('A call on Sundays')
  })
  it('keeps somebody’s place: the wait counts, nobody rings about waiting, and on the day they named somebody does', async () => {
    const before = await send('Longest Wait', 'pauses', { ...ringOn('23', '11', '2026'), card: 'printed' })
    expect(before.html).toContain('Enter a day to come')
    await world.work((work) => raiseWaitingTasks(work))
    expect((await send('Longest Wait', 'pauses', { ...ringOn('14', '1', '2027'), why: 'After Christmas, then yes', card: 'printed' })).status).toBe(303)
    world.clock.moveTo(new Date('2026-12-30T09:00:00Z'))
    await world.work((work) => raiseWaitingTasks(work))
    expect(await tasksOf('Longest Wait')).toEqual(['waiting too long 2026-09-28', 'ring as they asked 2027-01-14'])
    visitor = await signedIn(world, app, world.asha.account)
    const shown = (await visitor.get('/test/waiting')).html
    expect(shown).toContain('keeps their place')
    expect(shown).toContain('25 weeks')
  })
  it('has a card in large print that says when we ring and not why, nor what we are', async () => {
    const card = (await visitor.get(`/test/referrals/${idOf('Longest Wait')}/card`)).html
    expect(card).toContain('We’ll ring you on Thursday 14 January 2027.')
    expect(card).toContain('large-print')
    expect(card).toContain('<title>A card</title>')
    expect(card).not.toContain('Christmas')
    expect((await visitor.get(`/test/referrals/${idOf('Second Wait')}/card`)).status).toBe(404)
  })
  it('goes on as before when a person ends the pause', async () => {
    expect((await send('Longest Wait', 'pauses/ending', {})).status).toBe(303)
    expect(await tasksOf('Longest Wait')).toEqual(['waiting too long 2026-09-28'])
    world.clock.moveTo(new Date('2026-12-30T09:00:00Z'))
    await world.work((work) => raiseWaitingTasks(work))
    expect((await tasksOf('Longest Wait')).some((task) => task.startsWith('contact while waiting'))).toBe(true)
  })
  it('says on the page who talked a long wait over, and what was decided', async () => {
    await visitor.get(`/test/referrals/${idOf('Longest Wait')}`)
    await visitor.send(`/test/referrals/${idOf('Longest Wait')}/talks`, { decided: 'Ask at the rowing club' })
    const seen = (await page('Longest Wait')).html
    expect(seen).toContain('written by Asha Rahman. Ask at the rowing club')
  })
  it('is measured with those still waiting counted (domain 5.9)', async () => {
    const spoken = await world.takesIn('Spoken Soon')
    await world.takesIn('Not Yet')
    world.clock.moveTo(new Date('2026-12-01T09:00:00Z'))
    await world.goesTo('triage', spoken)
    const measures = await world.does((work) => readWaitMeasures(work))
    expect(measures.now).toEqual({ waiting: 3, longestSince: '2026-07-06' })
    // Three talked with on the day they came, one on the sixth working day, one not yet.
    expect(measures.firstContact).toEqual({ of: 5, happened: 4, still: 1, left: 0, median: 0, ninetieth: null })
    expect(measures.introduced).toEqual({ of: 3, happened: 0, still: 3, left: 0, median: null, ninetieth: null })
    visitor = await signedIn(world, app, world.asha.account)
    const seen = (await visitor.get('/test/waiting/measures')).html
    expect(seen).toContain('Fewer than 10 people, too few to give a middle')
    expect(seen).toContain('Kaplan and Meier')
  })
})
