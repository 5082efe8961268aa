import { sql } from 'kysely'
import type { Work } from '../../audit/work.ts'

export type BuiltOn = { person: string; participation: string; name: string; kind: 'member' | 'supporter' | 'staff' }

/**
 * People an import made on whom somebody has built since: a proposal, a match, an account, a hat, a referral, a contact, or
 * anything recorded by hand after the import (or its own answers) last wrote about them. Whoever has one such hat stays whole.
 * Of some people, or of all. Found once for all of them: right after a list came in the database has counted nothing, and would find it anew for each.
 */
export async function readBuiltOn(work: Work, id: string, people?: readonly string[]): Promise<BuiltOn[]> {
  const organisation = work.organisation.id
  const among = people ? sql`and p.person_id = any(${`{${people.join(',')}}`}::uuid[])` : sql``
  const { rows } = await sql<BuiltOn>`
    with made as (
      select p.person_id, p.id, p.kind, max(m.made_at) as made_at
      from import_made m
      join participation p on p.organisation_id = m.organisation_id and p.id = m.thing_id
      where m.organisation_id = ${organisation} and m.import_id = ${id} and m.what = 'participation' and p.until is null ${among}
      group by p.person_id, p.id, p.kind
    ), built as materialized (
      select distinct made.person_id from made where
        exists (select 1 from profile x where x.organisation_id = ${organisation} and x.participation_id = made.id and x.recorded_at > made.made_at)
        or exists (select 1 from reach_change x where x.organisation_id = ${organisation} and x.participation_id = made.id and x.recorded_at > made.made_at)
        or exists (select 1 from consent x where x.organisation_id = ${organisation} and x.participation_id = made.id and x.recorded_at > made.made_at)
        or exists (select 1 from referral x where x.organisation_id = ${organisation} and x.member_id = made.id and x.recorded_at > made.made_at)
        or exists (select 1 from referral_step s join referral x on x.organisation_id = s.organisation_id and x.id = s.referral_id where x.organisation_id = ${organisation} and x.member_id = made.id and s.recorded_at > made.made_at)
        or exists (select 1 from supporter_step x where x.organisation_id = ${organisation} and x.participation_id = made.id and x.recorded_at > made.made_at)
        or exists (select 1 from readiness x where x.organisation_id = ${organisation} and x.participation_id = made.id and x.recorded_at > made.made_at)
        or exists (select 1 from proposal x where x.organisation_id = ${organisation} and (x.member_id = made.id or x.supporter_id = made.id))
        or exists (select 1 from relationship_party x where x.organisation_id = ${organisation} and x.participation_id = made.id)
        or exists (select 1 from role_held x where x.organisation_id = ${organisation} and x.participation_id = made.id and x.until is null)
        or exists (select 1 from participation x where x.organisation_id = ${organisation} and x.person_id = made.person_id and x.until is null and not exists (select 1 from made other where other.id = x.id))
        or exists (select 1 from death_flag x where x.organisation_id = ${organisation} and x.person_id = made.person_id and x.since > made.made_at)
        or exists (select 1 from same_person x where x.organisation_id = ${organisation} and x.until is null and (x.from_id = made.person_id or x.into_id = made.person_id) and not exists (select 1 from import_made m where m.organisation_id = ${organisation} and m.import_id = ${id} and m.what = 'same person' and m.thing_id = x.id))
    )
    select made.person_id as person, made.id as participation, n.name, made.kind
    from made
    join built on built.person_id = made.person_id
    join person n on n.organisation_id = ${organisation} and n.id = made.person_id
    order by n.name, made.kind`.execute(work.db)
  return rows
}
