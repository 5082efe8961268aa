import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asDay } from '../../../engines/calendar/day.ts'
import { openMatchingWorld, type MatchingWorld } from '../../../../tests/support/matching-world.ts'
import { addPerson } from '../../people/add-person.ts'
import { answerProposal } from '../asking/answer-proposal.ts'
import { proposeSupporter } from '../asking/propose-supporter.ts'
import { chosenWhere, compare, type Counted } from './fairness.ts'
import { firstDayOf, lastDayOf, overBy } from './quarter.ts'
import { readCounted } from './read-fairness.ts'

const many = (count: number, age: string, changes: Partial<Counted> = {}): Counted[] =>
  Array.from({ length: count }, (_, n) => ({ member: `${age} ${n}`, groups: { age, district: 'LS8', language: 'English', source: 'By themselves' }, waited: { since: asDay('2026-07-01'), until: null }, asked: 1, saidYes: 0, ...changes }))

describe('waits, questions and yeses by group', () => {
  it('hides small groups in company, rounds the others, and shows a mean of ten at least', () => {
    const table = compare([...many(23, '65 to 79', { saidYes: 1 }), ...many(12, '80 and over'), ...many(2, 'Under 65')], 'age', asDay('2026-09-30'))
    expect(table.rows).toEqual([
      { group: '65 to 79', waiting: 25, meanWeeks: 13, asked: 25, yes: 25, share: 100 },
      { group: '80 and over', waiting: 'hidden', meanWeeks: null, asked: 'hidden', yes: 0, share: null },
      { group: 'Under 65', waiting: 'small', meanWeeks: null, asked: 'small', yes: 0, share: null },
    ])
    expect(table.total).toEqual({ waiting: 35, asked: 35, yes: 25 })
  })
  it('compares from ten on, and not from eight that are rounded to ten', () => {
    expect([8, 9, 10].map((count) => compare(many(count, 'a'), 'age', asDay('2026-09-30'))).map(({ total, enough }) => [total.waiting, enough])).toEqual([[10, false], [10, false], [10, true]])
    expect(compare(many(3, 'a', { asked: 4 }), 'age', asDay('2026-09-30')).enough).toBe(true)
  })
  it('counts a wait that goes on up to the quarter’s last day, and one that ended to its end', () => {
    const table = compare([...many(5, 'a', { waited: { since: asDay('2026-07-01'), until: asDay('2026-07-15') } }), ...many(5, 'a', { waited: { since: asDay('2026-08-19'), until: asDay('2026-11-01') } })], 'age', asDay('2026-09-30'))
    expect(table.rows[0]?.meanWeeks).toBe(4)
  })
  it('says where whoever was chosen stood on the page, with small numbers hidden', () => {
    expect(chosenWhere([...Array.from({ length: 12 }, () => 1), ...Array.from({ length: 9 }, () => 3), null])).toEqual({ first: 10, later: 'hidden', notShown: 'small' })
  })
})

it.each([
  ['2026-11-23', '2026-3', '2026-07-01', '2026-09-30'],
  ['2027-01-01', '2026-4', '2026-10-01', '2026-12-31'],
  ['2026-03-31', '2025-4', '2025-10-01', '2025-12-31'],
])('on %s the last quarter that is over is %s', (today, slug, first, last) => {
  const [quarter] = overBy(asDay(today), 8)
  expect(quarter && [`${quarter.year}-${quarter.quarter}`, firstDayOf(quarter), lastDayOf(quarter)]).toEqual([slug, first, last])
})

describe('the quarterly page', () => {
  let world: MatchingWorld
  beforeAll(async () => {
    world = await openMatchingWorld()
  })
  afterAll(() => world.close())

  it('counts who waited, who was asked about and who said yes, each once', async () => {
    const [ann, ben] = [await world.supporter('Ann Yes'), await world.supporter('Ben No')]
    const ask = (supporter: string) => world.by(world.asha, (work) => proposeSupporter(work, { referral: world.joe.referral, supporter, why: '', besides: true, mayKnow: true }))
    for (const [one, said] of [[ann, 'yes'], [ben, 'no']] as const) {
      const asked = await ask(one.participation)
      await world.by(world.asha, (work) => answerProposal(work, { proposal: 'proposal' in asked ? asked.proposal : '', side: 'supporter', answer: said, on: work.today, reason: '' }))
    }
    const counted = await world.work((work) => readCounted(work, { year: 2026, quarter: 4 }))
    expect(counted).toMatchObject([{ groups: { age: '65 to 79', district: 'LS8', source: 'By themselves' }, waited: { since: '2026-09-07', until: null }, asked: 2, saidYes: 1 }])
    expect(await world.work((work) => readCounted(work, { year: 2026, quarter: 2 }))).toEqual([])
  })

  it('shows a quarter that is over, no name, and no small number', async () => {
    const asha = world.as(world.asha)
    const page = await asha.get('/test/matching/fairness')
    const main = page.html.slice(page.html.indexOf('<main'))
    expect(page.status).toBe(200)
    expect(main).toContain('July to September 2026')
    expect(main).toContain('Fewer than ten people waited')
    expect(main).not.toMatch(/Joe|Kaminski|fewer than 5/)
    expect((await asha.get('/test/matching/fairness?quarter=2026-4')).html).toContain('July to September 2026')
    const colin = await world.signIn(world.colin, 'supporter', 'Colin')
    expect((await world.as(colin).get('/test/matching/fairness')).status).toBe(403)
  })

  it('leads whoever may not open the list back to where they may go', async () => {
    const tess = await world.signIn(await world.work((work) => addPerson(work, { name: 'Tess Trust' }, { kind: 'staff', since: '2020-01-06' })), 'trustee', 'Tess')
    expect((await world.as(tess).get('/test/matching/fairness')).html).not.toContain('href="/test/waiting"')
    expect((await world.as(world.asha).get('/test/matching/fairness')).html).toContain('href="/test/waiting"')
  })

  it('compares groups where there are enough people, and says plainly where there are too few for a mean', async () => {
    const born = (year: number) => ({ birth: { born: `${year}-03-02`, age: null, ageOn: null } })
    for (let n = 0; n < 13; n += 1) await world.waiting(`Ada ${n}`, {}, born(1950))
    for (let n = 0; n < 3; n += 1) await world.waiting(`Bob ${n}`, {}, born(1970))
    const main = (await world.as(world.asha).get('/test/matching/fairness')).html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
    // Fourteen of seventy to seventy-nine with Joe, from 7 September to the 30th: three weeks; the three under 65 are hidden, and so are as many others as hide them.
    expect(main).toContain('65 to 79 hidden too few to say')
    expect(main).toContain('Under 65 fewer than 5 too few to say')
    expect(main).toContain('LS8 fewer than 5')
    expect(main).toContain('All 15')
  })

  it('names many groups of which nothing can be shown in one sentence', async () => {
    for (const postcode of ['LS1 4AP', 'LS2 7EW', 'LS3 1AB', 'LS4 2AA', 'LS5 3AA']) await world.waiting(`Of ${postcode}`, {}, { postcode })
    const { html } = await world.as(world.asha).get('/test/matching/fairness')
    expect(html.replaceAll(/<[^>]+>/g, ' ')).toMatch(/Too small, or hidden with one that is: [^.]*LS1, LS2, LS3, LS4, LS5/)
  })
})
