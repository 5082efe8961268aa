import { sql } from 'kysely'
import type { Work } from '../../audit/work.ts'
import type { ProposalState } from './proposal.ts'

/** What is going on for a referral already. */
export type Around = {
  /** how many have waited longer */
  earlier: number
  cameToNothing: number
  /** asked and not answered, or agreed and not yet introduced */
  open: { id: string; state: ProposalState; supporter: string; name: string; knownAs: string | null }[]
  relationship: boolean
  /** with how many supporters they are together, or will be */
  together: number
}

export async function readAround(work: Work, referral: string): Promise<Around> {
  const organisation = work.organisation.id
  const found = await sql<Omit<Around, 'open' | 'relationship'> & { open: Around['open'] | null }>`
    select
      (select count(*) from referral x where x.organisation_id = ${organisation} and x.state = 'waiting' and x.waiting_since < r.waiting_since) as earlier,
      (select count(*) from proposal o where o.organisation_id = ${organisation} and o.referral_id = r.id and o.state = 'declined') as "cameToNothing",
      (select json_agg(json_build_object('id', o.id, 'state', o.state, 'supporter', o.supporter_id, 'name', n.name, 'knownAs', n.known_as) order by o.id)
        from proposal o
        join participation p on p.organisation_id = o.organisation_id and p.id = o.supporter_id
        join person n on n.organisation_id = p.organisation_id and n.id = p.person_id
        left join relationship l on l.organisation_id = o.organisation_id and l.proposal_id = o.id
        where o.organisation_id = ${organisation} and o.referral_id = r.id and o.state in ('proposed', 'agreed') and l.id is null) as open,
      (select count(*)::int from relationship l where l.organisation_id = ${organisation} and l.referral_id = r.id
        and l.state in ('agreed', 'introduced', 'settling_in', 'active', 'on_hold', 'ending_planned')) as together
    from referral r where r.organisation_id = ${organisation} and r.id = ${referral}`.execute(work.db)
  const [row] = found.rows
  return row ? { ...row, open: row.open ?? [], relationship: row.together > 0 } : { earlier: 0, cameToNothing: 0, open: [], relationship: false, together: 0 }
}

/** With how many supporters a member is together, or will be. */
export async function countTogether(work: Work, member: string): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*)::int as n from relationship l join relationship_party q on q.organisation_id = l.organisation_id and q.relationship_id = l.id and q.side = 'member' and q.until is null
    where l.organisation_id = ${work.organisation.id} and q.participation_id = ${member} and l.state in ('agreed', 'introduced', 'settling_in', 'active', 'on_hold', 'ending_planned')`.execute(work.db)
  return found.rows[0]?.n ?? 0
}
