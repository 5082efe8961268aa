import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn, somebody } from '../../../tests/support/neighbours.ts'
import { openReferralWorld, type ReferralWorld } from '../../../tests/support/referral-world.ts'
import type { Visitor } from '../../../tests/support/visitor.ts'
import { giveRole } from '../accounts/give-role.ts'
import { handOverTasks } from '../tasks/hand-over-tasks.ts'
import { readReach, rulesOf } from '../people/reaching/read-reach.ts'
import { answerFor } from '../people/reaching/reach.ts'
import { checkConsent } from './check-consent.ts'
import { purposes } from './consent.ts'
import { recordConsent } from './record-consent.ts'
import { readConsents } from './store.ts'

describe('what somebody says is OK on their own page', () => {
  let world: ReferralWorld
  let app: ReturnType<typeof peopleWeb>
  let mo: Awaited<ReturnType<typeof somebody>>
  let mos: Visitor
  beforeAll(async () => {
    world = await openReferralWorld()
    app = peopleWeb(world)
    mo = await somebody(world, 'Maureen Tully', { kind: 'member' }, 'member')
    mos = await signedIn(world, app, mo.account)
  })
  afterAll(() => world.close())

  async function says(purpose: string, fields: Readonly<Record<string, string>>) {
    await mos.get(`/test/my-consent/${purpose}`)
    return mos.send(`/test/my-consent/${purpose}`, fields)
  }

  it('holds at once, in their own words, with the words they were shown', async () => {
    await world.does((work) => recordConsent(work, { ...mo, purpose: 'share with family', answer: 'given', how: 'face to face', onDay: '2025-06-02' }))
    const done = await mos.follow(await says('share-with-family', { says: 'no', words: 'Bev talks' }))
    expect(done.html).toContain('We don’t talk about you with your family.')
    expect((await world.does((work) => readConsents(work, mo))).map(({ answer, own, note, wordsVersion }) => [answer, own, note, wordsVersion])).toEqual([['withdrawn', true, 'Bev talks', '2026-11'], ['given', false, null, null]])
    expect((await mos.get('/test/my-consent/share-with-family')).html).toContain('Took it back')
  })
  it('needs an answer, and keeps what was typed without one', async () => {
    const again = await says('photographs', { words: 'My hands, nothing else' })
    expect(again.status).toBe(422)
    expect(again.html).toContain('My hands, nothing else')
    expect((await says('photographs', { says: 'yes', words: 'x'.repeat(2001) })).status).toBe(422)
    expect((await mos.get('/test/my-consent/nothing-of-ours')).status).toBe(404)
  })
  it('about being reached is the same answer as on the card every colleague reads first', async () => {
    const ring = async () => answerFor('ring', rulesOf(await world.does((work) => readReach(work, mo))))
    for (const [answer, way] of [['yes', 'yes'], ['no', 'no'], ['yes', 'yes'], ['not clear', 'not known']] as const) {
      await says('be-contacted-by-phone', { says: answer })
      expect(await ring(), answer).toBe(way)
    }
  })
  it('about support changes no state: a human is asked to ring, once', async () => {
    const taken = await world.takesIn('Jean Waits')
    await world.goesTo('waiting', taken)
    const jean = await somebody(world, 'Jean’s account', { kind: 'member' })
    await world.does((work) => giveRole(work, { account: jean.account, role: 'member', participation: taken.member }, handOverTasks))
    const jeans = await signedIn(world, app, jean.account)
    for (const _ of [1, 2]) {
      await jeans.get('/test/my-consent/receive-support')
      expect((await jeans.send('/test/my-consent/receive-support', { says: 'no' })).status).toBe(303)
    }
    expect(await world.stateOf(taken)).toBe('waiting')
    const tasks = await world.openTasks({ referral: taken.member })
    expect(tasks.map(({ kind, due_on }) => [kind, due_on])).toEqual([['no longer wants support', '2026-11-24']])
    expect(tasks.flatMap(({ owner_id, fallback_id }) => [owner_id, fallback_id]).sort()).toEqual([world.asha.participation, world.peter.participation].sort())
    const owner = tasks[0]?.owner_id === world.asha.participation ? world.asha : world.peter
    const asha = await signedIn(world, app, world.asha.account)
    expect((await (await signedIn(world, app, owner.account)).get('/test/today')).html).toContain('Jean Waits no longer wants support: ring')
    await asha.get(`/test/people/${taken.member}/consent/talk?about=receive-support`)
    const said = { company: 'alone', interpreting: 'nobody', how: 'on the phone', 'on-day': '23', 'on-month': '11', 'on-year': '2026', 'asked-by': 'Asha', deciding: 'themselves', 'says-receive-support': 'no' }
    expect((await asha.send(`/test/people/${taken.member}/consent/talks`, said)).status).toBe(303)
    expect(await world.openTasks({ referral: taken.member })).toEqual([])
    expect(await world.stateOf(taken)).toBe('waiting')
  })
  it('a no to everything but support keeps nobody off the waiting list', async () => {
    const iris = await world.takesIn('Iris Private')
    for (const purpose of purposes.filter((one) => one !== 'receive support')) await world.does((work) => recordConsent(work, { participation: iris.member, person: iris.person, purpose, answer: 'refused', how: 'on the phone' }))
    await world.goesTo('waiting', iris)
    expect(await world.stateOf(iris)).toBe('waiting')
    expect(await world.does((work) => checkConsent(work, iris.member, 'receive support'))).toBe('given')
  })
})
