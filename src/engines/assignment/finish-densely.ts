import type { Goal } from './insert-person.ts'
import type { PairColumns } from './pair-table.ts'
import type { Standing } from './standing.ts'

/** When no more of a level's supporters than this part are left, they are looked at one by one. */
export const fewLeft = 1 / 8

/**
 * The end of a search that has reached nearly everybody of a level. The last are far away, and a search from the near end would read nearly every pair before it
 * came to them. So each is looked at from its own side, and then it is Dijkstra's algorithm as he wrote it: the nearest of a short list, again and again.
 */
export function finishDensely(standing: Standing, goal: Goal, columns: PairColumns): void {
  const { search, closedAt } = standing
  search.heap.size = 0
  const left: number[] = []
  for (let supporter = 0; supporter < standing.supporters; supporter += 1) if (closedAt[supporter] === goal.level && search.settled[supporter] !== search.number) left.push(supporter)
  for (const supporter of left) {
    columns.readColumn(supporter)
    for (let at = columns.columnFrom; at < columns.columnTo; at += 1) {
      const person = columns.columnPeople[at] ?? 0
      if (search.reached[person] === search.number) label(standing, goal, { person, supporter, score: columns.columnScores[at] ?? 0 })
    }
  }
  for (;;) {
    let nearest = -1
    for (const supporter of left) if (search.seen[supporter] === search.number && search.settled[supporter] !== search.number && (search.distance[supporter] ?? 0) < (nearest < 0 ? goal.best : (search.distance[nearest] ?? 0))) nearest = supporter
    if (nearest < 0) return
    settle(standing, goal, nearest)
  }
}

function settle(standing: Standing, goal: Goal, supporter: number): void {
  const { search, firstHolder, nextHolder, scoreOf, priority, rows, price } = standing
  search.settled[supporter] = search.number
  search.reachedSupporters[search.supportersReached] = supporter
  search.supportersReached += 1
  for (let holder = firstHolder[supporter] ?? -1; holder >= 0; holder = nextHolder[holder] ?? -1) {
    const base = (search.distance[supporter] ?? 0) - (price[supporter] ?? 0) + (scoreOf[holder] ?? 0)
    search.reachedPeople[search.peopleReached] = holder
    search.peopleReached += 1
    search.reached[holder] = search.number
    search.base[holder] = base
    if (goal.mayLeave && priority[holder] === goal.level && base < goal.best) {
      goal.best = base
      goal.leaves = holder
      goal.free = -1
    }
    rows.read(holder)
    const { supporters, scores, from, to } = rows
    for (let at = from; at < to; at += 1) label(standing, goal, { person: holder, supporter: supporters[at] ?? 0, score: scores[at] ?? 0 })
  }
}

function label({ search, closedAt, price, used, capacity }: Standing, goal: Goal, { person, supporter, score }: { person: number; supporter: number; score: number }): void {
  if (closedAt[supporter] !== goal.level || search.settled[supporter] === search.number) return
  const length = (search.base[person] ?? 0) - score + (price[supporter] ?? 0)
  if (length >= goal.best || (search.seen[supporter] === search.number && length >= (search.distance[supporter] ?? 0))) return
  search.distance[supporter] = length
  search.cameFrom[supporter] = person
  search.cameScore[supporter] = score
  if ((used[supporter] ?? 0) < (capacity[supporter] ?? 0)) {
    goal.best = length
    goal.free = supporter
    goal.leaves = -1
  } else search.seen[supporter] = search.number
}
