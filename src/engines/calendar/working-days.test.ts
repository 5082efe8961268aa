import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, asDay } from './day.ts'
import { nations } from './nations.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts'

describe('adding working days', () => {
  it.each([
    ['Thursday before Easter, England', '2026-04-02', 2, ['England and Wales', '2026-04-08']],
    ['Thursday before Easter, Scotland', '2026-04-02', 2, ['Scotland', '2026-04-07']],
    ['a Saturday', '2026-02-28', 2, ['England and Wales', '2026-03-03']],
    ['across a substitute Boxing Day', '2026-12-24', 1, ['England and Wales', '2026-12-29']],
    ['12 July taken on the 13th', '2026-07-10', 1, ['Northern Ireland', '2026-07-14']],
    ['the same days in England', '2026-07-10', 1, ['England and Wales', '2026-07-13']],
    ['St Brigid’s Day', '2026-01-30', 1, ['Ireland', '2026-02-03']],
    ['backwards over New Year', '2026-01-05', -2, ['Scotland', '2025-12-30']],
    ['none, on a holiday', '2026-12-25', 0, ['England and Wales', '2026-12-29']],
    ['none, on a working day', '2026-12-24', 0, ['England and Wales', '2026-12-24']],
    ['20 days from a referral', '2026-04-01', 20, ['England and Wales', '2026-05-01']],
  ] as const)('%s', (_, from, n, [nation, expected]) => {
    expect(addWorkingDays(asDay(from), n, nation)).toBe(expected)
  })

  it('refuses half a day', () => {
    expect(() => addWorkingDays(asDay('2026-04-01'), 1.5, 'Scotland')).toThrow(RangeError)
  })
})

describe('any day and any number', () => {
  const days = fc.integer({ min: 0, max: 6000 }).map((n) => addDays(asDay('2014-01-01'), n))

  it('lands on a working day, and counting back gives the same number', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), fc.constantFrom(...nations), (day, n, nation) => {
        const later = addWorkingDays(day, n, nation)
        expect(isWorkingDay(later, nation)).toBe(true)
        expect(workingDaysBetween(day, later, nation)).toBe(n)
        expect(workingDaysBetween(later, day, nation)).toBe(-n)
      }),
    )
  })
})
