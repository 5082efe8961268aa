import type { Work } from '../audit/work.ts'
import { raiseTask, settleTask } from '../tasks/raise-task.ts'
import { readOpenAbout } from './store.ts'

/** What was asked about somebody who has died, or may have, comes to a person: it is taken back by them, never by itself. */
export async function surfaceProposals(work: Work, hats: readonly string[]): Promise<void> {
  for (const { id, member } of await readOpenAbout(work, hats)) await raiseTask(work, { kind: 'question after a death', about: member, thing: id, dueOn: work.today, owner: work.by })
}

export async function settleProposals(work: Work, hats: readonly string[]): Promise<void> {
  for (const { id } of await readOpenAbout(work, hats)) await settleTask(work, { kind: 'question after a death', thing: id, how: 'they are alive' })
}
