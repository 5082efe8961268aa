import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judgedOn, listsOf } from '../../../../tests/support/lists.ts'
import { peopleWeb, signedIn, somebody } from '../../../../tests/support/neighbours.ts'
import { openWorld, type World } from '../../../../tests/support/world.ts'
import { asDay } from '../../../engines/calendar/day.ts'
import { decodeText } from '../../../engines/reading/decode-text.ts'
import { splitTable } from '../../../engines/reading/split-table.ts'
import { afterDeath } from '../../../start/after-death.ts'
import { listFile } from '../../audit/list-file.ts'
import { importFiles } from '../import-files.ts'
import { findImport } from '../store.ts'
import { openHere } from '../opened-lists.ts'
import { readLeftOut } from '../undoing/read-left-out.ts'
import { listsIn } from './unpack-workbooks.ts'

describe('every list that can be taken as a file', () => {
  let world: World
  let take: (path: string) => Promise<Uint8Array>
  let left: string
  beforeAll(async () => {
    world = await openWorld()
    const app = peopleWeb(world)
    const asha = await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')
    const cookie = (await signedIn(world, app, asha.account)).cookie('alongside') ?? ''
    const done = await world.work((work) => importFiles((does) => does(work), listsOf('A'), { afterDeath, asOf: asDay(judgedOn) }))
    if ('refused' in done || !done.made) throw new Error('The lists were not brought in.')
    left = done.made.id
    take = async (path) => new Uint8Array(await (await app.request(`http://localhost:3000/test/${path}`, { headers: { cookie: `alongside=${cookie}` } })).arrayBuffer())
  })
  afterAll(() => world.close())

  const leftOut = async (as: string): Promise<Uint8Array> => world.work(async (work) => {
    const found = await findImport(work, left)
    const { table: [headings = [], ...rows] } = (found && (await readLeftOut(work, found, { list: 'volunteers.csv', open: openHere }))) ?? { table: [] }
    const answer = await listFile({ query: new URLSearchParams({ as }) }, { name: 'left', headings, rows })
    if (typeof answer === 'string' || !('file' in answer)) throw new Error('There is no file.')
    return typeof answer.file.body === 'string' ? new TextEncoder().encode(answer.file.body) : answer.file.body
  })

  /** The table as it comes back in, whatever the file is called. */
  const back = (bytes: Uint8Array) => {
    const read = listsIn([{ name: 'list', bytes }], judgedOn)
    if ('refused' in read) throw new Error(read.trouble)
    return splitTable(decodeText(read.lists[0]?.bytes ?? new Uint8Array()).text).rows
  }

  it.each(['people/as-a-file', 'supporters/as-a-file', 'waiting/as-a-file', 'referrals/as-a-file', 'left-out'])('%s comes back in the same from XLSX as from CSV', async (list) => {
    const [csv, xlsx] = await Promise.all(list === 'left-out' ? [leftOut('csv'), leftOut('xlsx')] : [take(list), take(`${list}?as=xlsx`)]).then((both) => both.map(back))
    if (!csv || !xlsx) throw new Error('There is no file.')
    expect(csv.length).toBeGreaterThan(1)
    // A row's last cells are not there in a workbook where they are empty, and a line end is of one kind there.
    const width = csv[0]?.length ?? 0
    const plain = (rows: readonly (readonly string[])[]) => rows.map((row) => Array.from({ length: width }, (_, place) => (row[place] ?? '').replaceAll(/\r\n?/g, '\n')))
    expect(plain(xlsx)).toEqual(plain(csv))
  })
})
