import { describe, expect, test } from 'vitest'
import { readLists } from './read-lists.ts'

const HEAD = 'Name,DOB,Address,Postcode,Tel,E-mail,NHS no,Comments'
const read = (...rows: string[]) => readLists([{ name: 'list.csv', bytes: new TextEncoder().encode([HEAD, ...rows].join('\n')) }], { asOf: '2025-06-30' })
const same = (...rows: string[]) => read(...rows).samePerson.map((s) => s.rows.map((r) => r.row))
const asked = (...rows: string[]) => read(...rows).uncertain.map((u) => u.people.flatMap((p) => p.rows.map((r) => r.row)))

describe('one person', () => {
  test.each([
    ['the same name and birth date, and a mobile', 'Icilda Pemberton,19/03/1941,20 Harrow Ings,LS6 7PZ,07700 900832,,,', 'Icilda PEMBERTON,19/03/1941,8 Nettle Bank,LS17 3RS,07700900832,,,'],
    ['names that sound alike, a birth date and the address', 'Gurdeep Singh Bains,08/08/1944,61 Copley Gate,LS14 8JT,,,,', 'Gurdip Bains,08/08/1944,61 Copley Gate,LS148JT,,,,'],
    ['a short form, a birth date and an e-mail address', 'Bev Liburd,19/03/1961,,,,b.liburd@example.org,,', 'Beverley Liburd,19/03/1961,,,,b.liburd@example.org,,'],
    ['a hyphen or none, a birth date and a mobile', 'Coralie Warner-Lewis,30/09/1952,,,07700 900814,,,', 'Coralie Warner Lewis,30/09/1952,,,07700 900 814,,,'],
    ['a birth date and an NHS number', 'Ann Smith,02/03/1940,,,,,943 476 5919,', 'Annie Smith,02/03/1940,,,,,9434765919,'],
  ])('%s', (_why, a, b) => {
    expect(same(a, b)).toEqual([[2, 3]])
  })
})

describe('not one person', () => {
  test.each([
    ['namesakes with two birth dates', 'Margaret Walsh,06/06/1940,,,,,,', 'Margaret Walsh,17/01/1951,,,,,,'],
    ['father and son at one address and landline', 'Mohammed Hussain,02/04/1939,40 Cobden Fold,LS8 6HN,01632 960716,,,', 'Mohammed Hussain,23/10/1968,40 Cobden Fold,LS8 6HN,01632 960716,,,'],
    ['twins', 'Irena Nowak,11/12/1946,9 Lantern Street,LS7 7WE,01632 960717,,,', 'Teresa Nowak,11/12/1946,9 Lantern Street,LS7 7WE,01632 960717,,,'],
    ['a remark that says so', 'Sean Kelly,,,,07700 900842,,,', 'Sean Kelly,,,,07700 900843,,,no relation to other Sean'],
    ['two NHS numbers', 'Ann Smith,02/03/1940,,,,,943 476 5919,', 'Ann Smith,02/03/1940,,,,,999 910 7044,'],
    ['husband and wife who share a telephone', 'Orla Considine,,,,07700 900842,,,', 'Dermot Considine,,,,07700 900842,,,'],
  ])('%s', (_why, a, b) => {
    expect(same(a, b)).toEqual([])
    expect(asked(a, b)).toEqual([])
  })
})

describe('a question', () => {
  test.each([
    ['the same name and birth date, and nothing else', 'Icilda Pemberton,19/03/1941,20 Harrow Ings,LS6 7PZ,,,,', 'Icilda PEMBERTON,19/03/1941,8 Nettle Bank,LS17 3RS,,,,'],
    ['a name and a mobile, without a birth date', 'Bev Liburd,,,,07700 900832,,,', 'Beverley Liburd,,,,7700900832,,,'],
    ['a name and an NHS number, without a birth date', 'Ann Smith,,,,,,943 476 5919,', 'Annie Smith,,,,,,9434765919,'],
    ['a slip in the surname and an e-mail address', 'Keith Lumb,,,,,k@example.org,,', 'Keith Lamb,,,,,k@example.org,,'],
    ['half of a couple', 'Ron & Sheila Ackroyd,,31 Westholme Drive,LS6 8BG,01632 960721,,,', 'Sheila Ackroyd,,31 Westholme Drive,LS6 8BG,01632 960721,,,'],
    ['an initial at the same address and landline', "Jean O'Neill,14/05/1938,14 Tanyard Rise,LS8 7QD,01632 960711,,,", 'J Oneill,,14 Tanyard Rise,ls87qd,1632960711,,,'],
    ['an initial and the same mobile', 'Coralie Warner-Lewis,30/09/1952,,,07700 900814,,,', 'C. Warner-Lewis,,,,07700 900 814,,,'],
    ['an initial in the same street', 'Parminder Kaur,,18 Quarry Nook,LS8 8BX,01632 960718,,,', 'P. Kaur,80ish,Quarry Nook,LS8,,,,'],
    ['slips in surname, birth date and house', 'Keith Lumb,05/02/1949,70 Harrow Ings,LS10 7FA,01632 960719,,,', 'Keith Lamb,02/05/1949,7 Harrow Ings,LS10 7FB,01632 960720,,,'],
    ['a birth year with two figures changed round, and the street', 'Gerald Tunnicliffe,06/06/1946,45 Ripley Street,HD6 1JB,07700 900304,,,', 'Gerald Tunnicliff,06/06/1964,54 Ripley Street,HD6 1JB,07700 900310,,,'],
    ['the first and the last name changed round, and a mobile', 'Tran Van Minh,17/08/1988,11 Hazel Buildings,NE6 1RJ,07700 900308,,,', 'Minh Tran,17/08/1988,11 Hazel Buildings,NE6 1RJ,07700 900308,,,'],
    ['sisters, or two spellings, in one home', 'Mary Byrne,,1 High Street,LS1 4AP,,,,', 'Marie Byrne,,1 High Street,LS1 4AP,,,,'],
    ['a senior and one of whom it is not said', 'Mohammed Hussain (Snr),,40 Cobden Fold,LS8 6HN,,,,', 'Mohammed Hussain,,40 Cobden Fold,LS8 6HN,,,,'],
  ])('%s', (_why, a, b) => {
    expect(same(a, b)).toEqual([])
    expect(asked(a, b)).toEqual([[2, 3]])
  })

  test('a namesake who fits father and son alike is joined to neither', () => {
    const home = '40 Cobden Fold,LS8 6HN,01632 960716,,,'
    const rows = [`Mohammed Hussain,02/04/1939,${home}`, `Mohammed Hussain,23/10/1968,${home}`, `Mohammed Hussain,,${home}`]
    expect(same(...rows)).toEqual([])
    expect(asked(...rows)).toEqual([[2, 4], [3, 4]])
  })
})

test('one question is asked of all the rows of somebody, and an age beside them is still judged', () => {
  const rows = ['Coralie Warner-Lewis,30/09/1952,,,07700 900814,,,', 'Coralie Warner Lewis,30/09/1952,,,07700 900814,,,', 'C. Warner-Lewis,44,,,07700 900814,,,']
  expect(same(...rows)).toEqual([[2, 3]])
  expect(asked(...rows)).toEqual([[2, 3, 4]])
})

test('a reference that stands for two people joins nobody and is asked about', () => {
  const text = 'Ref,Name,Tel\nR/044,Icilda Pemberton,07700 900111\nR/044,Adaeze Mensah,07700 900222\n'
  const reading = readLists([{ name: 'list.csv', bytes: new TextEncoder().encode(text) }], { asOf: '2025-06-30' })
  expect(reading.samePerson).toEqual([])
  expect(reading.files[0]?.records.map((r) => r.cells.reference?.level)).toEqual(['ok', 'ask'])
})

test('an age that disagrees with the birth date on another row is a question', () => {
  const rows = read('Jean Smith,14/05/1938,,,07700 900111,,,', 'Jean Smith,,,,07700 900111,,,').files[0]?.records
  expect(rows?.[0]?.cells.born?.level).toBe('ok')
  const dated = 'Name,DOB,Tel,Date received\nJean Smith,14/05/1938,07700 900111,01/03/2023\nJean Smith,87,07700 900111,24/03/2023\n'
  const reading = readLists([{ name: 'list.csv', bytes: new TextEncoder().encode(dated) }], { asOf: '2025-06-30' })
  expect(reading.files[0]?.records[1]?.cells.born).toMatchObject({ level: 'ask', value: null })
})

test('half a name with the same number is a question, and so is another surname with the same birth date', () => {
  const text = 'Name,Tel,DOB\nMarcus Adeyinka,07700 900901,14/02/1981\nMarcus,07700 900901,\nSam Osgood,07700 900907,\nSam O,07700 900907,\nAisling Doyle,07700 900510,27/04/1985\nAisling Ward,07700 900510,27/04/1985\n'
  const { samePerson, uncertain } = readLists([{ name: 'walk.csv', bytes: new TextEncoder().encode(text) }], { asOf: '2026-03-31' })
  expect(samePerson).toEqual([])
  expect(uncertain.map(({ people }) => people.flatMap((one) => one.rows.map((ref) => ref.row)))).toEqual([[2, 3], [4, 5], [6, 7]])
})

test('somebody is known by the name she had before, with the same birth date and number', () => {
  const text = 'Name,Tel,DOB\nJoan Cole nee Baker,01332 960117,3/4/1950\nJoan Baker,01332 960117,3/4/1950\n'
  expect(readLists([{ name: 'list.csv', bytes: new TextEncoder().encode(text) }], { asOf: '2026-03-31' }).samePerson).toMatchObject([{ rows: [{ row: 2 }, { row: 3 }] }])
})

test('the same words in another order and the same number are a question: somewhere the family name stands first', () => {
  expect(asked('Hassan Abdi Warsame,,,,07700 900809,,,', 'Warsame Hassan Abdi,,,,0770 090 0809,,,')).toEqual([[2, 3]])
  expect(same('James Thomas,,,,07700 900809,,,', 'Thomas James,,,,0770 090 0809,,,')).toEqual([])
})

test('a number at the beginning of a remark is the person’s', () => {
  expect(read('Ruth Ainscow,,,,01632 960428,,,', 'Ruth Ainscow,,,,,,,01632 960428 home').uncertain).toMatchObject([{ question: 'The same name, the same landline. Are they one person?' }])
})
