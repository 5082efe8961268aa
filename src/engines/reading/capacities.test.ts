import { expect, test } from 'vitest'
import { readCapacity, readReferences, readSeeingNow } from './capacities.ts'

test.each([['2', 2, 'ok'], ['none', 0, 'ok'], ['1 maybe 2', 1, 'flag'], ['2-3', 2, 'flag'], ['01-Feb', 1, 'flag'], ['0 at mo', 0, 'flag'], ['max 3', 3, 'flag']])('"%s" people at once is %i at most: the lower number', (text, most, level) => {
  expect(readCapacity(text)).toMatchObject({ level, value: { most } })
})

test.each([['as many as you like'], [''], ['?']])('capacity "%s" is a question, never unlimited', (text) => {
  expect(readCapacity(text)).toMatchObject({ level: 'ask', value: null })
})

test.each([['2/2', 2, 2, 'ok'], ['2', 2, null, 'ok'], ['02-Feb', 2, 2, 'flag'], ['01-Feb', 1, 2, 'flag'], ['1 chased', 1, 2, 'flag'], ['2 (1 verbal)', 2, null, 'flag']])('references "%s" are %i of %s', (text, received, of, level) => {
  expect(readReferences(text)).toMatchObject({ level, value: { received, of } })
})

test.each([['Y'], [''], ['from vicar']])('references "%s" are a question', (text) => {
  expect(readReferences(text)).toMatchObject({ level: 'ask', value: null })
})

test('whom a supporter sees now: a blank is not nought', () => {
  expect([readSeeingNow('').value, readSeeingNow('0').value, readSeeingNow('2 + waiting').value]).toEqual([null, 0, 2])
})

test('references of which one is missing are marked', () => {
  expect(readReferences('1 of 2')).toMatchObject({ level: 'flag', value: { received: 1, of: 2 } })
  expect(readReferences('2 of 2').level).toBe('ok')
  expect(readReferences('3/4/25').level).toBe('ask')
})
