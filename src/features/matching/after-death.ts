import type { Work } from '../audit/work.ts'
import { raiseTask, settleTask } from '../tasks/raise-task.ts'
import { setAside, takeUpAgain } from '../tasks/set-aside.ts'
import { readOpenAbout } from './asking/read-questions.ts'

/** What asks somebody to go on with a question: to ask, and to find a day for the two. */
const goingOn = ['proposal to answer', 'arrange the introduction'] as const

/** What was asked about somebody who has died, or may have, comes to a person: it is taken back by them, never by itself, and nobody is told to go on asking. */
export async function surfaceProposals(work: Work, hats: readonly string[]): Promise<void> {
  const open = await readOpenAbout(work, hats)
  await setAside(work, { kinds: goingOn, things: open.map(({ id }) => id) })
  for (const { id, member } of open) await raiseTask(work, { kind: 'question after a death', about: member, thing: id, dueOn: work.today, owner: work.by })
}

export async function settleProposals(work: Work, hats: readonly string[]): Promise<void> {
  const open = await readOpenAbout(work, hats)
  await takeUpAgain(work, { kinds: goingOn, things: open.map(({ id }) => id) })
  for (const { id } of open) await settleTask(work, { kind: 'question after a death', thing: id, how: 'they are alive' })
}
