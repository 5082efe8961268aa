import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { expectedOf, judgedDayOf, judgedOn, listsOf, typedList } from '../../../../tests/support/lists.ts'
import { asDay } from '../../../engines/calendar/day.ts'
import { readLists } from '../../../engines/reading/read-lists.ts'
import type { SourceFile } from '../../../engines/reading/types.ts'
import { lookAtFiles } from '../import-files.ts'
import { planFrom } from './plan.ts'
import { type Answer, type Asks, keyOf, questionsFrom } from '../asking/question.ts'

const today = asDay('2026-11-23')

/** The plan after whatever answers `says` gives. */
function planned(files: readonly SourceFile[], says: (asks: Asks, row: number) => Partial<Answer> | undefined = () => undefined) {
  const reading = readLists(files, { asOf: judgedOn })
  const answered = questionsFrom(reading).map((question, place) => {
    const said = says(question.asks, question.row)
    return { ...question, id: String(place), answer: said?.word ? { word: said.word, names: said.names ?? [], value: said.value ?? '' } : null }
  })
  return { reading, answered, plan: planFrom(reading, answered, today) }
}

/** Judges a dry run the way the lists' own comparison does. */
async function judged(set: 'A' | 'B') {
  const folder = await mkdtemp(path.join(tmpdir(), 'alongside-lists-'))
  const got = path.join(folder, 'got.json')
  const said: string[] = []
  const day = asDay(judgedDayOf(set))
  const looked = await lookAtFiles(listsOf(set), { asOf: day }, async (lists) => { for (let piece = await lists.report(); piece !== null; piece = await lists.report()) said.push(piece) })
  if ('refused' in looked) throw new Error('A list was not taken.')
  await writeFile(got, said.join(''))
  const compare = path.join(import.meta.dirname, '../../../../tests/fixtures/real-input/compare.mjs')
  const { stdout } = await promisify(execFile)(process.execPath, [compare, expectedOf(set), got]).catch((error: { stdout: string }) => error)
  await rm(folder, { recursive: true })
  return JSON.parse(stdout)
}

describe.each(['A', 'B'] as const)('the dry run of set %s', (set) => {
  it('does nothing that must never happen, and finds at least half of what a careful person would', async () => {
    const result = await judged(set)
    expect(result.never).toEqual([])
    expect(result.lazy).toEqual([])
    expect(result.share).toBeGreaterThanOrEqual(0.5)
  })
})

type Expected = {
  files: Record<string, { not_data_rows: [number, string][] }>
  same_person: { rows: [string, number][] }[]
  two_hats: { rows: [string, number][] }[]
  deceased: { file: string; row: number; person: string }[]
  contact_limits: { file: string; row: number; kind: string }[]
  hold: { file: string; row: number }[]
}
const expected = async (set: 'A' | 'B'): Promise<Expected> => JSON.parse(await readFile(expectedOf(set), 'utf8'))

describe.each(['A', 'B'] as const)('what would really be made of set %s', (set) => {
  it('is nobody of a line that is not a record, and nobody of a row on hold', async () => {
    const want = await expected(set)
    const { plan } = planned(listsOf(set))
    const not = [...Object.entries(want.files).flatMap(([file, { not_data_rows: rows }]) => rows.map(([row]) => `${file}#${row}`)), ...want.hold.map(keyOf)]
    const made = plan.people.flatMap((person) => person.hats.flatMap((hat) => hat.rows.map(keyOf)))
    expect(made.filter((row) => not.includes(row))).toEqual([])
  })
  it('joins no two rows that a careful person keeps apart', async () => {
    const want = await expected(set)
    const { plan } = planned(listsOf(set))
    const together = new Set([...want.same_person, ...want.two_hats].flatMap(({ rows }) => rows.flatMap((a) => rows.map((b) => `${a.join('#')} ${b.join('#')}`))))
    const joined = plan.people.flatMap((person) => { const rows = person.hats.flatMap((hat) => hat.rows.map(keyOf)); return rows.flatMap((a) => rows.filter((b) => a !== b).map((b) => `${a} ${b}`)) })
    expect(joined.filter((pair) => !together.has(pair))).toEqual([])
  })
  it('flags nobody living as dead, and leaves nobody contactable who asked for no contact', async () => {
    const want = await expected(set)
    const { plan } = planned(listsOf(set))
    const dead = plan.people.filter((person) => person.death?.certain)
    for (const person of dead) expect(want.deceased.map((one) => one.person).join(' ')).toContain(person.name.split(' ').at(-1))
    const limited = new Set(plan.people.flatMap((person) => person.hats.flatMap((hat) => (hat.hat.limits?.some((limit) => limit.kind === 'none') ? hat.rows.map(keyOf) : []))))
    const held = new Set(plan.rows.filter((row) => row.became === 'held').map(keyOf))
    const gone = new Set(dead.flatMap((person) => person.hats.flatMap((hat) => hat.rows.map(keyOf))))
    for (const one of want.contact_limits.filter((limit) => limit.kind === 'none')) expect(limited.has(keyOf(one)) || held.has(keyOf(one)) || gone.has(keyOf(one)), keyOf(one)).toBe(true)
  })
})

describe('answers change what would be made', () => {
  const lists = listsOf('A')
  it('brings in a held row under the name somebody gave, and keeps what must be read first out of the record', () => {
    const { plan } = planned(lists, (asks, row) => (asks.kind === 'held' && row === 138 ? { word: 'bring in', names: ['Marek Sikora'] } : undefined))
    const marek = plan.people.find((person) => person.name === 'Marek Sikora')
    expect(marek?.hats[0]?.rows).toEqual([{ file: 'referrals.csv', row: 138 }])
    expect(JSON.stringify(marek)).not.toMatch(/suicid/i)
    expect(JSON.stringify(marek)).toContain('whoever leads on safeguarding')
  })
  it('names somebody a list only described', () => {
    const { plan } = planned(lists, (asks, row) => (asks.kind === 'held' && row === 114 ? { word: 'bring in', names: ['Elsie Pratt'] } : undefined))
    const elsie = plan.people.find((person) => person.name === 'Elsie Pratt')
    expect(elsie?.hats[0]?.hat.told?.remarks.map((one) => one.words)).toContain('lady at no. 9')
  })
  it('parts what the reading found to be one person', () => {
    const { plan } = planned(lists, (asks) => (asks.kind === 'found' && asks.person.includes('Haigh') ? { word: 'part' } : undefined))
    expect(plan.people.filter((person) => /^(Dorothy|Dot) Haigh$/.test(person.name))).toHaveLength(2)
  })
  it('joins what somebody says is one person, across two lists too', () => {
    const { plan } = planned(lists, (asks) => (asks.kind === 'same' && asks.people.every((one) => one.person === 'Keith Lumb') ? { word: 'yes' } : undefined))
    expect(plan.people.find((person) => person.name === 'Keith Lumb')?.hats.map((hat) => hat.hat.kind)).toEqual(['member', 'supporter'])
  })
  it('takes the names of a couple as somebody corrected them, and one where there is only one', () => {
    const joan = planned(lists, (asks, row) => (asks.kind === 'two people' && row === 95 ? { word: 'two people', names: ['Eileen Firth', 'Joan Wade'] } : undefined)).plan
    expect(joan.people.map((person) => person.name)).toContain('Joan Wade')
    expect(joan.households).toHaveLength(4)
    const one = planned(lists, (asks, row) => (asks.kind === 'two people' && row === 95 ? { word: 'one person' } : undefined)).plan
    expect(one.households).toHaveLength(3)
  })
  it('reads a value typed for a doubtful cell as if the list had said it, and keeps the original too', () => {
    const { plan } = planned(lists, (asks, row) => (asks.kind === 'cell' && row === 64 && asks.heading === 'Tel' ? { word: 'value', value: '07700 900 125' } : undefined))
    const chidi = plan.people.find((person) => person.name === 'Chidi Eze-Williams')?.hats[0]?.hat
    expect(chidi?.reach).toContainEqual({ kind: 'telephone', value: '+447700900125', whose: null })
    expect(chidi?.told?.remarks).toContainEqual({ words: '07700 90012', from: 'Tel (referrals.csv, row 64)' })
  })
  it('keeps a typed value that cannot be read either, rather than losing it', () => {
    const { plan } = planned(lists, (asks, row) => (asks.kind === 'cell' && row === 64 && asks.heading === 'Tel' ? { word: 'value', value: 'ask his sister' } : undefined))
    expect(plan.people.find((person) => person.name === 'Chidi Eze-Williams')?.hats[0]?.hat.told?.remarks.map((one) => one.words)).toContain('ask his sister')
  })
  it('keeps what somebody says of a match or of a row as a remark, and makes no relationship of it', () => {
    const { plan } = planned(lists, (asks, row) => (asks.kind === 'matched' && row === 63 ? { word: 'yes' } : asks.kind === 'said' && row === 37 ? { word: 'noted', value: 'It is Sue Hartley' } : undefined))
    const remarks = (name: string) => plan.people.find((person) => person.name === name)?.hats[0]?.hat.told?.remarks.map((one) => one.words)
    expect(remarks('Christine Metcalfe')).toContain('The list says they are matched with William Garside, and a coordinator agrees.')
    expect(remarks('Kenneth Birdsall')).toContain('It is Sue Hartley')
  })
  it('flags a death for certain, or not at all, as somebody says', () => {
    const died = planned(lists, (asks) => (asks.kind === 'death' ? { word: 'died' } : undefined)).plan
    expect(died.people.find((person) => person.name === 'Vernon Nisbett')?.death?.certain).toBe(true)
    const alive = planned(lists, (asks) => (asks.kind === 'death' ? { word: 'alive' } : undefined)).plan
    expect(alive.people.find((person) => person.name === 'Vernon Nisbett')?.death).toBeNull()
  })
})

describe('two rows of one person', () => {
  const heading = 'Name,DOB,Address,Postcode,Tel,Date received,Status,What would help'
  it('have one place on the waiting list, the earlier one', () => {
    const { plan } = planned([typedList('people.csv', heading, 'Ann Lee,02/03/1941,4 Elm Road,LS8 1AA,01632 960111,01/02/2024,waiting,a chat', 'Ann Lee,02/03/1941,4 Elm Road,LS8 1AA,01632 960111,01/02/2025,waiting,company')])
    expect(plan.people).toHaveLength(1)
    expect(plan.people[0]?.hats[0]?.referrals.map((one) => [one.receivedOn, one.outcome])).toEqual([['2024-02-01', 'waiting'], ['2025-02-01', 'same person']])
  })
  it('are told by the newer row, and what the older said otherwise stays as a remark', () => {
    const { plan } = planned([typedList('people.csv', heading, 'Ann Lee,02/03/1941,4 Elm Road,LS8 1AA,01632 960111,01/02/2024,ended,a chat', 'Ann Lee,02/03/1941,9 Oak Road,LS8 1AA,01632 960111,01/02/2025,waiting,company')])
    const hat = plan.people[0]?.hats[0]?.hat
    expect(hat?.told?.matters).toBe('company')
    expect(hat?.reach?.filter((point) => point.kind === 'address').map((point) => point.value)).toEqual(['9 Oak Road'])
    expect(hat?.told?.remarks.map((one) => one.words)).toEqual(expect.arrayContaining(['a chat', '4 Elm Road']))
  })
})
