import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { peopleWeb, signedIn, somebody } from '../../tests/support/neighbours.ts'
import { openWorld, type World } from '../../tests/support/world.ts'
import { receiveReferral } from '../features/referrals/receive-referral.ts'

describe('no way of reading a record leaves no line of who read it', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  test('a form sent with a mistake on purpose shows the record again, and that is noted about the person', async () => {
    const app = peopleWeb(world)
    const asha = await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')
    const iris = await somebody(world, 'Iris Fenn', { kind: 'member' })
    const referral = await world.work((work) => receiveReferral(work, { member: iris.participation, person: iris.person, receivedOn: '2026-11-20', source: 'practice', sourceWords: 'a practice', raise: false }))
    const visitor = await signedIn(world, app, asha.account)
    await visitor.get(`/test/referrals/${referral}`)
    const reads = () => world.work((work) => work.db.selectFrom('audit_entry').select(['did', 'about_id', 'thing_id']).where('organisation_id', '=', work.organisation.id).where('kind', '=', 'read').where('did', '=', 'form shown again').execute())
    expect(await reads()).toEqual([])
    const shown = await visitor.send(`/test/referrals/${referral}/asking`, {})
    expect(shown.status).toBe(422)
    expect(shown.html).toContain('Iris Fenn')
    expect(await reads()).toEqual([{ did: 'form shown again', about_id: iris.participation, thing_id: referral }])
  })
})
