import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formsOn } from '../../../../tests/support/visitor.ts'
import { afternoons, openMatchingWorld, ready, type MatchingWorld, type Signed } from '../../../../tests/support/matching-world.ts'
import { endKeepingApart, keepTwoApart } from '../../people/around/keep-apart.ts'

// Somebody who would like to know whether Zed and Joe are kept apart tries what a page, a count, a form or a setting might tell.
describe('a block stays hidden from whoever might guess it', () => {
  let world: MatchingWorld
  let zed: { participation: string; person: string }
  let signed: Signed
  let conflict = ''
  beforeAll(async () => {
    world = await openMatchingWorld()
    // Enough others who suit Joe better, so that the page is full without Zed.
    for (const name of ['Ann', 'Ben', 'Cat', 'Dot']) await world.supporter(`${name} Suits`, { told: { interests: ['cricket', 'allotments'], free: afternoons('Mon', 'Tue', 'Wed') } })
    zed = await world.supporter('Zed Hush', { told: { interests: ['opera'], free: afternoons('Mon') }, file: { capacity: 2, since: '2024-05-01', started: '2024', readiness: ready() } })
    signed = await world.signIn(zed, 'supporter', 'Zed')
  })
  afterAll(() => world.close())

  const block = async () => {
    const kept = await world.work((work) => keepTwoApart(work, { hat: world.joe.participation, other: zed.participation, reason: 'He was my landlord.' }))
    conflict = 'conflict' in kept ? kept.conflict : ''
  }
  const lift = () => world.work((work) => endKeepingApart(work, conflict))
  /** A page as it can be compared: without what changes from one reading to the next. */
  const still = (html: string) => html.slice(html.indexOf('<main')).replaceAll(/value="[\w-]{20,}"/g, '')
  const page = async (referral = world.joe.referral) => still((await world.as(world.asha).get(`/test/referrals/${referral}/shortlist`)).html)
  const refusal = async () => {
    const dev = world.as(world.dev)
    const at = `/test/referrals/${world.joe.referral}`
    await dev.get(`${at}/shortlist`)
    const sent = await dev.send(`${at}/proposals`, { supporter: zed.participation, why: 'Let us see.' })
    return { status: sent.status, html: still(sent.html) }
  }

  it('changes nothing on a coordinator’s page that is full without them, nor on anybody else’s', async () => {
    const pat = await world.waiting('Pat Other', { interests: ['opera'], free: afternoons('Mon') })
    const before = [await page(), await page(pat.referral)]
    await block()
    expect([await page(), await page(pat.referral)]).toEqual(before)
    await lift()
  })

  it('reads, where it is tried by a form, like a check, a reference, a training and a suspension', async () => {
    await block()
    const blocked = await refusal()
    expect(blocked.status).toBe(409)
    expect(blocked.html).toContain('Zed can’t be asked about this just now, for other reasons.')
    await lift()
    for (const readiness of [[], ready('2019-01-01').filter(({ kind }) => kind !== 'check'), ready().map((one) => (one.kind === 'training' ? { ...one, complete: false } : one))]) {
      const other = await world.supporter('Zed Hush', { told: { interests: ['opera'], free: afternoons('Mon') }, file: { readiness } })
      const dev = world.as(world.dev)
      await dev.get(`/test/referrals/${world.joe.referral}/shortlist`)
      const sent = await dev.send(`/test/referrals/${world.joe.referral}/proposals`, { supporter: other.participation, why: 'Let us see.' })
      expect(still(sent.html)).toBe(blocked.html)
    }
  })

  it('shows a hostile supporter the same pages with and without it, whatever they change of their own', async () => {
    const phone = world.as(signed)
    const theirs = async () => [still((await phone.get('/test/my-proposals')).html), (await phone.get(`/test/referrals/${world.joe.referral}/shortlist`)).status, (await phone.get(`/test/members/${world.joe.participation}`)).status]
    const before = await theirs()
    await block()
    expect(await theirs()).toEqual(before)
    expect(before.slice(1)).toEqual([403, 404])
    await lift()
  })

  it('lets nobody read the reasons by asking for them in the address', async () => {
    await block()
    const asha = world.as(world.asha)
    const plain = still((await asha.get(`/test/referrals/${world.joe.referral}/shortlist`)).html)
    for (const wish of ['?private=1', '?maySeePrivateReasons=true', `?choose=${zed.participation}`]) expect(still((await asha.get(`/test/referrals/${world.joe.referral}/shortlist${wish}`)).html)).toBe(plain)
    expect(formsOn(plain).flatMap(({ hidden }) => Object.values(hidden)).join(' ')).not.toContain(zed.participation)
    await lift()
  })
})
