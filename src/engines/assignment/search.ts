import { longer } from './candidate-room.ts'
import { emptyHeap, type LeastFirst } from './least-first.ts'

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
  position: Int32Array
  /** the number of the search in which their candidates were renewed last */
  renewed: Int32Array
  reachedSupporters: Int32Array
  reachedPeople: Int32Array
  supportersReached: number
  peopleReached: number
  /** pairs looked at */
  work: number
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
  work: number
}

/** A new search: nothing seen, nothing reached. */
export function beginSearch(search: Search): void {
  search.number += 1
  search.heap.size = 0
  search.supportersReached = 0
  search.peopleReached = 0
  search.back.heap.size = 0
  search.back.supportersReached = 0
  search.work = 0
  search.back.work = 0
}

export const emptySearch = (people: number, supporters: number): Search => ({
  number: 0,
  heap: emptyHeap(),
  distance: new Float64Array(supporters),
  seen: new Int32Array(supporters),
  settled: new Int32Array(supporters),
  cameFrom: new Int32Array(supporters),
  cameTo: new Int32Array(supporters),
  cameScore: new Int32Array(supporters),
  base: new Float64Array(people),
  position: new Int32Array(people),
  renewed: new Int32Array(people),
  reachedSupporters: new Int32Array(supporters),
  reachedPeople: new Int32Array(people),
  supportersReached: 0,
  peopleReached: 0,
  work: 0,
  back: emptySearchBack(0, 0),
})

/** Made when it is first needed: a plan from nothing is not searched from the other end. */
export const emptySearchBack = (people: number, supporters: number): SearchBack => ({
  heap: emptyHeap(0),
  distance: new Float64Array(supporters),
  seen: new Int32Array(supporters),
  settled: new Int32Array(supporters),
  mover: new Int32Array(supporters),
  to: new Int32Array(supporters),
  score: new Int32Array(supporters),
  gain: new Float64Array(people),
  reachedSupporters: new Int32Array(supporters),
  supportersReached: 0,
  work: 0,
})

export function makeRoomForPeople(search: Search, length: number): void {
  search.base = longer(search.base, new Float64Array(length))
  search.position = longer(search.position, new Int32Array(length))
  search.renewed = longer(search.renewed, new Int32Array(length))
  search.reachedPeople = longer(search.reachedPeople, new Int32Array(length))
  search.back.gain = longer(search.back.gain, new Float64Array(length))
}

export function makeRoomForSupporters(search: Search, length: number): void {
  search.distance = longer(search.distance, new Float64Array(length))
  search.seen = longer(search.seen, new Int32Array(length))
  search.settled = longer(search.settled, new Int32Array(length))
  search.cameFrom = longer(search.cameFrom, new Int32Array(length))
  search.cameTo = longer(search.cameTo, new Int32Array(length))
  search.cameScore = longer(search.cameScore, new Int32Array(length))
  search.reachedSupporters = longer(search.reachedSupporters, new Int32Array(length))
  const { gain } = search.back
  search.back = { ...emptySearchBack(0, length), gain }
}
