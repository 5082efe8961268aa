import type { PairRows } from '../../src/engines/assignment/pair-rows.ts'
import { mostPressingFirst } from '../../src/engines/assignment/pressing-order.ts'

type Given = { priorities: readonly number[]; capacities: readonly number[]; rows: PairRows; pairs: number }

/** As a coordinator works down a list: the most pressing first, each with the best who still has a place. How many are matched. */
export function inListOrder({ priorities, capacities, rows }: Given): number {
  const left = [...capacities]
  let matched = 0
  for (const person of mostPressingFirst(priorities)) {
    rows.read(person)
    let best = -1
    let score = -1
    for (let at = rows.from; at < rows.to; at += 1) {
      const supporter = rows.supporters[at] ?? 0
      if ((left[supporter] ?? 0) === 0 || (rows.scores[at] ?? 0) <= score) continue
      best = supporter
      score = rows.scores[at] ?? 0
    }
    if (best < 0) continue
    left[best] = (left[best] ?? 0) - 1
    matched += 1
  }
  return matched
}

/** The best pair of all first, then the best of those left, and so on. How many are matched. */
export function bestPairFirst({ priorities, capacities, rows, pairs }: Given): number {
  const byScore = new Int32Array(pairs)
  const counts = new Int32Array(1002)
  const person = new Int32Array(pairs)
  const supporter = new Int32Array(pairs)
  const eachPair = (see: (one: number, other: number, score: number) => void) =>
    priorities.forEach((_, one) => {
      rows.read(one)
      for (let at = rows.from; at < rows.to; at += 1) see(one, rows.supporters[at] ?? 0, rows.scores[at] ?? 0)
    })
  eachPair((_one, _other, score) => (counts[1001 - score] = (counts[1001 - score] ?? 0) + 1))
  for (let at = 1; at < counts.length; at += 1) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0)
  let pair = 0
  eachPair((one, other, score) => {
    const to = counts[1000 - score] ?? 0
    counts[1000 - score] = to + 1
    byScore[to] = pair
    person[pair] = one
    supporter[pair] = other
    pair += 1
  })
  const left = [...capacities]
  const hasPlace = new Uint8Array(priorities.length)
  let matched = 0
  for (const at of byScore) {
    const [one, other] = [person[at] ?? 0, supporter[at] ?? 0]
    if (hasPlace[one] === 1 || (left[other] ?? 0) === 0) continue
    hasPlace[one] = 1
    left[other] = (left[other] ?? 0) - 1
    matched += 1
  }
  return matched
}
