import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { somebody } from '../../../../tests/support/neighbours.ts'
import { openWorld, type World } from '../../../../tests/support/world.ts'
import type { Work } from '../../audit/work.ts'
import { checkConsent } from '../../consent/check-consent.ts'
import { keysOfName } from '../name-keys.ts'
import { readPeopleAround } from '../around/keep-person-around.ts'
import { readBereaved } from '../deaths/ring-bereaved.ts'
import { readReach } from '../reaching/read-reach.ts'
import { findSameAs, findSamePeople } from '../same-person/find-same-people.ts'
import { listPeople, readAround, readHat } from '../store.ts'
import { findAlike } from './find-alike.ts'
import { findByNhsNumber } from './find-by-number.ts'

/** All their pairs are twelve million; a hundred looks at each are half a million, and the words of a name are looked for one by one. */
const many = 5000
const firsts = ['Ann', 'Bernadette', 'Colin', 'Dev', 'Elsie', 'Farida', 'Gareth', 'Hilda', 'Ivy', 'Jon', 'Kath', 'Lil', 'Mo', 'Nora', 'Olive', 'Pat', 'Rose', 'Sheila', 'Ted', 'Una']
const lasts = ['Ackroyd', 'Birch', 'Clough', 'Dyson', 'Earnshaw', 'Finch', 'Greenwood', 'Hale', 'Iqbal', 'Jagger', 'Kaur', 'Lumb', 'Marsh', 'Nisbett', 'O’Neill', 'Pugh', 'Quinn', 'Rahman', 'Smith', 'Tully', 'Uttley', 'Verma', 'Wade', 'Yates']

/** Every row a plan looked at, in whatever way, so that a walk over all pairs cannot hide behind a fast machine. */
type Plan = { 'Actual Rows'?: number; 'Actual Loops'?: number; 'Rows Removed by Filter'?: number; 'Rows Removed by Join Filter'?: number; 'Rows Removed by Index Recheck'?: number; Plans?: Plan[] }
const lookedAt = (plan: Plan): number =>
  ((plan['Actual Rows'] ?? 0) + (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Join Filter'] ?? 0) + (plan['Rows Removed by Index Recheck'] ?? 0)) * (plan['Actual Loops'] ?? 1) + (plan.Plans ?? []).reduce((sum, one) => sum + lookedAt(one), 0)

describe('five thousand people whom no statistics know of yet, as after a list was brought in', () => {
  let world: World
  let owner: pg.Client
  let asha: Awaited<ReturnType<typeof somebody>>
  let people: { person: string; hat: string }[] = []
  beforeAll(async () => {
    world = await openWorld()
    asha = await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')
    owner = new pg.Client({ connectionString: world.ownerUrl })
    await owner.connect()
    const tables = await owner.query<{ name: string }>("select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not relispartition")
    for (const { name } of tables.rows) await owner.query(`alter table "${name}" set (autovacuum_enabled = false)`)
    people = await world.work(bringMany)
  })
  afterAll(async () => {
    await owner.end()
    await world.close()
  })

  async function bringMany(work: Work) {
    const organisation_id = work.organisation.id
    const made = Array.from({ length: many }, (_, place) => ({ person: work.newId(), hat: work.newId(), name: `${firsts[place % 20] ?? ''} ${lasts[Math.floor(place / 20) % 24] ?? ''}`, place }))
    const insert = (table: string, rows: readonly object[]) => sql`insert into ${sql.table(table)} select * from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(work.db)
    for (let from = 0; from < many; from += 1000) {
      const some = made.slice(from, from + 1000)
      await insert('person', some.map(({ person, name }) => ({ organisation_id, id: person, name, recorded_at: work.now })))
      await insert('name_key', some.flatMap(({ person, name }) => keysOfName(name).map((key) => ({ organisation_id, person_id: person, ...key }))))
      await insert('participation', some.map(({ person, hat, place }) => ({ organisation_id, id: hat, person_id: person, kind: 'member', since: '2026-01-05', born: `19${30 + (place % 40)}-0${1 + (place % 9)}-1${place % 10}`, postcode: `WN${place % 9} ${place % 10}AA`, profile_number: 0, recorded_at: work.now })))
      await insert('contact_point', some.flatMap(({ hat, place }) => [
        { organisation_id, id: work.newId(), participation_id: hat, kind: 'telephone', value: `+4477009${String(place % 4900).padStart(5, '0')}`, place: 0, since: '2026-01-05' },
        { organisation_id, id: work.newId(), participation_id: hat, kind: 'email', value: `p${place}@example.org`, place: 1, since: '2026-01-05' },
      ]))
      await insert('open_way', some.map(({ hat }) => ({ organisation_id, id: work.newId(), participation_id: hat, way: 'ring', since: '2026-01-05', recorded_at: work.now })))
      await insert('person_around', some.map(({ hat, place }) => ({ organisation_id, id: work.newId(), participation_id: hat, name: 'Karen', relation_sealed: '\\x00', kind: 'family or friend', may_be_told: 'nothing', telephone: `+44163296${String(place).padStart(4, '0')}`, since: '2026-01-05', recorded_at: work.now })))
      await insert('consent', some.map(({ hat }) => ({ organisation_id, id: work.newId(), participation_id: hat, purpose: 'receive support', answer: 'given', how: 'on the phone', for_them: false, recorded_at: work.now })))
    }
    await insert('same_person', made.slice(0, 400).flatMap(({ person, place }) => (place % 2 === 0 ? [{ organisation_id, id: work.newId(), from_id: person, into_id: made[place + 1]?.person, why: 'the same mobile', since: work.now }] : [])))
    return made
  }

  /** What a read looks at, counted in a second run of the very statements it made. */
  async function rowsOf(reads: (work: Work) => Promise<unknown>): Promise<number> {
    world.queries.length = 0
    await world.work(async (work) => {
      await sql`set local statement_timeout = '20s'`.execute(work.db)
      await reads(work)
    }, asha.actor)
    const statements = world.queries.map(({ query }) => ({ text: query.sql, values: [...query.parameters] })).filter(({ text }) => /^\s*(select|with)\b/i.test(text) && !/enter_organisation|"session"|statement_timeout/.test(text))
    expect(statements.length).toBeGreaterThan(0)
    let rows = 0
    for (const { text, values } of statements) {
      const { rows: plans } = await owner.query<{ 'QUERY PLAN': { Plan: Plan }[] }>({ text: `explain (analyze, format json) ${text}`, values })
      rows += plans.reduce((sum, row) => sum + row['QUERY PLAN'].reduce((inner, { Plan: plan }) => inner + lookedAt(plan), 0), 0)
    }
    return rows
  }
  const one = () => people[1234] ?? { person: '', hat: '' }
  const find = (words: string) => (work: Work) => listPeople(work, { words, kinds: ['member', 'supporter'], page: 1, size: 25 })

  it.each<{ what: string; reads: (work: Work) => Promise<unknown>; looks: number }>([
    { what: 'one person’s page: who they may be the same as', reads: (work) => findSameAs(work, one().person), looks: 100 },
    { what: 'who is here twice', reads: findSamePeople, looks: 100 },
    { what: 'everybody by name', reads: find(''), looks: 100 },
    { what: 'a name as it sounds', reads: find('jon smyth'), looks: 300 },
    { what: 'a name of two writings', reads: find('o neil'), looks: 300 },
    { what: 'a whole number', reads: find('07700 900123'), looks: 100 },
    { what: 'a number that is local', reads: find('960123'), looks: 100 },
    { what: 'somebody alike while they ring', reads: (work) => findAlike(work, { name: 'Nora Finch', telephone: '+447700900123' }), looks: 300 },
    { what: 'an NHS number', reads: (work) => findByNhsNumber(work, '9434765919'), looks: 20 },
    { what: 'how somebody is reached', reads: (work) => readReach(work, { participation: one().hat }), looks: 20 },
    { what: 'one hat', reads: (work) => readHat(work, one().hat), looks: 20 },
    { what: 'what stands round somebody', reads: (work) => readAround(work, { participation: one().hat, person: one().person }), looks: 20 },
    { what: 'who is round somebody', reads: (work) => readPeopleAround(work, one().hat), looks: 20 },
    { what: 'whom somebody lost', reads: (work) => readBereaved(work, one().hat), looks: 20 },
    { what: 'what somebody said is OK', reads: (work) => checkConsent(work, one().hat, 'receive support'), looks: 20 },
  ])('$what: each of them is looked at some times, and never all their pairs', { timeout: 60_000 }, async ({ reads, looks }) => {
    expect(await rowsOf(reads)).toBeLessThan(many * looks)
  })
})
