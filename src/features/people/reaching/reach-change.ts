import { z } from 'zod'
import { ways } from './reach.ts'
import type { Reach } from './read-reach.ts'
import { saidNow } from './said-of-reaching.ts'

/** What of reaching somebody may change, one fact each. */
export const reachFacts = [...ways, 'message words', 'times', 'parts', 'speak to', 'speak to words', 'no reveal', 'no reveal words', 'none', 'telephone', 'email address', 'address'] as const
export type ReachFact = (typeof reachFacts)[number]

const changesShape = z.array(z.object({ fact: z.enum(reachFacts), from: z.string(), to: z.string() }))
/** From what to what; empty where there was, or is, nothing. */
export type ReachChange = z.infer<typeof changesShape>[number]

/** As they were kept. */
export const changesFrom = (kept: string): ReachChange[] => changesShape.parse(JSON.parse(kept))

/** What is otherwise than before, of what one record says. A number is told apart by whose it is too. */
export function changesBetween(before: Reach, after: Reach): ReachChange[] {
  const [was, is] = [factsOf(before), factsOf(after)]
  return reachFacts.flatMap((fact) => (was[fact] === is[fact] ? [] : [{ fact, from: was[fact], to: is[fact] }]))
}

function factsOf(reach: Reach): Record<ReachFact, string> {
  const said = saidNow(reach)
  const points = (kind: 'telephone' | 'email' | 'address') =>
    reach.points
      .filter((point) => point.kind === kind)
      .map(({ value, whose }) => (whose === null ? value : `${value} (${whose})`))
      .sort()
      .join(', ')
  return {
    ...said.answers, 'message words': said.messageWords, times: said.times, parts: said.parts.join(' '), 'speak to': said.speakTo, 'speak to words': said.speakToWords,
    'no reveal': said.noReveal ? 'yes' : '', 'no reveal words': said.noRevealWords, none: said.none ? 'yes' : '', telephone: points('telephone'), 'email address': points('email'), address: points('address'),
  }
}
