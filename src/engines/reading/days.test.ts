import { describe, expect, test } from 'vitest'
import { excelDay, readDay } from './days.ts'

const read = (text: string) => readDay(text, '2025-06-30')

describe('a day', () => {
  test.each([
    ['12/01/2023', '2023-01-12'], ['19.3.23', '2023-03-19'], ['8.8.23', '2023-08-08'], ['02.09.18', '2018-09-02'], ['24 March 2023', '2023-03-24'],
    ['1st of March 2024', '2024-03-01'], ['2024-03-05', '2024-03-05'], ['2024-03-05 00:00:00', '2024-03-05'], ['29/02/24', '2024-02-29'], ['31/12/99', '1999-12-31'], ['Mon 4 Mar 24', '2024-03-04'], ['14/03/2024 10:22', '2024-03-14'], ['1/3/2024 2:15 PM', '2024-03-01'],
  ])('written "%s" is read silently, day before month', (text, iso) => {
    expect(read(text)).toMatchObject({ level: 'ok', value: { precision: 'day', iso } })
  })

  test.each([
    ['Jun 23', 'month', '2023-06'], ['Jul-11', 'month', '2011-07'], ['05/2015', 'month', '2015-05'], ['2019', 'year', '2019'], ['3rd Feb', 'no year', '--02-03'], ['9.10.', 'no year', '--10-09'],
    ['24-Mar', 'no year', '--03-24'], ['March 3rd', 'no year', '--03-03'], ['2.3.12', 'day', '2012-03-02'], ['45352', 'day', '2024-03-01'], ['1.4.2023 (form)', 'day', '2023-04-01'],
    ['01/O3/2024', 'day', '2024-03-01'], ['2023/24', 'years', '2023-2024'], ['wk of 4/3/24', 'day', '2024-03-04'], ['circa Mar 2021', 'month', '2021-03'], ['since 2019', 'year', '2019'],
  ])('written "%s" is kept as far as it goes, and marked', (text, precision, iso) => {
    expect(read(text)).toMatchObject({ level: 'flag', value: { precision, iso } })
  })

  test.each([['31/11/2023'], ['30/02/2024'], ['29/02/2023'], ['04/13/2024'], ['########'], ['last week'], ['Spring 2024'], ['Easter 2023'], ['Q1 2024'], ['0/0/0'], ['#NAME?']])('written "%s" is a question', (text) => {
    expect(read(text)).toMatchObject({ level: 'ask', value: null })
  })

  test('a blank is nothing, and needs no question', () => {
    expect(read(' ')).toEqual({ level: 'ok', value: null, why: '' })
  })
})

// Microsoft's documentation of the 1900 date system: serial 61 is 1 March 1900, 45352 is 1 March 2024.
test.each([[61, '1900-03-01'], [45352, '2024-03-01'], [36526, '2000-01-01']])("Excel's day number %i is %s", (serial, iso) => {
  expect(excelDay(serial)).toBe(iso)
})

test.each([['2024-03', '2024-03'], ['01042023', '2023-04-01'], ['12.03.2024.', '2024-03-12'], ['early 2024', '2024']])('"%s" is %s', (text, iso) => {
  expect(readDay(text, '2026-11-28').value?.iso).toBe(iso)
})
