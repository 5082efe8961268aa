import { type Candidates, longer, noCandidates, roomForCandidates } from './candidate-room.ts'
import type { MatchingProblem, PairRows } from './pair-rows.ts'
import { emptySearch, makeRoomForPeople, makeRoomForSupporters, type Search } from './search.ts'

/** Where no level has been reached: the supporter, and everybody reaching it, could still take somebody. */
export const open = -1
/** The level of a supporter who has left. */
export const gone = Infinity

/**
 * A matching with the prices that prove it, as it stands between two changes. A supporter's price is the triple [0, 0, price] while `closedAt`
 * is `open`, and [1, closedAt, price] once somebody of that priority had to be left out there. A matched person's price is
 * [1, priority, score] less that of their supporter; whoever is left out has [0, 0, 0].
 */
export type Standing = {
  rows: PairRows
  people: number
  supporters: number
  priority: Float64Array
  capacity: Int32Array
  used: Int32Array
  /** by person; -1 for nobody */
  supporterOf: Int32Array
  scoreOf: Int32Array
  /** the people who hold a supporter's places, a list linked both ways */
  firstHolder: Int32Array
  nextHolder: Int32Array
  holderBefore: Int32Array
  price: Float64Array
  closedAt: Float64Array
  /** no supporter is closed at less than this */
  lowestClosed: number
  candidates: Candidates
  search: Search
}

/** More places than there can be people. */
export const mostPlaces = 2 ** 31 - 1

/** Nobody matched yet. */
export function emptyStanding({ priorities, capacities, rows }: MatchingProblem): Standing {
  const people = priorities.length
  const supporters = capacities.length
  return {
    rows, people, supporters,
    priority: new Float64Array(priorities),
    capacity: Int32Array.from(capacities, (capacity) => Math.min(capacity, mostPlaces)),
    used: new Int32Array(supporters),
    supporterOf: new Int32Array(people).fill(-1),
    scoreOf: new Int32Array(people),
    firstHolder: new Int32Array(supporters).fill(-1),
    nextHolder: new Int32Array(people).fill(-1),
    holderBefore: new Int32Array(people).fill(-1),
    price: new Float64Array(supporters),
    closedAt: new Float64Array(supporters).fill(open),
    lowestClosed: Infinity,
    candidates: noCandidates(people),
    search: emptySearch(people, supporters),
  }
}

/** Gives a place to a person who holds none. */
export function takePlace({ supporterOf, scoreOf, firstHolder, nextHolder, holderBefore, used }: Standing, person: number, supporter: number, score: number): void {
  const first = firstHolder[supporter] ?? -1
  supporterOf[person] = supporter
  scoreOf[person] = score
  nextHolder[person] = first
  holderBefore[person] = -1
  if (first >= 0) holderBefore[first] = person
  firstHolder[supporter] = person
  used[supporter] = (used[supporter] ?? 0) + 1
}

/** Takes a person's place away; the supporter it was with, or -1. */
export function leavePlace({ supporterOf, firstHolder, nextHolder, holderBefore, used }: Standing, person: number): number {
  const supporter = supporterOf[person] ?? -1
  if (supporter < 0) return -1
  const before = holderBefore[person] ?? -1
  const next = nextHolder[person] ?? -1
  if (before < 0) firstHolder[supporter] = next
  else nextHolder[before] = next
  if (next >= 0) holderBefore[next] = before
  supporterOf[person] = -1
  used[supporter] = (used[supporter] ?? 0) - 1
  return supporter
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

/** Longer lists where more people or supporters than these have no room, a quarter longer than needed. */
export function makeRoom(standing: Standing, { people, supporters }: { people: number; supporters: number }): void {
  const { search } = standing
  if (people > standing.priority.length) {
    const length = Math.ceil(people * 1.25)
    standing.priority = longer(standing.priority, new Float64Array(length))
    standing.supporterOf = longer(standing.supporterOf, new Int32Array(length).fill(-1))
    standing.scoreOf = longer(standing.scoreOf, new Int32Array(length))
    standing.nextHolder = longer(standing.nextHolder, new Int32Array(length).fill(-1))
    standing.holderBefore = longer(standing.holderBefore, new Int32Array(length).fill(-1))
    makeRoomForPeople(search, length)
    roomForCandidates(standing.candidates, length)
  }
  if (supporters > standing.capacity.length) {
    const length = Math.ceil(supporters * 1.25)
    standing.capacity = longer(standing.capacity, new Int32Array(length))
    standing.used = longer(standing.used, new Int32Array(length))
    standing.firstHolder = longer(standing.firstHolder, new Int32Array(length).fill(-1))
    standing.price = longer(standing.price, new Float64Array(length))
    standing.closedAt = longer(standing.closedAt, new Float64Array(length).fill(open))
    makeRoomForSupporters(search, length)
  }
}
