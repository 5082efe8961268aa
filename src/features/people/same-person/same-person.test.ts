import { CompiledQuery, sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn, somebody, told } from '../../../../tests/support/neighbours.ts'
import type { Visitor } from '../../../../tests/support/visitor.ts'
import { openWorld, type World } from '../../../../tests/support/world.ts'
import type { Actor } from '../../audit/actor.ts'
import { queueMessage } from '../../messages/queue-message.ts'
import { type Added, addPerson, type NewHat } from '../add-person.ts'
import { findSamePeople } from './find-same-people.ts'
import { joinPeople, partPeople } from './join-people.ts'
import { readReach } from '../reaching/read-reach.ts'
import { listPeople } from '../store.ts'

type Made = Awaited<ReturnType<typeof somebody>>

describe('one person or two', () => {
  let world: World
  let asha: Made
  let bilal: Made
  let visitor: Visitor
  let nora: Added
  let norah: Added
  const phone = { kind: 'telephone' as const, value: '+447700900361', whose: null }
  const add = (name: string, hat: Partial<NewHat> & Pick<NewHat, 'kind'>) => world.work((work) => addPerson(work, { name }, { since: '2026-01-05', ...hat }))
  const compare = (one: Added, other: Added) => `/test/people/${one.participation}/same/${other.participation}`
  const listed = async (words: string) => (await world.work((work) => listPeople(work, { words, kinds: ['member', 'supporter'], page: 1, size: 25 }), asha.actor)).map((one) => one.name)
  const page = async (one: Added) => (await visitor.get(`/test/members/${one.participation}`)).html

  beforeAll(async () => {
    world = await openWorld()
    asha = await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')
    bilal = await somebody(world, 'Bilal Aziz', { kind: 'supporter' }, 'supporter')
    nora = await add('Nora Finch', { kind: 'member', reach: [phone], told: told({ matters: 'Somebody to try the new library with' }) })
    norah = await add('Norah Finch', { kind: 'member', reach: [phone], limits: [{ kind: 'no_phone', words: 'her sister answers' }], told: told({ matters: 'A chat and a walk' }) })
    visitor = await signedIn(world, peopleWeb(world), asha.account)
  })
  afterAll(() => world.close())

  it('is asked on the page of either and on one list, with reasons, and nobody is joined by that', async () => {
    expect(await page(nora)).toContain('Perhaps the same person')
    const list = (await visitor.get('/test/people/possibly-the-same')).html
    expect(list).toMatch(/Norah? Finch and Norah? Finch/)
    expect(list).toContain('the same mobile.')
    expect(await listed('Finch')).toEqual(['Nora Finch', 'Norah Finch'])
  })
  it('compares both beside each other, writes down that both were read, and asks whose name comes first', async () => {
    const { html } = await visitor.get(compare(nora, norah))
    for (const words of ['Somebody to try the new library with', 'A chat and a walk', '07700 900361', 'The same']) expect(html).toContain(words)
    expect((await visitor.send(`${compare(nora, norah)}/joining`)).html).toContain('Choose whose name comes first.')
    const looked = await world.work((work) => work.db.selectFrom('audit_entry').select('about_id').distinct().where('organisation_id', '=', work.organisation.id).where('did', '=', 'two records compared').execute())
    expect(looked.map((one) => one.about_id).sort()).toEqual([nora.participation, norah.participation].sort())
  })
  it('joins them by somebody’s word: one line, both records’ facts, and the stricter of what was said holds', async () => {
    await visitor.get(compare(nora, norah))
    expect(await visitor.send(`${compare(nora, norah)}/joining`, { into: 'one' })).toMatchObject({ status: 303, location: `/test/members/${nora.participation}` })
    const joined = await world.work((work) => work.db.selectFrom('audit_entry').select('about_id').where('organisation_id', '=', work.organisation.id).where('did', '=', 'people joined').execute())
    expect(joined.map((one) => one.about_id).sort(), 'written down under both').toEqual([nora.participation, norah.participation].sort())
    const html = await page(nora)
    for (const words of ['One person, several records', 'Written as Norah Finch', 'A chat and a walk', 'her sister answers', 'Asha']) expect(html).toContain(words)
    expect(html, 'the other record says not to ring').not.toContain('href="tel:+44')
    expect(html).not.toContain('Perhaps the same person')
    expect(await listed('Finch')).toEqual(['Nora Finch'])
    expect(await listed('Norah'), 'found by either name').toEqual(['Nora Finch'])
    expect((await world.work((work) => findSamePeople(work), asha.actor)).length).toBe(0)
  })
  it('re-points no row', async () => {
    const rows = await world.work((work) => work.db.selectFrom('participation').select(['id', 'person_id']).where('organisation_id', '=', work.organisation.id).where('id', 'in', [nora.participation, norah.participation]).execute())
    expect(rows.map((row) => row.person_id).sort()).toEqual([nora.person, norah.person].sort())
  })
  it('parts them exactly, by one button, and remembers that they are two', async () => {
    const html = await page(nora)
    const action = /action="(\/test\/people\/[^"]+\/parting)"/.exec(html)?.[1] ?? ''
    expect(await visitor.send(action)).toMatchObject({ status: 303 })
    expect(await page(nora)).toContain('href="tel:+447700900361"')
    expect(await page(nora)).not.toContain('A chat and a walk')
    expect(await page(norah)).toContain('her sister answers')
    expect(await listed('Finch')).toEqual(['Nora Finch', 'Norah Finch'])
    const list = (await visitor.get('/test/people/possibly-the-same')).html
    expect(list).toContain('Said to be two people')
    expect(list).not.toContain('the same mobile.')
  })
  it('asks again with a new reason, or where somebody wants a second look', async () => {
    await world.work((work) => work.db.updateTable('participation').set({ born: '1948-03-02' }).where('organisation_id', '=', work.organisation.id).where('id', 'in', [nora.participation, norah.participation]).execute())
    expect((await visitor.get('/test/people/possibly-the-same')).html).toContain('the same birth date')
    await visitor.get(compare(nora, norah))
    expect(await visitor.send(`${compare(nora, norah)}/dismissal`)).toMatchObject({ status: 303 })
    expect((await visitor.get('/test/people/possibly-the-same')).html).not.toContain('the same birth date')
    expect(await visitor.send(`${compare(...inOrder(nora, norah))}/second-look`)).toMatchObject({ status: 303 })
    expect((await visitor.get('/test/people/possibly-the-same')).html).toContain('the same birth date')
  })
  it('joins what stands for all of theirs, so that three records have two ways back, and never in a circle', async () => {
    const three = [await add('Win Prosser', { kind: 'member' }), await add('Winifred Prosser', { kind: 'member' }), await add('W Prosser', { kind: 'member' })] as const
    const join = (from: Added, into: Added) => world.work((work) => joinPeople(work, { from: from.person, into: into.person, why: 'somebody compared them' }))
    const first = await join(three[0], three[1])
    const second = await join(three[1], three[2])
    expect([typeof first, typeof second]).toEqual(['string', 'string'])
    expect(await join(three[2], three[0])).toEqual({ refused: 'one already' })
    const circle = await Promise.all([join(await add('A One', { kind: 'member' }), three[0]), join(three[2], three[1])])
    expect(circle[1]).toEqual({ refused: 'one already' })
    if (typeof first === 'string') expect(await world.work((work) => partPeople(work, first))).toBe(true)
    expect(await listed('Prosser')).toEqual(['W Prosser', 'Win Prosser'])
  })

  describe('between a member’s and a supporter’s record', () => {
    let mo: Added
    let moHelps: Made
    beforeAll(async () => {
      mo = await add('Maureen Tully', { kind: 'member', reach: [{ ...phone, value: '+447700900162' }], told: told({ matters: 'A reason to put my coat on' }), limits: [{ kind: 'no_email', words: 'son reads it' }] })
      moHelps = await somebody(world, 'Mo Tully', { kind: 'supporter', reach: [{ ...phone, value: '+447700900162' }], told: told({ interests: ['leading groups'] }) }, 'supporter')
    })
    const lead: () => Actor = () => asha.actor

    it('is offered to somebody who may see both', async () => {
      const pairs = await world.work((work) => findSamePeople(work), lead())
      expect(pairs.some(({ one, other }) => [one.name, other.name].sort().join() === 'Maureen Tully,Mo Tully' || [one.person, other.person].includes(moHelps.person))).toBe(true)
    })
    it('and to nobody else: a supporter, a member, an administrator', async () => {
      for (const role of ['supporter', 'member', 'administrator'] as const) {
        const actor: Actor = { kind: 'person', account: bilal.account, name: 'x', hats: [{ role, participation: bilal.participation }], sitting: 's' }
        const pairs = await world.work((work) => findSamePeople(work), actor)
        expect(pairs.flatMap(({ one, other }) => [one, other]).flatMap((record) => record.hats).map((hat) => hat.kind)).not.toContain('supporter')
      }
      const his = await signedIn(world, peopleWeb(world), bilal.account)
      expect((await his.get('/test/people/possibly-the-same')).status).toBe(403)
      expect((await his.get(compare(mo, moHelps))).status).toBe(403)
    })
    it('once joined, keeps the wall: neither side reads the other’s words, limits or numbers', async () => {
      await world.work((work) => joinPeople(work, { from: moHelps.person, into: mo.person, why: 'somebody compared them' }))
      expect((await world.work((work) => readReach(work, moHelps))).limits).toEqual([])
      const member = await page(mo)
      expect(member).toContain('Private wall')
      expect(member).not.toContain('leading groups')
      const message = await world.work((work) => queueMessage(work, { to: moHelps.participation, person: moHelps.person, kind: 'test', address: 'mo@example.org', subject: 'Thursday at 2', body: 'Hello' }))
      expect(message, 'what she said as a member is not known to the supporter’s side').toMatchObject({ state: 'queued' })
      const hers = await signedIn(world, peopleWeb(world), moHelps.account)
      const own = await hers.get(`/test/supporters/${moHelps.participation}`)
      for (const secret of ['One person, several records', 'A reason to put my coat on', mo.participation]) expect(own.html).not.toContain(secret)
      const today = await hers.get('/test/today')
      for (const secret of ['Maureen', mo.participation]) expect(today.html).not.toContain(secret)
    })
  })
})

/** The pair as the list writes its address: the record with the lower id first. */
const inOrder = (one: Added, other: Added): [Added, Added] => (one.person < other.person ? [one, other] : [other, one])

describe('reading how to reach one of a hundred and ninety', () => {
  it('does not go through everybody for each of them before the database has counted its rows', async () => {
    const world = await openWorld()
    const owner = new pg.Client({ connectionString: world.ownerUrl })
    await owner.connect()
    await owner.query('alter table participation set (autovacuum_enabled = off)')
    const ids = Array.from({ length: 190 }, (_one, place) => `00000000-0000-7000-8000-${String(place).padStart(12, '0')}`)
    await world.work(async (work) => {
      const organisation = work.organisation.id
      await sql`insert into person (organisation_id, id, name, recorded_at) select ${organisation}, id, 'Somebody', ${work.now} from unnest(${ids}::uuid[]) id`.execute(work.db)
      await sql`insert into participation (organisation_id, id, person_id, kind, since, recorded_at) select ${organisation}, id, id, 'member', '2026-01-05', ${work.now} from unnest(${ids}::uuid[]) id`.execute(work.db)
    })
    world.queries.length = 0
    await world.work((work) => readReach(work, { participation: ids[100] ?? '' }))
    const asked = world.queries.find(({ query }) => query.sql.includes('contact_point'))?.query
    const { rows } = await world.work((work) => work.db.executeQuery<{ 'QUERY PLAN': [{ Plan: { 'Actual Rows': number; 'Shared Hit Blocks': number; 'Shared Read Blocks': number } }] }>(CompiledQuery.raw(`explain (analyze, buffers, format json) ${asked?.sql}`, [...(asked?.parameters ?? [])])))
    const plan = rows[0]?.['QUERY PLAN'][0].Plan
    await owner.end()
    await world.close()
    expect(plan && plan['Shared Hit Blocks'] + plan['Shared Read Blocks']).toBeLessThan(5_000) // joined row by row it is above two hundred thousand
  }, 120_000)
})
