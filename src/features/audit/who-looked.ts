import { sql } from 'kysely'
import { addDays, asDay, type Day } from '../../engines/calendar/day.ts'
import type { Work } from './work.ts'

/** One look at somebody's record: when, what was opened, and by whom, as far as they are still known here. */
export type Look = { at: Date; day: Day; did: string; who: string | null; /** no account: whoever holds the code of a referral */ byCode: boolean; /** they work here: anybody may know their whole name */ colleague: boolean; you: boolean }

/** How far back people are shown who looked, in days. Earlier looks stay in the audit and are given on request. */
const lookBackDays = 365

/**
 * Who has opened one participation's record, newest first: what the person it is about may read too. One query. Names are
 * looked up now and not kept in the audit; of several hats of one reader the one they work under gives the name.
 */
export async function readWhoLooked(work: Work, about: string, most: number): Promise<Look[]> {
  const mine = work.actor.kind === 'person' ? work.actor.account : null
  const rows = await work.db
    .selectFrom('audit_entry as e')
    .select((eb) => [
      'e.at', 'e.day', 'e.did', 'e.account_id as account', 'e.actor',
      eb
        .selectFrom('role_held as r')
        .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'r.organisation_id').onRef('p.id', '=', 'r.participation_id'))
        .innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
        .select(sql<{ name: string; colleague: boolean }>`json_build_object('name', coalesce(n.known_as, n.name), 'colleague', p.kind = 'staff')`.as('who'))
        .where('r.organisation_id', '=', work.organisation.id)
        .whereRef('r.account_id', '=', 'e.account_id')
        .orderBy(sql`r.role <> 'coordinator'`)
        .orderBy('r.since')
        .limit(1)
        .as('who'),
    ])
    .where('e.organisation_id', '=', work.organisation.id)
    .where('e.about_id', '=', about)
    .where('e.kind', '=', 'read')
    .where('e.day', '>', addDays(work.today, -lookBackDays))
    .orderBy('e.at', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ account, actor, who, ...row }) => ({ ...row, day: asDay(row.day), who: who?.name ?? null, colleague: who?.colleague ?? false, byCode: actor === 'anyone', you: account !== null && account === mine }))
}
