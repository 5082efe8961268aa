import { expect, it } from 'vitest'
import { weekday } from './day.ts'
import { easterSunday } from './easter.ts'

// Oracle: the Book of Common Prayer's table, with the earliest and latest Easters there can be.
it.each([
  '1818-03-22', '1943-04-25', '2000-04-23', '2008-03-23', '2011-04-24', '2016-03-27', '2018-04-01', '2019-04-21',
  '2020-04-12', '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2038-04-25', '2285-03-22',
])('Easter fell or falls on %s', (day) => {
  expect(easterSunday(Number(day.slice(0, 4)))).toBe(day)
})

it('is a Sunday between 22 March and 25 April in every year', () => {
  for (let year = 1583; year <= 2999; year += 1) {
    const day = easterSunday(year)
    expect(weekday(day)).toBe(7)
    expect(day.slice(5) >= '03-22' && day.slice(5) <= '04-25').toBe(true)
  }
})
