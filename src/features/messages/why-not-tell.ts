import { sql } from 'kysely'
import type { Work } from '../audit/work.ts'
import { checkConsent } from '../consent/check-consent.ts'
import type { WhyNotSent } from '../people/reaching/reach.ts'
import { everyRecordOf } from '../people/same-person/same-person.ts'

/** To whoever suggested somebody, about them. */
export type Telling = { about: string; referral: string; address: string }

/**
 * Why whoever suggested somebody is not written to about them now, or nothing where they may be. It is the person's word that
 * counts: their yes to this telling, for this referral, and never after a death or the fear of one. Asked when it is queued and
 * again when it would leave, at the address that whoever suggested them left with it.
 */
export async function whyNotTell(work: Work, { about, referral, address }: Telling): Promise<WhyNotSent | undefined> {
  const organisation = work.organisation.id
  const {
    rows: [row],
  } = await sql<{ since: Date; theirs: boolean; died: boolean }>`
    select r.recorded_at as since,
      exists (select 1 from referrer f where f.organisation_id = ${organisation} and f.referral_id = r.id and f.email = ${address}) as theirs,
      exists (select 1 from death_flag where organisation_id = ${organisation} and until is null and person_id in ${everyRecordOf(work, sql.ref('p.person_id'))}) as died
    from referral r join participation p on p.organisation_id = ${organisation} and p.id = r.member_id
    where r.organisation_id = ${organisation} and r.id = ${referral} and r.member_id = ${about}`.execute(work.db)
  if (!row?.theirs) return 'not theirs'
  if (row.died) return 'died'
  return (await checkConsent(work, about, 'share with the referrer', { thing: referral, since: row.since })) === 'given' ? undefined : 'asked not to'
}
