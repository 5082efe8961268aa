import { checkCertificate, type Checked } from '../../src/engines/assignment/check-certificate.ts'
import { type PairRows, rowsFromTable } from '../../src/engines/assignment/pair-rows.ts'
import type { Standing } from '../../src/engines/assignment/standing.ts'
import { personPrice, solveFromNothing, supporterPrice } from '../../src/engines/assignment/solve-from-nothing.ts'
import { type Layout, layOut } from './matching-layout.ts'
import { matchingNetwork, type MatchingNetwork, type Size } from './matching-network.ts'
import { eachPairPlainly } from './matching-plainly.ts'
import { roomFor, scorePerson } from './matching-scorer.ts'

export type Instance = { network: MatchingNetwork; layout: Layout; priorities: number[]; capacities: number[] }

/** Supporters are numbered by their position in the layout. */
export function instanceOf(size: Size): Instance {
  const network = matchingNetwork(size)
  const layout = layOut(network)
  return { network, layout, priorities: network.waiting.map(({ priority }) => priority), capacities: Array.from(layout.order, (at) => network.offering[at]?.capacity ?? 0) }
}

/** All feasible pairs in one table. */
export function scoreAll(layout: Layout): { rows: PairRows; starts: Int32Array } {
  const starts = new Int32Array(layout.people + 1)
  const room = roomFor(layout)
  let table = { supporters: new Int32Array(1 << 16), scores: new Int32Array(1 << 16) }
  for (let person = 0; person < layout.people; person += 1) {
    scorePerson(layout, person, room)
    const from = starts[person] ?? 0
    const to = from + room.count
    if (to > table.supporters.length) {
      const longer = { supporters: new Int32Array(Math.ceil(1.25 * to)), scores: new Int32Array(Math.ceil(1.25 * to)) }
      longer.supporters.set(table.supporters)
      longer.scores.set(table.scores)
      table = longer
    }
    table.supporters.set(room.supporters.subarray(0, room.count), from)
    table.scores.set(room.scores.subarray(0, room.count), from)
    starts[person + 1] = to
  }
  return { rows: rowsFromTable(starts, table.supporters, table.scores), starts }
}

/** Rows worked out at each reading, for lists whose pairs would fill the memory; how long that took is counted apart. */
export function rowsOnDemand(layout: Layout): PairRows & { spentMs: number; reads: number } {
  const room = roomFor(layout)
  let held = -1
  const rows = {
    supporters: room.supporters, scores: room.scores, from: 0, to: 0, spentMs: 0, reads: 0,
    read(person: number) {
      if (person === held) return
      const began = performance.now()
      scorePerson(layout, person, room)
      rows.to = room.count
      rows.spentMs += performance.now() - began
      rows.reads += 1
      held = person
    },
  }
  return rows
}

export type Measured = { feasiblePairs: number; scoringMs: number; solvingMs: number; matched: number; priority: number; score: number; violations: number; checkedPairs: number; checkMs: number; peakMb: number }

/** One instance from nothing to its proof, tried over all pairs as the plain rules have them. */
export function measureInstance(size: Size, { onDemand = false } = {}): Measured {
  const instance = instanceOf(size)
  const { layout, priorities, capacities } = instance
  const began = performance.now()
  const rows = onDemand ? rowsOnDemand(layout) : scoreAll(layout).rows
  const scored = performance.now()
  const standing = solveFromNothing({ priorities, capacities, rows })
  const solved = performance.now()
  const scoredMeanwhile = 'spentMs' in rows && typeof rows.spentMs === 'number' ? rows.spentMs : 0
  const peakMb = process.resourceUsage().maxRSS / 1024
  const checked = checkPlainly(instance, standing)
  const [matched, priority, score] = checked.primal.map(Number)
  return {
    feasiblePairs: checked.pairs, scoringMs: scored - began + scoredMeanwhile, solvingMs: solved - scored - scoredMeanwhile, peakMb,
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
