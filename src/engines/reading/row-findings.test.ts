import { describe, expect, test } from 'vitest'
import { readLists } from './read-lists.ts'

const HEAD = 'Name,DOB,Address,Postcode,Tel,Consent,Status,Comments'
const FULL = Array.from({ length: 8 }, (_, i) => `Ann Person${'abcdefgh'[i]},,${i + 1} High Street,LS1 4AP,0770090011${i},Y,waiting,`)
const read = (...rows: string[]) => readLists([{ name: 'list.csv', bytes: new TextEncoder().encode([HEAD, ...rows, ...FULL].join('\n')) }], { asOf: '2025-06-30' })

describe('a row is held until a person answers', () => {
  test.each([
    ['who is it', 'lady at no. 9,,,,,,waiting,'], ['unreachable', 'P. Kaur,,Quarry Nook,LS8,,,waiting,'], ['read first', 'Marek Sikora,,1 High Road,LS8 1AA,07700900555,,waiting,GP says suicidal'],
    ['under 18', 'Sonia Francis,16,1 High Road,LS8 1AA,07700900555,,waiting,'], ['who died', 'Jean Hall,,1 High Road,LS8 1AA,07700900555,Y,waiting,moved away then died'],
  ])('because: %s', (because, row) => {
    expect(read(row).hold.map((h) => [h.row, h.because])).toEqual([[2, because]])
  })

  test('but not for want of a telephone where another row of the same person has one', () => {
    expect(read('Jean Hall,02/03/1940,,,,Y,waiting,', 'Jean Hall,02/03/1940,,,07700900555,Y,waiting,').hold).toEqual([])
  })

  test('nor where hardly anybody in the list has one', () => {
    const names = readLists([{ name: 'l.csv', bytes: new TextEncoder().encode('Name,Tel\nAnn Hall,\nBob Dean,\nCy West,\n') }], { asOf: '2025-06-30' })
    expect(names.hold).toEqual([])
  })
})

test('a refusal is a limit of its own: no contact', () => {
  expect(read('Roy Threlfall,,1 High Road,LS8 1AA,07700900555,N,declined,').contactLimits).toMatchObject([{ row: 2, kind: 'none' }])
})

test("the death of one of a couple is told in the other's row, and she stays alive", () => {
  const reading = read('Ron & Sheila Ackroyd,,31 Westholme Drive,LS6 8BG,01632960721,Y,matched,', 'Sheila Ackroyd,,31 Westholme Drive,LS6 8BG,01632960721,Y,waiting,Ron died Nov 24')
  expect(reading.deceased).toMatchObject([{ row: 3, person: 'Ron Ackroyd', whose: 'other' }])
})

test('of a couple who died must be asked where no name is written', () => {
  const reading = read('Ron & Sheila Ackroyd,,31 Westholme Drive,LS6 8BG,01632960721,Y,RIP,')
  expect(reading.deceased).toEqual([])
  expect(reading.hold).toMatchObject([{ row: 2, because: 'who died' }])
})

test('in a list of the bereaved "died" alone is not the member', () => {
  const text = 'Name,Tel,Bereaved,Remarks\nAnn Hall,07700900111,Y,died aged 3\nBob Dean,07700900112,Y,\n'
  const reading = readLists([{ name: 'l.csv', bytes: new TextEncoder().encode(text) }], { asOf: '2025-06-30' })
  expect(reading.deceased).toEqual([])
})

test('consent is told by its label, and given needs no row', () => {
  expect(read('A Hall,,1 High Road,LS8 1AA,07700900555,,waiting,', 'B Dean,,2 High Road,LS8 1AA,07700900556,verbal,waiting,').consent).toEqual([{ file: 'list.csv', row: 2, label: 'missing' }, { file: 'list.csv', row: 3, label: 'verbal, undated' }])
})

test('whoever stands under those who have died has died', () => {
  const text = 'Name,Tel,Joined,Notes\nJean Hall,01632 960111,1/2/20,tea\nRon Hall,01632 960112,1/2/21,bowls\nLAST POST - THOSE WHO HAVE LEFT THE TABLE,,,\nVic Leake,01632 960113,1/2/19,wife still likes a card\n'
  expect(readLists([{ name: 'roll.csv', bytes: new TextEncoder().encode(text) }], { asOf: '2026-03-31' }).deceased).toMatchObject([{ row: 5, person: 'Vic Leake' }])
})
