import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMoira, judgedOn, listsOf } from '../../../tests/support/lists.ts'
import { openWorld, type World } from '../../../tests/support/world.ts'
import { asDay } from '../../engines/calendar/day.ts'
import type { Actor } from '../audit/actor.ts'
import { readHats } from '../people/store.ts'
import { bringIn } from './bring-in.ts'
import { importFiles } from './import-files.ts'

describe('a city befriending scheme’s two lists, brought in', () => {
  let world: World
  let moira: Actor
  beforeAll(async () => {
    world = await openWorld()
    moira = await addMoira(world)
    const started = performance.now()
    const done = await world.work((work) => importFiles(work, listsOf('A'), { asOf: asDay(judgedOn) }), moira)
    console.log(`${((performance.now() - started) / 1000).toFixed(2)} s`, 'made' in done ? [done.made, done.openQuestions] : done, world.queries.length)
  })
  afterAll(() => world.close())

  it('makes', async () => {
    const hats = await world.work((work) => readHats(work, 'member'), moira)
    expect(hats.length).toBe(138)
    void bringIn
  })
})
