import type { Work } from '../audit/work.ts'
import { raiseTask, settleTask } from './raise-task.ts'
import { readSetAside } from './store.ts'
import type { TaskKind } from './task.ts'

const how = 'we heard of a death'

export type Aside = { kinds: readonly TaskKind[]; things: readonly string[] }

/** Nobody is told to go on with these while somebody may have died, or has: they are settled with that, and come back where it was not so. */
export async function setAside(work: Work, { kinds, things }: Aside): Promise<void> {
  for (const thing of things) await settleTask(work, { kind: kinds, thing, how })
}

/** They are alive: what was set aside is to be done again, by the day it had and by whom it had. */
export async function takeUpAgain(work: Work, { kinds, things }: Aside): Promise<void> {
  for (const task of await readSetAside(work, { kinds, things, how })) await raiseTask(work, task)
}
