import { sql } from 'kysely'
import { asDay, type Day } from '../../engines/calendar/day.ts'
import { reaches } from '../audit/permission.ts'
import type { Work } from '../audit/work.ts'
import { seePeople } from '../people/permissions.ts'
import type { Referral } from './referral.ts'

const day = (text: string | null): Day | null => (text === null ? null : asDay(text))

const referrals = (work: Work) =>
  work.db
    .selectFrom('referral as r')
    .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'r.organisation_id').onRef('p.id', '=', 'r.member_id'))
    .innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .select([
      'r.id', 'r.member_id as member', 'p.person_id as person', 'r.state', 'r.state_since as stateSince', 'r.received_on as receivedOn', 'r.received_as as receivedAs', 'r.reference', 'r.source',
      'r.source_words as sourceWords', 'r.waiting_since as waitingSince', 'r.last_contact_on as lastContactOn', 'n.name', 'n.known_as as knownAs', 'p.area',
    ])
    .where('r.organisation_id', '=', work.organisation.id)
    .where((eb) => reaches(work.actor, seePeople, work.organisation.id, eb.ref('r.member_id')))

export type ListedReferral = Referral & { name: string; knownAs: string | null; area: string | null }
type Row = Awaited<ReturnType<ReturnType<typeof referrals>['executeTakeFirstOrThrow']>>

const listed = (row: Row): ListedReferral => ({ ...row, stateSince: asDay(row.stateSince), receivedOn: day(row.receivedOn), waitingSince: day(row.waitingSince), lastContactOn: day(row.lastContactOn) })

/** One referral as far as the actor may see whom it is about. */
export async function findReferral(work: Work, id: string, { lock = false } = {}): Promise<ListedReferral | undefined> {
  const query = referrals(work).where('r.id', '=', id)
  const row = await (lock ? query.forUpdate('r') : query).executeTakeFirst()
  return row && listed(row)
}

/** Somebody's referrals, newest first. */
export async function readReferralsOf(work: Work, member: string): Promise<ListedReferral[]> {
  const rows = await referrals(work).where('r.member_id', '=', member).orderBy('r.received_on', sql`desc nulls last`).orderBy('r.id', 'desc').execute()
  return rows.map(listed)
}

export type Waiting = ListedReferral & { waitingSince: Day; total: number; proposed: boolean; toldSealed: Buffer | null; profileNumber: number; key: Buffer | null; died: boolean | null }

/** Who is waiting, in the order they came onto the list: longest first. One query. */
export async function readWaiting(work: Work, { page, size }: { page: number; size: number }): Promise<Waiting[]> {
  const rows = await referrals(work)
    .leftJoin('profile as f', (join) => join.onRef('f.organisation_id', '=', 'p.organisation_id').onRef('f.participation_id', '=', 'p.id').onRef('f.number', '=', 'p.profile_number'))
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'p.organisation_id').onRef('k.subject_id', '=', 'p.person_id'))
    .leftJoin('death_flag as d', (join) => join.onRef('d.organisation_id', '=', 'p.organisation_id').onRef('d.person_id', '=', 'p.person_id').on('d.until', 'is', null))
    .select((eb) => [
      'f.told_sealed as toldSealed',
      'p.profile_number as profileNumber',
      'k.wrapped as key',
      'd.certain as died',
      sql<number>`count(*) over ()`.as('total'),
      eb.exists(eb.selectFrom('proposal as o').select('o.id').where('o.organisation_id', '=', work.organisation.id).whereRef('o.referral_id', '=', 'r.id').where('o.state', '=', 'proposed')).as('proposed'),
    ])
    .where('r.state', '=', 'waiting')
    .orderBy('r.waiting_since')
    .orderBy('r.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return rows.flatMap((row) => {
    const { toldSealed, profileNumber, key, died, total, proposed, ...rest } = row
    const referral = listed(rest)
    return referral.waitingSince ? [{ ...referral, waitingSince: referral.waitingSince, toldSealed, profileNumber, key, died, total, proposed: Boolean(proposed) }] : []
  })
}
