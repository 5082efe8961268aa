import { expect, test } from 'vitest'
import { asDay } from '../../../engines/calendar/day.ts'
import { linesTable } from './lines-file.ts'

const joe: Parameters<typeof linesTable>[0][number] = { name: 'Joe Pike', knownAs: null, reference: 'R/7', area: 'LS8', receivedOn: asDay('2026-01-05'), receivedAs: null, waitingSince: asDay('2026-02-01'), lastContactOn: null, state: 'waiting', died: null }

test('the number and the day a referral came under are in the file of whoever may open it, and of nobody else', () => {
  const all = linesTable([joe], { opensReferrals: true })
  expect(all.headings).toHaveLength(9)
  expect(all.rows[0]).toEqual(expect.arrayContaining(['R/7', '2026-01-05', '2026-02-01']))
  const some = linesTable([joe], { opensReferrals: false })
  expect(some.headings).toEqual(all.headings.filter((heading) => heading !== 'Reference' && heading !== 'Date received'))
  expect(some.rows).toEqual([['Joe Pike', null, 'LS8', '2026-02-01', null, 'Waiting for someone', null]])
})
