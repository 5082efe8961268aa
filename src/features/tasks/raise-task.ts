import type { Work } from '../audit/work.ts'
import type { TaskKind } from './task.ts'
import { readOwners } from './store.ts'

export type Raised = {
  kind: TaskKind
  /** the participation it is about, if anybody */
  about: string | null
  /** the row that wants something done; one open task of a kind for each */
  thing: string
  dueOn: string
  /** a coordinator's participation; without one, whoever the organisation's coordinators are */
  owner?: string | null
}

/**
 * Raises a task for a named person with a fallback, once: a second one of the same kind for the same thing changes nothing.
 * Where there is a single coordinator they are their own fallback. With no coordinator at all there is nobody to name, and
 * that is a fault, not a silent task.
 */
export async function raiseTask(work: Work, raised: Raised): Promise<void> {
  const owners = await readOwners(work)
  const owner = owners.find((one) => one === raised.owner) ?? owners[0]
  if (!owner) throw new Error('This organisation has no coordinator to give a task to.')
  const fallback = owners.find((one) => one !== owner) ?? owner
  await work.db
    .insertInto('task')
    .values({ organisation_id: work.organisation.id, id: work.newId(), kind: raised.kind, about_id: raised.about, thing_id: raised.thing, owner_id: owner, fallback_id: fallback, due_on: raised.dueOn, raised_at: work.now })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** Settles what was to be done about a thing, with how: because somebody did it, or because it no longer needs doing. */
export async function settleTask(work: Work, done: { kind: TaskKind | readonly TaskKind[]; thing: string; how: string }): Promise<void> {
  const kinds = typeof done.kind === 'string' ? [done.kind] : done.kind
  await work.db
    .updateTable('task')
    .set({ settled_at: work.now, settled_by: work.by, settled_how: done.how })
    .where('organisation_id', '=', work.organisation.id)
    .where('kind', 'in', kinds)
    .where('thing_id', '=', done.thing)
    .where('settled_at', 'is', null)
    .execute()
}
