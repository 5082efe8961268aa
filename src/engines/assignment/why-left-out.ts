import { closedSets, type Held } from './closed-sets.ts'
import { rowsFromPairs } from './pair-rows.ts'
import type { NumberedProblem } from './read-problem.ts'

export type LeftOut =
  | { person: number; because: 'no feasible supporter' | 'fewer than two suitable supporters' | 'a pair would cost more than it adds' }
  | { person: number; because: 'all suitable supporters are taken'; closedSet: number[] }

/**
 * Why each person without a place has none, one after the other, as lists of closed sets can be long.
 *
 * Where somebody holds two places, a closed set as it is meant cannot always be had: they might only move to the supporter they already have, and that one
 * may have a free place, or one held by somebody less pressing. The set is then of those who can be reached by changing places.
 */
export function* whyLeftOut({ people, supporters, pairs }: NumberedProblem, held: Held): Generator<LeftOut> {
  const rows = rowsFromPairs(people.ids.length, pairs)
  const count = supporters.ids.length
  const hasPlace = new Uint8Array(people.ids.length)
  for (let at = 0; at < held.people.length; at += 1) hasPlace[held.people[at] ?? 0] = 1
  const closedSetOf = closedSets(rows, count, held)
  const needsTwo = people.needs.includes(2)
  const reachedFrom = needsTwo ? closedSets(rows, count, held, { onlyMoves: true }) : closedSetOf
  const places = needsTwo ? placesOf(people.priorities, count, held) : []
  for (let person = 0; person < people.ids.length; person += 1) {
    if (hasPlace[person] === 1) continue
    rows.read(person)
    const suitable = rows.to - rows.from
    if (people.needs[person] === 2) yield { person, because: suitable < 2 ? 'fewer than two suitable supporters' : 'a pair would cost more than it adds' }
    else if (suitable === 0) yield { person, because: 'no feasible supporter' }
    else {
      const closed = closedSetOf(person)
      const isClosed = closed.every((supporter) => !places[supporter] || (places[supporter].taken >= (supporters.capacities[supporter] ?? 0) && places[supporter].leastPriority >= (people.priorities[person] ?? 0)))
      yield { person, because: 'all suitable supporters are taken', closedSet: isClosed ? closed : reachedFrom(person) }
    }
  }
}

function placesOf(priorities: readonly number[], supporters: number, held: Held): { taken: number; leastPriority: number }[] {
  const places = Array.from({ length: supporters }, () => ({ taken: 0, leastPriority: Infinity }))
  for (let at = 0; at < held.people.length; at += 1) {
    const place = places[held.supporters[at] ?? 0]
    if (!place) continue
    place.taken += 1
    place.leastPriority = Math.min(place.leastPriority, priorities[held.people[at] ?? 0] ?? 0)
  }
  return places
}
