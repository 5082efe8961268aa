import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn, somebody } from '../../../tests/support/neighbours.ts'
import type { Visitor } from '../../../tests/support/visitor.ts'
import { mondayMorning, openWorld, type World } from '../../../tests/support/world.ts'
import { readOwnPromises, readPromisesTo } from './read-promises.ts'

type Made = Awaited<ReturnType<typeof somebody>>
const nastiest = 'I’ll ring Thursday <b>"after" O’Brien’s</b> \u202Eתודה 🏏 ; drop table promise; --'

describe('a promise', () => {
  let world: World
  let app: ReturnType<typeof peopleWeb>
  let asha: Made
  let peter: Made
  let joe: Made
  let visitor: Visitor
  beforeAll(async () => {
    world = await openWorld()
    app = peopleWeb(world)
    asha = await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')
    world.clock.moveTo(new Date('2026-11-23T09:01:00Z'))
    peter = await somebody(world, 'Peter Lund', { kind: 'staff' }, 'coordinator')
    joe = await somebody(world, 'Joe Kaminski', { kind: 'member' }, 'member')
  })
  beforeEach(async () => {
    world.clock.moveTo(mondayMorning)
    visitor = await signedIn(world, app, asha.account)
  })
  afterAll(() => world.close())

  const promises = async (fields: Record<string, string>) => {
    await visitor.get(`/test/people/${joe.participation}/promises/new`)
    return visitor.send(`/test/people/${joe.participation}/promises`, fields)
  }
  const became = async (id: string, fields: Record<string, string>) => {
    await visitor.get(`/test/promises/${id}`)
    return visitor.send(`/test/promises/${id}/settlement`, fields)
  }
  const toJoe = () => world.work((work) => readPromisesTo(work, joe.participation), asha.actor)
  const newest = async () => (await toJoe()).find((one) => one.kept === null)?.id ?? ''
  const inNumbers = (name: string, day: string, month: string) => ({ [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: '2026' })

  it('becomes a task by the day that was chosen, for whoever promised it, in those very words', async () => {
    expect((await promises({ words: nastiest, when: '2026-11-26' })).status).toBe(303)
    expect(await toJoe()).toMatchObject([{ words: nastiest, dueOn: '2026-11-26', madeOn: '2026-11-23', byName: 'Asha', owner: asha.participation, fallback: peter.participation, kept: null }])
    expect((await visitor.get('/test/today')).html).toContain('I’ll ring Thursday &lt;b>')
    expect(await world.work((work) => readOwnPromises(work, 20), peter.actor), 'not Peter’s yet').toEqual([])
  })
  it('is kept unreadable in the database', async () => {
    const [row] = await world.work((work) => work.db.selectFrom('promise').select('words_sealed').where('organisation_id', '=', work.organisation.id).execute())
    expect(row?.words_sealed.toString('latin1')).not.toContain('Thursday')
  })
  it('stands on the page of whoever it was made to, who can read it there, and what became of it only for colleagues', async () => {
    expect((await visitor.get(`/test/members/${joe.participation}`)).html).toContain('I’ll ring Thursday')
    const own = await signedIn(world, app, joe.account)
    const page = (await own.get(`/test/members/${joe.participation}`)).html
    expect(page).toContain('I’ll ring Thursday')
    expect(page).not.toContain('/promises/')
    expect((await own.get(`/test/promises/${await newest()}`)).status).toBe(403)
  })
  it('comes to Peter’s day too once it is two working days late', async () => {
    world.clock.moveTo(new Date('2026-12-01T09:00:00Z'))
    expect(await world.work((work) => readOwnPromises(work, 20), peter.actor)).toHaveLength(1)
  })
  it('is read in one query on Today, and in one on a page', async () => {
    for (const read of [() => world.work((work) => readOwnPromises(work, 20), asha.actor), toJoe]) {
      world.queries.length = 0
      await read()
      expect(world.queries.filter((query) => / from "/.test(query.query.sql) && !/enter_organisation/.test(query.query.sql))).toHaveLength(1)
    }
  })
  it('is kept late where it was a day later, and then it is settled once', async () => {
    const id = await newest()
    world.clock.moveTo(new Date('2026-11-27T09:00:00Z'))
    visitor = await signedIn(world, app, asha.account)
    const other = await signedIn(world, app, asha.account)
    await other.get(`/test/promises/${id}`)
    expect((await became(id, { became: 'kept', ...inNumbers('on', '27', '11') })).status).toBe(303)
    expect((await toJoe())[0]).toMatchObject({ kept: { on: '2026-11-27', how: 'kept late' } })
    expect((await other.send(`/test/promises/${id}/settlement`, { became: 'not needed' })).status).toBe(409)
    expect(await world.work((work) => readOwnPromises(work, 20), asha.actor)).toEqual([])
  })
  it('that could not be kept makes a new one, so that nobody is left hanging', async () => {
    await promises({ words: 'I’ll bring the form', when: 'other', ...inNumbers('other', '9', '12') })
    const id = await newest()
    const missing = await became(id, { became: 'could not', words: ' ' })
    expect(missing.status).toBe(422)
    expect(missing.html).toContain('Write what you promise instead')
    expect((await became(id, { became: 'could not', words: 'I’ll post the form', when: '2026-11-24' })).status).toBe(303)
    expect((await toJoe()).map((one) => [one.words, one.dueOn, one.kept?.how ?? null]).slice(0, 2)).toEqual([['I’ll post the form', '2026-11-24', null], [nastiest, '2026-11-26', 'kept late']])
    expect((await became(await newest(), { became: 'not needed' })).status).toBe(303)
  })
  it('needs its words and a day to come, and keeps what was typed', async () => {
    const none = await promises({ words: '', when: '' })
    expect(none.status).toBe(422)
    expect(none.html).toContain('Write what you promised')
    expect(none.html).toContain('Choose by when')
    const past = await promises({ words: 'Ring', when: 'other', ...inNumbers('other', '20', '11') })
    expect(past.html).toContain('Enter a day to come')
    expect(past.html).toContain('value="20"')
  })
  it('is one, however often the button is pressed', async () => {
    const before = (await toJoe()).length
    await visitor.get(`/test/people/${joe.participation}/promises/new`)
    await Promise.all([0, 1].map(() => visitor.send(`/test/people/${joe.participation}/promises`, { words: 'Ring twice', when: '2026-11-24' })))
    expect(await toJoe()).toHaveLength(before + 1)
  })
})
