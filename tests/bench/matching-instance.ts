import { checkCertificate, type Checked } from '../../src/engines/assignment/check-certificate.ts'
import type { Standing } from '../../src/engines/assignment/standing.ts'
import { personPrice, solveFromNothing, supporterPrice } from '../../src/engines/assignment/solve-from-nothing.ts'
import { type Layout, layOut } from './matching-layout.ts'
import { matchingNetwork, type MatchingNetwork, type Size } from './matching-network.ts'
import { eachPairPlainly } from './matching-plainly.ts'
import { type KeptRows, rowsKept } from './matching-rows.ts'

export type Instance = { network: MatchingNetwork; layout: Layout; priorities: number[]; capacities: number[] }

/** Supporters are numbered by their position in the layout. */
export function instanceOf(size: Size): Instance {
  const network = matchingNetwork(size)
  const layout = layOut(network)
  return { network, layout, priorities: network.waiting.map(({ priority }) => priority), capacities: Array.from(layout.order, (at) => network.offering[at]?.capacity ?? 0) }
}

/** All feasible pairs. */
export function scoreAll(layout: Layout): KeptRows {
  const rows = rowsKept(layout)
  for (let person = 0; person < layout.people; person += 1) rows.read(person)
  return rows
}

/** The same as a list. */
export function listPairs(people: number, rows: KeptRows): { person: Int32Array; supporter: Int32Array; score: Int32Array } {
  const pairs = { person: new Int32Array(rows.pairs), supporter: new Int32Array(rows.pairs), score: new Int32Array(rows.pairs) }
  for (let person = 0, count = 0; person < people; person += 1) {
    rows.read(person)
    pairs.person.fill(person, count, count + rows.to)
    pairs.supporter.set(rows.supporters.subarray(0, rows.to), count)
    pairs.score.set(rows.scores.subarray(0, rows.to), count)
    count += rows.to
  }
  return pairs
}

export type Measured = { feasiblePairs: number; scoringMs: number; solvingMs: number; cpuMs: number; matched: number; priority: number; score: number; violations: number; checkedPairs: number; checkMs: number; peakMb: number }

/** So many are kept where all would fill the memory: those of the most pressing, which are read again and again. */
const mostKept = 160_000_000

/** One instance from nothing to its proof, tried over all pairs as the plain rules have them. */
export function measureInstance(size: Size, { onDemand = false } = {}): Measured {
  const instance = instanceOf(size)
  const { layout, priorities, capacities } = instance
  const used = process.cpuUsage()
  const began = performance.now()
  const rows = onDemand ? rowsKept(layout, mostKept) : scoreAll(layout)
  const scored = performance.now()
  const before = rows.spentMs
  const standing = solveFromNothing({ priorities, capacities, rows })
  const solved = performance.now()
  const { user, system } = process.cpuUsage(used)
  const scoredMeanwhile = rows.spentMs - before
  const peakMb = process.resourceUsage().maxRSS / 1024
  const checked = checkPlainly(instance, standing)
  const [matched, priority, score] = checked.primal.map(Number)
  return {
    feasiblePairs: checked.pairs, scoringMs: scored - began + scoredMeanwhile, solvingMs: solved - scored - scoredMeanwhile, cpuMs: (user + system) / 1000, peakMb,
    matched: matched ?? 0, priority: priority ?? 0, score: score ?? 0, violations: checked.violations, checkedPairs: checked.pairs, checkMs: performance.now() - solved,
  }
}

/** The certificate over all pairs, by the plain rules and numbers of the network. */
export function checkPlainly({ network, layout, priorities }: Instance, standing: Standing): Checked {
  const capacities = network.offering.map(({ capacity }) => capacity)
  const supporterPrices = new Float64Array(3 * capacities.length)
  layout.order.forEach((number, position) => supporterPrices.set(supporterPrice(standing, position), 3 * number))
  const personPrices = new Float64Array(3 * priorities.length)
  priorities.forEach((_, person) => personPrices.set(personPrice(standing, person), 3 * person))
  const supporterOf = Int32Array.from(priorities, (_, person) => layout.order[standing.supporterOf[person] ?? -1] ?? -1)
  return checkCertificate({ priorities, capacities, supporterOf, personPrices, supporterPrices }, (see) => eachPairPlainly(network, see))
}
