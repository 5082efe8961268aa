import { expect, it } from 'vitest'
import { closedSets } from './closed-sets.ts'
import { rowsFromPairs } from './pair-rows.ts'

const pairs = (list: readonly (readonly [number, number])[]) => ({ person: list.map(([person]) => person), supporter: list.map(([, supporter]) => supporter), score: list.map(() => 0) })

it('is the worked example: who is suitable, who is suitable for those who hold these places, and so on', () => {
  const [a, b, c] = [0, 1, 2]
  const [s, t, u] = [0, 1, 2]
  const rows = rowsFromPairs(3, pairs([[a, s], [b, s], [b, t], [c, t]]))
  expect(closedSets(rows, 3, { people: [b, c], supporters: [s, t] })(a)).toEqual([s, t])
  expect(closedSets(rows, 3, { people: [b, c], supporters: [s, u] })(a)).toEqual([s, t])
})

it('goes round in a circle once, however long it is', () => {
  // Each of 5,000 people holds a place and could have the next one's: one group, found without running out of stack.
  const count = 5000
  const around = Array.from({ length: count }, (_, at) => [[at, at], [at, (at + 1) % count]] as const).flat()
  const rows = rowsFromPairs(count + 1, pairs([...around, [count, 17]]))
  const everybody = Array.from({ length: count }, (_, at) => at)
  expect(closedSets(rows, count, { people: everybody, supporters: everybody })(count)).toEqual(everybody)
})
