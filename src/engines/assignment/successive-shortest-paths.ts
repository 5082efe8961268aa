import { insertPerson } from './insert-person.ts'
import type { MatchingProblem } from './pair-rows.ts'
import { mostPressingFirst } from './pressing-order.ts'
import { emptyStanding, open, type Standing } from './standing.ts'

/**
 * The best matching where everybody needs one supporter: as many people as possible; of all such matchings one with the highest total
 * priority; of all those one with the highest total score. Equal priorities are a tie: who of them is matched is decided by the score alone.
 *
 * Method: successive shortest augmenting paths with prices. People come one at a time, the most pressing first; each takes a shortest path to
 * a free place, or to somebody of their own priority who then stays out. Lengths and prices are triples of whole numbers compared from the front,
 * so nothing is packed into one number and nothing is rounded. The people who can be matched together are the independent sets of a transversal
 * matroid, so taking the most pressing first never costs a match. Within a level (`standing.ts`) it is Dijkstra's algorithm on scores less
 * prices, over candidates that are only read as far as they can matter (`candidates.ts`).
 *
 * References: J. Edmonds and R. M. Karp, Theoretical improvements in algorithmic efficiency for network flow problems, Journal of the ACM 19
 * (1972), 248 to 264 (prices that keep every length at zero or more); R. Jonker and A. Volgenant, A shortest augmenting path algorithm for dense and
 * sparse linear assignment problems, Computing 38 (1987), 325 to 340; J. Edmonds and D. R. Fulkerson, Transversals and matroid
 * partition, Journal of Research of the National Bureau of Standards 69B (1965), 147 to 153.
 *
 * Worked example: p1 (priority 120) and p2 (priority 90) could both be with s1, who has one place, with scores 731 and 650. p1 takes the place. p2's only
 * way is to stay out: s1 is closed at 90 and its price rises to 650. Prices: p1 [0, 30, 81], p2 [0, 0, 0], s1 [1, 90, 650]; they add up to
 * [1, 120, 731], which is the matching, and no pair is worth more than its two prices, so no matching is worth more.
 *
 * Limits: one supporter each and the same worth for a pair whatever else is decided; two for one person, or couples with couples, are
 * no matching of this kind (`all-or-nothing.ts`). Exact while sums stay below 2^53: priorities up to 10⁹ and scores up to 10⁶ for nine million people.
 * Time grows with the square of the people when supporters grow with them (docs/operate/benchmarks.md has figures); prices are one proof of many, and no
 * measure of a supporter's worth.
 */
export function solveFromNothing(problem: MatchingProblem): Standing {
  const standing = emptyStanding(problem)
  for (const person of mostPressingFirst(problem.priorities)) insertPerson(standing, person)
  return standing
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
