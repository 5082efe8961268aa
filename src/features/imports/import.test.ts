import { describe, expect, it } from 'vitest'
import { readFile } from '../../engines/reading/read-file.ts'
import { typedList } from '../../../tests/support/lists.ts'
import { columnMapFrom, mappingFrom, mappingProblems, mayFollow } from './import.ts'
import { readMap } from './read-map.ts'

describe('an import', () => {
  it('is brought in only after its questions, and undone only after it was brought in', () => {
    expect(mayFollow('mapping', 'brought in')).toBe(false)
    expect(mayFollow('questions', 'brought in')).toBe(true)
    expect(mayFollow('brought in', 'brought in')).toBe(false)
    expect(mayFollow('undone', 'undone')).toBe(false)
  })
})

describe('a mapping', () => {
  const file = readFile(typedList('list.csv', 'Name,Tel,Tel,Hobby?', 'Ann Lee,01632 960111,01632 960112,chess'), { asOf: '2026-11-23' })
  it('is kept by the places of columns, so that no heading is in the database, and comes back by heading', () => {
    const mapping = mappingFrom([{ ...file, kind: 'members' }])
    expect(JSON.stringify(mapping)).not.toContain('Hobby')
    expect(columnMapFrom(mapping, [file])['list.csv']?.columns).toMatchObject({ Name: 'name', Tel: 'telephone', 'Tel (2)': 'other telephone' })
  })
  it('needs a kind, a name, and no meaning twice', () => {
    expect(mappingProblems({ 'a.csv': { kind: 'unknown', columns: { 0: 'name' } } })).toEqual([{ file: 'a.csv', what: 'no kind' }])
    expect(mappingProblems({ 'a.csv': { kind: 'members', columns: { 0: 'telephone' } } })).toEqual([{ file: 'a.csv', what: 'nobody named' }])
    expect(mappingProblems({ 'a.csv': { kind: 'members', columns: { 0: 'name', 1: 'email', 2: 'email', 3: 'not used', 4: 'not used' } } })).toEqual([{ file: 'a.csv', what: 'twice', meaning: 'email' }])
    expect(mappingProblems({ 'a.csv': { kind: 'contacts', columns: { 0: 'day' } } })).toEqual([])
  })
})

describe('a map given to the command', () => {
  const read = (map: unknown) => readMap(typeof map === 'string' ? map : JSON.stringify(map), [{ name: 'list.csv', headings: ['Who', 'Odd'] }])
  it('says what columns mean', () => {
    expect(read({ 'list.csv': { kind: 'members', columns: { Who: 'name', Odd: 'not used' } } })).toEqual({ map: { 'list.csv': { kind: 'members', columns: { Who: 'name', Odd: 'not used' } } } })
  })
  it.each([
    ['{', /--map is not as it should be/],
    [[1], /--map is not as it should be/],
    [{ 'list.csv': { kind: 'people' } }, /list\.csv › kind/],
    [{ 'other.csv': {} }, /names other\.csv/],
    [{ 'list.csv': { columns: { Whom: 'name' } } }, /gives a meaning to "Whom", which is not a heading of list\.csv\. Its headings: Who, Odd\./],
    [{ 'list.csv': { columns: { Who: 'nickname' } } }, /gives "Who" of list\.csv the meaning "nickname"/],
  ])('is refused in a sentence that names the entry: %j', (map, says) => {
    const found = read(map)
    expect('problem' in found && found.problem).toMatch(says)
  })
})
