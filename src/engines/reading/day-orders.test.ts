import { expect, test } from 'vitest'
import { dayFirst, dayOrderOf, inOrder } from './day-orders.ts'
import { readDay } from './days.ts'

const column = ['11/23/1931', '12/30/1929', '05/17/1940', '03/04/1936']

test('a column in which nothing else is possible is read month first, one slip is not enough', () => {
  expect(dayOrderOf(column)).toBe('month first')
  expect(dayOrderOf(['23/11/1931', '04/13/2024', '30/12/1929', '17/05/1940', '1/2/1950', '25/3/1944'])).toBe('day first')
  expect(dayOrderOf(['23/11/1931', '04/13/2024', '04/14/2024'])).toBe('mixed')
})

test('a column that does not tell goes by the others', () => {
  expect(dayOrderOf(['03/04/2025', '05/06/2025'], 'month first')).toBe('month first')
})

test('what could be either way round is marked, and what only fits the other way is asked about', () => {
  const read = (raw: string) => inOrder(raw, 'month first', readDay(dayFirst(raw, 'month first'), '2026-01-01'))
  expect(read('11/23/1931')).toMatchObject({ level: 'ok', value: { iso: '1931-11-23' } })
  expect(read('03/04/1936')).toMatchObject({ level: 'flag', value: { iso: '1936-03-04' } })
  expect(read('13/06/1939')).toMatchObject({ level: 'ask', value: null })
  expect(read('2025-09-02')).toMatchObject({ level: 'ok', value: { iso: '2025-09-02' } })
})

test('in a column that mixes both orders, what fits one way alone is read so and shown, and the rest is asked about', () => {
  const read = (raw: string) => inOrder(raw, 'mixed', readDay(dayFirst(raw, 'mixed'), '2026-01-01'))
  expect(read('01/22/2024')).toMatchObject({ level: 'flag', value: { iso: '2024-01-22' } })
  expect(read('22/01/2024')).toMatchObject({ level: 'ok', value: { iso: '2024-01-22' } })
  expect(read('03/04/2024')).toMatchObject({ level: 'ask' })
})
