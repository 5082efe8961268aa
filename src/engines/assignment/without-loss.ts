import type { Bidders } from './bidders.ts'
import { renewBest, restOf } from './candidates.ts'
import { move, type Standing } from './standing.ts'

type Steps = Pick<Bidders, 'orElse' | 'most' | 'far'> & { withFar: boolean }

/**
 * Whether a person could be given a place along steps that lose nothing, each supporter being tried once for all until the search has another number. Whoever stays out and is
 * `far` is left alone, unless `withFar`.
 */
export function findAlongNothingLost(standing: Standing, steps: Steps, first: number): boolean {
  const { search, used, capacity, firstHolder, nextHolder } = standing
  const { far, withFar } = steps
  const { reachedPeople: path, position } = search
  const unlessFar = (holder: number) => (holder >= 0 && !withFar && far[holder] === 1 ? -1 : holder)
  path[0] = first
  position[first] = 0
  for (let depth = 0; depth >= 0; ) {
    const person = path[depth] ?? 0
    const worth = depth === 0 ? (search.base[first] ?? 0) : worthOf(standing, person)
    const supporter = nextWithoutLoss(standing, steps, person, worth)
    const holder = supporter < 0 ? -1 : unlessFar(firstHolder[supporter] ?? -1)
    if (supporter >= 0 && (used[supporter] ?? 0) < (capacity[supporter] ?? 0)) {
      move(standing, supporter)
      return true
    }
    if (holder >= 0) {
      depth += 1
      path[depth] = holder
      position[holder] = 0
    } else if (supporter < 0) {
      const other = depth === 0 ? -1 : unlessFar(nextHolder[person] ?? -1)
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
function nextWithoutLoss(standing: Standing, { orElse, most }: Steps, person: number, worth: number): number {
  const { search, candidates, price } = standing
  const { position, seen, number } = search
  if (position[person] === 0) {
    const out = orElse[person] ?? -1
    if (out >= 0 && seen[out] !== number && -(price[out] ?? 0) === worth) return tried(standing, person, out, 0)
    if ((most[person] ?? Infinity) < worth) return -1
    while (restOf(standing, person) >= worth) renewBest(standing, person, { more: true })
    const free = freeWithoutLoss(standing, most, person, worth)
    if (free !== noneYet) return free
  }
  const start = candidates.start[person] ?? 0
  const count = candidates.count[person] ?? 0
  const { supporters, scores } = candidates
  for (let at = position[person] ?? 0; at < count; at += 1) {
    const supporter = supporters[start + at] ?? 0
    const score = scores[start + at] ?? 0
    if (score - (price[supporter] ?? 0) !== worth || seen[supporter] === number) continue
    position[person] = at + 1
    return tried(standing, person, supporter, score)
  }
  position[person] = count
  return -1
}

const noneYet = -2

/** One of them who has a free place; -1 where nobody is worth as much, `noneYet` where somebody is and is full. What is most for them is noted. */
function freeWithoutLoss(standing: Standing, most: Float64Array, person: number, worth: number): number {
  const { search, candidates, price, used, capacity } = standing
  const { supporters, scores } = candidates
  const start = candidates.start[person] ?? 0
  const end = start + (candidates.count[person] ?? 0)
  let highest = restOf(standing, person)
  for (let at = start; at < end; at += 1) {
    const supporter = supporters[at] ?? 0
    const score = scores[at] ?? 0
    const key = score - (price[supporter] ?? 0)
    if (key > highest) highest = key
    if (key === worth && (used[supporter] ?? 0) < (capacity[supporter] ?? 0) && search.seen[supporter] !== search.number) return tried(standing, person, supporter, score)
  }
  most[person] = highest
  return highest < worth ? -1 : noneYet
}

/** A supporter with a free place ends the way, and may have another for the next; a full one is gone on from once. */
function tried({ search, used, capacity }: Standing, person: number, supporter: number, score: number): number {
  if ((used[supporter] ?? 0) >= (capacity[supporter] ?? 0)) search.seen[supporter] = search.number
  search.cameFrom[supporter] = person
  search.cameScore[supporter] = score
  return supporter
}
