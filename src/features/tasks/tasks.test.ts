import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { somebody } from '../../../tests/support/neighbours.ts'
import { openWorld, type World } from '../../../tests/support/world.ts'
import { listTasks } from './list-tasks.ts'
import { raiseTask, raiseTasks, settleTask, settleTasksExcept } from './raise-task.ts'

type Made = Awaited<ReturnType<typeof somebody>>

describe('tasks', () => {
  let world: World
  let asha: Made
  let peter: Made
  let joe: Made
  beforeAll(async () => {
    world = await openWorld()
    joe = await somebody(world, 'Joe Kaminski', { kind: 'member' })
  })
  afterAll(() => world.close())
  const open = (who: Made, most = 5) => world.work((work) => listTasks(work, { kinds: ['proposal to answer', 'first conversation'], most }), who.actor)

  it('are never given to nobody', async () => {
    await expect(world.work((work) => raiseTask(work, { kind: 'first conversation', about: joe.participation, thing: joe.participation, dueOn: '2026-12-01' }))).rejects.toThrow(/no coordinator/)
  })
  it('are given to a coordinator with another as fallback, and raised once however often', async () => {
    asha = await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')
    world.clock.moveTo(new Date('2026-11-23T09:05:00Z'))
    peter = await somebody(world, 'Peter Lund', { kind: 'staff' }, 'coordinator')
    for (let time = 0; time < 3; time += 1) await world.work((work) => raiseTask(work, { kind: 'first conversation', about: joe.participation, thing: joe.participation, dueOn: '2026-12-01' }))
    const tasks = await open(asha)
    expect(tasks).toMatchObject([{ owner: asha.participation, fallback: peter.participation, ownerName: 'Asha', fallbackName: 'Peter', aboutName: 'Joe Kaminski', ofKind: 1 }])
  })
  it('come to the fallback’s day once they are late, and stay with the owner', async () => {
    expect(await open(peter)).toEqual([])
    world.clock.moveTo(new Date('2026-12-04T09:00:00Z'))
    expect(await open(peter)).toHaveLength(1)
    expect(await open(asha)).toHaveLength(1)
    world.clock.moveTo(new Date('2026-11-23T09:10:00Z'))
  })
  it('go when somebody did it, with who and how', async () => {
    await world.work((work) => settleTask(work, { kind: ['first conversation', 'ask the person first'], thing: joe.participation, how: 'we spoke' }), asha.actor)
    expect(await open(asha)).toEqual([])
    await world.work((work) => raiseTask(work, { kind: 'first conversation', about: joe.participation, thing: joe.participation, dueOn: '2026-12-01' }))
    expect(await open(asha), 'a new one may follow').toHaveLength(1)
  })
  it('are shown a few of a kind, with how many there are, in one query however many', async () => {
    const things = Array.from({ length: 500 }, () => crypto.randomUUID())
    expect(await world.work((work) => raiseTasks(work, things.map((thing) => ({ kind: 'proposal to answer', about: joe.participation, thing, dueOn: '2026-11-25' }))))).toBe(500)
    expect(await world.work((work) => raiseTasks(work, things.map((thing) => ({ kind: 'proposal to answer', about: joe.participation, thing, dueOn: '2026-11-26' }))))).toBe(0)
    world.queries.length = 0
    const tasks = await open(asha, 3)
    expect(tasks.map((task) => [task.kind, task.ofKind])).toEqual([['proposal to answer', 500], ['proposal to answer', 500], ['proposal to answer', 500], ['first conversation', 1]])
    expect(world.queries.filter((query) => / from /.test(query.query.sql)), 'the read alone').toHaveLength(1)
    expect(await world.work((work) => settleTasksExcept(work, { kind: 'proposal to answer', things: things.slice(0, 2), how: 'no longer needed' }))).toBe(498)
    expect(await world.work((work) => settleTasksExcept(work, { kind: 'proposal to answer', things: [], how: 'no longer needed' }))).toBe(2)
  })
  it('show nothing to somebody who looks after nobody', async () => {
    expect(await open(joe)).toEqual([])
  })
})
