import { selectLargest, sortLargestFirst } from './largest-first.ts'
import type { Standing } from './standing.ts'

/**
 * Each person's supporters of one level, best first by score less price, as far as they were ever needed. Prices rise as the search goes on,
 * so an old key says too much and never too little: whoever reads from the front may stop as soon as the key is not good enough.
 *
 * All lie in one array, so that a search that jumps from person to person finds what it needs in one place: for each candidate its key and a
 * code that holds supporter and score. `rest` bounds the keys of those that are not here, -Infinity where everything is.
 */
export type Candidates = {
  data: Float64Array
  used: number
  /** blocks that were given back, by their room */
  spare: Map<number, number[]>
  start: Int32Array
  count: Int32Array
  room: Int32Array
  closedAt: Float64Array
  rest: Float64Array
  /** what `standing.fallen` was when the keys were written */
  fallen: Float64Array
  /** how many keys were found out of date */
  outdated: Int32Array
  keys: Float64Array
}

/** Scores are below it; times a supporter's number the product stays exact. */
export const scoreRoom = 2 ** 21

const fewAtFirst = 32
const moreEachTime = 4
const outdatedAtMost = 12
/** The level of whoever has no candidates ready. */
const none = -2

export const noCandidates = (people: number): Candidates => ({
  data: new Float64Array(64 * 1024), used: 0, spare: new Map(),
  start: new Int32Array(people), count: new Int32Array(people), room: new Int32Array(people),
  closedAt: new Float64Array(people).fill(none), rest: new Float64Array(people), fallen: new Float64Array(people), outdated: new Int32Array(people),
  keys: new Float64Array(1024),
})

export function longer<List extends Int32Array | Float64Array>(list: List, into: List): List {
  into.set(list)
  return into
}

export function roomForCandidates(candidates: Candidates, people: number): void {
  candidates.start = longer(candidates.start, new Int32Array(people))
  candidates.count = longer(candidates.count, new Int32Array(people))
  candidates.room = longer(candidates.room, new Int32Array(people))
  candidates.closedAt = longer(candidates.closedAt, new Float64Array(people).fill(none))
  candidates.rest = longer(candidates.rest, new Float64Array(people))
  candidates.fallen = longer(candidates.fallen, new Float64Array(people))
  candidates.outdated = longer(candidates.outdated, new Int32Array(people))
}

/** Makes sure that those of a level stand ready for a person, with keys that are not too old. */
export function prepare(standing: Standing, person: number, level: number): void {
  const { candidates } = standing
  if (candidates.closedAt[person] !== level) return renew(standing, person, { level, count: fewAtFirst })
  if ((candidates.outdated[person] ?? 0) > outdatedAtMost) refresh(standing, person)
}

/** Those beyond the ones that are there, or, where many of these have sunk among the rest, as many again. */
export function prepareMore(standing: Standing, person: number, read: number): void {
  const { candidates } = standing
  const count = candidates.count[person] ?? 0
  renew(standing, person, { level: candidates.closedAt[person] ?? none, count: read < count / 2 ? 2 * count : Math.max(fewAtFirst, count * moreEachTime) })
}

/** Somebody's candidates are of no use for now. */
export function forget({ candidates }: Standing, person: number): void {
  if (candidates.closedAt[person] === none) return
  candidates.closedAt[person] = none
  const room = candidates.room[person] ?? 0
  const spare = candidates.spare.get(room)
  if (spare) spare.push(candidates.start[person] ?? 0)
  else candidates.spare.set(room, [candidates.start[person] ?? 0])
  candidates.room[person] = 0
}

/** A supporter who came later takes their place among a person's candidates; the last one, if there is no room, joins the rest. */
export function insertCandidate({ candidates, closedAt, price, fallen }: Standing, person: number, pair: { supporter: number; score: number }): void {
  if (candidates.closedAt[person] !== closedAt[pair.supporter]) return
  const { data } = candidates
  const key = pair.score - (price[pair.supporter] ?? 0) - fallen + (candidates.fallen[person] ?? 0)
  const start = candidates.start[person] ?? 0
  let at = candidates.count[person] ?? 0
  const last = at > 0 ? (data[start + 2 * at - 2] ?? 0) : -Infinity
  if (at < (candidates.room[person] ?? 0)) candidates.count[person] = at + 1
  else {
    candidates.rest[person] = Math.max(candidates.rest[person] ?? 0, Math.min(last, key))
    if (key <= last) return
    at -= 1
  }
  for (; at > 0 && (data[start + 2 * at - 2] ?? 0) < key; at -= 1) {
    data[start + 2 * at] = data[start + 2 * at - 2] ?? 0
    data[start + 2 * at + 1] = data[start + 2 * at - 1] ?? 0
  }
  data[start + 2 * at] = key
  data[start + 2 * at + 1] = pair.supporter * scoreRoom + pair.score
}

/** Those of everybody with a supporter whose level has changed: what stands ready is always of the level at which a person holds a place. */
export function forgetHolders(standing: Standing, supporter: number): void {
  for (let holder = standing.firstHolder[supporter] ?? -1; holder >= 0; holder = standing.nextHolder[holder] ?? -1) forget(standing, holder)
}

function renew(standing: Standing, person: number, wanted: { level: number; count: number }): void {
  const { rows, price, closedAt, candidates } = standing
  rows.read(person)
  const { supporters, scores, from, to } = rows
  if (candidates.keys.length < to - from) candidates.keys = new Float64Array(2 * (to - from))
  const { keys } = candidates
  let found = 0
  for (let at = from; at < to; at += 1) {
    const supporter = supporters[at] ?? 0
    if (closedAt[supporter] === wanted.level) {
      keys[found] = (scores[at] ?? 0) - (price[supporter] ?? 0)
      found += 1
    }
  }
  const all = found <= wanted.count
  const least = all ? -Infinity : selectLargest(keys, found, wanted.count)
  makeRoom(candidates, person, wanted.count)
  candidates.count[person] = Math.min(found, wanted.count)
  candidates.closedAt[person] = wanted.level
  candidates.rest[person] = least
  candidates.fallen[person] = standing.fallen
  candidates.outdated[person] = 0
  const above = take(standing, person, { at: 0, over: least, upTo: Infinity })
  if (!all) take(standing, person, { at: above, over: -Infinity, upTo: least })
  sortLargestFirst(candidates.data, candidates.start[person] ?? 0, candidates.count[person] ?? 0)
}

function makeRoom(candidates: Candidates, person: number, room: number): void {
  if (candidates.room[person] === room) return
  const spare = candidates.spare.get(candidates.room[person] ?? 0)
  if (candidates.room[person]) {
    if (spare) spare.push(candidates.start[person] ?? 0)
    else candidates.spare.set(candidates.room[person] ?? 0, [candidates.start[person] ?? 0])
  }
  candidates.room[person] = room
  const reused = candidates.spare.get(room)?.pop()
  if (reused !== undefined) {
    candidates.start[person] = reused
    return
  }
  const end = candidates.used + 2 * room
  if (end > candidates.data.length) {
    const data = new Float64Array(Math.max(end, 2 * candidates.data.length))
    data.set(candidates.data)
    candidates.data = data
  }
  candidates.start[person] = candidates.used
  candidates.used = end
}

/** Takes over the row's supporters with keys above `over`, or exactly `upTo`, while there is room. */
function take({ rows, price, closedAt, candidates }: Standing, person: number, { at, over, upTo }: { at: number; over: number; upTo: number }): number {
  const { supporters, scores, from, to } = rows
  const { data } = candidates
  const start = candidates.start[person] ?? 0
  const count = candidates.count[person] ?? 0
  const level = candidates.closedAt[person]
  let filled = at
  for (let pair = from; pair < to && filled < count; pair += 1) {
    const supporter = supporters[pair] ?? 0
    if (closedAt[supporter] !== level) continue
    const score = scores[pair] ?? 0
    const key = score - (price[supporter] ?? 0)
    if (upTo === Infinity ? key <= over : key !== upTo) continue
    data[start + 2 * filled] = key
    data[start + 2 * filled + 1] = supporter * scoreRoom + score
    filled += 1
  }
  return filled
}

/** Writes today's keys. They are nearly in order, so that putting them in order is quick. */
function refresh({ price, candidates, fallen }: Standing, person: number): void {
  const { data } = candidates
  const start = candidates.start[person] ?? 0
  const count = candidates.count[person] ?? 0
  for (let at = start; at < start + 2 * count; at += 2) {
    const code = data[at + 1] ?? 0
    const supporter = Math.floor(code / scoreRoom)
    data[at] = code - supporter * scoreRoom - (price[supporter] ?? 0)
  }
  candidates.rest[person] = (candidates.rest[person] ?? 0) + fallen - (candidates.fallen[person] ?? 0)
  candidates.fallen[person] = fallen
  candidates.outdated[person] = 0
  sortLargestFirst(data, start, count)
}
