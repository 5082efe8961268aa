import { expect, it } from 'vitest'
import { bidForPlaces } from './bid-for-places.ts'
import { fillByShortestPaths } from './fill-by-shortest-paths.ts'
import { rowsFromPairs } from './pair-rows.ts'
import { emptyStanding } from './standing.ts'

const problem = (scores: readonly (readonly [number, number])[]) => {
  const rows = rowsFromPairs(2, { person: [0, 0, 1, 1], supporter: [0, 1, 0, 1], score: scores.flat() })
  const bidders = { people: Int32Array.of(0, 1), levels: new Float64Array(2).fill(-1), orElse: new Int32Array(2).fill(-1), outs: new Map(), most: new Float64Array(2), far: new Uint8Array(2) }
  return { standing: emptyStanding({ priorities: [0, 0], capacities: [1, 1], rows }), bidders }
}

it('is the worked example of the auction: a bids for s up to what t would give and a step more, and b turns to t', () => {
  const { standing, bidders } = problem([[10, 4], [9, 6]])
  bidForPlaces(standing, bidders, { waiting: Int32Array.of(0, 1), step: 1, withoutChoice: 11, left: 0 })
  expect([...standing.supporterOf]).toEqual([0, 1])
  expect([...standing.price]).toEqual([7, 5])
})

it('makes no bid that raises nothing, where prices are to stay exact', () => {
  const { standing, bidders } = problem([[5, 5], [5, 5]])
  bidForPlaces(standing, bidders, { waiting: Int32Array.of(0, 1), step: 0, withoutChoice: 6, left: 0 })
  expect([...standing.price]).toEqual([0, 0])
})

it('is the worked example of the paths: b takes t, which is two away, and the price of s rises by as much', () => {
  const { standing, bidders } = problem([[8, 5], [8, 6]])
  fillByShortestPaths(standing, bidders)
  expect([...standing.supporterOf]).toEqual([0, 1])
  expect([...standing.price]).toEqual([2, 0])
})
