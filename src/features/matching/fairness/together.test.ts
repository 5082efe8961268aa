import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asDay } from '../../../engines/calendar/day.ts'
import { openMatchingWorld, type MatchingWorld } from '../../../../tests/support/matching-world.ts'
import { answerEquality, takeBackAnswer } from '../../equality/answer-equality.ts'
import { chooseQuestions } from '../../equality/choose-questions.ts'
import { type Question, questions } from '../../equality/equality.ts'
import { countQuarter } from './count-quarter.ts'
import type { Counted } from './fairness.ts'
import { readCounts } from './read-counts.ts'
import { compareTogether } from './together.ts'

/** So many people in each group of each question, in one order of people: the first of one question are the first of the other. */
function people(by: Readonly<Partial<Record<Question, Readonly<Record<string, number>>>>>) {
  const groups = new Map(Object.entries(by).map(([question, counts]) => [question, Object.entries(counts).flatMap(([group, count]) => Array.from({ length: count }, () => group))]))
  const size = Math.max(...[...groups.values()].map((list) => list.length))
  const all: Counted[] = Array.from({ length: size }, (_, n) => ({ member: String(n), groups: { age: 'x', district: 'x', language: 'x', source: 'x' }, waited: { since: asDay('2026-07-01'), until: null }, asked: 0, saidYes: 0 }))
  const asked = questions.filter((question) => groups.has(question))
  return compareTogether(all, asked, (member, question) => groups.get(question)?.[Number(member)], asDay('2026-09-30'))
}
const waiting = (tables: ReturnType<typeof people>, question: Question) => Object.fromEntries((tables.get(question)?.rows ?? []).map((row) => [row.group, row.waiting]))

describe('the same people compared by several questions', () => {
  it('a row that one table hides is hidden in the other, which would show it, and there in company', () => {
    const tables = people({ 'ethnic group': { white: 23, asian: 12, black: 2, 'not asked': 11 }, disability: { disabled: 20, 'not disabled': 17, 'not asked': 11 } })
    expect(waiting(tables, 'ethnic group')).toEqual({ asian: 10, black: 'small', 'not asked': 'hidden', white: 25 })
    expect(waiting(tables, 'disability')).toEqual({ disabled: 20, 'not asked': 'hidden', 'not disabled': 'hidden' })
    expect([...tables.values()].map(({ answered, total }) => [answered, total.waiting])).toEqual([['hidden', 50], ['hidden', 50]])
  })
  it('nothing hidden stays nothing hidden, and it says how many answered', () => {
    const tables = people({ 'ethnic group': { white: 23, asian: 12, 'not asked': 11, 'prefer not to say': 5 }, sex: { female: 30, male: 16, declined: 5 } })
    expect(waiting(tables, 'sex')).toEqual({ declined: 5, female: 30, male: 15 })
    expect([...tables.values()].map(({ answered }) => answered)).toEqual([35, 45])
  })
  it('whoever nobody asked stands in a row of their own', () => expect(waiting(people({ sex: { female: 10 }, religion: { none: 20 } }), 'sex')).toEqual({ female: 10, 'not asked': 10 }))

  it('no such row is ever shown in one table and hidden in another', () => {
    const counts = fc.record({ one: fc.integer({ min: 0, max: 15 }), two: fc.integer({ min: 0, max: 15 }), declined: fc.integer({ min: 0, max: 8 }) })
    fc.assert(
      fc.property(counts, counts, counts, fc.integer({ min: 0, max: 12 }), (a, b, c, missing) => {
        const tables = [...people({ religion: { ...a, 'not asked': missing }, sex: { ...b, 'not asked': missing }, disability: { ...c, 'not asked': missing } }).values()]
        for (const group of ['not asked', 'declined']) {
          const shown = tables.flatMap(({ rows }) => rows.filter((row) => row.group === group && row.waiting !== 0).map((row) => typeof row.waiting === 'number'))
          expect(new Set(shown).size).toBeLessThan(2)
        }
        for (const { rows, answered } of tables) if (answered !== 'hidden') expect(rows.every((row) => !['not asked', 'declined'].includes(row.group) || typeof row.waiting === 'number')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the quarter, counted by what people told us alone', () => {
  let world: MatchingWorld
  const members: string[] = []
  const says = (member: string, question: Question, choice: string) => world.work((work) => answerEquality(work, { participation: member, question, answer: { choice, words: null } }))
  const counted = () => world.work((work) => readCounts(work, { year: 2026, quarter: 3 }))
  const text = async () => (await world.as(world.asha).get('/test/matching/fairness')).html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  const now = new Date('2026-11-23T09:00:00Z')
  beforeAll(async () => {
    world = await openMatchingWorld()
    for (let n = 0; n < 16; n += 1) members.push((await world.waiting(`Ada ${n}`)).participation)
    world.clock.moveTo(new Date('2026-09-20T09:00:00Z'))
    await world.by(world.asha, (work) => chooseQuestions(work, new Set(['ethnic group', 'disability'])))
    for (const [n, member] of members.entries()) await says(member, 'ethnic group', n < 10 ? 'white british' : 'african')
    world.clock.moveTo(new Date('2026-10-02T09:00:00Z'))
    await says(members[0] ?? '', 'disability', 'a lot') // after the quarter: counts for none before the next
    world.clock.moveTo(now)
  })
  afterAll(() => world.close())

  it('is done by the software once it is over, and only by what was answered by then', async () => {
    await expect(world.by(world.asha, countQuarter)).rejects.toThrow('nobody but the software')
    expect(await world.work(countQuarter)).toBe(2)
    expect(await world.work(countQuarter)).toBe(0)
    const [ethnic, disability] = await counted()
    expect(ethnic).toMatchObject({ question: 'ethnic group', on: '2026-11-23', counts: { total: { waiting: 15 } } })
    // Ten, six, and Joe, whom nobody asked: alone he would be told by the total, so the next smallest hides him.
    expect(ethnic?.counts.rows.map(({ group, waiting: shown, meanWeeks }) => [group, shown, meanWeeks])).toEqual([['black', 'hidden', null], ['not asked', 'small', null], ['white', 10, 3]])
    expect(disability?.counts.rows.map(({ group, waiting: shown }) => [group, shown])).toEqual([['not asked', 'hidden']])
  })

  it('stands on the page by the five headings, and says what is not asked', async () => {
    const page = await text()
    expect(page).toContain('Black, Black British, Black Welsh, Caribbean or African hidden')
    expect(page).toContain('White 10 3.0')
    expect(page).toContain('Not asked, or not answered fewer than 5')
    expect(page).toContain('Not asked here: religion, sexual orientation, sex, gender identity.')
    expect(page).not.toMatch(/Ada|African \d|British \d/)
  })

  it('changes for nobody who answers or takes an answer back afterwards', async () => {
    const before = await text()
    for (const member of members) await world.work((work) => takeBackAnswer(work, { participation: member, question: 'ethnic group' }))
    expect(await world.work(countQuarter)).toBe(0)
    expect(await text()).toBe(before)
  })

  it('is not counted by a question that was first asked after it', async () => {
    const other = await world.another('elsewhere')
    const inOther = <T>(does: Parameters<typeof world.alongside.work<T>>[2]) => world.alongside.work(other, { kind: 'software', name: 'timer' }, does)
    await inOther((work) => chooseQuestions(work, new Set(['sex'])))
    expect(await inOther(countQuarter)).toBe(0)
    expect(await inOther((work) => readCounts(work, { year: 2026, quarter: 3 }))).toEqual([])
  })
})
