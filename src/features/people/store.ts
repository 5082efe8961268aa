import { type Expression, type SqlBool, sql } from 'kysely'
import { asDay, isDay } from '../../engines/calendar/day.ts'
import { foldName, soundKey } from '../../engines/reading/fold-names.ts'
import { reaches } from '../audit/permission.ts'
import type { Work } from '../audit/work.ts'
import { seePeople } from './permissions.ts'
import type { Birth, ContactPoint, HatKind, Limit } from './person.ts'
import { type Told, toldShape } from './told.ts'

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
  died: 'yes' | 'perhaps' | null
}

const hatColumns = [
  'p.id as participation', 'p.person_id as person', 'p.kind', 'n.name', 'n.known_as as knownAs', 'p.since', 'p.until', 'p.born', 'p.age', 'p.age_on as ageOn', 'p.area', 'p.postcode',
  'p.profile_number as profileNumber', 'f.told_sealed as toldSealed', 'k.wrapped as key', 'd.certain as deathCertain',
] as const

const hats = (work: Work) =>
  work.db
    .selectFrom('participation as p')
    .innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .leftJoin('profile as f', (join) => join.onRef('f.organisation_id', '=', 'p.organisation_id').onRef('f.participation_id', '=', 'p.id').onRef('f.number', '=', 'p.profile_number'))
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'p.organisation_id').onRef('k.subject_id', '=', 'p.person_id'))
    .leftJoin('death_flag as d', (join) => join.onRef('d.organisation_id', '=', 'p.organisation_id').onRef('d.person_id', '=', 'p.person_id').on('d.until', 'is', null))
    .select(hatColumns)
    .where('p.organisation_id', '=', work.organisation.id)

type HatRow = Awaited<ReturnType<ReturnType<typeof hats>['executeTakeFirstOrThrow']>>

function hatFrom(work: Work, row: HatRow): Hat {
  const opened = work.text.open(row.person, { table: 'profile', column: 'told_sealed', row: `${row.participation}/${row.profileNumber}` }, { sealed: row.toldSealed, key: row.key })
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
    told: opened === undefined ? null : toldShape.parse(JSON.parse(opened)),
    died: row.deathCertain === null ? null : row.deathCertain ? 'yes' : 'perhaps',
  }
}

/** One hat whatever the actor may see; for use cases that have already asked. */
export async function readHat(work: Work, participation: string, { lock = false } = {}): Promise<Hat | undefined> {
  const query = hats(work).where('p.id', '=', participation)
  const row = await (lock ? query.forUpdate('p') : query).executeTakeFirst()
  return row && hatFrom(work, row)
}

/** One hat as far as the actor may see it; undefined is answered with 404. */
export async function findHat(work: Work, participation: string, kind: HatKind, allowed: (column: Expression<string>) => Expression<SqlBool> = seen(work)): Promise<Hat | undefined> {
  const row = await hats(work)
    .where('p.id', '=', participation)
    .where('p.kind', '=', kind)
    .where((eb) => allowed(eb.ref('p.id')))
    .executeTakeFirst()
  return row && hatFrom(work, row)
}

const seen = (work: Work) => (column: Expression<string>) => reaches(work.actor, seePeople, work.organisation.id, column)

/** Every hat of a kind that is worn now, with what its wearer told: what matching reads into memory. */
export async function readHats(work: Work, kind: HatKind): Promise<Hat[]> {
  const rows = await hats(work).where('p.kind', '=', kind).where('p.until', 'is', null).execute()
  return rows.map((row) => hatFrom(work, row))
}

export type Reach = { points: ContactPoint[]; limits: Limit[] }

/** How to reach somebody, and how not to: one query. */
export async function readReach(work: Work, hat: Pick<Hat, 'participation' | 'person'>): Promise<Reach> {
  const points = work.db
    .selectFrom('contact_point as c')
    .select(['c.id', sql<'point' | 'limit'>`'point'`.as('what'), sql<string>`c.kind`.as('kind'), 'c.value', 'c.whose', 'c.place', sql<Buffer | null>`null::bytea`.as('words'), sql<Buffer | null>`null::bytea`.as('key')])
    .where('c.organisation_id', '=', work.organisation.id)
    .where('c.participation_id', '=', hat.participation)
    .where('c.until', 'is', null)
  const limits = work.db
    .selectFrom('contact_limit as l')
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'l.organisation_id').on('k.subject_id', '=', hat.person))
    .select(['l.id', sql<'point' | 'limit'>`'limit'`.as('what'), sql<string>`l.kind`.as('kind'), sql<string>`''`.as('value'), sql<string | null>`null`.as('whose'), sql<number>`0`.as('place'), 'l.words_sealed as words', 'k.wrapped as key'])
    .where('l.organisation_id', '=', work.organisation.id)
    .where('l.participation_id', '=', hat.participation)
    .where('l.until', 'is', null)
  const rows = await points.unionAll(limits).orderBy('place').execute()
  const found: Reach = { points: [], limits: [] }
  for (const row of rows) {
    if (isPointKind(row.kind)) found.points.push({ id: row.id, kind: row.kind, value: row.value, whose: row.whose })
    else if (isLimitKind(row.kind)) found.limits.push({ id: row.id, kind: row.kind, words: work.text.open(hat.person, { table: 'contact_limit', column: 'words_sealed', row: row.id }, { sealed: row.words, key: row.key }) ?? null })
  }
  return found
}

const isPointKind = (kind: string): kind is ContactPoint['kind'] => kind === 'telephone' || kind === 'email' || kind === 'address'
const limitKinds: readonly string[] = ['none', 'no_phone', 'no_text', 'text_only', 'no_message', 'no_letter', 'no_visit', 'no_email', 'third_party', 'no_reveal', 'times'] satisfies readonly Limit['kind'][]
const isLimitKind = (kind: string): kind is Limit['kind'] => limitKinds.includes(kind)

export type Listed = { participation: string; kind: HatKind; name: string; knownAs: string | null; area: string | null; since: string; died: 'yes' | 'perhaps' | null; total: number }

/**
 * People by name: every word found in a part of their name, without accents, or by its sound. Without words, everybody, by name.
 * Each hat is a line of its own: that two lines are one person is not shown here.
 */
export async function listPeople(work: Work, search: { words: string; kinds: readonly HatKind[]; page: number; size: number }): Promise<Listed[]> {
  let query = work.db
    .selectFrom('participation as p')
    .innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .leftJoin('death_flag as d', (join) => join.onRef('d.organisation_id', '=', 'p.organisation_id').onRef('d.person_id', '=', 'p.person_id').on('d.until', 'is', null))
    .select(['p.id as participation', 'p.kind', 'n.name', 'n.known_as as knownAs', 'p.area', 'p.since', 'd.certain', sql<number>`count(*) over ()`.as('total')])
    .where('p.organisation_id', '=', work.organisation.id)
    .where('p.kind', 'in', search.kinds)
    .where('p.until', 'is', null)
    .where((eb) => seen(work)(eb.ref('p.id')))
  for (const word of foldName(search.words).split(' ').filter((part) => part.length > 0).slice(0, 6)) {
    const sound = soundKey(word)
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('name_key as w')
          .select('w.key')
          .where('w.organisation_id', '=', work.organisation.id)
          .whereRef('w.person_id', '=', 'p.person_id')
          .where((is) => is.or([is.and([is('w.kind', '=', 'folded'), is('w.key', 'like', `${word.replaceAll(/[%_\\]/g, '')}%`)]), ...(sound ? [is.and([is('w.kind', '=', 'sound'), is('w.key', '=', sound)])] : [])])),
      ),
    )
  }
  const rows = await query.orderBy('n.name').orderBy('p.id').limit(search.size).offset((search.page - 1) * search.size).execute()
  return rows.map(({ certain, ...row }) => ({ ...row, died: certain === null ? null : certain ? 'yes' : 'perhaps' }))
}
