import { type Expression, type SqlBool, sql } from 'kysely'
import { asDay, type Day, isDay } from '../../engines/calendar/day.ts'
import { dayIn } from '../../engines/calendar/zones.ts'
import { soundKey } from '../../engines/reading/fold-names.ts'
import type { Work } from '../audit/work.ts'
import { numberIn, reachedBy } from './finding/find-by-number.ts'
import { thoseWhoDied } from './deaths/flag-death.ts'
import { partsOfName } from './name-keys.ts'
import { opensPageOf } from './permissions.ts'
import { everyRecordOf, joinedInto } from './same-person/same-person.ts'
import type { Birth, HatKind } from './person.ts'
import { openTold } from './read-told.ts'
import type { Told } from './told.ts'

export type Hat = {
  participation: string
  person: string
  kind: HatKind
  name: string
  knownAs: string | null
  since: string
  until: string | null
  birth: Birth
  area: string | null
  postcode: string | null
  profileNumber: number
  told: Told | null
  /** the day somebody wrote this version of it down; null for what a list brought, since nobody knows when it was said */
  toldOn: Day | null
  died: 'yes' | 'perhaps' | null
}

const hatColumns = [
  'p.id as participation', 'p.person_id as person', 'p.kind', 'n.name', 'n.known_as as knownAs', 'p.since', 'p.until', 'p.born', 'p.age', 'p.age_on as ageOn', 'p.area', 'p.postcode',
  'p.profile_number as profileNumber', 'f.told_sealed as toldSealed', 'f.recorded_at as toldAt', 'f.recorded_by as toldTo', 'k.wrapped as key', 'd.certain as deathCertain',
] as const

const hats = (work: Work) =>
  work.db
    .selectFrom('participation as p')
    .innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .leftJoin('profile as f', (join) => join.onRef('f.organisation_id', '=', 'p.organisation_id').onRef('f.participation_id', '=', 'p.id').onRef('f.number', '=', 'p.profile_number'))
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'p.organisation_id').onRef('k.subject_id', '=', 'p.person_id'))
    .leftJoin(thoseWhoDied(work).as('d'), (join) => join.onRef('d.person_id', '=', 'p.person_id'))
    .select(hatColumns)
    .where('p.organisation_id', '=', work.organisation.id)

type HatRow = Awaited<ReturnType<ReturnType<typeof hats>['executeTakeFirstOrThrow']>>

function hatFrom(work: Work, row: HatRow): Hat {
  return {
    participation: row.participation,
    person: row.person,
    kind: row.kind,
    name: row.name,
    knownAs: row.knownAs,
    since: row.since,
    until: row.until,
    birth: { born: row.born, age: row.age, ageOn: row.ageOn && isDay(row.ageOn) ? asDay(row.ageOn) : null },
    area: row.area,
    postcode: row.postcode,
    profileNumber: row.profileNumber,
    told: openTold(work, row),
    toldOn: row.toldAt && row.toldTo ? dayIn(work.organisation.zone, row.toldAt) : null,
    died: row.deathCertain === null ? null : row.deathCertain ? 'yes' : 'perhaps',
  }
}

/** One hat whatever the actor may see; for use cases that have already asked. */
export async function readHat(work: Work, participation: string, { lock = false } = {}): Promise<Hat | undefined> {
  const query = hats(work).where('p.id', '=', participation)
  const row = await (lock ? query.forUpdate('p') : query).executeTakeFirst()
  return row && hatFrom(work, row)
}

/** Some hats, whatever the actor may see, by their ids: one query. */
export async function readTheseHats(work: Work, participations: readonly string[]): Promise<ReadonlyMap<string, Hat>> {
  const rows = await hats(work).where('p.id', 'in', participations).execute()
  return new Map(rows.map((row) => [row.participation, hatFrom(work, row)]))
}

/** One hat as far as the actor may see it; undefined is answered with 404. */
export async function findHat(work: Work, participation: string, kind: HatKind | readonly HatKind[], allowed: (column: Expression<string>) => Expression<SqlBool> = seen(work)): Promise<Hat | undefined> {
  const row = await hats(work)
    .where('p.id', '=', participation)
    .where('p.kind', 'in', typeof kind === 'string' ? [kind] : kind)
    .where((eb) => allowed(eb.ref('p.id')))
    .executeTakeFirst()
  return row && hatFrom(work, row)
}

const seen = (work: Work) => (column: Expression<string>) => opensPageOf(work.actor, work.organisation.id, column)

/** A hat of another record that is said to be the same person, with the join by which that record is one with the rest. */
export type SameRecord = Hat & { joined: { id: string; by: string | null; since: Date } | null }

/** Every hat of these kinds that the same human wears, under whichever record: one query. The one asked about is among them. */
export async function readEveryRecord(work: Work, person: string, kinds: readonly HatKind[]): Promise<SameRecord[]> {
  const rows = await hats(work)
    .leftJoin('same_person as j', (join) => join.on('j.organisation_id', '=', work.organisation.id).onRef('j.from_id', '=', 'p.person_id').on('j.until', 'is', null))
    .leftJoin('participation as jp', (join) => join.on('jp.organisation_id', '=', work.organisation.id).onRef('jp.id', '=', 'j.by_id'))
    .leftJoin('person as jn', (join) => join.on('jn.organisation_id', '=', work.organisation.id).onRef('jn.id', '=', 'jp.person_id'))
    .select(['j.id as joinId', 'j.since as joinedAt', sql<string | null>`coalesce(jn.known_as, jn.name)`.as('joinedBy')])
    .where(sql<SqlBool>`p.person_id in ${everyRecordOf(work, person)}`)
    .where('p.kind', 'in', kinds)
    .where('p.until', 'is', null)
    .orderBy('p.since')
    .orderBy('p.id')
    .execute()
  return rows.map((row) => ({ ...hatFrom(work, row), joined: row.joinId && row.joinedAt ? { id: row.joinId, by: row.joinedBy, since: row.joinedAt } : null }))
}

/** Every hat of a kind that is worn now, with what its wearer told: what matching reads into memory. */
export async function readHats(work: Work, kind: HatKind): Promise<Hat[]> {
  const rows = await hats(work).where('p.kind', '=', kind).where('p.until', 'is', null).execute()
  return rows.map((row) => hatFrom(work, row))
}

export type Listed = { participation: string; kind: HatKind; name: string; knownAs: string | null; area: string | null; since: string; died: 'yes' | 'perhaps' | null; total: number }

/**
 * People by name: every word found in a part of their name, without accents, or by its sound; or by the whole of a telephone
 * number, in any spacing. Without words, everybody, by name.
 * Each hat is a line of its own: that two lines are one person is not shown here. Where two records are one person, the
 * hat of the record that was joined has no line beside the same hat of the other, and is found by either name.
 */
export async function listPeople(work: Work, search: { words: string; kinds: readonly HatKind[]; page: number; size: number }): Promise<Listed[]> {
  let query = work.db
    .selectFrom('participation as p')
    .innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .leftJoin(thoseWhoDied(work).as('d'), (join) => join.onRef('d.person_id', '=', 'p.person_id'))
    .select(['p.id as participation', 'p.kind', 'n.name', 'n.known_as as knownAs', 'p.area', 'p.since', 'd.certain', sql<number>`count(*) over ()`.as('total')])
    .where('p.organisation_id', '=', work.organisation.id)
    .where('p.kind', 'in', search.kinds)
    .where('p.until', 'is', null)
    .where((eb) => seen(work)(eb.ref('p.id')))
    .where(sql<SqlBool>`p.id <> all(array(${joinedHats(work)}))`)
  const ways = waysToFind(search.words)
  const number = numberIn(search.words)
  if (ways.length > 0)
    query = query.where((eb) => {
      const byName = eb.and(ways.map((each) => eb.or(each.map((words) => eb.and(words.map((word) => named(work, word)))))))
      return number ? eb.or([byName, reachedBy(work, number)]) : byName
    })
  const rows = await query.orderBy('n.name').orderBy('p.id').limit(search.size).offset((search.page - 1) * search.size).execute()
  return rows.map(({ certain, ...row }) => ({ ...row, died: certain === null ? null : certain ? 'yes' : 'perhaps' }))
}

/** Every word must be found; a little word and the one after it also as one: "o neill" finds O’Neill. */
function waysToFind(words: string): string[][][] {
  const { parts, joined } = partsOfName(words)
  const ways: string[][][] = []
  for (let place = 0; place < Math.min(parts.length, 6); place += 1) {
    const one = parts[place] ?? ''
    const next = parts[place + 1] ?? ''
    const both = joined.find((word) => word === `${one}${next}`)
    ways.push(both ? [[one, next], [both]] : [[one]])
    if (both) place += 1
  }
  return ways
}

/** Hats of records that were joined, where the record that stands for them has the same hat. */
const joinedHats = (work: Work) => sql`
  with joined as materialized (select person_id, root_id from ${joinedInto(work)} r),
  worn as materialized (select h.id, h.person_id, h.kind from participation h where h.organisation_id = ${work.organisation.id} and h.person_id = any(array(select person_id from joined)) and h.until is null),
  standing as materialized (select q.person_id, q.kind from participation q where q.organisation_id = ${work.organisation.id} and q.person_id = any(array(select root_id from joined)) and q.until is null)
  select worn.id from worn join joined on joined.person_id = worn.person_id join standing on standing.person_id = joined.root_id and standing.kind = worn.kind`

/**
 * Whoever one word finds, by their own name or by that of a record joined into theirs. The word is looked up once, by its index, and not
 * for every line of the list: before there are statistics the planner sees no difference between the two.
 */
function named(work: Work, word: string) {
  const sound = soundKey(word)
  const start = `${word.replaceAll(/[\\%_]/g, '\\$&')}%`
  return sql<boolean>`p.person_id = any(array(
    with found as materialized (
      select w.person_id from name_key w where w.organisation_id = ${work.organisation.id} and w.kind = 'folded' and w.key like ${start}
      union select w.person_id from name_key w where w.organisation_id = ${work.organisation.id} and w.kind = 'sound' and w.key = ${sound})
    select person_id from found union select r.root_id from ${joinedInto(work)} r where r.person_id in (select person_id from found)))`
}

/** What stands round one hat: others of the same human, who lives there too, and who suggested them to us. */
export type Around = { hats: { participation: string; kind: HatKind }[]; household: { participation: string; name: string; knownAs: string | null }[]; suggestedBy: string | null }

/** One query; what may be shown of it is for the page to know. Hats are followed across records that are the same person. */
export async function readAround(work: Work, hat: Pick<Hat, 'participation' | 'person'>): Promise<Around> {
  const organisation = work.organisation.id
  const { rows } = await sql<{ what: 'hat' | 'home' | 'from'; id: string; kind: HatKind; name: string | null; known_as: string | null; words: Buffer | null; key: Buffer | null }>`
    select 'hat' as what, p.id, p.kind, null as name, null as known_as, null::bytea as words, null::bytea as key from participation p
    where p.organisation_id = ${organisation} and p.person_id in ${everyRecordOf(work, hat.person)} and p.id <> ${hat.participation} and p.until is null
    union all
    select distinct 'home', p.id, p.kind, n.name, n.known_as, null::bytea, null::bytea from household h
    join household o on o.organisation_id = ${organisation} and o.id = h.id and o.participation_id <> h.participation_id and o.until is null
    join participation p on p.organisation_id = ${organisation} and p.id = o.participation_id and p.kind = 'member' and p.until is null
    join person n on n.organisation_id = ${organisation} and n.id = p.person_id
    where h.organisation_id = ${organisation} and h.participation_id = ${hat.participation} and h.until is null
    union all
    (select 'from', r.id, 'member', null, null, r.source_words_sealed, k.wrapped from referral r left join data_key k on k.organisation_id = ${organisation} and k.subject_id = ${hat.person}
    where r.organisation_id = ${organisation} and r.member_id = ${hat.participation} and r.source <> 'self' order by r.received_on desc nulls last limit 1)`.execute(work.db)
  const from = rows.find((row) => row.what === 'from')
  return {
    hats: rows.filter((row) => row.what === 'hat').map((row) => ({ participation: row.id, kind: row.kind })),
    household: rows.flatMap((row) => (row.what === 'home' && row.name ? [{ participation: row.id, name: row.name, knownAs: row.known_as }] : [])),
    suggestedBy: (from && work.text.open(hat.person, { table: 'referral', column: 'source_words_sealed', row: from.id }, { sealed: from.words, key: from.key })) ?? null,
  }
}

/** Those the reader supports now, as their supporter knows them: for a supporter's own first page. */
export async function readSupported(work: Work, supporters: readonly string[]): Promise<{ participation: string; name: string; knownAs: string | null; since: Day }[]> {
  if (supporters.length === 0) return []
  const rows = await work.db
    .selectFrom('tie as t')
    .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 't.organisation_id').onRef('p.id', '=', 't.about_id'))
    .innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .leftJoin(thoseWhoDied(work).as('d'), (join) => join.onRef('d.person_id', '=', 'p.person_id'))
    .select(['p.id as participation', 'n.name', 'n.known_as as knownAs', 't.since'])
    .where('t.organisation_id', '=', work.organisation.id)
    .where('t.holder_id', 'in', supporters)
    .where('t.kind', '=', 'supports')
    .where('t.until', 'is', null)
    .where('p.kind', '=', 'member')
    .where('d.person_id', 'is', null)
    .orderBy('t.since')
    .orderBy('p.id')
    .execute()
  return rows.map((row) => ({ ...row, since: dayIn(work.organisation.zone, row.since) }))
}
