import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn, somebody } from '../../../../tests/support/neighbours.ts'
import type { Visitor } from '../../../../tests/support/visitor.ts'
import { openWorld, type World } from '../../../../tests/support/world.ts'
import { tie } from '../../accounts/tie.ts'
import { addHat } from '../add-person.ts'
import { joinHousehold, leaveHousehold } from './join-household.ts'
import { endKeepingApart, keepTwoApart, readKeptApart } from './keep-apart.ts'
import { readPeopleAround } from './keep-person-around.ts'
import { readAround } from '../store.ts'

type Made = Awaited<ReturnType<typeof somebody>>

describe('who is round somebody', () => {
  let world: World
  let asha: Visitor
  let mo: Made
  let mos: Visitor
  let bev: Made
  let bilal: Made
  let visitor: Visitor
  let bevAsSupporter: string
  beforeAll(async () => {
    world = await openWorld()
    const app = peopleWeb(world)
    asha = await signedIn(world, app, (await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')).account)
    mo = await somebody(world, 'Maureen Tully', { kind: 'member' }, 'member')
    mos = await signedIn(world, app, mo.account)
    bev = await somebody(world, 'Beverley Tully', { kind: 'member' }, 'member')
    bevAsSupporter = await world.work((work) => addHat(work, bev.person, { kind: 'supporter', since: '2025-01-10' }))
    bilal = await somebody(world, 'Bilal Aziz', { kind: 'supporter' }, 'supporter')
    visitor = await signedIn(world, app, bilal.account)
    await world.work((work) => tie(work, { holder: bilal.participation, about: mo.participation, kind: 'supports' }))
  })
  afterAll(() => world.close())

  const page = (who = mo) => `/test/members/${who.participation}`
  async function writes(address: string, action: string, fields: Readonly<Record<string, string>>) {
    await asha.get(address)
    return asha.send(action, fields)
  }

  describe('people around', () => {
    const add = () => `/test/people/${mo.participation}/around`
    const around = () => world.work((work) => readPeopleAround(work, mo.participation))

    it('are written down with what each may be told, which is never taken for granted', async () => {
      const refused = await writes(add(), add(), { personName: 'Bev', relation: 'Sister', aroundKind: 'family or friend', telephone: 'ask Mo' })
      expect(refused.status).toBe(422)
      expect(refused.html).toContain('value="ask Mo"')
      expect(await around()).toEqual([])
      await writes(add(), add(), { personName: 'Bev', relation: 'Sister', aroundKind: 'family or friend', telephone: '07700 900163', mayBeTold: 'if unwell' })
      await writes(add(), add(), { personName: 'Dr Anwar', relation: 'GP', aroundKind: 'professional', mayBeTold: 'nothing' })
      const html = (await asha.get(page())).html
      expect(html).toContain('May be told if Maureen is unwell.')
      expect(html).toContain('Not told anything: Maureen’s choice.')
      expect(html).toContain('07700 900163')
    })
    it('are hers to read, and not her supporter’s', async () => {
      expect((await mos.get(page())).html).toContain('Not told anything: your choice.')
      expect((await visitor.get(page())).html).not.toMatch(/Anwar|900163|Sister/)
    })
    it('may be a member here too: the link names no other hat, leads nobody but staff anywhere, and neither reads the other’s page', async () => {
      const sister = (await around()).find(({ name }) => name === 'Bev')
      const address = `/test/around/${sister?.id}/member`
      const looked = await asha.get(`${address}?name=beverley`)
      expect(looked.html).not.toContain(bevAsSupporter)
      expect((await asha.send(address, { other: bevAsSupporter })).status, 'a hat that is no member’s').toBe(422)
      await asha.get(`${address}?name=beverley`)
      expect((await asha.send(address, { other: bev.participation })).status).toBe(303)
      const html = (await asha.get(page())).html
      expect(html).toContain(`href="/test/members/${bev.participation}"`)
      const own = (await mos.get(page())).html
      expect(own).not.toContain(bev.participation)
      expect(own).not.toContain('Beverley')
      expect((await mos.get(page(bev))).status).toBe(404)
    })
    it('keep what was true before, and leave the page when they are no longer around', async () => {
      const gp = (await around()).find(({ name }) => name === 'Dr Anwar')
      await writes(`/test/around/${gp?.id}`, `/test/around/${gp?.id}`, { personName: 'Dr Anwar', relation: 'GP', aroundKind: 'professional', mayBeTold: 'anything' })
      expect((await asha.get(`/test/around/${gp?.id}`)).status, 'what has ended').toBe(404)
      const now = (await around()).find(({ name }) => name === 'Dr Anwar')
      expect(now?.mayBeTold).toBe('anything')
      await writes(`/test/around/${now?.id}`, `/test/around/${now?.id}/ending`, {})
      expect((await around()).map(({ name }) => name)).toEqual(['Bev'])
      const rows = await world.work((work) => work.db.selectFrom('person_around').select('may_be_told').where('organisation_id', '=', work.organisation.id).where('name', '=', 'Dr Anwar').execute())
      expect(rows.map((row) => row.may_be_told).sort()).toEqual(['anything', 'nothing'])
    })
  })

  describe('a household', () => {
    const living = async (who: Made) => (await world.work((work) => readAround(work, who))).household.map(({ name }) => name)

    it('is joined by whoever moves in, and left by whoever moves out; nobody is left in one alone', async () => {
      const ted = await somebody(world, 'Ted Hale', { kind: 'member' })
      await world.work((work) => joinHousehold(work, mo.participation, bev.participation))
      await world.work((work) => joinHousehold(work, ted.participation, mo.participation))
      expect((await living(mo)).sort()).toEqual(['Beverley Tully', 'Ted Hale'])
      await world.work((work) => leaveHousehold(work, ted.participation))
      expect([await living(mo), await living(ted)]).toEqual([['Beverley Tully'], []])
      await world.work((work) => joinHousehold(work, ted.participation, mo.participation))
      expect(await living(ted), 'out and in again on one day').toHaveLength(2)
      await world.work((work) => leaveHousehold(work, ted.participation))
      await world.work((work) => leaveHousehold(work, bev.participation))
      expect(await living(mo)).toEqual([])
      await world.work((work) => joinHousehold(work, mo.participation, bev.participation))
    })
    it('is one, however many write it down at once', async () => {
      const [cy, di] = [await somebody(world, 'Cy Low', { kind: 'member' }), await somebody(world, 'Di Low', { kind: 'member' })]
      const all = await Promise.all([cy, di, cy].map((one) => world.work((work) => joinHousehold(work, one.participation, one === cy ? di.participation : cy.participation))))
      expect(all.filter((joined) => 'household' in joined)).toHaveLength(1)
      expect(await living(cy)).toEqual(['Di Low'])
    })
    it('is not made of two by itself: a person says who moved', async () => {
      const [ann, ben] = [await somebody(world, 'Ann Hale', { kind: 'member' }), await somebody(world, 'Ben Hale', { kind: 'member' })]
      await world.work((work) => joinHousehold(work, ann.participation, ben.participation))
      const address = `/test/people/${ann.participation}/household`
      await asha.get(`${address}?name=tully`)
      const refused = await asha.send(address, { other: mo.participation })
      expect(refused.status).toBe(422)
      expect(refused.html).toContain('Both live with others already')
    })
    it('of a couple: each has a page, and neither opens the other’s', async () => {
      expect((await mos.get(page(bev))).status).toBe(404)
      expect((await mos.get(page())).html).not.toContain('Beverley')
    })
  })

  describe('two kept apart', () => {
    const address = () => `/test/people/${mo.participation}/kept-apart`

    it('are kept apart from both sides, with the reason only where it was told, and neither learns of it', async () => {
      await asha.get(`${address()}?name=bilal`)
      expect((await asha.send(address(), { other: bilal.participation, reason: 'He was my landlord.' })).status).toBe(303)
      expect((await asha.get(page())).html).toContain('He was my landlord.')
      const his = await world.work((work) => readKeptApart(work, bilal.participation))
      expect(his).toMatchObject([{ name: 'Maureen Tully', reason: null, toldHere: false }])
      for (const html of [(await mos.get(page())).html, (await visitor.get(page())).html]) expect(html).not.toMatch(/landlord|[Kk]ept apart/)
      expect((await mos.get(address())).status).toBe(403)
    })
    it('are so under the hats it was told under, and nothing of it reaches another hat’s page', async () => {
      await world.work((work) => keepTwoApart(work, { hat: bev.participation, other: bilal.participation, reason: 'Private.' }))
      expect(await world.work((work) => readKeptApart(work, bevAsSupporter))).toEqual([])
      const row = await world.work((work) => work.db.selectFrom('conflict').select(['one_id', 'reason_sealed']).where('organisation_id', '=', work.organisation.id).where('one_hat', '=', bev.participation).executeTakeFirst())
      expect(row?.one_id, 'matching asks of the person, whatever they wear').toBe(bev.person)
      expect(row?.reason_sealed?.toString('utf8')).not.toContain('Private.')
    })
    it('are one fact for a second try, never somebody and themselves, and may meet again', async () => {
      expect(await world.work((work) => keepTwoApart(work, { hat: bilal.participation, other: mo.participation, reason: null }))).toEqual({ refused: 'already' })
      expect(await world.work((work) => keepTwoApart(work, { hat: bev.participation, other: bevAsSupporter, reason: null }))).toEqual({ refused: 'one person' })
      const [kept] = await world.work((work) => readKeptApart(work, mo.participation))
      await world.work((work) => endKeepingApart(work, kept?.id ?? ''))
      expect(await world.work((work) => readKeptApart(work, bilal.participation))).toMatchObject([{ name: 'Beverley Tully' }])
    })
  })
})
