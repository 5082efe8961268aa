import { expect, it } from 'vitest'
import { biddersOfClosed } from './bidders.ts'
import { closeLevels } from './close-levels.ts'
import { beginAtFirstPrices } from './first-prices.ts'
import { rowsFromPairs } from './pair-rows.ts'
import { emptyStanding } from './standing.ts'

/** By supporter what each person is worth there, everybody being as pressing as the next. */
function begun(capacities: readonly number[], scores: readonly (readonly number[])[]) {
  const pairs = scores.flatMap((line, supporter) => line.map((score, person) => ({ person, supporter, score })))
  const people = Math.max(...scores.map((line) => line.length))
  const rows = rowsFromPairs(people, { person: pairs.map(({ person }) => person), supporter: pairs.map(({ supporter }) => supporter), score: pairs.map(({ score }) => score) })
  const standing = emptyStanding({ priorities: Array.from({ length: people }, () => 0), capacities, rows })
  const { most, apart } = beginAtFirstPrices(standing, biddersOfClosed(standing, closeLevels(standing)))
  return { most, apart, prices: Array.from(capacities, (_, supporter) => standing.price[supporter]) }
}

it('is the worked example: a supporter with two places begins at the third best', () => {
  expect(begun([2], [[9, 4, 7, 6]])).toEqual({ most: 9, apart: 5, prices: [6] })
})

it('looks through the people of many places for the one after the last, equals counting one by one', () => {
  const scores = Array.from({ length: 200 }, (_, person) => (person * 37) % 101)
  for (const places of [0, 1, 50, 99, 100, 101, 199]) expect(begun([places], [scores])).toEqual({ most: 100, apart: 100, prices: [scores.toSorted((one, other) => other - one)[places]] })
})

it('begins at nothing where places are left, and where nobody comes after the last', () => {
  expect(begun([3], [[9, 4, 7]])).toEqual({ most: 0, apart: 0, prices: [0] })
  expect(begun([2], [[9, 4, 0]])).toEqual({ most: 9, apart: 9, prices: [0] })
})

it('counts nobody who is with somebody who has places left', () => {
  expect(begun([1, 1], [[5, 6, 3], [8]])).toEqual({ most: 6, apart: 3, prices: [3, 0] })
})
