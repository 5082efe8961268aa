import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MEANINGS, readLists, toReport } from './read-lists.ts'
import type { Reading, RowRef, SourceFile } from './read-lists.ts'
import { readAvailability } from './availability.ts'

const fixtures = path.resolve(import.meta.dirname, '../../../tests/fixtures/real-input')
const bytes = (text: string) => new TextEncoder().encode(text)

interface Expected {
  readonly files: { readonly [file: string]: { readonly encoding: string; readonly newline: string; readonly delimiter: string; readonly columns: number; readonly records: number; readonly record_kinds: { readonly [kind: string]: number } } }
  readonly counts: { readonly [what: string]: number }
  readonly not_the_same: readonly { readonly people: readonly { readonly rows: readonly (readonly [string, number])[] }[] }[]
  readonly do_not_conclude: readonly RowRef[]
  readonly deceased: readonly RowRef[]
  readonly availability_phrases?: readonly { readonly phrase: string; readonly read_as: unknown }[]
  readonly pairs?: readonly { readonly pair: string; readonly conversations: number }[]
}

function set(name: 'A' | 'B'): { reading: Reading; expected: Expected; judge: { share: number; never: unknown[]; lazy: unknown[] } } {
  const folder = path.join(fixtures, name)
  const expected: Expected & { as_of: string } = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'))
  const asOf = expected.as_of.split('/').toReversed().join('-')
  const files = Object.keys(expected.files).map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(path.join(folder, file))) }))
  const reading = readLists(files, { asOf })
  const aside = mkdtempSync(path.join(tmpdir(), 'alongside-reading-'))
  const got = path.join(aside, 'got.json')
  writeFileSync(got, JSON.stringify(toReport(reading)))
  const run = spawnSync(process.execPath, [path.join(fixtures, 'compare.mjs'), path.join(folder, 'expected.json'), got], { encoding: 'utf8' })
  rmSync(aside, { recursive: true })
  return { reading, expected, judge: JSON.parse(run.stdout) }
}

describe.each(['A', 'B'] as const)('the real lists of set %s', (name) => {
  const { reading, expected, judge } = set(name)

  test('are read without doing what must never happen, and without asking in place of reading', () => {
    expect(judge.never).toEqual([])
    expect(judge.lazy).toEqual([])
    expect(judge.share).toBeGreaterThanOrEqual(0.9)
  })

  test('have the encoding, line ends, separator and kinds of rows a person finds', () => {
    const { files } = toReport(reading)
    for (const [file, f] of Object.entries(expected.files)) {
      const { not_data_rows: _rows, ...rest } = files[file] ?? { not_data_rows: [] }
      expect(rest).toEqual({ encoding: f.encoding, newline: f.newline, delimiter: f.delimiter, columns: f.columns, records: f.records, record_kinds: f.record_kinds })
    }
  })

  test('keep those apart who only look alike', () => {
    const groups = [...reading.samePerson, ...reading.twoHats].map((s) => s.rows.map((r) => `${r.file}#${r.row}`))
    for (const { people } of expected.not_the_same) {
      const rows = people.map((p) => p.rows.map(([file, row]) => `${file}#${row}`))
      for (const group of groups) expect(rows.filter((some) => some.some((r) => group.includes(r))).length).toBeLessThanOrEqual(1)
    }
  })

  test('never take the living for dead where somebody else died', () => {
    const dead = new Set(expected.deceased.map((d) => `${d.file}#${d.row}`))
    const traps = new Set(expected.do_not_conclude.map((d) => `${d.file}#${d.row}`).filter((r) => !dead.has(r)))
    expect(reading.deceased.filter((d) => traps.has(`${d.file}#${d.row}`))).toEqual([])
  })

  test('count as many people as a careful person does', () => {
    const named = new Set(reading.files.flatMap((f) => f.records).filter((r) => r.kind === 'person').map((r) => `${r.file}#${r.row}`))
    const pairs = reading.twoPeople.length
    const surplus = [...reading.samePerson, ...reading.twoHats].reduce((n, s) => n + s.rows.length - 1, 0)
    const asked = reading.uncertain.length
    // The careful person may join what is put here as a question, and counts people without a name.
    const found = named.size + pairs - surplus
    expect(Math.abs(found - (expected.counts['distinct_people'] ?? 0))).toBeLessThanOrEqual(asked)
  })
})

test('the phrases of set A for when somebody is free are read as a careful person reads them', () => {
  for (const { phrase, read_as } of set('A').expected.availability_phrases ?? []) expect([phrase, readAvailability(phrase).value?.times ?? null]).toEqual([phrase, read_as])
})

test('the calls of set B are counted as a careful person counts them', () => {
  const { reading, expected } = set('B')
  const troubled = new Set([...reading.hold, ...reading.importButAsk].map((h) => `${h.file}#${h.row}`))
  const clean = reading.calls.filter((c) => !troubled.has(`${c.file}#${c.row}`))
  const talks = clean.flatMap((c) => (c.call?.kind === 'conversation' ? [c.call] : []))
  const sum = (about: boolean) => talks.filter((t) => t.about === about).reduce((n, t) => n + (t.minutes ?? 0), 0)
  expect({
    calls_rows: reading.calls.length, clean: clean.length, attempts: clean.filter((c) => c.call?.kind === 'attempt').length, conversations: talks.length,
    unknown: talks.filter((t) => t.minutes === null).length, exact: sum(false), about: sum(true), unlinked: clean.filter((c) => !c.member || !c.supporter).length,
  }).toEqual({
    calls_rows: expected.counts['calls_rows_in_contacts.csv'], clean: expected.counts['calls_clean_rows'],
    attempts: expected.counts['calls_clean_attempts_without_conversation'], conversations: expected.counts['calls_clean_conversations'],
    unknown: expected.counts['calls_clean_conversations_unknown_length'], exact: expected.counts['calls_clean_minutes_exact'], about: expected.counts['calls_clean_minutes_about'], unlinked: 0,
  })
})

describe('a list of one line', () => {
  const dot = 'Name,DOB,Address,Tel\r\n"HAIGH, Dorothy",02/11/1935,3 Elm Garth,01632 960712\r\nDot Haigh,2/11/35,Flat 3 Elm Garth,none\r\n'

  test('joins two rows of one person, and says why', () => {
    const { samePerson } = readLists([{ name: 'list.csv', bytes: bytes(dot) }], { asOf: '2025-06-30' })
    expect(samePerson).toHaveLength(1)
    expect(samePerson[0]?.rows).toEqual([{ file: 'list.csv', row: 2 }, { file: 'list.csv', row: 3 }])
    expect(samePerson[0]?.reasons).toContain('the same birth date')
  })

  test('follows what a person confirmed about a column, against the heading', () => {
    const { files } = readLists([{ name: 'list.csv', bytes: bytes(dot) }], { asOf: '2025-06-30', map: { 'list.csv': { kind: 'supporters', columns: { DOB: 'not used', Tel: 'other telephone' } } } })
    expect(files[0]?.kind).toBe('supporters')
    expect(files[0]?.columns.map((c) => c.meaning)).toEqual(['name', 'not used', 'address', 'other telephone'])
    expect(files[0]?.records[0]?.raw[1]).toBe('02/11/1935')
  })

  test('an empty file is a file without records', () => {
    expect(readLists([{ name: 'empty.csv', bytes: new Uint8Array() }], { asOf: '2025-06-30' }).files[0]).toMatchObject({ headingRow: 0, records: [] })
  })
})

describe('whatever bytes come', () => {
  const asOf = '2025-06-30'

  test('reading and reporting never throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), fc.uint8Array({ maxLength: 400 }), (a, b) => {
      toReport(readLists([{ name: 'a', bytes: a }, { name: 'b', bytes: b }], { asOf }))
    }), { numRuns: 300 })
  })

  test('any text under any meaning is read or asked about, never thrown at', () => {
    const awkward = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 24 }), fc.constantFrom('1/2/3', '(', '07', '????', '- -', 'a & ', '9E+9', '#REF!', '& wife', '/', 'Mr', 'died', "''", '1:99', '½'))
    fc.assert(fc.property(fc.array(fc.array(awkward, { minLength: MEANINGS.length, maxLength: MEANINGS.length }), { maxLength: 4 }), fc.constantFrom('members' as const, 'supporters' as const, 'contacts' as const), (rows, kind) => {
      const file = csv('x.csv', [[...MEANINGS], ...rows])
      const columns = Object.fromEntries(MEANINGS.map((m) => [m, m]))
      toReport(readLists([file], { asOf, map: { 'x.csv': { kind, columns } } }))
    }), { numRuns: 150 })
  })

  test('every row of the input is one record, with every cell as it was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'Z', '1', ' ', ',', '"', '\n', 'é', '-'), maxLength: 8 })
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 }), (rows) => {
      const [file] = readLists([csv('x.csv', [['Name', 'Tel', 'Comments'], ...rows])], { asOf }).files
      expect(file?.records.map((r) => r.row)).toEqual(rows.map((_, i) => i + 2))
      expect(file?.records.map((r) => r.raw)).toEqual(rows)
    }))
  })

  test('two people with two birth dates are never one', () => {
    const person = fc.record({ first: fc.constantFrom('Jean', 'Jeannie', 'J', 'John', 'Joan'), surname: fc.constantFrom('Smith', 'Smyth', 'Smithe'), born: fc.constantFrom('', '02/03/1940', '03/02/1940', '02/03/1941', '82'), tel: fc.constantFrom('', '07700900111', '01632960111'), address: fc.constantFrom('', '3 Elm Garth') })
    fc.assert(fc.property(fc.array(person, { maxLength: 7 }), (people) => {
      const { samePerson } = readLists([csv('x.csv', [['Name', 'DOB', 'Tel', 'Address'], ...people.map((p) => [`${p.first} ${p.surname}`, p.born, p.tel, p.address])])], { asOf })
      for (const { rows } of samePerson) {
        const births = rows.map((r) => people[r.row - 2]?.born ?? '').filter((b) => b.includes('/'))
        expect(new Set(births).size).toBeLessThanOrEqual(1)
      }
    }), { numRuns: 300 })
  })
})

function csv(name: string, rows: readonly (readonly string[])[]): SourceFile {
  return { name, bytes: bytes(rows.map((r) => r.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')).join('\r\n') + '\r\n') }
}

test('ten thousand rows are read in a few seconds', () => {
  const row = (i: number) => `R/${i},Person${i % 700} Name${i % 900},${1 + (i % 28)}/${1 + (i % 12)}/19${20 + (i % 70)},0770090${String(i % 10000).padStart(4, '0')},rang 14/5`
  const text = ['Ref,Name,DOB,Tel,Comments', ...Array.from({ length: 10_000 }, (_, i) => row(i))].join('\n')
  const started = performance.now()
  expect(readLists([{ name: 'long.csv', bytes: bytes(text) }], { asOf: '2025-06-30' }).files[0]?.records).toHaveLength(10_000)
  expect(performance.now() - started).toBeLessThan(15_000)
})
