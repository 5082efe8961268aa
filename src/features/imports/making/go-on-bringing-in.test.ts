import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMoira, typedList } from '../../../../tests/support/lists.ts'
import { startWorkerApart } from '../../../../tests/support/worker-apart.ts'
import { openWorld, type World } from '../../../../tests/support/world.ts'
import { afterDeath } from '../../../start/after-death.ts'
import { asDay } from '../../../engines/calendar/day.ts'
import type { Actor } from '../../audit/actor.ts'
import type { Work } from '../../audit/work.ts'
import { readHats } from '../../people/store.ts'
import { readOpenTasks } from '../../tasks/store.ts'
import { beginBringingIn } from './bring-in.ts'
import { goOn } from './go-on.ts'
import { confirmMapping } from '../sending/confirm-mapping.ts'
import { goOnBringingIn } from './go-on-bringing-in.ts'
import { importFiles } from '../import-files.ts'
import { mappingFrom } from '../import.ts'
import { readColumns } from '../sending/read-columns.ts'
import { openHere } from '../opened-lists.ts'
import { startImport } from '../sending/start-import.ts'
import { findImport } from '../store.ts'
import { readOutcomes } from '../undoing/read-outcomes.ts'
import { changeTold } from '../../people/change-told.ts'
import { goOnUndoing } from '../undoing/go-on-undoing.ts'
import { readBuiltOn } from '../undoing/read-built-on.ts'
import { beginUndoing, undoImport } from '../undoing/undo-import.ts'

const people = 450
const first = ['Ada', 'Bell', 'Cora', 'Dinah', 'Elsie', 'Fern', 'Greta', 'Hilda', 'Ivy']
const letters = 'bcdfghklmnprstvwz'
const surname = (i: number) => `${letters[i % 17]?.toUpperCase()}a${letters[Math.floor(i / 17) % 17]}o${letters[(i * 7) % 17]}`
/** A list too long to be made at once, with a couple in every fiftieth row and a question in every seventieth. */
const long = (name = 'long.csv') => typedList(name, `Ref,Name,DOB,Tel,Consent,Status,Notes of ${name}`,
  ...Array.from({ length: people }, (_, i) => `L/${i},${i % 50 === 7 ? `Tom & ${first[i % 9]} ${surname(i)}` : `${first[i % 9]} ${surname(i)}`},${1 + (i % 28)}/${1 + (i % 12)}/19${20 + (i % 60)},${i % 70 === 3 ? 'as above' : `07700 9${String(i).padStart(5, '0')}`},Y,WL,`))
const every = Array.from({ length: people }, (_, i) => i)
const couples = every.filter((i) => i % 50 === 7).length
/** Nothing reaches who has "as above" for a number: those rows wait for an answer. */
const made = people + couples - every.filter((i) => i % 70 === 3).length

describe('a long list', () => {
  let world: World
  let moira: Actor
  const ask = <T>(does: (work: Work) => Promise<T>) => world.work(does, moira)
  const begin = async (name?: string) => {
    const started = await ask((work) => startImport(work, { files: [long(name)], asOf: asDay('2026-11-20') }))
    if ('refused' in started) throw new Error('The list was not taken.')
    await ask(async (work) => { const found = await findImport(work, started.id); if (found) await confirmMapping(work, started.id, mappingFrom(await readColumns(work, found, openHere))) })
    return { id: started.id, begun: await ask((work) => beginBringingIn(work, started.id, { again: true, afterDeath })) }
  }
  const stateOf = async (id: string) => ask((work) => findImport(work, id))
  const membersHere = async () => (await ask((work) => readHats(work, 'member'))).length

  beforeAll(async () => {
    world = await openWorld()
    moira = await addMoira(world)
  })
  afterAll(() => world.close())

  it('is begun, and is made piece by piece, nobody twice, however often it is broken off', async () => {
    const { id, begun } = await begin()
    expect(begun).toBe('begun')
    expect(await membersHere()).toBe(0)
    let left = 2
    const breaking = <T>(does: (work: Work) => Promise<T>): Promise<T> => world.work(async (work) => { const done = await does(work); if (left-- === 0) throw new Error('killed'); return done })
    for (let tries = 0; tries < 9 && (await stateOf(id))?.state === 'bringing in'; tries += 1) {
      left = 2
      await goOnBringingIn({ transaction: breaking, afterDeath }, id).catch(() => {})
    }
    expect((await stateOf(id))?.state).toBe('brought in')
    expect(await membersHere()).toBe(made)
    const homes = await ask((work) => work.db.selectFrom('household').select(['id', 'participation_id']).where('organisation_id', '=', work.organisation.id).execute())
    expect([new Set(homes.map((one) => one.id)).size, homes.length]).toEqual([couples, 2 * couples])
    expect((await ask((work) => readOutcomes(work, id, { row: null, page: 1, size: 1 })))[0]?.total).toBe(people)
    const asked = await ask((work) => work.db.selectFrom('import_question').select('id').where('organisation_id', '=', work.organisation.id).where('import_id', '=', id).where('answer', 'is', null).where('kind', 'not in', ['found', 'two people']).execute())
    const open = (await ask((work) => readOpenTasks(work, { kinds: ['answer a question from a list'], most: 100 })))
    expect(open.map((task) => task.thing).sort()).toEqual(asked.map((one) => one.id).sort())
  })

  it('is taken away piece by piece as well, however often that is broken off, and keeps whom somebody has built on', async () => {
    const { id } = await ask((work) => work.db.selectFrom('import').select('id').where('organisation_id', '=', work.organisation.id).executeTakeFirstOrThrow())
    const [, someone] = await ask((work) => readHats(work, 'member'))
    world.clock.moveTo(new Date(world.clock.now().getTime() + 60_000))
    await ask((work) => changeTold(work, someone?.participation ?? '', (told) => ({ ...told, matters: 'her garden' })))
    expect(await ask((work) => beginUndoing(work, id))).toBe('begun')
    expect([await membersHere(), (await stateOf(id))?.state]).toEqual([made, 'undoing'])
    expect(await ask((work) => beginUndoing(work, id))).toEqual({ refused: 'not now' })
    let left = 1
    const breaking = <T>(does: (work: Work) => Promise<T>): Promise<T> => world.work(async (work) => { const done = await does(work); if (left-- === 0) throw new Error('killed'); return done })
    await goOnUndoing(breaking, id).catch(() => {})
    const half = await membersHere()
    expect(half).toBeGreaterThan(1)
    expect(half).toBeLessThan(made)
    await goOnUndoing((does) => world.work(does), id)
    expect([await membersHere(), (await stateOf(id))?.state]).toEqual([1, 'undone'])
    expect(await ask((work) => readOpenTasks(work, { kinds: ['answer a question from a list'], most: 100 }))).toEqual([])
    expect((await ask((work) => readBuiltOn(work, id))).map((one) => one.participation)).toEqual([someone?.participation])
  })

  it('takes no answers and is not put aside while it is being made, and can be taken away half-way', async () => {
    const { id } = await begin('again.csv')
    const before = await membersHere()
    await goOnBringingIn({ transaction: (does) => world.work(does), afterDeath, elapsed: (() => { let now = 0; return () => (now += 300_000) })() }, id)
    expect(await membersHere()).toBeGreaterThan(before)
    expect((await stateOf(id))?.state).toBe('bringing in')
    const undone = await ask((work) => undoImport(work, id))
    expect('refused' in undone).toBe(false)
    expect(await membersHere()).toBe(before)
    await goOnBringingIn({ transaction: (does) => world.work(does), afterDeath }, id)
    expect([await membersHere(), (await stateOf(id))?.state]).toEqual([before, 'undone'])
  })

  it('goes on with another worker when one was killed', async () => {
    const { id, begun } = await begin('third.csv')
    expect(begun).toBe('begun')
    const before = await membersHere()
    const worker = () => startWorkerApart({ url: world.applicationUrl, master: world.master, now: world.clock.now() })
    const done = async () => (await stateOf(id))?.piecesDone ?? 0
    const one = worker()
    while ((await done()) < 1) await new Promise((resolve) => setTimeout(resolve, 20))
    await one.kill()
    const stopped = await done()
    expect((await stateOf(id))?.state).toBe('bringing in')
    await ask((work) => Promise.resolve(goOn(work, id)))
    worker()
    while ((await stateOf(id))?.state === 'bringing in') await new Promise((resolve) => setTimeout(resolve, 50))
    expect(stopped).toBeLessThan((await stateOf(id))?.pieces ?? 0)
    expect(await membersHere()).toBe(before + made)
  }, 60_000)
})

describe('a long list by the command', () => {
  it('comes piece by piece, each in a transaction of its own, until it is whole', async () => {
    const world = await openWorld()
    const moira = await addMoira(world)
    const ask = <T>(does: (work: Work) => Promise<T>) => world.work(does, moira)
    const here: number[] = []
    const transaction = async <T>(does: (work: Work) => Promise<T>): Promise<T> => { const done = await ask(does); here.push((await ask((work) => readHats(work, 'member'))).length); return done }
    const begun = await importFiles(transaction, [long('command.csv')], { afterDeath, asOf: asDay('2026-11-20') })
    if (!('made' in begun) || !begun.made) throw new Error('The list was not taken.')
    expect(begun).toMatchObject({ made: { people: made, waiting: made } })
    expect(new Set(here).size).toBeGreaterThan(3)
    expect((await ask((work) => readHats(work, 'member'))).length).toBe(made)
    expect((await ask((work) => readOpenTasks(work, { kinds: ['answer a question from a list'], most: 1000 }))).length).toBe(begun.openQuestions)
    await world.close()
  })
})
