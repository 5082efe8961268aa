import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

const of = (...bytes: number[]) => decodeText(new Uint8Array(bytes))

// The same name in the encodings charities' spreadsheets are saved in (code points from the Unicode and WHATWG tables).
test.each([
  ['utf-8', [0x53, 0x69, 0xc3, 0xa2, 0x6e]],
  ['utf-8 with BOM', [0xef, 0xbb, 0xbf, 0x53, 0x69, 0xc3, 0xa2, 0x6e]],
  ['cp1252', [0x53, 0x69, 0xe2, 0x6e]],
  ['utf-16le', [0xff, 0xfe, 0x53, 0, 0x69, 0, 0xe2, 0, 0x6e, 0]],
  ['utf-16be', [0xfe, 0xff, 0, 0x53, 0, 0x69, 0, 0xe2, 0, 0x6e]],
])('Siân is read from %s', (encoding, bytes) => {
  expect(of(...bytes)).toMatchObject({ encoding, text: 'Siân' })
})

test("Windows' curly quotation marks and dashes are kept", () => {
  expect(of(0x92, 0x96).text).toBe('’–')
})

test('UTF-16 without its mark is known by its zero bytes', () => {
  const text = 'Name,Tel\r\nJean,1\r\n'
  expect(of(...[...text].flatMap((c) => [c.charCodeAt(0), 0]))).toMatchObject({ encoding: 'utf-16le', text, newline: 'CRLF' })
})

test.each([['a\r\nb', 'CRLF'], ['a\nb', 'LF'], ['a\rb', 'CR'], ['a\nb\r\nc', 'mixed'], ['a', 'none']])('line ends of %j are %s', (text, newline) => {
  expect(decodeText(new TextEncoder().encode(text)).newline).toBe(newline)
})
