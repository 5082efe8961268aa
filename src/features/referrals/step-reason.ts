import type { Standing } from '../../engines/reading/types.ts'
import type { placedBy } from './place-referral.ts'
import type { DeclineReason } from './referral.ts'

/** Why a referral took a step: a word of a list, because it stands unsealed; whatever else there is to say is its note. The database holds the same list. */
export type StepReason =
  | 'received' | 'not reached yet' | 'first conversation' | 'talked about' | 'something is missing' | 'what was missing came' | 'decided on what is known' | 'here twice'
  | 'the person said yes' | 'the person would rather not' | 'the person has died' | 'decided in their best interests' | 'agreed with the person' | 'opened again'
  | 'on the waiting list' | 'waiting again' | 'looking again' | 'settling in began' | 'content as things are' | 'whoever suggested them was told' | 'nothing more to do'
  | (typeof placedBy)[number]
  | DeclineReason
  | 'import undone' | 'the same person as an earlier row of the list' | `as the list said: ${Standing | 'nothing'}`
