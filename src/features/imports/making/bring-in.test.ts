import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMoira, bringInAnswered, judgedOn, listsOf } from '../../../../tests/support/lists.ts'
import { openWorld, type World } from '../../../../tests/support/world.ts'
import { asDay } from '../../../engines/calendar/day.ts'
import { readLists } from '../../../engines/reading/read-lists.ts'
import type { ListRecord } from '../../../engines/reading/types.ts'
import type { Actor } from '../../audit/actor.ts'
import type { Work } from '../../audit/work.ts'
import { readConsents } from '../../consent/store.ts'
import { answerFor, ways } from '../../people/reaching/reach.ts'
import { readReach } from '../../people/reaching/read-reach.ts'
import { type Hat, listPeople, readHats } from '../../people/store.ts'
import { waitingList } from '../../referrals/waiting/list-referrals.ts'
import { readReferralsOf } from '../../referrals/store.ts'
import { readSupporters } from '../../supporters/store.ts'
import { readOpenTasks } from '../../tasks/store.ts'
import { beginBringingIn } from './bring-in.ts'
import { confirmMapping } from '../sending/confirm-mapping.ts'
import { importFiles } from '../import-files.ts'
import { mappingFrom } from '../import.ts'
import { startImport } from '../sending/start-import.ts'
import { readMade } from './keep-made.ts'
import { readOutcomes } from '../undoing/read-outcomes.ts'
import { readRowCells } from './keep-rows.ts'
import { afterDeath } from '../../../start/after-death.ts'

describe('a city befriending scheme’s two lists, brought in', () => {
  let world: World
  let moira: Actor
  let id: string
  const ask = <T>(does: (work: Work) => Promise<T>) => world.work(does, moira)
  const hatOf = async (name: string, kind: 'member' | 'supporter'): Promise<Hat> => {
    const found = (await ask((work) => readHats(work, kind))).find((hat) => hat.name === name)
    if (!found) throw new Error(`Nobody is called ${name}.`)
    return found
  }
  const limitsOf = async (name: string, kind: 'member' | 'supporter') => {
    const hat = await hatOf(name, kind)
    return (await ask((work) => readReach(work, hat))).limits.map((limit) => limit.kind)
  }

  beforeAll(async () => {
    world = await openWorld()
    moira = await addMoira(world)
    id = await bringInAnswered('A', ask)
  })
  afterAll(() => world.close())

  it('makes 187 people once those known again are said to be one: the 192 a careful person counts, but for the five rows on hold', async () => {
    const [members, supporters] = await Promise.all([ask((work) => readHats(work, 'member')), ask((work) => readHats(work, 'supporter'))])
    expect(new Set([...members, ...supporters].map((hat) => hat.person)).size).toBe(187)
    expect([members.length, supporters.length]).toEqual([143 - 5, 53])
  })
  it('makes one person with two hats of each of the four who are in both lists', async () => {
    for (const [member, supporter] of [['Derek Stott', 'Derek Stott'], ['Susan Pickles', 'Susan Pickles'], ['Abena Osei', 'Abena Osei'], ['Fergal Tierney', 'Fergal Tierney']] as const)
      expect((await hatOf(member, 'member')).person).toBe((await hatOf(supporter, 'supporter')).person)
  })
  it('shows nothing of Derek’s referral in his supporter’s record', async () => {
    const told = JSON.stringify((await hatOf('Derek Stott', 'supporter')).told)
    for (const words of ['old times', 'chess', 'dialysis', 'with daughter', 'doing great', 'referrals.csv']) expect(told).not.toContain(words)
    expect(told).toContain('computer games')
  })
  it('makes two people in one household of each of the four couples', async () => {
    const { rows } = await ask(async (work) => ({ rows: await work.db.selectFrom('household').select(['id', 'participation_id']).where('organisation_id', '=', work.organisation.id).execute() }))
    expect(new Set(rows.map((row) => row.id)).size).toBe(4)
    expect(rows).toHaveLength(8)
  })
  it('flags the six who died, one of them not for certain, and Sheila is not among them', async () => {
    const people = await ask((work) => listPeople(work, { words: '', kinds: ['member', 'supporter'], page: 1, size: 500 }))
    expect(people.filter((person) => person.died === 'yes').map((person) => person.name).sort()).toEqual(['Harold Dyson', 'Kantilal Solanki', 'Marjorie Sugden', 'Ron Ackroyd', 'Stanley Tordoff'])
    expect(people.filter((person) => person.died === 'perhaps').map((person) => person.name)).toEqual(['Vernon Nisbett'])
  })
  it('leaves no way open to the three who asked for no contact', async () => {
    for (const [name, kind] of [['Gemma Dyson', 'member'], ['Roy Threlfall', 'member'], ['Claire Tordoff', 'supporter']] as const) {
      const limits = await limitsOf(name, kind)
      expect(limits).toEqual(['none'])
      expect(ways.map((way) => answerFor(way, { limits: limits.map((one) => ({ kind: one })), open: [] }))).toEqual(ways.map(() => 'no'))
    }
  })
  it('keeps the other limits with whom they are about', async () => {
    expect(await limitsOf('Nasreen Akhtar', 'member')).toEqual(['text_only'])
    expect(await limitsOf('Shirin Karimi', 'member')).toEqual(['no_reveal'])
    expect(await limitsOf('Lynne Ramsden', 'member')).toEqual(['third_party'])
  })
  it('asks a human to ring whoever lived with one of them, as where a death is said by hand', async () => {
    const rings = await ask((work) => work.db.selectFrom('task as t').innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 't.organisation_id').onRef('p.id', '=', 't.about_id')).innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id')).select(['n.name', 't.due_on']).where('t.organisation_id', '=', work.organisation.id).where('t.kind', '=', 'ring whoever is left').execute())
    expect(rings).toEqual([{ name: 'Sheila Ackroyd', due_on: '2026-11-24' }])
  })
  it('puts people on the waiting list from the day they came, nobody twice, nobody who died or said no', async () => {
    const waiting = await ask((work) => waitingList(work, 1, 500))
    expect(new Set(waiting.map((one) => one.person)).size).toBe(waiting.length)
    expect(waiting.filter((one) => one.died !== null)).toEqual([])
    expect(waiting.find((one) => one.name === 'Margaret Walsh' && one.area === 'LS9')?.waitingSince).toBe('2023-04-22')
    expect(waiting.find((one) => one.name === 'Brenda Metcalfe')?.waitingSince).toBe('2026-11-23')
    expect(waiting.map((one) => one.name)).not.toEqual(expect.arrayContaining(['Gemma Dyson']))
  })
  it('links every referral of one person', async () => {
    const coralie = await hatOf('Coralie Warner Lewis', 'member')
    const referrals = await ask((work) => readReferralsOf(work, coralie.participation))
    expect(referrals.map((one) => one.state).sort()).toEqual(['duplicate', 'duplicate', 'waiting'])
    const icilda = await hatOf('Icilda Pemberton', 'member')
    expect((await ask((work) => readReferralsOf(work, icilda.participation))).map((one) => one.state)).toEqual(['waiting', 'closed'])
  })
  it('places who is matched without making a relationship, and keeps the name of the other as a remark', async () => {
    const hat = await hatOf('Christine Metcalfe', 'member')
    expect((await ask((work) => readReferralsOf(work, hat.participation))).map((one) => one.state)).toEqual(['placed'])
    expect(hat.told?.remarks).toContainEqual({ words: 'Bill', from: 'Matched with (referrals.csv, row 63)' })
    expect(await ask(async (work) => work.db.selectFrom('relationship').select('id').where('organisation_id', '=', work.organisation.id).execute())).toEqual([])
  })
  it('opens supporters’ files where the list says they stand', async () => {
    const states = new Map((await ask(readSupporters)).map((one) => [one.name, one]))
    expect(states.get('Malcolm Tempest')?.state).toBe('suspended')
    expect(states.get('Gordon Sykes')?.state).toBe('paused')
    expect(states.get('Fergal Tierney')?.state).toBe('applied')
    expect(states.get('Ioana Popescu')?.state).toBe('screening')
    expect(states.get('Claire Tordoff')?.state).toBe('ended')
    expect(states.get('Beverley Liburd')).toMatchObject({ state: 'available', capacity: 1 })
    expect(states.get('Derek Stott')).toMatchObject({ capacity: null, elsewhere: 1 })
    expect(states.get('Tariq Chowdhury')?.readiness.find((one) => one.kind === 'references')?.complete).toBe(true)
    expect(states.get('Meena Patel')?.readiness.find((one) => one.kind === 'references')?.complete).toBe(false)
  })
  it('lets matching use lived experience only where the list says it may be shared', async () => {
    expect((await hatOf('Kenneth Metcalfe', 'supporter')).told?.experience).toEqual({ words: 'depression in 30s - ok to share', mayMatch: true })
    expect((await hatOf('Oswald Phipps', 'supporter')).told?.experience?.mayMatch).toBe(false)
    expect((await hatOf('Ayesha Begum', 'supporter')).told?.experience?.mayMatch).toBe(false)
    expect((await hatOf('Irena Nowak', 'member')).told?.experience).toBeNull()
  })
  it('records consent as it was written, and none where nothing was', async () => {
    const said = async (name: string) => { const hat = await hatOf(name, 'member'); return (await ask((work) => readConsents(work, hat))).map((one) => [one.answer, one.how]) }
    expect(await said('Ian Thackray')).toEqual([['given', 'as written in the list']])
    expect(await said('Keith Armitage-Dunn')).toEqual([['given', 'verbal, undated, as written in the list']])
    expect(await said('Maureen Illingworth')).toEqual([])
    expect(await said('Roy Threlfall')).toEqual([['refused', 'as written in the list']])
    expect((await said('Pearl Campbell'))[0]?.[0]).toBe('unclear')
  })
  it('carries over what a visitor must know, and a must as a must', async () => {
    expect((await hatOf('Rukhsana Mahmood', 'member')).told).toMatchObject({ visitor: { wants: 'F', firmness: 'must' }, beforeVisiting: ['female visitor only (must). shoes off'] })
    expect((await hatOf('Beryl Womersley', 'member')).told?.visitor).toEqual({ wants: 'F', firmness: 'must' })
  })
  it('says what became of row 30: Ron and Sheila', async () => {
    const [, row] = await ask((work) => readOutcomes(work, id, { row: 30, page: 1, size: 10 })).then((rows) => [rows, rows.find((one) => one.file === 'referrals.csv')] as const)
    expect(row?.became).toBe('people')
    expect(row?.who.map((one) => one.name)).toEqual(['Ron Ackroyd', 'Sheila Ackroyd'])
  })
  it('keeps every question nobody answered as a task for Moira', async () => {
    const tasks = await ask((work) => readOpenTasks(work, { kinds: ['answer a question from a list', 'first conversation', 'ask the person first', 'look at people from a list'], most: 500 }))
    const open = tasks.filter((task) => task.kind === 'answer a question from a list')
    const questions = await ask(async (work) => work.db.selectFrom('import_question').select('id').where('organisation_id', '=', work.organisation.id).where('kind', 'not in', ['found', 'two people']).where('answer', 'is', null).execute())
    expect(open.map((task) => task.thing).sort()).toEqual(questions.map((one) => one.id).sort())
    expect(open[0]?.dueOn).toBe('2026-11-25')
    // An old list rings nobody up: its people are one thing to look at.
    expect(tasks.filter((task) => task.kind !== 'answer a question from a list').map((task) => [task.kind, task.thing])).toEqual([['look at people from a list', id]])
  })
  it('loses nothing: every cell of every row that made somebody is found in what was made of that row', async () => {
    const reading = readLists(listsOf('A'), { asOf: judgedOn })
    const stored = await ask((work) => storedByRow(work, id))
    const lost = reading.files.flatMap((file) => file.records.flatMap((record) => {
      const kept = stored.get(`${record.file}#${record.row}`)
      return kept === undefined ? [] : file.columns.flatMap((column) => { const cell = record.raw[column.index]?.trim() ?? ''; return cell === '' || foundIn(kept, cell, record, column.heading) ? [] : [[record.file, record.row, column.heading, cell]] })
    }))
    expect(lost).toEqual([])
    expect(stored.size).toBe(195)
  })
  it('keeps every row of both files whole and sealed, those that made nobody too', async () => {
    const reading = readLists(listsOf('A'), { asOf: judgedOn })
    const kept = new Map((await ask((work) => readRowCells(work, id))).map((row) => [`${row.file}#${row.row}`, row.cells]))
    for (const file of reading.files) for (const record of file.records) expect(kept.get(`${record.file}#${record.row}`)).toEqual(record.raw)
    expect(kept.size).toBe(149 + 56)
  })
  it('keeps free text sealed: the list’s words are not to be read in the database', async () => {
    const bytes = await ask(async (work) => (await work.db.selectFrom('import_row').select('cells_sealed').where('organisation_id', '=', work.organisation.id).execute()).map((row) => row.cells_sealed.toString('latin1')).join())
    expect(bytes).not.toContain('suicidal')
  })
  it('recognises the same file sent again, and brings it in only when somebody says so', async () => {
    expect(await ask((work) => importFiles((does) => does(work), listsOf('A').slice(0, 1), { afterDeath, asOf: asDay(judgedOn) }))).toMatchObject({ refused: 'brought in before', file: 'referrals.csv' })
    const again = await ask(async (work) => {
      const started = await startImport(work, { files: listsOf('A').slice(1), asOf: asDay(judgedOn) })
      if ('refused' in started) throw new Error('The list was not taken.')
      const reading = readLists(listsOf('A').slice(1), { asOf: judgedOn })
      await confirmMapping(work, started.id, mappingFrom(reading.files))
      return { refused: await beginBringingIn(work, started.id, { again: false, afterDeath }), id: started.id }
    })
    expect(again.refused).toMatchObject({ refused: 'brought in before' })
    expect((await ask((work) => readHats(work, 'supporter'))).length).toBe(53)
    expect(await ask((work) => beginBringingIn(work, id, { again: true, afterDeath }))).toEqual({ refused: 'not now' })
  })
})

/** Everything kept in fields about whoever a row made, as one folded text. */
async function storedByRow(work: Work, id: string): Promise<Map<string, string>> {
  const organisation = work.organisation.id
  const hats = new Map([...(await readHats(work, 'member')), ...(await readHats(work, 'supporter'))].map((hat) => [hat.participation, hat]))
  const supporters = new Map((await readSupporters(work)).map((one) => [one.participation, one]))
  const limits = await work.db.selectFrom('contact_limit').selectAll().where('organisation_id', '=', organisation).execute()
  const found = new Map<string, string>()
  for (const made of await readMade(work, id)) {
    const hat = made.what === 'participation' ? hats.get(made.thing) : undefined
    if (!hat) continue
    const parts = [hat, await readReach(work, hat), await readConsents(work, hat), await readReferralsOf(work, hat.participation), supporters.get(hat.participation), limits.filter((one) => one.participation_id === hat.participation).map((one) => one.kind)]
    const row = `${made.file}#${made.row}`
    found.set(row, `${found.get(row) ?? ''} ${folded(JSON.stringify(parts))}`)
  }
  return found
}

const folded = (text: string) => text.toLowerCase().replaceAll(/\\"/g, '"').replaceAll(/\s+/g, ' ')

/** A cell is found as it was written, part by part, or as it was read where it was read without any doubt. */
function foundIn(all: string, cell: string, record: ListRecord, heading: string): boolean {
  if (all.includes(folded(cell))) return true
  const read = Object.values(record.cells).find((one) => one.heading === heading && one.level === 'ok')
  if (!read) return false
  if (read.value === null) return /^(none|no|-|n\/a)$/i.test(cell)
  const leaves = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'number' ? [String(value)] : value && typeof value === 'object' ? Object.entries(value).flatMap(([key, part]) => (/^(precision|kind|written|first|surname|title|generation|note|label|district|remark|by|means|mobile|standing)$/.test(key) ? [] : leaves(part))) : [])
  const words = leaves(read.value)
  return words.every((word) => all.includes(folded(word)) || folded(word).split(' ').every((part) => all.includes(part)))
}
