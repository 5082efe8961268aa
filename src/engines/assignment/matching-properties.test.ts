import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestOfEvery, type SmallProblem } from '../../../tests/assignment/every-matching.ts'
import { type Assigned, assignOnes } from './assign.ts'
import { checkCertificate } from './check-certificate.ts'
import type { NumberedProblem } from './read-problem.ts'

const problems = (priority: fc.Arbitrary<number>, score: fc.Arbitrary<number>, most = { people: 7, supporters: 4 }): fc.Arbitrary<SmallProblem> =>
  fc.integer({ min: 1, max: most.people }).chain((people) =>
    fc.integer({ min: 1, max: most.supporters }).chain((supporters) =>
      fc.record({
        priorities: fc.array(priority, { minLength: people, maxLength: people }),
        needs: fc.constant(Array.from({ length: people }, () => 1 as const)),
        capacities: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: supporters, maxLength: supporters }),
        scores: fc.array(fc.array(fc.option(score, { nil: undefined, freq: 2 }), { minLength: supporters, maxLength: supporters }), { minLength: people, maxLength: people }),
      }),
    ),
  )
const fewTies = problems(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }))
const manyTies = problems(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 4 }))
const allEqual = problems(fc.constant(7), fc.integer({ min: 0, max: 9 }))
const hostile = problems(fc.constantFrom(0, 1, 999_999_999, 1_000_000_000), fc.constantFrom(0, 1, 999_999, 1_000_000))

function numbered({ priorities, needs, capacities, scores }: SmallProblem): NumberedProblem {
  const pairs = scores.flatMap((row, person) => row.flatMap((score, supporter) => (score === undefined ? [] : [{ person, supporter, score }])))
  return {
    people: { ids: priorities.map((_, person) => `p${person}`), priorities, needs },
    supporters: { ids: capacities.map((_, supporter) => `s${supporter}`), capacities },
    pairs: { person: Int32Array.from(pairs, ({ person }) => person), supporter: Int32Array.from(pairs, ({ supporter }) => supporter), score: Int32Array.from(pairs, ({ score }) => score) },
  }
}

const supporterOf = ({ pairs }: Assigned, people: number) => Array.from({ length: people }, (_, person) => pairs.supporters[pairs.people.indexOf(person)] ?? -1)

describe('a plan where everybody needs one', () => {
  it.each([
    ['few ties', fewTies],
    ['many ties', manyTies],
    ['equal priorities, where the score alone decides who is matched', allEqual],
    ['the largest and the smallest numbers', hostile],
  ])('is worth as much as the best of every matching, and its prices prove it: %s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (small) => {
        const { status, primal, dual } = assignOnes(numbered(small))
        expect({ status, primal, dual }).toEqual({ status: 'optimal', primal: bestOfEvery(small), dual: bestOfEvery(small) })
      }),
      { numRuns: 3000 },
    )
  })

  it('says of everybody left out that nobody is suitable, or who all holds the places they could reach, all of at least their priority', () => {
    fc.assert(
      fc.property(fc.oneof(fewTies, manyTies), (small) => {
        const plan = assignOnes(numbered(small))
        const holds = supporterOf(plan, small.priorities.length)
        const suitable = (person: number) => (small.scores[person] ?? []).flatMap((score, supporter) => (score === undefined ? [] : [supporter]))
        const leftOut = [...plan.leftOut]
        expect(leftOut.map(({ person }) => person)).toEqual(holds.flatMap((supporter, person) => (supporter < 0 ? [person] : [])))
        for (const one of leftOut) {
          if (one.because === 'no feasible supporter') {
            expect(suitable(one.person)).toEqual([])
            continue
          }
          const closed = 'closedSet' in one ? one.closedSet : []
          const holders = holds.flatMap((supporter, person) => (closed.includes(supporter) ? [person] : []))
          expect(closed.every((supporter) => holds.filter((held) => held === supporter).length === small.capacities[supporter])).toBe(true)
          expect(holders.every((holder) => (small.priorities[holder] ?? 0) >= (small.priorities[one.person] ?? 0))).toBe(true)
          expect([one.person, ...holders].flatMap(suitable).filter((supporter) => !closed.includes(supporter))).toEqual([])
          expect(closed.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('is not believed with one price, one place or one score changed', () => {
    fc.assert(
      fc.property(fewTies, fc.nat(), fc.integer({ min: -3, max: 3 }).filter((by) => by !== 0), (small, which, by) => {
        const problem = numbered(small)
        const plan = assignOnes(problem)
        const claim = {
          priorities: small.priorities, capacities: small.capacities, supporterOf: supporterOf(plan, small.priorities.length),
          personPrices: small.priorities.flatMap((_, person) => plan.prices?.people(person) ?? []),
          supporterPrices: small.capacities.flatMap((_, supporter) => plan.prices?.supporters(supporter) ?? []),
        }
        const check = (changed: Partial<typeof claim>) =>
          checkCertificate({ ...claim, ...changed }, (see) => small.scores.forEach((row, person) => row.forEach((score, supporter) => score !== undefined && see(person, supporter, score)))).violations
        expect(check({})).toBe(0)
        const person = which % small.priorities.length
        expect(check({ personPrices: claim.personPrices.map((price, at) => (at === 3 * person + (which % 3) ? price + by : price)) })).toBeGreaterThan(0)
        expect(check({ priorities: small.priorities.map((priority, at) => (at === person && (claim.supporterOf[at] ?? -1) >= 0 ? priority + 1 : priority)) }) > 0).toBe((claim.supporterOf[person] ?? -1) >= 0)
        if ((claim.supporterOf[person] ?? -1) >= 0) expect(check({ supporterOf: claim.supporterOf.map((supporter, at) => (at === person ? -1 : supporter)) })).toBeGreaterThan(0)
      }),
      { numRuns: 1000 },
    )
  })
})
