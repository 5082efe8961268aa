import { expect, test } from 'vitest'
import { visitRemark } from './visits.ts'

test.each([['female visitor only (must). shoes off'], ['2 visitors please, first visit with Moira'], ['heavy smoker, befriender w asthma no good'], ['3 cats'], ['DO NOT VISIT – dog'], ['do not visit alone']])('"%s" goes with the visitor', (text) => {
  expect(visitRemark(text)).toBe(text)
})

test.each([['lost his dog Bess in March, v low'], ['likes a laugh'], ['has a key safe (no not written here)'], ['']])('"%s" does not', (text) => {
  expect(visitRemark(text)).toBeUndefined()
})
