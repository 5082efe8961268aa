import { expect, test } from 'vitest'
import { readAvailability } from './availability.ts'

const times = (text: string) => readAvailability(text).value?.times

test('days without a part of the day are morning and afternoon', () => {
  expect(times('Mon/Wed')).toEqual({ Mon: ['am', 'pm'], Wed: ['am', 'pm'] })
  expect(times('weekends')).toEqual({ Sat: ['am', 'pm'], Sun: ['am', 'pm'] })
})

test('parts of the day belong to the days before them', () => {
  expect(times('Mon+Wed eve')).toEqual({ Mon: ['eve'], Wed: ['eve'] })
  expect(times('Tuesday morning, Thursday')).toEqual({ Tue: ['am'], Thu: ['am', 'pm'] })
  expect(times('Mon to Thurs am')).toEqual({ Mon: ['am'], Tue: ['am'], Wed: ['am'], Thu: ['am'] })
})

test('single letters are days only among themselves', () => {
  expect(times('T/Th')).toEqual({ Tue: ['am', 'pm'], Thu: ['am', 'pm'] })
  expect(times('M/W/F am')).toEqual({ Mon: ['am'], Wed: ['am'], Fri: ['am'] })
})

test('hours are kept as a note', () => {
  expect(readAvailability('Weds 2-4pm').value).toEqual({ times: { Wed: ['pm'] }, note: '14:00-16:00' })
  expect(readAvailability('after kids bed (8.30)').value?.note).toContain('20:30')
  expect(times('9-5 not Fri')).toEqual({ Mon: ['am', 'pm'], Tue: ['am', 'pm'], Wed: ['am', 'pm'], Thu: ['am', 'pm'] })
})

test('the reason in brackets is not repeated', () => {
  const { value } = readAvailability('not Fri (dialysis)')
  expect(value?.times.Fri).toBeUndefined()
  expect(value?.note).not.toContain('dialysis')
})

test('every second week is read, and which week must be asked', () => {
  expect(readAvailability('alternate Tues')).toMatchObject({ level: 'flag', value: { times: { Tue: ['am', 'pm'] } } })
})

test.each([['when carer not here'], ['depends on shifts'], ['ring first'], ['sometimes']])('"%s" cannot be turned into times', (text) => {
  expect(readAvailability(text)).toMatchObject({ level: 'ask', value: null })
})

test('a blank is not "never"', () => {
  expect(readAvailability('')).toMatchObject({ level: 'ok', value: null })
})

test.each([
  ['Mon, Tues, not Weds', { Mon: ['am', 'pm'], Tue: ['am', 'pm'] }], ['Tue am / Thu pm', { Tue: ['am'], Thu: ['pm'] }], ['Fri afternoons or weekends', { Fri: ['pm'], Sat: ['am', 'pm'], Sun: ['am', 'pm'] }],
  ['2pm onwards', { Mon: ['pm'], Tue: ['pm'], Wed: ['pm'], Thu: ['pm'], Fri: ['pm'] }],
])('%s keeps what belongs together together', (text, times) => {
  expect(readAvailability(text)).toMatchObject({ level: 'ok', value: { times } })
})

test.each(['1st & 3rd Tues', 'Wed pm (not 1st of month)'])('%s is read, and marked for its condition', (text) => {
  expect(readAvailability(text).level).toBe('flag')
})

test('what is taken out belongs together', () => {
  expect(readAvailability('not Mon or Tue').value?.times).toEqual({ Wed: ['am', 'pm'], Thu: ['am', 'pm'], Fri: ['am', 'pm'], Sat: ['am', 'pm'], Sun: ['am', 'pm'] })
})

test.each([['MWF', ['Mon', 'Wed', 'Fri']], ['prefers mornings', ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']], ['Mon 9:30-11:30 & Wed 1-3', ['Mon', 'Wed']], ['w/e', ['Sat', 'Sun']], ['tues a.m.', ['Tue']], ['Mon lunch', ['Mon']]])('"%s" is read', (text, days) => {
  expect(Object.keys(readAvailability(text).value?.times ?? {})).toEqual(days)
})

test('"-" says that nobody wrote a time', () => {
  expect(readAvailability('-')).toMatchObject({ level: 'flag', value: null })
})

test('evenings and weekends are two things', () => {
  expect(readAvailability('evenings & w/ends').value?.times).toMatchObject({ Mon: ['eve'], Sat: ['am', 'pm', 'eve'] })
})
