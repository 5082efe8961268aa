import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Followed, kaplanMeier, timeBy } from './kaplan-meier.ts'

const weeks = (written: string): Followed[] => written.split(' ').map((one) => ({ time: Number.parseInt(one, 10), happened: !one.endsWith('+') }))
// Freireich and others, Blood 21 (1963): weeks in remission, as printed in Cox and Oakes, Analysis of Survival Data (1984), table 1.1.
const sixMp = weeks('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+')
const placebo = weeks('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23')

describe('the Kaplan-Meier estimate', () => {
  it('is the published one of 21 people on 6-MP', () => {
    const steps = kaplanMeier(sixMp)
    expect(steps.map(({ time, atRisk, events }) => [time, atRisk, events])).toEqual([[6, 21, 3], [7, 17, 1], [10, 15, 1], [13, 12, 1], [16, 11, 1], [22, 7, 1], [23, 6, 1]])
    expect(steps.map(({ surviving }) => Number(surviving.toFixed(4)))).toEqual([0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482])
  })
  it('has the published medians: 23 weeks on 6-MP, 8 on placebo', () => {
    expect(timeBy(0.5, kaplanMeier(sixMp))).toBe(23)
    expect(timeBy(0.5, kaplanMeier(placebo))).toBe(8)
  })
  it('gives no figure where too many are still waiting for one', () => {
    expect(timeBy(0.9, kaplanMeier(sixMp))).toBeUndefined()
    expect(timeBy(0.9, kaplanMeier(placebo))).toBe(17)
  })
  it('is not the mean or median of the completed alone, which would say 12 and 10 weeks', () => {
    const completed = sixMp.filter(({ happened }) => happened)
    expect(completed.reduce((sum, { time }) => sum + time, 0) / completed.length).toBeCloseTo(12.11, 2)
    expect(timeBy(0.5, kaplanMeier(completed))).toBe(10)
  })
  it('reaches exactly one half in spite of fractions', () => {
    expect(timeBy(0.5, kaplanMeier(weeks('1 2 3 4 5 6 7 8 9 10')))).toBe(5)
    expect(timeBy(0.9, kaplanMeier(weeks('1 2 3 4 5 6 7 8 9 10')))).toBe(9)
  })
  it('says nothing of nobody, and nothing where it happened to nobody', () => {
    expect(kaplanMeier([])).toEqual([])
    expect(timeBy(0.5, kaplanMeier(weeks('4+ 9+')))).toBeUndefined()
  })
  it('refuses what is no time and no share', () => {
    expect(() => kaplanMeier([{ time: -1, happened: true }])).toThrow(RangeError)
    expect(() => kaplanMeier([{ time: Number.NaN, happened: true }])).toThrow(RangeError)
    expect(() => timeBy(0, [])).toThrow(RangeError)
  })
  it('with nobody left waiting is the plain share, in whatever order they are given', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 40 }), (times) => {
        for (const { time, surviving } of kaplanMeier(times.map((one) => ({ time: one, happened: true })))) expect(surviving).toBeCloseTo(times.filter((one) => one > time).length / times.length, 9)
      }),
    )
  })
  it('says nothing shorter when somebody who has not been reached goes on waiting', () => {
    const followed = fc.record({ time: fc.nat(60), happened: fc.boolean() })
    fc.assert(
      fc.property(fc.array(followed, { minLength: 1, maxLength: 40 }), fc.nat(30), (all, longer) => {
        const before = timeBy(0.5, kaplanMeier(all)) ?? Infinity
        const after = timeBy(0.5, kaplanMeier(all.map((one) => (one.happened ? one : { ...one, time: one.time + longer })))) ?? Infinity
        expect(after).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})
