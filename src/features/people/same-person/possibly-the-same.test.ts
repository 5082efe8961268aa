import { describe, expect, it } from 'vitest'
import type { HatKind } from '../person.ts'
import { perhapsTheSame, type RecordSeen } from './possibly-the-same.ts'

type Some = { knownAs?: string; kind?: HatKind; born?: string; postcode?: string; telephone?: string; email?: string; address?: string; nhs?: string; root?: string; apart?: RecordSeen['apart'] }

function record(person: string, name: string, some: Some = {}): RecordSeen {
  const points = [
    ...(some.telephone ? [{ kind: 'telephone' as const, value: some.telephone }] : []),
    ...(some.email ? [{ kind: 'email' as const, value: some.email }] : []),
    ...(some.address ? [{ kind: 'address' as const, value: some.address }] : []),
  ]
  return { person, root: some.root ?? person, name, knownAs: some.knownAs ?? null, apart: some.apart ?? [], hats: [{ participation: `${person}-hat`, kind: some.kind ?? 'member', birth: { born: some.born ?? null, age: null, ageOn: null }, postcode: some.postcode ?? null, nhsNumber: some.nhs ?? null, points }] }
}
const reasons = (one: Some & { name: string }, other: Some & { name: string }) => perhapsTheSame([record('a', one.name, one), record('b', other.name, other)]).map((pair) => pair.reasons)

describe('two records that may be one person', () => {
  it.each([
    ['the same name and birthday', { name: 'Bernadette Ó Cinnéide', born: '1941-05-02' }, { name: 'bernadette o’cinneide', born: '1941-05-02' }, ['the same name', 'the same birth date']],
    ['an everyday form, and one mobile', { name: 'Elizabeth Frost', telephone: '+447700900111' }, { name: 'Betty Frost', telephone: '+447700900111' }, ['"Elizabeth" and "Betty" are forms of one name', 'the same mobile']],
    ['names that sound alike in one postcode', { name: 'Nora Finch', postcode: 'WN1 3DD' }, { name: 'Norah Finch', postcode: 'WN1 3DD' }, [expect.any(String), 'the same postcode']],
    ['the same NHS number under two names', { name: 'Ann Marsh', nhs: '943 476 5919' }, { name: 'Ann Okoro', nhs: '9434765919' }, ['the same NHS number']],
    ['one name alone, and one birthday', { name: 'Prakash', born: '1950-07-09' }, { name: 'Prakash', born: '1950-07-09' }, ['the same name', 'the same birth date']],
  ])('%s', (_, one, other, why) => expect(reasons(one, other)).toEqual([why]))

  it.each([
    ['a name alone', { name: 'John Smith' }, { name: 'John Smith' }],
    ['a father and a son at one address, born apart', { name: 'Ted Lowe', born: '1931-01-04', address: '3 Elm Garth' }, { name: 'Ted Lowe', born: '1960-09-09', address: '3 Elm Garth' }],
    ['a couple with one telephone', { name: 'Ted Lowe', telephone: '+441632960001' }, { name: 'Win Lowe', telephone: '+441632960001' }],
    ['two NHS numbers', { name: 'Ted Lowe', nhs: '9434765919', postcode: 'WN1 3DD' }, { name: 'Ted Lowe', nhs: '9434765870', postcode: 'WN1 3DD' }],
  ])('are not asked about for %s', (_, one, other) => expect(reasons(one, other)).toEqual([]))

  it('are not asked about where they are one already', () => {
    expect(reasons({ name: 'Nora Finch', born: '1941-05-02', root: 'a' }, { name: 'Nora Finch', born: '1941-05-02', root: 'a' })).toEqual([])
  })
  it('are asked about again only with a reason that was not there when somebody said they are two', () => {
    const apart = [{ other: 'b', reasons: ['the same name', 'the same postcode'] }]
    const nora = { name: 'Nora Finch', postcode: 'WN1 3DD', apart }
    expect(reasons(nora, { name: 'Nora Finch', postcode: 'WN1 3DD' })).toEqual([])
    expect(reasons({ ...nora, born: '1941-05-02' }, { name: 'Nora Finch', postcode: 'WN1 3DD', born: '1941-05-02' })).toEqual([['the same name', 'the same birth date', 'the same postcode']])
  })
  it('come with the surest first', () => {
    const found = perhapsTheSame([record('a', 'Nora Finch', { postcode: 'WN1 3DD' }), record('b', 'Nora Finch', { postcode: 'WN1 3DD' }), record('c', 'Joe Hall', { telephone: '+447700900111' }), record('d', 'Joseph Hall', { telephone: '+447700900111' })])
    expect(found.map((pair) => pair.one.person)).toEqual(['c', 'a'])
  })
})
