import type { Day } from '../../engines/calendar/day.ts'
import type { Telling } from '../people/around/person-around.ts'
import { type Answer, answerOfNo, type Circumstances, type Company, type Decider, type Purpose } from './consent.ts'

/** How a talk about consent was had. */
export const hows = ['on the phone', 'face to face', 'by video', 'by text', 'by email', 'in writing'] as const
export type How = (typeof hows)[number]

export const companies = ['alone', 'partner', 'others'] as const satisfies readonly Company[]
/** A relative is offered, so that whoever did it that way is told why not and what to do; it is never kept. */
export const interpreting = ['nobody', 'interpreter', 'relative'] as const
export type Interpreting = (typeof interpreting)[number]
/** The family alone is offered for the same reason. */
export const deciders = ['several', 'professional', 'attorney', 'deputy', 'family alone'] as const satisfies readonly (Decider | 'family alone')[]

export const says = ['yes', 'no', 'not clear'] as const
export type Says = (typeof says)[number]

/** One purpose as it was talked about. `each`: what each of those close to them may be told, with a yes about family. */
export type TalkedAbout = { purpose: Purpose; says: Says; words: string | null; until: Day | null; each?: ReadonlyMap<string, Telling> }

export type Conversation = {
  onDay: Day
  how: How
  askedBy: string
  interpreting: Interpreting
  /** they cannot decide it themselves just now: who decided, and why */
  decision: { by: Decider | 'family alone'; words: string } | null
  about: readonly TalkedAbout[]
} & Pick<Circumstances, 'company' | 'companyWords' | 'interpreter' | 'late'>

export type Unsound = 'a relative interpreted' | 'the family alone decided' | 'later without a reason' | 'nothing talked about' | 'ends before it was said'

/**
 * Why a talk cannot be kept as consent. A relative never interprets it: people leave things out to spare one another. Nobody's family
 * decides for them alone.
 */
export function whyUnsound(talk: Conversation, today: Day): Unsound | undefined {
  if (talk.interpreting === 'relative') return 'a relative interpreted'
  if (talk.decision?.by === 'family alone') return 'the family alone decided'
  if (talk.onDay < today && !talk.late) return 'later without a reason'
  if (talk.about.length === 0) return 'nothing talked about'
  return talk.about.some(({ until }) => until !== null && until < talk.onDay) ? 'ends before it was said' : undefined
}

/**
 * What is kept of an answer, and null where nothing changes. In front of a partner nothing counts until they are asked alone, but what they
 * had said alone and say again still stands. What others decided for them is kept as decided, and is nobody's answer.
 */
export function answerToKeep(talked: Pick<TalkedAbout, 'says'>, { company, decision }: Pick<Conversation, 'company' | 'decision'>, stands: Answer | 'not asked'): Answer | null {
  const said: Answer = talked.says === 'yes' ? 'given' : talked.says === 'no' ? answerOfNo(stands) : 'unclear'
  if (decision || company !== 'partner') return said
  return said === stands ? null : 'unclear'
}

/** Whether somebody has still to be asked on their own. */
export const askAlone = ({ company, about, decision }: Pick<Conversation, 'company' | 'about' | 'decision'>): boolean => company === 'partner' && decision === null && about.some((one) => one.says !== 'not clear')
