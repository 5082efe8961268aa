import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn, somebody, told } from '../../../tests/support/neighbours.ts'
import type { Visitor } from '../../../tests/support/visitor.ts'
import { mondayMorning, openWorld, type World } from '../../../tests/support/world.ts'
import { addDays, asDay } from '../../engines/calendar/day.ts'
import { recordConsent } from '../consent/record-consent.ts'
import { addPerson } from '../people/add-person.ts'
import { flagDeath } from '../people/deaths/flag-death.ts'
import { raiseWaitingTasks } from './jobs.ts'
import { newReferrals, waitingList } from './waiting/list-referrals.ts'
import type { Source } from './referral.ts'
import { moveReferral, receiveReferral } from './receive-referral.ts'
import { findReferral, readHappenings } from './store.ts'

type Made = Awaited<ReturnType<typeof somebody>>
type Suggested = { referral: string; member: string; person: string }

const today = asDay('2026-11-23')

describe('referrals', () => {
  let world: World
  let app: ReturnType<typeof peopleWeb>
  let asha: Made
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

  const suggested = (name: string, source: Source, { consent = false, receivedOn = '2026-11-20', raise = true } = {}): Promise<Suggested> =>
    world.work(async (work) => {
      const { person, participation: member } = await addPerson(work, { name }, { kind: 'member', since: receivedOn, told: told({ matters: `${name} misses company` }) })
      if (consent) await recordConsent(work, { participation: member, person, purpose: 'receive support', answer: 'given', how: 'on the phone', onDay: receivedOn })
      return { referral: await receiveReferral(work, { member, person, receivedOn, source, sourceWords: source === 'self' ? null : 'her son Dan', raise }), member, person }
    })
  const waitingSince = async (name: string, since: string): Promise<Suggested> => {
    const one = await suggested(name, 'practice', { consent: true, receivedOn: since, raise: false })
    await world.work(async (work) => {
      for (const to of ['triage', 'accepted', 'waiting'] as const) await moveReferral(work, { referral: one.referral, to, reason: 'agreed with the person', occurredOn: since })
    })
    return one
  }
  const stateOf = async (id: string) => (await world.work((work) => findReferral(work, id), asha.actor))?.state
  const openTasks = (thing: string) => world.work((work) => work.db.selectFrom('task').select(['kind', 'due_on']).where('organisation_id', '=', work.organisation.id).where('thing_id', '=', thing).where('settled_at', 'is', null).orderBy('kind').execute())
  const page = (one: Suggested) => visitor.get(`/test/referrals/${one.referral}`)
  const send = async (one: Suggested, thing: string, fields: Record<string, string>) => {
    await page(one)
    return visitor.send(`/test/referrals/${one.referral}/${thing}`, fields)
  }
  /** Everything the first talk covers, as it is written down one question after the other. */
  const talked = async (one: Suggested) => {
    for (const [question, answer] of [['eligible', 'yes'], ['offer', 'one to one'], ['home', 'fine'], ['access', 'nothing needed'], ['measures', 'no thanks'], ['confidentiality', 'told']] as const) {
      await visitor.get(`/test/referrals/${one.referral}/conversation?question=${question}`)
      expect((await visitor.send(`/test/referrals/${one.referral}/conversation`, { question, answer, note: '' })).status).toBe(303)
    }
  }
  const saidSo = { told: 'on the phone', rights: 'yes' }
  const on = { 'on-day': '23', 'on-month': '11', 'on-year': '2026' }

  describe('when somebody is suggested to us', () => {
    it('gives a coordinator the first conversation to have within ten working days, or to ask the person first', async () => {
      const asked = await suggested('Iris Fenn', 'practice', { consent: true, receivedOn: '2026-11-19' })
      expect(await openTasks(asked.referral)).toEqual([{ kind: 'first conversation', due_on: '2026-12-03' }])
      const notAsked = await suggested('Jean Whitlock', 'family or friend')
      expect(await openTasks(notAsked.referral)).toEqual([{ kind: 'ask the person first', due_on: '2026-12-04' }])
      const herself = await suggested('Abdul Karim', 'self', { receivedOn: '2026-11-23' })
      expect(await openTasks(herself.referral)).toMatchObject([{ kind: 'first conversation' }])
    })
    it('starts nothing again for one out of an old list', async () => {
      expect(await openTasks((await suggested('Old Entry', 'practice', { raise: false })).referral)).toEqual([])
    })
    it('shows those to do something about first, and nobody who is decided', async () => {
      await waitingSince('Grace Oyelaran', '2026-09-28')
      const lines = await world.work((work) => newReferrals(work, 1, 25), asha.actor)
      expect(lines.map((line) => [line.name, line.task?.kind ?? null])).toEqual([
        ['Iris Fenn', 'first conversation'],
        ['Jean Whitlock', 'ask the person first'],
        ['Abdul Karim', 'first conversation'],
        ['Old Entry', null],
      ])
    })
  })

  describe('somebody who was not asked', () => {
    it('cannot be put on the list: there is no form for it, and the rule refuses', async () => {
      const jean = await suggested('Jean Lowe', 'family or friend')
      const seen = await page(jean)
      expect(seen.html).not.toContain('/acceptance')
      expect(seen.html).toContain('Jean has to say yes first.')
      const iris = await suggested('Iris Low', 'practice', { consent: true })
      await talked(iris)
      await page(iris)
      await world.work((work) => recordConsent(work, { participation: iris.member, person: iris.person, purpose: 'receive support', answer: 'withdrawn', how: 'on the phone' }))
      const refused = await visitor.send(`/test/referrals/${iris.referral}/acceptance`, on)
      expect(refused.status).toBe(409)
      expect(refused.html).toContain('Iris hasn’t said yes yet')
      expect(await stateOf(iris.referral)).toBe('triage')
    })
    it('is asked, says yes, and is talked with next', async () => {
      const jean = await suggested('Jean Yes', 'family or friend')
      const done = await send(jean, 'asking', { answer: 'yes', how: 'phone', ...on })
      expect(done.status).toBe(303)
      expect(await stateOf(jean.referral)).toBe('triage')
      expect(await openTasks(jean.referral)).toEqual([{ kind: 'first conversation', due_on: '2026-12-07' }])
      expect((await page(jean)).html).toContain('/conversation')
      await talked(jean)
      expect((await page(jean)).html).toContain('/acceptance')
    })
    it('says no, and it ends there', async () => {
      const jean = await suggested('Jean No', 'family or friend')
      await send(jean, 'asking', { answer: 'no', how: 'in person', ...on })
      expect(await stateOf(jean.referral)).toBe('withdrawn')
      expect(await openTasks(jean.referral)).toEqual([])
    })
    it('is not reached, and the question stays open', async () => {
      const jean = await suggested('Jean Later', 'family or friend')
      await send(jean, 'asking', { answer: 'not reached', how: 'phone', ...on })
      expect(await stateOf(jean.referral)).toBe('consent_pending')
      expect(await openTasks(jean.referral)).toMatchObject([{ kind: 'ask the person first' }])
      expect((await send(jean, 'asking', { answer: 'yes', how: 'phone', ...on })).status).toBe(303)
      expect(await stateOf(jean.referral)).toBe('triage')
    })
  })

  describe('once they have talked', () => {
    it('goes on the list from the day they agreed it, with what they agreed', async () => {
      const iris = await suggested('Iris Fern', 'practice', { consent: true })
      await talked(iris)
      world.clock.moveTo(new Date('2026-11-23T09:20:00Z'))
      const done = await send(iris, 'acceptance', { ...on, 'on-day': '20', agreed: 'A visitor, Tuesday afternoons' })
      expect(done.location).toBe(`/test/referrals/${iris.referral}?saved=accepted`)
      const found = await world.work((work) => findReferral(work, iris.referral), asha.actor)
      expect(found).toMatchObject({ state: 'waiting', waitingSince: '2026-11-20', lastContactOn: '2026-11-20' })
      expect(await openTasks(iris.referral)).toEqual([])
      const seen = await visitor.follow(done)
      expect(seen.html).toContain('Iris is on the waiting list.')
      expect(seen.html).toContain('A visitor, Tuesday afternoons')
      const happened = await world.work((work) => readHappenings(work, { id: iris.referral, person: iris.person }))
      expect(happened.map((one) => one.what)).toEqual(['triage', 'waiting', 'accepted', 'spoke', 'received'])
      expect(happened.find((one) => one.what === 'accepted')).toMatchObject({ by: 'Asha Rahman', note: 'A visitor, Tuesday afternoons' })
    })
    it('is put on the list once, however often the button is pressed', async () => {
      const iris = await suggested('Iris Twice', 'practice', { consent: true })
      await talked(iris)
      await page(iris)
      const both = await Promise.all([0, 1].map(() => visitor.send(`/test/referrals/${iris.referral}/acceptance`, on)))
      expect(both.map((one) => one.status)).toEqual([303, 303])
      const happened = await world.work((work) => readHappenings(work, { id: iris.referral, person: iris.person }))
      expect(happened.filter((one) => one.what === 'waiting')).toHaveLength(1)
      await visitor.get(`/test/referrals/${(await suggested('Somebody Else', 'self')).referral}`)
    })
    it('says what is wrong beside the field, and keeps what was typed', async () => {
      const iris = await suggested('Iris Wrong', 'practice', { consent: true })
      await talked(iris)
      const seen = await send(iris, 'acceptance', { 'on-day': '31', 'on-month': '11', 'on-year': '2026', agreed: 'Tuesdays' })
      expect(seen.status).toBe(422)
      expect(seen.html).toContain('Enter the day, like 23 11 2026')
      expect(seen.html).toContain('Tuesdays')
      expect((await send(iris, 'acceptance', { ...on, 'on-day': '24' })).html).toContain('Enter a day that has been')
      expect(await stateOf(iris.referral)).toBe('triage')
    })
    it('is told we cannot offer this only with why and somewhere to go on to', async () => {
      const gone = await suggested('Gwen Far', 'practice', { consent: true })
      expect((await send(gone, 'declining', { reason: 'outside our area', onward: ' ', ...saidSo })).status).toBe(422)
      expect((await send(gone, 'declining', { reason: 'because', onward: 'x', ...saidSo })).status).toBe(422)
      expect((await send(gone, 'declining', { reason: 'outside our area', onward: 'Millgate Befrienders; told by letter', ...saidSo })).status).toBe(303)
      expect(await stateOf(gone.referral)).toBe('declined')
      const again = await page(gone)
      expect(again.html).toContain('They live outside our area. Millgate Befrienders; told by letter')
      expect(again.html).not.toContain('/declining')
    })
    it('may change their mind any time, and nothing asks why', async () => {
      const pat = await waitingSince('Pat Rather', '2026-10-01')
      expect((await send(pat, 'withdrawing', {})).status).toBe(303)
      expect(await stateOf(pat.referral)).toBe('withdrawn')
    })
  })

  describe('while somebody waits', () => {
    it('stands in order of the wait, longest first, whatever order they came in', async () => {
      await waitingSince('Second Longest', '2026-02-02')
      await waitingSince('Longest Wait', '2026-01-05')
      const lines = await world.work((work) => waitingList(work, 1, 2), asha.actor)
      expect(lines.map((line) => line.name)).toEqual(['Longest Wait', 'Second Longest'])
      expect(lines[0]).toMatchObject({ longestSince: '2026-01-05', told: { matters: 'Longest Wait misses company' } })
      const shown = (await visitor.get('/test/waiting')).html
      expect(shown).toContain('46 weeks')
      expect(shown).toContain(`/test/referrals/${lines[0]?.id}/shortlist`)
      expect(shown).toContain('after 12 weeks we talk it over as a team')
    })
    it('becomes a task in time, which goes when we speak and comes back after another four weeks', async () => {
      const leonard = await waitingSince('Leonard Birch', '2026-10-19')
      await world.work((work) => raiseWaitingTasks(work))
      expect(await openTasks(leonard.referral)).toEqual([{ kind: 'contact while waiting', due_on: '2026-11-16' }])
      expect((await send(leonard, 'contacts', { ...on, note: 'Would like mornings' })).status).toBe(303)
      expect(await openTasks(leonard.referral)).toEqual([])
      await world.work((work) => raiseWaitingTasks(work))
      expect(await openTasks(leonard.referral)).toEqual([])
      world.clock.moveTo(new Date('2026-12-18T09:00:00Z'))
      await world.work((work) => raiseWaitingTasks(work))
      expect((await openTasks(leonard.referral)).map((task) => task.kind)).toEqual(['contact while waiting'])
    })
    it('never moves the day they last heard from us back', async () => {
      const ann = await waitingSince('Ann Back', '2026-10-19')
      await send(ann, 'contacts', on)
      await send(ann, 'contacts', { ...on, 'on-day': '2' })
      expect(await world.work((work) => findReferral(work, ann.referral), asha.actor)).toMatchObject({ lastContactOn: '2026-11-23' })
    })
    it('is talked over at twelve weeks, not again the day after', async () => {
      const joe = await waitingSince('Joe Kaminski', '2026-08-20')
      await send(joe, 'contacts', on)
      await world.work((work) => raiseWaitingTasks(work))
      expect(await openTasks(joe.referral)).toEqual([{ kind: 'waiting too long', due_on: '2026-11-12' }])
      expect((await send(joe, 'talks', { decided: '' })).status).toBe(422)
      expect((await send(joe, 'talks', { decided: 'Ask the allotment society' })).status).toBe(303)
      await world.work((work) => raiseWaitingTasks(work))
      expect(await openTasks(joe.referral)).toEqual([])
    })
    it('settles of itself what is no longer so, and asks nobody to ring the dead or whoever asked for no contact', async () => {
      const ron = await waitingSince('Ron Gone', '2026-10-01')
      const quiet = await waitingSince('Quentin Quiet', '2026-10-01')
      await world.work((work) => raiseWaitingTasks(work))
      expect(await openTasks(ron.referral)).toHaveLength(1)
      await world.work(async (work) => {
        await flagDeath(work, { person: ron.person, about: ron.member, certain: false, died: null, words: 'heard at the club' })
        await work.db.insertInto('contact_limit').values({ organisation_id: work.organisation.id, id: work.newId(), participation_id: quiet.member, kind: 'none', words_sealed: null, since: today }).execute()
      })
      await world.work((work) => raiseWaitingTasks(work))
      expect(await openTasks(ron.referral)).toEqual([])
      expect(await openTasks(quiet.referral)).toEqual([])
      const lines = await world.work((work) => waitingList(work, 1, 100), asha.actor)
      expect(lines.find((line) => line.id === ron.referral)?.died).toBe('perhaps')
      expect(lines[0]?.living).toBe((lines[0]?.total ?? 0) - 1)
    })
    it('and has died: a person takes them off the list, and nothing says they would rather not', async () => {
      const ned = await waitingSince('Ned Late', '2026-10-01')
      await world.work((work) => flagDeath(work, { person: ned.person, about: ned.member, certain: true, died: null, words: 'letter from his son' }))
      const done = await send(ned, 'withdrawing', {})
      expect(await stateOf(ned.referral)).toBe('withdrawn')
      const seen = await visitor.follow(done)
      expect(seen.html).toContain('We were told that Ned has died.')
      expect(seen.html).not.toMatch(/come back any time|Would rather not|rather not\./i)
    })
    it('is looked at in the same few statements for ten people as for a thousand', async () => {
      const spent = async () => {
        world.queries.length = 0
        await world.work((work) => raiseWaitingTasks(work))
        return world.queries.length
      }
      const before = await spent()
      await world.work(async (work) => {
        const organisation_id = work.organisation.id
        const rows = Array.from({ length: 1000 }, (_, place) => ({ person: work.newId(), member: work.newId(), referral: work.newId(), since: addDays(today, -40 - (place % 100)) }))
        await work.db.insertInto('person').values(rows.map((row, place) => ({ organisation_id, id: row.person, name: `Person ${place}`, recorded_at: work.now }))).execute()
        await work.db.insertInto('participation').values(rows.map((row) => ({ organisation_id, id: row.member, person_id: row.person, kind: 'member' as const, since: row.since, recorded_at: work.now }))).execute()
        await work.db.insertInto('referral').values(rows.map((row) => ({ organisation_id, id: row.referral, member_id: row.member, state: 'waiting' as const, state_since: row.since, source: 'self' as const, waiting_since: row.since, recorded_at: work.now }))).execute()
      })
      const raised = await world.work((work) => raiseWaitingTasks(work))
      expect(raised.raised).toBeGreaterThanOrEqual(1000)
      expect(await spent()).toBe(before)
      world.queries.length = 0
      const lines = await world.work((work) => waitingList(work, 3, 25), asha.actor)
      expect(lines).toHaveLength(25)
      expect(world.queries.filter((query) => / from /.test(query.query.sql))).toHaveLength(1)
    })
  })

  it('another organisation’s coordinator finds nothing here', async () => {
    const one = await suggested('Walled In', 'self')
    const other = await world.another('elsewhere')
    expect(await world.alongside.work(other, asha.actor, (work) => findReferral(work, one.referral))).toBeUndefined()
    expect((await visitor.get(`/elsewhere/referrals/${one.referral}`)).status).toBe(404)
  })
})
