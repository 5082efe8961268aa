import { expect, test } from 'vitest'
import { judgedOn, listsOf } from '../../../tests/support/lists.ts'
import { readLists, reportInPieces, summaryOf, toReport } from './read-lists.ts'

test.each([['of several lists', listsOf('A')], ['of none', []], ['of an empty one', [{ name: 'a "b".csv', bytes: new Uint8Array() }]]] as const)('a report %s is the same in pieces as at once', (_what, files) => {
  const reading = readLists(files, { asOf: judgedOn })
  expect([...reportInPieces(reading)].join('')).toBe(JSON.stringify(toReport(reading), null, 1))
})

test('in short it says how many cells were read, marked and asked about', () => {
  const reading = readLists(listsOf('A'), { asOf: judgedOn })
  const report = toReport(reading)
  const levels = Object.values(report.values).flat().map((value) => value[4])
  expect(summaryOf(reading)).toMatchObject({ cells: { ok: levels.filter((one) => one === 'ok').length, flag: levels.filter((one) => one === 'flag').length, ask: levels.filter((one) => one === 'ask').length }, files: report.files, hold: report.hold.length, samePerson: report.same_person.length })
})
