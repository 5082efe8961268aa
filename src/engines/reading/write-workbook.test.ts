import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeWorkbook } from './write-workbook.ts'

/** The cells of the sheet as a spreadsheet program reads them: their types, and the texts they point at. */
async function opened(rows: readonly (readonly string[])[]) {
  const parts = unzipSync(await writeWorkbook(rows))
  const [sheet, texts] = ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'].map((name) => strFromU8(parts[name] ?? new Uint8Array()))
  const shared = [...(texts ?? '').matchAll(/<si><t[^>]*>([\s\S]*?)<\/t><\/si>/g)].map((found) => (found[1] ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
  const cells = [...(sheet ?? '').matchAll(/<c ([^>]*)>(.*?)<\/c>/g)].map((found) => ({ type: /t="(\w+)"/.exec(found[1] ?? '')?.[1], inside: found[2] ?? '' }))
  return { cells, texts: cells.map(({ inside }) => shared[Number(/<v>(\d+)<\/v>/.exec(inside)?.[1])]) }
}

describe('a list written as XLSX', () => {
  const hard = ['=cmd|1!A0', '+44 7700 900123', '-1', '@SUM(A1)', '007', '07700900123', '12345678901234567890', '2026-11-28', '1/2', 'two\nlines', 'say "yes" & <b>', ' blank before', 'Zoë 🌻 👩‍👩‍👧', 'שָׁלוֹם']
  it('has texts only, each as it was: no formula, no number, no day', async () => {
    const { cells, texts } = await opened([['Name'], ...hard.map((cell) => [cell])])
    expect(new Set(cells.map((cell) => cell.type))).toEqual(new Set(['s']))
    expect(cells.filter((cell) => cell.inside.includes('<f'))).toEqual([])
    expect(texts).toEqual(['Name', ...hard])
  })
  it('opens whatever a cell holds: what XML cannot say is left out, and no text is taken for an escape', async () => {
    expect((await opened([['a\u0001b\uD800c', '_x000D_', 'x'.repeat(40_000)]])).texts).toEqual(['abc', '_x005F_x000D_', 'x'.repeat(32_767)])
  })
})
