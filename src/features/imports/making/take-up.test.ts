import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMoira, typedList } from '../../../../tests/support/lists.ts'
import { openWorld, type World } from '../../../../tests/support/world.ts'
import { asDay } from '../../../engines/calendar/day.ts'
import { afterDeath } from '../../../start/after-death.ts'
import type { Actor } from '../../audit/actor.ts'
import type { Work } from '../../audit/work.ts'
import { addPeople } from '../../people/add-person.ts'
import { keepHousehold } from '../../people/around/keep-household.ts'
import { raiseReferralTasks, raiseWaitingTasks } from '../../referrals/jobs.ts'
import { readOpenTasks } from '../../tasks/store.ts'
import { taskKinds } from '../../tasks/task.ts'
import { importFiles } from '../import-files.ts'
import { sayDeaths, wasLongAgo } from './say-deaths.ts'
import { readQuiet, takeUp } from './take-up.ts'

/** Two who wait since 2023, one of whom the list says nothing, one who is matched. */
const old = typedList('old.csv', 'Ref,Name,Tel,Referral date,Status,Comments',
  'R/1,Ann Lee,07700 900121,05/06/2023,waiting,', 'R/2,Bob Oak,07700 900122,06/06/2023,waiting,', 'R/3,Cat Fell,07700 900123,07/06/2023,,', 'R/4,Dan Moor,07700 900124,08/06/2023,matched,')

describe('people of an old list', () => {
  let world: World
  let moira: Actor
  let id: string
  const ask = <T>(does: (work: Work) => Promise<T>) => world.work(does, moira)
  const anHourLater = () => ask(async (work) => { await raiseWaitingTasks(work); await raiseReferralTasks(work) })
  const open = async () => (await ask((work) => readOpenTasks(work, { kinds: taskKinds, most: 50 }))).map((task) => [task.kind, task.aboutName, task.dueOn])
  beforeAll(async () => {
    world = await openWorld()
    moira = await addMoira(world)
    const done = await ask((work) => importFiles((does) => does(work), [old], { afterDeath, asOf: asDay('2026-11-20'), map: { 'old.csv': { kind: 'members' } } }))
    if ('refused' in done || !done.made) throw new Error('The list was not brought in.')
    id = done.made.id
  })
  afterAll(() => world.close())

  it('ring nobody up, also when the timers have come round: they are one thing to look at', async () => {
    await anHourLater()
    expect(await open()).toEqual([['look at people from a list', null, '2026-12-07']])
    expect((await ask((work) => readQuiet(work, id, { page: 1, size: 20 }))).map((one) => [one.name, one.total])).toEqual([['Ann Lee', 3], ['Bob Oak', 3], ['Cat Fell', 3]])
  })
  it('have timers from the day somebody takes them up, as if they had come that day', async () => {
    const quiet = await ask((work) => readQuiet(work, id, { page: 1, size: 20 }))
    expect(await ask((work) => takeUp(work, id, quiet.filter((one) => one.name !== 'Bob Oak').map((one) => one.referral)))).toEqual({ taken: 2 })
    await anHourLater()
    expect((await open()).sort()).toEqual([['ask the person first', 'Cat Fell', '2026-12-07'], ['look at people from a list', null, '2026-12-07']])
    world.clock.moveTo(new Date('2026-12-15T09:00:00Z'))
    await anHourLater()
    expect((await open()).filter(([kind]) => kind === 'contact while waiting')).toEqual([['contact while waiting', 'Ann Lee', '2026-12-21']])
  })
  it('are no task any more when everybody has been taken up, and nobody is taken up twice', async () => {
    const quiet = await ask((work) => readQuiet(work, id, { page: 1, size: 20 }))
    const all = quiet.map((one) => one.referral)
    expect(await ask((work) => takeUp(work, id, all))).toEqual({ taken: 1 })
    expect(await ask((work) => takeUp(work, id, all))).toEqual({ taken: 0 })
    expect((await open()).map(([kind]) => kind)).not.toContain('look at people from a list')
  })
})

describe('a death in an old list', () => {
  it.each([
    ['2025-10-22', true], ['2025-10-24', false], ['2025-09', true], ['2025-10', false], ['2024', true], ['2025', false], [null, false],
  ] as const)('on %s is long ago on 23 November 2026: %s', (died, expected) => {
    expect(wasLongAgo(died, asDay('2026-11-23'))).toBe(expected)
  })
  it('that was long ago has nobody rung, and everything else follows that follows a death', async () => {
    const world = await openWorld()
    const moira = await addMoira(world)
    const ask = <T>(does: (work: Work) => Promise<T>) => world.work(does, moira)
    const couple = await ask((work) => addPeople(work, ['Tom Dale', 'May Dale', 'Jim Dale', 'Sue Dale'].map((name) => ({ name, hats: [{ kind: 'member' as const, since: work.today }] }))))
    const [tom, may, jim, sue] = couple.map((one) => ({ person: one.person, hats: [{ kind: 'member' as const, participation: one.participations[0] ?? '' }], made: [] }))
    if (!tom || !may || !jim || !sue) throw new Error('Nobody is there.')
    const hat = (one: typeof tom) => one.hats[0]?.participation ?? ''
    for (const home of [[tom, may], [jim, sue]]) await ask((work) => keepHousehold(work, home.map(hat), work.today))
    const planned = (name: string, died: string) => ({ key: name, name, knownAs: null, hats: [], death: { certain: true, died, words: 'as the list said' } })
    await ask((work) => sayDeaths(work, [[planned('Tom Dale', '2020-03-02'), tom], [planned('Jim Dale', '2026-11-01'), jim]], afterDeath))
    expect((await ask((work) => readOpenTasks(work, { kinds: ['ring whoever is left'], most: 5 }))).map((task) => task.about)).toEqual([hat(sue)])
    expect(await ask((work) => work.db.selectFrom('death_flag').select('died').where('organisation_id', '=', work.organisation.id).orderBy('died').execute())).toEqual([{ died: '2020-03-02' }, { died: '2026-11-01' }])
    await world.close()
  })
})
