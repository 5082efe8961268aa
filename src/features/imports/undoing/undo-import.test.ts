import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { addMoira, bringInAnswered, judgedOn, listsOf } from '../../../../tests/support/lists.ts'
import { openWorld, type World } from '../../../../tests/support/world.ts'
import { asDay } from '../../../engines/calendar/day.ts'
import type { Actor } from '../../audit/actor.ts'
import type { Work } from '../../audit/work.ts'
import { changeTold } from '../../people/change-told.ts'
import { listPeople, readHats } from '../../people/store.ts'
import { waitingList } from '../../referrals/waiting/list-referrals.ts'
import { mayFollow as supporterMay, supporterStates } from '../../supporters/supporter.ts'
import { readSupporters } from '../../supporters/store.ts'
import { readOpenTasks } from '../../tasks/store.ts'
import { taskKinds } from '../../tasks/task.ts'
import { importFiles } from '../import-files.ts'
import { findImport } from '../store.ts'
import { readOutcomes } from './read-outcomes.ts'
import { mayFollow as referralMay, referralStates } from '../../referrals/referral.ts'
import { closing, ending, undoImport } from './undo-import.ts'
import { afterDeath } from '../../../start/after-death.ts'

describe('the steps that undo', () => {
  it('close a referral from every state by steps that may follow', () => {
    for (const state of referralStates) {
      let from = state
      for (const to of closing(state)) {
        expect(referralMay(from, to), `${from} to ${to}`).toBe(true)
        from = to
      }
      expect(from).toBe('closed')
    }
  })
  it('end a supporter’s file from every state by a step that may follow', () => {
    for (const state of supporterStates) {
      const to = ending(state)
      if (to) expect(supporterMay(state, to), `${state} to ${to}`).toBe(true)
    }
  })
})

describe('undoing a list', () => {
  let world: World
  let moira: Actor
  const ask = <T>(does: (work: Work) => Promise<T>) => world.work(does, moira)
  const bring = (): Promise<string> => bringInAnswered('A', ask)
  const people = async () => (await ask((work) => listPeople(work, { words: '', kinds: ['member', 'supporter'], page: 1, size: 500 }))).map((person) => person.name)

  beforeAll(async () => {
    world = await openWorld()
    moira = await addMoira(world)
  })
  afterAll(() => world.close())

  it('leaves lists, search, waiting list, supporters, matching and tasks empty, and deletes nothing', async () => {
    const id = await bring()
    world.clock.moveTo(new Date(world.clock.now().getTime() + 10 * 60_000))
    const undone = await ask((work) => undoImport(work, id))
    expect(undone).toMatchObject({ people: 187, kept: [] })
    expect(await people()).toEqual([])
    expect(await ask((work) => listPeople(work, { words: 'Stott', kinds: ['member', 'supporter'], page: 1, size: 10 }))).toEqual([])
    expect(await ask((work) => waitingList(work, 1, 10))).toEqual([])
    expect(await ask(readSupporters)).toEqual([])
    expect(await ask((work) => readHats(work, 'member'))).toEqual([])
    expect(await ask((work) => readOpenTasks(work, { kinds: taskKinds, most: 10 }))).toEqual([])
    const { rows } = await ask((work) => sql<{ people: number; steps: number }>`select (select count(*) from person where organisation_id = ${work.organisation.id}) as people, (select count(*) from referral where organisation_id = ${work.organisation.id} and state <> 'closed') as steps`.execute(work.db))
    expect(rows[0]).toEqual({ people: 188, steps: 0 })
  })
  it('changes nothing the second time', async () => {
    const { id } = await ask(async (work) => work.db.selectFrom('import').select('id').where('organisation_id', '=', work.organisation.id).executeTakeFirstOrThrow())
    expect(await ask((work) => undoImport(work, id))).toEqual({ refused: 'not now' })
    expect((await ask((work) => findImport(work, id)))?.state).toBe('undone')
    const [row] = await ask((work) => readOutcomes(work, id, { row: 14, page: 1, size: 1 }))
    expect(row?.who.every((one) => one.gone)).toBe(true)
  })
  it('lets the same files be brought in again', async () => {
    await bring()
    expect((await people()).length).toBe(191)
  })
  it('keeps, whole, whoever somebody has built on since, and says whom', async () => {
    const id = await ask(async (work) => (await work.db.selectFrom('import').select('id').where('organisation_id', '=', work.organisation.id).where('state', '=', 'brought in').executeTakeFirstOrThrow()).id)
    world.clock.moveTo(new Date(world.clock.now().getTime() + 10 * 60_000))
    const derek = (await ask((work) => readHats(work, 'member'))).find((hat) => hat.name === 'Derek Stott')
    await ask((work) => changeTold(work, derek?.participation ?? '', (told) => ({ ...told, matters: 'Chess, mostly' })))
    const undone = await ask((work) => undoImport(work, id))
    expect(undone).toMatchObject({ people: 186, kept: [{ name: 'Derek Stott', kind: 'member' }, { name: 'Derek Stott', kind: 'supporter' }] })
    expect(await people()).toEqual(['Derek Stott', 'Derek Stott'])
    expect((await ask(readSupporters)).map((one) => [one.name, one.state])).toEqual([['Derek Stott', 'available']])
  })
})

describe('a list that breaks off in the middle', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  const counted = async (table: 'person' | 'import' | 'data_key' | 'audit_entry') => world.work(async (work) => (await work.db.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('n')).where('organisation_id', '=', work.organisation.id).executeTakeFirstOrThrow()).n)

  it('leaves nothing of itself', async () => {
    const moira = await addMoira(world)
    const before = [await counted('person'), await counted('import'), await counted('data_key')]
    await expect(world.work(async (work) => {
      await importFiles((does) => does(work), listsOf('A').slice(1), { afterDeath, asOf: asDay(judgedOn) })
      throw new Error('the wire broke')
    }, moira)).rejects.toThrow('the wire broke')
    expect([await counted('person'), await counted('import'), await counted('data_key')]).toEqual(before)
  })
  it('leaves nothing of itself when the server breaks it off in the middle, and can be brought in afterwards', async () => {
    const before = [await counted('person'), await counted('import'), await counted('data_key')]
    const admin = new Client({ connectionString: urlTo(world) })
    await admin.connect()
    await admin.query('begin; lock table readiness in exclusive mode')
    const broken = expect(world.work((work) => importFiles((does) => does(work), listsOf('A').slice(1), { afterDeath, asOf: asDay(judgedOn) }))).rejects.toMatchObject({ code: '57014' })
    let cancelled = 0
    while (cancelled === 0) cancelled += (await admin.query(`select pg_cancel_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).rowCount ?? 0
    await broken
    await admin.query('rollback')
    await admin.end()
    expect([await counted('person'), await counted('import'), await counted('data_key')]).toEqual(before)
    expect(await world.work((work) => importFiles((does) => does(work), listsOf('A').slice(1), { afterDeath, asOf: asDay(judgedOn) }))).toMatchObject({ made: { people: 54 } })
  })
})

/** The world's database, as whoever may stop another's statement. */
function urlTo(world: World): string {
  const url = new URL(inject('server').adminUrl)
  url.pathname = new URL(world.applicationUrl).pathname
  return url.href
}
