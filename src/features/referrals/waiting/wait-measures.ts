import type { Day } from '../../../engines/calendar/day.ts'
import { daysBetween } from '../../../engines/calendar/spans.ts'
import { type Followed, kaplanMeier, timeBy } from '../../../engines/statistics/kaplan-meier.ts'

/** One wait as far as it has come: over because it happened, still open, or left before it did. */
export type MeasuredWait = Followed & { left: boolean }

/** Below this many people a middle says more about one of them than about the service. */
export const fewest = 10

/** Of how many, how it came out, and by when it has happened to half and to nine in ten. Null: not reached, because too many are still waiting. */
export type WaitMeasure = { of: number; happened: number; still: number; left: number; median: number | null; ninetieth: number | null }

/**
 * Waiting as domain 5.9 defines it: median and 90th centile by the product-limit estimate, so that whoever still waits counts for as long as
 * they have. The completed alone are never averaged.
 */
export function measureOf(waits: readonly MeasuredWait[]): WaitMeasure {
  const steps = kaplanMeier(waits)
  const happened = waits.filter((wait) => wait.happened).length
  const left = waits.filter((wait) => !wait.happened && wait.left).length
  return { of: waits.length, happened, left, still: waits.length - happened - left, median: timeBy(0.5, steps) ?? null, ninetieth: timeBy(0.9, steps) ?? null }
}

export type Span = { from: Day; to: Day }

/** Days from one day to another without those on which somebody was being offered whom they then turned down. Spans that overlap count once. */
export function daysWithout(wait: Span, declined: readonly Span[]): number {
  let taken = 0
  let reached = wait.from
  for (const span of declined.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const from = span.from > reached ? span.from : reached
    const to = span.to < wait.to ? span.to : wait.to
    if (to <= from) continue
    taken += daysBetween(from, to)
    reached = to
  }
  return Math.max(0, daysBetween(wait.from, wait.to)) - taken
}
