import { forget } from './candidates.ts'
import { insertCandidate } from './changed-prices.ts'
import { lowestLevel } from './close-levels.ts'
import { fillBackwards } from './fill-backwards.ts'
import { fillFromWaiting } from './fill-from-waiting.ts'
import { goFromBothEnds } from './from-both-ends.ts'
import { insertPerson } from './insert-person.ts'
import { type PairTable, tableFromRows } from './pair-table.ts'
import { firstOfPriority, mostPressingFirst } from './pressing-order.ts'
import { raiseLevelFor } from './raise-level.ts'
import { emptySearchBack } from './search.ts'
import { gone, leavePlace, makeRoom, open, type Standing } from './standing.ts'

/** A standing solution that people and supporters come to and leave. Numbers are never used again. */
export type Changing = { standing: Standing; table: PairTable; inOrder: Int32Array }

/** Pairs are copied once, and laid out by supporter too. */
export function openForChanges(standing: Standing): Changing {
  const table = tableFromRows(standing, standing.rows)
  standing.rows = table
  standing.search.back = emptySearchBack(standing.priority.length, standing.capacity.length)
  return { standing, table, inOrder: mostPressingFirst(standing.priority.subarray(0, standing.people)) }
}

type Line = { others: ArrayLike<number>; scores: ArrayLike<number> }

/** Somebody new to be matched; their number. */
export function personArrives(changing: Changing, { priority, supporters }: { priority: number; supporters: Line }): number {
  const { standing, table } = changing
  const person = standing.people
  makeRoom(standing, { people: person + 1, supporters: standing.supporters })
  standing.people += 1
  standing.priority[person] = priority
  table.addPerson(supporters.others, supporters.scores)
  changing.inOrder = insertedAt(changing.inOrder, person, firstOfPriority(standing, changing.inOrder, priority))
  comeIn(changing, person)
  return person
}

/** Somebody is not waiting any more, whether they had a place or not. */
export function personLeaves(changing: Changing, person: number): void {
  const { standing } = changing
  forget(standing, person)
  changing.inOrder = without(changing.inOrder, person)
  standing.priority[person] = -Infinity
  const supporter = leavePlace(standing, person)
  if (supporter >= 0) fillPlaces(changing, supporter)
}

/** A new supporter; their number. They begin at the lowest price that nobody would pay more than, and come down to what somebody pays. */
export function supporterArrives(changing: Changing, { capacity, people }: { capacity: number; people: Line }): number {
  const { standing, table } = changing
  const supporter = standing.supporters
  makeRoom(standing, { people: standing.people, supporters: supporter + 1 })
  standing.supporters += 1
  standing.capacity[supporter] = Math.min(capacity, 2 ** 31 - 1)
  table.addSupporter(people.others, people.scores)
  const { level, price } = highestOffer(standing, people)
  standing.closedAt[supporter] = level
  standing.price[supporter] = price
  for (let at = 0; at < people.others.length; at += 1) insertCandidate(standing, people.others[at] ?? 0, { supporter, score: people.scores[at] ?? 0 })
  if (level !== open && level < standing.lowestClosed) standing.lowestClosed = level
  fillPlaces(changing, supporter)
  return supporter
}

/** A supporter leaves; whoever had a place there looks for another, the most pressing first. */
export function supporterLeaves(changing: Changing, supporter: number): void {
  const { standing } = changing
  const holders: number[] = []
  for (let holder = standing.firstHolder[supporter] ?? -1; holder >= 0; holder = standing.nextHolder[holder] ?? -1) holders.push(holder)
  for (const holder of holders) {
    leavePlace(standing, holder)
    forget(standing, holder)
  }
  standing.capacity[supporter] = 0
  standing.closedAt[supporter] = gone
  standing.price[supporter] = 0
  for (const holder of holders.sort((one, other) => (standing.priority[other] ?? 0) - (standing.priority[one] ?? 0))) comeIn(changing, holder)
}

/** Nearly always a path within one level; else whatever path there is. */
function comeIn({ standing, table }: Changing, person: number): void {
  raiseLevelFor(standing, table, person)
  const level = lowestLevel(standing, person)
  const within = level !== open && level <= (standing.priority[person] ?? open)
  if (!within || !goFromBothEnds(standing, table, { level, from: [person], to: 'whoever may leave' })) insertPerson(standing, person)
}

/** Fills a supporter's free places, or finds that they are worth nothing more. */
function fillPlaces({ standing, table, inOrder }: Changing, supporter: number): void {
  const hasPrice = () => standing.closedAt[supporter] !== open || (standing.price[supporter] ?? 0) > 0
  while ((standing.used[supporter] ?? 0) < (standing.capacity[supporter] ?? 0) && hasPrice())
    if (standing.closedAt[supporter] === open || !fillFromWaiting(standing, { inOrder, columns: table }, supporter)) fillBackwards(standing, table, supporter)
}

function highestOffer({ supporterOf, scoreOf, price, closedAt, priority }: Standing, people: Line): { level: number; price: number } {
  let level = open
  let highest = 0
  for (let at = 0; at < people.others.length; at += 1) {
    const person = people.others[at] ?? 0
    if ((priority[person] ?? -1) < 0) continue
    const holds = supporterOf[person] ?? -1
    const offered = holds < 0 ? (priority[person] ?? open) : (closedAt[holds] ?? open)
    const worth = (people.scores[at] ?? 0) + (holds < 0 ? 0 : (price[holds] ?? 0) - (scoreOf[person] ?? 0))
    if (offered > level || (offered === level && worth > highest)) {
      level = offered
      highest = worth
    }
  }
  return { level, price: highest }
}

function insertedAt(list: Int32Array, one: number, at: number): Int32Array {
  const longer = new Int32Array(list.length + 1)
  longer.set(list.subarray(0, at))
  longer[at] = one
  longer.set(list.subarray(at), at + 1)
  return longer
}

function without(list: Int32Array, one: number): Int32Array {
  const at = list.indexOf(one)
  if (at < 0) return list
  const shorter = new Int32Array(list.length - 1)
  shorter.set(list.subarray(0, at))
  shorter.set(list.subarray(at + 1), at)
  return shorter
}
