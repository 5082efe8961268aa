import { sql } from 'kysely'
import type { Work } from '../audit/work.ts'
import type { HatKind, LimitKind } from '../people/person.ts'
import { type Way, whyNotSent, type WhyNotSent } from '../people/reaching/reach.ts'
import { everyRecordOf, sameSideAs } from '../people/same-person/same-person.ts'

/** `address` is null for a letter that is handed over: then it goes to where they live. */
export type Sending = { to: string; way: 'text' | 'letter' | 'email'; address: string | null }

/**
 * Why somebody is not written to now, or nothing where they may be. Whoever sends asks this, whatever the way, when it is
 * queued and again when it would leave, because a death or a no may come in between; whoever prints a letter asks it before
 * the page that prints. One query: the hat, what holds on its side of the wall, and deaths under every record of theirs.
 */
export async function whyNotSend(work: Work, { to, way, address }: Sending): Promise<WhyNotSent | undefined> {
  const organisation = work.organisation.id
  const side = sql`participation_id in ${sameSideAs(work, to)} and until is null`
  const {
    rows: [row],
  } = await sql<{ hat: HatKind; limits: LimitKind[] | null; open: Way[] | null; died: boolean; bereaved: boolean; theirs: boolean }>`
    select p.kind as hat,
      (select json_agg(kind) from contact_limit where organisation_id = ${organisation} and ${side}) as limits,
      (select json_agg(way) from open_way where organisation_id = ${organisation} and ${side}) as open,
      exists (select 1 from death_flag where organisation_id = ${organisation} and until is null and person_id in ${everyRecordOf(work, sql.ref('p.person_id'))}) as died,
      exists (select 1 from bereaved_call where organisation_id = ${organisation} and spoken_on is null and ${side}) as bereaved,
      coalesce((select bool_or(whose_sealed is null) from contact_point where organisation_id = ${organisation} and ${side} and value = ${address}), true) as theirs
    from participation p where p.organisation_id = ${organisation} and p.id = ${to}`.execute(work.db)
  if (!row) return undefined
  return whyNotSent(way, { ...row, limits: (row.limits ?? []).map((kind) => ({ kind })), open: row.open ?? [] })
}
