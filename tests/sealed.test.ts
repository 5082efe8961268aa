import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asDay } from '../src/engines/calendar/day.ts'
import { readLists } from '../src/engines/reading/read-lists.ts'
import type { Meaning } from '../src/engines/reading/types.ts'
import { importFiles } from '../src/features/imports/import-files.ts'
import { connectAsOwner } from '../src/platform/database/owner.ts'
import { addMoira, judgedOn, listsOf } from './support/lists.ts'
import { openWorld, type World } from './support/world.ts'
import { afterDeath } from '../src/start/after-death.ts'

/** What stands unsealed by design, so that a coordinator finds people (docs/decisions/0017). */
const plain: ReadonlySet<Meaning> = new Set<Meaning>(['name', 'first name', 'surname', 'known as', 'telephone', 'other telephone', 'email', 'address', 'town', 'area', 'postcode', 'matched with'])

/** Words of the product’s own closed lists that this charity happens to use too. */
const ourOwn: ReadonlySet<string> = new Set(['on hold', 'phone only', 'seeing now', 'job centre'])

const telling = ['stroke', 'dialysis', 'depression', 'nurse', 'booked', 'key safe', 'update service']

describe('what a charity’s list says about people, once it is brought in', () => {
  let world: World
  let kept: { place: string; text: string }[]
  beforeAll(async () => {
    world = await openWorld()
    const moira = await addMoira(world)
    const done = await world.work((work) => importFiles((does) => does(work), listsOf('A'), { afterDeath, asOf: asDay(judgedOn) }), moira)
    if ('refused' in done || !done.made) throw new Error('The lists were not brought in.')
    kept = await everyText(world)
  })
  afterAll(() => world.close())

  const cells = readLists(listsOf('A'), { asOf: judgedOn }).files.flatMap((file) =>
    file.columns.flatMap((column) => file.records.map((record) => ({ plain: column.meaning !== 'not used' && plain.has(column.meaning), raw: (record.raw[column.index] ?? '').trim() }))),
  )

  it('is looked for in every text column there is, and the people are really there', () => {
    expect(kept.length).toBeGreaterThan(1000)
    expect(kept.map(({ text }) => text)).toContain('Ian Thackray')
  })
  it('stands nowhere as it was written: no remark, no referrer, no word about a check', () => {
    const written = new Set(cells.filter((cell) => !cell.plain && cell.raw.includes(' ') && /\p{L}/u.test(cell.raw)).map((cell) => cell.raw.toLowerCase()).filter((words) => !ourOwn.has(words)))
    expect(written.size).toBeGreaterThan(150)
    const found = kept.flatMap(({ place, text }) => [...written].filter((words) => text.toLowerCase().includes(words)).map((words) => `${place}: ${words}`))
    expect([...new Set(found)]).toEqual([])
  })
  it('stands nowhere by a word that says what somebody has, or who sent them', () => {
    for (const word of telling) {
      expect(cells.some((cell) => !cell.plain && cell.raw.toLowerCase().includes(word)), `${word} stands in the lists`).toBe(true)
      expect(kept.filter(({ text }) => text.toLowerCase().includes(word)).map(({ place, text }) => `${place}: ${text}`), word).toEqual([])
    }
  })
})

/** Why each text column that no check closes may stand unsealed. Whatever may hold somebody’s own words, or what somebody has, is no reason here: it is sealed. */
const plainBecause: Readonly<Record<string, readonly string[]>> = {
  'a name, a telephone, an address or an area: people are found by them': [
    'contact_point.value', 'former_name.name', 'message.address', 'name_key.key', 'offer.name', 'offer.reach', 'participation.area', 'participation.postcode', 'person.known_as', 'person.name', 'person_around.name', 'person_around.telephone',
    'referrer.email', 'referrer.name', 'referrer.telephone',
  ],
  'one of a list that the code closes': [
    'audit_entry.actor', 'audit_entry.did', 'consent.purpose', 'consent.words_version', 'import_question.answer', 'message.channel', 'message.kind', 'message.subject', 'message.why', 'participation.ended_because', 'referral_decline.reason',
    'referral_event.what', 'referral_step.from_state', 'referral_step.to_state', 'referral_talk.answer', 'relationship_step.from_state', 'relationship_step.reason', 'relationship_step.to_state', 'same_person.why',
    'supporter_step.from_state', 'supporter_step.reason', 'supporter_step.to_state', 'task.kind', 'two_people.reasons',
  ],
  'a day or a year': ['readiness.due', 'readiness.on_day', 'supporter.started'],
  'a number or an address of ours': ['audit_entry.request', 'audit_entry.sitting', 'message.message_id', 'organisation_key.master_key', 'repeat_key.key', 'repeat_key.location'],
  'ids, numbers and codes of ours, and never a word anybody wrote': ['equality_count.counts', 'import_file.notes', 'waiting_plan.result'],
  'of the organisation, not of a person': ['import.mapping', 'import_file.name', 'import_made.file', 'import_question.file', 'import_row.corrects_file', 'import_row.file', 'import_shape.columns', 'service.name'],
}

it('knows why each text column that is not closed may stand unsealed, so that a new one is thought about', async () => {
  const world = await openWorld()
  const owner = connectAsOwner(world.ownerUrl)
  const { rows } = await sql<{ name: string }>`
    select c.relname || '.' || a.attname as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid in ('text'::regtype, 'text[]'::regtype, 'json'::regtype, 'jsonb'::regtype)
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'organisation_id')
      and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) ~ 'ARRAY|~')
    order by 1`.execute(owner)
  await owner.destroy()
  await world.close()
  expect(rows.map((row) => row.name)).toEqual(Object.values(plainBecause).flat().toSorted())
})

/** Every value of every text, array and JSON column of every organisation’s table, as the owner reads it. */
async function everyText(world: World): Promise<{ place: string; text: string }[]> {
  const owner = connectAsOwner(world.ownerUrl)
  const { rows: columns } = await sql<{ table: string; column: string }>`
    select c.table_name as table, c.column_name as column from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
    where c.table_schema = 'public' and c.data_type in ('text', 'character varying', 'ARRAY', 'json', 'jsonb')
      and exists (select from information_schema.columns o where o.table_schema = 'public' and o.table_name = c.table_name and o.column_name = 'organisation_id')`.execute(owner)
  const kept: { place: string; text: string }[] = []
  for (const { table, column } of columns) {
    const { rows } = await sql<{ text: string }>`select distinct ${sql.ref(column)}::text as text from ${sql.table(table)} where ${sql.ref(column)} is not null`.execute(owner)
    kept.push(...rows.map(({ text }) => ({ place: `${table}.${column}`, text })))
  }
  await owner.destroy()
  return kept
}
