import { sql } from 'kysely'
import { asDay, type Day } from '../../engines/calendar/day.ts'
import type { Work } from '../audit/work.ts'
import { opensPageOf } from '../people/permissions.ts'
import type { ReferralState } from './referral.ts'
import { day } from './store.ts'

export type Alike = { id: string; member: string; name: string; knownAs: string | null; receivedOn: Day | null; state: ReferralState; stateSince: Day; same: 'member' | 'number' | 'name' }

/**
 * Other referrals that may be about the same person, with why: the same member, the same telephone or address, a name that sounds the
 * same throughout. Ideas for a person to look at; one at most twenty. One table at a time on purpose, as `people/same-person` does: before the
 * database has counted its rows, a join of several goes through all their pairs.
 */
export async function findDuplicates(work: Work, referral: { id: string; member: string; person: string }): Promise<Alike[]> {
  const organisation = work.organisation.id
  const rows = await work.db
    .with((cte) => cte('mine').materialized(), () => sql<{ id: string }>`(select id from participation where organisation_id = ${organisation} and (id = ${referral.member} or person_id = ${referral.person}))`)
    .with((cte) => cte('reached').materialized(), () => reachedAlike(organisation, referral.member))
    .with((cte) => cte('named').materialized(), () => namedAlike(organisation, referral.person))
    .selectFrom('referral as r')
    .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'r.organisation_id').onRef('p.id', '=', 'r.member_id'))
    .innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .select(['r.id', 'r.member_id as member', 'n.name', 'n.known_as as knownAs', 'r.received_on as receivedOn', 'r.state', 'r.state_since as stateSince', sql<boolean>`r.member_id in (select id from reached)`.as('number')])
    .where('r.organisation_id', '=', organisation)
    .where('r.id', '<>', referral.id)
    .where('r.state', '<>', 'duplicate')
    .where((eb) => opensPageOf(work.actor, organisation, eb.ref('r.member_id')))
    .where(sql<boolean>`r.member_id = any(array(select id from mine union select id from reached union select id from named))`)
    .orderBy('r.received_on', (by) => by.desc().nullsLast())
    .orderBy('r.id')
    .limit(20)
    .execute()
  return rows.map(({ number, ...row }) => ({ ...row, receivedOn: day(row.receivedOn), stateSince: asDay(row.stateSince), same: row.member === referral.member ? 'member' : number ? 'number' : 'name' }))
}

/** Whoever has one of the numbers or addresses of a member. */
const reachedAlike = (organisation: string, member: string) => sql<{ id: string }>`(
  with numbers as materialized (select kind, value from contact_point where organisation_id = ${organisation} and participation_id = ${member} and until is null)
  select distinct participation_id as id from contact_point where organisation_id = ${organisation} and until is null and (kind, value) in (select kind, value from numbers))`

/** Whoever has every sound of a name. */
const namedAlike = (organisation: string, person: string) => sql<{ id: string }>`(
  with sounds as materialized (select key from name_key where organisation_id = ${organisation} and kind = 'sound' and person_id = ${person})
  select p.id from participation p where p.organisation_id = ${organisation} and p.person_id = any(array(
    select k.person_id from name_key k where k.organisation_id = ${organisation} and k.kind = 'sound' and k.key = any(array(select key from sounds))
    group by k.person_id having count(distinct k.key) = (select count(distinct key) from sounds))))`
