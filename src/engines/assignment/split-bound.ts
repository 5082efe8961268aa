import { rowsFromPairs } from './pair-rows.ts'
import type { NumberedProblem } from './read-problem.ts'
import { solveFromNothing, type Triple } from './solve-from-nothing.ts'

/**
 * What no plan can be worth more than, exactly: everybody who needs two is split into two halves, each worth half a match and half the priority,
 * who may each be matched alone. Every real plan is one of these, so the best of these bounds it.
 *
 * In halves all numbers are whole: somebody who needs one is worth [2, 2 · priority, 2 · score], a half [1, priority, 2 · score]. The matching only
 * compares [match, priority], so their ranks stand in for them. `twos` are those both of whose halves were matched, with different supporters: a guess to plan around.
 *
 * Worked example: one supporter with one place, and a person of priority 10 who needs two, score 100: a half is matched, so twice a plan is at most
 * [1, 10, 200]. A plan matches whole people, so it is worth at most none.
 */
export function splitBound({ people, supporters, pairs }: NumberedProblem): { bound: Triple; twos: Map<number, [number, number]> } {
  const halves = people.needs.flatMap((needed, person) => (needed === 2 ? [person] : []))
  const worth = [...people.needs.map((needed, person) => worthInHalves(needed, people.priorities[person] ?? 0)), ...halves.map((person) => worthInHalves(2, people.priorities[person] ?? 0))]
  const ranked = [...new Set(worth)].sort((one, other) => one - other)
  const rank = new Map(ranked.map((one, at) => [one, at]))
  const secondHalf = new Map(halves.map((person, at) => [person, people.ids.length + at]))
  const split = { person: [...pairs.person], supporter: [...pairs.supporter], score: [...pairs.score] }
  pairs.person.forEach((person, at) => {
    const half = secondHalf.get(person)
    if (half === undefined) return
    split.person.push(half)
    split.supporter.push(pairs.supporter[at] ?? 0)
    split.score.push(pairs.score[at] ?? 0)
  })
  const standing = solveFromNothing({ priorities: worth.map((one) => rank.get(one) ?? 0), capacities: supporters.capacities, rows: rowsFromPairs(worth.length, split) })
  let matched = 0
  let priority = 0
  let score = 0
  worth.forEach((_, one) => {
    if ((standing.supporterOf[one] ?? -1) < 0) return
    const isHalf = people.needs[one] !== 1
    matched += isHalf ? 1 : 2
    priority += (isHalf ? 1 : 2) * (people.priorities[one] ?? people.priorities[halves[one - people.ids.length] ?? 0] ?? 0)
    score += 2 * (standing.scoreOf[one] ?? 0)
  })
  const twos = new Map<number, [number, number]>()
  for (const [person, half] of secondHalf) {
    const [one, other] = [standing.supporterOf[person] ?? -1, standing.supporterOf[half] ?? -1]
    if (one >= 0 && other >= 0 && one !== other) twos.set(person, [one, other])
  }
  return { bound: inWholes([matched, priority, score], mostOf({ people, supporters, pairs })), twos }
}

/** One number in the order of [match, priority], in halves; below 2^53. */
const worthInHalves = (needed: 1 | 2, priority: number): number => (needed === 1 ? 2 * 2 ** 40 + 2 * priority : 2 ** 40 + priority)

/** The largest whole triple of which the double is no more. Where a half is left over, nothing is known of what comes after it. */
function inWholes([matched, priority, score]: Triple, [, mostPriority, mostScore]: Triple): Triple {
  const whole = Math.floor(matched / 2)
  if (matched % 2 === 1) return [whole, mostPriority, mostScore]
  return priority % 2 === 1 ? [whole, (priority - 1) / 2, mostScore] : [whole, priority / 2, Math.floor(score / 2)]
}

/** More than any plan can come to, part by part. */
export function mostOf({ people, pairs }: NumberedProblem): Triple {
  const best = new Map<number, number>()
  pairs.person.forEach((person, at) => best.set(person, Math.max(best.get(person) ?? 0, pairs.score[at] ?? 0)))
  return [people.ids.length, people.priorities.reduce((sum, one) => sum + one, 0), [...best].reduce((sum, [person, score]) => sum + score * (people.needs[person] ?? 1), 0)]
}
