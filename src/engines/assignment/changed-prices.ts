import type { Candidates } from './candidate-room.ts'
import { forget } from './candidates.ts'
import type { PairColumns } from './pair-table.ts'
import { open, type Standing } from './standing.ts'

/** All of a level rises, or falls, by the same, and may become another level: what stands ready stays as good as it was. */
export function moveLevel(standing: Standing, { from, to, by }: { from: number; to: number; by: number }): void {
  const { candidates, closedAt, price } = standing
  for (let supporter = 0; supporter < standing.supporters; supporter += 1) {
    if (closedAt[supporter] !== from) continue
    closedAt[supporter] = to
    price[supporter] = (price[supporter] ?? 0) + by
  }
  for (let person = 0; person < standing.people; person += 1) {
    if (candidates.closedAt[person] !== from) continue
    candidates.closedAt[person] = to
    candidates.rest[person] = (candidates.rest[person] ?? 0) - by
  }
  if (to !== open && to < standing.lowestClosed) standing.lowestClosed = to
}

/** A supporter's price has fallen: whoever does not have them among their candidates may find more in the rest. */
export function noteFall({ candidates, closedAt, price }: Standing, columns: PairColumns, supporter: number): void {
  const { rest } = candidates
  const level = closedAt[supporter]
  const own = price[supporter] ?? 0
  columns.readColumn(supporter)
  const { columnPeople, columnScores, columnFrom, columnTo } = columns
  for (let at = columnFrom; at < columnTo; at += 1) {
    const person = columnPeople[at] ?? 0
    const key = (columnScores[at] ?? 0) - own
    if (key > (rest[person] ?? 0) && candidates.closedAt[person] === level && !hasCandidate(candidates, person, supporter)) rest[person] = key
  }
}

function hasCandidate({ supporters, start, count }: Candidates, person: number, supporter: number): boolean {
  const from = start[person] ?? 0
  for (let at = from; at < from + (count[person] ?? 0); at += 1) if (supporters[at] === supporter) return true
  return false
}

/** A supporter who came later joins a person's candidates, or the rest where there is no room. */
export function insertCandidate({ candidates, closedAt, price }: Standing, person: number, pair: { supporter: number; score: number }): void {
  if (candidates.closedAt[person] !== closedAt[pair.supporter]) return
  const count = candidates.count[person] ?? 0
  if (count < (candidates.room[person] ?? 0)) {
    candidates.supporters[(candidates.start[person] ?? 0) + count] = pair.supporter
    candidates.scores[(candidates.start[person] ?? 0) + count] = pair.score
    candidates.count[person] = count + 1
  } else candidates.rest[person] = Math.max(candidates.rest[person] ?? 0, pair.score - (price[pair.supporter] ?? 0))
}

/** Those of everybody with a supporter whose level has changed: what stands ready is always of the level at which a person holds a place. */
export function forgetHolders(standing: Standing, supporter: number): void {
  for (let holder = standing.firstHolder[supporter] ?? -1; holder >= 0; holder = standing.nextHolder[holder] ?? -1) forget(standing, holder)
}
