import { forget } from './candidates.ts'
import { moveLevel, noteFall } from './changed-prices.ts'
import { atStart, type Goal, label, meet, reach, settleNearest } from './search-level.ts'
import { leastKey, pop, push } from './least-first.ts'
import type { PairColumns } from './pair-table.ts'
import { beginSearch } from './search.ts'
import { leavePlace, move, type Standing, takePlace } from './standing.ts'

/** Within one level: from people who have no place, to the only free one, or else to whoever has the level's own priority and so may leave. */
type Way = { level: number; from: readonly number[]; to: number | 'whoever may leave' }

/**
 * A shortest path, searched from both its ends, on a standing plan that somebody comes to or leaves; prices then prove the plan again. One end alone would go
 * through nearly all of a level, because the other is often one particular person. False where there is no path, and then nothing has changed.
 *
 * Method: Dijkstra's algorithm forwards by people's candidates and backwards by supporters' columns, in turn, until both radii together come to the shortest
 * path seen (I. Pohl, Bi-directional search, Machine Intelligence 6 (1971), 127 to 140). Say that path is d long and the forward search went to r. A supporter
 * at f < r from the beginning rises by r - f, and one at b < d - r before the end falls by d - r - b. A pair that leads from the one to the other is at least
 * d - f - b long, which is both changes together, so that no pair is worth more than its two prices; and along the path nothing is left over. Last, all of the level
 * is shifted by the same, so that those without a place, where the path begins or ends, keep their price of nothing.
 *
 * Worked example: b holds s with 9 and would be worth 5 with t, c holds t with 6, d, who suits s with 8 and t with 5, was left out, and the prices are 8 and 5. Now comes a,
 * worth 10 with s; c and d have the level's own priority. a to s is 8 - 10 long, b from there to t 9 - 8 - 5 + 5, and out with c 6 - 5: that is 0, which is what all scores
 * together lose, 9 + 6 before and 10 + 5 after.
 */
export function goFromBothEnds(standing: Standing, columns: PairColumns, { level, from, to }: Way): boolean {
  const { search } = standing
  const goal: Goal = { level, best: Infinity, free: -1, leaves: -1, mayLeave: to === 'whoever may leave', fromBothEnds: true }
  beginSearch(search)
  beginBackwards(standing, goal)
  if (to !== 'whoever may leave') labelBackwards(standing, goal, to, { distance: 0, mover: -1, to: -1, score: 0 })
  for (const person of from) {
    search.back.gain[person] = 0
    reach(standing, goal, person, atStart)
  }
  const first = Math.min(0, leastKey(search.heap))
  while (leastKey(search.heap) + leastKey(search.back.heap) < goal.best) {
    if (search.work <= search.back.work) settleNearest(standing, goal)
    else settleBackwards(standing, goal, columns, first)
  }
  if (goal.best === Infinity) return false
  changePrices(standing, columns, goal)
  moveAlong(standing, goal)
  return true
}

/** What everybody of the level has beyond their price, at hand by person; and the ends. */
function beginBackwards(standing: Standing, goal: Goal): void {
  const { search, closedAt, firstHolder, nextHolder, scoreOf, price, priority } = standing
  const { gain } = search.back
  gain.fill(Infinity)
  for (let supporter = 0; supporter < standing.supporters; supporter += 1) {
    if (closedAt[supporter] !== goal.level) continue
    for (let holder = firstHolder[supporter] ?? -1; holder >= 0; holder = nextHolder[holder] ?? -1) {
      const distance = (scoreOf[holder] ?? 0) - (price[supporter] ?? 0)
      gain[holder] = distance
      if (goal.mayLeave && priority[holder] === goal.level) labelBackwards(standing, goal, supporter, { distance, mover: holder, to: -1, score: 0 })
    }
  }
}

/** Where a step from a supporter leads: who of theirs moves, or -1 where the path ends there; and to whom, or -1 where they leave. */
type Step = { distance: number; mover: number; to: number; score: number }

function labelBackwards({ search }: Standing, goal: Goal, supporter: number, { distance, mover, to, score }: Step): void {
  const { back } = search
  if (back.seen[supporter] === search.number && distance >= (back.distance[supporter] ?? 0)) return
  back.seen[supporter] = search.number
  back.distance[supporter] = distance
  back.mover[supporter] = mover
  back.to[supporter] = to
  back.score[supporter] = score
  if (search.seen[supporter] === search.number) meet(goal, supporter, (search.distance[supporter] ?? 0) + distance)
  if (goal.best === Infinity || distance < goal.best - leastKey(search.heap)) push(back.heap, distance, supporter) // farther ones change no price
}

/** Nothing is less than `first` away from the beginning. */
function settleBackwards(standing: Standing, goal: Goal, columns: PairColumns, first: number): void {
  const { search, supporterOf, price } = standing
  const { back } = search
  const to = pop(back.heap)
  if (back.settled[to] === search.number) return
  back.settled[to] = search.number
  back.reachedSupporters[back.supportersReached] = to
  back.supportersReached += 1
  const here = (back.distance[to] ?? 0) + (price[to] ?? 0)
  const { gain } = back
  columns.readColumn(to)
  const { columnPeople, columnScores, columnFrom, columnTo } = columns
  back.work += columnTo - columnFrom
  for (let at = columnFrom; at < columnTo; at += 1) {
    const mover = columnPeople[at] ?? 0
    const score = columnScores[at] ?? 0
    const distance = here - score + (gain[mover] ?? 0)
    if (distance >= goal.best - first) continue
    const holds = supporterOf[mover] ?? -1
    if (holds < 0) label(standing, goal, mover, { supporter: to, score })
    else if (back.seen[holds] !== search.number || distance < (back.distance[holds] ?? 0)) labelBackwards(standing, goal, holds, { distance, mover, to, score })
  }
}

function changePrices(standing: Standing, columns: PairColumns, { level, best, mayLeave }: Goal): void {
  const { search, price } = standing
  const { back } = search
  const forwards = Math.min(leastKey(search.heap), best)
  const backwards = best - forwards
  const shift = mayLeave ? backwards : -forwards
  if (shift !== 0) moveLevel(standing, { from: level, to: level, by: shift })
  for (let at = 0; at < search.supportersReached; at += 1) {
    const supporter = search.reachedSupporters[at] ?? 0
    price[supporter] = (price[supporter] ?? 0) + Math.max(0, forwards - (search.distance[supporter] ?? 0))
  }
  for (let at = 0; at < back.supportersReached; at += 1) {
    const supporter = back.reachedSupporters[at] ?? 0
    const fall = backwards - (back.distance[supporter] ?? 0)
    if (fall <= 0) continue
    price[supporter] = (price[supporter] ?? 0) - fall
    noteFall(standing, columns, supporter)
  }
}

/** Everybody on the path moves, those behind the meeting first. The two halves share nobody else: that would have been the meeting, and before. */
function moveAlong(standing: Standing, { free, leaves }: Goal): void {
  const { back } = standing.search
  if (leaves >= 0) {
    forget(standing, leaves) // of no use until they are wanted again, and they are many
    return move(standing, leavePlace(standing, leaves))
  }
  for (let place = free; place >= 0; place = back.to[place] ?? -1) {
    const mover = back.mover[place] ?? -1
    if (mover < 0) break
    leavePlace(standing, mover)
    const to = back.to[place] ?? -1
    if (to >= 0) takePlace(standing, mover, to, back.score[place] ?? 0)
    else forget(standing, mover)
  }
  move(standing, free)
}
