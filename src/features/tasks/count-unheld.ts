import { sql } from 'kysely'
import { hatsOf } from '../audit/actor.ts'
import type { Work } from '../audit/work.ts'
import { readHolders } from './store.ts'

export type Unheld = { all: number; danger: number }

/** What waits while nobody coordinates, for an administrator to find somebody: numbers alone, because they see nobody's record. */
export async function countUnheld(work: Work): Promise<Unheld> {
  const administers = hatsOf(work.actor).some((hat) => hat.role === 'administrator')
  if (!administers || (await readHolders(work)).some(({ role }) => role === 'coordinator')) return { all: 0, danger: 0 }
  return work.db
    .selectFrom('task')
    .select([sql<number>`count(*)::int`.as('all'), sql<number>`(count(*) filter (where kind = 'look at danger named'))::int`.as('danger')])
    .where('organisation_id', '=', work.organisation.id)
    .where('settled_at', 'is', null)
    .executeTakeFirstOrThrow()
}
