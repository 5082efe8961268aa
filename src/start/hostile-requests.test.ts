import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doorsOf } from '../../tests/support/doors.ts'
import { openWorld, type World } from '../../tests/support/world.ts'
import { newSecret } from '../platform/http/cookies.ts'

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
  test('a body that is no form is a bad request, not a fault of ours', async () => {
    const answer = await post('/sign-in', '{"email":"a@home.example"}', 'application/json')
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('What arrived wasn’t a whole form')
  })
  test('a form of a hundred thousand fields is too big', async () => {
    expect((await post('/sign-in', 'a&'.repeat(49_999), 'application/x-www-form-urlencoded')).status).toBe(413)
  })
})
