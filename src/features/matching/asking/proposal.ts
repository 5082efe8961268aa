import type { Day } from '../../../engines/calendar/day.ts'

export const proposalStates = ['proposed', 'declined', 'agreed', 'withdrawn'] as const
export type ProposalState = (typeof proposalStates)[number]

/** The supporter is asked first, without hearing a name; the member only if the supporter would like to. */
export type Side = 'supporter' | 'member'
export type Answer = 'yes' | 'no'
export type Answered = { answer: Answer; on: Day }

export type Proposal = {
  state: ProposalState
  proposedOn: Day
  answers: Readonly<Partial<Record<Side, Answered>>>
}

export type Given = { side: Side; answer: Answer; on: Day }
export type AnswerRefused = 'not open' | 'answered already' | 'supporter first' | 'day ahead' | 'before asking'

/** One answer: a no from either ends it, two yeses are an agreement to meet. Nobody is told the other's reason. */
export function answer(proposal: Proposal, given: Given, today: Day): { state: ProposalState } | { refused: AnswerRefused } {
  if (proposal.answers[given.side]) return { refused: 'answered already' }
  if (proposal.state !== 'proposed') return { refused: 'not open' }
  if (given.side === 'member' && proposal.answers.supporter?.answer !== 'yes') return { refused: 'supporter first' }
  if (given.on > today) return { refused: 'day ahead' }
  if (given.on < (given.side === 'member' ? (proposal.answers.supporter?.on ?? proposal.proposedOn) : proposal.proposedOn)) return { refused: 'before asking' }
  if (given.answer === 'no') return { state: 'declined' }
  return { state: given.side === 'member' ? 'agreed' : 'proposed' }
}

/** Whose answer is waited for. */
export function waitingFor({ state, answers }: Pick<Proposal, 'state' | 'answers'>): Side | undefined {
  if (state !== 'proposed') return undefined
  return answers.supporter ? 'member' : 'supporter'
}

/** Working days within which an introduction is arranged once both said yes (domain: relationship). */
export const introduceWithinWorkingDays = 15

/** What one of the two hears of the other's name: never the surname. */
export const firstName = ({ name, knownAs }: { name: string; knownAs: string | null }): string => knownAs ?? name.split(' ')[0] ?? name
