import { type Candidates, longer, noCandidates, roomForCandidates } from './candidates.ts'
import { emptyHeap, type LeastFirst } from './least-first.ts'
import type { MatchingProblem, PairRows } from './pair-rows.ts'

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
  /** the people who hold a supporter's places, a linked list */
  firstHolder: Int32Array
  nextHolder: Int32Array
  price: Float64Array
  closedAt: Float64Array
  /** no supporter is closed at less than this */
  lowestClosed: number
  candidates: Candidates
  /** how far prices may have fallen since the beginning, all falls added up */
  fallen: number
  search: Search
}

/** What one search needs, kept so that the next need not make it again. `seen` and `settled` hold the number of the search that wrote them. */
export type Search = {
  number: number
  heap: LeastFirst
  /** by supporter */
  distance: Float64Array
  seen: Int32Array
  settled: Int32Array
  cameFrom: Int32Array
  cameTo: Int32Array
  cameScore: Int32Array
  /** by person: the distance of their supporter plus their own price */
  base: Float64Array
  reached: Int32Array
  position: Int32Array
  reachedSupporters: Int32Array
  reachedPeople: Int32Array
  supportersReached: number
  peopleReached: number
  back: SearchBack
}

/** The same from the other end: by supporter who of theirs would move, and to whom; by person what they have beyond their price. */
type SearchBack = {
  heap: LeastFirst
  distance: Float64Array
  seen: Int32Array
  settled: Int32Array
  mover: Int32Array
  to: Int32Array
  score: Int32Array
  gain: Float64Array
  reachedSupporters: Int32Array
  supportersReached: number
}

/** More places than there can be people. */
export const mostPlaces = 2 ** 31 - 1

/** Nobody matched yet. */
export function emptyStanding({ priorities, capacities, rows }: MatchingProblem): Standing {
  const people = priorities.length
  const supporters = capacities.length
  return {
    rows, people, supporters,
    priority: Float64Array.from(priorities),
    capacity: Int32Array.from(capacities, (capacity) => Math.min(capacity, mostPlaces)),
    used: new Int32Array(supporters),
    supporterOf: new Int32Array(people).fill(-1),
    scoreOf: new Int32Array(people),
    firstHolder: new Int32Array(supporters).fill(-1),
    nextHolder: new Int32Array(people).fill(-1),
    price: new Float64Array(supporters),
    closedAt: new Float64Array(supporters).fill(open),
    lowestClosed: Infinity,
    candidates: noCandidates(people),
    fallen: 0,
    search: emptySearch(people, supporters),
  }
}

/** A new search: nothing seen, nothing reached. */
export function beginSearch(search: Search): void {
  search.number += 1
  search.heap.size = 0
  search.supportersReached = 0
  search.peopleReached = 0
  search.back.heap.size = 0
  search.back.supportersReached = 0
}

const emptySearch = (people: number, supporters: number): Search => ({
  number: 0,
  heap: emptyHeap(),
  distance: new Float64Array(supporters),
  seen: new Int32Array(supporters),
  settled: new Int32Array(supporters),
  cameFrom: new Int32Array(supporters),
  cameTo: new Int32Array(supporters),
  cameScore: new Int32Array(supporters),
  base: new Float64Array(people),
  reached: new Int32Array(people),
  position: new Int32Array(people),
  reachedSupporters: new Int32Array(supporters),
  reachedPeople: new Int32Array(people),
  supportersReached: 0,
  peopleReached: 0,
  back: emptySearchBack(people, supporters),
})

const emptySearchBack = (people: number, supporters: number): SearchBack => ({
  heap: emptyHeap(),
  distance: new Float64Array(supporters),
  seen: new Int32Array(supporters),
  settled: new Int32Array(supporters),
  mover: new Int32Array(supporters),
  to: new Int32Array(supporters),
  score: new Int32Array(supporters),
  gain: new Float64Array(people),
  reachedSupporters: new Int32Array(supporters),
  supportersReached: 0,
})

/** Gives a place to a person who holds none. */
export function takePlace(standing: Standing, person: number, supporter: number, score: number): void {
  standing.supporterOf[person] = supporter
  standing.scoreOf[person] = score
  standing.nextHolder[person] = standing.firstHolder[supporter] ?? -1
  standing.firstHolder[supporter] = person
  standing.used[supporter] = (standing.used[supporter] ?? 0) + 1
}

/** Takes a person's place away; the supporter it was with, or -1. */
export function leavePlace(standing: Standing, person: number): number {
  const supporter = standing.supporterOf[person] ?? -1
  if (supporter < 0) return -1
  const { firstHolder, nextHolder } = standing
  if (firstHolder[supporter] === person) firstHolder[supporter] = nextHolder[person] ?? -1
  else {
    let before = firstHolder[supporter] ?? -1
    while (nextHolder[before] !== person) before = nextHolder[before] ?? -1
    nextHolder[before] = nextHolder[person] ?? -1
  }
  standing.supporterOf[person] = -1
  standing.used[supporter] = (standing.used[supporter] ?? 0) - 1
  return supporter
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
    search.base = longer(search.base, new Float64Array(length))
    search.reached = longer(search.reached, new Int32Array(length))
    search.position = longer(search.position, new Int32Array(length))
    search.reachedPeople = longer(search.reachedPeople, new Int32Array(length))
    search.back.gain = longer(search.back.gain, new Float64Array(length))
    roomForCandidates(standing.candidates, length)
  }
  if (supporters > standing.capacity.length) {
    const length = Math.ceil(supporters * 1.25)
    standing.capacity = longer(standing.capacity, new Int32Array(length))
    standing.used = longer(standing.used, new Int32Array(length))
    standing.firstHolder = longer(standing.firstHolder, new Int32Array(length).fill(-1))
    standing.price = longer(standing.price, new Float64Array(length))
    standing.closedAt = longer(standing.closedAt, new Float64Array(length).fill(open))
    search.distance = longer(search.distance, new Float64Array(length))
    search.seen = longer(search.seen, new Int32Array(length))
    search.settled = longer(search.settled, new Int32Array(length))
    search.cameFrom = longer(search.cameFrom, new Int32Array(length))
    search.cameTo = longer(search.cameTo, new Int32Array(length))
    search.cameScore = longer(search.cameScore, new Int32Array(length))
    search.reachedSupporters = longer(search.reachedSupporters, new Int32Array(length))
    const held = search.back
    search.back = { ...emptySearchBack(0, length), gain: held.gain }
  }
}
