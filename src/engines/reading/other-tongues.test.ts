import { expect, it } from 'vitest'
import { readAvailability } from './availability.ts'
import { readDay } from './days.ts'
import { englishMonths } from './other-tongues.ts'

it.each([['11 Mawrth 1933', '1933-03-11'], ['Medi 2019', '2019-09'], ['Ion 2020', '2020-01'], ['3 Meán Fómhair 2021', '2021-09-03'], ['12 Bealtaine 1940', '1940-05-12']])('a month written in Welsh or Irish is that month: %s', (written, iso) => {
  expect(readDay(written, '2025-05-31').value?.iso).toBe(iso)
})

it('a word without a figure beside it is no month', () => {
  expect(englishMonths('Siwan Mai')).toBe('Siwan Mai')
})

it('days of the week are read in Welsh and Irish', () => {
  expect(readAvailability('Dydd Llun, Dydd Iau').value?.times).toEqual({ Mon: ['am', 'pm'], Thu: ['am', 'pm'] })
  expect(readAvailability('Dé Máirt trathnóna').value?.times).toEqual({ Tue: ['pm'] })
})
