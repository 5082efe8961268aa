import { expect, test } from 'vitest'
import { eachPair } from './pairs.ts'
import { type OnRecord, someoneOnRecord } from './someone.ts'

const nothing: OnRecord = { name: '', knownAs: null, born: null, bornBetween: null, telephones: [], email: null, nhs: null, address: null, postcode: null }
const pairsOf = (known: readonly Partial<OnRecord>[]) => {
  const told: [number, number][] = []
  eachPair(known.map((one, place) => someoneOnRecord({ ...nothing, ...one }, place)), (a, b) => told.push([a, b]))
  return told
}

test('two who share a name, a number and an address of e-mail are told once', () => {
  const jean = { name: 'Jean Hall', telephones: ['+447700900111'], email: 'jean@example.org' }
  expect(pairsOf([jean, { name: 'Bob Dean' }, jean])).toEqual([[0, 2]])
})

test('who shares nothing with anybody is laid beside nobody', () => {
  expect(pairsOf([{ name: 'Jean Hall' }, { name: 'Bob Dean' }, { name: 'Cy West' }])).toEqual([])
})

test('somebody without a first name is laid beside those whose surname begins the same, whichever stands first', () => {
  expect(pairsOf([{ name: 'Mrs Pascow' }, { name: 'Jean Pascow' }, { name: 'Bob Dean' }])).toEqual([[0, 1]])
  expect(pairsOf([{ name: 'Jean Pascow' }, { name: 'Bob Dean' }, { name: 'Mrs Pascow' }])).toEqual([[0, 2]])
})

test('of a name that thousands bear only those are laid beside each other who share a birth date or a home', () => {
  const all = Array.from({ length: 1000 }, (_, i) => ({ name: 'Jean Hall', born: `19${30 + (i % 50)}-0${1 + (Math.floor(i / 50) % 9)}-1${Math.floor(i / 450)}` }))
  expect(pairsOf(all).length).toBeLessThan(2000)
})
