import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMoira, judgedOn, listsOf, typedList } from '../../../../tests/support/lists.ts'
import { openWorld, type World } from '../../../../tests/support/world.ts'
import { asDay } from '../../../engines/calendar/day.ts'
import type { SourceFile } from '../../../engines/reading/types.ts'
import type { Actor } from '../../audit/actor.ts'
import { listPeople, readHats } from '../../people/store.ts'
import { lookAtFiles, importFiles, sentenceFor } from '../import-files.ts'
import { isTooLong, isTooWide, mostByCommand, mostOnPages, namedApart, troubleWith } from './sent-file.ts'
import { readableLists } from './readable-lists.ts'
import { afterDeath } from '../../../start/after-death.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const sent = (name: string, content: Uint8Array): SourceFile => ({ name, bytes: content })

describe('a file is judged by what is in it', () => {
  it.each([
    ['a PDF', bytes('%PDF-1.7\n1 0 obj')],
    ['another document', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0])],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10])],
    ['not text', new Uint8Array(1000).fill(7)],
    ['empty', bytes('')],
    ['empty', bytes(' \r\n\r\n ')],
    ['too big', new Uint8Array(mostOnPages.bytes + 1).fill(65)],
  ] as const)('%s is seen to be one', (trouble, content) => {
    expect(troubleWith(content)).toBe(trouble)
  })
  it('takes text in any usual encoding', () => {
    expect(troubleWith(bytes('Name,Tel\r\nAnn Lee,01632 960111\r\n'))).toBeUndefined()
    expect(troubleWith(new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array([...'Name,Tel\nAnn,1'].map((c) => c.charCodeAt(0))).buffer)]))).toBeUndefined()
    expect(troubleWith(new Uint8Array([...bytes('Name\r\nZo'), 0xeb]))).toBeUndefined()
  })
  it('counts the lines that say something: a sheet saved with its blank rows is not long', () => {
    expect(isTooLong(`Name,Tel\r\n${'Ann Lee,01632 960111\r\n'.repeat(mostOnPages.lines - 1)}${',,\r\n'.repeat(300_000)}`)).toBe(false)
    expect(isTooLong(`Name,Tel\r\n${'Ann Lee,01632 960111\r\n'.repeat(mostOnPages.lines)}`)).toBe(true)
    expect(isTooLong(`Name,Tel\r\n${'Ann Lee,01632 960111\r\n'.repeat(110_000)}`, mostByCommand)).toBe(false)
  })
  it('counts the columns that say something: a sheet saved with its blank columns is not wide', () => {
    expect(isTooWide(`Name,Tel\r\nAnn Lee,01632 960111${','.repeat(16_382)}\r\n`)).toBe(false)
    expect(isTooWide(`Name,Tel\r\nAnn Lee,01632 960111${','.repeat(16_383)}\r\n`)).toBe(true)
    expect(isTooWide(`Name,Remarks\r\nAnn Lee,"${'tea, '.repeat(1000)}"\r\n`)).toBe(false)
    expect(isTooWide(`Name,Tel\r\nAnn Lee,01632 960111${',x'.repeat(150)}\r\n`)).toBe(true)
  })
  it('sees that one row has millions of columns before it asks anything of each', () => {
    const before = performance.now()
    expect(readableLists([sent('bomb.csv', bytes(`Name${',a'.repeat(4_700_000)}\r\n`))], judgedOn)).toMatchObject({ trouble: 'too wide' })
    expect(performance.now() - before).toBeLessThan(20_000)
  })
  it('gives two files of one name a name each', () => {
    expect(namedApart([sent('a.csv', bytes('')), sent('a.csv', bytes('')), sent('', bytes(''))]).map((file) => file.name)).toEqual(['a.csv', 'a (2).csv', 'list'])
  })
})

describe('hostile lists', () => {
  let world: World
  let moira: Actor
  beforeAll(async () => {
    world = await openWorld()
    moira = await addMoira(world)
  })
  afterAll(() => world.close())

  const bring = (...files: SourceFile[]) => world.work((work) => importFiles((does) => does(work), files, { afterDeath, asOf: asDay(judgedOn), map: Object.fromEntries(files.map((file) => [file.name, { kind: 'members' } as const])) }), moira)
  const refusal = async (file: SourceFile) => {
    const done = await bring(file)
    return 'refused' in done ? sentenceFor(done) : done
  }
  const told = async (name: string) => (await world.work((work) => readHats(work, 'member'), moira)).find((hat) => hat.name === name)?.told

  it.each([
    ['referrals.csv', bytes('%PDF-1.4'), /referrals\.csv.*PDF/],
    ['referrals.csv', new Uint8Array([0x50, 0x4b, 3, 4]), /cut short/],
    ['none.csv', bytes(''), /nothing in it/],
    ['headings.csv', bytes('Name,Tel\r\n'), /no rows/],
    ['wide.csv', bytes(`${Array.from({ length: 500 }, (_, place) => `c${place}`).join(',')}\r\nAnn\r\n`), /more than 150 columns/],
    ['long.csv', bytes(`Name,Tel\r\n${'Ann,\r\n'.repeat(130_000)}`), /more lines than are read at once/],
    ['numbers.csv', bytes('a,b,c\r\n1,2,3\r\n4,5,6\r\n'), /holds a name/],
  ])('%s: a sentence naming the file', async (name, content, says) => {
    expect(await refusal(sent(name, content))).toMatch(says)
  })
  it('takes one list once: the same bytes under another name would refer everybody in it twice', async () => {
    const [list] = listsOf('A')
    if (!list) throw new Error('There is no list.')
    const done = await bring(list, { ...list, name: 'copy.csv' })
    expect('refused' in done && sentenceFor(done)).toMatch(/^copy\.csv: It’s here twice/)
    expect(await lookAtFiles([list, list], { asOf: asDay(judgedOn) })).toEqual({ refused: 'unreadable', file: 'referrals (2).csv', trouble: 'sent twice' })
  })
  it('keeps formulas, tags and quotation marks as the text they are', async () => {
    const cells = ['=HYPERLINK("http://example.org","x")', '<script>alert(1)</script>', "Robert'); drop table person;--", '+cmd|calc']
    const names = ['Ada', 'Bea', 'Cara', 'Dora']
    await bring(typedList('bad.csv', 'Name,Tel,Comments,Hobbies', ...cells.map((cell, place) => `${names[place]} Test,01632 96000${place},"${cell.replaceAll('"', '""')}",`)))
    for (const [place, cell] of cells.entries()) expect((await told(`${names[place]} Test`))?.remarks.map((one) => one.words)).toContain(cell)
  })
  it('takes very long cells: a name is cut to what a name can be, an address becomes a remark, nothing is lost', async () => {
    const long = 'x'.repeat(100_000)
    const done = await bring(typedList('long.csv', 'Name,Tel,Address,Comments,Known as', `Ann ${'Very'.repeat(2000)}long,01632 960001,1 ${long},${long},${'Nan'.repeat(300)}`))
    expect(done).toMatchObject({ made: { people: 1 } })
    const people = await world.work((work) => listPeople(work, { words: 'ann', kinds: ['member'], page: 1, size: 10 }), moira)
    expect(people[0]?.name.length).toBeLessThanOrEqual(300)
    const remarks = (await told(people[0]?.name ?? ''))?.remarks.map((one) => one.words.length)
    expect(remarks?.filter((length) => length >= 100_000)).toHaveLength(2)
  })
  it('takes noughts and marks that turn the writing round out of what is shown, and keeps other scripts', async () => {
    await bring(typedList('marks.csv', 'Name,Tel,Comments', 'Nu\u0000l \u202eKcalb,01632 960001,a\u0000b', 'שרה כהן,01632 960002,"مرحبا"', '李小龍,01632 960003,x'))
    const names = (await world.work((work) => listPeople(work, { words: '', kinds: ['member'], page: 1, size: 100 }), moira)).map((person) => person.name)
    expect(names).toEqual(expect.arrayContaining(['שרה כהן', '李小龍']))
    for (const mark of ['\u0000', '\u202e']) expect(names.join('')).not.toContain(mark)
  })
  it('brings nothing of a list in when there is nobody to answer its questions', async () => {
    const alone = await openWorld()
    const done = await alone.work((work) => importFiles((does) => does(work), [typedList('a.csv', 'Name,Date recd,Lives,Tel', 'Ann Lee,01/02/2024,alone,01632 960111')], { afterDeath, asOf: asDay(judgedOn) }))
    expect('refused' in done && sentenceFor(done)).toBe('There is no coordinator to give the open questions to.')
    await alone.close()
  })
})

describe('a dry run of files alone', () => {
  it('says what would keep a list from being brought in, and what is odd about it, naming the file', async () => {
    const looked = await lookAtFiles([typedList('odd.csv', 'a,b,c', '1,2,"3'), typedList('who.csv', 'Name,Tel', 'Ann Lee,01632 960111')], { asOf: asDay(judgedOn) })
    expect(looked).toMatchObject({
      remarks: ['odd.csv: a quotation mark is never closed, so quotation marks were read as ordinary characters.'],
      inTheWay: ['It isn’t clear what odd.csv is a list of. Say “members” or “supporters” in the map.', 'No column of odd.csv holds a name. Name it in the map.', 'It isn’t clear what who.csv is a list of. Say “members” or “supporters” in the map.'],
    })
  })
})
