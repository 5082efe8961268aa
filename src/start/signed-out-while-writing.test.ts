import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { doorsOf } from '../../tests/support/doors.ts'
import { peopleWeb } from '../../tests/support/neighbours.ts'
import { visitorOf } from '../../tests/support/visitor.ts'
import { openWorld, type World } from '../../tests/support/world.ts'
import { newSecret } from '../platform/http/cookies.ts'

const referral = '/test/referrals/018f0000-0000-7000-8000-000000000001'

describe('whoever was signed out while they wrote', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  const sendsFrom = async (page: string | undefined, cookie?: string) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', ...(page ? { referer: page } : {}), ...(cookie ? { cookie } : {}) }
    const answer = await peopleWeb(world).request(`http://localhost:3000${referral}/contacts`, { method: 'POST', body: 'words=hello', headers })
    return answer.headers.get('location')
  }
  const backTo = (path: string) => `/sign-in?return=${encodeURIComponent(path)}&unsaved=yes`

  it('goes back to the page they wrote on, with no session or with one that is over', async () => {
    expect(await sendsFrom(`http://localhost:3000${referral}`)).toBe(backTo(referral))
    expect(await sendsFrom(`http://localhost:3000${referral}`, `alongside=${newSecret()}`)).toBe(backTo(referral))
  })
  it.each([undefined, `http://elsewhere.example${referral}`, `http://localhost:3000${referral}/contacts`, 'http://localhost:3000/other/today', 'not an address'])('goes to Today where that is no page of ours: %s', async (page) => {
    expect(await sendsFrom(page)).toBe(backTo('/test/today'))
  })
  it('hears that it was not saved, and nobody else does', async () => {
    const visitor = visitorOf(doorsOf(world))
    expect((await visitor.get(backTo(referral))).html).toContain('so what you sent just now wasn’t saved')
    expect((await visitor.get('/sign-in')).html).not.toContain('wasn’t saved')
  })
})
