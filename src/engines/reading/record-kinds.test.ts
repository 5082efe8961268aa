import { describe, expect, test } from 'vitest'
import { recordKind, usualOf } from './record-kinds.ts'
import type { Meaning } from './types.ts'

const columns = (named: { readonly [heading: string]: Meaning }) => Object.entries(named).map(([heading, meaning]) => ({ heading, meaning }))
const kind = (...cells: string[]) => recordKind(cells, columns({ Ref: 'reference', Name: 'name', Tel: 'telephone', Comments: 'remarks' }), 'members').kind

test.each([
  ['blank', ['', ' ', '', '']], ['section', ['--- 2024 ---', '', '', '']], ['section', ['LEFT / DO NOT USE BELOW', '', '', '']], ['section', ['', '2024', '', '']], ['note', ['', 'NB waiting list order - check with Moira before ringing anyone', '', '']],
  ['note', ['', '', '', 'rang again']], ['total', ['Total', '54', '', '']], ['repeated header', ['Ref', 'Name', 'Tel', 'Comments']],
])('a %s is told from a person: %j', (expected, cells) => {
  expect(kind(...cells)).toBe(expected)
})

test.each([[['', 'Tenzin', '', '']], [['', 'Mary Smith', '', '']], [['R/1', 'lady at no. 9', '', '']], [['', 'HAIGH, Dorothy', '', '']], [['', '', '01632 960111', '']]])('whoever may be a person is kept as one: %j', (cells) => {
  expect(kind(...cells)).toBe('person')
})

test('in a list of contacts a row is a call', () => {
  expect(recordKind(['P01', 'M1', '20', ''], columns({ Pair: 'pair', Member: 'member', Mins: 'minutes', Notes: 'remarks' }), 'contacts').kind).toBe('call')
})

test('a row that only has its number is blank, and words alone beside no name head the rows below', () => {
  expect([kind('11', '', '', ''), kind('NAVAN - Fri', '', '', ''), kind('Please swap among yourselves and tell Prue', '', '', '')]).toEqual(['blank', 'section', 'note'])
})

test.each([['VISITORS / TASTERS'], ['Old members'], ['Helpers (Tues)'], ['w/c 9 Feb']])('%s heads the rows below', (text) => {
  expect(kind('', text, '', '')).toBe('section')
})

test('sums with another word are totals', () => {
  expect([kind('Sum of ticks', '4', '2', ''), kind('Present', '7', '8', '')]).toEqual(['total', 'total'])
})

describe('a line in a list whose rows are full', () => {
  const rows = [['R1', 'Jean Hall', '01632 960111', 'tea'], ['R2', 'Ron Hall', '01632 960112', 'bowls'], ['R3', 'Ann Lee', '01632 960113', 'hymns']]
  const shape = columns({ Ref: 'reference', Name: 'name', Tel: 'telephone', Comments: 'remarks' })
  const of = (...cells: string[]) => recordKind(cells, shape, 'members', usualOf(rows, shape)).kind

  test.each([['section', 'ARMY'], ['section', 'NEW FROM HOSPITAL 2024-25'], ['section', '2024 intake'], ['total', 'RAZEM / TOTAL'], ['total', 'Army 11'], ['note', 'Last updated 3/4/26 by Sue']])('%s: %s', (kind, text) => {
    expect(of('', text, '', '')).toBe(kind)
  })

  test('may still be somebody', () => {
    expect([of('', 'JEAN HALL', '', ''), of('', 'Tenzin', '', ''), of('', 'HAIGH, Dorothy', '', '')]).toEqual(['person', 'person', 'person'])
  })

  test('may explain the marks', () => {
    expect(of('Key:', 'Y = yes', 'N = no', '')).toBe('note')
  })
})

test('guests and helpers who are only counted are a total', () => {
  expect(recordKind(['Guests', '', '2', '1', '3'], columns({ Name: 'name', Tel: 'telephone', '06/01': 'remarks', '13/01': 'remarks', '20/01': 'remarks' }), 'register').kind).toBe('total')
})

test.each([['=COUNTA(B2:B30)'], ['In all 29 souls']])('"%s" adds up, and is nobody', (text) => {
  expect(recordKind([text, '', ''], [{ heading: 'Name', meaning: 'name' }, { heading: 'Tel', meaning: 'telephone' }, { heading: 'Notes', meaning: 'remarks' }], 'members').kind).toBe('total')
})

test('a row deleted in the program it came from is nobody, and so is whoever tried a form out', () => {
  expect(kind('#Deleted', '#Deleted', '#Deleted', '#Deleted')).toBe('note')
  expect(kind('12', 'test test', '07700 900000', 'please ignore')).toBe('note')
  expect(kind('12', 'Nora Test', '07700 900000', 'please ring')).toBe('person')
  expect(kind('12', 'Test', '07700 900000', 'cricket, never misses one')).toBe('person')
})

test('a line about some of the people heads them; a man who stands alone is somebody', () => {
  expect(kind('', 'Those south of the river', '', '')).toBe('section')
  expect(kind('', 'man in the mobile home at Clady', '', '')).toBe('person')
})

test('a line that counts heads is a total', () => {
  expect(kind('', '8 on the books', '', '')).toBe('total')
  expect(kind('', '29 souls in all', '', '')).toBe('total')
})

test('a total in another language is a total', () => {
  expect(kind('', 'Cyfanswm / Total', '19', '')).toBe('total')
  expect(kind('Cyfanswm', '19', '', '')).toBe('total')
})
