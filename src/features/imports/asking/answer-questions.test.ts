import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMoira, judgedOn, listsOf } from '../../../../tests/support/lists.ts'
import { openWorld, type World } from '../../../../tests/support/world.ts'
import { asDay } from '../../../engines/calendar/day.ts'
import type { Actor } from '../../audit/actor.ts'
import type { Work } from '../../audit/work.ts'
import { readHats } from '../../people/store.ts'
import { readOpenTasks } from '../../tasks/store.ts'
import { answerQuestion, answerQuestions } from './answer-questions.ts'
import { beginBringingIn } from '../making/bring-in.ts'
import { confirmMapping } from '../sending/confirm-mapping.ts'
import { readColumns } from '../sending/read-columns.ts'
import { openHere } from '../opened-lists.ts'
import { importFiles } from '../import-files.ts'
import { mappingFrom } from '../import.ts'
import type { Asks } from './question.ts'
import { type KeptQuestion, readQuestions } from './read-questions.ts'
import { startImport } from '../sending/start-import.ts'
import { countOf, findImport } from '../store.ts'
import { readOutcomes } from '../undoing/read-outcomes.ts'
import { afterDeath } from '../../../start/after-death.ts'
import { joinHousehold } from '../../people/around/join-household.ts'

const given = (word: 'yes' | 'no' | 'bring in' | 'value' | 'died' | 'alive' | 'noted' | 'leave out', more: { names?: string[]; value?: string } = {}) => ({ word, names: more.names ?? [], value: more.value ?? '' })

describe('questions answered before a list is brought in', () => {
  let world: World
  let moira: Actor
  let id: string
  const ask = <T>(does: (work: Work) => Promise<T>) => world.work(does, moira)
  const question = async (fits: (asks: Asks, row: number) => boolean): Promise<KeptQuestion> => {
    const found = (await ask((work) => readQuestions(work, id))).find((one) => fits(one.asks, one.row))
    if (!found) throw new Error('There is no such question.')
    return found
  }
  beforeAll(async () => {
    world = await openWorld()
    moira = await addMoira(world)
    id = await ask(async (work) => {
      const started = await startImport(work, { files: listsOf('A'), asOf: asDay(judgedOn) })
      if ('refused' in started) throw new Error('The lists were not taken.')
      const found = await findImport(work, started.id)
      if (!found) throw new Error('The import is not there.')
      await confirmMapping(work, started.id, mappingFrom(await readColumns(work, found, openHere)))
      return started.id
    })
  })
  afterAll(() => world.close())

  it('come with people before cells, and confirmations last', async () => {
    const kinds = (await ask((work) => readQuestions(work, id))).map((one) => one.asks.kind)
    expect([...new Set(kinds)]).toEqual(['held', 'same', 'death', 'cell', 'matched', 'said', 'found', 'two people'])
  })
  it('are asked anew when the mapping changes, and the old ones no longer count', async () => {
    const before = (await ask((work) => readQuestions(work, id))).map((one) => one.id)
    await ask(async (work) => { const found = await findImport(work, id); if (found) await confirmMapping(work, id, found.mapping) })
    const after = (await ask((work) => readQuestions(work, id))).map((one) => one.id)
    expect(after).toHaveLength(before.length)
    expect(after.filter((one) => before.includes(one))).toEqual([])
  })
  it('say what is missing, and then keep none of the answers sent together', async () => {
    const [cell, same] = [await question((asks) => asks.kind === 'cell'), await question((asks) => asks.kind === 'same')]
    expect(await ask((work) => answerQuestions(work, id, [{ question: cell.id, answer: given('value') }, { question: same.id, answer: given('yes') }], { afterDeath }))).toEqual({ problems: [{ question: cell.id, what: 'value' }] })
    expect((await question((asks) => asks.kind === 'same')).answer).toBeNull()
    const held = await question((asks, row) => asks.kind === 'held' && row === 114)
    expect(await ask((work) => answerQuestions(work, id, [{ question: held.id, answer: given('bring in', { names: ['?'] }) }], { afterDeath }))).toEqual({ problems: [{ question: held.id, what: 'name' }] })
  })
  it('take no answer that is not one of the question’s own', async () => {
    const cell = await question((asks) => asks.kind === 'cell')
    expect(await ask((work) => answerQuestions(work, id, [{ question: cell.id, answer: given('died') }], { afterDeath }))).toEqual({ saved: 0 })
  })
  it('may be changed until the list is brought in, and then hold', async () => {
    const keith = await question((asks) => asks.kind === 'same' && asks.people.every((one) => one.person === 'Keith Lumb'))
    expect(await ask((work) => answerQuestion(work, keith.id, given('yes'), { afterDeath }))).toEqual({ saved: 1 })
    expect(await ask((work) => answerQuestion(work, keith.id, given('no'), { afterDeath }))).toEqual({ saved: 1 })
    const marek = await question((asks, row) => asks.kind === 'held' && row === 138)
    await ask((work) => answerQuestion(work, marek.id, given('bring in', { names: ['Marek Sikora'] }), { afterDeath }))
    expect(await ask((work) => beginBringingIn(work, id, { again: false, afterDeath }))).toBe('done')
    expect(await ask((work) => countOf(work, id))).toMatchObject({ people: 197 })
    expect(await ask((work) => answerQuestion(work, keith.id, given('yes'), { afterDeath }))).toEqual({ saved: 0 })
  })
})

describe('questions answered from a task, after the list was brought in', () => {
  let world: World
  let moira: Actor
  let id: string
  const ask = <T>(does: (work: Work) => Promise<T>) => world.work(does, moira)
  const answer = async (fits: (asks: Asks, row: number) => boolean, said: Parameters<typeof answerQuestion>[2]) => {
    world.clock.moveTo(new Date(world.clock.now().getTime() + 1 * 60_000))
    const found = (await ask((work) => readQuestions(work, id))).find((one) => fits(one.asks, one.row))
    if (!found) throw new Error('There is no such question.')
    expect(await ask((work) => answerQuestion(work, found.id, said, { afterDeath }))).toEqual({ saved: 1 })
    return found
  }
  const hatOf = async (name: string) => (await ask((work) => readHats(work, 'member'))).find((hat) => hat.name === name)
  beforeAll(async () => {
    world = await openWorld()
    moira = await addMoira(world)
    const done = await ask((work) => importFiles((does) => does(work), listsOf('A'), { afterDeath, asOf: asDay(judgedOn) }))
    if ('refused' in done || !done.made) throw new Error('The lists were not brought in.')
    id = done.made.id
  })
  afterAll(() => world.close())

  it('settle their task', async () => {
    const tasks = async () => (await ask((work) => readOpenTasks(work, { kinds: ['answer a question from a list'], most: 500 }))).map((task) => task.thing)
    const before = await tasks()
    const sue = await answer((asks) => asks.kind === 'said' && asks.text.includes('fits Sue'), given('noted', { value: 'Rang: it is Sue Hartley' }))
    expect(before).toContain(sue.id)
    expect(await tasks()).toHaveLength(before.length - 1)
  })
  it('put what somebody knows of a cell onto the record, as a remark beside the original', async () => {
    await answer((asks, row) => asks.kind === 'cell' && row === 85 && asks.heading === 'Tel', given('value', { value: '01632 960999' }))
    expect((await hatOf('Clive Hebblethwaite'))?.told?.remarks).toContainEqual({ words: '01632 960999', from: 'Tel (referrals.csv, row 85), as answered' })
  })
  it('have everything follow a death that follows one said by hand: whoever is left is rung by a human', async () => {
    const [vernon, elsie] = [await hatOf('Vernon Nisbett'), await hatOf('Clive Hebblethwaite')]
    expect(vernon?.died).toBe('perhaps')
    await ask((work) => joinHousehold(work, vernon?.participation ?? '', elsie?.participation ?? ''))
    await answer((asks) => asks.kind === 'death', given('died'))
    expect((await hatOf('Vernon Nisbett'))?.died).toBe('yes')
    const rings = await ask((work) => readOpenTasks(work, { kinds: ['ring whoever is left'], most: 500 }))
    expect(rings.map((task) => task.about)).toContain(elsie?.participation)
  })
  it('take back a death that was not one', async () => {
    const other = await openWorld()
    const her = await addMoira(other)
    const done = await other.work((work) => importFiles((does) => does(work), listsOf('A'), { afterDeath, asOf: asDay(judgedOn) }), her)
    if ('refused' in done || !done.made) throw new Error('The lists were not brought in.')
    const list = done.made.id
    const died = async () => (await other.work((work) => readHats(work, 'member'), her)).find((hat) => hat.name === 'Vernon Nisbett')?.died
    expect(await died()).toBe('perhaps')
    const asked = (await other.work((work) => readQuestions(work, list), her)).find((one) => one.asks.kind === 'death')
    await other.work((work) => answerQuestion(work, asked?.id ?? '', given('alive'), { afterDeath }), her)
    expect(await died()).toBeNull()
    await other.close()
  })
  it('join two records that are one person after all, without changing either', async () => {
    await answer((asks) => asks.kind === 'same' && asks.people.some((one) => one.person === 'Keith Lamb'), given('yes'))
    const joined = await ask(async (work) => work.db.selectFrom('same_person').select(['from_id', 'into_id', 'until']).where('organisation_id', '=', work.organisation.id).execute())
    expect(joined).toEqual([{ from_id: (await hatOf('Keith Lamb'))?.person, into_id: (await hatOf('Keith Lumb'))?.person, until: null }])
  })
  it('bring in a row that was held, and say so of it', async () => {
    await answer((asks, row) => asks.kind === 'held' && row === 114, given('bring in', { names: ['Elsie Pratt'] }))
    expect((await hatOf('Elsie Pratt'))?.told?.livesWith).toBe('with son')
    const [row] = await ask((work) => readOutcomes(work, id, { row: 114, page: 1, size: 1 }))
    expect(row).toMatchObject({ became: 'people', who: [{ name: 'Elsie Pratt' }] })
  })
  it('leave out a row for good, when somebody says so', async () => {
    await answer((asks, row) => asks.kind === 'held' && row === 144, given('leave out'))
    expect(await hatOf('Sonia Francis')).toBeUndefined()
  })
})
