import { mostPressingFirst } from './pressing-order.ts'
import { gone, leavePlace, move, open, type Standing, takePlace } from './standing.ts'

/**
 * Who is matched and at which level each supporter is closed, without a look at scores: some matching of the most people with the highest total priority, left
 * in the standing plan; and by person the level of their place, or the lowest of anybody they suit. People come with the most pressing first, and nobody who has a place loses it. Where one finds no place, everybody who could be reached by
 * changes of places is full, for good, and closed at that one's priority: nobody there stands lower, and whoever holds a place there suits only supporters
 * closed at that level or above.
 *
 * Method: one more in turn by an alternating path (L. R. Ford and D. R. Fulkerson, Flows in Networks, 1962; for the order, J. Edmonds and D. R. Fulkerson, Transversals
 * and matroid partition, Journal of Research of the National Bureau of Standards 69B (1965), 147 to 153). Paths are found by labels that say how many moves a free
 * place is away at least (A. V. Goldberg and R. E. Tarjan, A new approach to the maximum-flow problem, Journal of the ACM 35 (1988), 921 to 940): whoever comes
 * takes the place of the least label, whoever had it goes on. Where that takes long, all paths are looked at, which decides.
 *
 * Worked example: a (9) suits s and t, b (5) suits s alone, c (4) suits t alone; s and t have one place each. a takes s, b takes it and a goes on to t; c finds t held by a, who
 * suits s, held by b: s and t are closed at 4.
 */
export function closeLevels(standing: Standing): Float64Array {
  const levels = new Float64Array(standing.people)
  const labels = { ofSupporter: new Int32Array(standing.supporters), ofHolder: new Int32Array(standing.people), open: standing.supporters }
  for (const person of mostPressingFirst(standing.priority.subarray(0, standing.people))) {
    const without = labels.open === 0 ? nobodyOpen : findByLabels(standing, labels, person)
    if (without === nobodyOpen || (without >= 0 && !findByAllPaths(standing, labels, { without, last: person }))) levels[person] = lowestWhereNoneIsOpen(standing, person)
  }
  for (let person = 0; person < standing.people; person += 1) if ((standing.supporterOf[person] ?? -1) >= 0) levels[person] = standing.closedAt[standing.supporterOf[person] ?? 0] ?? open
  return levels
}

/** The lowest level of anybody a person suits. */
export function lowestLevel({ rows, closedAt }: Standing, person: number): number {
  rows.read(person)
  const { supporters, from, to } = rows
  let lowest = gone
  for (let at = from; at < to; at += 1) {
    const level = closedAt[supporters[at] ?? 0] ?? gone
    if (level < lowest) lowest = level
  }
  return lowest
}

/** The same where all of them are closed: most are at the lowest level there is, and then no more need be looked at. */
function lowestWhereNoneIsOpen({ rows, closedAt, lowestClosed }: Standing, person: number): number {
  rows.read(person)
  const { supporters, from, to } = rows
  let lowest = gone
  for (let at = from; at < to && lowest > lowestClosed; at += 1) {
    const level = closedAt[supporters[at] ?? 0] ?? gone
    if (level < lowest) lowest = level
  }
  return lowest
}

/** How many moves a free place is away at least, `nowhere` from whoever is closed; and how many supporters are not closed yet. */
type Labels = { ofSupporter: Int32Array; ofHolder: Int32Array; open: number }

/** Farther places, and later moves, are for `findByAllPaths`. */
const farthest = 12
const mostMoves = 64
/** Supporters with more places than these are not looked through again and again. */
const mostHolders = 32
const nowhere = 2 ** 30

/** All whom a person suits are closed. */
const nobodyOpen = -2

/** Who is without a place at the end, -1 where nobody is. */
function findByLabels(standing: Standing, labels: Labels, first: number): number {
  const { rows, used, capacity } = standing
  let person = first
  for (let moves = 0; moves < mostMoves; moves += 1) {
    rows.read(person)
    const { supporters, from, to } = rows
    let nearest = -1
    let least = nowhere
    let second = nowhere
    for (let at = from; at < to && second > 0; at += 1) {
      const supporter = supporters[at] ?? 0
      const label = labels.ofSupporter[supporter] ?? 0
      if (label >= second) continue
      if (label < least) {
        second = least
        least = label
        nearest = supporter
      } else second = label
    }
    if (nearest < 0 && person === first) return nobodyOpen
    if (nearest < 0 || least > farthest) return person
    labels.ofHolder[person] = Math.min(second + 1, nowhere - 1)
    const isFree = (used[nearest] ?? 0) < (capacity[nearest] ?? 0)
    if (!isFree && ((used[nearest] ?? 0) > mostHolders || (used[nearest] ?? 0) === 0)) return person
    const goes = isFree ? -1 : nearestToGo(standing, labels, nearest)
    if (goes >= 0) leavePlace(standing, goes)
    takePlace(standing, person, nearest, 0)
    if ((used[nearest] ?? 0) >= (capacity[nearest] ?? 0) && (used[nearest] ?? 0) <= mostHolders) labels.ofSupporter[nearest] = Math.max(least, labels.ofHolder[nearestToGo(standing, labels, nearest)] ?? 0)
    if (goes < 0) return -1
    person = goes
  }
  return person
}

/** Which of those who hold a supporter's places is nearest to a free one. */
function nearestToGo({ firstHolder, nextHolder }: Standing, labels: Labels, supporter: number): number {
  let nearest = firstHolder[supporter] ?? -1
  for (let holder = nearest; holder >= 0; holder = nextHolder[holder] ?? -1) if ((labels.ofHolder[holder] ?? 0) < (labels.ofHolder[nearest] ?? 0)) nearest = holder
  return nearest
}

/** A path from whoever is without a place to a free one. False where there is none: the last to come, whom such paths lead to, stays out, and all that were reached are closed. */
function findByAllPaths(standing: Standing, labels: Labels, { without, last }: { without: number; last: number }): boolean {
  const { search, rows, closedAt, used, capacity, firstHolder, nextHolder } = standing
  search.number += 1
  let reached = 0
  let looked = 0
  let next = -1
  for (let person = without; ; ) {
    rows.read(person)
    const { supporters, from, to } = rows
    for (let at = from; at < to; at += 1) {
      const supporter = supporters[at] ?? 0
      if (search.seen[supporter] === search.number || closedAt[supporter] !== open) continue
      search.seen[supporter] = search.number
      search.cameFrom[supporter] = person
      search.cameScore[supporter] = 0
      if ((used[supporter] ?? 0) < (capacity[supporter] ?? 0)) {
        move(standing, supporter)
        return true
      }
      search.reachedSupporters[reached] = supporter
      reached += 1
    }
    while (next < 0 && looked < reached) {
      next = firstHolder[search.reachedSupporters[looked] ?? 0] ?? -1
      looked += 1
    }
    if (next < 0) break
    person = next
    next = nextHolder[person] ?? -1
  }
  if (without !== last) move(standing, leavePlace(standing, last))
  const level = standing.priority[last] ?? open
  for (let at = 0; at < reached; at += 1) {
    closedAt[search.reachedSupporters[at] ?? 0] = level
    labels.ofSupporter[search.reachedSupporters[at] ?? 0] = nowhere
  }
  labels.open -= reached
  if (reached > 0 && level < standing.lowestClosed) standing.lowestClosed = level
  return false
}
