import { expect, it } from 'vitest'
import { readLists } from './read-lists.ts'
import { hatOf, roleColumn } from './role-columns.ts'

it.each([['Mentor', 'supporters'], ['Mentee', 'members'], ['Peer mentor', 'supporters'], ['"Befriender","Tuesday"', 'supporters'], ['Receive a weekly call', 'members'], ['Give a weekly call', 'supporters'], ['I would like to be a befriender', 'supporters'], ['I would like a befriender', 'members'], ['Both', undefined], ['Volunteer, Member', undefined], ['Partner', undefined]])('%s gives or gets support: %s', (cell, hat) => {
  expect(hatOf(cell)).toBe(hat)
})

it('a column of roles is one in which nearly every cell says which, and both are said', () => {
  const rows = [['Ann', 'Mentor'], ['Bob', 'Mentee'], ['Cy', 'Mentee'], ['Di', 'Mentee']]
  expect(roleColumn(['Name', 'Role'], rows)).toBe(1)
  expect(roleColumn(['Name', 'Role'], rows.slice(1))).toBeUndefined()
  expect(roleColumn(['Name', 'Wants'], [['Ann', 'Visitor'], ['Bob', 'Driver'], ['Cy', 'Visitor'], ['Di', 'a lift on Tuesdays']])).toBeUndefined()
})

const sheet = 'Ref,Role,Name,DOB,Mobile,Postcode,DBS,Max,Consent form\nPM1,Mentor,Glenda Astbury,14/02/1958,07700 900601,LS6 1AA,12/11/2024,2,-\nPM2,Mentor,Ifeoma Nwosu,17/03/1979,07700 900622,LS6 1AB,18/11/2024,1,-\nPE1,Mentee,Terence Widdop,06/06/1961,07700 900621,LS6 1AD,,,signed\nPE2,Mentee,Ifeoma Nwosu,17/03/1979,07700 900622,LS6 1AB,,,\n'

it('mentors and mentees of one sheet are told apart row by row, and whoever is both wears two hats', () => {
  const reading = readLists([{ name: 'all.csv', bytes: new TextEncoder().encode(sheet) }], { asOf: '2026-11-28' })
  expect(reading.files[0]?.records.map((record) => record.table?.kind)).toEqual(['supporters', 'supporters', 'members', 'members'])
  expect(reading.twoHats.map(({ rows }) => rows.map(({ row }) => row))).toEqual([[3, 5]])
  expect(reading.samePerson).toEqual([])
})

it('only those who get support are asked for their consent', () => {
  const reading = readLists([{ name: 'all.csv', bytes: new TextEncoder().encode(sheet) }], { asOf: '2026-11-28' })
  expect(reading.consent).toEqual([{ file: 'all.csv', row: 5, label: 'missing' }])
})
