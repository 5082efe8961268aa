import { prepare, renewBest, restOf } from './candidates.ts'
import { leastKey, pop, push } from './least-first.ts'
import type { Standing } from './standing.ts'

/**
 * Where a search would end so far: at a supporter with a free place, or, if `mayLeave`, with somebody of `level` who leaves theirs or never gets one. Where it comes
 * `fromBothEnds`, `free` is where the two meet.
 */
export type Goal = { level: number; best: number; free: number; leaves: number; mayLeave: boolean; fromBothEnds: boolean }

/** Where somebody without a place begins. */
export const atStart = { base: 0, distance: -Infinity }

/** A person whose place may change: where they might go instead, and whether they might leave. */
export function reach(standing: Standing, goal: Goal, person: number, { base, distance }: { base: number; distance: number }): void {
  const { search, priority } = standing
  search.reachedPeople[search.peopleReached] = person
  search.peopleReached += 1
  search.base[person] = base
  if (goal.mayLeave && priority[person] === goal.level && base < goal.best) {
    goal.best = base
    goal.leaves = person
    goal.free = -1
  }
  prepare(standing, person, goal.level)
  lookFrom(standing, goal, person, distance)
}

/** Dijkstra's algorithm within one level. The heap holds supporters by their distance, and people (as -1 - person) by the least their next candidate can come to. */
export function settleLevel(standing: Standing, goal: Goal): void {
  while (leastKey(standing.search.heap) < goal.best) settleNearest(standing, goal)
}

export function settleNearest(standing: Standing, goal: Goal): void {
  const { search } = standing
  const distance = leastKey(search.heap)
  const code = pop(search.heap)
  if (code < 0) {
    const person = -1 - code
    renewBest(standing, person, { more: search.renewed[person] === search.number })
    search.renewed[person] = search.number
    lookFrom(standing, goal, person, distance)
  } else if (search.settled[code] !== search.number) settle(standing, goal, code)
}

function settle(standing: Standing, goal: Goal, supporter: number): void {
  const { search, firstHolder, nextHolder, scoreOf } = standing
  search.settled[supporter] = search.number
  search.reachedSupporters[search.supportersReached] = supporter
  search.supportersReached += 1
  const distance = search.distance[supporter] ?? 0
  const price = standing.price[supporter] ?? 0
  for (let holder = firstHolder[supporter] ?? -1; holder >= 0; holder = nextHolder[holder] ?? -1) reach(standing, goal, holder, { base: distance - price + (scoreOf[holder] ?? 0), distance })
}

/** A person's candidates, and if others of the level might be as near, themselves once more at that distance: at no less than their own, or the heap would go back. */
function lookFrom(standing: Standing, goal: Goal, person: number, distance: number): void {
  const { search, price, candidates } = standing
  const base = search.base[person] ?? 0
  const start = candidates.start[person] ?? 0
  const end = start + (candidates.count[person] ?? 0)
  const { supporters, scores } = candidates
  search.work += end - start
  for (let at = start; at < end; at += 1) {
    const supporter = supporters[at] ?? 0
    const score = scores[at] ?? 0
    const length = base - score + (price[supporter] ?? 0)
    if (length < goal.best && (search.seen[supporter] !== search.number || length < (search.distance[supporter] ?? 0))) label(standing, goal, person, { supporter, score })
  }
  const others = base - restOf(standing, person)
  if (others < goal.best) push(search.heap, others > distance ? others : distance, -1 - person)
}

/** Both ends' searches know the way to a supporter. */
export function meet(goal: Goal, supporter: number, length: number): void {
  if (length >= goal.best) return
  goal.best = length
  goal.free = supporter
  goal.leaves = -1
}

/** A supporter whom a person reached might go to. */
export function label(standing: Standing, goal: Goal, person: number, pair: { supporter: number; score: number }): void {
  const { search, price, closedAt, used, capacity } = standing
  const { supporter, score } = pair
  if (search.settled[supporter] === search.number || closedAt[supporter] !== goal.level) return
  const length = (search.base[person] ?? 0) - score + (price[supporter] ?? 0)
  if (length >= goal.best || (search.seen[supporter] === search.number && length >= (search.distance[supporter] ?? 0))) return
  search.seen[supporter] = search.number
  search.distance[supporter] = length
  search.cameFrom[supporter] = person
  search.cameScore[supporter] = score
  if (goal.fromBothEnds && search.back.seen[supporter] === search.number) meet(goal, supporter, length + (search.back.distance[supporter] ?? 0))
  if ((used[supporter] ?? 0) < (capacity[supporter] ?? 0)) {
    goal.best = length
    goal.free = supporter
    goal.leaves = -1
  } else push(search.heap, length, supporter)
}
