import { expect, test } from 'vitest'
import { ageOn, readBirth } from './births.ts'

const read = (text: string, twoPeople = false) => readBirth(text, { asOf: '2025-06-30', at: '2024-02-08', twoPeople })

test.each([['27/11/39', '1939-11-27'], ['22/3/91', '1991-03-22'], ['14/05/1938', '1938-05-14'], ['12/3/45 (79)', '1945-03-12']])('the birth date "%s" is read silently', (text, iso) => {
  expect(read(text)).toMatchObject({ level: 'ok', value: { kind: 'born', on: { iso } } })
})

test.each([['82', 82], ['age 85', 85], ['aged 60', 60], ['70 yrs', 70]])('"%s" is an age on the day of the row, and no birthday is made up', (text, age) => {
  expect(read(text)).toMatchObject({ level: 'flag', value: { kind: 'age', age, at: '2024-02-08', about: false } })
})

test.each([['80ish', 80], ['approx 75', 75], ['70s', 70]])('"%s" is about an age', (text, age) => {
  expect(read(text)).toMatchObject({ level: 'flag', value: { kind: 'age', age, about: true } })
})

test.each([['b. 1941', '1941'], ['1954', '1954'], ['01/01/1939', '1939-01-01'], ['May 1938', '1938-05']])('"%s" is marked: not a whole birthday', (text, iso) => {
  expect(read(text)).toMatchObject({ level: 'flag', value: { kind: 'born', on: { iso } } })
})

test.each([['03/04/2038'], ['01/01/1900'], ['12/05/2025'], ['10/02/2024'], ['31/02/1940'], ['1/2/15'], ['01/06/1890']])('"%s" is a question', (text) => {
  expect(read(text)).toMatchObject({ level: 'ask', value: null })
})

test('a birth in the future suggests the century before', () => {
  expect(read('03/04/2038').suggestion).toBe('1938-04-03')
})

test('two people may share the cell', () => {
  expect(read('84/82', true).value).toEqual({ kind: 'several ages', ages: [84, 82] })
  expect(read('77 & 75', true).value).toEqual({ kind: 'several ages', ages: [77, 75] })
  expect(read('4/7/43, 9/1/47', true).value).toMatchObject({ kind: 'several births', on: [{ iso: '1943-07-04' }, { iso: '1947-01-09' }] })
  expect(read('82', true).value).toMatchObject({ kind: 'age', at: null })
})

test('an age turns on the birthday', () => {
  expect([ageOn('1938-05-14', '2023-05-13'), ageOn('1938-05-14', '2023-05-14')]).toEqual([84, 85])
})

test('a two-digit year that either century could be is marked', () => {
  const of = (text: string) => readBirth(text, { asOf: '2026-03-31', at: null, twoPeople: false })
  expect(of('13/06/24')).toMatchObject({ level: 'flag', value: { kind: 'born', on: { iso: '1924-06-13' } } })
  expect(of('09/08/27').level).toBe('ok')
})

test.each([['abt 70', 70], ['over 70', 70], ['70y', 70]])('"%s" is an age', (text, age) => {
  expect(readBirth(text, { asOf: '2026-03-31', at: null, twoPeople: false }).value).toMatchObject({ kind: 'age', age })
})
