import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn, somebody } from '../../../../tests/support/neighbours.ts'
import { type Visitor, visitorOf } from '../../../../tests/support/visitor.ts'
import { openWorld, type World } from '../../../../tests/support/world.ts'
import { nothingSaid } from '../referral-told.ts'
import { takeInReferral } from '../take-in-referral.ts'
import { withdrawReferral } from '../withdraw-referral.ts'

describe('a person’s own answer', () => {
  let world: World
  let asha: Visitor
  let app: ReturnType<typeof peopleWeb>
  beforeAll(async () => {
    world = await openWorld()
    app = peopleWeb(world)
    const { account } = await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')
    asha = await signedIn(world, app, account)
  })
  afterAll(() => world.close())

  const suggested = (name: string, email?: string) =>
    world.work((work) => takeInReferral(work, { whom: { new: { name }, hat: email ? { reach: [{ kind: 'email', value: email, whose: null }], open: ['email'] } : {} }, source: 'family or friend', sourceWords: null, cameBy: 'form', referrer: { name: 'Karen', asWhat: 'daughter', worksFor: null, telephone: null, email: null }, told: nothingSaid, agreedTo: null }))
  const linkFor = async (referral: string, by: 'mail' | 'hand' = 'hand') => {
    await asha.get(`/test/referrals/${referral}`)
    const page = await asha.send(`/test/referrals/${referral}/own-answer`, { by })
    const [, link = ''] = /http:\/\/localhost:3000(\/test\/answers\/[A-Za-z0-9_-]{43})/.exec(page.html) ?? []
    return { link, page }
  }
  const answers = async (link: string, answer: string) => {
    const visitor = visitorOf(app)
    await visitor.get(link)
    return visitor.follow(await visitor.send(link, { answer }))
  }
  const standsAt = (id: string) => world.work((work) => work.db.selectFrom('referral').select('state').where('organisation_id', '=', work.organisation.id).where('id', '=', id).executeTakeFirstOrThrow()).then(({ state }) => state)
  const consents = (member: string) => world.work((work) => work.db.selectFrom('consent').select(['answer', 'purpose', 'how', 'words_version', 'recorded_by']).where('organisation_id', '=', work.organisation.id).where('participation_id', '=', member).execute())

  it('of yes is theirs, in their name and under the words they saw', async () => {
    const jean = await suggested('Jean Whitlock')
    const { link } = await linkFor(jean.referral)
    const page = await answers(link, 'yes')
    expect(page.html).toContain('Thank you. We’ll be in touch.')
    expect(await consents(jean.member)).toEqual([{ answer: 'given', purpose: 'receive support', how: 'in writing', words_version: 'own-answer-2026-11', recorded_by: jean.member }])
    expect(await standsAt(jean.referral)).toBe('triage')
  })

  it('of yes is kept where a person must decide first, and nothing moves by itself', async () => {
    const kim = await world.work((work) => takeInReferral(work, { whom: { new: { name: 'Kim Osei' }, hat: {} }, source: 'family or friend', sourceWords: null, cameBy: 'form', referrer: null, told: nothingSaid, agreedTo: null }))
    const { link } = await linkFor(kim.referral)
    await world.work((work) => work.db.updateTable('participation').set({ born: '2012-05-01' }).where('organisation_id', '=', work.organisation.id).where('id', '=', kim.member).execute())
    expect((await answers(link, 'yes')).html).toContain('Thank you. We’ll be in touch.')
    expect((await consents(kim.member)).map(({ answer }) => answer)).toEqual(['given'])
    expect(await standsAt(kim.referral)).toBe('received')
  })

  it('of no ends it there, and the link with it', async () => {
    const jean = await suggested('Jean Whitlock')
    const { link } = await linkFor(jean.referral)
    await answers(link, 'no')
    expect(await standsAt(jean.referral)).toBe('withdrawn')
    expect((await consents(jean.member)).map(({ answer }) => answer)).toEqual(['refused'])
    expect((await visitorOf(app).get(link)).html).toContain('This link is over')
  })

  it('of not now keeps their place and asks again in about a month; a yes may still follow', async () => {
    const jean = await suggested('Jean Whitlock')
    const { link } = await linkFor(jean.referral)
    await answers(link, 'not now')
    expect(await consents(jean.member)).toEqual([])
    const open = await world.work((work) => work.db.selectFrom('task').select(['kind', 'due_on']).where('organisation_id', '=', work.organisation.id).where('thing_id', '=', jean.referral).where('settled_at', 'is', null).execute())
    expect(open).toEqual([{ kind: 'ask the person first', due_on: '2026-12-21' }])
    await answers(link, 'yes')
    expect(await standsAt(jean.referral)).toBe('triage')
  })

  it('opens nothing once a colleague has decided with them, so that nobody is told to ask again what is settled', async () => {
    const jean = await suggested('Jean Whitlock')
    const { link } = await linkFor(jean.referral)
    const open = visitorOf(app)
    await open.get(link)
    await world.work((work) => withdrawReferral(work, jean.referral))
    expect((await open.send(link, { answer: 'not now' })).html).toContain('This link is over')
    expect((await visitorOf(app).get(link)).html).toContain('This link is over')
    expect(await world.work((work) => work.db.selectFrom('task').select('kind').where('organisation_id', '=', work.organisation.id).where('thing_id', '=', jean.referral).where('settled_at', 'is', null).execute())).toEqual([])
  })

  it('opens for the one it was made for: of a couple each has their own, and one’s says nothing about the other', async () => {
    const [jean, alf] = [await suggested('Jean Whitlock'), await suggested('Alf Whitlock')]
    const [hers, his] = [(await linkFor(jean.referral)).link, (await linkFor(alf.referral)).link]
    await answers(hers, 'no')
    expect(await standsAt(alf.referral)).toBe('received')
    await answers(his, 'yes')
    expect([await standsAt(jean.referral), await standsAt(alf.referral)]).toEqual(['withdrawn', 'triage'])
    expect((await consents(jean.member)).map(({ answer }) => answer)).toEqual(['refused'])
  })

  it('is asked for on a page that names nobody and no reason, and says who interprets', async () => {
    const jean = await suggested('Jean Whitlock')
    const page = await visitorOf(app).get((await linkFor(jean.referral)).link)
    expect(page.html).not.toMatch(/Jean|Whitlock|Karen|daughter/)
    expect(page.html).toMatch(/<title>A question<\/title>/)
    expect(page.html).toContain('we bring an interpreter')
    expect(page.html).toContain('isn’t watched at night')
  })

  it('is mailed to an address of their own, with a subject that says nothing', async () => {
    const jean = await suggested('Jean Whitlock', 'jean@home.example')
    expect((await linkFor(jean.referral, 'mail')).page.html).toContain('on its way')
    const mail = await world.work((work) => work.db.selectFrom('message').select(['address', 'subject', 'state']).where('organisation_id', '=', work.organisation.id).where('to_id', '=', jean.member).execute())
    expect(mail).toEqual([{ address: 'jean@home.example', subject: 'A question for you', state: 'queued' }])
    const karen = await suggested('Nobody Own')
    expect((await linkFor(karen.referral, 'mail')).page.html).toContain('nothing was sent')
  })

  it('by a new link ends the old one, by an old one says that it is over, and by none the same', async () => {
    const jean = await suggested('Jean Whitlock')
    const { link: old } = await linkFor(jean.referral)
    const { link } = await linkFor(jean.referral)
    const over = await visitorOf(app).get(old)
    expect(over.html).toContain('This link is over')
    expect((await visitorOf(app).get(`/test/answers/${'x'.repeat(43)}`)).html).toContain('This link is over')
    world.clock.moveTo(new Date(world.clock.now().getTime() + 31 * 86_400_000))
    expect((await visitorOf(app).get(link)).html).toContain('This link is over')
    expect(await standsAt(jean.referral)).toBe('received')
  })
})
