/**
 * For each person a list of supporters of one level, and a bound for all others (`rest`): `candidates.ts` says which. All lists lie in two arrays, so that a search that jumps from
 * person to person finds what it needs in one place.
 */
export type Candidates = {
  supporters: Int32Array
  scores: Int32Array
  used: number
  /** by their room, the last block that was given back; the first entry of each says where the one before it begins, -1 if there is none */
  spare: Map<number, number>
  start: Int32Array
  count: Int32Array
  room: Int32Array
  closedAt: Float64Array
  rest: Float64Array
  found: Found
}

/** What a row holds of one level, and its keys once more, to be put in another order. */
export type Found = { keys: Float64Array; supporter: Int32Array; score: Int32Array; mixed: Float64Array }

/** How many a list has room for at first, where there are as many. */
export const fewAtFirst = 16
/** The level of whoever has no candidates ready. */
export const none = -2

/** Nobody's yet. */
export const noCandidates = (people: number): Candidates => ({
  supporters: new Int32Array(fewAtFirst * people), scores: new Int32Array(fewAtFirst * people), used: 0, spare: new Map(),
  start: new Int32Array(people), count: new Int32Array(people), room: new Int32Array(people),
  closedAt: new Float64Array(people).fill(none), rest: new Float64Array(people), found: foundRoom(0),
})

/** Room for a row of so many. */
export const foundRoom = (length: number): Found => ({ keys: new Float64Array(length), supporter: new Int32Array(length), score: new Int32Array(length), mixed: new Float64Array(length) })

/** A list in the room of a longer one. */
export function longer<List extends Int32Array | Float64Array>(list: List, into: List): List {
  into.set(list)
  return into
}

/** Lists for so many people. */
export function roomForCandidates(candidates: Candidates, people: number): void {
  candidates.start = longer(candidates.start, new Int32Array(people))
  candidates.count = longer(candidates.count, new Int32Array(people))
  candidates.room = longer(candidates.room, new Int32Array(people))
  candidates.closedAt = longer(candidates.closedAt, new Float64Array(people).fill(none))
  candidates.rest = longer(candidates.rest, new Float64Array(people))
}

/** Room for so many in a person's list: a block that was given back, or at the end. What was in the list is lost where its room changes. */
export function makeRoom(candidates: Candidates, person: number, room: number): void {
  if (candidates.room[person] === room) return
  giveBack(candidates, person)
  candidates.room[person] = room
  const reused = candidates.spare.size > 0 ? (candidates.spare.get(room) ?? -1) : -1
  if (reused >= 0) {
    candidates.start[person] = reused
    candidates.spare.set(room, candidates.supporters[reused] ?? -1)
    return
  }
  const end = candidates.used + room
  if (end > candidates.supporters.length) {
    const length = Math.max(end, 2 * candidates.supporters.length)
    candidates.supporters = longer(candidates.supporters, new Int32Array(length))
    candidates.scores = longer(candidates.scores, new Int32Array(length))
  }
  candidates.start[person] = candidates.used
  candidates.used = end
}

/** A person's room is for others to have. */
export function giveBack(candidates: Candidates, person: number): void {
  const room = candidates.room[person] ?? 0
  if (room === 0) return
  const start = candidates.start[person] ?? 0
  candidates.supporters[start] = candidates.spare.get(room) ?? -1
  candidates.spare.set(room, start)
  candidates.room[person] = 0
}
