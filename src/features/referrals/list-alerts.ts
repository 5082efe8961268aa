import { sql } from 'kysely'
import type { Work } from '../audit/work.ts'
import { opensPageOf } from '../people/permissions.ts'

export type Alert = { id: string; referral: string; member: string; name: string; knownAs: string | null; raisedAt: Date; lookBy: Date; seenAt: Date | null; seenBy: string | null; done: string | null }

const alerts = (work: Work) =>
  work.db
    .selectFrom('referral_alert as a')
    .innerJoin('referral as r', (join) => join.onRef('r.organisation_id', '=', 'a.organisation_id').onRef('r.id', '=', 'a.referral_id'))
    .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'r.organisation_id').onRef('p.id', '=', 'r.member_id'))
    .innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'p.organisation_id').onRef('k.subject_id', '=', 'p.person_id'))
    .select([
      'a.id', 'a.referral_id as referral', 'r.member_id as member', 'p.person_id as person', 'n.name', 'n.known_as as knownAs', 'a.raised_at as raisedAt', 'a.look_by as lookBy', 'a.seen_at as seenAt', 'a.done_sealed as sealed', 'k.wrapped as key',
      sql<string | null>`(select coalesce(s.known_as, s.name) from participation b join person s on s.organisation_id = ${work.organisation.id} and s.id = b.person_id where b.organisation_id = ${work.organisation.id} and b.id = a.seen_by)`.as('seenBy'),
    ])
    .where('a.organisation_id', '=', work.organisation.id)
    .where((eb) => opensPageOf(work.actor, work.organisation.id, eb.ref('r.member_id')))

const shown = (work: Work) => ({ person, sealed, key, ...row }: Awaited<ReturnType<ReturnType<typeof alerts>['executeTakeFirstOrThrow']>>): Alert => ({ ...row, done: work.text.open(person, { table: 'referral_alert', column: 'done_sealed', row: row.id }, { sealed, key }) ?? null })

/** Danger that nobody has looked at yet, the soonest first. */
export async function openAlerts(work: Work): Promise<Alert[]> {
  return (await alerts(work).where('a.seen_at', 'is', null).orderBy('a.look_by').orderBy('a.id').limit(50).execute()).map(shown(work))
}

/** What was named with one referral, newest first, looked at or not. */
export async function alertsOf(work: Work, referral: string): Promise<Alert[]> {
  return (await alerts(work).where('a.referral_id', '=', referral).orderBy('a.raised_at', 'desc').execute()).map(shown(work))
}
