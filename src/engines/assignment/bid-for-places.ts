import type { Bidders } from './bidders.ts'
import { prepare, renewBest, restOf } from './candidates.ts'
import { emptyHeap, leastCode, leastKey, type LeastFirst, pop, push } from './least-first.ts'
import { leavePlace, open, type Standing, takePlace } from './standing.ts'

type Bidding = {
  /** who has no place yet */
  waiting: Int32Array
  /** what a bid is above what it needs to be */
  step: number
  /** what somebody raises a price by who has no choice */
  withoutChoice: number
  /** how many may be without a place at the end */
  left: number
  /** bids of an auction before this one that still stand, where there are many */
  heaps?: Map<number, LeastFirst>
}

/** Where more people than these have places with one, their bids are kept in a heap. */
const mostToLookThrough = 32
const mostRounds = 24

/**
 * Raises prices by an auction: whoever is without a place bids for the one worth most to them, up to what the second best is worth and a step beyond; the lowest bid
 * there goes. Afterwards nearly everybody is within a step of what is best for them, which is no proof yet, and near one: `fillByShortestPaths` goes on from there.
 *
 * With a step of nothing everybody who holds a place holds the best for them, and supporters whom nobody bid for keep their price. Bids that would raise nothing are not made then.
 *
 * Reference: D. P. Bertsekas, The auction algorithm: A distributed relaxation method for the assignment problem, Annals of Operations Research 14 (1988), 105 to 123.
 *
 * Worked example: a is worth 10 with s and 4 with t, b 9 and 6. a bids for s 10 - 4 and a step of 1, which is 7; b now has 2 from s and 6 from t, and bids 4
 * and a step for t. With prices of 7 and 5, b would gain 2 by s and gains 1 by t, which is one step less.
 */
export function bidForPlaces(standing: Standing, { people, orElse, levels, most }: Bidders, { waiting, step, withoutChoice, left, heaps = new Map() }: Bidding): void {
  const { used, capacity, price } = standing
  const bids: Bids = { of: standing.search.base, heaps }
  const length = waiting.length
  const found: Best = { best: 0, second: 0, supporter: -1, score: 0 }
  let size = length
  for (let made = 0, at = 0; size > left && made < mostRounds * people.length; made += 1) {
    const person = waiting[at] ?? 0
    at = at + 1 === length ? 0 : at + 1
    size -= 1
    prepare(standing, person, levels[person] ?? open)
    findBest(standing, person, orElse[person] ?? -1, found)
    const { supporter, best, second } = found
    if (supporter >= standing.supporters) most[person] = second
    const isFull = (used[supporter] ?? 0) >= (capacity[supporter] ?? 0)
    const lowest = isFull ? lowestBid(standing, bids, supporter) : -1
    if (isFull && (lowest < 0 || (step === 0 && best === second))) continue
    if (lowest >= 0) leavePlace(standing, lowest)
    takePlace(standing, person, supporter, found.score)
    bids.of[person] = (price[supporter] ?? 0) + (second === -Infinity ? withoutChoice : best - second + step)
    const heap = bids.heaps.size > 0 ? bids.heaps.get(supporter) : undefined
    if (heap) push(heap, bids.of[person] ?? 0, person)
    if ((used[supporter] ?? 0) >= (capacity[supporter] ?? 0)) price[supporter] = Math.max(price[supporter] ?? 0, bids.of[lowestBid(standing, bids, supporter)] ?? 0)
    if (lowest < 0) continue
    waiting[(at + size) % length] = lowest
    size += 1
  }
}

type Best = { best: number; second: number; supporter: number; score: number }

/** Whom a person would gain most by, and what by the next best. */
function findBest(standing: Standing, person: number, orElse: number, found: Best): void {
  const { price, candidates } = standing
  for (let renewed = false; ; renewed = true) {
    const start = candidates.start[person] ?? 0
    const end = start + (candidates.count[person] ?? 0)
    const { supporters, scores } = candidates
    let best = orElse < 0 ? -Infinity : -(price[orElse] ?? 0)
    let second = -Infinity
    let which = -1
    for (let at = start; at < end; at += 1) {
      const key = (scores[at] ?? 0) - (price[supporters[at] ?? 0] ?? 0)
      if (key <= second) continue
      if (key > best) {
        second = best
        best = key
        which = at
      } else second = key
    }
    const rest = restOf(standing, person)
    if (second < rest) {
      renewBest(standing, person, { more: renewed })
      continue
    }
    found.best = best
    found.second = second
    found.supporter = which < 0 ? orElse : (supporters[which] ?? 0)
    found.score = which < 0 ? 0 : (scores[which] ?? 0)
    return
  }
}

type Bids = { of: Float64Array; heaps: Map<number, LeastFirst> }

function lowestBid(standing: Standing, bids: Bids, supporter: number): number {
  const { firstHolder, nextHolder, supporterOf, capacity } = standing
  let lowest = firstHolder[supporter] ?? -1
  if ((capacity[supporter] ?? 0) > mostToLookThrough) {
    const heap = bids.heaps.get(supporter) ?? heapFor(standing, bids, supporter)
    while (heap.size > 0 && (supporterOf[leastCode(heap)] !== supporter || bids.of[leastCode(heap)] !== leastKey(heap))) pop(heap) // from before
    return heap.size > 0 ? leastCode(heap) : -1
  }
  for (let holder = lowest; holder >= 0; holder = nextHolder[holder] ?? -1) if ((bids.of[holder] ?? 0) < (bids.of[lowest] ?? 0)) lowest = holder
  return lowest
}

function heapFor({ used, firstHolder, nextHolder }: Standing, { of, heaps }: Bids, supporter: number): LeastFirst {
  const heap = emptyHeap(2 * (used[supporter] ?? 0))
  for (let holder = firstHolder[supporter] ?? -1; holder >= 0; holder = nextHolder[holder] ?? -1) push(heap, of[holder] ?? 0, holder)
  heaps.set(supporter, heap)
  return heap
}
