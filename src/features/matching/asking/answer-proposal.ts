import type { Day } from '../../../engines/calendar/day.ts'
import { addWorkingDays } from '../../../engines/calendar/working-days.ts'
import { may } from '../../audit/permission.ts'
import type { Work } from '../../audit/work.ts'
import { readWhoDied } from '../../people/deaths/read-who-died.ts'
import { raiseTask, settleTask } from '../../tasks/raise-task.ts'
import { makeMatches } from '../permissions.ts'
import { settingsFor } from '../weights/read-settings.ts'
import { answer as answered, introduceWithinWorkingDays, type Answer, type AnswerRefused, type ProposalState, type Side } from './proposal.ts'
import { findProposal, holdProposal, saveAnswer, saveProposalState, type FoundProposal } from './store.ts'

export type Answering = {
  proposal: string
  side: Side
  answer: Answer
  on: Day
  /** theirs to give or not; sealed, never shown to the other */
  reason: string
  /** details of themselves that a supporter lets us tell; nothing that wasn’t picked is told */
  tell?: readonly string[]
}

export type AnsweringRefused = { refused: 'not there' } | { refused: AnswerRefused | 'not waiting' | 'has died'; proposal: FoundProposal }

/**
 * Records one side's answer. A supporter answers for themselves, on the day; a coordinator writes down what either said. A no
 * ends it, is remembered so that the two are not suggested again, and blames nobody.
 */
export async function answerProposal(work: Work, given: Answering): Promise<{ state: ProposalState } | AnsweringRefused> {
  await holdProposal(work, given.proposal)
  const proposal = await findProposal(work, given.proposal)
  if (!proposal) return { refused: 'not there' }
  const own = !may(work.actor, makeMatches)
  if (own && given.side !== 'supporter') return { refused: 'not there' }
  const on = own ? work.today : given.on
  const decision = answered(proposal, { side: given.side, answer: given.answer, on }, work.today)
  if ('refused' in decision) return { refused: decision.refused, proposal }
  if (given.answer === 'yes' && !stillLooking(proposal)) return { refused: 'not waiting', proposal }
  const died = given.answer === 'yes' && (await readWhoDied(work, [proposal.member.participation, proposal.supporter.participation])).length > 0
  if (died) return { refused: 'has died', proposal }
  const about = proposal[given.side]
  const reason = given.reason.trim()
  const reasonSealed = reason === '' ? null : await work.text.seal(about.person, { table: 'proposal_answer', column: 'reason_sealed', row: `${proposal.id}/${given.side}` }, reason)
  const tell = given.side === 'supporter' && given.answer === 'yes' ? (given.tell ?? []) : []
  const tellSealed = tell.length === 0 ? null : await work.text.seal(about.person, { table: 'proposal_answer', column: 'tell_sealed', row: `${proposal.id}/${given.side}` }, tell.join('\n'))
  await saveAnswer(work, { proposal: proposal.id, side: given.side, answer: given.answer, on, reasonSealed, tellSealed })
  work.changed('answer recorded', { about: about.participation, thing: proposal.id })
  await follow(work, proposal, decision.state, on)
  return decision
}

/** A second supporter may still be found for somebody who already has one, if that was decided when they were asked. */
export const stillLooking = ({ referralState, besides }: Pick<FoundProposal, 'referralState' | 'besides'>): boolean => referralState === 'waiting' || (besides && referralState === 'placed')

/** The supporter would like to: now the person is asked, within the same few working days. */
async function askTheOther(work: Work, proposal: FoundProposal): Promise<void> {
  const { settings } = await settingsFor(work, proposal.referral)
  await settleTask(work, { kind: 'proposal to answer', thing: proposal.id, how: 'answered' })
  await raiseTask(work, { kind: 'proposal to answer', about: proposal.member.participation, thing: proposal.id, dueOn: addWorkingDays(work.today, settings.answerDays, work.organisation.nation), owner: proposal.askedBy })
}

async function follow(work: Work, proposal: FoundProposal, state: ProposalState, on: Day): Promise<void> {
  if (state === 'proposed') return askTheOther(work, proposal)
  await saveProposalState(work, proposal.id, state, on)
  await settleTask(work, { kind: 'proposal to answer', thing: proposal.id, how: state === 'agreed' ? 'both said yes' : 'it came to nothing' })
  if (state !== 'agreed') return
  work.changed('both said yes', { about: proposal.member.participation, thing: proposal.id })
  await raiseTask(work, { kind: 'arrange the introduction', about: proposal.member.participation, thing: proposal.id, dueOn: addWorkingDays(work.today, introduceWithinWorkingDays, work.organisation.nation), owner: proposal.askedBy })
}
