import { forget, forgetHolders, prepare, prepareMore, scoreRoom } from './candidates.ts'
import { leastKey, pop, push } from './least-first.ts'
import { beginSearch, gone, leavePlace, open, type Standing, takePlace } from './standing.ts'

/**
 * Where a search would end so far: at a supporter with a free place, or, if `mayLeave`, with somebody of `level` who leaves theirs or never gets one. Where it comes
 * `fromBothEnds`, `free` is where the two meet.
 */
export type Goal = { level: number; best: number; free: number; leaves: number; mayLeave: boolean; fromBothEnds: boolean }

/**
 * One more person, by a shortest augmenting path: the matching and its prices prove each other again afterwards. A path's length is a triple
 * compared from the front: nothing is lost at a free place; at a person who leaves, one match and that person's priority. So levels are
 * searched from `open` upwards, each by Dijkstra's algorithm on scores alone, with an end wherever a free place or a person of just that priority is.
 */
export function insertPerson(standing: Standing, person: number): void {
  const own = standing.priority[person] ?? 0
  const goal: Goal = { level: lowestLevel(standing, person), best: Infinity, free: -1, leaves: -1, mayLeave: true, fromBothEnds: false }
  if (goal.level > own || (goal.level === own && !gainsAt(standing, own))) return
  beginSearch(standing.search)
  reach(standing, goal, person, 0)
  for (;;) {
    settleLevel(standing, goal)
    if (goal.best < Infinity) break
    goal.level = nextLevel(standing, goal.level)
    enterLevel(standing, goal)
  }
  raisePrices(standing, goal)
  if (goal.leaves >= 0) forget(standing, goal.leaves) // of no use until they are wanted again, and they are many
  if (standing.candidates.closedAt[person] !== goal.level) forget(standing, person)
  if (goal.leaves !== person) move(standing, goal.leaves >= 0 ? leavePlace(standing, goal.leaves) : goal.free)
}

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

/** Whether anybody of a level is worth more than their price to the person whose row was read last: if not, and they may stay out at that level, they do. */
function gainsAt({ rows, closedAt, price }: Standing, level: number): boolean {
  const { supporters, scores, from, to } = rows
  for (let at = from; at < to; at += 1) if (closedAt[supporters[at] ?? 0] === level && (scores[at] ?? 0) > (price[supporters[at] ?? 0] ?? 0)) return true
  return false
}

/** A person whose place may change: where they might go instead, and whether they might leave. */
export function reach(standing: Standing, goal: Goal, person: number, base: number): void {
  const { search, priority } = standing
  search.reachedPeople[search.peopleReached] = person
  search.peopleReached += 1
  search.base[person] = base
  search.reached[person] = search.number
  search.position[person] = 0
  if (goal.mayLeave && priority[person] === goal.level && base < goal.best) {
    goal.best = base
    goal.leaves = person
    goal.free = -1
  }
  prepare(standing, person, goal.level)
  advance(standing, goal, person)
}

/** Dijkstra's algorithm within one level. The heap holds supporters by their distance, and people (as -1 - person) by the least their next candidate can come to. */
export function settleLevel(standing: Standing, goal: Goal): void {
  while (leastKey(standing.search.heap) < goal.best) settleNearest(standing, goal)
}

export function settleNearest(standing: Standing, goal: Goal): void {
  const { search } = standing
  const code = pop(search.heap)
  if (code < 0) advance(standing, goal, -1 - code)
  else if (search.settled[code] !== search.number) settle(standing, goal, code)
}

function settle(standing: Standing, goal: Goal, supporter: number): void {
  const { search, firstHolder, nextHolder, scoreOf } = standing
  search.settled[supporter] = search.number
  search.reachedSupporters[search.supportersReached] = supporter
  search.supportersReached += 1
  const distance = (search.distance[supporter] ?? 0) - (standing.price[supporter] ?? 0)
  for (let holder = firstHolder[supporter] ?? -1; holder >= 0; holder = nextHolder[holder] ?? -1) reach(standing, goal, holder, distance + (scoreOf[holder] ?? 0))
}

/** Goes through a person's candidates until the next cannot be nearer than what else the heap holds. */
function advance(standing: Standing, goal: Goal, person: number): void {
  const { search, price, closedAt, used, capacity, candidates } = standing
  const { heap, settled, seen, distance, number, back } = search
  const base = search.base[person] ?? 0
  let { data } = candidates
  let start = candidates.start[person] ?? 0
  let count = candidates.count[person] ?? 0
  let rest = candidates.rest[person] ?? 0
  const reduced = base - standing.fallen
  let offset = reduced + (candidates.fallen[person] ?? 0)
  let at = search.position[person] ?? 0
  for (;;) {
    const key = at < count ? (data[start + 2 * at] ?? 0) : -Infinity
    const bound = offset - (key > rest ? key : rest)
    if (bound >= goal.best) return
    if (bound > leastKey(heap)) {
      push(heap, bound, -1 - person)
      break
    }
    if (key < rest || at >= count) {
      prepareMore(standing, person, at)
      data = candidates.data
      start = candidates.start[person] ?? 0
      count = candidates.count[person] ?? 0
      rest = candidates.rest[person] ?? 0
      offset = reduced + (candidates.fallen[person] ?? 0)
      at = 0
      continue
    }
    const code = data[start + 2 * at + 1] ?? 0
    const supporter = Math.floor(code / scoreRoom)
    at += 1
    if (settled[supporter] === number || closedAt[supporter] !== goal.level) continue
    const score = code - supporter * scoreRoom
    const length = base - score + (price[supporter] ?? 0)
    if (length > bound) candidates.outdated[person] = (candidates.outdated[person] ?? 0) + 1
    if (length >= goal.best || (seen[supporter] === number && length >= (distance[supporter] ?? 0))) continue
    seen[supporter] = number
    distance[supporter] = length
    search.cameFrom[supporter] = person
    search.cameScore[supporter] = score
    if (goal.fromBothEnds && back.seen[supporter] === number) meet(goal, supporter, length + (back.distance[supporter] ?? 0))
    if ((used[supporter] ?? 0) < (capacity[supporter] ?? 0)) {
      goal.best = length
      goal.free = supporter
      goal.leaves = -1
    } else push(heap, length, supporter)
  }
  search.position[person] = at
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

/** The next level at which somebody reached might leave, or go to a supporter closed at it. */
export function nextLevel(standing: Standing, level: number): number {
  const { search, priority, rows, closedAt } = standing
  let next = gone
  for (let at = 0; at < search.peopleReached; at += 1) next = Math.min(next, priority[search.reachedPeople[at] ?? 0] ?? gone)
  if (standing.lowestClosed >= next) return next
  for (let at = 0; at < search.peopleReached; at += 1) {
    rows.read(search.reachedPeople[at] ?? 0)
    for (let pair = rows.from; pair < rows.to; pair += 1) {
      const other = closedAt[rows.supporters[pair] ?? 0] ?? gone
      if (other > level && other < next) next = other
    }
  }
  return next
}

/** From everybody reached so far, the ends and the supporters of the level that comes next. */
export function enterLevel(standing: Standing, goal: Goal): void {
  const { search, priority, rows, closedAt } = standing
  for (let at = 0; at < search.peopleReached; at += 1) {
    const person = search.reachedPeople[at] ?? 0
    const base = search.base[person] ?? 0
    if (priority[person] === goal.level && base < goal.best) {
      goal.best = base
      goal.leaves = person
    }
  }
  if (standing.lowestClosed > goal.level) return
  for (let at = 0, reached = search.peopleReached; at < reached; at += 1) {
    const person = search.reachedPeople[at] ?? 0
    rows.read(person)
    const { supporters, scores, from, to } = rows
    for (let pair = from; pair < to; pair += 1) if (closedAt[supporters[pair] ?? 0] === goal.level) label(standing, goal, person, { supporter: supporters[pair] ?? 0, score: scores[pair] ?? 0 })
  }
}

function raisePrices(standing: Standing, { level, best }: Goal): void {
  const { search, price, closedAt } = standing
  for (let at = 0; at < search.supportersReached; at += 1) {
    const supporter = search.reachedSupporters[at] ?? 0
    price[supporter] = (price[supporter] ?? 0) + best - (search.distance[supporter] ?? 0)
    if (closedAt[supporter] === level) continue
    closedAt[supporter] = level
    forgetHolders(standing, supporter)
  }
  if (level !== open && level < standing.lowestClosed) standing.lowestClosed = level
}

/** Everybody on the path to a place takes the place before them; the last had none. */
export function move(standing: Standing, end: number): void {
  const { cameFrom, cameScore } = standing.search
  for (let place = end; place >= 0; ) {
    const taker = cameFrom[place] ?? -1
    const left = leavePlace(standing, taker)
    takePlace(standing, taker, place, cameScore[place] ?? 0)
    place = left
  }
}
