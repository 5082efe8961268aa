import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../../../tests/support/world.ts'
import { asDay } from '../../../engines/calendar/day.ts'
import { addPerson } from '../add-person.ts'
import { answerFor, type WayAnswer } from './reach.ts'
import { readReach, rulesOf } from './read-reach.ts'
import { sayWay } from './say-way.ts'

describe('one way of reaching somebody, said by itself', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  type Said = [answer: WayAnswer, on: string | null]
  const table: [string, Said[], WayAnswer][] = [
    ['nobody asked', [], 'not known'],
    ['a yes', [['yes', '2026-11-23']], 'yes'],
    ['a no', [['no', '2026-11-23']], 'no'],
    ['a yes, then a no', [['yes', '2026-11-20'], ['no', '2026-11-23']], 'no'],
    ['a no, then a yes the same day', [['no', '2026-11-23'], ['yes', '2026-11-23']], 'yes'],
    ['a yes before, written down after the no', [['no', '2026-11-20'], ['yes', '2026-11-18']], 'no'],
    ['a no before, written down after the yes', [['yes', '2026-11-20'], ['no', '2026-11-18']], 'yes'],
    ['three, written down in another order', [['yes', '2026-11-10'], ['no', '2026-11-12'], ['yes', '2026-11-14'], ['no', '2026-11-13']], 'yes'],
    ['a yes of nobody knows when lifts no no', [['no', '2026-11-01'], ['yes', null]], 'no'],
    ['not known closes what was open', [['yes', '2026-11-20'], ['not known', '2026-11-23']], 'not known'],
    ['not known leaves a no', [['no', '2026-11-20'], ['not known', '2026-11-23']], 'no'],
  ]
  it.each(table)('%s', async (name, said, answer) => {
    const one = await world.work((work) => addPerson(work, { name }, { kind: 'member', since: '2026-11-01' }))
    for (const [says, on] of said) await world.work((work) => sayWay(work, { participation: one.participation, way: 'text', answer: says, on: on === null ? null : asDay(on) }))
    expect(answerFor('text', rulesOf(await world.work((work) => readReach(work, one))))).toBe(answer)
  })
})
