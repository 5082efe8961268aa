import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type PairRows, rowsFromPairs } from './pair-rows.ts'

type Pair = { person: number; supporter: number; score: number }
const listed = (pairs: readonly Pair[]) => ({ person: Int32Array.from(pairs, ({ person }) => person), supporter: Int32Array.from(pairs, ({ supporter }) => supporter), score: Int32Array.from(pairs, ({ score }) => score) })
const read = (rows: PairRows, people: number): Pair[] =>
  Array.from({ length: people }, (_, person) => {
    rows.read(person)
    return Array.from({ length: rows.to - rows.from }, (__, at) => ({ person, supporter: rows.supporters[rows.from + at] ?? -1, score: rows.scores[rows.from + at] ?? -1 }))
  }).flat()

it('gives each person their own pairs in the order they came in, whatever order the list is in', () => {
  const pair = fc.record({ person: fc.nat(5), supporter: fc.nat(9), score: fc.nat(1000) })
  fc.assert(
    fc.property(fc.array(pair), fc.boolean(), (pairs, isInOrder) => {
      const byPerson = pairs.toSorted((one, other) => one.person - other.person)
      expect(read(rowsFromPairs(7, listed(isInOrder ? byPerson : pairs)), 7)).toEqual(byPerson)
    }),
    { numRuns: 1000 },
  )
})
