import { asDay, type Day } from '../../engines/calendar/day.ts'
import type { Work } from '../audit/work.ts'
import { makePromise } from './make-promise.ts'
import { keptOn } from './promise.ts'
import { settleTask } from './raise-task.ts'

/** What became of it; where it could not be kept, what is promised instead, so that nobody is left hanging. */
export type Settling = { promise: string } & ({ became: 'kept'; on: Day } | { became: 'not needed' } | { became: 'could not'; instead: { words: string; dueOn: Day } })

/** Says what became of a promise, once. It is never taken back; a new one follows where it could not be kept. */
export async function settlePromise(work: Work, settling: Settling): Promise<'settled' | { refused: 'not there' | 'settled already' }> {
  const found = await work.db
    .selectFrom('promise as p')
    .innerJoin('participation as a', (join) => join.onRef('a.organisation_id', '=', 'p.organisation_id').onRef('a.id', '=', 'p.about_id'))
    .select(['p.about_id as about', 'p.due_on as dueOn', 'p.kept_on as keptOn', 'a.person_id as person'])
    .where('p.organisation_id', '=', work.organisation.id)
    .where('p.id', '=', settling.promise)
    .forUpdate('p')
    .executeTakeFirst()
  if (!found) return { refused: 'not there' }
  if (found.keptOn !== null) return { refused: 'settled already' }
  const how = settling.became === 'kept' ? keptOn(asDay(found.dueOn), settling.on) : settling.became
  const on = settling.became === 'kept' ? settling.on : work.today
  await work.db.updateTable('promise').set({ kept_on: on, kept_how: how }).where('organisation_id', '=', work.organisation.id).where('id', '=', settling.promise).execute()
  await settleTask(work, { kind: 'keep a promise', thing: settling.promise, how })
  work.changed('promise settled', { about: found.about, thing: settling.promise })
  if (settling.became === 'could not') await makePromise(work, { about: found.about, person: found.person, ...settling.instead })
  return 'settled'
}
