import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { somebody } from '../../../tests/support/neighbours.ts'
import { openWorld, type World } from '../../../tests/support/world.ts'
import { endRole } from '../accounts/end-role.ts'
import { handOverTasks } from './hand-over-tasks.ts'
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

  it('are kept as nobody’s while nobody coordinates, and are whoever’s comes next', async () => {
    const [first, many] = [crypto.randomUUID(), crypto.randomUUID()]
    await world.work((work) => raiseTask(work, { kind: 'first conversation', about: joe.participation, thing: first, dueOn: '2026-12-01' }))
    await world.work((work) => raiseTasks(work, [{ kind: 'look at danger named', about: joe.participation, thing: many, dueOn: '2026-12-01' }]))
    const niamh = await somebody(world, 'Niamh Kelly', { kind: 'staff' }, 'coordinator')
    expect((await open(niamh)).map((task) => [task.thing, task.owner]), 'in the save that gives her the role, before any timer').toEqual([[first, niamh.participation]])
    expect(await world.work(handOverTasks)).toBe(0)
    const ada = await somebody(world, 'Ada Obi', { kind: 'staff' }, 'administrator')
    const sam = await somebody(world, 'Sam Hale', { kind: 'staff' }, 'safeguarding_lead')
    await world.work((work) => endRole(work, { account: niamh.account, role: 'coordinator' }, handOverTasks))
    const owners = async () => Object.fromEntries((await world.work((work) => work.db.selectFrom('task').select(['thing_id', 'owner_id', 'fallback_id']).where('organisation_id', '=', work.organisation.id).where('settled_at', 'is', null).execute())).map((task) => [task.thing_id, [task.owner_id, task.fallback_id]]))
    expect(await owners(), 'of danger whoever looks after safety reads; an administrator learns that something waits').toEqual({ [first]: [ada.participation, ada.participation], [many]: [sam.participation, sam.participation] })
    await world.work((work) => endRole(work, { account: sam.account, role: 'safeguarding_lead' }, handOverTasks))
    await world.work((work) => endRole(work, { account: ada.account, role: 'administrator' }, handOverTasks))
    expect(await owners()).toEqual({ [first]: [null, null], [many]: [null, null] })
    expect(await world.work((work) => endRole(work, { account: ada.account, role: 'administrator' }, handOverTasks))).toEqual({ refused: 'not held' })
    await world.work((work) => settleTask(work, { kind: ['first conversation', 'look at danger named'], thing: first, how: 'we spoke' }))
    await world.work((work) => settleTask(work, { kind: 'look at danger named', thing: many, how: 'looked' }))
  })
  it('are given to a coordinator with another as fallback, and raised once however often', async () => {
    asha = await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')
    world.clock.moveTo(new Date('2026-11-23T09:05:00Z'))
    peter = await somebody(world, 'Peter Lund', { kind: 'staff' }, 'coordinator')
    for (let time = 0; time < 3; time += 1) await world.work((work) => raiseTask(work, { kind: 'first conversation', about: joe.participation, thing: joe.participation, dueOn: '2026-12-01' }))
    const tasks = await open(asha)
    expect(tasks).toMatchObject([{ owner: asha.participation, fallback: peter.participation, ownerName: 'Asha', fallbackName: 'Peter', aboutName: 'Joe Kaminski', ofKind: 1 }])
  })
  it('go to who is left when somebody stops coordinating, with another to step in as soon as there is one', async () => {
    const both = () => world.work((work) => work.db.selectFrom('task').select(['owner_id as owner', 'fallback_id as fallback']).where('organisation_id', '=', work.organisation.id).where('settled_at', 'is', null).execute())
    const mel = await somebody(world, 'Mel Ward', { kind: 'staff' }, 'coordinator')
    await world.work((work) => raiseTask(work, { kind: 'proposal to answer', about: joe.participation, thing: mel.participation, dueOn: '2026-12-01', owner: mel.participation }))
    expect(await world.work(handOverTasks), 'what somebody rightly has stays theirs').toBe(0)
    await world.work((work) => endRole(work, { account: mel.account, role: 'coordinator' }, handOverTasks))
    expect(await both()).toEqual([{ owner: asha.participation, fallback: peter.participation }, { owner: asha.participation, fallback: peter.participation }])
    await world.work((work) => settleTask(work, { kind: 'proposal to answer', thing: mel.participation, how: 'both said yes' }))
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
