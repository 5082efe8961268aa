import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'
import { guarded, unguarded } from './guarded-cells.ts'
import { readFile } from './read-file.ts'
import { splitTable } from './split-table.ts'
import { reasonHeadings, writeList, writeListAsBytes } from './write-list.ts'

const bytesOf = (rows: readonly (readonly string[])[]) => new TextEncoder().encode(writeList(rows))
const back = (rows: readonly (readonly string[])[]) => splitTable(decodeText(bytesOf(rows)).text).rows

describe('a list written as CSV', () => {
  const hard = ['=cmd|\'/C calc\'!A0', '+44 7700 900123', '-', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', "'=1", "''+1", '＝1', "O'Neill", "'quoted'", '007', '07700900123', '12345678901234567890', 'two\nlines', 'two\r\nlines', 'say "yes"', '"', ',', ';', 'Zoë 🌻 👩‍👩‍👧', 'שָׁלוֹם', 'مرحبا', '', ' ', '1/2', '2026-11-28']
  it.each(hard)('%j comes back as it was', (cell) => expect(back([['Name', 'Notes'], ['Ann Lee', cell], ['Bob Oak', 'x']])[1]).toEqual(['Ann Lee', cell]))

  it('has no cell that a spreadsheet program would run', () => {
    const written = hard.map(guarded)
    expect(written.filter((cell) => /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell))).toEqual([])
  })

  it('comes back cell by cell, whatever stands in it', () => {
    const cell = fc.oneof(fc.constantFrom(...hard), fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\u0000', '')))
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
      const table = [['Name', 'Tel', 'Notes'], ...rows.map((row) => [...row])]
      expect(back(table)).toEqual(table)
    }))
    fc.assert(fc.property(cell, (one) => { expect(unguarded(guarded(one))).toBe(one) }))
  })

  it('is read without the reasons that were put beside its rows', () => {
    const read = readFile({ name: 'left.csv', bytes: bytesOf([[...reasonHeadings, 'Name', 'Tel'], ['7', 'Nothing reaches Ann Lee.', 'Ann Lee', '07700 900123']]) }, { asOf: '2026-11-28' })
    expect(read.columns.map((column) => column.heading)).toEqual(['Name', 'Tel'])
    expect(read.records[0]?.raw).toEqual(['Ann Lee', '07700 900123'])
  })
})

it('is the same written as bytes, a thousand rows at a time', () => {
  for (const length of [0, 1, 1000, 1001, 2500]) {
    const rows = Array.from({ length }, (_, i) => [`Siân ${i}`, i % 7 ? '' : '=1', 'a "b", c\nd'])
    expect(Buffer.from(writeListAsBytes(rows)).equals(Buffer.from(writeList(rows)))).toBe(true)
  }
})
