import { sql } from 'kysely'
import { asDay, isDay } from '../../../engines/calendar/day.ts'
import { may } from '../../audit/permission.ts'
import type { Work } from '../../audit/work.ts'
import { seeBothHats } from '../permissions.ts'
import type { ContactPoint, HatKind } from '../person.ts'
import { type PerhapsSame, perhapsTheSame, type RecordSeen } from './possibly-the-same.ts'
import { openTold } from '../read-told.ts'
import { everyRecordOf, joinedInto } from './same-person.ts'

/** The hats whose facts may be put beside each other: a supporter's and a member's only by somebody who may see both. */
export const comparableKinds = (work: Work): readonly HatKind[] => (may(work.actor, seeBothHats) ? ['member', 'supporter'] : ['member'])

/** Everybody who may be here twice, as far as the reader may see both of the two. One query. */
export async function findSamePeople(work: Work): Promise<PerhapsSame[]> {
  const pairs = perhapsTheSame(await readRecords(work, null))
  const people = ({ one, other }: PerhapsSame) => [one.root, other.root].toSorted().join()
  return pairs.filter((pair, place) => pairs.findIndex((before) => people(before) === people(pair)) === place)
}

/** Who may be the same as one person. One query, over those who share a telephone, an email, a birthday, a postcode or two parts of a name. */
export async function findSameAs(work: Work, person: string): Promise<PerhapsSame[]> {
  const found = perhapsTheSame(await readRecords(work, person))
  return found.filter(({ one, other }) => one.person === person || other.person === person)
}

type Row = {
  person: string; root: string | null; name: string; knownAs: string | null; participation: string; kind: HatKind; born: string | null; age: number | null; ageOn: string | null; postcode: string | null
  profileNumber: number; toldSealed: Buffer | null; key: Buffer | null
  points: Pick<ContactPoint, 'kind' | 'value'>[] | null
  apart: RecordSeen['apart'] | null
}

async function readRecords(work: Work, like: string | null): Promise<RecordSeen[]> {
  const organisation = work.organisation.id
  // Found once and kept: asked inside the other question, they may be looked for again for every row of it.
  const alike = like === null ? sql`` : sql`with ${factsOf(work, like)}, alike as materialized ${likeOne(work, like)}`
  const wanted = like === null ? sql`true` : sql`p.person_id in (select person_id from alike)`
  const { rows } = await sql<Row>`
    ${alike}
    select p.person_id as person, r.root_id as root, n.name, n.known_as as "knownAs", p.id as participation, p.kind, p.born, p.age, p.age_on as "ageOn", p.postcode,
      p.profile_number as "profileNumber", f.told_sealed as "toldSealed", k.wrapped as key,
      (select json_agg(json_build_object('kind', c.kind, 'value', c.value) order by c.place) from contact_point c
        where c.organisation_id = ${organisation} and c.participation_id = p.id and c.until is null and c.whose_sealed is null) as points,
      (select json_agg(json_build_object('other', t.other_id, 'reasons', t.reasons)) from two_people t
        where t.organisation_id = ${organisation} and t.one_id = p.person_id and t.until is null) as apart
    from participation p
    join person n on n.organisation_id = ${organisation} and n.id = p.person_id
    left join profile f on f.organisation_id = ${organisation} and f.participation_id = p.id and f.number = p.profile_number
    left join data_key k on k.organisation_id = ${organisation} and k.subject_id = p.person_id
    left join ${joinedInto(work)} r on r.person_id = p.person_id
    where p.organisation_id = ${organisation} and p.until is null and p.kind in (${sql.join(comparableKinds(work))}) and ${wanted}
    order by p.since, p.id`.execute(work.db)
  return [...Map.groupBy(rows, (row) => row.person).values()].flatMap((of) => recordFrom(work, of) ?? [])
}

function recordFrom(work: Work, rows: readonly Row[]): RecordSeen | undefined {
  const [first] = rows
  if (!first) return undefined
  return {
    person: first.person,
    root: first.root ?? first.person,
    name: first.name,
    knownAs: first.knownAs,
    hats: rows.map((row) => ({
      participation: row.participation,
      kind: row.kind,
      birth: { born: row.born, age: row.age, ageOn: row.ageOn && isDay(row.ageOn) ? asDay(row.ageOn) : null },
      postcode: row.postcode,
      nhsNumber: openTold(work, row)?.nhsNumber ?? null,
      points: row.points ?? [],
    })),
    apart: first.apart ?? [],
  }
}

/**
 * One record, and those with enough in common to be compared with it: the comparison itself decides. Reads the tables that
 * `factsOf` names. One table at a time on purpose: without fresh statistics a join of several goes through all their pairs.
 */
function likeOne(work: Work, person: string) {
  const organisation = work.organisation.id
  return sql`(
    select ${person}::uuid as person_id
    union
    select o.person_id from participation o where o.organisation_id = ${organisation}
      and (o.born in (select born from hats where length(born) = 10) or o.postcode in (select postcode from hats where postcode is not null))
    union
    select o.person_id from participation o where o.organisation_id = ${organisation} and o.id in (select participation_id from reached)
    union
    select w.person_id from name_key w where w.organisation_id = ${organisation} and w.kind = 'sound' and w.key in (select key from sounds) and w.person_id not in (select person_id from mine)
      group by w.person_id having count(*) > 1)`
}

/** What one record says, each kind found once: every record of theirs, their hats, their numbers and whoever has one of them, the sounds of their name. */
function factsOf(work: Work, person: string) {
  const organisation = work.organisation.id
  return sql`
    mine (person_id) as materialized ${everyRecordOf(work, person)},
    hats as materialized (select id, born, postcode from participation where organisation_id = ${organisation} and person_id = ${person}),
    numbers as materialized (select kind, value from contact_point where organisation_id = ${organisation} and participation_id in (select id from hats) and until is null and whose_sealed is null),
    reached as materialized (select participation_id from contact_point where organisation_id = ${organisation} and (kind, value) in (select kind, value from numbers) and until is null and whose_sealed is null),
    sounds as materialized (select key from name_key where organisation_id = ${organisation} and kind = 'sound' and person_id = ${person})`
}
