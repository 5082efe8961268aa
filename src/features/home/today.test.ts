import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn, somebody } from '../../../tests/support/neighbours.ts'
import { openWorld, type World } from '../../../tests/support/world.ts'
import type { Role } from '../audit/actor.ts'
import { tie } from '../accounts/tie.ts'
import { recordConsent } from '../consent/record-consent.ts'
import { addPerson } from '../people/add-person.ts'
import { raiseWaitingTasks } from '../referrals/jobs.ts'
import { moveReferral, receiveReferral } from '../referrals/receive-referral.ts'
import { takeOnSupporter } from '../supporters/take-on-supporter.ts'
import { asDay } from '../../engines/calendar/day.ts'
import type { OpenTask } from '../tasks/list-tasks.ts'
import { greetingAt, grouped, nowAndLater, rowsOf } from './today.ts'

type Made = Awaited<ReturnType<typeof somebody>>

describe('the hello', () => {
  it.each([
    ['2026-11-23T09:00:00Z', 'Good morning'],
    ['2026-11-23T12:00:00Z', 'Good afternoon'],
    ['2026-11-23T18:00:00Z', 'Good evening'],
    ['2026-07-01T11:30:00Z', 'Good afternoon'],
  ])('at %s in Wenbury is “%s”', (moment, hello) => expect(greetingAt('Europe/London', new Date(moment))).toBe(hello))
})

describe('tasks under their headings', () => {
  it('keep their order, and count what is not shown', () => {
    const task = (id: string, kind: 'introduction due' | 'arrange the introduction' | 'proposal to answer', ofKind: number) => ({ id, kind, ofKind })
    expect(grouped([task('a', 'introduction due', 7), task('b', 'proposal to answer', 1), task('c', 'arrange the introduction', 2), task('d', 'introduction due', 7)])).toEqual([
      { group: 'proposals', items: [task('b', 'proposal to answer', 1)], total: 1 },
      { group: 'introductions', items: [task('a', 'introduction due', 7), task('c', 'arrange the introduction', 2), task('d', 'introduction due', 7)], total: 9 },
    ])
  })
})

describe('tasks as rows', () => {
  const task = (id: string, kind: OpenTask['kind'], ofKind: number): OpenTask => ({ id, kind, ofKind, about: null, thing: id, owner: 'a', fallback: 'b', dueOn: asDay('2026-11-26'), settledAt: null, aboutName: null, aboutKnownAs: null, aboutKind: null, ownerName: 'Asha', fallbackName: 'Peter' })
  const worded = (title: string) => ({ title, line: '', action: { label: '', path: '' } })
  const parts = { lines: { 'answer a question from a list': () => worded('A question'), 'message refused': ({ id }: OpenTask) => worded(id) }, bunches: { 'answer a question from a list': ({ ofKind }: OpenTask) => worded(`${ofKind} questions`) } }
  it('are one each, but for what comes by the dozen: that is one row with one thing to do', () => {
    const open = [task('q1', 'answer a question from a list', 98), task('m1', 'message refused', 2), task('q2', 'answer a question from a list', 98), task('m2', 'message refused', 2)]
    expect(rowsOf(open, parts).map(({ line, stands }) => [line.title, stands])).toEqual([['98 questions', 98], ['m1', 1], ['m2', 1]])
    expect(rowsOf([task('q1', 'answer a question from a list', 1)], parts).map(({ line }) => line.title)).toEqual(['A question'])
  })
})

describe('what needs somebody by today', () => {
  const row = (id: string, dueOn: string, stands = 1) => ({ id, stands, turn: { dueOn: asDay(dueOn) } })
  const today = asDay('2026-11-26')
  it('stands first, once, and leaves the rest under its heading', () => {
    const late = row('late', '2026-11-24')
    const due = row('due', '2026-11-26', 3)
    const soon = row('soon', '2026-11-27')
    expect(nowAndLater([{ group: 'proposals', tasks: [late, soon], total: 2, rest: 0 }, { group: 'messages', tasks: [due], total: 5, rest: 2 }], today)).toEqual({
      now: [{ group: 'proposals', task: late }, { group: 'messages', task: due }],
      later: [{ group: 'proposals', tasks: [soon], total: 1, rest: 0 }],
      rest: 2,
    })
  })
})

describe('Today', () => {
  let world: World
  let app: ReturnType<typeof peopleWeb>
  const who: Partial<Record<Role, Made>> = {}
  beforeAll(async () => {
    world = await openWorld()
    app = peopleWeb(world)
    who.coordinator = await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')
    who.supporter = await somebody(world, 'Bilal Aziz', { kind: 'supporter' }, 'supporter')
    who.member = await somebody(world, 'Maureen Tully', { kind: 'member' }, 'member')
    who.administrator = await somebody(world, 'Zoe Pike', { kind: 'staff' }, 'administrator')
    who.safeguarding_lead = await somebody(world, 'Grace Bell', { kind: 'staff' }, 'safeguarding_lead')
    const { participation, person } = who.supporter
    await world.work((work) => takeOnSupporter(work, { participation, person, state: 'available', since: null, started: null, capacity: 1, elsewhere: 0, readiness: [], reason: 'x' }))
  })
  afterAll(() => world.close())
  const visit = async (role: Role, path: string) => {
    const made = who[role]
    if (!made) throw new Error(`Nobody here is ${role}.`)
    return (await signedIn(world, app, made.account)).get(path)
  }
  const waits = (name: string, since: string) =>
    world.work(async (work) => {
      const { person, participation: member } = await addPerson(work, { name }, { kind: 'member', since })
      await recordConsent(work, { participation: member, person, purpose: 'receive support', answer: 'given', how: 'on the phone' })
      const id = await receiveReferral(work, { member, person, receivedOn: since, source: 'self' })
      for (const to of ['triage', 'accepted', 'waiting'] as const) await moveReferral(work, { referral: id, to, reason: 'agreed with the person', occurredOn: since })
      return { member, referral: id }
    })

  it('says kindly that there is nobody waiting and nothing new', async () => {
    const { html } = await visit('coordinator', '/test/today')
    expect(html).toContain('Good morning, Asha')
    expect(html).toContain('Nobody is waiting.')
    expect(html).toContain('That doesn’t happen often. Enjoy it.')
    expect(html).toContain('Nothing needs you this minute.')
  })
  it('shows a coordinator what is new and who waits, each with whose it is and one thing to do', async () => {
    const jean = await world.work(async (work) => {
      const { person, participation: member } = await addPerson(work, { name: 'Jean Whitlock' }, { kind: 'member', since: '2026-11-20' })
      return receiveReferral(work, { member, person, receivedOn: '2026-11-20', source: 'family or friend', sourceWords: 'her son Dan' })
    })
    const joe = await waits('Joe Kaminski', '2026-08-20')
    await world.work((work) => raiseWaitingTasks(work))
    const { html } = await visit('coordinator', '/test/today')
    expect(html).toContain('Ask Jean first')
    expect(html).toContain(`/test/referrals/${jean}`)
    expect(html).toContain('13 weeks')
    expect(html, 'nobody wrote down that Joe has heard from us since August').toContain('One person may not have heard from us in the last four weeks.')
    expect(html).not.toContain('Everybody has heard from us')
    expect(html).toContain(`/test/referrals/${joe.referral}`)
    expect(html).toContain('One thing needs you first.')
    expect(html.indexOf('Needs a person now'), 'what needs somebody by today stands before what is only new').toBeLessThan(html.indexOf('New referrals</h2>'))
    expect(html.split(`/test/members/${joe.member}"`).length - 1, 'once, and not again under its own heading').toBe(1)
    expect(html).not.toMatch(/\b(red|amber|overdue|urgent task|risk)\b/i)
  })
  it('shows a supporter the people they support by first name, and nothing of the list', async () => {
    const win = await waits('Win Prosser', '2026-09-01')
    await world.work((work) => tie(work, { holder: who.supporter?.participation ?? '', about: win.member, kind: 'supports' }))
    const { html } = await visit('supporter', '/test/today')
    expect(html).toContain('People you support')
    expect(html).toContain('Win')
    for (const kept of ['Prosser', 'Joe', 'Jean', 'New referrals', 'Room for someone']) expect(html).not.toContain(kept)
  })
  it('leads a member to their own page, and shows an administrator nobody', async () => {
    const member = (await visit('member', '/test/today')).html
    expect(member).toContain(`/test/members/${who.member?.participation}`)
    expect(member).not.toContain('Joe')
    const administrator = (await visit('administrator', '/test/today')).html
    expect(administrator).toContain('Nobody’s record is part of that')
    expect(administrator).not.toContain('Joe')
  })
  it('asks one query a panel, with three people waiting or with forty', async () => {
    const spent = async () => {
      await visit('coordinator', '/test/today')
      world.queries.length = 0
      await visit('coordinator', '/test/today')
      return world.queries.map((query) => query.query.sql).filter((sql) => /\b(from|into|update)\b/.test(sql) && !/"session"|into "audit_entry"/.test(sql)).length
    }
    const few = await spent()
    for (let place = 0; place < 40; place += 1) await waits(`Person ${place}`, '2026-07-01')
    await world.work((work) => raiseWaitingTasks(work))
    expect(await spent()).toBe(few)
    expect(few, 'danger named, tasks, promises, new referrals, who waits, how many have room').toBe(6)
    expect((await visit('coordinator', '/test/today')).html.length).toBeLessThan(40_000)
  })

  describe('who may open what', () => {
    const addresses = ['/today', '/people', '/waiting', '/referrals', '/supporters'] as const
    it.each([
      ['coordinator', [200, 200, 200, 200, 200]],
      ['safeguarding_lead', [200, 200, 403, 403, 200]],
      ['supporter', [200, 403, 403, 403, 403]],
      ['member', [200, 403, 403, 403, 403]],
      ['administrator', [200, 403, 403, 403, 403]],
    ] as const)('%s', async (role, expected) => {
      const seen: number[] = []
      for (const path of addresses) seen.push((await visit(role, `/test${path}`)).status)
      expect(seen).toEqual(expected)
    })
    it('a page about one person: the coordinator and the safeguarding lead any, a member their own, others as if there were none', async () => {
      const joe = await waits('Another Joe', '2026-09-01')
      const own = who.member?.participation ?? ''
      const status = async (role: Role, path: string) => (await visit(role, `/test${path}`)).status
      expect(await Promise.all((['coordinator', 'safeguarding_lead', 'supporter', 'member'] as const).map((role) => status(role, `/members/${joe.member}`)))).toEqual([200, 200, 404, 404])
      expect(await status('member', `/members/${own}`)).toBe(200)
      expect(await status('administrator', `/members/${own}`)).toBe(403)
      expect(await Promise.all((['coordinator', 'supporter', 'member', 'administrator'] as const).map((role) => status(role, `/referrals/${joe.referral}`)))).toEqual([200, 403, 403, 403])
    })
    it('whoever is not signed in is asked to, and an id that is none is nowhere', async () => {
      const stranger = await app.request('http://localhost:3000/test/people')
      expect(stranger.status).toBe(303)
      expect((await visit('coordinator', '/test/members/not-an-id')).status).toBe(404)
    })
  })
})
