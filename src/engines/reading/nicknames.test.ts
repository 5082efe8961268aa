import { expect, test } from 'vitest'
import { firstNamesAgree, initialsOf, isShortForm } from './nicknames.ts'

test.each([['Jean', 'Jeannie'], ['Sue', 'Susan'], ['Bev', 'Beverley'], ['Bill', 'William'], ['Dot', 'Dorothy'], ['Kath', 'Kathleen'], ['Peggy', 'Margaret']])('%s is an everyday form of %s', (a, b) => {
  expect(firstNamesAgree(a, b)).toBe('everyday form')
})

test.each([['Siân', 'Sian', 'same'], ['J', 'Jean', 'initial'], ['Ferghal', 'Fergal', 'sound'], ['Irena', 'Teresa', undefined], ['Ron', 'Sheila', undefined], ['', 'Jean', undefined], ['K', 'Jean', undefined]])('%s and %s agree: %s', (a, b, how) => {
  expect(firstNamesAgree(a, b)).toBe(how)
})

test('a short form is told from two full names that sisters bear', () => {
  expect([isShortForm('sue', 'susan'), isShortForm('jean', 'jeannie'), isShortForm('mary', 'marie')]).toEqual([true, true, false])
})

test('Bill is filed under B and under W', () => {
  expect([...initialsOf('Bill')].sort()).toEqual(['b', 'w'])
})

test.each([['Savitaben', 'Savita'], ['Jas.', 'James'], ['Wm', 'William'], ['Aisling', 'Ashling']])('%s and %s are forms of one name', (one, other) => {
  expect(firstNamesAgree(one, other)).toBe('everyday form')
})
