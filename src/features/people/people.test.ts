import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn, somebody, told } from '../../../tests/support/neighbours.ts'
import { openWorld, type World } from '../../../tests/support/world.ts'
import { tie, untie } from '../accounts/tie.ts'
import { addHat, addPerson } from './add-person.ts'
import { flagDeath } from './deaths/flag-death.ts'
import { joinPeople, partPeople } from './same-person/join-people.ts'
import { keepHousehold } from './around/keep-household.ts'
import { findHat, listPeople, readAround } from './store.ts'

type Made = Awaited<ReturnType<typeof somebody>>

describe('people', () => {
  let world: World
  let app: ReturnType<typeof peopleWeb>
  let asha: Made
  let bilal: Made
  let mo: Made
  let moAsSupporter: string
  beforeAll(async () => {
    world = await openWorld()
    app = peopleWeb(world)
    asha = await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')
    bilal = await somebody(world, 'Bilal Aziz', { kind: 'supporter' }, 'supporter')
    mo = await somebody(
      world,
      'Maureen Tully',
      {
        kind: 'member', birth: { born: '1959-03-02', age: null, ageOn: null }, area: 'Orchard Rise', postcode: 'WN4 2QT',
        told: told({ matters: 'A reason to put my coat on.', mattersInOwnWords: true, interests: ['knitting', 'buses'], access: 'Hearing aid, left ear', beforeVisiting: ['Two cats'], experience: { words: 'Low after Pat died', mayMatch: null } }),
        reach: [{ kind: 'telephone', value: '+447700900162', whose: null }, { kind: 'address', value: '3 Orchard Rise', whose: null }],
        limits: [{ kind: 'no_message', words: 'shares a phone with her sister' }],
      },
      'member',
    )
    moAsSupporter = await world.work((work) => addHat(work, mo.person, { kind: 'supporter', since: '2025-01-10', told: told({ interests: ['leading groups'] }) }))
  })
  afterAll(() => world.close())

  describe('looked up by name', () => {
    const find = (words: string) => world.work((work) => listPeople(work, { words, kinds: ['member', 'supporter'], page: 1, size: 25 }), asha.actor)
    const names = async (words: string) => (await find(words)).map((one) => one.name)
    beforeAll(() =>
      world.work(async (work) => {
        for (const name of ['Bernadette Ó Cinnéide', 'Stephen Lowe', 'Jean O’Neill', 'Siân Prys-Jones', 'Zofia Dąbrowska']) await addPerson(work, { name }, { kind: 'member', since: '2026-01-05' })
      }),
    )
    it.each([
      ['o cinneide', 'Bernadette Ó Cinnéide'],
      ['OCinneide', 'Bernadette Ó Cinnéide'],
      ['Steven', 'Stephen Lowe'],
      ['steven low', 'Stephen Lowe'],
      ['o neill', 'Jean O’Neill'],
      ['oneil', 'Jean O’Neill'],
      ['sian', 'Siân Prys-Jones'],
      ['dabrow', 'Zofia Dąbrowska'],
    ])('“%s” finds %s', async (words, name) => expect(await names(words)).toContain(name))
    it('finds nobody for a name that nobody has, and breaks on no sign', async () => {
      expect(await names('Xantippe')).toEqual([])
      expect(await names('100% \\ _')).toEqual([])
    })
    it('gives somebody with two hats a line for each', async () => {
      expect((await find('Tully')).map((one) => one.kind).sort()).toEqual(['member', 'supporter'])
    })
    it('shows a page at a time, with how many there are', async () => {
      const page = await world.work((work) => listPeople(work, { words: '', kinds: ['member'], page: 2, size: 4 }), asha.actor)
      expect(page).toHaveLength(2)
      expect(page[0]?.total).toBe(6)
    })
    it('shows nothing of another organisation', async () => {
      const other = await world.another('elsewhere')
      expect(await world.alongside.work(other, asha.actor, (work) => listPeople(work, { words: '', kinds: ['member', 'supporter'], page: 1, size: 25 }))).toEqual([])
    })
  })

  describe('a member’s page', () => {
    it('begins with their own words, and names the number to ring only after how not to', async () => {
      const page = await (await signedIn(world, app, asha.account)).get(`/test/members/${mo.participation}`)
      expect(page.status).toBe(200)
      const at = (text: string) => page.html.indexOf(text)
      expect(at('A reason to put my coat on.')).toBeGreaterThan(0)
      expect(at('shares a phone with her sister')).toBeGreaterThan(at('A reason to put my coat on.'))
      expect(at('tel:+447700900162')).toBeGreaterThan(at('shares a phone with her sister'))
      expect(page.html).toContain('Ring 07700 900162')
    })
    it('says that there is another hat only to whoever may open both, and nothing of what it holds', async () => {
      const forAsha = (await (await signedIn(world, app, asha.account)).get(`/test/members/${mo.participation}`)).html
      expect(forAsha).toContain('Private wall')
      expect(forAsha).not.toContain('leading groups')
      const forMo = (await (await signedIn(world, app, mo.account)).get(`/test/members/${mo.participation}`)).html
      expect(forMo).not.toContain('Private wall')
      expect(forMo).not.toContain(moAsSupporter)
    })
    it('has nothing of the member on the supporter’s side', async () => {
      const around = await world.work((work) => readAround(work, { participation: mo.participation, person: mo.person }))
      expect(around.hats).toEqual([{ participation: moAsSupporter, kind: 'supporter' }])
      const page = (await (await signedIn(world, app, asha.account)).get(`/test/members/${moAsSupporter}`)).status
      expect(page).toBe(404)
    })
    it('reads to the person herself as hers', async () => {
      const page = await (await signedIn(world, app, mo.account)).get(`/test/members/${mo.participation}`)
      expect(page.html).toContain('Hello, Maureen')
      expect(page.html).toContain('What matters to you')
      expect(page.html).toContain('07700 900162')
      expect(page.html).not.toContain('href="tel:+447700900162"')
      expect(page.html).not.toContain('Not known')
    })
    it('opens for a supporter once they support her, with a first name and no more than is needed', async () => {
      const path = `/test/members/${mo.participation}`
      const visitor = await signedIn(world, app, bilal.account)
      expect((await visitor.get(path)).status).toBe(404)
      await world.work((work) => tie(work, { holder: bilal.participation, about: mo.participation, kind: 'proposed' }))
      expect((await visitor.get(path)).status, 'whoever is only asked knows no name').toBe(404)
      await world.work((work) => tie(work, { holder: bilal.participation, about: mo.participation, kind: 'supports' }))
      const page = await visitor.get(path)
      expect(page.status).toBe(200)
      for (const needed of ['Maureen', 'A reason to put my coat on.', 'Knitting', 'Hearing aid, left ear', 'Two cats']) expect(page.html).toContain(needed)
      for (const kept of ['Tully', '900162', '3 Orchard Rise', 'WN4 2QT', 'Orchard Rise', 'Low after Pat died', 'Who has looked', 'shares a phone']) expect(page.html).not.toContain(kept)
      await world.work((work) => untie(work, { holder: bilal.participation, about: mo.participation, kind: 'supports' }))
      expect((await visitor.get(path)).status).toBe(404)
    })
    it('shows whose life they share, and leads to each page apart', async () => {
      const ted = await world.work((work) => addPerson(work, { name: 'Ted Tully' }, { kind: 'member', since: '2026-01-05' }))
      await world.work((work) => keepHousehold(work, [mo.participation, ted.participation], '2026-01-05'))
      const page = await (await signedIn(world, app, asha.account)).get(`/test/members/${mo.participation}`)
      expect(page.html).toContain(`href="/test/members/${ted.participation}"`)
      expect((await (await signedIn(world, app, mo.account)).get(`/test/members/${mo.participation}`)).html).not.toContain(ted.participation)
    })
    it('says who has looked: colleagues by their names, a supporter by the first name they share', async () => {
      const page = await (await signedIn(world, app, mo.account)).get(`/test/members/${mo.participation}`)
      expect(page.html).toContain('Who has looked')
      expect(page.html).toContain('Asha Rahman')
      expect(page.html).toContain('Bilal')
      expect(page.html).not.toContain('Aziz')
    })
    it('asks one query a panel, however much is known', async () => {
      const visitor = await signedIn(world, app, asha.account)
      await visitor.get(`/test/members/${mo.participation}`)
      world.queries.length = 0
      await visitor.get(`/test/members/${mo.participation}`)
      // begin, enter, session, audit and commit are the frame's; then the hat, what stands round it, how to reach her, her other records, who may be the same, who is round her, referrals, what was promised, consent, who is kept apart from her, whom she has lost, who has looked
      expect(world.queries.map((query) => query.query.sql).filter((sql) => /\b(from|into)\b/.test(sql) && !/"session" as|into "audit_entry"/.test(sql))).toHaveLength(12)
    })
  })

  describe('where somebody has died', () => {
    it('nothing is to ring, and the same is true of every record that is the same person', async () => {
      const both = await world.work(async (work) => {
        const one = await addPerson(work, { name: 'Ron Birch' }, { kind: 'member', since: '2026-01-05', reach: [{ kind: 'telephone', value: '+447700900144', whose: null }] })
        const other = await addPerson(work, { name: 'Ronald Birch' }, { kind: 'member', since: '2026-01-05', reach: [{ kind: 'telephone', value: '+447700900144', whose: null }] })
        const third = await addPerson(work, { name: 'R Birch' }, { kind: 'member', since: '2026-01-05' })
        const join = await joinPeople(work, { from: other.person, into: one.person, why: 'same telephone' })
        await joinPeople(work, { from: third.person, into: one.person, why: 'same telephone' })
        await flagDeath(work, { person: other.person, about: other.participation, certain: true, died: null, words: 'his niece rang' })
        if (typeof join !== 'string') throw new Error('They were one already.')
        return { one, other, third, join }
      })
      const died = async (participation: string) => (await world.work((work) => findHat(work, participation, 'member'), asha.actor))?.died
      expect([await died(both.one.participation), await died(both.other.participation), await died(both.third.participation)]).toEqual(['yes', 'yes', 'yes'])
      const page = await (await signedIn(world, app, asha.account)).get(`/test/members/${both.one.participation}`)
      expect(page.html).toContain('Ron has died.')
      expect(page.html).not.toContain('href="tel:+4477')
      await world.work((work) => partPeople(work, both.join))
      expect([await died(both.one.participation), await died(both.other.participation)]).toEqual([null, 'yes'])
    })
    it('a supporter is told by a person, not by a page', async () => {
      const win = await somebody(world, 'Win Prosser', { kind: 'member' })
      await world.work((work) => tie(work, { holder: bilal.participation, about: win.participation, kind: 'supports' }))
      await world.work((work) => flagDeath(work, { person: win.person, about: win.participation, certain: true, died: null, words: 'letter' }))
      const page = await (await signedIn(world, app, bilal.account)).get(`/test/members/${win.participation}`)
      expect(page.html).toContain('Please ring us before you next see Win.')
      expect(page.html).not.toMatch(/died/)
    })
  })
})
