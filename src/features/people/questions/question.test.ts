import { describe, expect, it } from 'vitest'
import { asDay } from '../../../engines/calendar/day.ts'
import type { Form } from '../../../platform/http/form.ts'
import { readFields, valuesOf } from './field.ts'
import type { Answered, Asking, Writer } from './question.ts'
import { questionNames } from './question.ts'
import { questionFor } from './questions.ts'
import { dayOfYear } from '../say-days.ts'
import { nothingTold, type Told, toldShape } from '../told.ts'

const today = asDay('2026-11-23')
const mo: Answered = { name: 'Maureen Tully', knownAs: 'Mo', birth: { born: null, age: null, ageOn: null }, area: null, postcode: null, told: nothingTold }
const asking = (writer: Writer = 'staff', before: Answered = mo): Asking => ({ writer, today, before })

function ask(name: string, kind: 'member' | 'supporter' = 'member') {
  const question = questionFor(name, { kind, writer: 'staff' })
  if (!question) throw new Error(`Nobody asks ${name}.`)
  return question
}

const answer = (name: string, some: Parameters<typeof valuesOf>[0], asked: Asking = asking()) => ask(name).read(valuesOf(some), asked)
const told = (name: string, some: Parameters<typeof valuesOf>[0], before: Told = nothingTold): Told => {
  const read = answer(name, some, asking('staff', { ...mo, told: before }))
  if (!('told' in read)) throw new Error(`${name} was not taken: ${JSON.stringify(read)}`)
  return read.told(before)
}

describe('a name', () => {
  it.each(['Prakash', 'McDONALD', 'van der Berg', 'O’Brien-Łukasz', 'zoë', '王秀英', 'नीला', 'Ὀδυσσεύς', 'Bjørn Ødegård jr.', '🌻 Sunny', 'Null', 'A'.repeat(300)])('%s is kept as it is written', (name) => {
    expect(answer('name', { name, knownAs: '' })).toEqual({ called: { name, knownAs: null, findsByEarlier: false } })
  })
  it.each(['', '   ', '\u200b\u200f', '\u00a0'])('nothing anybody could be called by is a problem, not a name: %j', (name) => {
    expect(answer('name', { name })).toEqual({ troubles: { name: { code: 'missing name' } } })
  })
})

describe('an NHS number (domain: identifiers)', () => {
  it.each([
    ['943 476 5919', '9434765919'],
    ['943-476-5919', '9434765919'],
    ['9876543210', '9876543210'],
  ])('%s is kept with who issued it, and as unverified', (number, kept) => {
    expect(told('nhs-number', { number, issuer: 'scotland' })).toMatchObject({ nhsNumber: kept, nhsIssuer: 'scotland', nhsStanding: 'unverified' })
  })
  it.each([
    ['9434765918', 'check digit'],
    ['1234567890', 'check digit'],
    ['0000000000', 'check digit'],
    ['9999999999', 'check digit'],
    ['943 476 591', 'ten digits'],
    ['none of your business', 'ten digits'],
  ])('%s is asked about: %s', (number, code) => expect(answer('nhs-number', { number, issuer: 'scotland' })).toEqual({ troubles: { number: { code } } }))
  it('is never required, and taken away with its issuer', () => {
    expect(told('nhs-number', { number: ' ' }, { ...nothingTold, nhsNumber: '9434765919', nhsIssuer: 'scotland' })).toMatchObject({ nhsNumber: null, nhsIssuer: null })
  })
})

describe('a birth, as far as it is known', () => {
  it.each([
    [{ 'born-day': '27', 'born-month': '2', 'born-year': '1959' }, { born: '1959-02-27', age: null, ageOn: null }],
    [{ 'born-month': '2', 'born-year': '1959' }, { born: '1959-02', age: null, ageOn: null }],
    [{ 'born-year': '1959' }, { born: '1959', age: null, ageOn: null }],
    [{ age: '82' }, { born: null, age: 82, ageOn: today }],
    [{}, { born: null, age: null, ageOn: null }],
  ])('%j is kept as %j', (typed, birth) => expect(answer('born', typed)).toEqual({ hat: { birth } }))
  it.each([
    [{ 'born-day': '31', 'born-month': '2', 'born-year': '1959' }, { born: { code: 'not a day' } }],
    [{ 'born-day': '3', 'born-year': '1959' }, { born: { code: 'not a day' } }],
    [{ 'born-year': '59' }, { born: { code: 'not a day' } }],
    [{ 'born-day': '24', 'born-month': '11', 'born-year': '2026' }, { born: { code: 'later' } }],
    [{ age: '130' }, { age: { code: 'age' } }],
    [{ age: 'old' }, { age: { code: 'age' } }],
  ])('%j is asked about', (typed, troubles) => expect(answer('born', typed)).toEqual({ troubles }))
})

describe('days that matter', () => {
  it.each([
    ['12 March, Pat’s birthday', '03-12', 'Pat’s birthday'],
    ['12/3 Pat', '03-12', 'Pat'],
    ['March 12: Pat', '03-12', 'Pat'],
    ['3rd of June – the day we met', '06-03', 'the day we met'],
    ['29 Feb his birthday', '02-29', 'his birthday'],
  ])('“%s” is %s', (line, day, label) => expect(dayOfYear(line)).toEqual({ day, label }))
  it.each(['Pat’s birthday', '31 June something', '12 March', '12/13 x', 'Ma 12 x'])('“%s” is no day with what it is for', (line) => expect(dayOfYear(line)).toBeUndefined())
  it('are asked about by the line that could not be read', () => {
    expect(answer('dates', { dates: '12 March, Pat\nsome time in May', shows: 'yes' })).toEqual({ troubles: { dates: { code: 'day line', detail: 'some time in May' } } })
  })
  it('come back on the page as they can be written again', () => {
    const kept = told('dates', { dates: '12/3 Pat', shows: 'no' })
    expect(kept).toMatchObject({ dates: [{ day: '03-12', label: 'Pat' }], datesShow: false })
    expect(ask('dates').now({ ...mo, told: kept })).toEqual({ dates: ['12 March, Pat'], shows: ['no'] })
  })
})

describe('whose words', () => {
  it('a colleague says so before they are kept; what somebody writes is theirs', () => {
    expect(answer('matters', { matters: 'My coat' })).toEqual({ troubles: { whose: { code: 'missing choice' } } })
    expect(answer('matters', { matters: 'My coat', whose: 'for them' })).toMatchObject({ how: 'for them' })
    expect(told('matters', { matters: 'My coat', whose: 'for them' }).mattersInOwnWords).toBe(false)
    expect(answer('matters', { matters: 'My coat' }, asking('self'))).toMatchObject({ how: 'own hand' })
  })
  it('only some of the questions are the person’s to answer on their page: never the name, the number, or who may come', () => {
    const own = questionNames.filter((name) => questionFor(name, { kind: 'member', writer: 'self' }))
    expect(own).toEqual(['described', 'matters', 'brings', 'enjoys', 'bad-day', 'dates'])
  })
})

describe('languages', () => {
  it('are kept with how well each is spoken, and come back so', () => {
    const kept = told('languages', { 'language-1': 'Polish', 'level-1': 'fluent', 'language-2': 'English', 'level-2': 'a little', 'language-3': 'BSL', interpreter: 'yes' })
    expect(kept).toMatchObject({ languages: ['Polish (fluent)', 'English (a little)', 'BSL'], interpreter: 'yes' })
    expect(ask('languages').now({ ...mo, told: kept })).toMatchObject({ 'language-1': ['Polish'], 'level-1': ['fluent'], 'language-3': ['BSL'], interpreter: ['yes'] })
  })
})

describe('what is typed', () => {
  const typed = (text: string) => {
    const texts: Record<string, string[]> = { matters: [text] }
    const form: Form = { text: (name) => texts[name]?.[0] ?? '', all: (name) => texts[name] ?? [], file: () => undefined, files: () => [], fields: () => [] }
    return readFields(ask('matters').fields(asking()), form)
  }
  it.each(['<script>alert(1)</script>', '\u202etxet\u202c', '👩‍👩‍👧 ok', 'line\nand\tline', "'; drop table person; --", '%s ${x} {{y}}', 'Ω≈ç√∫˜µ≤≥÷', '﷽', 'a'.repeat(4000)])('stays as it is: %j', (text) => {
    expect(typed(text)).toMatchObject({ values: { matters: [text] }, troubles: {} })
  })
  it.each([['\u0007 bell', 'sign'], ['\u0085 next line', 'sign'], ['x'.repeat(10_000), 'too long']])('%#: is kept on the page with a sentence beside it', (text, code) => {
    expect(typed(text)).toMatchObject({ values: { matters: [text] }, troubles: { matters: { code } } })
  })
})

it('opens what was told before any of this was asked', () => {
  const { nhsIssuer: _, pronouns: __, facets: ___, said: ____, ...rest } = nothingTold
  expect(toldShape.parse({ ...rest, matters: 'a walk' })).toEqual({ ...nothingTold, matters: 'a walk' })
})
