import { expect, test } from 'vitest'
import { readCheckDay, readCheckNumber } from './checks.ts'

test.each([['009916814685', '009916814685', 'ok'], ['9979728748', '009979728748', 'flag'], ['X481906', 'X481906', 'ok'], ['009928000000', '009928000000', 'flag']])('check number "%s" is %s', (text, number, level) => {
  expect(readCheckNumber(text)).toMatchObject({ level, value: { number } })
})

test.each([['seen'], ['applied 3/2'], ['9.9E+09'], ['12345']])('check number "%s" is a question', (text) => {
  expect(readCheckNumber(text)).toMatchObject({ level: 'ask', value: null })
})

test.each([['02.09.18', '2018-09-02', 'done', 'ok'], ['Jun 20', '2020-06', 'done', 'flag'], ['2016', '2016', 'done', 'flag'], ['exp 01/09/2026', '2026-09-01', 'recheck due', 'flag'], ['renewal due June 25', '2025-06', 'recheck due', 'flag']])('check date "%s" is %s, %s', (text, iso, means, level) => {
  expect(readCheckDay(text, '2025-06-30')).toMatchObject({ level, value: { iso, means } })
})

test.each([['30/02/2024'], ['n/a'], ['01/09/2026']])('check date "%s" is a question', (text) => {
  expect(readCheckDay(text, '2025-06-30')).toMatchObject({ level: 'ask', value: null })
})

test('under a heading of what falls due every day falls due, and a day long ago is one to come', () => {
  expect(readCheckDay('03/04/2027', '2026-11-28', 'DBS expiry')).toMatchObject({ level: 'flag', value: { means: 'recheck due', iso: '2027-04-03' } })
  expect(readCheckDay('3/4/27', '2026-11-28').level).toBe('ask')
})

test('a PVG membership number has sixteen figures, and "on its way" is none', () => {
  expect(readCheckNumber('1500210011223344')).toMatchObject({ level: 'ok' })
  expect(['on its way', 'in post', 'not back yet'].map((text) => readCheckNumber(text).level)).toEqual(['ask', 'ask', 'ask'])
})

test('the nought of a database is no day on which anybody was checked', () => {
  expect(readCheckDay('30/12/1899 00:00:00', '2024-12-31').level).toBe('ask')
})
