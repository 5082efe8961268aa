import type { Work } from '../audit/work.ts'
import { answerFor } from '../people/reaching/reach.ts'
import { readReach, rulesOf } from '../people/reaching/read-reach.ts'
import { purposes, type ReachAnswers, wayOf } from './consent.ts'

/** How somebody may be reached is kept in one place, with how to reach them; here it is only read. */
export async function readWays(work: Work, hat: { participation: string }): Promise<ReachAnswers> {
  const rules = rulesOf(await readReach(work, hat))
  return Object.fromEntries(
    purposes.flatMap((purpose) => {
      const way = wayOf[purpose]
      return way ? [[purpose, answerFor(way, rules)]] : []
    }),
  )
}
