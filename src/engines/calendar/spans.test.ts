import { describe, expect, it } from 'vitest'
import { addMonths, asDay, isDay } from './day.ts'
import { ageOn, daysBetween, weeksBetween } from './spans.ts'

describe('age', () => {
  it.each([
    ['1946-11-03', '2026-11-02', 79],
    ['1946-11-03', '2026-11-03', 80],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-29', 20],
    ['2026-01-01', '2026-01-01', 0],
  ])('born %s, on %s: %i', (born, day, age) => {
    expect(ageOn(asDay(born), asDay(day))).toBe(age)
  })

  it('is none before the birth', () => {
    expect(() => ageOn(asDay('2026-01-02'), asDay('2026-01-01'))).toThrow(RangeError)
  })
})

describe('spans', () => {
  it.each([
    ['2026-01-01', '2026-01-14', 1],
    ['2026-01-01', '2026-01-15', 2],
    ['2026-03-25', '2026-04-01', 1],
    ['2026-01-15', '2026-01-01', -2],
    ['2026-01-03', '2026-01-01', 0],
  ])('from %s to %s are %i whole weeks', (from, to, weeks) => {
    expect(Object.is(weeksBetween(asDay(from), asDay(to)), weeks)).toBe(true)
  })

  it('count a leap day', () => {
    expect(daysBetween(asDay('2028-02-28'), asDay('2028-03-01'))).toBe(2)
    expect(addMonths(asDay('2026-01-31'), 1)).toBe('2026-02-28')
  })
})

describe('a day', () => {
  it.each(['2023-11-31', '2026-02-29', '26-01-01', '0026-01-01', '2026-1-1', '2026-13-01', '', '2026-01-01T00:00Z'])('is not %j', (text) => {
    expect(isDay(text)).toBe(false)
    expect(() => asDay(text)).toThrow(RangeError)
  })

  it.each(['2024-02-29', '1900-01-01', '2999-12-31'])('is %j', (text) => {
    expect(isDay(text)).toBe(true)
  })
})
