import { expect, it } from 'vitest'
import { readLists } from '../../../engines/reading/read-lists.ts'
import { questionsFrom } from '../asking/question.ts'
import { unitsOf } from './who-is-who.ts'

const list = 'Name,Tel,Consent,Reason for referral\nJean Hall,01632 960111,Y,company\n,,,\nVOLUNTEERS,,,\nVolunteer,Mobile,DBS no,DBS date\nBob Hope,07700 900333,001234567890,31/04/2024\n'

it('takes whoever stands in a further table of a list for what that table is of', () => {
  const reading = readLists([{ name: 'both.csv', bytes: new TextEncoder().encode(list) }], { asOf: '2026-11-28' })
  expect(unitsOf(reading, []).map((unit) => [unit.name.full, unit.list])).toEqual([['Jean Hall', 'members'], ['Bob Hope', 'supporters']])
  expect(questionsFrom(reading).map((question) => [question.row, question.asks.kind === 'cell' && question.asks.heading])).toContainEqual([6, 'DBS date'])
})
