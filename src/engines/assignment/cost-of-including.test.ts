import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestOfEvery, type SmallProblem } from '../../../tests/assignment/every-matching.ts'
import { costOfIncluding } from './cost-of-including.ts'
import { rowsFromPairs } from './pair-rows.ts'
import type { Standing } from './standing.ts'
import { solveFromNothing } from './solve-from-nothing.ts'

type Triple = readonly [number, number, number]

function standingOf({ priorities, capacities, scores }: SmallProblem): Standing {
  const pairs = scores.flatMap((row, person) => row.flatMap((score, supporter) => (score === undefined ? [] : [{ person, supporter, score }])))
  const rows = rowsFromPairs(priorities.length, { person: pairs.map(({ person }) => person), supporter: pairs.map(({ supporter }) => supporter), score: pairs.map(({ score }) => score) })
  return solveFromNothing({ priorities, capacities, rows })
}

function worthOf({ supporterOf, priority, scoreOf }: Standing): Triple {
  const matched = Array.from(supporterOf, (_, person) => person).filter((person) => (supporterOf[person] ?? -1) >= 0)
  return [matched.length, matched.reduce((sum, person) => sum + (priority[person] ?? 0), 0), matched.reduce((sum, person) => sum + (scoreOf[person] ?? 0), 0)]
}

const small: fc.Arbitrary<SmallProblem> = fc.record({ people: fc.integer({ min: 2, max: 6 }), supporters: fc.integer({ min: 1, max: 4 }) }).chain(({ people, supporters }) =>
  fc.record({
    priorities: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: people, maxLength: people }),
    needs: fc.constant(Array.from({ length: people }, () => 1 as const)),
    capacities: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: supporters, maxLength: supporters }),
    scores: fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined, freq: 2 }), { minLength: supporters, maxLength: supporters }), { minLength: people, maxLength: people }),
  }),
)

describe('what including somebody who was left out would cost', () => {
  it('is the worked example: a moves to t, c takes the place at s, and b, who had t, is left out', () => {
    const [a, b, c] = [0, 1, 2]
    const standing = standingOf({ priorities: [9, 5, 4], needs: [1, 1, 1], capacities: [1, 1], scores: [[7, 6], [undefined, 8], [3, undefined]] })
    expect([...standing.supporterOf]).toEqual([0, 1, -1])
    expect(costOfIncluding(standing, c)).toEqual({ leaves: b, score: 3 + 6 - 7 - 8 })
    expect(standing.supporterOf[a]).toBe(0)
  })

  it('is the difference to the best of every matching in which they have a place, and moves nobody', () => {
    fc.assert(
      fc.property(small, (problem) => {
        const standing = standingOf(problem)
        const before = worthOf(standing)
        problem.priorities.forEach((priority, person) => {
          if ((standing.supporterOf[person] ?? -1) >= 0) return
          const found = costOfIncluding(standing, person)
          // Above everybody: then the best of every matching has them, if any has.
          const above = problem.priorities.reduce((sum, one) => sum + one, 1)
          const [matched, total, score] = bestOfEvery({ ...problem, priorities: problem.priorities.map((one, other) => (other === person ? above : one)) })
          const includes = total >= above
          expect(found !== undefined).toBe(includes)
          if (!found) return
          const leaves = found.leaves < 0 ? 0 : (problem.priorities[found.leaves] ?? 0)
          expect([before[0] + (found.leaves < 0 ? 1 : 0), before[1] + priority - leaves, before[2] + found.score]).toEqual([matched, total - above + priority, score])
        })
        expect(worthOf(standing)).toEqual(before)
      }),
      { numRuns: 3000 },
    )
  })
})
