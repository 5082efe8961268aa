import { expect, test } from 'vitest'
import { suggestKind } from './list-kinds.ts'

test.each([
  ['contacts', ['Ref', 'Call date', 'Call time', 'Call taker', 'Caller first name', 'Caller tel', 'Age', 'Main issue', 'Duration', 'Action']], ['contacts', ['Client', 'Date', 'Arrived', 'Left', 'Remarks']],
  ['supporters', ['Listener', 'Tel', 'AccessNI ref', 'AccessNI date', 'Refs in']], ['members', ['Name', 'DOB', 'Referred by', 'Reason for referral']], ['members', ['Date', 'Name', 'Age', 'Address', 'P code', 'Tel', 'Sent by', 'Visitor', 'Remarks']], ['members', ['No', 'Name and address', 'Phone', 'Ring day', 'Who rings', 'Last rung', 'Remarks']],
])('%s have headings such as %j', (kind, headings) => {
  expect(suggestKind(headings).kind).toBe(kind)
})

test('a reference and somebody cared for make no list of supporters', () => {
  expect(suggestKind(['Ref', 'First name', 'Surname', 'Caring for', 'Their condition']).kind).not.toBe('supporters')
})

test('hours without a day are no log', () => {
  expect(suggestKind(['Number', 'Name', 'Mobile', 'Start', 'End', 'Hours this month', 'Active']).kind).not.toBe('contacts')
})

test('where headings do not tell, what the file is called does, unless one of them speaks against it', () => {
  const headings = ['Name', 'Pronouns', 'Mobile', 'Remarks']
  expect(suggestKind(headings, 'befrienders.csv')).toEqual({ kind: 'supporters', reason: 'is called so' })
  expect(suggestKind(headings, 'members and befrienders.csv').kind).toBe('unknown')
  expect(suggestKind([...headings, 'Referred by'], 'befrienders.csv').kind).toBe('unknown')
  expect(suggestKind(headings, 'list.csv').kind).toBe('unknown')
})
