import type { Work } from '../audit/work.ts'
import { settleTask } from './raise-task.ts'
import { findOpenTask } from './store.ts'
import type { SettledHow, TaskKind } from './task.ts'

export type SettledBy = { task: string; kinds: readonly TaskKind[]; how: SettledHow }

/** Somebody says what became of it. Only for kinds that nothing else settles. Refused where it is not there, not theirs, or settled already. */
export async function settleByHand(work: Work, { task, kinds, how }: SettledBy): Promise<'settled' | { refused: 'not there' }> {
  const found = await findOpenTask(work, task)
  if (!found || !kinds.includes(found.kind)) return { refused: 'not there' }
  await settleTask(work, { kind: found.kind, thing: found.thing, how })
  work.changed('task settled', { about: found.about, thing: found.id })
  return 'settled'
}
