import type { Day } from '../../engines/calendar/day.ts'

/** Ways of getting in touch; which of them are safe is the person's to say. */
export const channels = ['phone', 'text', 'email', 'letter', 'in person'] as const
export type Channel = (typeof channels)[number]

export type Attempt = { on: Day; channel: string | null; /** by a way they had closed */ closed?: boolean }

/** Safe tries to ask somebody whether they would like to hear more, on different days (domain 2.1); then a person decides. Nobody is pressed. */
export const attemptsAgreed = 3

/** Whether somebody was tried more often than that, or twice on one day. What happened is written down all the same, and the page says so. */
export const moreThanAgreed = (made: readonly Attempt[]): boolean => made.length > attemptsAgreed || new Set(made.map((one) => one.on)).size < made.length

/** Every way, those that were left open first: one that was closed can be written down, because it may have happened. */
export const openFirst = (safe: readonly Channel[]): Channel[] => [...safe, ...channels.filter((way) => !safe.includes(way))]

/** Ways not used yet, of those that are safe: a third ring at the same number finds nobody in either. */
export function otherWays(made: readonly Attempt[], safe: readonly Channel[]): Channel[] {
  return safe.filter((way) => !made.some((one) => one.channel === way))
}
