import { expect, test } from 'vitest'
import { suggestKind } from './list-kinds.ts'
import { suggestColumns } from './suggest-columns.ts'
import type { ListKind } from './types.ts'

const meanings = (headings: string[], kind: ListKind = 'members', rows: string[][] = []) => suggestColumns(headings, rows, { kind, map: undefined }).map((c) => c.meaning)

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
  const [column] = suggestColumns(['Details of contact'], [['a@example.org'], ['b@example.org'], ['c@example.org']], { kind: 'members', map: undefined })
  expect(column).toMatchObject({ meaning: 'email', confidence: 'guess' })
})

test('headings that stand twice, or not at all, can still be told apart', () => {
  expect(suggestColumns(['Notes', 'Notes', ''], [], { kind: 'members', map: undefined }).map((c) => c.heading)).toEqual(['Notes', 'Notes (2)', 'column C'])
})

test.each([
  ['members', ['Ref', 'Date recd', 'Name', 'NHS no', 'Consent', 'Matched with']], ['supporters', ['First name', 'Surname', 'DBS no.', 'Refs', 'Induction']], ['contacts', ['Pair', 'Member', 'Bef', 'Date', 'Start', 'Mins', 'Result', 'Notes']], ['unknown', ['A', 'B', 'C']],
])('a list of %s is known by its headings', (kind, headings) => {
  expect(suggestKind(headings).kind).toBe(kind)
})

test("a form's questions are understood by the words that carry them", () => {
  expect(meanings(['Timestamp', 'What is your full name?', 'What would you like us to call you?', 'What is your date of birth? (You must be 18 or over)', 'What is the best number to reach you on?', 'How many people could you support at a time?', 'Do you have a DBS check? If yes, what is the date on it?', 'I agree to my details being kept as set out in the privacy notice', 'Is there anything else we should know?'], 'supporters')).toEqual(['received', 'name', 'known as', 'born', 'telephone', 'capacity', 'check date', 'consent', 'remarks'])
})

test('a column of sentences under a heading nobody knows is a remark', () => {
  const story = 'Taught infants for forty years and loves hymns'
  expect(meanings(['Name', 'The story'], 'members', [['A', story], ['B', story], ['C', story]])).toEqual(['name', 'remarks'])
})

test('what one heading says for certain is not given to a guess before it', () => {
  const story = 'Taught infants for forty years and loves hymns'
  const rows = [['A', story, story, 'rang'], ['B', story, story, ''], ['C', story, story, 'daughter rang']]
  expect(meanings(['Name', 'The tale', 'Tell us about yourself', 'OFFICE: notes'], 'members', rows).at(-1)).toBe('remarks')
})

test('beside first names and surnames whoever calls them is not their name', () => {
  expect(meanings(['First name', 'Surname', 'Caller'], 'members', [['Leslie', 'Bagshaw', 'Rita'], ['Iris', 'Oakes', 'Marcus'], ['Olu', 'Ade', 'Rita']])).toEqual(['first name', 'surname', 'matched with'])
})

test('in a list of carers their own names and birth dates say so, and whom they care for is somebody else', () => {
  expect(meanings(['Carer surname', 'Carer forename', 'Carer DOB', 'Cared-for name', 'Cared-for DOB'], 'members', [['Attwater', 'Denise', '12/05/1963', 'Walter Attwater', '03/02/1936'], ['Hobday', 'Carol', '12/03/1957', 'Mabel Crump', '1931'], ['Bufton', 'Glenys', '07/02/1948', 'Gwyn Bufton', '01/01/1943']])).toEqual(['surname', 'first name', 'born', 'not used', 'not used'])
})

test('a carer beside the person is not who the list is about', () => {
  expect(meanings(['Name', 'DOB', 'Carer name', 'Carer DOB'], 'members')).toEqual(['name', 'born', 'not used', 'not used'])
})
