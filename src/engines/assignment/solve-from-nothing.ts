import { bidForPlaces } from './bid-for-places.ts'
import { type Bidders, biddersOfClosed, biddersOfOpen, closeOuts } from './bidders.ts'
import { closeLevels } from './close-levels.ts'
import { fillByShortestPaths } from './fill-by-shortest-paths.ts'
import { beginAtFirstPrices } from './first-prices.ts'
import type { LeastFirst } from './least-first.ts'
import { bestFor, leaveWhatIsNotBest } from './leave-for-better.ts'
import type { MatchingProblem } from './pair-rows.ts'
import { emptyStanding, open, type Standing } from './standing.ts'

/**
 * The best matching where everybody needs one supporter: as many people as possible; of all such matchings one with the highest total
 * priority; of all those one with the highest total score. Equal priorities are a tie: who of them is matched is decided by the score alone.
 *
 * Method, in three steps. First who, whatever the scores (`close-levels.ts`): the people who can be matched together are the independent sets of a transversal
 * matroid, so taking the most pressing first never costs a match, and nobody who was left out for want of places need be looked at again. It leaves levels: groups of
 * supporters that are full, closed at the priority of those who stayed out there, and the rest, who are open. Each level is then a problem of scores alone, with as many
 * places as people: those who hold its places, those of just its priority, and places to stay out at for as many of these as must. Prices begin where
 * the best scores for those places end (`first-prices.ts`), an auction brings them near (`bid-for-places.ts`), and shortest augmenting paths from everybody at once make them
 * exact (`fill-by-shortest-paths.ts`). At the open level prices begin at nothing and only bids that keep them exact are made, since a place that stays free may have no price. Nothing is packed into one number and nothing is rounded.
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
  const levels = closeLevels(standing)
  const closed = biddersOfClosed(standing, levels)
  const atOpen = biddersOfOpen(standing, levels)
  leaveAll(standing)
  bidInSteps(standing, closed)
  fillByShortestPaths(standing, closed)
  closeOuts(standing, closed)
  bidForPlaces(standing, atOpen, { waiting: atOpen.people.slice(), step: 0, withoutChoice: mostScore(standing, atOpen) + 1, left: 0 })
  fillByShortestPaths(standing, atOpen)
  return standing
}

function leaveAll(standing: Standing): void {
  standing.supporterOf.fill(-1)
  standing.firstHolder.fill(-1)
  standing.used.fill(0)
}

/** Scores no farther apart than this are mostly equal: raising prices a point at a time would lead astray, and paths alone are quicker. */
const nearlyEqual = 16
/** Of more people than these, all as good as each other, paths would wander long before one ends at a free place. */
const fewEnough = 5000

function bidInSteps(standing: Standing, closed: Bidders): void {
  const { most, apart } = beginAtFirstPrices(standing, closed)
  const withoutChoice = most + 1
  let waiting: Int32Array = closed.people.slice()
  if (apart <= nearlyEqual && closed.people.length <= fewEnough) return bidForPlaces(standing, closed, { waiting, step: 0, withoutChoice, left: 0 })
  const heaps = new Map<number, LeastFirst>()
  for (let step = Math.ceil(most / 200); step > 0; step = step > 1 ? Math.ceil(step / 5) : 0) {
    bidForPlaces(standing, closed, { waiting, step, withoutChoice, left: Math.floor(closed.people.length / 300), heaps })
    waiting = leaveWhatIsNotBest(standing, closed, Math.ceil(step / 5))
  }
}

function mostScore(standing: Standing, { people, levels }: Bidders): number {
  let most = 0
  for (const person of people) most = Math.max(most, bestFor(standing, person, levels[person] ?? open))
  return most
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
