import { afterAll, beforeAll, expect, it } from 'vitest'
import { peopleWeb, signedIn, somebody } from '../../../tests/support/neighbours.ts'
import { openWorld, type World } from '../../../tests/support/world.ts'
import { raiseTask } from '../tasks/raise-task.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

it('a message nobody knows the fate of stands on Today until somebody says what became of it', async () => {
  const asha = await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')
  const bilal = await somebody(world, 'Bilal Haddad', { kind: 'supporter' })
  await world.work((work) => raiseTask(work, { kind: 'message not known to have arrived', about: bilal.participation, thing: work.newId(), dueOn: work.today }))
  const visitor = await signedIn(world, peopleWeb(world), asha.account)
  const today = await visitor.get('/test/today')
  expect(today.html).toContain('A message to Bilal')
  const address = /\/test\/tasks\/[0-9a-f-]{36}/.exec(today.html)?.[0] ?? ''
  expect((await visitor.get(address)).html).toContain(`/test/supporters/${bilal.participation}`)
  expect((await visitor.send(`${address}/settlement`)).status).toBe(422)
  expect(await visitor.send(`${address}/settlement`, { became: 'told' })).toMatchObject({ status: 303, location: '/test/today' })
  expect((await visitor.get('/test/today')).html).not.toContain('A message to Bilal')
  expect((await visitor.get(address)).status).toBe(404)
})
