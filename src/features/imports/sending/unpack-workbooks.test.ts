import { strToU8, zipSync } from 'fflate'
import writeSheets from 'write-excel-file/node'
import { describe, expect, it } from 'vitest'
import { judgedOn, listsOf } from '../../../../tests/support/lists.ts'
import { decodeText } from '../../../engines/reading/decode-text.ts'
import { readLists, toReport } from '../../../engines/reading/read-lists.ts'
import { splitTable } from '../../../engines/reading/split-table.ts'
import { writeWorkbook } from '../../../engines/reading/write-workbook.ts'
import { asDay } from '../../../engines/calendar/day.ts'
import { lookAtFiles, sentenceFor } from '../import-files.ts'
import { listsIn, type Unreadable } from './unpack-workbooks.ts'

const tableOf = (bytes: Uint8Array) => splitTable(decodeText(bytes).text).rows
const people = (...names: string[]) => [['Name', 'Tel', 'Referral date', 'Status'], ...names.map((name, i) => [name, `07700 90012${i}`, '05/06/2023', 'waiting'])].map((row) => row.map((value) => ({ type: String, value })))
const book = async (sheets: Record<string, ReturnType<typeof people>>) => new Uint8Array(await writeSheets(Object.entries(sheets).map(([sheet, data]) => ({ sheet, data }))).toBuffer())
const lists = (read: ReturnType<typeof listsIn>) => { if ('refused' in read) throw new Error(sentenceFor(read)); return read.lists }
const refused = (read: ReturnType<typeof listsIn>): Unreadable | undefined => ('refused' in read ? read : undefined)

describe('a workbook among the lists', () => {
  it('is read as its CSV is, whatever a charity wrote in it', async () => {
    for (const set of ['A', 'B'] as const) {
      const csv = listsOf(set)
      const xlsx = await Promise.all(csv.map(async (file) => ({ name: file.name, bytes: await writeWorkbook(tableOf(file.bytes)) })))
      const [plain, unpacked] = [csv, lists(listsIn(xlsx, judgedOn))].map((files) => toReport(readLists(files, { asOf: judgedOn })))
      expect({ ...unpacked, files: {} }).toEqual({ ...plain, files: {} })
    }
  })
  it('is a list for each sheet that holds one, named after it, and says what was left away', async () => {
    const bytes = await book({ Waiting: people('Ann Lee', 'Bob Oak'), 'Drop-downs': [[{ type: String, value: 'waiting' }], [{ type: String, value: 'closed' }]], Closed: people('Cat Fell') })
    const found = lists(listsIn([{ name: 'people.xlsx', bytes }, { name: 'also.csv', bytes: new TextEncoder().encode('Name,Tel\r\nDee Moor,07700900999\r\n') }], judgedOn))
    expect(found.map(({ name, notes }) => [name, notes.map((note) => [note.what, note.count])])).toEqual([['people.xlsx (Waiting)', [['other sheets', 1]]], ['people.xlsx (Closed)', []], ['also.csv', []]])
    expect(tableOf(found[1]?.bytes ?? new Uint8Array())[1]).toEqual(['Cat Fell', '07700 900120', '05/06/2023', 'waiting'])
  })
  it('is known by its bytes and never by its name, and keeps its name where it holds one list', async () => {
    const found = lists(listsIn([{ name: 'really a workbook.csv', bytes: await book({ Sheet1: people('Ann Lee') }) }], judgedOn))
    expect(found.map((list) => [list.name, tableOf(list.bytes)[1]?.[0]])).toEqual([['really a workbook.csv', 'Ann Lee']])
  })
  it('that holds more sheets than may come together, or nobody, is a sentence', async () => {
    const nine = await book(Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`S${i}`, people(`Ann ${i}`)])))
    expect(refused(listsIn([{ name: 'nine.xlsx', bytes: nine }], judgedOn))?.trouble).toBe('too many')
    expect(refused(listsIn([{ name: 'two.xlsx', bytes: await book({ A: [[{ type: String, value: 'x' }]], B: [[{ type: String, value: 'y' }]] }) }], judgedOn))?.trouble).toBe('no rows')
  })
  it('with a password, of the old kind, cut short, or no workbook at all is a sentence that says what to do', async () => {
    const old = (words: string) => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(512), ...Buffer.from(words, 'utf16le')])
    const says = async (bytes: Uint8Array) => { const looked = await lookAtFiles([{ name: 'people.xlsx', bytes }], { asOf: asDay(judgedOn) }); return 'refused' in looked ? sentenceFor(looked) : '' }
    expect(await says(old('EncryptedPackage'))).toMatch(/^people\.xlsx: It has a password/)
    expect(await says(old('Workbook'))).toMatch(/older spreadsheet.*Save as/)
    expect(await says(zipSync({ 'content.xml': strToU8('<x/>') }))).toMatch(/another kind of document.*Save as/)
    expect(await says(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toMatch(/cut short.*save it once more/)
  })
})
