import { sql } from 'kysely'
import type { Work } from '../audit/work.ts'
import { joinedInto } from '../people/same-person/same-person.ts'
import type { BetweenRow } from './between.ts'

/**
 * What stands between the supporters of an organisation and one member (or every member): limits, households, conflicts,
 * joined records, pairs that came to nothing, who sees whom, who has been asked, since when. One query however many people.
 */
export async function readBetween(work: Work, member: string | null): Promise<BetweenRow[]> {
  const organisation = work.organisation.id
  const concerned = sql`(p.kind = 'supporter' or ${member}::uuid is null or p.id = ${member}::uuid)`
  const underWay = sql`l.state in ('agreed', 'introduced', 'settling_in', 'active', 'on_hold', 'ending_planned')`
  const pairs = sql`relationship l
    join relationship_party a on a.organisation_id = l.organisation_id and a.relationship_id = l.id and a.side = 'supporter'
    join relationship_party b on b.organisation_id = l.organisation_id and b.relationship_id = l.id and b.side = 'member'
    join participation mp on mp.organisation_id = b.organisation_id and mp.id = b.participation_id
    join participation sp on sp.organisation_id = a.organisation_id and sp.id = a.participation_id`
  const found = await sql<BetweenRow>`
    select 'limit' as kind, c.participation_id::text as one, c.kind as other
      from contact_limit c join participation p on p.organisation_id = c.organisation_id and p.id = c.participation_id
      where c.organisation_id = ${organisation} and c.until is null and c.kind in ('none', 'no_visit', 'no_phone', 'text_only') and ${concerned}
    union all
    select 'household', h.participation_id::text, h.id::text
      from household h join participation p on p.organisation_id = h.organisation_id and p.id = h.participation_id
      where h.organisation_id = ${organisation} and h.until is null and ${concerned}
    union all
    select 'conflict', k.one_id::text, k.other_id::text from conflict k where k.organisation_id = ${organisation} and k.until is null
    union all
    select 'same person', s.person_id::text, s.root_id::text from ${joinedInto(work)} s
    union all
    select 'declined', mp.person_id::text, sp.person_id::text
      from proposal o
      join participation mp on mp.organisation_id = o.organisation_id and mp.id = o.member_id
      join participation sp on sp.organisation_id = o.organisation_id and sp.id = o.supporter_id
      where o.organisation_id = ${organisation} and o.state = 'declined'
    union all
    select 'declined', mp.person_id::text, sp.person_id::text from ${pairs} where l.organisation_id = ${organisation} and l.state = 'ended_unplanned'
    union all
    select 'seeing', sp.id::text, mp.person_id::text from ${pairs} where l.organisation_id = ${organisation} and ${underWay} and a.until is null and b.until is null
    union all
    select 'asked', o.supporter_id::text, o.member_id::text
      from proposal o left join relationship l on l.organisation_id = o.organisation_id and l.proposal_id = o.id
      where o.organisation_id = ${organisation} and o.state in ('proposed', 'agreed') and l.id is null
    union all
    select 'last', sp.id::text, max(a.until)::text from ${pairs} where l.organisation_id = ${organisation} and a.until is not null group by sp.id
    union all
    select 'paused', r.member_id::text, r.id::text
      from referral_pause z join referral r on r.organisation_id = z.organisation_id and r.id = z.referral_id
      where z.organisation_id = ${organisation} and z.ended_on is null and r.state = 'waiting' and (${member}::uuid is null or r.member_id = ${member}::uuid)
    union all
    select 'approved', t.participation_id::text, min(t.occurred_on)::text
      from supporter_step t
      where t.organisation_id = ${organisation} and t.to_state in ('approved', 'available') and t.occurred_on is not null
      group by t.participation_id`.execute(work.db)
  return found.rows
}
