import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { better, bestOfEvery, type SmallProblem, type Worth } from '../../../tests/assignment/every-matching.ts'
import { assignAll } from './all-or-nothing.ts'
import type { Assigned } from './assign.ts'
import { type NumberedProblem, readProblem } from './read-problem.ts'
import { splitBound } from './split-bound.ts'

const problems = (priority: fc.Arbitrary<number>, score: fc.Arbitrary<number>): fc.Arbitrary<SmallProblem> =>
  fc.record({ people: fc.integer({ min: 1, max: 6 }), supporters: fc.integer({ min: 1, max: 4 }) }).chain(({ people, supporters }) =>
    fc.record({
      priorities: fc.array(priority, { minLength: people, maxLength: people }),
      needs: fc.array(fc.constantFrom<1 | 2>(1, 2), { minLength: people, maxLength: people }),
      capacities: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: supporters, maxLength: supporters }),
      scores: fc.array(fc.array(fc.option(score, { nil: undefined, freq: 3 }), { minLength: supporters, maxLength: supporters }), { minLength: people, maxLength: people }),
    }),
  )
const ordinary = problems(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 20 }))
const hostile = problems(fc.constantFrom(0, 1, 999_999_999, 1_000_000_000), fc.constantFrom(0, 1, 999_999, 1_000_000))

function numbered({ priorities, needs, capacities, scores }: SmallProblem): NumberedProblem {
  const pairs = scores.flatMap((row, person) => row.flatMap((score, supporter) => (score === undefined ? [] : [{ person, supporter, score }])))
  return {
    people: { ids: priorities.map((_, person) => `p${person}`), priorities, needs },
    supporters: { ids: capacities.map((_, supporter) => `s${supporter}`), capacities },
    pairs: { person: Int32Array.from(pairs, ({ person }) => person), supporter: Int32Array.from(pairs, ({ supporter }) => supporter), score: Int32Array.from(pairs, ({ score }) => score) },
  }
}

/** What a plan is worth, read off its pairs; undefined where it breaks a rule. */
function worthOf({ priorities, needs, capacities, scores }: SmallProblem, { pairs }: Assigned): Worth | undefined {
  const worth: Worth = [0, 0, 0]
  for (const [person, needed] of needs.entries()) {
    const taken = pairs.supporters.filter((_, at) => pairs.people[at] === person)
    if (taken.length === 0) continue
    if (taken.length !== needed || new Set(taken).size !== needed || taken.some((supporter) => scores[person]?.[supporter] === undefined)) return undefined
    worth[0] += 1
    worth[1] += priorities[person] ?? 0
    for (const supporter of taken) worth[2] += scores[person]?.[supporter] ?? 0
  }
  return capacities.some((places, supporter) => pairs.supporters.filter((one) => one === supporter).length > places) ? undefined : worth
}

const read = (problem: object) => {
  const found = readProblem(JSON.stringify(problem))
  if ('unusable' in found) throw new Error(found.unusable)
  return found.problem
}

describe('a plan where some need two or nobody', () => {
  it('is worth as much as the best of every plan, and says so', async () => {
    await fc.assert(
      fc.asyncProperty(ordinary, async (small) => {
        const plan = await assignAll(numbered(small))
        const best = bestOfEvery(small)
        expect({ status: plan.status, worth: worthOf(small, plan), primal: plan.primal, dual: plan.dual }).toEqual({ status: 'optimal', worth: best, primal: best, dual: best })
      }),
      { numRuns: 400 },
    )
  })

  it('says of everybody left out why, and names full supporters held by people of at least their priority', async () => {
    await fc.assert(
      fc.asyncProperty(ordinary, async (small) => {
        const { leftOut, pairs } = await assignAll(numbered(small))
        const reasons = [...leftOut]
        expect(reasons.map(({ person }) => person)).toEqual(small.priorities.flatMap((_, person) => (pairs.people.includes(person) ? [] : [person])))
        for (const one of reasons) {
          const suitable = (small.scores[one.person] ?? []).flatMap((score, supporter) => (score === undefined ? [] : [supporter]))
          if (small.needs[one.person] === 2) expect(one.because).toBe(suitable.length < 2 ? 'fewer than two suitable supporters' : 'a pair would cost more than it adds')
          else expect(one.because).toBe(suitable.length === 0 ? 'no feasible supporter' : 'all suitable supporters are taken')
          const closed = 'closedSet' in one ? one.closedSet : []
          if ('closedSet' in one) expect(suitable.filter((supporter) => !closed.includes(supporter))).toEqual([])
          for (const supporter of closed) {
            const holders = pairs.people.filter((_, at) => pairs.supporters[at] === supporter)
            expect(holders).toHaveLength(small.capacities[supporter] ?? 0)
            expect(holders.every((holder) => (small.priorities[holder] ?? 0) >= (small.priorities[one.person] ?? 0))).toBe(true)
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  it('with the largest numbers never claims more than is so: what it has keeps every rule, and nothing is better than its bound', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (small) => {
        const plan = await assignAll(numbered(small))
        const best = bestOfEvery(small)
        expect(worthOf(small, plan)).toEqual(plan.primal)
        expect(better([...plan.primal], best)).toBe(false)
        expect(better(best, [...plan.dual])).toBe(false)
        expect(plan.status).toBe(better([...plan.dual], [...plan.primal]) ? 'feasible' : 'optimal')
      }),
      { numRuns: 300 },
    )
  })

  it('is the worked example: the most pressing is left out where their two places match two people', async () => {
    const problem = read({
      people: [{ id: 'a', priority: 5, needs: 2 }, { id: 'b', priority: 4, needs: 1 }, { id: 'c', priority: 3, needs: 1 }],
      supporters: [{ id: 's', capacity: 1 }, { id: 't', capacity: 1 }],
      pairs: [['a', 's', 1], ['a', 't', 1], ['b', 's', 1], ['b', 't', 1], ['c', 's', 1], ['c', 't', 1]],
    })
    const plan = await assignAll(problem)
    expect(plan).toMatchObject({ status: 'optimal', primal: [2, 7, 2], dual: [2, 7, 2] })
    expect(plan.prices).toBeUndefined()
    expect([...plan.leftOut]).toEqual([{ person: 0, because: 'a pair would cost more than it adds' }])
  })

  it('names whoever could not have two even alone', async () => {
    const plan = await assignAll(read({ people: [{ id: 'a', priority: 5, needs: 2 }], supporters: [{ id: 's', capacity: 9 }], pairs: [['a', 's', 1]] }))
    expect([...plan.leftOut]).toEqual([{ person: 0, because: 'fewer than two suitable supporters' }])
  })

  it('without the time to prove anything has a plan all the same, with what nothing can be better than', async () => {
    // Three places for two people who need two: one and a half are matched if halves are allowed, so that the halves alone prove nothing.
    const people = [{ id: 'a', priority: 5, needs: 2 }, { id: 'b', priority: 4, needs: 2 }]
    const supporters = ['s', 't', 'u'].map((id) => ({ id, capacity: 1 }))
    const problem = read({ people, supporters, pairs: people.flatMap(({ id }, at) => supporters.map((supporter, other) => [id, supporter.id, at + other])) })
    const [hurried, proven] = [await assignAll(problem, { seconds: 0 }), await assignAll(problem)]
    expect(hurried.status).toBe('feasible')
    expect(proven.status).toBe('optimal')
    expect(better([...hurried.primal], [...proven.primal])).toBe(false)
    expect(better([...proven.primal], [...hurried.dual])).toBe(false)
  })

  it('splits somebody who needs two into halves, and bounds by whole people', () => {
    expect(splitBound(read({ people: [{ id: 'a', priority: 10, needs: 2 }], supporters: [{ id: 's', capacity: 1 }], pairs: [['a', 's', 100]] })).bound).toEqual([0, 10, 200])
  })
})
