import { expect, test } from 'vitest'
import { recordKind } from './record-kinds.ts'

const headings = ['Ref', 'Name', 'Tel', 'Comments']
const kind = (...cells: string[]) => recordKind(cells, headings, ['reference', 'name', 'telephone', 'remarks'], 'members').kind

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
  expect(recordKind(['P01', 'M1', '20', ''], ['Pair', 'Member', 'Mins', 'Notes'], ['pair', 'member', 'minutes', 'remarks'], 'contacts').kind).toBe('call')
})
