import { expect, test } from 'vitest'
import { suggestKind } from './headings.ts'
import { suggestColumns } from './suggest-columns.ts'
import type { ListKind } from './types.ts'

const meanings = (headings: string[], kind: ListKind = 'members', rows: string[][] = []) => suggestColumns(headings, rows, kind, undefined).map((c) => c.meaning)

test('headings as people write them are understood', () => {
  expect(meanings(['Ref', 'Date recd', 'Name', 'D.O.B. / age', 'P/code', 'Tel', 'Other no.', 'When free', 'Wants M/F', 'Comments'])).toEqual(['reference', 'received', 'name', 'born', 'postcode', 'telephone', 'other telephone', 'when free', 'wants visitor', 'remarks'])
  expect(meanings(['Forename', 'Last name', 'DBS no.', 'DBS date', 'Refs', 'How many', 'Own experience (PRIVATE)'], 'supporters')).toEqual(['first name', 'surname', 'check number', 'check date', 'references', 'capacity', 'lived experience'])
})

test('the same word means another thing in a list of calls', () => {
  expect(meanings(['Date', 'Start', 'Mins'], 'contacts')).toEqual(['day', 'start', 'minutes'])
  expect(meanings(['Date', 'Status'], 'members')).toEqual(['received', 'status'])
})

test('two columns never get one meaning', () => {
  expect(meanings(['Tel', 'Mobile', 'Notes', 'Comments', 'Remarks'])).toEqual(['telephone', 'other telephone', 'remarks', 'more remarks', 'not used'])
})

test('a heading that says nothing is judged by its cells, as a guess', () => {
  const [column] = suggestColumns(['Details of contact'], [['a@example.org'], ['b@example.org'], ['c@example.org']], 'members', undefined)
  expect(column).toMatchObject({ meaning: 'email', confidence: 'guess' })
})

test('headings that stand twice, or not at all, can still be told apart', () => {
  expect(suggestColumns(['Notes', 'Notes', ''], [], 'members', undefined).map((c) => c.heading)).toEqual(['Notes', 'Notes (2)', 'column C'])
})

test.each([
  ['members', ['Ref', 'Date recd', 'Name', 'NHS no', 'Consent', 'Matched with']], ['supporters', ['First name', 'Surname', 'DBS no.', 'Refs', 'Induction']], ['contacts', ['Pair', 'Member', 'Bef', 'Date', 'Start', 'Mins', 'Result', 'Notes']], ['unknown', ['A', 'B', 'C']],
])('a list of %s is known by its headings', (kind, headings) => {
  expect(suggestKind(headings).kind).toBe(kind)
})
