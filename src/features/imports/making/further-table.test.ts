import { expect, it } from 'vitest'
import { addMoira } from '../../../../tests/support/lists.ts'
import { openWorld } from '../../../../tests/support/world.ts'
import { asDay } from '../../../engines/calendar/day.ts'
import { writeList } from '../../../engines/reading/write-list.ts'
import { afterDeath } from '../../../start/after-death.ts'
import { importFiles } from '../import-files.ts'
import { openHere } from '../opened-lists.ts'
import { findImport } from '../store.ts'
import { readLeftOut } from '../undoing/read-left-out.ts'
import { readLists } from '../../../engines/reading/read-lists.ts'
import { questionsFrom } from '../asking/question.ts'
import { unitsOf } from './who-is-who.ts'

const list = 'Name,Tel,Consent,Reason for referral\nJean Hall,01632 960111,Y,company\n,,,\nVOLUNTEERS,,,\nVolunteer,Mobile,DBS no,DBS date\nBob Hope,07700 900333,001234567890,31/04/2024\n'

it('takes whoever stands in a further table of a list for what that table is of', () => {
  const reading = readLists([{ name: 'both.csv', bytes: new TextEncoder().encode(list) }], { asOf: '2026-11-28' })
  expect(unitsOf(reading, []).map((unit) => [unit.name.full, unit.list])).toEqual([['Jean Hall', 'members'], ['Bob Hope', 'supporters']])
  expect(questionsFrom(reading).map((question) => [question.row, question.asks.kind === 'cell' && question.asks.heading])).toContainEqual([6, 'DBS date'])
})

it('gives rows of a further table that nobody came of back under its own headings', async () => {
  const world = await openWorld()
  await addMoira(world)
  const file = { name: 'both.csv', bytes: new TextEncoder().encode(`${list},07700 900334,001234567891,30/04/2024\n`) }
  const done = await importFiles((does) => world.work(does), [file], { afterDeath, asOf: asDay('2026-11-28') })
  if ('refused' in done || !done.made) throw new Error('The list was not taken.')
  const { id } = done.made
  const left = await world.work(async (work) => { const found = await findImport(work, id); return found && readLeftOut(work, found, { list: null, open: openHere }) })
  await world.close()
  expect(left?.table.map((row) => row.slice(0, 4))).toEqual([
    ['Row in the list', 'Why nobody came of it', 'Name', 'Tel'],
    ['4', expect.stringContaining('VOLUNTEERS'), 'VOLUNTEERS', ''],
    ['', '', 'Volunteer', 'Mobile'],
    ['7', expect.stringContaining('Nobody is named'), '', '07700 900334'],
  ])
  const again = readLists([{ name: 'mended.csv', bytes: new TextEncoder().encode(writeList(left?.table ?? [])) }], { asOf: '2026-11-28' })
  expect(again.files[0]?.records.find((record) => record.raw[1] === '07700 900334')?.table?.kind).toBe('supporters')
})
