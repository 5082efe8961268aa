import type { Work } from '../../audit/work.ts'
import { type Hat, readHat } from '../store.ts'
import { changesBetween, changesFrom, type ReachChange } from './reach-change.ts'
import { type Reach, readReach, saidUnder } from './read-reach.ts'

/** Writes down what is otherwise than before of how somebody is reached: who, when, from what to what. Where nothing is, there is no line. */
export async function noteChanges(work: Work, hat: Pick<Hat, 'participation' | 'person'>, before: Reach): Promise<void> {
  const after = saidUnder(await readReach(work, hat), hat.participation)
  const changes = changesBetween(before, after)
  if (changes.length === 0) return
  const id = work.newId()
  const changes_sealed = await work.text.seal(hat.person, { table: 'reach_change', column: 'changes_sealed', row: id }, JSON.stringify(changes))
  await work.db.insertInto('reach_change').values({ organisation_id: work.organisation.id, id, participation_id: hat.participation, changes_sealed, by_id: work.by, recorded_at: work.now }).execute()
}

/** Does something to how somebody is reached, and writes down what is otherwise afterwards. */
export async function noting<Done>(work: Work, participation: string, does: () => Promise<Done>): Promise<Done> {
  const hat = await readHat(work, participation, { lock: true })
  const before = hat && saidUnder(await readReach(work, hat), participation)
  const done = await does()
  if (hat && before) await noteChanges(work, hat, before)
  return done
}

/** `own`: they changed it themselves. */
export type NotedChange = { at: Date; by: string | null; own: boolean; changes: ReachChange[] }

/** Every change under one hat, the last first: one query. */
export async function readChanges(work: Work, hat: Pick<Hat, 'participation' | 'person'>): Promise<NotedChange[]> {
  const rows = await work.db
    .selectFrom('reach_change as c')
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'c.organisation_id').on('k.subject_id', '=', hat.person))
    .leftJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'c.organisation_id').onRef('p.id', '=', 'c.by_id'))
    .leftJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .select(['c.id', 'c.changes_sealed as sealed', 'c.by_id as byId', 'c.recorded_at as at', 'k.wrapped as key', 'n.name as by'])
    .where('c.organisation_id', '=', work.organisation.id)
    .where('c.participation_id', '=', hat.participation)
    .orderBy('c.recorded_at', 'desc')
    .orderBy('c.id', 'desc')
    .execute()
  return rows.map(({ id, sealed, key, byId, ...row }) => {
    const kept = work.text.open(hat.person, { table: 'reach_change', column: 'changes_sealed', row: id }, { sealed, key })
    return { ...row, own: byId === hat.participation, changes: kept ? changesFrom(kept) : [] }
  })
}
