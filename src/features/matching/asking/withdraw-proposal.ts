import type { Work } from '../../audit/work.ts'
import { settleTask } from '../../tasks/raise-task.ts'
import { findProposal, holdProposal, saveProposalState } from './store.ts'

/**
 * Takes a question back before anything came of it: things changed, nobody said no, and the two may be thought of again.
 */
export async function withdrawProposal(work: Work, id: string): Promise<{ state: 'withdrawn' } | { refused: 'not there' | 'not open' }> {
  await holdProposal(work, id)
  const proposal = await findProposal(work, id)
  if (!proposal) return { refused: 'not there' }
  if (proposal.relationship !== null || (proposal.state !== 'proposed' && proposal.state !== 'agreed')) return { refused: 'not open' }
  await saveProposalState(work, id, 'withdrawn', work.today)
  await settleTask(work, { kind: ['proposal to answer', 'arrange the introduction', 'question after a death'], thing: id, how: 'taken back' })
  work.changed('question taken back', { about: proposal.member.participation, thing: id })
  return { state: 'withdrawn' }
}
