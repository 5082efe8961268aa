import { type ExpressionBuilder, sql } from 'kysely'
import { asDay } from '../../engines/calendar/day.ts'
import type { Schema } from '../../platform/database/connection.ts'
import { hatsOf } from '../audit/actor.ts'
import type { Work } from '../audit/work.ts'
import { fallbackLooksFrom, heirsOf, type Holder, type SettledHow, takesTasks, type Task, type TaskKind, taskKinds } from './task.ts'

/** Whoever holds a role that tasks go by, longest in it first. Read once for each piece of work, and afresh where roles have just changed. */
export async function readHolders(work: Work, { afresh = false } = {}): Promise<readonly Holder[]> {
  const known = afresh ? undefined : holders.get(work)
  if (known) return known
  const rows = await work.db
    .selectFrom('role_held')
    .select(['participation_id as participation', 'role'])
    .where('organisation_id', '=', work.organisation.id)
    .where('role', 'in', takesTasks)
    .where('until', 'is', null)
    .orderBy('since')
    .orderBy('id')
    .execute()
  const found = rows.flatMap(({ participation, role }) => takesTasks.flatMap((one) => (one === role ? [{ participation, role: one }] : [])))
  holders.set(work, found)
  return found
}
const holders = new WeakMap<Work, readonly Holder[]>()

/** Coordinators' participations, longest in the role first. */
export const readOwners = async (work: Work): Promise<string[]> => (await readHolders(work)).flatMap(({ participation, role }) => (role === 'coordinator' ? [participation] : []))

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

const nameOf = (work: Work, eb: ExpressionBuilder<Schema & { t: { owner_id: string | null; fallback_id: string | null } }, 't'>, column: 't.owner_id' | 't.fallback_id') =>
  eb
    .selectFrom('participation as p')
    .innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .select(sql<string>`split_part(coalesce(n.known_as, n.name), ' ', 1)`.as('name'))
    .where('p.organisation_id', '=', work.organisation.id)
    .whereRef('p.id', '=', column)

/** The kinds that whoever asks could be given: what is nobody's yet stands with all of them. */
const mayTake = (work: Work, kinds: readonly TaskKind[]): TaskKind[] => kinds.filter((kind) => hatsOf(work.actor).some((hat) => heirsOf(kind).includes(hat.role)))

/**
 * What is open for whoever asks: their own, what is nobody's yet, and what they are the fallback for once it is late; the soonest few of each kind,
 * with how many there are. One query, however many tasks.
 */
export async function readOpenTasks(work: Work, { kinds, most }: { kinds: readonly TaskKind[]; most: number }): Promise<OpenTask[]> {
  const mine = hatsOf(work.actor).map((hat) => hat.participation)
  if (mine.length === 0 || kinds.length === 0) return []
  const late = fallbackLooksFrom(work.today, work.organisation.nation)
  const takes = mayTake(work, kinds)
  const ranked = work.db
    .selectFrom('task')
    .selectAll()
    .select([sql<number>`row_number() over (partition by kind order by due_on, raised_at, id)`.as('place'), sql<number>`count(*) over (partition by kind)`.as('ofKind')])
    .where('organisation_id', '=', work.organisation.id)
    .where('settled_at', 'is', null)
    .where('kind', 'in', kinds)
    .where((eb) => eb.or([eb('owner_id', 'in', mine), eb.and([eb('fallback_id', 'in', mine), eb('due_on', '<=', late)]), ...(takes.length > 0 ? [eb.and([eb('owner_id', 'is', null), eb('kind', 'in', takes)])] : [])]))
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
    .where((eb) => eb.or([eb('t.owner_id', 'in', mine), eb('t.fallback_id', 'in', mine), eb('t.owner_id', 'is', null)]))
    .executeTakeFirst()
  return row && isKind(row.kind) ? { ...row, kind: row.kind, name: row.name ?? '' } : undefined
}

/** Tasks of these things that were settled like this and are not open again, each as it was last. */
export async function readSetAside(work: Work, { kinds, things, how }: { kinds: readonly TaskKind[]; things: readonly string[]; how: SettledHow }): Promise<{ kind: TaskKind; about: string | null; thing: string; dueOn: string; owner: string | null }[]> {
  if (things.length === 0) return []
  const rows = await work.db
    .selectFrom('task')
    .select(['kind', 'about_id as about', 'thing_id as thing', 'due_on as dueOn', 'owner_id as owner', 'settled_how as how'])
    .distinctOn(['kind', 'thing_id'])
    .where('organisation_id', '=', work.organisation.id)
    .where('kind', 'in', kinds)
    .where('thing_id', 'in', things)
    .orderBy('kind')
    .orderBy('thing_id')
    .orderBy(sql`settled_at desc nulls first, settled_how = ${how} desc`)
    .orderBy('id', 'desc')
    .execute()
  return rows.flatMap(({ kind, how: settled, ...row }) => (isKind(kind) && settled === how ? [{ ...row, kind }] : []))
}
