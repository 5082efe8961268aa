import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doorsOf } from '../../tests/support/doors.ts'
import { openWorld, type World } from '../../tests/support/world.ts'
import { importRoutes } from '../features/imports/routes.ts'
import { openLists } from './open-lists-in-thread.ts'
import { afterDeath } from './after-death.ts'
import { newSecret } from '../platform/http/cookies.ts'
import { healthOf } from './health.ts'

describe('what no browser sends is answered in words', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  const post = (path: string, body: string, type: string, cookie = '') =>
    doorsOf(world).request(`http://localhost:3000${path}`, { method: 'POST', body, headers: { 'content-type': type, ...(cookie ? { cookie } : {}) } })

  test('bringing a made-up session is no way round the limit on visitors', async () => {
    const app = doorsOf(world, { perMinute: 5 })
    const statuses: number[] = []
    for (let count = 0; count < 8; count += 1) statuses.push((await app.request('http://localhost:3000/test/messages', { headers: { cookie: `alongside=${newSecret()}` } })).status)
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429, 429])
  })
  test('guessing at names of organisations is limited like any visit, with a made-up session or without', async () => {
    for (const cookie of ['', `alongside=${newSecret()}`]) {
      const app = doorsOf(world, { perMinute: 3 })
      world.queries.length = 0
      const statuses: number[] = []
      for (let count = 0; count < 6; count += 1) statuses.push((await app.request(`http://localhost:3000/guess-${count}/messages`, { headers: { cookie } })).status)
      expect(statuses).toEqual([404, 404, 404, 429, 429, 429])
      if (!cookie) expect(world.queries.filter((event) => event.query.sql.includes('from "organisation"'))).toHaveLength(3)
    }
  })
  test('nothing of a list is read for a session that is made up', async () => {
    let given = 0
    const endless = new ReadableStream({
      pull(controller) {
        given += 1
        controller.enqueue(Buffer.alloc(1000, 'a'))
      },
    })
    const sent: RequestInit & { duplex: 'half' } = { method: 'POST', body: endless, duplex: 'half', headers: { 'content-type': 'multipart/form-data; boundary=b', cookie: `alongside=${newSecret()}` } }
    const answer = await doorsOf(world, { rooms: [importRoutes({ afterDeath, open: openLists })] }).request('http://localhost:3000/test/imports', sent)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?return=%2Ftest%2Ftoday&unsaved=yes'])
    expect(given).toBeLessThan(5)
  })
  test('asking how it is costs the database one count a second, however many ask', async () => {
    world.queries.length = 0
    const health = healthOf({ database: world.alongside.database, description: 'a database', mail: '', version: '', stopping: () => false })
    const answers = await Promise.all(Array.from({ length: 50 }, health))
    expect(answers.every((answer) => answer.ready)).toBe(true)
    expect(world.queries.filter((event) => event.query.sql.includes('jobs.job'))).toHaveLength(1)
  })
  test('a body that is no form is a bad request, not a fault of ours', async () => {
    const answer = await post('/sign-in', '{"email":"a@home.example"}', 'application/json')
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('What arrived wasn’t a whole form')
  })
  test('a form of a hundred thousand fields is too big', async () => {
    expect((await post('/sign-in', 'a&'.repeat(49_999), 'application/x-www-form-urlencoded')).status).toBe(413)
  })
})
