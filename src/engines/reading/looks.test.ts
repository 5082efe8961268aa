import { expect, test } from 'vitest'
import { suggestColumns } from './suggest-columns.ts'

const columns = (headings: string[], rows: string[][], kind: 'members' | 'supporters' | 'unknown' = 'members') => suggestColumns(headings, rows, { kind, map: undefined, asOf: '2026-11-28' })
const meaning = (heading: string, cells: string[], kind: 'members' | 'supporters' | 'unknown' = 'members') => columns([heading], cells.map((cell) => [cell]), kind)[0]?.meaning

test.each([
  ['email', ['a@example.org', 'b@example.org', 'c@example.org']], ['telephone', ['01632 960111', '07700 900222', '7700900333']], ['postcode', ['LS8 1AA', 'ls81ab', 'LS8 1AD']], ['born', ['3/4/41', '12.12.50', '1938', '1/2/1944']],
  ['name', ['Jean Hall', 'HALL, Ron', 'Mrs P Kaur', 'Ann Lee']], ['when free', ['Mon am', 'Tues/Thurs pm', 'weekends']], ['received', ['3/4/24', '12.12.23', 'May 24']],
])('a column without a heading is known for %s by its cells', (wanted, cells) => {
  expect(meaning('', cells, 'unknown')).toBe(wanted)
})

test('a heading may be wrong about its cells', () => {
  expect(meaning('Contact', ['Jean Hall', 'Ron Hall', 'Ann Lee'])).not.toBe('telephone')
  expect(meaning('Number', ['01632 960111', '07700 900222', '07700 900333'])).toBe('telephone')
  expect(meaning('Emergency contact', ['Sue Hall', 'Bob Ng', 'wife'])).not.toBe('other telephone')
})

test('a column "DBS" that holds numbers is their number, one that holds words is the kind of check', () => {
  expect(meaning('DBS', ['001234567890', '1234567891', 'applied'], 'supporters')).toBe('check number')
  expect(meaning('DBS', ['Enhanced', 'enh', 'basic'], 'supporters')).toBe('check type')
})

test('words in which people agree make a column one of consent', () => {
  expect(meaning('On the list?', ['Y', 'verbal', 'Y', 'niece says fine', 'N'])).toBe('consent')
  expect(meaning('Membership card?', ['Y', 'N', 'Y', 'Y'])).not.toBe('consent')
})

test('days for which no meaning is left are read beside, and are not when somebody came', () => {
  const [, , left] = columns(['Name', 'Joined', 'Last seen'], [['Jean Hall', '1/2/20', '3/4/26'], ['Ron Hall', '1/2/21', '3/5/26'], ['Ann Lee', '1/2/22', '3/6/26']])
  expect(left).toMatchObject({ meaning: 'not used', beside: 'another day' })
})

test('a "Volunteer" beside people is whom they are matched with; in a list of helpers it is their name', () => {
  expect(columns(['Client', 'Volunteer'], []).map((column) => column.meaning)).toEqual(['name', 'matched with'])
  expect(columns(['Volunteer', 'DBS no'], [], 'supporters').map((column) => column.meaning)).toEqual(['name', 'check number'])
})

test('beside a full name, another column of names says what somebody is called', () => {
  expect(columns(['Mentor', 'Full name'], [], 'supporters').map((column) => column.meaning)).toEqual(['known as', 'name'])
})

test('a number of another kind is no postcode, however it looks', () => {
  expect(columns(['Prisoner ref'], [['A1234BC'], ['A2222CD'], ['A5555EF']])[0]).toMatchObject({ meaning: 'not used', confidence: 'none' })
  expect(columns(['Prisoner ref'], [['A1234BC'], ['A2222CD'], ['A5555EF']])[0]?.beside).toBeUndefined()
})
