import type { Bidders } from './bidders.ts'
import { open, type Standing } from './standing.ts'

/**
 * Prices for an auction to begin with, at supporters who have as many to bid for them as places and more: what the first who would have to go is worth there, which is
 * the best score after as many as there are places. Whoever is worth less there than that will hardly come there, and need not bid first for a place
 * that costs nothing. Where all places will be taken, an auction may begin at any prices.
 *
 * The most that anybody is worth, too, since every pair is looked at, and how far apart scores are.
 *
 * Method: the best scores of each supporter, one more than places, in a heap with the least at its top. Known as column reduction (R. Jonker and A. Volgenant, A shortest augmenting
 * path algorithm for dense and sparse linear assignment problems, Computing 38 (1987), 325 to 340), where a supporter has one place, and whoever is worth most there has it at once.
 *
 * Worked example: s has two places, and a, b, c and d are worth 9, 4, 7 and 6 there: s begins at 6, at which a and c gain something by s.
 */
export function beginAtFirstPrices(standing: Standing, { people, levels }: Bidders): { most: number; apart: number } {
  const { rows, closedAt, price } = standing
  const { starts, best } = roomForBest(standing)
  let most = 0
  let fewest = Infinity
  const least = new Int32Array(standing.supporters).fill(-1) // of each one's best, at hand: nearly every pair is no better
  for (let which = 0; which < people.length; which += 1) {
    const person = people[which] ?? 0
    const level = levels[person] ?? open
    rows.read(person)
    const { supporters, scores, from, to } = rows
    for (let at = from; at < to; at += 1) {
      const supporter = supporters[at] ?? 0
      const score = scores[at] ?? 0
      if (score < fewest) fewest = score
      if (score <= (least[supporter] ?? 0) || closedAt[supporter] !== level) continue
      if (score > most) most = score
      const start = starts[supporter] ?? 0
      replaceLeast(best, start, starts[supporter + 1] ?? 0, score)
      least[supporter] = best[start] ?? 0
    }
  }
  for (let supporter = 0; supporter < standing.supporters; supporter += 1) if (closedAt[supporter] !== open) price[supporter] = Math.max(0, least[supporter] ?? 0)
  return { most, apart: Math.max(0, most - fewest) }
}

type Best = { starts: Int32Array; best: Int32Array }

/** Room for the best scores of each closed supporter, one after the other; less than any score where there is none yet. */
function roomForBest({ supporters, closedAt, capacity }: Standing): Best {
  const starts = new Int32Array(supporters + 1)
  for (let supporter = 0; supporter < supporters; supporter += 1) starts[supporter + 1] = (starts[supporter] ?? 0) + (closedAt[supporter] === open ? 0 : (capacity[supporter] ?? 0) + 1)
  return { starts, best: new Int32Array((starts[supporters] ?? 0) + 1).fill(-1) }
}

/** The least, at the top of its heap, gives way to a greater. */
function replaceLeast(best: Int32Array, start: number, end: number, by: number): void {
  let at = start
  for (;;) {
    let below = 2 * at - start + 1
    if (below >= end) break
    if (below + 1 < end && (best[below + 1] ?? 0) < (best[below] ?? 0)) below += 1
    if ((best[below] ?? 0) >= by) break
    best[at] = best[below] ?? 0
    at = below
  }
  best[at] = by
}
