import { sql } from 'kysely'
import type { Work } from '../audit/work.ts'
import { readHolders } from './store.ts'
import { ownersOf, type SettledHow, type TaskKind } from './task.ts'

export type Raised = {
  kind: TaskKind
  /** the participation it is about, if anybody */
  about: string | null
  /** the row that wants something done; one open task of a kind for each */
  thing: string
  dueOn: string
  /** a coordinator's participation; without one, whoever is doing this, else whoever has coordinated longest */
  owner?: string | null
}

/**
 * Raises a task for a named person with a fallback, once: a second one of the same kind for the same thing changes nothing.
 * Where there is a single coordinator they are their own fallback. With no coordinator at all it goes to whoever comes after
 * them (`ownersOf`); where nobody does it is kept as nobody's, because what was told must never be lost for want of a name.
 */
export async function raiseTask(work: Work, raised: Raised): Promise<void> {
  const owners = ownersOf(raised.kind, await readHolders(work))
  const owner = owners.find((one) => one === (raised.owner ?? work.by)) ?? owners[0] ?? null
  const fallback = owners.find((one) => one !== owner) ?? owner
  await work.db
    .insertInto('task')
    .values({ organisation_id: work.organisation.id, id: work.newId(), kind: raised.kind, about_id: raised.about, thing_id: raised.thing, owner_id: owner, fallback_id: fallback, due_on: raised.dueOn, raised_at: work.now })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/**
 * Raises many at once, under the same rule: one query for who they are given to and one statement for all of them, so that a
 * night's work costs the same for ten people as for a thousand. Returns how many were new.
 */
export async function raiseTasks(work: Work, raised: readonly Omit<Raised, 'owner'>[]): Promise<number> {
  if (raised.length === 0) return 0
  const holders = await readHolders(work)
  const rows = raised.map((one) => {
    const [owner = null, fallback = owner] = ownersOf(one.kind, holders)
    return { id: work.newId(), kind: one.kind, about_id: one.about, thing_id: one.thing, owner_id: owner, fallback_id: fallback, due_on: one.dueOn }
  })
  const done = await sql`
    insert into task (organisation_id, id, kind, about_id, thing_id, owner_id, fallback_id, due_on, raised_at)
    select ${work.organisation.id}::uuid, r.id, r.kind, r.about_id, r.thing_id, r.owner_id, r.fallback_id, r.due_on, ${work.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, kind text, about_id uuid, thing_id uuid, owner_id uuid, fallback_id uuid, due_on date)
    on conflict do nothing`.execute(work.db)
  return Number(done.numAffectedRows ?? 0n)
}

/** Settles every open task of a kind except for the things named: what a timer raised and is no longer so. One statement. Returns how many. */
export async function settleTasksExcept(work: Work, still: { kind: TaskKind; things: readonly string[]; how: SettledHow }): Promise<number> {
  const done = await work.db
    .updateTable('task')
    .set({ settled_at: work.now, settled_by: work.by, settled_how: still.how })
    .where('organisation_id', '=', work.organisation.id)
    .where('kind', '=', still.kind)
    .where('settled_at', 'is', null)
    .where((eb) => eb.not(eb('thing_id', '=', sql<string>`any(${`{${still.things.join(',')}}`}::uuid[])`)))
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

/** Settles what was to be done about a thing, with how: because somebody did it, or because it no longer needs doing. */
export const settleTask = (work: Work, { thing, ...done }: { kind: TaskKind | readonly TaskKind[]; thing: string; how: SettledHow }): Promise<void> => settleTasks(work, { ...done, things: [thing] })

/** The same of many things, in one statement. */
export async function settleTasks(work: Work, done: { kind: TaskKind | readonly TaskKind[]; things: readonly string[]; how: SettledHow }): Promise<void> {
  if (done.things.length === 0) return
  const kinds = typeof done.kind === 'string' ? [done.kind] : done.kind
  await work.db
    .updateTable('task')
    .set({ settled_at: work.now, settled_by: work.by, settled_how: done.how })
    .where('organisation_id', '=', work.organisation.id)
    .where('kind', 'in', kinds)
    .where('thing_id', 'in', done.things)
    .where('settled_at', 'is', null)
    .execute()
}
