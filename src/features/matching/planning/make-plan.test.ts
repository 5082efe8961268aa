import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { member, supporter } from '../../../../tests/support/matching-people.ts'
import { addDays, asDay, type Day } from '../../../engines/calendar/day.ts'
import { needed } from '../asking/two-supporters.ts'
import type { MemberProfile, SupporterProfile } from '../profile.ts'
import { usualSettings } from '../weighing/settings.ts'
import { makePlan } from './make-plan.ts'
import { madeFrom, type PlanInputs, type Waiting } from './plan-inputs.ts'
import { priorityOf } from './what-stands-first.ts'

const today = asDay('2026-11-23')
const tags = (...list: string[]) => list.map((tag) => ({ tag, mayShare: true }))

/** Somebody who waits since a day, and what is different about them. */
function waits(name: string, since: string, { first = false, ...changes }: Partial<MemberProfile> & { first?: boolean } = {}): Waiting {
  const profile = member({ key: name, person: `person-${name}`, calledAs: name, waitingSince: asDay(since), ...changes })
  return { referral: name, since: asDay(since), first, needs: needed(profile), profile, setting: 0 }
}

const helps = (name: string, changes: Partial<SupporterProfile> = {}): SupporterProfile => supporter({ key: name, person: `person-${name}`, calledAs: name, capacity: { most: 1, now: 0, seeing: [] }, ...changes })

const from = (waiting: readonly Waiting[], supporters: readonly SupporterProfile[], asOf: Day = today): PlanInputs => ({ asOf, waiting, supporters, settings: [usualSettings] })
const planOf = (waiting: readonly Waiting[], supporters: readonly SupporterProfile[]) => makePlan(from(waiting, supporters), () => undefined)

describe('what orders a plan', () => {
  it('is the order of the waiting list: a reason one of us gave, then days waited, and nothing else', () => {
    expect(priorityOf({ since: asDay('2026-11-13'), first: false }, today)).toBe(10)
    expect(priorityOf({ since: asDay('2026-11-22'), first: true }, today)).toBeGreaterThan(priorityOf({ since: asDay('1980-01-01'), first: false }, today))
    expect(priorityOf({ since: asDay('2026-11-01'), first: true }, today)).toBeGreaterThan(priorityOf({ since: asDay('2026-11-02'), first: true }, today))
    expect(priorityOf({ since: asDay('2026-12-01'), first: false }, today)).toBe(0)
  })

  it('gives the one place to whoever has waited longest, however well it would suit somebody else', async () => {
    const plan = await planOf([waits('Ann', '2026-06-01', { interests: tags('opera') }), waits('Bob', '2026-09-01')], [helps('Colin')])
    expect(plan.together).toEqual([{ referral: 'Ann', supporters: ['Colin'] }])
    expect(plan.leftOut.map(({ referral }) => referral)).toEqual(['Bob'])
  })

  it('puts whoever stands first by a reason before everybody who does not', async () => {
    const plan = await planOf([waits('Ann', '2020-06-01'), waits('Bob', '2026-11-20', { first: true })], [helps('Colin')])
    expect(plan.together).toEqual([{ referral: 'Bob', supporters: ['Colin'] }])
  })

  it('lets the score decide between equals alone', async () => {
    const plan = await planOf([waits('Ann', '2026-06-01', { interests: tags('opera') }), waits('Bob', '2026-06-01')], [helps('Colin')])
    expect(plan.together).toEqual([{ referral: 'Bob', supporters: ['Colin'] }])
  })

  it('has more people with somebody rather than the longest wait well suited', async () => {
    const trains = helps('Tess', { interests: tags('trains') })
    const plan = await planOf([waits('Ann', '2026-01-01'), waits('Bob', '2026-09-01', { free: { times: { Tue: ['pm'] }, perhaps: {}, everyOtherWeek: false } })], [helps('Colin'), { ...trains, free: { times: { Thu: ['pm'] }, perhaps: {}, everyOtherWeek: false } }])
    expect(plan.together).toEqual([{ referral: 'Ann', supporters: ['Tess'] }, { referral: 'Bob', supporters: ['Colin'] }])
    expect(plan).toMatchObject({ status: 'optimal', bound: null, people: 2, places: 2, leftOut: [] })
  })

  it('has only the places that are left: what supporters see already is taken off', async () => {
    const plan = await planOf([waits('Ann', '2026-06-01'), waits('Bob', '2026-07-01'), waits('Cy', '2026-08-01')], [helps('Colin', { capacity: { most: 3, now: 2, seeing: [] } }), helps('Full', { capacity: { most: 2, now: 2, seeing: [] } })])
    expect(plan).toMatchObject({ places: 1, together: [{ referral: 'Ann' }] })
  })
})

describe('whoever is left out', () => {
  it('and waits past twelve weeks hears who has the places and what including them would cost', async () => {
    const plan = await planOf([waits('Ann', '2026-06-01'), waits('Bob', '2026-07-01'), waits('Cy', '2026-11-01')], [helps('Colin')])
    const [bob, cy] = plan.leftOut
    expect(bob).toMatchObject({ referral: 'Bob', because: 'all are taken', taken: { size: 1, some: ['Colin'] }, cost: { change: [0, -30, 0], instead: ['Ann'], exact: true } })
    expect(cy).toMatchObject({ referral: 'Cy', because: 'all are taken', cost: null })
  })

  it('names a closed set: everybody suitable, and whoever suits those instead of them', async () => {
    const tuesdays = { times: { Tue: ['pm' as const] }, perhaps: {}, everyOtherWeek: false }
    const thursdays = { times: { Thu: ['pm' as const] }, perhaps: {}, everyOtherWeek: false }
    const plan = await planOf([waits('Ann', '2026-01-01'), waits('Bea', '2026-01-02'), waits('Bob', '2026-06-01', { free: tuesdays })], [helps('Tess', { free: tuesdays }), helps('Theo', { free: thursdays })])
    expect(plan.leftOut).toMatchObject([{ referral: 'Bob', taken: { size: 2, some: ['Tess', 'Theo'] } }])
  })

  it('is told what is nearest where nobody fits: the cheapest thing first, and never a must, a check or a safety rule', async () => {
    const sundays = { times: { Sun: ['eve' as const] }, perhaps: {}, everyOtherWeek: false }
    const plan = await planOf([waits('Ann', '2026-01-01', { free: sundays })], [helps('Colin'), helps('Dee'), helps('Full', { free: sundays, capacity: { most: 1, now: 1, seeing: [] } })])
    expect(plan.leftOut).toMatchObject([{ because: 'nobody fits', mightChange: [{ why: 'not free', people: 2 }, { why: 'full', people: 1 }], taken: null, cost: null }])
    const must = await planOf([waits('Ann', '2026-01-01', { languageWishes: [{ anyOf: ['Polish'], level: 'conversation', firmness: 'must' }] })], [helps('Colin')])
    expect(must.leftOut).toMatchObject([{ because: 'nobody fits', mightChange: [] }])
  })

  it('reads the same whichever private reason stands between two people', async () => {
    const polish = [{ anyOf: ['Polish'], level: 'conversation' as const, firmness: 'must' as const }]
    const reasons: Partial<MemberProfile>[] = [{ conflicts: ['person-Colin'] }, { declinedBefore: ['person-Colin'] }, { languageWishes: polish }, { visitorWish: { gender: 'woman', firmness: 'must', purpose: 'trauma' } }, { supporterNeeds: { experience: 'no', supervisionEveryWeeks: 1 } }]
    const plans = await Promise.all(reasons.map((reason) => planOf([waits('Ann', '2026-01-01', reason), waits('Bob', '2026-06-01')], [helps('Colin')])))
    for (const plan of plans) expect(plan).toEqual({ ...plans[0], worth: plan.worth })
    expect(plans[0]?.leftOut).toMatchObject([{ referral: 'Ann', because: 'nobody fits', mightChange: [] }])
  })
})

describe('whoever needs two', () => {
  it('has two different supporters or nobody', async () => {
    const plan = await planOf([waits('Ann', '2026-01-01', { twoVisitors: 'must' })], [helps('Colin'), helps('Dee')])
    expect(plan.together).toEqual([{ referral: 'Ann', supporters: ['Colin', 'Dee'] }])
    const one = await planOf([waits('Ann', '2026-01-01', { twoVisitors: 'must' })], [helps('Colin', { capacity: { most: 3, now: 0, seeing: [] } })])
    expect(one).toMatchObject({ together: [], leftOut: [{ needs: 2, because: 'fewer than two fit', cost: null }] })
  })

  it('is named with what including them would cost, however short the wait', async () => {
    const plan = await planOf([waits('Ann', '2026-11-20', { twoVisitors: 'must' }), waits('Bob', '2026-11-01'), waits('Cy', '2026-11-02')], [helps('Colin'), helps('Dee')])
    expect(plan.leftOut).toMatchObject([{ referral: 'Ann', because: 'two cost more than they add', cost: { change: [-1, 3 - 22 - 21, 0], instead: ['Bob', 'Cy'], exact: true } }])
  })
})

describe('the same list', () => {
  const anybody = fc.record({ weeks: fc.integer({ min: 0, max: 40 }), first: fc.boolean(), day: fc.constantFrom('Mon' as const, 'Tue' as const, 'Wed' as const), likes: fc.constantFrom('opera', 'allotment', 'trains') })
  const inputs = fc.tuple(fc.array(anybody, { maxLength: 8 }), fc.array(anybody, { maxLength: 5 })).map(([people, supporters]) =>
    from(
      people.map(({ weeks, first, day, likes }, at) => waits(`p${at}`, addDays(today, -7 * weeks), { first, interests: tags(likes), free: { times: { [day]: ['pm'] }, perhaps: {}, everyOtherWeek: false } })),
      supporters.map(({ day, likes }, at) => helps(`s${at}`, { interests: tags(likes), free: { times: { [day]: ['pm'] }, perhaps: {}, everyOtherWeek: false } })),
    ),
  )

  it('gives the same plan in whatever order it is read, and leaves nobody out of both lists', async () => {
    await fc.assert(
      fc.asyncProperty(inputs, async (list) => {
        const plan = await makePlan(list, () => undefined)
        const turned = { ...list, waiting: list.waiting.toReversed(), supporters: list.supporters.toReversed() }
        expect(await makePlan(turned, () => undefined)).toEqual(plan)
        expect(madeFrom(turned).equals(madeFrom(list))).toBe(true)
        expect([...plan.together, ...plan.leftOut].map(({ referral }) => referral).toSorted()).toEqual(list.waiting.map(({ referral }) => referral).toSorted())
      }),
      { numRuns: 60 },
    )
  })

  it('is the same in whatever order the database gives those who are kept apart or seen already', () => {
    const list = (order: (ids: string[]) => string[]) => from([waits('Ann', '2026-01-01', { conflicts: order(['a', 'b']), declinedBefore: order(['c', 'd']) })], [helps('Colin', { capacity: { most: 3, now: 2, seeing: order(['e', 'f']) } })])
    expect(madeFrom(list((ids) => ids.toReversed())).equals(madeFrom(list((ids) => ids)))).toBe(true)
  })

  it('is the same a day later, until somebody can begin, a check runs out or anything is told', () => {
    const list = from([waits('Ann', '2026-01-01')], [helps('Colin', { notBefore: asDay('2026-11-25') })])
    const same = (other: PlanInputs) => madeFrom(other).equals(madeFrom(list))
    expect(same({ ...list, asOf: asDay('2026-11-24') })).toBe(true)
    expect(same({ ...list, asOf: asDay('2026-11-25') })).toBe(false)
    expect(same({ ...list, waiting: [waits('Ann', '2026-01-01', { first: true })] })).toBe(false)
    expect(same({ ...list, waiting: [waits('Ann', '2026-01-01', { interests: tags('opera') })] })).toBe(false)
    expect(same({ ...list, settings: [{ ...usualSettings, weights: { ...usualSettings.weights, interests: 5 } }] })).toBe(false)
  })
})
