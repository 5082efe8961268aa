import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn, somebody } from '../../../../tests/support/neighbours.ts'
import type { Visitor } from '../../../../tests/support/visitor.ts'
import { mondayMorning, openWorld, type World } from '../../../../tests/support/world.ts'
import { countOffers, findOffer, listOffers } from './list-offers.ts'
import { countSteps, keptOf } from './offer.ts'

const day = { 'on-day': '23', 'on-month': '11', 'on-year': '2026' }
const ward = { step: 'When leaving hospital', by: 'Ward sister', ...day, name: '', reach: '' }
const later = { 'again-day': '7', 'again-month': '12', 'again-year': '2026' }

it('keeps nothing of whoever said no', () => {
  expect(keptOf({ answer: 'no', name: 'Brenda Askew', reach: '07700 900177' })).toEqual({ name: null, reach: null })
  expect(keptOf({ answer: 'later', name: 'Brenda Askew', reach: '' })).toEqual({ name: 'Brenda Askew', reach: null })
})

it('counts a step whatever its capitals, the one with the most first, and everybody in one of the three', () => {
  const said = (step: string, answer: 'yes' | 'no' | 'later') => ({ step, answer })
  expect(countSteps([said('After a diagnosis', 'no'), said('leaving hospital', 'yes'), said('Leaving hospital', 'later'), said('Leaving hospital', 'no')])).toEqual([
    { step: 'Leaving hospital', offered: 3, taken: 1, declined: 1, later: 1 },
    { step: 'After a diagnosis', offered: 1, taken: 0, declined: 1, later: 0 },
  ])
  expect(countSteps([])).toEqual([])
})

describe('an offer, before there is any referral', () => {
  let world: World
  let visitor: Visitor
  let asha: Awaited<ReturnType<typeof somebody>>
  let app: ReturnType<typeof peopleWeb>
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
  const records = async (fields: Record<string, string>) => {
    await visitor.get('/test/offers')
    return visitor.send('/test/offers', { ...ward, ...fields })
  }
  const counts = () => world.work((work) => countOffers(work), asha.actor)
  const offers = () => world.work((work) => listOffers(work, 50), asha.actor)
  const open = () => world.work((work) => work.db.selectFrom('task').select(['kind', 'thing_id', 'due_on']).where('organisation_id', '=', work.organisation.id).where('settled_at', 'is', null).execute())

  it('needs a step, who offered it, a day and an answer, and keeps what was typed', async () => {
    const seen = await records({ step: ' ', answer: '', 'on-day': '31' })
    expect(seen.status).toBe(422)
    for (const sentence of ['Write when it was offered', 'Enter the day, like 23 11 2026', 'Choose what they said']) expect(seen.html).toContain(sentence)
    expect(seen.html).toContain('value="Ward sister"')
    expect((await records({ answer: 'later' })).html).toContain('Enter a day to come')
    expect(await offers()).toEqual([])
  })
  it('that was a no needs no name, and a name typed all the same is not kept', async () => {
    expect((await records({ answer: 'no' })).location).toBe('/test/offers?saved=yes')
    await records({ answer: 'no', name: 'Brenda Askew', reach: '07700 900177' })
    expect(await offers()).toMatchObject([{ answer: 'no', name: null, reach: null }, { answer: 'no', name: null, reach: null }])
    expect((await visitor.get('/test/offers')).html).not.toContain('Brenda')
  })
  it('that was “later” is asked again on its day, and counts once by its latest answer', async () => {
    await records({ answer: 'later', ...later, name: 'Brenda Askew', reach: '07700 900177' })
    const [task] = await open()
    expect(task).toMatchObject({ kind: 'offer again', due_on: '2026-12-07' })
    expect(await counts()).toEqual([{ step: 'When leaving hospital', offered: 3, taken: 0, declined: 2, later: 1 }])
    await visitor.get(`/test/offers/${task?.thing_id}`)
    expect((await visitor.send(`/test/offers/${task?.thing_id}/answers`, { answer: 'no' })).status).toBe(303)
    expect(await open()).toEqual([])
    expect(await counts()).toEqual([{ step: 'When leaving hospital', offered: 3, taken: 0, declined: 3, later: 0 }])
    expect(await world.work((work) => findOffer(work, task?.thing_id ?? '')), 'a no keeps no name, here either').toMatchObject({ name: null, reach: null, answer: 'later', answered: true })
  })
  it('that was a yes leads on to writing down how to reach them, and then to what came of it', async () => {
    const done = await records({ answer: 'yes', step: 'After a diagnosis', name: 'Pearl Adeyemi', reach: '07700 900155' })
    expect(done.location).toMatch(/^\/test\/referrals\/new\?offer=/)
    const form = await visitor.follow(done)
    expect(form.html).toContain('value="Pearl Adeyemi"')
    expect(form.html).toContain('value="07700 900155"')
    const taken = await visitor.send('/test/referrals', { name: 'Pearl Adeyemi', telephone: '07700 900155', safe: 'ring', who: 'somebody', 'caller-name': 'Ward sister' })
    expect(taken.location).toMatch(/\/written-down$/)
    const latest = (await offers()).find((one) => one.step === 'After a diagnosis')
    expect(taken.location).toBe(`/test/referrals/${latest?.referral}/written-down`)
    expect((await visitor.get('/test/offers')).html).toContain(`/test/referrals/${latest?.referral}`)
    expect(await counts()).toHaveLength(2)
  })
  it('names one step alike, whatever the capitals', async () => {
    await records({ answer: 'no', step: 'when leaving hospital' })
    expect((await counts())[0]).toMatchObject({ offered: 4, declined: 4 })
  })
})
