import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readWorkbook, type Workbook, type WorkbookLimits } from './read-workbook.ts'
import { writeWorkbook } from './write-workbook.ts'

const limits: WorkbookLimits = { unpacked: 10_000_000, characters: 1_000_000, rows: 1000, columns: 20 }
const read = (bytes: Uint8Array, fewer: Partial<WorkbookLimits> = {}) => readWorkbook(bytes, { ...limits, ...fewer })
const sheetsOf = (read: ReturnType<typeof readWorkbook>): Workbook['sheets'] => { if ('trouble' in read) throw new Error(read.trouble); return read.sheets }

type Parts = { sheets?: Record<string, string>; state?: Record<string, string>; texts?: string; styles?: string; properties?: string; more?: Record<string, string> }
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook as a program would write it, by hand: each sheet's rows as XML. */
function workbook({ sheets = {}, state = {}, texts, styles, properties = '', more = {} }: Parts): Uint8Array {
  const names = Object.keys(sheets)
  const parts: Record<string, string> = {
    '_rels/.rels': `<Relationships><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${properties}<sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i}" ${state[name] ?? ''}/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, i) => `<Relationship Id="s${i}" Type="${office}/worksheet" Target="worksheets/s${i}.xml"/>`).join('')}<Relationship Id="t" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="y" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ...Object.fromEntries(names.map((name, i) => [`xl/worksheets/s${i}.xml`, `<worksheet xmlns="${main}"><sheetData>${sheets[name]}</sheetData></worksheet>`])),
    ...(texts ? { 'xl/sharedStrings.xml': `<sst>${texts}</sst>` } : {}),
    ...(styles ? { 'xl/styles.xml': `<styleSheet>${styles}</styleSheet>` } : {}),
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}
const one = (rows: string, parts: Parts = {}) => sheetsOf(read(workbook({ sheets: { List: rows }, ...parts })))[0]
const styles = '<numFmts><numFmt numFmtId="200" formatCode="00000\\ 000000"/><numFmt numFmtId="201" formatCode="[$-809]dddd\\,\\ d\\ mmmm\\ yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="17"/><xf numFmtId="16"/><xf numFmtId="20"/><xf numFmtId="22"/><xf numFmtId="200"/><xf numFmtId="201"/><xf numFmtId="9"/></cellXfs>'

describe('a workbook', () => {
  it('comes back cell by cell as it was written', async () => {
    const cell = fc.oneof(fc.constantFrom('=cmd|1!A0', '+44 7700 900123', '007', 'constructor', '__proto__', 'toString', '12345678901234567890', '2026-11-28', '_x000D_', '_x005F_x000D_', 'two\nlines', ' blank before', 'Zoë 🌻', 'a & b < c', 'Zo\uFFFD'), fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/gu, '')))
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
      const written = [['Name', 'Notes'], ...rows.map((row) => [`x${row[0]}`, row[1]])]
      const back = sheetsOf(read(await writeWorkbook(written)))[0]?.rows ?? []
      // A line end of one kind is a line end of any to XML (2.11), and a cell of blanks is an empty one.
      const plain = (text = '') => (text.trim() === '' ? '' : text.replaceAll(/\r\n?/g, '\n'))
      expect(back.map((row) => [plain(row[0]), plain(row[1])])).toEqual(written.map((row) => row.map(plain)))
    }), { numRuns: 20 })
  })

  it('shows what each cell shows: texts in runs, days by their format, noughts in front, a formula’s saved value', () => {
    const row = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45082</v></c><c r="C1" s="2"><v>45082</v></c><c r="D1" s="3"><v>45082</v></c><c r="E1" s="4"><v>0.4375</v></c><c r="F1" s="5"><v>45082.4375</v></c><c r="G1" s="6"><v>7700900123</v></c><c r="H1" s="7"><v>45082</v></c><c r="I1" s="8"><v>0.5</v></c><c r="J1"><v>4.47700900123E11</v></c><c r="K1"><v>0.30000000000000004</v></c><c r="L1" t="str"><f>A1&amp;"!"</f><v>Ann!</v></c><c r="M1" t="b"><v>1</v></c><c r="N1" t="e"><v>#REF!</v></c><c r="O1" t="inlineStr"><is><t>in line</t></is></c><c r="P1" t="d"><v>2023-06-05T00:00:00Z</v></c><c r="Q1"><f>NOW()</f></c></row>'
    const sheet = one(row, { styles, texts: '<si><r><t>Ann</t></r><r><t xml:space="preserve"> Lee</t></r><rPh sb="0" eb="1"><t>アン</t></rPh></si>' })
    expect(sheet?.rows).toEqual([['Ann Lee', '2023-06-05', 'Jun 2023', '5 Jun', '10:30', '2023-06-05 10:30', '07700 900123', '2023-06-05', '50%', '447700900123', '0.3', 'Ann!', 'TRUE', '#REF!', 'in line', '2023-06-05']])
    expect(sheet?.notes).toEqual([{ what: 'no value', count: 1, at: 'Q1' }])
  })

  it('counts days as the workbook does, from 1900 with its false leap day or from 1904', () => {
    const days = '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>59</v></c><c r="C1" s="1"><v>61</v></c></row>'
    expect(one(days, { styles })?.rows[0]).toEqual(['1900-01-01', '1900-02-28', '1900-03-01'])
    expect(one(days, { styles, properties: '<workbookPr date1904="1"/>' })?.rows[0]?.[0]).toBe('1904-01-02')
  })

  it('keeps each row at its place and each cell under its heading, whatever was left empty', () => {
    expect(one('<row r="2"><c r="B2" t="inlineStr"><is><t>b</t></is></c></row><row r="4"><c r="A4"><v>1</v></c></row><row r="9"><c r="C9" t="inlineStr"><is><t>  </t></is></c></row>')?.rows).toEqual([[], ['', 'b'], [], ['1']])
    // Some programs leave the names of cells away, and some give their tags a prefix.
    expect(one('<row><c><v>1</v></c><c><v>2</v></c></row><x:row xmlns:x="y"><x:c><x:v>3</x:v></x:c></x:row>')?.rows).toEqual([['1', '2'], ['3']])
  })

  it('has each visible sheet with something in it, and says what it left away', () => {
    const cell = '<row r="1"><c r="A1"><v>1</v></c></row>'
    const book = read(workbook({ sheets: { Waiting: cell, Old: cell, Empty: '', Secret: cell }, state: { Old: 'state="hidden"', Secret: 'state="veryHidden"' } }))
    expect(book).toEqual({ hidden: 2, sheets: [{ name: 'Waiting', rows: [['1']], notes: [] }] })
  })

  it('notes rows that a filter hides, values merged downwards, and comments it does not read', () => {
    const sheet = sheetsOf(read(workbook({
      sheets: { List: '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"/></sheetData><mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="B2:B5"/></mergeCells><sheetData>' },
      more: { 'xl/worksheets/_rels/s0.xml.rels': `<Relationships><Relationship Id="c" Type="${office}/comments" Target="../comments1.xml"/></Relationships>` },
    })))[0]
    expect(sheet?.notes).toEqual([{ what: 'hidden rows', count: 2, at: 'A1' }, { what: 'merged', count: 1, at: 'B2:B5' }, { what: 'comments', count: 1, at: '' }])
  })
})

describe('a workbook that cannot be read', () => {
  const sheet = (rows: string) => workbook({ sheets: { List: rows } })
  it('is said to be broken, locked, or no workbook at all, and nothing throws', () => {
    expect(read(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]))).toEqual({ trouble: 'broken' })
    expect(read(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toEqual({ trouble: 'no workbook' })
    expect(read(sheet('<row><c><v>1</v>'))).toEqual({ trouble: 'broken' })
    const locked = sheet('')
    const directory = locked.lastIndexOf(0x50, locked.length - 23)
    for (let at = 0; at < directory; at += 1) if (locked[at] === 0x50 && locked[at + 1] === 0x4b && locked[at + 2] === 1 && locked[at + 3] === 2) locked[at + 8] = 1
    expect(read(locked)).toEqual({ trouble: 'locked' })
    const whole = sheet('<row r="1"><c r="A1"><v>1</v></c></row>')
    fc.assert(fc.property(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), (at, byte) => { const bytes = whole.slice(); bytes[at] = byte; read(bytes); read(whole.slice(0, at)) }))
  })
  it('is not unpacked beyond what may be read, whatever it says of its own size', () => {
    const bomb = workbook({ sheets: { List: `<row r="1"><c r="A1" t="inlineStr"><is><t>${'a'.repeat(9_000_000)}</t></is></c></row>` } })
    expect(bomb.length).toBeLessThan(100_000)
    expect(read(bomb, { unpacked: 2_000_000 })).toEqual({ trouble: 'too much' })
    expect(read(bomb)).toEqual({ trouble: 'too much' })
    const cells = Array.from({ length: 900 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>0</v></c></row>`).join('')
    expect(read(workbook({ sheets: { List: cells }, texts: `<si><t>${'b'.repeat(30_000)}</t></si>` }))).toEqual({ trouble: 'too much' })
  })
  it('has no more rows and columns than a list may have; a cell far away that is empty is nothing', () => {
    expect(read(sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'))).toEqual({ trouble: 'too long' })
    expect(read(sheet(Array.from({ length: 1001 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`).join('')))).toEqual({ trouble: 'too long' })
    expect(read(sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toEqual({ trouble: 'too wide' })
    expect(sheetsOf(read(sheet('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"/></row><row r="1048576"><c r="A1048576" s="1"/></row>')))[0]?.rows).toEqual([['1']])
  })
  it('declares nothing of its own: an entity that grows is an error', () => {
    expect(read(workbook({ sheets: { List: '' }, more: { 'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>' } }))).toEqual({ trouble: 'broken' })
  })
})
