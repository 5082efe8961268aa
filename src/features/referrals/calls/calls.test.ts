import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn, somebody } from '../../../../tests/support/neighbours.ts'
import type { Visitor } from '../../../../tests/support/visitor.ts'
import { mondayMorning, openWorld, type World } from '../../../../tests/support/world.ts'
import { checkConsent } from '../../consent/check-consent.ts'
import { openAlerts } from '../list-alerts.ts'
import { findReferral, readReferralTold } from '../store.ts'

const naughty = '<script>alert("x")</script> O’Brien-Smythe \u202Eתודה 🏏 {{7*7}} ; drop table person; --'
const joe = { who: 'self', name: 'Ned Stott', telephone: '07700 900131', safe: 'ring', wants: 'Somebody to walk with' }

describe('a call that is written down', () => {
  let world: World
  let app: ReturnType<typeof peopleWeb>
  let asha: Awaited<ReturnType<typeof somebody>>
  let visitor: Visitor
  beforeAll(async () => {
    world = await openWorld()
    app = peopleWeb(world)
    asha = await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')
  })
  beforeEach(async () => {
    world.clock.moveTo(mondayMorning)
    visitor = await signedIn(world, app, asha.account)
  })
  afterAll(() => world.close())
  const does = <T,>(what: Parameters<typeof world.work<T>>[0]) => world.work(what, asha.actor)
  const sends = async (fields: Record<string, string>) => {
    await visitor.get('/test/referrals/new')
    return visitor.send('/test/referrals', fields)
  }
  const idIn = (location: string | undefined) => /referrals\/([0-9a-f-]+)/.exec(location ?? '')?.[1] ?? ''
  const referralOf = (id: string) => does((work) => findReferral(work, id))
  const tasksOf = (thing: string) => does((work) => work.db.selectFrom('task').select('kind').where('organisation_id', '=', work.organisation.id).where('thing_id', '=', thing).where('settled_at', 'is', null).orderBy('kind').execute())
  const people = () => does(async (work) => (await work.db.selectFrom('person').select('id').where('organisation_id', '=', work.organisation.id).execute()).length)

  it('needs a name and one safe way, and nothing else', async () => {
    const seen = await sends({ name: '', wants: naughty })
    expect(seen.status).toBe(422)
    expect(seen.html).toContain('Write the name of the person it is about')
    expect(seen.html).toContain('one is enough')
    expect(seen.html).toContain('&lt;script>')
    expect((await sends({ name: 'Ned Stott', telephone: '07700 900131' })).html).toContain('Ask whether it is safe to ring')
    expect((await sends({ name: 'Ned Stott', telephone: '12' })).html).toContain('Enter one telephone number')
    expect((await sends({ name: 'Ned Stott', telephone: '07700 900131', safe: 'ring', 'known-as': 'x'.repeat(121) })).html).toContain('Keep it under 120 characters')
    expect((await sends({ name: 'Ned Stott', telephone: '07700 900131', safe: 'ring' })).status).toBe(303)
  })
  it('from the person themselves is their asking, was a talk, and keeps their words as they said them', async () => {
    const done = await sends({ ...joe, name: 'Win Prosser', telephone: '07700 900132', wants: naughty, 'read-aloud': 'yes', times: 'after 4' })
    const id = idIn(done.location)
    const referral = await referralOf(id)
    expect(referral).toMatchObject({ source: 'self', consent: 'given', state: 'received', lastContactOn: '2026-11-23' })
    expect((await does((work) => readReferralTold(work, { id, person: referral?.person ?? '' })))?.told).toMatchObject({ wants: naughty, ownWords: true, knows: 'asked for themselves' })
    expect((await tasksOf(id)).map((one) => one.kind)).toContain('first conversation')
  })
  it('from somebody else is never their yes: the person is to be asked', async () => {
    const id = idIn((await sends({ ...joe, who: 'somebody', name: 'Ada Crewe', telephone: '07700 900133', source: 'family or friend', 'caller-name': 'Jill Crewe', 'caller-as': 'daughter', knows: 'knows and agrees', 'read-aloud': 'yes' })).location)
    const referral = await referralOf(id)
    expect(referral).toMatchObject({ source: 'family or friend', sourceWords: 'Jill Crewe, daughter', consent: 'not asked' })
    expect((await tasksOf(id)).map((one) => one.kind)).toContain('ask the person first')
    expect((await visitor.get(`/test/referrals/${id}/written-down`)).html).toContain('can’t say yes for them')
  })
  it('shows who is here already before it saves anything, by number and by name', async () => {
    const before = await people()
    const asked = await sends({ ...joe, name: 'Winifred Pross', telephone: '07700 900132' })
    expect(asked.status).toBe(422)
    expect(asked.html).toContain('The same person: Win Prosser, the same number')
    expect((await sends({ ...joe, name: 'wyn prossor', telephone: '07700 900139' })).html).toContain('Win Prosser, a name like it')
    expect(await people()).toBe(before)
  })
  it('is the same person where somebody says so: one person, two referrals, and what they asked before stays', async () => {
    const before = await people()
    const page = await sends({ ...joe, name: 'Win Prosser', telephone: '07700 900138' })
    const same = /name="same" value="([0-9a-f-]{36})"/.exec(page.html)?.[1] ?? ''
    const id = idIn((await visitor.send('/test/referrals', { ...joe, name: 'Win Prosser', telephone: '07700 900138', same })).location)
    expect(await people()).toBe(before)
    expect((await referralOf(id))?.member).toBe(same)
    const points = await does((work) => work.db.selectFrom('contact_point').select('value').where('organisation_id', '=', work.organisation.id).where('participation_id', '=', same).orderBy('place').execute())
    expect(points.map((one) => one.value)).toEqual(['+447700900132', '+447700900138'])
  })
  it('is somebody new where somebody says so', async () => {
    const before = await people()
    await sends({ ...joe, name: 'Win Prosser', telephone: '07700 900137' })
    expect((await visitor.send('/test/referrals', { ...joe, name: 'Win Prosser', telephone: '07700 900137', same: 'new' })).status).toBe(303)
    expect(await people()).toBe(before + 1)
  })
  it('takes nobody for a person who was not among those shown', async () => {
    await sends({ ...joe, name: 'Win Prosser', telephone: '07700 900137' })
    expect((await visitor.send('/test/referrals', { ...joe, name: 'Win Prosser', telephone: '07700 900137', same: asha.participation })).status).toBe(422)
  })
  it('with danger named shows the numbers at once and has a person look, before everything else', async () => {
    const done = await sends({ ...joe, name: 'Sal Dunn', telephone: '07700 900134', danger: 'yes' })
    const seen = await visitor.follow(done)
    expect(seen.html).toContain('Danger was named')
    for (const way of ['tel:999', 'tel:116123', 'sms:85258']) expect(seen.html.split(way).length, `${way} beside the strip too`).toBeGreaterThan(2)
    expect((await does((work) => openAlerts(work))).map((one) => one.name)).toEqual(['Sal Dunn'])
    const quiet = await visitor.follow(await sends({ ...joe, name: 'Sid Quiet', telephone: '07700 900135', danger: 'rather not say' }))
    expect(quiet.html).not.toContain('Danger was named')
  })
  it('makes a second referral for whoever is beside them, who is asked apart, with nothing opened for them', async () => {
    const done = await sends({ ...joe, name: 'Alf Reeve', telephone: '07700 900136', 'beside-name': 'Dot Reeve', 'beside-telephone': '07700 900136', 'beside-together': 'yes' })
    const seen = await visitor.follow(done)
    expect(seen.html).toContain('Dot is written down too, and is asked apart.')
    const second = /beside=([0-9a-f-]+)/.exec(done.location ?? '')?.[1] ?? ''
    const dot = await referralOf(second)
    expect(dot).toMatchObject({ name: 'Dot Reeve', source: 'family or friend', sourceWords: 'Alf Reeve', consent: 'not asked' })
    expect((await tasksOf(second)).map((one) => one.kind)).toContain('ask the person first')
    expect(await does((work) => checkConsent(work, dot?.member ?? '', 'receive support'))).toBe('not asked')
    expect(await does((work) => work.db.selectFrom('open_way').select('way').where('organisation_id', '=', work.organisation.id).where('participation_id', '=', dot?.member ?? '').execute())).toEqual([])
    expect((await visitor.get(`/test/members/${dot?.member}`)).html).toContain('Alf Reeve')
  })
  it('is one referral, however often the button is pressed', async () => {
    await visitor.get('/test/referrals/new')
    const both = await Promise.all([0, 1].map(() => visitor.send('/test/referrals', { ...joe, name: 'Twice Pressed', telephone: '07700 900140' })))
    expect(new Set(both.map((one) => one.location)).size).toBe(1)
  })
  it('says when something is both safe and not wanted', async () => {
    expect((await sends({ ...joe, 'not-safe': 'ring' })).html).toContain('Ask again')
  })
})
