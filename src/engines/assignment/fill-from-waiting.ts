import { forget } from './candidates.ts'
import { moveLevel } from './changed-prices.ts'
import { goFromBothEnds } from './from-both-ends.ts'
import type { PairColumns } from './pair-table.ts'
import { firstOfPriority } from './pressing-order.ts'
import { open, type Standing } from './standing.ts'

/** More than these of one priority are many ends near by, and the search backwards is the quicker one. */
const mostSources = 200

/**
 * Somebody for a free place at a supporter closed at a level, among those left out. False where it is not as simple
 * as that, with nothing changed but prices that prove as much as before: then `fillBackwards` finds who it is.
 *
 * All supporters of the level are full but for this place, so that the level may come down to the highest priority of anybody left out near it. From
 * all those of that priority a path is searched to the free place, from both its ends.
 */
export function fillFromWaiting(standing: Standing, { inOrder, columns }: { inOrder: Int32Array; columns: PairColumns }, supporter: number): boolean {
  const level = standing.closedAt[supporter] ?? open
  const first = firstOfPriority(standing, inOrder, level)
  const lower = highestReaching(standing, inOrder, first, level)
  if (lower === open) return false
  if (isReachedFromBetween(standing, lower, level)) return false
  const sources = sourcesFrom(standing, inOrder, { priority: lower, level })
  if (sources.length > mostSources) return false
  const found = goFromBothEnds(standing, columns, { level, from: sources, to: supporter })
  for (const person of sources) if (lower < level || (standing.supporterOf[person] ?? -1) < 0) forget(standing, person) // others of the lower level were not looked at
  if (!found) return false
  if (lower < level) moveLevel(standing, { from: level, to: lower, by: 0 })
  return true
}

function highestReaching(standing: Standing, inOrder: Int32Array, first: number, level: number): number {
  for (let at = first; at < inOrder.length; at += 1) if (isLeftOut(standing, inOrder[at] ?? 0) && reaches(standing, inOrder[at] ?? 0, level)) return standing.priority[inOrder[at] ?? 0] ?? open
  return open
}

const isLeftOut = ({ supporterOf, priority }: Standing, person: number) => (supporterOf[person] ?? -1) < 0 && (priority[person] ?? -1) >= 0

function reaches({ rows, closedAt }: Standing, person: number, level: number): boolean {
  rows.read(person)
  const { supporters, from, to } = rows
  for (let at = from; at < to; at += 1) if (closedAt[supporters[at] ?? 0] === level) return true
  return false
}

/** Whether somebody who holds a place at a level below, and not below `lower`, could go to the level: then the two levels hang together. */
function isReachedFromBetween(standing: Standing, lower: number, level: number): boolean {
  const { closedAt, firstHolder, nextHolder } = standing
  for (let supporter = 0; supporter < standing.supporters; supporter += 1) {
    const other = closedAt[supporter] ?? open
    if (other >= level || other < lower) continue
    for (let holder = firstHolder[supporter] ?? -1; holder >= 0; holder = nextHolder[holder] ?? -1) if (reaches(standing, holder, level)) return true
  }
  return false
}

/** Everybody left out with just a priority who could go to the level; not all, where they are more than `mostSources`. */
function sourcesFrom(standing: Standing, inOrder: Int32Array, { priority, level }: { priority: number; level: number }): number[] {
  const sources: number[] = []
  for (let at = firstOfPriority(standing, inOrder, priority); at < inOrder.length && standing.priority[inOrder[at] ?? 0] === priority; at += 1) {
    const person = inOrder[at] ?? 0
    if (isLeftOut(standing, person) && reaches(standing, person, level)) sources.push(person)
    if (sources.length > mostSources) break
  }
  return sources
}
