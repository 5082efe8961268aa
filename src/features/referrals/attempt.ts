import type { Day } from '../../engines/calendar/day.ts'

/** Ways of getting in touch; which of them are safe is the person's to say. */
export const channels = ['phone', 'text', 'email', 'letter', 'in person'] as const
export type Channel = (typeof channels)[number]

export type Attempt = { on: Day; channel: string | null }

/** Safe tries to ask somebody whether they would like to hear more, on different days (domain 2.1). */
export const attemptsAtMost = 3

/** Whether one more try may be written down: one a day, three in all, then a person decides. Nobody is pressed. */
export function tryAgain(made: readonly Attempt[], on: Day): 'noted' | { refused: 'tried that day' | 'tried enough' } {
  if (made.some((one) => one.on === on)) return { refused: 'tried that day' }
  return made.length >= attemptsAtMost ? { refused: 'tried enough' } : 'noted'
}

/** Ways not used yet, of those that are safe: a third ring at the same number finds nobody in either. */
export function otherWays(made: readonly Attempt[], safe: readonly Channel[]): Channel[] {
  return safe.filter((way) => !made.some((one) => one.channel === way))
}
