import { expect, test } from 'vitest'
import { splitTable } from './split-table.ts'

test.each([[','], [';'], ['\t'], ['|']])('the separator %j is found', (delimiter) => {
  const text = [['Name', 'Tel', 'Remarks'], ['Jean', '1', 'a'], ['Ron', '2', 'b']].map((r) => r.join(delimiter)).join('\r\n')
  expect(splitTable(text)).toMatchObject({ delimiter, rows: [['Name', 'Tel', 'Remarks'], ['Jean', '1', 'a'], ['Ron', '2', 'b']] })
})

test('a semicolon list full of commas is still cut at the semicolons', () => {
  expect(splitTable('Name;Remarks\nJean;a, b, c\nRon;"headaches; tinnitus"\n').rows[2]).toEqual(['Ron', 'headaches; tinnitus'])
})

test('a cell with line breaks is one cell of one record (RFC 4180)', () => {
  expect(splitTable('Name,Remarks\r\nJean,"one\r\ntwo ""three"""\r\n').rows).toEqual([['Name', 'Remarks'], ['Jean', 'one\r\ntwo "three"']])
})

test("Excel's own hint decides", () => {
  expect(splitTable('sep=;\r\na;b,c\r\n')).toMatchObject({ delimiter: ';', rows: [['a', 'b,c']] })
})

test('a quotation mark that is never closed does not swallow the rows below', () => {
  const { rows, problems } = splitTable('Name,Remarks\nJean,"likes tea\nRon,x\n')
  expect(rows).toHaveLength(3)
  expect(problems).toHaveLength(1)
})

test('blank rows inside the list are rows', () => {
  expect(splitTable('a,b\n\n1,2\n').rows).toEqual([['a', 'b'], [''], ['1', '2']])
})
