import { sql } from 'kysely'
import { asDay, type Day } from '../../../engines/calendar/day.ts'
import { postcodeDistrict } from '../../../engines/distance/postcode.ts'
import type { Work } from '../../audit/work.ts'
import { ageToShow } from '../../people/person.ts'
import { type Hat, readTheseHats } from '../../people/read-hats.ts'
import { readLanguages } from '../read-languages.ts'
import type { Counted } from './fairness.ts'
import { firstDayOf, lastDayOf, type Quarter } from './quarter.ts'
import { fairWords } from './words.ts'

type Row = { referral: string; member: string; source: string; since: string | null; until: string | null; asked: number; yes: number }

/** Everybody who waited in a quarter, or about whom somebody was asked in it. Two queries; what is read of people is their groups alone. */
export async function readCounted(work: Work, quarter: Quarter): Promise<Counted[]> {
  const [from, to] = [firstDayOf(quarter), lastDayOf(quarter)]
  const organisation = work.organisation.id
  const { rows } = await sql<Row>`
    select * from (
      select r.id as referral, r.member_id as member, r.source, w.since::text as since, w.until::text as until,
        (select count(*)::int from proposal o where o.organisation_id = ${organisation} and o.referral_id = r.id and o.proposed_on between ${from} and ${to}) as asked,
        (select count(*)::int from proposal o join proposal_answer a on a.organisation_id = o.organisation_id and a.proposal_id = o.id and a.side = 'supporter' and a.answer = 'yes'
          where o.organisation_id = ${organisation} and o.referral_id = r.id and o.proposed_on between ${from} and ${to}) as yes
      from referral r
      left join lateral (
        select t.occurred_on as since, (select min(n.occurred_on) from referral_step n where n.organisation_id = ${organisation} and n.referral_id = r.id and n.from_state = 'waiting' and n.number > t.number) as until
        from referral_step t where t.organisation_id = ${organisation} and t.referral_id = r.id and t.to_state = 'waiting' and t.occurred_on <= ${to} order by t.number desc limit 1
      ) w on true
      where r.organisation_id = ${organisation}
    ) found where (since is not null and (until is null or until >= ${from})) or asked > 0
    order by referral`.execute(work.db)
  if (rows.length === 0) return []
  const hats = await readTheseHats(work, rows.map(({ member }) => member))
  return rows.map((row) => ({ member: row.member, groups: groupsOf(hats.get(row.member), row.source, to), waited: row.since !== null && (row.until === null || row.until >= from) ? { since: asDay(row.since), until: row.until === null ? null : asDay(row.until) } : null, asked: row.asked, saidYes: row.yes }))
}

function groupsOf(hat: Hat | undefined, source: string, on: Day): Counted['groups'] {
  const age = hat && ageToShow(hat.birth, on)?.years
  const spoken = readLanguages(hat?.told?.languages ?? [])
  const district = hat?.postcode ? postcodeDistrict(hat.postcode.replace(/ \d$/, '')) : undefined
  const { groups } = fairWords
  return {
    age: age === undefined ? groups.notKnown : age < 65 ? groups.under65 : age < 80 ? groups.to79 : groups.from80,
    district: district ?? groups.notKnown,
    language: spoken === 'not known' ? groups.notKnown : spoken.some(({ language }) => language !== 'English') ? groups.another : groups.english,
    source: fairWords.sources[source] ?? groups.notKnown,
  }
}

/** For each question of a quarter, where whoever was asked had stood on the page; null where they were not on it, or nothing was kept. */
export async function readChosenPlaces(work: Work, quarter: Quarter): Promise<(number | null)[]> {
  const rows = await work.db
    .selectFrom('proposal as o')
    .leftJoin('proposal_shown as s', (join) => join.onRef('s.organisation_id', '=', 'o.organisation_id').onRef('s.proposal_id', '=', 'o.id').onRef('s.supporter_id', '=', 'o.supporter_id'))
    .select('s.place')
    .where('o.organisation_id', '=', work.organisation.id)
    .where('o.proposed_on', '>=', firstDayOf(quarter))
    .where('o.proposed_on', '<=', lastDayOf(quarter))
    .execute()
  return rows.map(({ place }) => place)
}
