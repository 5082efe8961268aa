import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMoira, typedList } from '../../../../tests/support/lists.ts'
import { openWorld, type World } from '../../../../tests/support/world.ts'
import { asDay } from '../../../engines/calendar/day.ts'
import { NoRoom } from '../../../platform/jobs/asked-thread.ts'
import { afterDeath } from '../../../start/after-death.ts'
import { openLists } from '../../../start/open-lists-in-thread.ts'
import type { Actor } from '../../audit/actor.ts'
import type { Work } from '../../audit/work.ts'
import { readQuestions } from '../asking/read-questions.ts'
import { mappingFrom } from '../import.ts'
import { beginBringingIn } from '../making/bring-in.ts'
import { type OpenLists, openHere } from '../opened-lists.ts'
import { findImport, readKeptPreview } from '../store.ts'
import { confirmMapping, putAside } from './confirm-mapping.ts'
import { goOnReading } from './go-on-reading.ts'
import { readColumns } from './read-columns.ts'
import { longFrom } from './sent-file.ts'
import { startImport } from './start-import.ts'

const words = 'rang on a Tuesday and would like somebody to talk to about the garden, '.repeat(20).trim()
const rows = Math.ceil(longFrom / words.length)
const surname = (i: number) => `${'BCDFGHJKLM'[i % 10]}a${'bcdfghjklm'[Math.floor(i / 10) % 10]}o${'bcdfghjklm'[Math.floor(i / 100) % 10]}er`
/** A list too heavy to be read while somebody waits, with a question in every hundredth row. */
const heavy = (name: string) => typedList(name, `Name,Tel,Consent,Status,Notes of ${name}`, ...Array.from({ length: rows }, (_, i) => `Ada ${surname(i)},${i % 100 === 3 ? 'ask Sue' : `07700 9${String(i).padStart(5, '0')}`},Y,WL,"${words}"`))

/** Lists whose reading comes to nothing. */
const failing = (fault: Error): OpenLists => (weight, tell) => Object.assign(openHere(weight, tell), { read: () => Promise.reject(fault) })

describe('a long list', () => {
  let world: World
  let moira: Actor
  const ask = <T>(does: (work: Work) => Promise<T>) => world.work(does, moira)
  const stateOf = async (id: string) => (await ask((work) => findImport(work, id)))?.state
  const confirmed = async (name: string) => {
    const started = await ask((work) => startImport(work, { files: [heavy(name)], asOf: asDay('2026-11-20') }))
    if ('refused' in started) throw new Error('The list was not taken.')
    const { id } = started
    const confirming = ask(async (work) => {
      const found = await findImport(work, id)
      const said = found && mappingFrom(await readColumns(work, found, openHere))[name]
      return said && confirmMapping(work, id, { [name]: { ...said, kind: 'members' } })
    })
    expect(await confirming).toBe('reading')
    return id
  }
  const reading = (id: string, open: OpenLists = openLists) => goOnReading({ transaction: (does) => world.work(does), open, everyMs: 20 }, id)

  beforeAll(async () => {
    world = await openWorld()
    moira = await addMoira(world)
  })
  afterAll(() => world.close())

  it('is read by the worker once its headings are confirmed, and what it came to is kept', async () => {
    const id = await confirmed('read.csv')
    expect(await ask((work) => readQuestions(work, id))).toEqual([])
    await reading(id)
    expect(await stateOf(id)).toBe('questions')
    const asked = await ask((work) => readQuestions(work, id))
    expect(asked.length).toBeGreaterThan(0)
    expect(await ask((work) => readKeptPreview(work, id))).toMatchObject({ counts: { people: rows - Math.ceil((rows - 3) / 100) }, questions: expect.arrayContaining([expect.objectContaining({ kind: 'held' })]) })
    expect(await ask((work) => beginBringingIn(work, id, { again: false, afterDeath }))).toBe('begun')
  }, 30_000)
  it('is not read twice, and nothing is kept of one that somebody put aside meanwhile', async () => {
    const id = await confirmed('aside.csv')
    const asideFirst: OpenLists = (weight, tell) => {
      const lists = openHere(weight, tell)
      const { read } = lists
      lists.read = async (given, earlier) => { await ask((work) => putAside(work, id)); return read.call(lists, given, earlier) }
      return lists
    }
    await reading(id, asideFirst)
    expect(await stateOf(id)).toBe('put aside')
    expect(await ask((work) => readQuestions(work, id))).toEqual([])
    await reading(id)
    expect(await stateOf(id)).toBe('put aside')
  }, 30_000)
  it('goes back to its headings with a word where it does not fit into the room a reading has', async () => {
    const id = await confirmed('room.csv')
    await reading(id, failing(new NoRoom('no room')))
    expect(await ask((work) => findImport(work, id))).toMatchObject({ state: 'mapping', didNotFit: true })
  }, 30_000)
  it('is read anew by the next worker where one was broken off', async () => {
    const id = await confirmed('broken.csv')
    await expect(reading(id, failing(new Error('killed')))).rejects.toThrow('killed')
    expect(await stateOf(id)).toBe('reading')
    await reading(id)
    expect(await stateOf(id)).toBe('questions')
  }, 30_000)
})
