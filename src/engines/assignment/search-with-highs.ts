import type { Highs, ModelData } from 'highs'
import { isBetter, type Plan, planAround } from './plan-worth.ts'
import type { NumberedProblem } from './read-problem.ts'
import { mostOf } from './split-bound.ts'
import type { Triple } from './solve-from-nothing.ts'

/** More pairs than these take too much memory and time to prove anything with. */
const mostPairs = 150_000
/** The solver's prices may each be wrong by this much of the largest number; all of them together must not come to a whole one. */
const tolerance = 1e-10

/**
 * The best plan that HiGHS finds in the time, and what it proves no plan to be worth more than (J. A. J. Hall and others, highs.dev). People, priority
 * and score are three searches, each holding what the ones before reached, so that no weights are needed. Only "has two or nobody" is whole
 * by decree; for any choice of those the rest is a transport problem, whose corners are whole.
 *
 * What comes back is rounded, and its worth worked out anew in whole numbers: HiGHS says 1930.9999999999995.
 */
export async function searchWithHighs(problem: NumberedProblem, from: Plan, seconds: number): Promise<{ plan: Plan; bound: Triple }> {
  const most = mostOf(problem)
  const priorities = reduced(problem.people.priorities)
  if (problem.pairs.person.length > mostPairs) return { plan: from, bound: most }
  const highs = await loaded()
  const model = modelOf(highs, problem)
  const until = performance.now() + seconds * 1000
  const parts = [model.counts((person) => (person === undefined ? 0 : 1)), model.counts((person) => (person === undefined ? 0 : (priorities.of[person] ?? 0))), model.scores]
  const bound: [number, number, number] = [...most]
  const held: { costs: Float64Array; least: number }[] = []
  let best = from
  for (const [part, costs] of parts.entries()) {
    const largest = costs.reduce((found, one) => Math.max(found, one), 1)
    if (largest * tolerance * (problem.people.ids.length + problem.supporters.ids.length) > 0.1) break
    const found = run(highs, model, { costs, held, largest, seconds: (until - performance.now()) / 1000 })
    if (!found) break
    const twos = found.values && twosIn(problem, found.values)
    const plan = twos && planAround(problem, twos)
    if (plan && isBetter(plan.worth, best.worth)) best = plan
    const proven = Math.floor(found.bound * largest + 0.2)
    const inPart = part === 1 ? proven * priorities.step + priorities.least * (bound[0] ?? 0) : proven
    bound[part] = Math.min(bound[part] ?? 0, inPart)
    if (bound[part] !== best.worth[part]) break
    held.push({ costs: costs.map((one) => one / largest), least: proven / largest }) // exactly: less would not be a face of the polytope, and its corners not whole
  }
  return { plan: best, bound: [bound[0], bound[1], bound[2]] }
}

let loading: Promise<Highs> | undefined

/** Four megabytes, read when somebody first needs two, and again after it ran out of memory. */
const loaded = (): Promise<Highs> => (loading ??= import('highs').then(({ default: load }) => load()))

/** Priorities less the least of them, in steps that all of them are multiples of: the same order of plans with equally many people, in smaller numbers. */
function reduced(priorities: readonly number[]): { of: number[]; least: number; step: number } {
  const least = priorities.reduce((found, one) => Math.min(found, one), Infinity)
  const divisor = (one: number, other: number): number => (other === 0 ? one : divisor(other, one % other))
  const step = priorities.reduce((found, one) => divisor(found, one - least), 0) || 1
  return { of: priorities.map((one) => (one - least) / step), least, step }
}

type Model = { data: Omit<ModelData, 'colCost'>; pairs: number; scores: Float64Array; counts(worth: (person: number | undefined) => number): Float64Array }

/** A column for each pair, then one for each person who needs two. A row for each person, each supporter, and each pair of somebody who needs two. */
function modelOf(highs: Highs, { people, supporters, pairs }: NumberedProblem): Model {
  const twos = people.ids.flatMap((_, person) => (people.needs[person] === 2 ? [person] : []))
  const columnOfTwo = new Map(twos.map((person, at) => [person, pairs.person.length + at]))
  const numCols = pairs.person.length + twos.length
  const entries: { row: number; value: number }[][] = Array.from({ length: numCols }, () => [])
  const rowUpper = [...people.needs.map((needed) => (needed === 1 ? 1 : 0)), ...supporters.capacities.map((capacity) => Math.min(capacity, people.ids.length))]
  for (const [person, column] of columnOfTwo) entries[column]?.push({ row: person, value: -2 })
  pairs.person.forEach((person, at) => {
    entries[at]?.push({ row: person, value: 1 }, { row: people.ids.length + (pairs.supporter[at] ?? 0), value: 1 })
    const column = columnOfTwo.get(person)
    if (column === undefined) return
    entries[at]?.push({ row: rowUpper.length, value: 1 })
    entries[column]?.push({ row: rowUpper.length, value: -1 })
    rowUpper.push(0)
  })
  const starts = Int32Array.from({ length: numCols + 1 }, () => 0)
  entries.forEach((column, at) => (starts[at + 1] = (starts[at] ?? 0) + column.length))
  const whole = highs.constants.variableType.integer
  const any = highs.constants.variableType.continuous
  return {
    pairs: pairs.person.length,
    data: {
      numCols, numRows: rowUpper.length, sense: highs.constants.objectiveSense.maximize,
      colLower: new Float64Array(numCols), colUpper: new Float64Array(numCols).fill(1),
      rowLower: Float64Array.from(rowUpper, (_, row) => (people.needs[row] === 2 ? 0 : -highs.infinity)), rowUpper: Float64Array.from(rowUpper),
      matrix: { format: 'csc', numRows: rowUpper.length, numCols, starts, indices: Int32Array.from(entries.flatMap((column) => column.map(({ row }) => row))), values: Float64Array.from(entries.flatMap((column) => column.map(({ value }) => value))) },
      integrality: Array.from({ length: numCols }, (_, column) => (column < pairs.person.length ? any : whole)),
    },
    scores: Float64Array.from({ length: numCols }, (_, column) => pairs.score[column] ?? 0),
    counts: (worth) => Float64Array.from({ length: numCols }, (_, column) => (column < pairs.person.length ? (people.needs[pairs.person[column] ?? 0] === 1 ? worth(pairs.person[column]) : 0) : worth(twos[column - pairs.person.length]))),
  }
}

type Search = { costs: Float64Array; held: readonly { costs: Float64Array; least: number }[]; largest: number; seconds: number }

/** One search. Undefined where it came to nothing: no time left, or no memory. */
function run(highs: Highs, { data }: Model, { costs, held, largest, seconds }: Search): { values: ArrayLike<number> | undefined; bound: number } | undefined {
  if (seconds <= 0) return undefined
  try {
    return highs.withModel({ ...data, colCost: costs.map((one) => one / largest) }, (model) => {
      model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: 0.4 / largest, dual_feasibility_tolerance: tolerance, primal_feasibility_tolerance: 1e-9, mip_feasibility_tolerance: 1e-9 })
      for (const { costs: row, least } of held) {
        const columns = [...row.keys()].filter((column) => row[column] !== 0)
        model.addRow(least, highs.infinity, { indices: columns, values: columns.map((column) => row[column] ?? 0) })
      }
      model.run()
      const bound = model.info.get('mip_dual_bound')
      const hasValues = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
      return typeof bound === 'number' && Number.isFinite(bound) ? { values: hasValues ? model.getSolution().colValue : undefined, bound } : undefined
    })
  } catch {
    loading = undefined
    return undefined
  }
}

/** Whoever needs two and has two, with whom. Undefined where the numbers are no plan after all. */
function twosIn({ people, supporters, pairs }: NumberedProblem, values: ArrayLike<number>): Map<number, [number, number]> | undefined {
  const taken = new Map<number, number[]>()
  const places = [...supporters.capacities]
  pairs.person.forEach((person, at) => {
    if (people.needs[person] !== 2 || (values[at] ?? 0) < 0.5) return
    const supporter = pairs.supporter[at] ?? 0
    taken.set(person, [...(taken.get(person) ?? []), supporter])
    places[supporter] = (places[supporter] ?? 0) - 1
  })
  if (places.some((left) => left < 0)) return undefined
  const twos = new Map<number, [number, number]>()
  for (const [person, [one, other, ...more]] of taken) {
    if (one === undefined || other === undefined || more.length > 0) return undefined
    twos.set(person, [one, other])
  }
  return twos
}
