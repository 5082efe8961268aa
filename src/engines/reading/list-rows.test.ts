import { expect, test } from 'vitest'
import { asNobody, cellsUnder, mayAsk, withCells } from './list-rows.ts'
import { readLists } from './read-lists.ts'

const read = (text: string) => readLists([{ name: 'list.csv', bytes: new TextEncoder().encode(text) }], { asOf: '2025-06-30', map: { 'list.csv': { kind: 'members' } } }).files[0]?.records ?? []
const [ann, bob] = read('Name,DOB,Tel\nAnn Hall,02/11/1935,01632 960712\nBob Dean,31/31/1940,01632 960713\n')

test('the cells of a row are the same however often they are read, and in whatever order', () => {
  const first = ann?.cells
  expect(bob?.cells.name?.raw).toBe('Bob Dean')
  expect(ann?.cells).toEqual(first)
  expect(ann?.cells.born?.value).toMatchObject({ on: { iso: '1935-11-02' } })
})

test('some cells alone are read as they are with all the others', () => {
  expect(ann && cellsUnder(ann, new Set(['born']))).toEqual({ born: ann?.cells.born })
})

test('a cell that is read otherwise stands in its place, and the rest stays', () => {
  const asked = ann && withCells(ann, { reference: { heading: 'Ref', raw: '7', value: null, level: 'ask', why: 'used already' } })
  expect(asked?.cells).toMatchObject({ name: ann?.cells.name, reference: { why: 'used already' } })
  expect(ann?.cells.reference).toBeUndefined()
  expect(asked && cellsUnder(asked, new Set(['reference'])).reference?.level).toBe('ask')
})

test('a row knows whether it asks anything once it was read', () => {
  expect(ann && mayAsk(ann)).toBe(false)
  expect(bob && mayAsk(bob)).toBe(true)
})

test('a row that is nobody any more has its cells as written and none that are read', () => {
  expect(ann && asNobody(ann, { kind: 'here already', why: 'as it was' })).toEqual({ file: 'list.csv', row: 2, kind: 'here already', why: 'as it was', section: '', raw: ['Ann Hall', '02/11/1935', '01632 960712'], cells: {}, marks: [] })
})
