import { expect, test } from 'vitest'
import { readAgeThen, readYearThen } from './ages-then.ts'

test.each([['18 mths', '18 months', 'ok'], ['6 wks', '6 weeks', 'ok'], ['2 1/2', '30 months', 'ok'], ['7', '7', 'ok'], ['newborn', '0', 'flag'], ['teens', '13-19', 'flag'], ['30s', '30-39', 'flag']])('an age then of "%s" is %s', (text, value, level) => {
  expect(readAgeThen(text)).toMatchObject({ level, value })
})

test.each([['1995', '1995', 'ok'], ['93', '1993', 'ok'], ["'10", '2010', 'ok'], ["'00", '2000', 'ok'], ['2005/6', '2005-2006', 'flag'], ['1983/84', '1983-1984', 'flag'], ['1999/2000', '1999-2000', 'flag'], ['about 2008', '2008', 'flag']])('the year "%s" is %s', (text, iso, level) => {
  expect(readYearThen(text, '2025-09-30')).toMatchObject({ level, value: { iso } })
})

test('a year not known is marked, and a year to come is a question', () => {
  expect(readYearThen('n/k', '2025-09-30')).toMatchObject({ level: 'flag', value: null })
  expect(readYearThen('2031', '2025-09-30').level).toBe('ask')
  expect(readYearThen('2005/8', '2025-09-30').level).toBe('ask')
})
