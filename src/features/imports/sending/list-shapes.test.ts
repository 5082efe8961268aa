import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMoira, typedList } from '../../../../tests/support/lists.ts'
import { openWorld, type World } from '../../../../tests/support/world.ts'
import { afterDeath } from '../../../start/after-death.ts'
import { asDay } from '../../../engines/calendar/day.ts'
import type { Actor } from '../../audit/actor.ts'
import type { Work } from '../../audit/work.ts'
import { answerQuestions } from '../asking/answer-questions.ts'
import { confirmMapping } from './confirm-mapping.ts'
import { readColumns } from './read-columns.ts'
import { openHere } from '../opened-lists.ts'
import { mappingFrom, type Mapping } from '../import.ts'
import { pageOfQuestions, readQuestions } from '../asking/read-questions.ts'
import { startImport } from './start-import.ts'
import { findImport } from '../store.ts'

const helpers = (name: string, ...rows: string[]) => typedList(name, 'Name,Tel,DBS date,How many,Shoe', ...rows)
const january = helpers('january.csv', 'Ada Finch,07700 900101,3/4/2024,as many as you like,5', 'Bob Crane,07700 900102,3/5/2024,As many as you like,6', 'Cora Dunn,07700 900103,3/6/2024,,7', 'Dan Eyre,07700 900104,3/7/2024,,8', 'Eve Ford,07700 900105,3/8/2024,2,9')

describe('a list of a shape that was here before', () => {
  let world: World
  let moira: Actor
  const ask = <T>(does: (work: Work) => Promise<T>) => world.work(does, moira)
  const send = async (file = january) => {
    const started = await ask((work) => startImport(work, { files: [file], asOf: asDay('2026-11-20') }))
    if ('refused' in started) throw new Error('The list was not taken.')
    return started.id
  }
  const columnsOf = (id: string) => ask(async (work) => { const found = await findImport(work, id); return found ? readColumns(work, found, openHere) : [] })
  const confirm = async (id: string, change: (mapping: Mapping) => Mapping = (mapping) => mapping) => {
    const files = await columnsOf(id)
    return ask((work) => confirmMapping(work, id, change(mappingFrom(files))))
  }
  beforeAll(async () => {
    world = await openWorld()
    moira = await addMoira(world)
  })
  afterAll(() => world.close())

  it('is read as somebody confirmed the first, whatever it is called, and another shape is not', async () => {
    const id = await send()
    expect((await columnsOf(id))[0]?.columns.map((column) => column.meaning)).toEqual(['name', 'telephone', 'check date', 'capacity', 'not used'])
    await confirm(id, (mapping) => ({ 'january.csv': { kind: 'supporters', columns: { ...mapping['january.csv']?.columns, 3: 'seeing now', 4: 'travel' } } }))
    const next = await columnsOf(await send(helpers('february.csv', 'Fay Gale,07700 900106,3/9/2024,1,4')))
    expect(next[0]).toMatchObject({ kind: 'supporters', columns: [{ meaning: 'name' }, { meaning: 'telephone' }, { meaning: 'check date' }, { meaning: 'seeing now', confidence: 'confirmed' }, { meaning: 'travel' }] })
    const other = await columnsOf(await send(typedList('other.csv', 'Name,Tel,DBS date,How many', 'Gil Hart,07700 900107,3/9/2024,1')))
    expect(other[0]?.columns[3]?.meaning).toBe('capacity')
  })

  it('keeps nothing of the first line but what knows it again', async () => {
    const kept = await ask((work) => work.db.selectFrom('import_shape').selectAll().where('organisation_id', '=', work.organisation.id).execute())
    expect(JSON.stringify(kept.map((one) => one.columns))).not.toContain('Shoe')
    expect(kept[0]?.shape).toHaveLength(32)
  })

  it('is asked once what is the same in several rows, and one answer serves them all', async () => {
    const id = await send(helpers('march.csv', 'Ada Finch,07700 900101,3/4/2024,as many as you like,5', 'Bob Crane,07700 900102,3/5/2024,As many as you like,6', 'Cora Dunn,07700 900103,3/6/2024,lots,7'))
    await confirm(id, (mapping) => ({ 'march.csv': { kind: 'supporters', columns: { ...mapping['march.csv']?.columns, 3: 'capacity' } } }))
    const { questions } = await ask((work) => pageOfQuestions(work, id, { page: 1, size: 20 }))
    const capacities = questions.filter(({ first }) => first.asks.kind === 'cell' && first.asks.heading === 'How many')
    expect(capacities.map(({ all }) => all.map((one) => one.row))).toEqual([[2, 3], [4]])
    const both = capacities[0]?.all ?? []
    await ask((work) => answerQuestions(work, id, both.map((one) => ({ question: one.id, answer: { word: 'value', names: [], value: '2' } })), { afterDeath }))
    const answered = (await ask((work) => readQuestions(work, id))).filter((one) => one.answer !== null)
    expect(answered.map((one) => [one.row, one.answer?.value])).toEqual([[2, '2'], [3, '2']])
  })
})
