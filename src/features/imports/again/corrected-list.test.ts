import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMoira, typedList } from '../../../../tests/support/lists.ts'
import { openWorld, type World } from '../../../../tests/support/world.ts'
import { afterDeath } from '../../../start/after-death.ts'
import { asDay } from '../../../engines/calendar/day.ts'
import type { Actor } from '../../audit/actor.ts'
import type { Work } from '../../audit/work.ts'
import { changeTold } from '../../people/change-told.ts'
import { readReach } from '../../people/reaching/read-reach.ts'
import { readHats } from '../../people/store.ts'
import { answerQuestions } from '../asking/answer-questions.ts'
import { importFiles } from '../import-files.ts'
import { readQuestions } from '../asking/read-questions.ts'
import { readOutcomes } from '../undoing/read-outcomes.ts'

const headings = 'Ref,Name,DOB,Tel,Consent,Status,Notes'
const [ada, bob, cora, dan] = ['R/1,Ada Finch,3/4/1940,07700 900101,Y,WL,likes tea', 'R/2,Bob Crane,3/5/1941,07700 900102,Y,WL,', 'R/3,Cora Dunn,3/6/1942,07700 900103,Y,WL,', 'R/4,Dan Eyre,3/7/1943,07700 900104,Y,WL,']

describe('a corrected list', () => {
  let world: World
  let moira: Actor
  const ask = <T>(does: (work: Work) => Promise<T>) => world.work(does, moira)
  const bring = async (name: string, ...rows: (string | undefined)[]) => {
    world.clock.moveTo(new Date(world.clock.now().getTime() + 60_000))
    const done = await ask((work) => importFiles((does) => does(work), [typedList(name, headings, ...rows.map((row) => row ?? ''))], { afterDeath, asOf: asDay('2026-11-20') }))
    if ('refused' in done || !done.made) throw new Error('The list was not brought in.')
    return done
  }
  const members = () => ask((work) => readHats(work, 'member'))
  const hatOf = async (name: string) => (await members()).find((hat) => hat.name === name)
  const numbersOf = async (name: string) => { const hat = await hatOf(name); return hat ? (await ask((work) => readReach(work, hat))).points.map((point) => point.value) : [] }
  const became = async (id: string) => (await ask((work) => readOutcomes(work, id, { row: null, page: 1, size: 50 }))).map((row) => row.became)

  beforeAll(async () => {
    world = await openWorld()
    moira = await addMoira(world)
    await bring('january.csv', ada, bob, cora, dan)
  })
  afterAll(() => world.close())

  it('makes nothing of rows that are as they were, and somebody of a new one', async () => {
    const done = await bring('february.csv', ada, bob, cora, dan, 'R/5,Eve Ford,3/8/1944,07700 900105,Y,WL,')
    expect((await members()).map((hat) => hat.name).sort()).toEqual(['Ada Finch', 'Bob Crane', 'Cora Dunn', 'Dan Eyre', 'Eve Ford'])
    expect(await became(done.made?.id ?? '')).toEqual(['here already', 'here already', 'here already', 'here already', 'people'])
    expect(done.openQuestions).toBe(0)
  })

  it('changes what was corrected: a number takes the place of the old one, and other words stand beside what they were', async () => {
    const done = await bring('march.csv', ada?.replace('900101', '900901'), bob?.replace('WL,', 'WL,now walks with a stick'), cora, dan)
    expect(await numbersOf('Ada Finch')).toEqual(['+447700900901'])
    expect(JSON.stringify((await hatOf('Bob Crane'))?.told)).toContain('now walks with a stick')
    expect((await became(done.made?.id ?? '')).slice(0, 3)).toEqual(['corrected', 'corrected', 'here already'])
    expect(await members()).toHaveLength(5)
  })

  it('compares a second correction with the first, and not with the first list', async () => {
    const once = bob?.replace('WL,', 'WL,now walks with a stick')
    const again = await bring('may.csv', ada?.replace('900101', '900901'), once, cora, dan, 'R/5,Eve Ford,3/8/1944,07700 900105,Y,WL,')
    expect((await became(again.made?.id ?? '')).slice(0, 2)).toEqual(['here already', 'here already'])
    await bring('june.csv', ada?.replace('900101', '900951'), bob?.replace('WL,', 'WL,now walks with two sticks'), cora, dan)
    expect(await numbersOf('Ada Finch')).toEqual(['+447700900951'])
    expect(JSON.stringify((await hatOf('Bob Crane'))?.told)).toContain('now walks with two sticks (it said “now walks with a stick”)')
    expect(await members()).toHaveLength(5)
  })

  it('asks first where somebody changed the record meanwhile, and where the row speaks of a death now', async () => {
    const hat = await hatOf('Cora Dunn')
    world.clock.moveTo(new Date(world.clock.now().getTime() + 60_000))
    if (hat) await ask((work) => changeTold(work, hat.participation, (told) => ({ ...told, remarks: [...told.remarks, { words: 'moved in with her sister', from: 'by hand' }] })))
    const done = await bring('april.csv', cora?.replace('900103', '900903'), dan?.replace('WL,', 'RIP,'))
    expect(await numbersOf('Cora Dunn')).toEqual(['+447700900103'])
    const questions = (await ask((work) => readQuestions(work, done.made?.id ?? ''))).filter((one) => one.asks.kind === 'held')
    expect(questions.map((one) => [one.row, one.asks.kind === 'held' && one.asks.because])).toEqual([[2, 'edited since'], [3, 'edited since']])
    await ask((work) => answerQuestions(work, done.made?.id ?? '', questions.map((one) => ({ question: one.id, answer: { word: 'bring in', names: [], value: '' } })), { afterDeath }))
    expect(await numbersOf('Cora Dunn')).toEqual(['+447700900903'])
    const { died } = await ask(async (work) => ({ died: await work.db.selectFrom('death_flag').select('person_id').where('organisation_id', '=', work.organisation.id).execute() }))
    expect(died.map((one) => one.person_id)).toEqual([(await hatOf('Dan Eyre'))?.person])
    expect(await members()).toHaveLength(5)
  })

  it('asks first of a limit, an end and a no as well, and a death in a row of two is of whoever is named', async () => {
    await bring('july.csv', 'R/8,Gil & Hope Ince,,07700 900108,Y,WL,', 'R/9,Ivo Jay,3/9/1940,07700 900109,Y,WL,', 'R/10,Kit Low,3/9/1941,07700 900110,Y,WL,', 'R/11,Lou Mead,3/9/1942,07700 900111,Y,WL,')
    const done = await bring('august.csv', 'R/8,Gil & Hope Ince,,07700 900108,Y,WL,Hope passed away 3/8/2026', 'R/9,Ivo Jay,3/9/1940,07700 900109,Y,WL,DONT RING - son answers. Text only', 'R/10,Kit Low,3/9/1941,07700 900110,withdrawn,WL,', 'R/11,Lou Mead,3/9/1942,07700 900111,Y,declined,')
    const questions = (await ask((work) => readQuestions(work, done.made?.id ?? ''))).filter((one) => one.asks.kind === 'held')
    expect(questions.map((one) => one.row)).toEqual([2, 3, 4, 5])
    await ask((work) => answerQuestions(work, done.made?.id ?? '', questions.map((one) => ({ question: one.id, answer: { word: 'bring in', names: [], value: '' } })), { afterDeath }))
    const died = await ask((work) => work.db.selectFrom('death_flag as f').innerJoin('person as n', 'n.id', 'f.person_id').select('n.name').where('f.organisation_id', '=', work.organisation.id).execute())
    expect(died.map((one) => one.name)).toContain('Hope Ince')
    expect(died.map((one) => one.name)).not.toContain('Gil Ince')
    const ivo = await hatOf('Ivo Jay')
    expect(ivo && (await ask((work) => readReach(work, ivo))).limits.map((one) => one.kind)).toEqual(['text_only'])
    expect(JSON.stringify((await hatOf('Kit Low'))?.told)).toContain('withdrawn (it said “Y”)')
  })
})
