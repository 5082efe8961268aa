import { sql } from 'kysely'
import { asDay } from '../../engines/calendar/day.ts'
import { hatsOf } from '../audit/actor.ts'
import type { Work } from '../audit/work.ts'
import type { HatKind } from '../people/person.ts'
import { keptHows, type Promised } from './promise.ts'
import { fallbackLooksFrom } from './task.ts'

export type PromiseTo = Promised & { name: string; knownAs: string | null; kind: HatKind; owner: string; fallback: string; ownerName: string; fallbackName: string }

const nameOf = (work: Work, column: string) =>
  sql<string | null>`(select split_part(coalesce(n.known_as, n.name), ' ', 1) from participation a join person n on n.organisation_id = ${work.organisation.id} and n.id = a.person_id where a.organisation_id = ${work.organisation.id} and a.id = ${sql.ref(column)})`

const promises = (work: Work) =>
  work.db
    .selectFrom('promise as p')
    .innerJoin('participation as a', (join) => join.onRef('a.organisation_id', '=', 'p.organisation_id').onRef('a.id', '=', 'p.about_id'))
    .innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'a.organisation_id').onRef('n.id', '=', 'a.person_id'))
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'a.organisation_id').onRef('k.subject_id', '=', 'a.person_id'))
    .leftJoin('task as t', (join) => join.onRef('t.organisation_id', '=', 'p.organisation_id').onRef('t.thing_id', '=', 'p.id').on('t.kind', '=', 'keep a promise').on('t.settled_at', 'is', null))
    .select([
      'p.id', 'p.about_id as about', 'p.words_sealed as sealed', 'p.due_on as dueOn', 'p.made_on as madeOn', 'p.made_by as by', 'p.kept_on as keptOn', 'p.kept_how as keptHow', 'a.person_id as person', 'a.kind', 'n.name', 'n.known_as as knownAs', 'k.wrapped as key',
      't.owner_id as owner', 't.fallback_id as fallback', nameOf(work, 'p.made_by').as('byName'), nameOf(work, 't.owner_id').as('ownerName'), nameOf(work, 't.fallback_id').as('fallbackName'),
    ])
    .where('p.organisation_id', '=', work.organisation.id)

type Row = Awaited<ReturnType<ReturnType<typeof promises>['executeTakeFirstOrThrow']>>

/** Words that can no longer be opened were erased with the person's key: what is left of it has no words. */
function promiseFrom(work: Work, { sealed, key, person, keptOn, keptHow, ...row }: Row): PromiseTo {
  const how = keptHows.find((one) => one === keptHow)
  return {
    ...row,
    words: work.text.open(person, { table: 'promise', column: 'words_sealed', row: row.id }, { sealed, key }) ?? '',
    dueOn: asDay(row.dueOn),
    madeOn: asDay(row.madeOn),
    byName: row.byName ?? '',
    kept: keptOn !== null && how ? { on: asDay(keptOn), how } : null,
    owner: row.owner ?? row.by,
    fallback: row.fallback ?? row.by,
    ownerName: row.ownerName ?? row.byName ?? '',
    fallbackName: row.fallbackName ?? '',
  }
}

/** What was promised to somebody: all that is open, the soonest first, then the last few that are settled. One query. */
export async function readPromisesTo(work: Work, about: string): Promise<PromiseTo[]> {
  const rows = await promises(work).where('p.about_id', '=', about).orderBy(sql`p.kept_on is not null`).orderBy(sql`case when p.kept_on is null then p.due_on end`).orderBy('p.kept_on', 'desc').orderBy('p.id', 'desc').limit(20).execute()
  return rows.map((row) => promiseFrom(work, row))
}

/** What the reader has promised, and what they step in for once it is late; the soonest first. One query. */
export async function readOwnPromises(work: Work, most: number): Promise<PromiseTo[]> {
  const mine = hatsOf(work.actor).map((hat) => hat.participation)
  if (mine.length === 0) return []
  const late = fallbackLooksFrom(work.today, work.organisation.nation)
  const rows = await promises(work)
    .where('p.kept_on', 'is', null)
    .where((eb) => eb.or([eb('t.owner_id', 'in', mine), eb.and([eb('t.fallback_id', 'in', mine), eb('t.due_on', '<=', late)])]))
    .orderBy('p.due_on')
    .orderBy('p.id')
    .limit(most)
    .execute()
  return rows.map((row) => promiseFrom(work, row))
}

/** One promise, whatever the actor may see of whom it was made to; for those who may see everybody. */
export async function findPromise(work: Work, id: string): Promise<PromiseTo | undefined> {
  const row = await promises(work).where('p.id', '=', id).executeTakeFirst()
  return row && promiseFrom(work, row)
}
