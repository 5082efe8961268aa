import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMatchingWorld, type MatchingWorld, type Signed } from '../../../../tests/support/matching-world.ts'
import { addPerson } from '../../people/add-person.ts'
import { addService } from '../../service/store.ts'
import { suggestSupporters } from '../ideas/suggest-supporters.ts'
import { chooseService } from './keep-setting.ts'
import { readServiceSettings, settingsFor } from './read-settings.ts'
import { readSetting, usualSetting } from './setting.ts'

const typed = { 'lived experience': '5', interests: '4', availability: '3', travel: '3', preferences: '3', communication: '2', personality: '1', ideas: '4', answerDays: '3' }

describe('what is typed', () => {
  it.each([
    ['as it comes', {}, { setting: usualSetting }],
    ['a weight of eleven', { travel: '11' }, { problems: { travel: 'weight' } }],
    ['half a point', { travel: '0.5' }, { problems: { travel: 'weight' } }],
    ['nothing', { travel: '' }, { problems: { travel: 'weight' } }],
    ['two ideas', { ideas: '2' }, { problems: { ideas: 'ideas' } }],
    ['no days', { answerDays: '0' }, { problems: { answerDays: 'answerDays' } }],
    ['nothing weighs', { 'lived experience': '0', interests: '0', availability: '0', travel: '0', preferences: '0', communication: '0', personality: '0' }, { problems: { interests: 'nothing weighs' } }],
  ])('%s', (_, changes, expected) => {
    expect(readSetting({ ...typed, ...changes })).toEqual(expected)
  })
})

describe('what weighs how much, by service', () => {
  let world: MatchingWorld
  let zoe: Signed
  let visiting = ''
  let peer = ''
  beforeAll(async () => {
    world = await openMatchingWorld()
    zoe = await world.signIn(await world.work((work) => addPerson(work, { name: 'Zoe Pike' }, { kind: 'staff', since: '2020-01-06' })), 'administrator', 'Zoe')
    await world.work(async (work) => {
      visiting = work.newId()
      peer = work.newId()
      await addService(work.db, { organisation: work.organisation.id, id: visiting, name: 'Friendly visiting', model: 'befriending', since: '2020-01-01' })
      await addService(work.db, { organisation: work.organisation.id, id: peer, name: 'One to one', model: 'one-to-one', since: '2021-01-01' })
      await addService(work.db, { organisation: work.organisation.id, id: work.newId(), name: 'Tea and Threads', model: 'groups', since: '2021-01-01' })
    })
  })
  afterAll(() => world.close())
  const fields = (changes: Record<string, string> = {}) => Object.fromEntries(Object.entries({ ...typed, ...changes }).map(([name, value]) => [name.replaceAll(' ', '-'), value]))

  it('is the usual for every service that brings people together, until an administrator decides', async () => {
    const page = (await world.as(zoe).get('/test/matching/weights')).html
    expect(page).toContain('Friendly visiting')
    expect(page).toContain('As it comes, until somebody decides.')
    expect(page).not.toContain('Tea and Threads')
  })

  it('is decided by an administrator, and stays with who and when beside what held before', async () => {
    const admin = world.as(zoe)
    const at = `/test/services/${visiting}/weights`
    await admin.get(at)
    const wrong = await admin.send(at, fields({ interests: '99' }))
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Enter a whole number from 0 to 10')
    expect((await admin.send(at, fields({ interests: '0', travel: '10', answerDays: '5' }))).status).toBe(303)
    expect((await admin.get('/test/matching/weights')).html).toContain('Decided by Zoe Pike on 23 November.')
    world.clock.moveTo(new Date('2026-11-23T09:05:00Z'))
    await admin.get(at)
    await admin.send(at, fields({ interests: '6' }))
    const past = (await admin.get(at)).html
    expect(past.match(/<th scope="row"[^>]*>23 November</g)).toHaveLength(2)
  })

  it('is read, not decided, by a coordinator; and by nobody else', async () => {
    const asha = world.as(world.asha)
    expect((await asha.get('/test/matching/weights')).status).toBe(200)
    expect((await asha.get(`/test/services/${visiting}/weights`)).status).toBe(403)
    const colin = await world.signIn(world.colin, 'supporter', 'Colin')
    expect((await world.as(colin).get('/test/matching/weights')).status).toBe(403)
    await world.another('elsewhere')
    expect((await world.as(zoe).get(`/elsewhere/services/${visiting}/weights`)).status).toBe(404)
  })

  it('orders the ideas of whoever is looked for in that service, and of nobody else', async () => {
    const used = () => world.by(world.asha, async (work) => (await suggestSupporters(work, world.joe.referral))?.weights)
    expect((await used())?.settings.weights.interests).toBe(6)
    await world.by(world.asha, (work) => chooseService(work, { referral: world.joe.referral, service: peer }))
    expect(await used()).toMatchObject({ service: peer, setting: null, settings: { weights: usualSetting.weights, answerDays: 3 } })
    expect(await world.work((work) => chooseService(work, { referral: world.joe.referral, service: world.joe.referral }))).toEqual({ refused: 'not there' })
    expect((await world.work((work) => settingsFor(work, world.joe.referral))).services.map(({ name }) => name)).toEqual(['Friendly visiting', 'One to one'])
    expect(await world.work(readServiceSettings)).toHaveLength(2)
  })
})
