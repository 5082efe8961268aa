import { type Bidders, bidForPlaces } from './bid-for-places.ts'
import { forget } from './candidates.ts'
import { moveLevel } from './changed-prices.ts'
import { closeLevels } from './close-levels.ts'
import { bestFor, fillByShortestPaths } from './fill-by-shortest-paths.ts'
import type { MatchingProblem } from './pair-rows.ts'
import { emptyStanding, gone, leavePlace, makeRoom, open, type Standing } from './standing.ts'

/**
 * The best matching where everybody needs one supporter: as many people as possible; of all such matchings one with the highest total
 * priority; of all those one with the highest total score. Equal priorities are a tie: who of them is matched is decided by the score alone.
 *
 * Method, in three steps. First who, whatever the scores (`close-levels.ts`): the people who can be matched together are the independent sets of a transversal
 * matroid, so taking the most pressing first never costs a match, and nobody who was left out for want of places need be looked at again. It leaves levels: groups of
 * supporters that are full, closed at the priority of those who stayed out there, and the rest, who are open. Each level is then a problem of scores alone, with as many
 * places as people: those who hold its places, those of just its priority, and places to stay out at for as many of these as must. An auction brings prices near
 * (`bid-for-places.ts`), and shortest augmenting paths from everybody at once make them exact (`fill-by-shortest-paths.ts`). At the open level prices begin at nothing
 * and only bids that keep them exact are made, since a place that stays free may have no price. Nothing is packed into one number and nothing is rounded.
 *
 * References: J. Edmonds and R. M. Karp, Theoretical improvements in algorithmic efficiency for network flow problems, Journal of the ACM 19
 * (1972), 248 to 264 (prices that keep every length at zero or more); D. P. Bertsekas and D. A. Castañon, A forward/reverse auction algorithm for asymmetric assignment problems,
 * Computational Optimization and Applications 1 (1992), 277 to 297 (why both sides are made equal first); J. Edmonds and D. R. Fulkerson, Transversals and matroid
 * partition, Journal of Research of the National Bureau of Standards 69B (1965), 147 to 153.
 *
 * Worked example: p1 (priority 120) and p2 (priority 90) could both be with s1, who has one place, with scores 731 and 650. p1 takes the place, and s1 is closed at 90. p2
 * stands just there, so the level has two people, one place, and one place to stay out at. p2 is worth 650 with s1 and nothing outside, so s1 must cost 650 more than staying out.
 * Prices: p1 [0, 30, 81], p2 [0, 0, 0], s1 [1, 90, 650]; they add up to [1, 120, 731], which is the matching, and no pair is worth more than its two prices, so
 * no matching is worth more.
 *
 * Limits: one supporter each and the same worth for a pair whatever else is decided; two for one person, or couples with couples, are
 * no matching of this kind (`all-or-nothing.ts`). Exact while sums stay below 2^53: priorities up to 10⁹ and scores up to 10⁶ for nine million people.
 * Time grows with the square of the people when supporters grow with them, as the pairs do (docs/operate/benchmarks.md has figures); prices are one proof of many, and no
 * measure of a supporter's worth.
 */
export function solveFromNothing(problem: MatchingProblem): Standing {
  const standing = emptyStanding(problem)
  closeLevels(standing)
  const closed = biddersOfClosed(standing)
  const atOpen = biddersOfOpen(standing)
  const outs = outsOf(standing, closed)
  leaveAll(standing)
  const most = mostScore(standing, closed)
  for (let step = Math.ceil(most / 8); step > 0; step = step > 1 ? Math.ceil(step / 5) : 0) {
    leaveAll(standing)
    bidForPlaces(standing, closed, { step, withoutChoice: most + 1, left: Math.floor(closed.people.length / 100) })
  }
  fillByShortestPaths(standing, closed)
  closeOuts(standing, closed, outs)
  bidForPlaces(standing, atOpen, { step: 0, withoutChoice: mostScore(standing, atOpen) + 1, left: 0 })
  fillByShortestPaths(standing, atOpen)
  return standing
}

/** Whoever has a place at a closed level, and whoever has none and stands just at the lowest level in their reach. */
function biddersOfClosed({ people, rows, priority, closedAt, supporterOf }: Standing): Bidders {
  const levels = new Float64Array(people)
  const atLevel = new Set(closedAt)
  const lowestOf = (person: number) => {
    rows.read(person)
    let lowest = gone
    for (let at = rows.from; at < rows.to; at += 1) lowest = Math.min(lowest, closedAt[rows.supporters[at] ?? 0] ?? gone)
    return lowest
  }
  const bidders = Int32Array.from({ length: people }, (_, person) => person).filter((person) => {
    const supporter = supporterOf[person] ?? -1
    const own = priority[person] ?? gone
    levels[person] = supporter >= 0 ? (closedAt[supporter] ?? open) : atLevel.has(own) ? lowestOf(person) : gone
    return supporter >= 0 ? levels[person] !== open : levels[person] === own
  })
  return { people: bidders, levels, orElse: new Int32Array(people).fill(-1) }
}

function biddersOfOpen({ people, closedAt, supporterOf }: Standing): Bidders {
  const bidders = Int32Array.from({ length: people }, (_, person) => person).filter((person) => (supporterOf[person] ?? -1) >= 0 && closedAt[supporterOf[person] ?? 0] === open)
  return { people: bidders, levels: new Float64Array(people).fill(open), orElse: new Int32Array(people).fill(-1) }
}

/** By level a place to stay out at, behind all supporters: for as many as must, of those who stand just at it. */
function outsOf(standing: Standing, { people, levels, orElse }: Bidders): Map<number, number> {
  const outs = new Map<number, number>()
  const mayStayOut = people.filter((person) => standing.priority[person] === levels[person])
  for (const person of mayStayOut) outs.set(levels[person] ?? open, outs.get(levels[person] ?? open) ?? standing.supporters + outs.size)
  makeRoom(standing, { people: standing.people, supporters: standing.supporters + outs.size })
  for (const person of mayStayOut) {
    const out = outs.get(levels[person] ?? open) ?? -1
    orElse[person] = out
    if ((standing.supporterOf[person] ?? -1) < 0) standing.capacity[out] = (standing.capacity[out] ?? 0) + 1
  }
  return outs
}

function leaveAll(standing: Standing): void {
  standing.supporterOf.fill(-1)
  standing.firstHolder.fill(-1)
  standing.used.fill(0)
}

function mostScore(standing: Standing, { people, levels, orElse }: Bidders): number {
  return people.reduce((most, person) => Math.max(most, bestFor(standing, person, { orElse: orElse[person] ?? -1, level: levels[person] ?? open })), 0)
}

/** A level's prices all come down, or go up, by what staying out costs there, so that it costs nothing. */
function closeOuts(standing: Standing, { people }: Bidders, outs: ReadonlyMap<number, number>): void {
  for (const person of people) {
    if ((standing.supporterOf[person] ?? -1) < standing.supporters) continue
    leavePlace(standing, person)
    forget(standing, person)
  }
  for (const [level, out] of outs) {
    moveLevel(standing, { from: level, to: level, by: -(standing.price[out] ?? 0) })
    standing.capacity[out] = 0
    standing.price[out] = 0
  }
}

/** Three whole numbers, compared from the front: people matched, priority, score. */
export type Triple = readonly [number, number, number]

const nothing: Triple = [0, 0, 0]

export const supporterPrice = ({ closedAt, price }: Standing, supporter: number): Triple => {
  const level = closedAt[supporter] ?? open
  return level === open ? [0, 0, price[supporter] ?? 0] : Number.isFinite(level) ? [1, level, price[supporter] ?? 0] : nothing
}

/** What a person's place is worth beyond its price; nothing for whoever is left out. */
export function personPrice(standing: Standing, person: number): Triple {
  const supporter = standing.supporterOf[person] ?? -1
  if (supporter < 0) return nothing
  const [matched, priority, score] = supporterPrice(standing, supporter)
  return [1 - matched, (standing.priority[person] ?? 0) - priority, (standing.scoreOf[person] ?? 0) - score]
}
