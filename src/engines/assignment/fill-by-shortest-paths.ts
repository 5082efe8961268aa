import type { Bidders } from './bid-for-places.ts'
import { prepare, renewBest, restOf } from './candidates.ts'
import { leastKey, pop, push } from './least-first.ts'
import { beginSearch } from './search.ts'
import { leavePlace, move, open, type Standing } from './standing.ts'

/**
 * Gives a place to everybody who is to have one, so that the prices prove it: each holds the supporter worth most to them. Whoever does not, as the prices
 * stand, first leaves. Then, again and again: the shortest way from anybody without a place to a free one, by Dijkstra's algorithm from all of them at once on what
 * each step loses; prices rise by what supporters are nearer than that; and along steps that now lose nothing, places are changed until no more can be filled so.
 *
 * Reference: J. E. Hopcroft and R. M. Karp, An n^5/2 algorithm for maximum matchings in bipartite graphs, SIAM Journal on Computing 2 (1973), 225 to 231, for many paths at once;
 * H. N. Gabow and R. E. Tarjan, Faster scaling algorithms for network problems, SIAM Journal on Computing 18 (1989), 1013 to 1036, for the same with prices.
 *
 * Worked example: a and b both suit s with 8, and t with 5 and 6; s holds a at a price of 0. b is without: s is as good as b can have, a loses 3 by going on to t, b loses 2
 * by going there at once. So t is 2 away; s's price rises by 2, a still gains most from s, and b takes t, where nothing is lost now.
 */
export function fillByShortestPaths(standing: Standing, bidders: Bidders): void {
  let waiting = leaveWhatIsNotBest(standing, bidders)
  while (waiting.length > 0) {
    const away = searchFromAll(standing, bidders, waiting)
    if (away === Infinity) throw new Error('Somebody has no way to a place.')
    const { search, price } = standing
    for (let at = 0; at < search.supportersReached; at += 1) {
      const supporter = search.reachedSupporters[at] ?? 0
      price[supporter] = (price[supporter] ?? 0) + away - (search.distance[supporter] ?? 0)
    }
    for (const person of waiting) search.base[person] = (search.base[person] ?? 0) - away
    search.number += 1
    waiting = waiting.filter((person) => !findAlongNothingLost(standing, bidders, person))
  }
}

/** Everybody without a place afterwards; what each could have at best stands in `base`. */
function leaveWhatIsNotBest(standing: Standing, { people, orElse, levels }: Bidders): Int32Array {
  const { price, search, supporterOf, scoreOf } = standing
  return people.filter((person) => {
    const best = bestFor(standing, person, { orElse: orElse[person] ?? -1, level: levels[person] ?? open })
    const supporter = supporterOf[person] ?? -1
    if (supporter >= 0 && (scoreOf[person] ?? 0) - (price[supporter] ?? 0) === best) return false
    leavePlace(standing, person)
    search.base[person] = best
    return true
  })
}

/** What a person gains by the best place there is for them, at today's prices. */
export function bestFor(standing: Standing, person: number, { orElse, level }: { orElse: number; level: number }): number {
  const { candidates, price } = standing
  prepare(standing, person, level)
  for (let renewed = false; ; renewed = true) {
    const start = candidates.start[person] ?? 0
    const end = start + (candidates.count[person] ?? 0)
    let best = orElse < 0 ? -Infinity : -(price[orElse] ?? 0)
    for (let at = start; at < end; at += 1) best = Math.max(best, (candidates.scores[at] ?? 0) - (price[candidates.supporters[at] ?? 0] ?? 0))
    if (best >= restOf(standing, person)) return best
    renewBest(standing, person, { more: renewed })
  }
}

type Nearest = { away: number }

/** How far the nearest free place is; supporters nearer than that are those reached. */
function searchFromAll(standing: Standing, { orElse }: Bidders, waiting: Int32Array): number {
  const { search, firstHolder, nextHolder, scoreOf, price } = standing
  const nearest: Nearest = { away: Infinity }
  beginSearch(search)
  for (const person of waiting) lookFrom(standing, nearest, person, orElse[person] ?? -1)
  while (leastKey(search.heap) < nearest.away) {
    const code = pop(search.heap)
    if (code < 0) {
      renewBest(standing, -1 - code, { more: true })
      lookFrom(standing, nearest, -1 - code, orElse[-1 - code] ?? -1)
    } else if (search.settled[code] !== search.number) {
      search.settled[code] = search.number
      search.reachedSupporters[search.supportersReached] = code
      search.supportersReached += 1
      const distance = (search.distance[code] ?? 0) - (price[code] ?? 0)
      for (let holder = firstHolder[code] ?? -1; holder >= 0; holder = nextHolder[holder] ?? -1) {
        search.base[holder] = distance + (scoreOf[holder] ?? 0)
        lookFrom(standing, nearest, holder, orElse[holder] ?? -1)
      }
    }
  }
  return nearest.away
}

/** Where a person might go: their candidates, and if others might be as near, themselves once more at that distance. */
function lookFrom(standing: Standing, nearest: Nearest, person: number, orElse: number): void {
  const { search, candidates, price } = standing
  const base = search.base[person] ?? 0
  if (orElse >= 0) label(standing, nearest, orElse, base + (price[orElse] ?? 0))
  const start = candidates.start[person] ?? 0
  const end = start + (candidates.count[person] ?? 0)
  const { supporters, scores } = candidates
  for (let at = start; at < end; at += 1) {
    const supporter = supporters[at] ?? 0
    const distance = base - (scores[at] ?? 0) + (price[supporter] ?? 0)
    if (distance < nearest.away) label(standing, nearest, supporter, distance)
  }
  const others = base - restOf(standing, person)
  if (others < nearest.away) push(search.heap, others, -1 - person)
}

function label({ search, used, capacity }: Standing, nearest: Nearest, supporter: number, distance: number): void {
  if (distance >= nearest.away || (search.seen[supporter] === search.number && distance >= (search.distance[supporter] ?? 0))) return
  search.seen[supporter] = search.number
  search.distance[supporter] = distance
  if ((used[supporter] ?? 0) < (capacity[supporter] ?? 0)) nearest.away = distance
  else push(search.heap, distance, supporter)
}

/** Whether a person could be given a place along steps that lose nothing, each supporter being tried once for all. */
function findAlongNothingLost(standing: Standing, { orElse }: Bidders, first: number): boolean {
  const { search, used, capacity, firstHolder, nextHolder } = standing
  const { reachedPeople: path, position } = search
  path[0] = first
  position[first] = 0
  for (let depth = 0; depth >= 0; ) {
    const person = path[depth] ?? 0
    const worth = depth === 0 ? (search.base[first] ?? 0) : worthOf(standing, person)
    const supporter = nextWithoutLoss(standing, { person, worth, orElse: orElse[person] ?? -1 })
    const holder = supporter < 0 ? -1 : (firstHolder[supporter] ?? -1)
    if (supporter >= 0 && (used[supporter] ?? 0) < (capacity[supporter] ?? 0)) {
      move(standing, supporter)
      return true
    }
    if (holder >= 0) {
      depth += 1
      path[depth] = holder
      position[holder] = 0
    } else if (supporter < 0) {
      const other = depth === 0 ? -1 : (nextHolder[person] ?? -1)
      if (other < 0) depth -= 1
      else {
        path[depth] = other
        position[other] = 0
      }
    }
  }
  return false
}

const worthOf = ({ supporterOf, scoreOf, price }: Standing, person: number): number => (scoreOf[person] ?? 0) - (price[supporterOf[person] ?? 0] ?? 0)

/** The next of a person's candidates that was not tried yet and is worth as much as what they have: at first one who has a free place, as ways may be long. */
function nextWithoutLoss(standing: Standing, { person, worth, orElse }: { person: number; worth: number; orElse: number }): number {
  const { search, candidates, price, used, capacity } = standing
  const { position, seen, number } = search
  if (position[person] === 0) {
    while (restOf(standing, person) >= worth) renewBest(standing, person, { more: true })
    if (orElse >= 0 && seen[orElse] !== number && -(price[orElse] ?? 0) === worth) return tried(standing, { supporter: orElse, person, score: 0 })
  }
  const start = candidates.start[person] ?? 0
  const count = candidates.count[person] ?? 0
  for (let isFirst = position[person] === 0; ; isFirst = false) {
    for (let at = position[person] ?? 0; at < count; at += 1) {
      const supporter = candidates.supporters[start + at] ?? 0
      const score = candidates.scores[start + at] ?? 0
      if (seen[supporter] === number || score - (price[supporter] ?? 0) !== worth || (isFirst && (used[supporter] ?? 0) >= (capacity[supporter] ?? 0))) continue
      position[person] = isFirst ? 0 : at + 1
      return tried(standing, { supporter, person, score })
    }
    if (!isFirst) break
  }
  position[person] = count
  return -1
}

/** A supporter with a free place ends the way, and may have another for the next; a full one is gone on from once. */
function tried({ search, used, capacity }: Standing, { supporter, person, score }: { supporter: number; person: number; score: number }): number {
  if ((used[supporter] ?? 0) >= (capacity[supporter] ?? 0)) search.seen[supporter] = search.number
  search.cameFrom[supporter] = person
  search.cameScore[supporter] = score
  return supporter
}
