import { rowsFromPairs } from './pair-rows.ts'
import type { NumberedProblem } from './read-problem.ts'
import { solveFromNothing, type Triple } from './solve-from-nothing.ts'

/** Who is with whom; a person who needs two stands there twice. */
export type Plan = { people: number[]; supporters: number[]; worth: Triple }

export const isBetter = (one: Triple, other: Triple): boolean => (one[0] !== other[0] ? one[0] > other[0] : one[1] !== other[1] ? one[1] > other[1] : one[2] > other[2])

/** Two different supporters for each of some people, and the best for everybody who needs one in the places that are left. */
export function planAround({ people, supporters, pairs }: NumberedProblem, twos: ReadonlyMap<number, readonly [number, number]>): Plan {
  const capacities = [...supporters.capacities]
  for (const taken of twos.values()) for (const supporter of taken) capacities[supporter] = (capacities[supporter] ?? 0) - 1
  const ones = { person: new Array<number>(), supporter: new Array<number>(), score: new Array<number>() }
  let score = 0
  pairs.person.forEach((person, at) => {
    const supporter = pairs.supporter[at] ?? 0
    if (people.needs[person] === 1) {
      ones.person.push(person)
      ones.supporter.push(supporter)
      ones.score.push(pairs.score[at] ?? 0)
    } else if (twos.get(person)?.includes(supporter)) score += pairs.score[at] ?? 0
  })
  const standing = solveFromNothing({ priorities: people.priorities, capacities, rows: rowsFromPairs(people.ids.length, ones) })
  const plan = { people: [...twos.keys()].flatMap((person) => [person, person]), supporters: [...twos.values()].flat() }
  let matched = twos.size
  let priority = [...twos.keys()].reduce((sum, person) => sum + (people.priorities[person] ?? 0), 0)
  people.ids.forEach((_, person) => {
    const supporter = standing.supporterOf[person] ?? -1
    if (supporter < 0) return
    matched += 1
    priority += people.priorities[person] ?? 0
    score += standing.scoreOf[person] ?? 0
    plan.people.push(person)
    plan.supporters.push(supporter)
  })
  return { ...plan, worth: [matched, priority, score] }
}

/** A plan to begin with: the best around those who are given two, then two for each who can still have two, the most pressing first. */
export function simplePlan(problem: NumberedProblem, given: ReadonlyMap<number, readonly [number, number]>): Plan {
  const { people, supporters, pairs } = problem
  const left = [...supporters.capacities]
  for (const supporter of planAround(problem, given).supporters) left[supporter] = (left[supporter] ?? 0) - 1
  const rows = rowsFromPairs(people.ids.length, pairs)
  const twos = new Map(given)
  const pressing = people.ids.flatMap((_, person) => (people.needs[person] === 2 && !given.has(person) ? [person] : [])).sort((one, other) => (people.priorities[other] ?? 0) - (people.priorities[one] ?? 0))
  for (const person of pressing) {
    rows.read(person)
    const free = Array.from({ length: rows.to - rows.from }, (_, at) => ({ supporter: rows.supporters[rows.from + at] ?? 0, score: rows.scores[rows.from + at] ?? 0 })).filter(({ supporter }) => (left[supporter] ?? 0) > 0)
    const [one, other] = free.sort((first, second) => second.score - first.score)
    if (!one || !other) continue
    twos.set(person, [one.supporter, other.supporter])
    for (const { supporter } of [one, other]) left[supporter] = (left[supporter] ?? 0) - 1
  }
  return planAround(problem, twos)
}
