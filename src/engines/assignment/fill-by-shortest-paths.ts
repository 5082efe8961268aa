import type { Bidders } from './bidders.ts'
import { renewBest, restOf } from './candidates.ts'
import { farOut, leaveWhatIsNotBest } from './leave-for-better.ts'
import { leastKey, pop, push } from './least-first.ts'
import { beginSearch } from './search.ts'
import type { Standing } from './standing.ts'
import { findAlongNothingLost } from './without-loss.ts'

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
  const { search, price } = standing
  const looking: Looking = { ...bidders, waiting: leaveWhatIsNotBest(standing, bidders, 0), within: nearAtFirst, withFar: false }
  for (let risen = 0; looking.waiting.length > 0; ) {
    looking.withFar ||= risen + looking.within > farOut
    const away = searchFromAll(standing, looking)
    if (away === Infinity) {
      if (looking.within === Infinity) throw new Error('Somebody has no way to a place.')
      looking.within = looking.within < 2 ** 20 ? 4 * looking.within : Infinity
      continue
    }
    looking.within = Math.max(nearAtFirst, 4 * away)
    risen += away
    for (let at = 0; at < search.supportersReached; at += 1) {
      const supporter = search.reachedSupporters[at] ?? 0
      price[supporter] = (price[supporter] ?? 0) + away - (search.distance[supporter] ?? 0)
    }
    for (const person of looking.waiting) search.base[person] = (search.base[person] ?? 0) - away
    search.number += 1
    looking.waiting = looking.waiting.filter((person) => !findAlongNothingLost(standing, looking, person))
  }
}

/** Who has no place yet, and how far a search goes: at first `nearAtFirst`, then four times what the last went, and four times as far if nothing was there. */
type Looking = Bidders & { waiting: Int32Array; within: number; withFar: boolean }
const nearAtFirst = 8

/** No place so far is nearer than `away`, and one is there if it was `found`. */
type Nearest = { away: number; found: boolean }

/** How far the nearest free place is, Infinity where none is as near as asked; supporters nearer than that are those reached. */
function searchFromAll(standing: Standing, { orElse, most, waiting, within, far, withFar }: Looking): number {
  const { search, firstHolder, nextHolder, scoreOf, price } = standing
  const { heap } = search
  const nearest: Nearest = { away: within, found: false }
  beginSearch(search)
  for (const person of waiting) lookFrom(standing, nearest, person, orElse[person] ?? -1)
  while (leastKey(heap) < nearest.away) {
    const code = pop(heap)
    if (code < 0) {
      if (search.renewed[-1 - code] === search.number) renewBest(standing, -1 - code, { more: true })
      lookFrom(standing, nearest, -1 - code, orElse[-1 - code] ?? -1)
    } else if (search.settled[code] !== search.number) {
      search.settled[code] = search.number
      search.reachedSupporters[search.supportersReached] = code
      search.supportersReached += 1
      const distance = (search.distance[code] ?? 0) - (price[code] ?? 0)
      for (let holder = firstHolder[code] ?? -1; holder >= 0; holder = nextHolder[holder] ?? -1) {
        if (code >= standing.supporters && far[holder] === 1 && !withFar) break
        const base = distance + (scoreOf[holder] ?? 0)
        search.base[holder] = base
        if (code < standing.supporters) lookFrom(standing, nearest, holder, orElse[holder] ?? -1)
        else if (base - (most[holder] ?? 0) < nearest.away) push(heap, base - (most[holder] ?? 0), -1 - holder)
      }
    }
  }
  return nearest.found ? nearest.away : Infinity
}

/** Where a person might go: their candidates, and if others might be as near, themselves once more at that distance. */
function lookFrom(standing: Standing, nearest: Nearest, person: number, orElse: number): void {
  const { search, candidates, price } = standing
  const base = search.base[person] ?? 0
  search.renewed[person] = search.number
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
  if ((used[supporter] ?? 0) < (capacity[supporter] ?? 0)) {
    nearest.away = distance
    nearest.found = true
  } else push(search.heap, distance, supporter)
}
