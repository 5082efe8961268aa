import { forget } from './candidates.ts'
import { forgetHolders, noteFall } from './changed-prices.ts'
import { leastKey, pop, push } from './least-first.ts'
import type { PairColumns } from './pair-table.ts'
import { beginSearch } from './search.ts'
import { leavePlace, open, type Standing, takePlace } from './standing.ts'

type End = { level: number; best: number; person: number; score: number; supporter: number }

/**
 * Somebody for a free place that has a price, found by going backwards: who might come here, whose place that would free, and so on, until
 * it is somebody who was left out, or a place that may stay free because its price comes down to nothing. Levels are gone through from this
 * supporter's downwards, each by Dijkstra's algorithm on scores. Right wherever it begins, and slower than `fillFromWaiting`, because every pair of every supporter reached is read.
 */
export function fillBackwards(standing: Standing, columns: PairColumns, supporter: number): void {
  const { search } = standing
  beginSearch(search)
  const end: End = { level: standing.closedAt[supporter] ?? open, best: Infinity, person: -1, score: 0, supporter: -1 }
  search.seen[supporter] = search.number
  search.distance[supporter] = 0
  search.cameFrom[supporter] = -1
  push(search.heap, 0, supporter)
  for (;;) {
    while (leastKey(search.heap) < end.best) {
      const at = pop(search.heap)
      if (search.settled[at] === search.number) continue
      search.settled[at] = search.number
      search.reachedSupporters[search.supportersReached] = at
      search.supportersReached += 1
      lookFrom(standing, columns, end, at)
    }
    if (end.best < Infinity) break
    end.level = nextLevelDown(standing, columns, end.level)
    for (let at = 0, reached = search.supportersReached; at < reached; at += 1) lookFrom(standing, columns, end, search.reachedSupporters[at] ?? 0)
  }
  lowerPrices(standing, columns, end)
  if (end.person >= 0) takePlace(standing, end.person, end.supporter, end.score)
  for (let place = end.supporter; place !== supporter; ) {
    const mover = search.cameFrom[place] ?? -1
    const to = search.cameTo[place] ?? -1
    leavePlace(standing, mover)
    takePlace(standing, mover, to, search.cameScore[place] ?? 0)
    place = to
  }
}

/** The ends and the next supporters of one level that lie one step from a supporter. */
function lookFrom(standing: Standing, columns: PairColumns, end: End, supporter: number): void {
  const { search, price, closedAt, priority, supporterOf, scoreOf } = standing
  const here = (search.distance[supporter] ?? 0) + (price[supporter] ?? 0)
  if (end.level === open && here < end.best) endAt(end, here, { person: -1, score: 0, supporter }) // it may stay free
  columns.readColumn(supporter)
  const { columnPeople, columnScores, columnFrom, columnTo } = columns
  for (let at = columnFrom; at < columnTo; at += 1) {
    const person = columnPeople[at] ?? 0
    const score = columnScores[at] ?? 0
    const holds = supporterOf[person] ?? -1
    if (holds < 0) {
      if (end.level !== open && priority[person] === end.level && here - score < end.best) endAt(end, here - score, { person, score, supporter })
      continue
    }
    if (closedAt[holds] !== end.level || search.settled[holds] === search.number) continue
    const length = here - score + (scoreOf[person] ?? 0) - (price[holds] ?? 0)
    if (length >= end.best || (search.seen[holds] === search.number && length >= (search.distance[holds] ?? 0))) continue
    search.seen[holds] = search.number
    search.distance[holds] = length
    search.cameFrom[holds] = person
    search.cameTo[holds] = supporter
    search.cameScore[holds] = score
    push(search.heap, length, holds)
  }
}

function endAt(end: End, best: number, where: { person: number; score: number; supporter: number }): void {
  end.best = best
  end.person = where.person
  end.score = where.score
  end.supporter = where.supporter
}

function nextLevelDown(standing: Standing, columns: PairColumns, level: number): number {
  const { search, closedAt, priority, supporterOf } = standing
  let next = open
  for (let reached = 0; reached < search.supportersReached; reached += 1) {
    columns.readColumn(search.reachedSupporters[reached] ?? 0)
    const { columnPeople, columnFrom, columnTo } = columns
    for (let at = columnFrom; at < columnTo; at += 1) {
      const person = columnPeople[at] ?? 0
      const holds = supporterOf[person] ?? -1
      const other = holds < 0 ? (priority[person] ?? open) : (closedAt[holds] ?? open)
      if (other < level && other > next) next = other
    }
  }
  return next
}

function lowerPrices(standing: Standing, columns: PairColumns, { level, best }: End): void {
  const { search, price, closedAt, candidates } = standing
  let joined = false
  for (let at = 0; at < search.supportersReached; at += 1) {
    const supporter = search.reachedSupporters[at] ?? 0
    const fall = best - (search.distance[supporter] ?? 0)
    price[supporter] = (price[supporter] ?? 0) - fall
    if (closedAt[supporter] === level) {
      if (fall > 0) noteFall(standing, columns, supporter)
      continue
    }
    joined = true
    closedAt[supporter] = level
    forgetHolders(standing, supporter)
  }
  if (level !== open && level < standing.lowestClosed) standing.lowestClosed = level
  if (joined) for (let person = 0; person < standing.people; person += 1) if (candidates.closedAt[person] === level) forget(standing, person)
}
