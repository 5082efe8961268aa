import { lowestLevel } from './close-levels.ts'
import { enterLevel, nextLevel } from './insert-person.ts'
import { atStart, type Goal, reach, settleLevel } from './search-level.ts'
import { beginSearch } from './search.ts'
import { gone, type Standing } from './standing.ts'

/** What including somebody would change: who would leave for them, -1 where nobody need; and what all scores together would gain. */
export type Included = { leaves: number; score: number }

/**
 * What including somebody who was left out would cost, with nothing moved: the search of `insertPerson` for a person who stands above everybody,
 * so that its end is the least that anything can lose: nobody, else whoever stands lowest of those in reach, and among equals the best scores for all.
 * Undefined where nobody could make room.
 *
 * Worked example: a (priority 9) holds the only place of s, b (priority 5) that of t; c (priority 4) suits s alone, and a would suit t too. Including c
 * moves a to t and leaves b out: who leaves is b, and not a, whose place c takes.
 */
export function costOfIncluding(standing: Standing, person: number): Included | undefined {
  const goal: Goal = { level: lowestLevel(standing, person), best: Infinity, free: -1, leaves: -1, mayLeave: true, fromBothEnds: false }
  if (goal.level === gone) return undefined
  const own = standing.priority[person] ?? 0
  standing.priority[person] = aboveAll
  beginSearch(standing.search)
  reach(standing, goal, person, atStart)
  for (;;) {
    settleLevel(standing, goal)
    if (goal.best < Infinity) break
    goal.level = nextLevel(standing, goal.level)
    if (goal.level >= aboveAll) break
    enterLevel(standing, goal)
  }
  standing.priority[person] = own
  return goal.best < Infinity ? { leaves: goal.leaves, score: scoreGained(standing, goal) } : undefined
}

/** Above every priority there can be, and below the level of whoever has left. */
const aboveAll = 2 ** 40

/** Everybody on the path would take the place before them; the last has none. */
function scoreGained({ search, supporterOf, scoreOf }: Standing, { leaves, free }: Goal): number {
  let gained = leaves >= 0 ? -(scoreOf[leaves] ?? 0) : 0
  for (let place = leaves >= 0 ? (supporterOf[leaves] ?? -1) : free; place >= 0; ) {
    const taker = search.cameFrom[place] ?? -1
    const held = supporterOf[taker] ?? -1
    gained += (search.cameScore[place] ?? 0) - (held >= 0 ? (scoreOf[taker] ?? 0) : 0)
    place = held
  }
  return gained
}
