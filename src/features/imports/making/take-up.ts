import { sql } from 'kysely'
import { addWorkingDays } from '../../../engines/calendar/working-days.ts'
import type { Work } from '../../audit/work.ts'
import { raiseFirst } from '../../referrals/receive-referral.ts'
import { newStates, type Source } from '../../referrals/referral.ts'
import { raiseTask, settleTask } from '../../tasks/raise-task.ts'
import { findImport } from '../store.ts'

/** Working days within which somebody begins to look at whom a list brought. */
export const lookWithin = 10

/** A referral out of a list that nobody has taken up: no timer of it runs. */
export type Quiet = { referral: string; member: string; name: string; waitingSince: string | null; receivedOn: string | null; source: Source; total: number }

/** Somebody is told once that people of a list want looking at, however many they are. */
export async function raiseLook(work: Work, id: string): Promise<void> {
  if ((await readQuiet(work, id, { page: 1, size: 1 })).length === 0) return
  await raiseTask(work, { kind: 'look at people from a list', about: null, thing: id, dueOn: addWorkingDays(work.today, lookWithin, work.organisation.nation) })
}

/** Whom nobody has taken up yet, whoever waits longest first, a page of them. One query. */
export async function readQuiet(work: Work, id: string, { page, size }: { page: number; size: number }): Promise<Quiet[]> {
  const organisation = work.organisation.id
  const { rows } = await sql<Quiet>`
    select r.id as referral, r.member_id as member, coalesce(n.known_as, n.name) as name, r.waiting_since as "waitingSince", r.received_on as "receivedOn", r.source, count(*) over () as total
    from referral r
    join participation p on p.organisation_id = ${organisation} and p.id = r.member_id and p.until is null
    join person n on n.organisation_id = ${organisation} and n.id = p.person_id
    where r.organisation_id = ${organisation} and r.last_contact_on is null and r.state in ('waiting', ${sql.join(newStates)})
      and exists (select from import_made m where m.organisation_id = ${organisation} and m.import_id = ${id} and m.what = 'referral' and m.thing_id = r.id and m.taken_up_on is null)
      and not exists (select from death_flag f where f.organisation_id = ${organisation} and f.person_id = p.person_id and f.until is null)
    order by coalesce(r.waiting_since, r.received_on), r.id
    limit ${size} offset ${(page - 1) * size}`.execute(work.db)
  return rows
}

/**
 * Takes some of them up: from today their timers count as if they had come today. Whoever is still new has a first
 * conversation to be had with them, or is asked first. When nobody is left to look at, that is no task any more.
 */
export async function takeUp(work: Work, id: string, referrals: readonly string[]): Promise<{ taken: number } | { refused: 'not there' | 'not now' }> {
  const found = await findImport(work, id, { lock: true })
  if (!found) return { refused: 'not there' }
  if (found.state !== 'brought in') return { refused: 'not now' }
  const quiet = (await readQuiet(work, id, { page: 1, size: 1_000_000 })).filter((one) => referrals.includes(one.referral))
  if (quiet.length > 0) await work.db.updateTable('import_made').set({ taken_up_on: work.today }).where('organisation_id', '=', work.organisation.id).where('import_id', '=', id).where('what', '=', 'referral').where('thing_id', 'in', quiet.map((one) => one.referral)).execute()
  for (const one of quiet) {
    if (one.waitingSince === null) await raiseFirst(work, one.referral, { member: one.member, source: one.source, receivedOn: work.today })
    work.changed('taken up from a list', { about: one.member, thing: one.referral })
  }
  work.changed('taken up from a list', { thing: id })
  if ((await readQuiet(work, id, { page: 1, size: 1 })).length === 0) await settleTask(work, { kind: 'look at people from a list', thing: id, how: 'looked' })
  return { taken: quiet.length }
}
