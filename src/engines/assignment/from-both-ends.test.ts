import fc from 'fast-check'
import { expect, it } from 'vitest'
import { goFromBothEnds } from './from-both-ends.ts'
import { rowsFromPairs } from './pair-rows.ts'
import { openForChanges, personArrives, personLeaves } from './reoptimise.ts'
import { personPrice, solveFromNothing, supporterPrice } from './solve-from-nothing.ts'

type Suits = (number | undefined)[]

const standingOf = (priorities: number[], capacities: number[], scores: Suits[]) => {
  const list = scores.flatMap((row, person) => row.flatMap((worth, supporter) => (worth === undefined ? [] : [{ person, supporter, worth }])))
  return solveFromNothing({ priorities, capacities, rows: rowsFromPairs(priorities.length, { person: list.map(({ person }) => person), supporter: list.map(({ supporter }) => supporter), score: list.map(({ worth }) => worth) }) })
}

it('moves b on and lets c go for a, and the prices prove that nothing was lost', () => {
  const [b, c, d, s, t] = [0, 1, 2, 0, 1]
  const changing = openForChanges(standingOf([3, 1, 1], [1, 1], [[9, 5], [undefined, 6], [8, 5]]))
  expect([...changing.standing.supporterOf]).toEqual([s, t, -1])
  expect([supporterPrice(changing.standing, s), supporterPrice(changing.standing, t)]).toEqual([[1, 1, 8], [1, 1, 5]])
  const a = personArrives(changing, { priority: 2, supporters: { others: [s], scores: [10] } })
  const { standing } = changing
  expect([a, b, c, d].map((person) => standing.supporterOf[person])).toEqual([s, t, -1, -1])
  const [priceOfS, priceOfT] = [standing.price[s] ?? 0, standing.price[t] ?? 0]
  expect(priceOfS).toBeGreaterThanOrEqual(8) // d is left out and worth 8 with s
  expect(priceOfT).toBeGreaterThanOrEqual(6) // c is left out and worth 6 with t
  expect(5 - priceOfT).toBeGreaterThanOrEqual(9 - priceOfS) // b, who holds t, is worth 9 with s
  expect([a, b].map((person) => personPrice(standing, person))).toEqual([[0, 1, 10 - priceOfS], [0, 2, 5 - priceOfT]])
})

it('finds no path, and changes nothing, where nobody may leave', () => {
  const changing = openForChanges(standingOf([2, 2, 1, 3], [1, 1], [[4, 1], [1, 4], [3, 3], []]))
  const before = { price: [...changing.standing.price], holds: [...changing.standing.supporterOf] }
  expect(goFromBothEnds(changing.standing, changing.table, { level: 1, from: [3], to: 'whoever may leave' })).toBe(false)
  expect({ price: [...changing.standing.price], holds: [...changing.standing.supporterOf] }).toEqual(before)
})

it('comes to what a plan from nothing is worth, through long chains of equals that may go round', () => {
  const suits = (count: number) => fc.array(fc.option(fc.nat(2), { nil: undefined, freq: 1 }), { minLength: count, maxLength: count })
  const networks = fc.record({
    priorities: fc.array(fc.nat(1), { minLength: 24, maxLength: 24 }), scores: fc.array(suits(10), { minLength: 24, maxLength: 24 }),
    changes: fc.array(fc.record({ leaver: fc.nat(23), priority: fc.nat(2), scores: suits(10) }), { minLength: 1, maxLength: 12 }),
  })
  fc.assert(
    fc.property(networks, ({ priorities, scores, changes }) => {
      const capacities = scores[0]?.map((_, supporter) => 1 + (supporter % 2)) ?? []
      const changing = openForChanges(standingOf(priorities, capacities, scores))
      const now = { priorities: [...priorities], scores: [...scores] }
      for (const { leaver, priority, scores: row } of changes) {
        if (now.scores[leaver] !== scores[leaver]) continue
        personLeaves(changing, leaver)
        now.scores[leaver] = []
        const others = row.flatMap((worth, supporter) => (worth === undefined ? [] : [supporter]))
        personArrives(changing, { priority, supporters: { others, scores: others.map((supporter) => row[supporter] ?? 0) } })
        now.priorities.push(priority)
        now.scores.push(row)
        const worthOf = ({ supporterOf, scoreOf }: { supporterOf: Int32Array; scoreOf: Int32Array }) =>
          now.priorities.reduce<[number, number, number]>(([matched, pressing, score], one, person) => ((supporterOf[person] ?? -1) < 0 ? [matched, pressing, score] : [matched + 1, pressing + one, score + (scoreOf[person] ?? 0)]), [0, 0, 0])
        expect(worthOf(changing.standing)).toEqual(worthOf(standingOf(now.priorities, capacities, now.scores)))
      }
    }),
    { numRuns: 300 },
  )
})
