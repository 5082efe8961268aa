import type { Bidders } from './bidders.ts'
import { prepare, renewBest, restOf } from './candidates.ts'
import { leavePlace, open, type Standing, takePlace } from './standing.ts'

/** Whoever gains so much by staying out is not asked to come in before prices have moved by as much. */
export const farOut = 32

/**
 * Whoever would gain more than so much elsewhere leaves. Everybody without a place afterwards; what each could have at best stands in `base`. Whoever stays out is only looked at
 * where it must be exact.
 */
export function leaveWhatIsNotBest(standing: Standing, { people, orElse, levels, most, far }: Bidders, within: number): Int32Array {
  const { price, search, supporterOf, scoreOf } = standing
  const waiting = new Int32Array(people.length)
  let count = 0
  for (let at = 0; at < people.length; at += 1) {
    const person = people[at] ?? 0
    const supporter = supporterOf[person] ?? -1
    const isOut = supporter >= standing.supporters
    if (within > 0 && isOut) continue
    if (isOut && (most[person] ?? 0) <= -(price[supporter] ?? 0) - farOut) {
      far[person] = 1 // by what was most when they went there, and prices have only risen since
      continue
    }
    const other = orElse[person] ?? -1
    const inside = bestFor(standing, person, levels[person] ?? open)
    const best = other < 0 ? inside : Math.max(inside, -(price[other] ?? 0))
    most[person] = inside
    if (supporter >= 0 && (scoreOf[person] ?? 0) - (price[supporter] ?? 0) >= best - within) {
      if (!isOut) continue
      far[person] = inside <= best - farOut ? 1 : 0
      if (far[person] === 0) takePlace(standing, person, leavePlace(standing, person), 0) // to the front
      continue
    }
    leavePlace(standing, person)
    search.base[person] = best
    waiting[count] = person
    count += 1
  }
  return waiting.subarray(0, count)
}

/** What a person gains by the best supporter there is for them, at today's prices. */
export function bestFor(standing: Standing, person: number, level: number): number {
  const { candidates, price } = standing
  prepare(standing, person, level)
  for (let renewed = false; ; renewed = true) {
    const { supporters, scores } = candidates
    const start = candidates.start[person] ?? 0
    const end = start + (candidates.count[person] ?? 0)
    let best = -Infinity
    for (let at = start; at < end; at += 1) {
      const key = (scores[at] ?? 0) - (price[supporters[at] ?? 0] ?? 0)
      if (key > best) best = key
    }
    if (best >= restOf(standing, person)) return best
    renewBest(standing, person, { more: renewed })
  }
}
