import { expect, it } from 'vitest'
import { closeLevels } from './close-levels.ts'
import { rowsFromPairs } from './pair-rows.ts'
import { emptyStanding, open } from './standing.ts'

const closed = (priorities: number[], capacities: number[], pairs: readonly (readonly [number, number])[]) => {
  const rows = rowsFromPairs(priorities.length, { person: pairs.map(([person]) => person), supporter: pairs.map(([, supporter]) => supporter), score: pairs.map(() => 0) })
  const standing = emptyStanding({ priorities, capacities, rows })
  closeLevels(standing)
  return standing
}

it('is the worked example: b takes the place of a, who goes on, and both supporters are closed at the priority of c', () => {
  const [a, b, c, s, t] = [0, 1, 2, 0, 1]
  const { supporterOf, closedAt } = closed([9, 5, 4], [1, 1], [[a, s], [a, t], [b, s], [c, t]])
  expect([a, b, c].map((person) => supporterOf[person])).toEqual([t, s, -1])
  expect([s, t].map((supporter) => closedAt[supporter])).toEqual([4, 4])
})

it('leaves open whoever has a place to give, and closes whoever has none at the first who asks', () => {
  const [a, b, s, t] = [0, 1, 0, 1]
  const { supporterOf, closedAt } = closed([7, 3], [0, 2], [[a, s], [b, t]])
  expect([supporterOf[a], supporterOf[b], closedAt[s], closedAt[t]]).toEqual([-1, t, 7, open])
})

it('leaves out the last to come, however many have moved before no place was found', () => {
  // Forty in a row, each of whom could move on to the next, and none at the end.
  const people = Array.from({ length: 41 }, (_, person) => person)
  const { supporterOf, closedAt } = closed(people.map((person) => 100 - person), people.slice(1).map(() => 1), people.flatMap((person): [number, number][] => (person === 40 ? [[40, 0]] : person === 39 ? [[39, 39]] : [[person, person], [person, person + 1]])))
  expect(people.filter((person) => (supporterOf[person] ?? -1) < 0)).toEqual([40])
  expect(people.slice(1).every((_, supporter) => closedAt[supporter] === 60)).toBe(true)
})
