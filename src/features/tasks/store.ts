import { type ExpressionBuilder, sql } from 'kysely'
import { asDay } from '../../engines/calendar/day.ts'
import type { Schema } from '../../platform/database/connection.ts'
import { hatsOf } from '../audit/actor.ts'
import type { Work } from '../audit/work.ts'
import { fallbackLooksFrom, type Task, type TaskKind, taskKinds } from './task.ts'

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

export type OpenTask = Task & {
  aboutName: string | null
  aboutKnownAs: string | null
  aboutKind: 'member' | 'supporter' | 'staff' | null
  ownerName: string
  fallbackName: string
  /** how many of this kind are open for the reader, shown or not */
  ofKind: number
}

const nameOf = (work: Work, eb: ExpressionBuilder<Schema & { t: { owner_id: string; fallback_id: string } }, 't'>, column: 't.owner_id' | 't.fallback_id') =>
  eb
    .selectFrom('participation as p')
    .innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .select(sql<string>`split_part(coalesce(n.known_as, n.name), ' ', 1)`.as('name'))
    .where('p.organisation_id', '=', work.organisation.id)
    .whereRef('p.id', '=', column)

/**
 * What is open for whoever asks: their own, and what they are the fallback for once it is late; the soonest few of each kind,
 * with how many there are. One query, however many tasks.
 */
export async function readOpenTasks(work: Work, { kinds, most }: { kinds: readonly TaskKind[]; most: number }): Promise<OpenTask[]> {
  const mine = hatsOf(work.actor).map((hat) => hat.participation)
  if (mine.length === 0 || kinds.length === 0) return []
  const late = fallbackLooksFrom(work.today, work.organisation.nation)
  const ranked = work.db
    .selectFrom('task')
    .selectAll()
    .select([sql<number>`row_number() over (partition by kind order by due_on, raised_at, id)`.as('place'), sql<number>`count(*) over (partition by kind)`.as('ofKind')])
    .where('organisation_id', '=', work.organisation.id)
    .where('settled_at', 'is', null)
    .where('kind', 'in', kinds)
    .where((eb) => eb.or([eb('owner_id', 'in', mine), eb.and([eb('fallback_id', 'in', mine), eb('due_on', '<=', late)])]))
  const rows = await work.db
    .selectFrom(ranked.as('t'))
    .leftJoin('participation as p', (join) => join.on('p.organisation_id', '=', work.organisation.id).onRef('p.id', '=', 't.about_id'))
    .leftJoin('person as n', (join) => join.on('n.organisation_id', '=', work.organisation.id).onRef('n.id', '=', 'p.person_id'))
    .select((eb) => [
      't.id', 't.kind', 't.about_id as about', 't.thing_id as thing', 't.owner_id as owner', 't.fallback_id as fallback', 't.due_on as dueOn', 't.settled_at as settledAt', 't.ofKind',
      'n.name as aboutName', 'n.known_as as aboutKnownAs', 'p.kind as aboutKind', nameOf(work, eb, 't.owner_id').as('ownerName'), nameOf(work, eb, 't.fallback_id').as('fallbackName'),
    ])
    .where('t.place', '<=', most)
    .orderBy('t.due_on')
    .orderBy('t.place')
    .execute()
  return rows.flatMap((row) => (isKind(row.kind) ? [{ ...row, kind: row.kind, dueOn: asDay(row.dueOn), ownerName: row.ownerName ?? '', fallbackName: row.fallbackName ?? '' }] : []))
}

/** One open task, for whoever it was given to or may stand in. */
export async function findOpenTask(work: Work, id: string): Promise<(Pick<Task, 'id' | 'kind' | 'about' | 'thing'> & { name: string; knownAs: string | null; hat: 'member' | 'supporter' | 'staff' | null }) | undefined> {
  const mine = hatsOf(work.actor).map((hat) => hat.participation)
  if (mine.length === 0) return undefined
  const row = await work.db
    .selectFrom('task as t')
    .leftJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 't.organisation_id').onRef('p.id', '=', 't.about_id'))
    .leftJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .select(['t.id', 't.kind', 't.about_id as about', 't.thing_id as thing', 'n.name', 'n.known_as as knownAs', 'p.kind as hat'])
    .where('t.organisation_id', '=', work.organisation.id)
    .where('t.id', '=', id)
    .where('t.settled_at', 'is', null)
    .where((eb) => eb.or([eb('t.owner_id', 'in', mine), eb('t.fallback_id', 'in', mine)]))
    .executeTakeFirst()
  return row && isKind(row.kind) ? { ...row, kind: row.kind, name: row.name ?? '' } : undefined
}
