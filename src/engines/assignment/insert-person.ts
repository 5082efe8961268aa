import { forget } from './candidates.ts'
import { forgetHolders } from './changed-prices.ts'
import { lowestLevel } from './close-levels.ts'
import { atStart, type Goal, label, reach, settleLevel } from './search-level.ts'
import { beginSearch } from './search.ts'
import { gone, leavePlace, move, open, type Standing } from './standing.ts'

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
  reach(standing, goal, person, atStart)
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

/** Whether anybody of a level is worth more than their price to the person whose row was read last: if not, and they may stay out at that level, they do. */
function gainsAt({ rows, closedAt, price }: Standing, level: number): boolean {
  const { supporters, scores, from, to } = rows
  for (let at = from; at < to; at += 1) if (closedAt[supporters[at] ?? 0] === level && (scores[at] ?? 0) > (price[supporters[at] ?? 0] ?? 0)) return true
  return false
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
