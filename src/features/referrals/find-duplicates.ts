import { sql } from 'kysely'
import { asDay, type Day } from '../../engines/calendar/day.ts'
import type { Work } from '../audit/work.ts'
import { opensPageOf } from '../people/permissions.ts'
import type { ReferralState } from './referral.ts'
import { day } from './store.ts'

export type Alike = { id: string; member: string; name: string; knownAs: string | null; receivedOn: Day | null; state: ReferralState; stateSince: Day; same: 'member' | 'number' | 'name' }

/**
 * Other referrals that may be about the same person, with why: the same member, the same telephone or address, a name that sounds the
 * same throughout. Ideas for a person to look at; one at most twenty.
 */
export async function findDuplicates(work: Work, referral: { id: string; member: string; person: string }): Promise<Alike[]> {
  const organisation = work.organisation.id
  const sameNumber = sql<boolean>`exists (
    select from contact_point c join contact_point m on m.organisation_id = ${organisation} and m.participation_id = ${referral.member} and m.until is null and m.kind = c.kind and m.value = c.value
    where c.organisation_id = ${organisation} and c.participation_id = r.member_id and c.until is null)`
  const sameName = sql<boolean>`not exists (
    select from name_key k where k.organisation_id = ${organisation} and k.person_id = ${referral.person} and k.kind = 'sound'
    and not exists (select from name_key o where o.organisation_id = ${organisation} and o.person_id = p.person_id and o.kind = 'sound' and o.key = k.key))
    and exists (select from name_key k where k.organisation_id = ${organisation} and k.person_id = ${referral.person} and k.kind = 'sound')`
  const rows = await work.db
    .selectFrom('referral as r')
    .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'r.organisation_id').onRef('p.id', '=', 'r.member_id'))
    .innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .select(['r.id', 'r.member_id as member', 'n.name', 'n.known_as as knownAs', 'r.received_on as receivedOn', 'r.state', 'r.state_since as stateSince', sameNumber.as('number')])
    .where('r.organisation_id', '=', organisation)
    .where('r.id', '<>', referral.id)
    .where('r.state', '<>', 'duplicate')
    .where((eb) => opensPageOf(work.actor, organisation, eb.ref('r.member_id')))
    .where((eb) => eb.or([eb('r.member_id', '=', referral.member), eb('p.person_id', '=', referral.person), sameNumber, sameName]))
    .orderBy('r.received_on', (by) => by.desc().nullsLast())
    .orderBy('r.id')
    .limit(20)
    .execute()
  return rows.map(({ number, ...row }) => ({ ...row, receivedOn: day(row.receivedOn), stateSince: asDay(row.stateSince), same: row.member === referral.member ? 'member' : number ? 'number' : 'name' }))
}
