import type { CheckCode, MightChange, ReasonAgainst } from './decision.ts'

/** Every sentence about why two people were thought of. Staff read names; a member and a supporter never do. */
export interface Names {
  readonly member: string
  readonly supporter: string
  /** Whichever of the two a question is about. */
  readonly whom: string
}

export const reasonCodes = [
  'shared experience',
  'shared interests',
  'close interests',
  'free together',
  'language',
  'visitor',
  'trained',
  'temper',
  'animals',
  'same district',
  'short journey',
  'how often',
  'ways',
  'room',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** What may be told to the two themselves. There is no sentence for anything else, so it cannot be told by mistake. */
export type TellableCode = Extract<ReasonCode, 'shared interests' | 'close interests' | 'free together' | 'language' | 'how often' | 'ways'>

/** What a sentence needs: tags, days, a language. */
export type Details = readonly string[]

export interface MatchingWords {
  /** Part of a sentence, for staff. */
  readonly because: Readonly<Record<ReasonCode, (names: Names, details: Details) => string>>
  /** A whole sentence, to the person it is about. */
  readonly told: Readonly<Record<TellableCode, (details: Details) => string>>
  readonly nothingToTell: string
  readonly check: Readonly<Record<CheckCode, (names: Names, details: Details) => string>>
  /** What so many people have in common that speaks against them: "aren’t free when Joe is". */
  readonly against: Readonly<Record<ReasonAgainst | 'private', (people: number, names: Pick<Names, 'member'>, detail: string) => string>>
  /** What would have to change for so many people to be worth a thought. */
  readonly if: Readonly<Record<MightChange, (names: Pick<Names, 'member'>) => string>>
  readonly people: (count: number) => string
  readonly why: (clauses: readonly string[]) => string
  readonly toCheck: (clauses: readonly string[], more: number) => string
  readonly others: (clauses: readonly string[]) => string
  readonly list: (items: Details) => string
  /** The second of two people with one first name. */
  readonly namesake: (name: string) => string
  /** Words that tell of somebody's health or past. A reason with one of them in it stays with staff. */
  readonly neverTold: RegExp
}
