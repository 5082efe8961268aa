import type { Day } from '../../../engines/calendar/day.ts'
import type { Work } from '../../audit/work.ts'
import { limitOf, type Way, type WayAnswer } from './reach.ts'

/** `on`: the day it was said; null where nobody knows, as in a list. */
export type SaidOfWay = { participation: string; way: Way; answer: WayAnswer; on: Day | null }

/**
 * One way of reaching somebody, said by itself. What was said since is left as it is, and a yes of nobody knows when lifts no no. Not
 * known closes what was open and leaves a no.
 */
export async function sayWay(work: Work, { participation, way, answer, on }: SaidOfWay): Promise<void> {
  const kind = limitOf[way]
  const standing = await readStanding(work, { participation, way })
  const day = on ?? work.today
  if (standing.changedOn !== null && standing.changedOn > day) return
  if (answer === 'yes' && standing.closed && on === null) return
  if (answer !== 'yes' && standing.open)
    await work.db.updateTable('open_way').set({ until: day }).where('organisation_id', '=', work.organisation.id).where('participation_id', '=', participation).where('way', '=', way).where('until', 'is', null).execute()
  if (answer === 'yes' && standing.closed)
    await work.db.updateTable('contact_limit').set({ until: day }).where('organisation_id', '=', work.organisation.id).where('participation_id', '=', participation).where('kind', '=', kind).where('until', 'is', null).execute()
  if (answer === 'yes' && !standing.open)
    await work.db.insertInto('open_way').values({ organisation_id: work.organisation.id, id: work.newId(), participation_id: participation, way, since: day, recorded_by: work.by, recorded_at: work.now }).execute()
  if (answer === 'no' && !standing.closed)
    await work.db.insertInto('contact_limit').values({ organisation_id: work.organisation.id, id: work.newId(), participation_id: participation, kind, since: day }).execute()
}

/** What holds of one way under one record, and the day it last began or ended. */
async function readStanding(work: Work, { participation, way }: Pick<SaidOfWay, 'participation' | 'way'>) {
  const open = await work.db.selectFrom('open_way').select(['since', 'until']).where('organisation_id', '=', work.organisation.id).where('participation_id', '=', participation).where('way', '=', way).execute()
  const closed = await work.db.selectFrom('contact_limit').select(['since', 'until']).where('organisation_id', '=', work.organisation.id).where('participation_id', '=', participation).where('kind', '=', limitOf[way]).execute()
  const days = [...open, ...closed].map(({ since, until }) => until ?? since).sort()
  return { open: open.some((one) => one.until === null), closed: closed.some((one) => one.until === null), changedOn: days.at(-1) ?? null }
}
