import { sql } from 'kysely'
import { asDay } from '../../engines/calendar/day.ts'
import type { Work } from '../audit/work.ts'
import type { Offer, StepCount } from './offer.ts'
import { day } from './store.ts'

const offers = (work: Work) =>
  work.db
    .selectFrom('offer as o')
    .select((eb) => [
      'o.id', 'o.step', 'o.offered_by as by', 'o.on_day as on', 'o.answer', 'o.ask_again_on as askAgainOn', 'o.name', 'o.reach', 'o.referral_id as referral',
      eb.exists(eb.selectFrom('offer as f').select('f.id').where('f.organisation_id', '=', work.organisation.id).whereRef('f.follows', '=', 'o.id')).as('answered'),
    ])
    .where('o.organisation_id', '=', work.organisation.id)

const shown = (row: Awaited<ReturnType<ReturnType<typeof offers>['executeTakeFirstOrThrow']>>): Offer => ({ ...row, on: asDay(row.on), askAgainOn: day(row.askAgainOn), answered: Boolean(row.answered) })

/** What was offered lately, newest first; whoever was asked again stands there once, with the latest answer. */
export async function listOffers(work: Work, most: number): Promise<Offer[]> {
  const rows = await offers(work).where((eb) => eb.not(eb.exists(eb.selectFrom('offer as f').select('f.id').where('f.organisation_id', '=', work.organisation.id).whereRef('f.follows', '=', 'o.id')))).orderBy('o.on_day', 'desc').orderBy('o.id', 'desc').limit(most).execute()
  return rows.map(shown)
}

export async function findOffer(work: Work, id: string): Promise<Offer | undefined> {
  const row = await offers(work).where('o.id', '=', id).executeTakeFirst()
  return row && shown(row)
}

/** How many were offered support at each step and what they said, the step with the most first. Each person offered counts once, by the latest answer. One query. */
export async function countOffers(work: Work): Promise<StepCount[]> {
  const { rows } = await sql<StepCount>`
    select min(o.step) as step, count(*)::int as offered, (count(*) filter (where o.answer = 'yes'))::int as taken, (count(*) filter (where o.answer = 'no'))::int as declined, (count(*) filter (where o.answer = 'later'))::int as later
    from offer o
    where o.organisation_id = ${work.organisation.id} and not exists (select from offer f where f.organisation_id = ${work.organisation.id} and f.follows = o.id)
    group by lower(o.step) order by 2 desc, 1`.execute(work.db)
  return rows
}
