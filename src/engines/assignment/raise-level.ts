import { moveLevel } from './changed-prices.ts'
import type { PairColumns } from './pair-table.ts'
import { gone, open, type Standing } from './standing.ts'

/**
 * Before somebody comes to a level, it is raised as far as it can be as a whole: to the least priority of anybody who holds a place in it. All its places are
 * taken, so what its supporters' prices rise by, their people's fall by, and the sum stays. Without this, a search would have to go through all of a level only
 * to find that nobody in it is to leave at its old height.
 *
 * The scores' part may be shifted by the same for the whole level at that moment, and is, so that nobody who might now leave pays more than they gain.
 */
export function raiseLevelFor(standing: Standing, columns: PairColumns, person: number): void {
  const level = lowestOf(standing, person)
  const own = standing.priority[person] ?? open
  if (level === open || level > own) return
  const { least, gain } = leastIn(standing, level)
  if (least <= level || least > own || isBetween(standing, columns, level, least)) return
  moveLevel(standing, { from: level, to: least, by: gain })
}

function lowestOf({ rows, closedAt }: Standing, person: number): number {
  rows.read(person)
  let lowest = gone
  for (let at = rows.from; at < rows.to; at += 1) lowest = Math.min(lowest, closedAt[rows.supporters[at] ?? 0] ?? gone)
  return lowest
}

/** The least priority of anybody with a place at a level, and the least that one of those gains beyond their price. */
function leastIn({ closedAt, firstHolder, nextHolder, priority, scoreOf, price, supporters }: Standing, level: number): { least: number; gain: number } {
  let least = gone
  let gain = 0
  for (let supporter = 0; supporter < supporters; supporter += 1) {
    if (closedAt[supporter] !== level) continue
    for (let holder = firstHolder[supporter] ?? -1; holder >= 0; holder = nextHolder[holder] ?? -1) {
      const own = priority[holder] ?? gone
      const gained = (scoreOf[holder] ?? 0) - (price[supporter] ?? 0)
      if (own < least || (own === least && gained < gain)) {
        least = own
        gain = gained
      }
    }
  }
  return { least, gain }
}

/** Whether somebody of the level could go to a supporter closed higher, but not above `upTo`: then the two would hang together. */
function isBetween(standing: Standing, columns: PairColumns, level: number, upTo: number): boolean {
  const { closedAt, supporterOf } = standing
  for (let supporter = 0; supporter < standing.supporters; supporter += 1) {
    const other = closedAt[supporter] ?? open
    if (other <= level || other > upTo) continue
    columns.readColumn(supporter)
    for (let at = columns.columnFrom; at < columns.columnTo; at += 1) {
      const holds = supporterOf[columns.columnPeople[at] ?? 0] ?? -1
      if (holds >= 0 && closedAt[holds] === level) return true
    }
  }
  return false
}
