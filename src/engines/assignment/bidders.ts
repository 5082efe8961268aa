import { setAside } from './candidates.ts'
import { moveLevel } from './changed-prices.ts'
import { makeRoom, open, type Standing } from './standing.ts'

/**
 * People who are to have places among supporters of one level each; by person that level, and where else they may stay, with a score of nothing, or -1. `outs` has by
 * level the place to stay out at, which stands behind all supporters; `most` what a supporter could at most be worth to each person, when that was last looked at, and
 * `far` is 1 for whoever stays out and gains so much by it that they stand behind all others there.
 */
export type Bidders = { people: Int32Array; levels: Float64Array; orElse: Int32Array; outs: ReadonlyMap<number, number>; most: Float64Array; far: Uint8Array }

/** Whoever has a place at a closed level, and whoever has none and stands just at the lowest they suit: of these, as many as must may stay out. */
export function biddersOfClosed(standing: Standing, levels: Float64Array): Bidders {
  const { priority, supporterOf, people } = standing
  const outs = new Map<number, number>()
  for (const level of new Set(standing.closedAt)) if (level !== open) outs.set(level, standing.supporters + outs.size)
  makeRoom(standing, { people, supporters: standing.supporters + outs.size })
  const orElse = new Int32Array(people).fill(-1)
  const bidders = new Int32Array(people)
  let count = 0
  let last = open
  let out = -1
  for (let person = 0; person < people; person += 1) {
    const level = levels[person] ?? open
    const holds = (supporterOf[person] ?? -1) >= 0
    const mayStayOut = priority[person] === level
    if (level === open || !(holds || mayStayOut)) continue
    bidders[count] = person
    count += 1
    if (!mayStayOut) continue
    if (level !== last) out = outs.get(level) ?? -1
    last = level
    orElse[person] = out
    if (!holds) standing.capacity[out] = (standing.capacity[out] ?? 0) + 1
  }
  return { people: bidders.subarray(0, count), levels, orElse, outs, most: new Float64Array(people), far: new Uint8Array(people) }
}

export function biddersOfOpen({ people, supporterOf }: Standing, levels: Float64Array): Bidders {
  const bidders = new Int32Array(people)
  let count = 0
  for (let person = 0; person < people; person += 1) {
    if ((supporterOf[person] ?? -1) < 0 || levels[person] !== open) continue
    bidders[count] = person
    count += 1
  }
  return { people: bidders.subarray(0, count), levels, orElse: new Int32Array(people).fill(-1), outs: new Map(), most: new Float64Array(people), far: new Uint8Array(people) }
}

/** A level's prices all come down, or go up, by what staying out costs there, so that it costs nothing; and nobody stands there any more. */
export function closeOuts(standing: Standing, { people, outs }: Bidders): void {
  for (const person of people) {
    if ((standing.supporterOf[person] ?? -1) < standing.supporters) continue
    standing.supporterOf[person] = -1
    setAside(standing, person)
  }
  for (const [level, out] of outs) {
    standing.firstHolder[out] = -1
    standing.used[out] = 0
    moveLevel(standing, { from: level, to: level, by: -(standing.price[out] ?? 0) })
    standing.capacity[out] = 0
    standing.price[out] = 0
  }
}
