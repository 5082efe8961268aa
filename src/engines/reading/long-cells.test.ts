import { describe, expect, test } from 'vitest'
import { readLists } from './read-lists.ts'

const columns = ['Name', 'First name', 'Surname', 'Known as', 'Date of birth', 'Telephone', 'Postcode', 'NHS number', 'Status', 'Date referred', 'Availability', 'Interests', 'Consent', 'Notes', 'Address']
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const listWith = (heading: string, cell: string) => {
  const rest = [['Name', 'Mary Smith'], ['Telephone', '07700 900123']].filter(([name]) => name !== heading)
  return `${[heading, ...rest.map(([name]) => name)].join(',')}\n${[cell, ...rest.map(([, text = '']) => text)].map(quoted).join(',')}\n`
}
const read = (text: string) => readLists([{ name: 'list.csv', bytes: Buffer.from(text) }], { asOf: '2026-11-24' })

/** Each makes a reader that tries every place in it go over the rest again; in one cell of 100,000 characters that is minutes. */
const patient = [' ', 'a', '1 ', 'mon ', '(', 'Mary (', '??', 'x@', "O'", '\n', 'she died. ', 'said no ', 'tell mum not ', '\u00e9', '-']

describe('a list nobody would write takes no longer to read than one somebody would', () => {
  test.each(patient)('cells of 100,000 characters made of %j', (piece) => {
    const before = performance.now()
    for (const heading of columns) read(listWith(heading, `${piece.repeat(Math.ceil(100_000 / piece.length))}x`))
    // Minutes without a bound, some tenths of a second with one: far from either on a slow machine.
    expect(performance.now() - before).toBeLessThan(15_000)
  }, 60_000)
})

describe('what is too long to be a name, a day or a number', () => {
  test('becomes a question, and the cell is kept as it was written', () => {
    const long = `14/03/1941 ${'or 1942 '.repeat(200)}`
    const [file] = read(listWith('Date of birth', long)).files
    expect(file?.records[0]?.cells.born).toMatchObject({ raw: long, value: null, level: 'ask', why: expect.stringContaining('longer than 1000') })
  })
  test('a name is read from its beginning, so that nobody is lost', () => {
    const [file] = read(listWith('Name', `Ann ${'Very'.repeat(2000)}long`)).files
    expect(file?.records[0]?.cells.name).toMatchObject({ level: 'flag', value: { people: [{ first: 'Ann' }] } })
  })
  test('remarks may be as long as they like', () => {
    const long = `Likes chess. ${'Talks of the railway. '.repeat(200)}`.trim()
    const [file] = read(listWith('Notes', long)).files
    expect(file?.records[0]?.cells.remarks).toMatchObject({ value: long, level: 'ok' })
  })
})
