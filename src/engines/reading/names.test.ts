import { describe, expect, test } from 'vitest'
import { joinNames, readNames } from './names.ts'

const one = (text: string) => readNames(text).value?.people[0]

describe('one person', () => {
  test.each([
    ['Ian Thackray', 'Ian', 'Thackray'], ['GALLAGHER, Orla', 'Orla', 'Gallagher'], ["O'NEILL, Jean", 'Jean', "O'Neill"], ['PRYS-JONES, Lowri', 'Lowri', 'Prys-Jones'], ['MCKAY, John', 'John', 'McKay'],
    ['GARCÍA IBÁÑEZ, Mei Ling', 'Mei Ling', 'García Ibáñez'], ['Orla Ní Dhomhnaill', 'Orla', 'Ní Dhomhnaill'], ['Róisín Mac an Ghoill', 'Róisín', 'Mac an Ghoill'], ['Eirlys ferch Gwilym', 'Eirlys', 'ferch Gwilym'],
    ['Icilda PEMBERTON', 'Icilda', 'Pemberton'], ['SMITH John', 'John', 'Smith'], ['van der Berg, Anna', 'Anna', 'van der Berg'], ['smith, john', 'john', 'smith'],
  ])('"%s" is %s of the name %s', (text, first, surname) => {
    expect(one(text)).toMatchObject({ first, surname })
  })

  test('one name is a whole name', () => {
    expect(readNames('Wulandari').value).toMatchObject({ kind: 'single name', people: [{ full: 'Wulandari' }] })
  })

  test('titles, the name used, and senior are told apart from the name', () => {
    expect(one("Mrs Jean O'Neill (prefers Jeannie)")).toMatchObject({ title: 'Mrs', first: 'Jean', surname: "O'Neill", knownAs: 'Jeannie' })
    expect(one('Babs (Barbara) Holroyd')).toMatchObject({ first: 'Barbara', surname: 'Holroyd', knownAs: 'Babs' })
    expect(one('Mr Mohammed Hussain (Snr)')).toMatchObject({ first: 'Mohammed', surname: 'Hussain', generation: 'senior' })
    expect(one('P. Kaur (Mrs)')).toMatchObject({ title: 'Mrs', first: 'P.', surname: 'Kaur' })
  })

  test('what is no name stays beside it, and is shown', () => {
    expect(readNames('Audrey Outhwaite (late Mrs Fred)')).toMatchObject({ level: 'flag', value: { people: [{ full: 'Audrey Outhwaite' }], remark: 'late Mrs Fred' } })
    expect(readNames('Mary Smith c/o daughter Ann')).toMatchObject({ level: 'flag', value: { people: [{ full: 'Mary Smith' }], remark: 'daughter Ann' } })
  })

  test('a name is never given other capitals than a shouted surname', () => {
    expect(one('bell hooks')?.full).toBe('bell hooks')
    expect(one('JOHN SMITH')?.full).toBe('JOHN SMITH')
  })
})

describe('two people in one cell', () => {
  test.each([
    ['Ron & Sheila Ackroyd', ['Ron Ackroyd', 'Sheila Ackroyd']], ['Winston and Pearl Campbell', ['Winston Campbell', 'Pearl Campbell']], ['Mr & Mrs Bhatt', ['Mr Bhatt', 'Mrs Bhatt']],
    ['Eileen Firth and her sister Joan', ['Eileen Firth', 'Joan (sister of Eileen Firth)']], ['ACKROYD, Ron & Sheila', ['Ron Ackroyd', 'Sheila Ackroyd']], ['John Smith & Mary Jones', ['John Smith', 'Mary Jones']],
    ['John Smith and wife', ['John Smith', 'wife of John Smith']],
  ])('"%s"', (text, people) => {
    expect(readNames(text).value?.people.map((p) => p.full)).toEqual(people)
    expect(readNames(text).value?.kind).toBe('two people')
  })

  test('from a column of first names', () => {
    expect(joinNames(readNames('Tom + Niamh').value, 'Breathnach', '', '')?.people.map((p) => p.full)).toEqual(['Tom Breathnach', 'Niamh Breathnach'])
  })
})

test.each([['lady at no. 9'], ["Bill's friend"], ['?'], ['(rang 12.06.2025, no name)'], ['Unknown male'], ['test']])('"%s" describes somebody and names nobody', (text) => {
  expect(readNames(text).value).toMatchObject({ kind: 'description', people: [] })
})

test('letters an old file lost are asked about, with a likely name', () => {
  expect(readNames('Bo?ena Wo?niak')).toMatchObject({ level: 'ask', suggestion: 'Bożena Woźniak', value: { people: [{ full: 'Bo?ena Wo?niak' }] } })
  expect(readNames('Pawe? Kowalczyk')).toMatchObject({ level: 'ask', suggestion: 'Paweł Kowalczyk' })
  expect(readNames('Joyce?').level).toBe('flag')
})

test.each([
  ['Dr. A.B. Patel', 'A.B.', 'Patel'], ['JRR Tolkin', 'JRR', 'Tolkin'], ['Joan Smith nee Brown', 'Joan', 'Smith'], ['Jean Smith MBE', 'Jean', 'Smith'], ['Mrs Ada Finch, 3 Bell Lane, Thornby', 'Ada', 'Finch'], ['The late John Smith', 'John', 'Smith'],
])('%s is %s %s', (text, first, surname) => {
  expect(readNames(text).value?.people).toMatchObject([{ first, surname }])
})

test('"Mr & Mrs" beside initials and a surname are two people', () => {
  const initials = readNames('J & M').value
  expect(joinNames(initials, 'Pritchard-Evans', '', 'Mr & Mrs')?.people.map((p) => [p.title, p.full])).toEqual([['Mr', 'J Pritchard-Evans'], ['Mrs', 'M Pritchard-Evans']])
  expect(readNames('Mr & Mrs J Smith').value?.people.map((p) => p.full)).toEqual(['J Smith', 'Mrs Smith'])
})

test('a first name without a surname is somebody', () => {
  expect(joinNames(readNames('Cadi').value, '', '', '')?.people.map((p) => p.full)).toEqual(['Cadi'])
  expect(joinNames(readNames('Ivy').value, "(Audrey's neighbour)", '', '')).toMatchObject({ people: [{ first: 'Ivy' }], remark: "Audrey's neighbour" })
})

test.each(['The Smiths', 'Smith family', 'jean@example.org', 'N/A', 'ditto', 'Prefer not to say'])('%s names nobody', (text) => {
  expect(readNames(text).value?.people).toEqual([])
})

test('whoever comes with a dog is one person', () => {
  expect(readNames('Stephen & dog Mabel').value).toMatchObject({ kind: 'single name', remark: 'and dog Mabel' })
})

test('a surname nobody was told leaves the first name', () => {
  expect(joinNames(readNames('Imran').value, '(withheld)', '', '')).toMatchObject({ people: [{ first: 'Imran' }], kind: 'single name' })
  expect(joinNames(readNames('T.').value, '?', '', '')?.people).toHaveLength(1)
})

test('a name in brackets beside a title and a surname is the first name', () => {
  expect(readNames('Miss Patel (Asha)').value?.people).toMatchObject([{ first: 'Asha', surname: 'Patel', full: 'Asha Patel' }])
})

test.each(['Gwen a Nia Parry', 'Anna i Jan Nowak'])('"%s" are two people', (text) => {
  expect(readNames(text).value?.kind).toBe('two people')
})

test('a title after a surname in capitals is no first name: twins stay two', () => {
  expect(readNames('NEWBOLD Miss Constance (Connie)').value?.people[0]).toMatchObject({ title: 'Miss', first: 'Constance', surname: 'Newbold', knownAs: 'Connie' })
})

test('where a list is in capitals throughout, first names are set like names too', () => {
  const first = readNames('EDITH MAY').value
  expect(joinNames(first, 'THORNBURY', '', 'MRS')?.people[0]?.full).toBe('Edith May Thornbury')
  expect(joinNames(readNames('JR').value, 'THORNBURY', '', '')?.people[0]?.first).toBe('JR')
})

test.each([['Mr Alf Booth RIP, 9 Mill Fold, Thornby', 'Alf Booth', 'RIP; 9 Mill Fold, Thornby'], ['Miss Olive Garth, Rosewood (was 2 Mill Fold)', 'Olive Garth', 'Rosewood (was 2 Mill Fold)'], ['Ron Haigh deceased', 'Ron Haigh', 'deceased']])('"%s" is %s, and the rest stands beside', (text, full, remark) => {
  expect(readNames(text).value).toMatchObject({ people: [{ full }], remark })
})
