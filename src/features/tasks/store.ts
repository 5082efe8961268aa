import { asDay } from '../../engines/calendar/day.ts'
import { hatsOf } from '../audit/actor.ts'
import type { Work } from '../audit/work.ts'
import { type Task, type TaskKind, taskKinds } from './task.ts'

/** Coordinators' participations, longest in the role first: who tasks are given to. Read once for each piece of work. */
export async function readOwners(work: Work): Promise<string[]> {
  const known = owners.get(work)
  if (known) return known
  const rows = await work.db
    .selectFrom('role_held')
    .select('participation_id as participation')
    .where('organisation_id', '=', work.organisation.id)
    .where('role', '=', 'coordinator')
    .where('until', 'is', null)
    .orderBy('since')
    .orderBy('id')
    .execute()
  const found = rows.map((row) => row.participation)
  owners.set(work, found)
  return found
}
const owners = new WeakMap<Work, string[]>()

const isKind = (kind: string): kind is TaskKind => taskKinds.some((one) => one === kind)

export type OpenTask = Task & { aboutName: string | null; aboutKnownAs: string | null; aboutKind: 'member' | 'supporter' | 'staff' | null }

/** What is open for whoever asks: their own, and others' they are the fallback for, soonest first. One query. */
export async function readOpenTasks(work: Work, limit: number): Promise<OpenTask[]> {
  const mine = hatsOf(work.actor).map((hat) => hat.participation)
  if (mine.length === 0) return []
  const rows = await work.db
    .selectFrom('task as t')
    .leftJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 't.organisation_id').onRef('p.id', '=', 't.about_id'))
    .leftJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .select(['t.id', 't.kind', 't.about_id as about', 't.thing_id as thing', 't.owner_id as owner', 't.fallback_id as fallback', 't.due_on as dueOn', 't.settled_at as settledAt', 'n.name as aboutName', 'n.known_as as aboutKnownAs', 'p.kind as aboutKind'])
    .where('t.organisation_id', '=', work.organisation.id)
    .where('t.settled_at', 'is', null)
    .where((eb) => eb.or([eb('t.owner_id', 'in', mine), eb('t.fallback_id', 'in', mine)]))
    .orderBy('t.due_on')
    .orderBy('t.raised_at')
    .limit(limit)
    .execute()
  return rows.flatMap((row) => (isKind(row.kind) ? [{ ...row, kind: row.kind, dueOn: asDay(row.dueOn) }] : []))
}
