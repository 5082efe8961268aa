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

/** Everybody who may be here twice, as far as the reader may see both of the two: each pair of people once, with the surest of their records. One query. */
export async function findSamePeople(work: Work): Promise<PerhapsSame[]> {
  const pairs = perhapsTheSame(await readRecords(work, null))
  const people = ({ one, other }: PerhapsSame) => [one.root, other.root].toSorted().join()
  return [...new Map(pairs.toReversed().map((pair) => [people(pair), pair])).values()].toReversed()
}

/** Who may be the same as one person. One query, over those who share a telephone, an email, a birthday, a postcode or two parts of a name. */
export async function findSameAs(work: Work, person: string): Promise<PerhapsSame[]> {
  const found = perhapsTheSame(await readRecords(work, person))
  return found.filter(({ one, other }) => one.person === person || other.person === person)
}

type HatRow = { what: 'hat'; person: string; participation: string; name: string; knownAs: string | null; kind: HatKind; born: string | null; age: number | null; ageOn: string | null; postcode: string | null; profileNumber: number; toldSealed: Buffer | null; key: Buffer | null }
type PointRow = { what: 'point'; participation: string; kind: ContactPoint['kind']; value: string }
type ApartRow = { what: 'apart'; person: string; other: string; reasons: readonly string[] }
type JoinedRow = { what: 'joined'; person: string; other: string }
type Row = HatRow | PointRow | ApartRow | JoinedRow

/**
 * Each table read once and by itself, in one query: before there are statistics a join of two large ones, or one asked inside the
 * other, goes through all their pairs.
 */
async function readRecords(work: Work, like: string | null): Promise<RecordSeen[]> {
  const organisation = work.organisation.id
  const alike = like === null ? sql`` : sql`${factsOf(work, like)}, alike as materialized ${likeOne(work, like)},`
  const ofThem = (column: string, ids: 'id' | 'person_id') => (like === null ? sql`true` : sql`${sql.ref(column)} = any(array(select ${sql.ref(ids)} from wanted))`)
  const { rows } = await sql<Row>`
    with ${alike} wanted as materialized (
      select p.* from participation p where p.organisation_id = ${organisation} and p.until is null and p.kind in (${sql.join(comparableKinds(work))})
        and ${like === null ? sql`true` : sql`p.person_id = any(array(select person_id from alike))`})
    select 'hat' as what, p.person_id as person, null::uuid as other, p.id as participation, n.name, n.known_as as "knownAs", p.kind, null as value, p.born, p.age, p.age_on as "ageOn", p.postcode,
      p.profile_number as "profileNumber", f.told_sealed as "toldSealed", k.wrapped as key, null::text[] as reasons, p.since as sorted, p.id as tie
    from wanted p
    join person n on n.organisation_id = ${organisation} and n.id = p.person_id
    left join profile f on f.organisation_id = ${organisation} and f.participation_id = p.id and f.number = p.profile_number
    left join data_key k on k.organisation_id = ${organisation} and k.subject_id = p.person_id
    union all
    select 'point', null, null, c.participation_id, null, null, c.kind, c.value, null, null, null, null, null, null, null, null, '-infinity'::date + c.place, c.id from contact_point c
    where c.organisation_id = ${organisation} and c.until is null and c.whose_sealed is null and ${ofThem('c.participation_id', 'id')}
    union all
    select 'apart', t.one_id, t.other_id, null, null, null, null, null, null, null, null, null, null, null, null, t.reasons, null, t.id from two_people t
    where t.organisation_id = ${organisation} and t.until is null and ${ofThem('t.one_id', 'person_id')}
    union all
    select 'joined', r.person_id, r.root_id, null, null, null, null, null, null, null, null, null, null, null, null, null, null, r.person_id from ${joinedInto(work)} r
    order by sorted, tie`.execute(work.db)
  const of = <What extends Row['what']>(what: What) => rows.filter((row): row is Extract<Row, { what: What }> => row.what === what)
  const points = Map.groupBy(of('point'), (row) => row.participation)
  const apart = Map.groupBy(of('apart'), (row) => row.person)
  const roots = new Map(of('joined').map((row) => [row.person, row.other]))
  return [...Map.groupBy(of('hat'), (row) => row.person).values()].flatMap((hats) => recordFrom(work, { hats, points, apart, roots }) ?? [])
}

type Found = { hats: readonly HatRow[]; points: ReadonlyMap<string, readonly PointRow[]>; apart: ReadonlyMap<string, readonly ApartRow[]>; roots: ReadonlyMap<string, string> }

function recordFrom(work: Work, { hats, points, apart, roots }: Found): RecordSeen | undefined {
  const [first] = hats
  if (!first) return undefined
  return {
    person: first.person,
    root: roots.get(first.person) ?? first.person,
    name: first.name,
    knownAs: first.knownAs,
    hats: hats.map((row) => ({
      participation: row.participation,
      kind: row.kind,
      birth: { born: row.born, age: row.age, ageOn: row.ageOn && isDay(row.ageOn) ? asDay(row.ageOn) : null },
      postcode: row.postcode,
      nhsNumber: openTold(work, row)?.nhsNumber ?? null,
      points: points.get(row.participation) ?? [],
    })),
    apart: apart.get(first.person) ?? [],
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
