import { sql } from 'kysely'
import { dayIn } from '../../../engines/calendar/zones.ts'
import { asDay, type Day } from '../../../engines/calendar/day.ts'
import type { Work } from '../../audit/work.ts'
import { everyRecordOf } from '../same-person/same-person.ts'

/** What we heard of somebody's death, as far as it stands; `heldBack` messages stay where they are, whatever happens to it. */
export type DeathSaid = { certain: boolean; died: string | null; words: string | null; heardOn: Day; by: string | null; heldBack: number }

/** What stands now, under whichever record it was said: a certainty before a fear. One query; nothing where nobody has said so. */
export async function readDeath(work: Work, person: string): Promise<DeathSaid | undefined> {
  const organisation = work.organisation.id
  const {
    rows: [row],
  } = await sql<{ id: string; person: string; certain: boolean; died: string | null; sealed: Buffer | null; key: Buffer | null; heardOn: string | null; since: Date; by: string | null; heldBack: number }>`
    select f.id, f.person_id as person, f.certain, f.died, f.heard_sealed as sealed, k.wrapped as key, f.heard_on as "heardOn", f.since, coalesce(n.known_as, n.name) as by,
      (select count(*) from message m join participation q on q.organisation_id = ${organisation} and q.id = m.to_id
        where m.organisation_id = ${organisation} and m.state = 'held back' and m.why = 'died' and q.person_id in ${everyRecordOf(work, person)}) as "heldBack"
    from death_flag f
    left join data_key k on k.organisation_id = ${organisation} and k.subject_id = f.person_id
    left join participation p on p.organisation_id = ${organisation} and p.id = f.by_id
    left join person n on n.organisation_id = ${organisation} and n.id = p.person_id
    where f.organisation_id = ${organisation} and f.until is null and f.person_id in ${everyRecordOf(work, person)}
    order by f.certain desc, f.since desc limit 1`.execute(work.db)
  if (!row) return undefined
  const words = work.text.open(row.person, { table: 'death_flag', column: 'heard_sealed', row: row.id }, row) ?? null
  return { certain: row.certain, died: row.died, words, heardOn: row.heardOn ? asDay(row.heardOn) : dayIn(work.organisation.zone, row.since), by: row.by, heldBack: row.heldBack }
}
