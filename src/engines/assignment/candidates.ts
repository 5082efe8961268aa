import { type Candidates, type Found, fewAtFirst, foundRoom, giveBack, makeRoom, none } from './candidate-room.ts'
import { selectLargest } from './select-largest.ts'
import type { Standing } from './standing.ts'

/** Rows no longer than this are candidates as they are. */
const short = 48

/**
 * Makes sure that those of a level stand ready for a person: the supporters of it that are worth most to them, by score less price, and a bound for all others of that level (`rest`,
 * -Infinity where there are none). Prices mostly rise, and then the bound says too much and never too little: whoever compares with today's prices needs to look
 * no further than the list, unless nothing in it is as good as the bound. Whatever lets a price fall says so (`changed-prices.ts`).
 */
export function prepare(standing: Standing, person: number, level: number): void {
  if (standing.candidates.closedAt[person] !== level) renew(standing, person, { level, room: fewAtFirst })
}

/** What nobody of the level who is not among a person's candidates is worth more than, at today's prices. */
export const restOf = ({ candidates }: Standing, person: number): number => candidates.rest[person] ?? 0

/** The best at today's prices; twice as many, where these already are the best. */
export function renewBest(standing: Standing, person: number, { more }: { more: boolean }): void {
  const { candidates } = standing
  renew(standing, person, { level: candidates.closedAt[person] ?? none, room: more ? 2 * (candidates.room[person] ?? fewAtFirst) : (candidates.room[person] ?? fewAtFirst) })
}

/** Somebody's candidates are of no use for now. */
export function forget({ candidates }: Standing, person: number): void {
  if (candidates.closedAt[person] === none) return
  candidates.closedAt[person] = none
  giveBack(candidates, person)
}

/** The same for somebody who may want them again: the room is kept. */
export function setAside({ candidates }: Standing, person: number): void {
  candidates.closedAt[person] = none
}

function renew(standing: Standing, person: number, { level, room: asked }: { level: number; room: number }): void {
  const { rows, candidates } = standing
  rows.read(person)
  const isShort = rows.to - rows.from <= short
  const room = isShort ? rows.to - rows.from : Math.max(fewAtFirst, asked)
  makeRoom(candidates, person, room)
  candidates.closedAt[person] = level
  if (isShort) return takeAll(standing, person, level)
  const count = find(standing, level)
  if (count > sampledFrom && take(candidates, person, { count, above: likelyBound(candidates.found, count, room), room }) >= room / 4) return
  if (count <= room) take(candidates, person, { count, above: -Infinity, room })
  else {
    candidates.found.mixed.set(candidates.found.keys.subarray(0, count))
    takeExactly(candidates, person, { count, above: selectLargest(candidates.found.mixed, count, room), room })
  }
}

/** Everybody of the row that was read who is of the level. */
function takeAll({ rows, closedAt, candidates }: Standing, person: number, level: number): void {
  const { supporters, scores } = candidates
  const start = candidates.start[person] ?? 0
  let taken = start
  for (let pair = rows.from; pair < rows.to; pair += 1) {
    const one = rows.supporters[pair] ?? 0
    if (closedAt[one] !== level) continue
    supporters[taken] = one
    scores[taken] = rows.scores[pair] ?? 0
    taken += 1
  }
  candidates.count[person] = taken - start
  candidates.rest[person] = -Infinity
}

/** Those of a level in the row that was read, with their keys; how many. */
function find({ rows, price, closedAt, candidates }: Standing, level: number): number {
  const { supporters, scores, from, to } = rows
  if (candidates.found.keys.length < to - from) candidates.found = foundRoom(2 * (to - from))
  const { keys, supporter, score } = candidates.found
  let count = 0
  for (let pair = from; pair < to; pair += 1) {
    const one = supporters[pair] ?? 0
    if (closedAt[one] !== level) continue
    keys[count] = (scores[pair] ?? 0) - (price[one] ?? 0)
    supporter[count] = one
    score[count] = scores[pair] ?? 0
    count += 1
  }
  return count
}

/** In more than so many it is quicker to guess a bound from some of them than to find the right one. */
const sampledFrom = 256

/** A key that about half of what there is room for lies above, by every so manieth. */
function likelyBound({ keys, mixed }: Found, count: number, room: number): number {
  const every = Math.min(6, Math.floor(count / 128))
  let sampled = 0
  for (let at = every >> 1; at < count; at += every) {
    mixed[sampled] = keys[at] ?? 0
    sampled += 1
  }
  return selectLargest(mixed, sampled, Math.max(1, Math.round((0.6 * room) / every)))
}

type Taking = { count: number; above: number; room: number }

/** Takes over those with keys above a bound; how many, or none where they are more than there is room for. */
function take(candidates: Candidates, person: number, { count, above, room }: Taking): number {
  const { supporters, scores, found } = candidates
  const { keys, supporter, score } = found
  const start = candidates.start[person] ?? 0
  let taken = 0
  let rest = -Infinity
  for (let at = 0; at < count; at += 1) {
    const key = keys[at] ?? 0
    if (key > above) {
      if (taken === room) return 0
      supporters[start + taken] = supporter[at] ?? 0
      scores[start + taken] = score[at] ?? 0
      taken += 1
    } else if (key > rest) rest = key
  }
  candidates.count[person] = taken
  candidates.rest[person] = rest
  return taken
}

/** Where `above` is the last key there is room for: those above it, and of its equals as many as still have room. */
function takeExactly(candidates: Candidates, person: number, { count, above, room }: Taking): void {
  take(candidates, person, { count, above, room })
  const { supporters, scores, found } = candidates
  const start = candidates.start[person] ?? 0
  let taken = candidates.count[person] ?? 0
  for (let at = 0; at < count && taken < room; at += 1) {
    if (found.keys[at] !== above) continue
    supporters[start + taken] = found.supporter[at] ?? 0
    scores[start + taken] = found.score[at] ?? 0
    taken += 1
  }
  candidates.count[person] = taken // another equal, if there is one, keeps the rest at this very key
}

