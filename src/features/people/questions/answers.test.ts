import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn, somebody, told } from '../../../../tests/support/neighbours.ts'
import type { Visitor } from '../../../../tests/support/visitor.ts'
import { openWorld, type World } from '../../../../tests/support/world.ts'
import { tie } from '../../accounts/tie.ts'
import { addHat } from '../add-person.ts'
import { listPeople, readHat } from '../store.ts'

type Made = Awaited<ReturnType<typeof somebody>>

describe('what is known of somebody, changed one question at a time', () => {
  let world: World
  let app: ReturnType<typeof peopleWeb>
  let asha: Visitor
  let ashaActor: Made['actor']
  let mo: Made
  let mos: Visitor
  let bilal: Made
  beforeAll(async () => {
    world = await openWorld()
    app = peopleWeb(world)
    const coordinator = await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')
    ashaActor = coordinator.actor
    asha = await signedIn(world, app, coordinator.account)
    bilal = await somebody(world, 'Bilal Aziz', { kind: 'supporter', told: told({ interests: ['chess'] }) }, 'supporter')
    mo = await somebody(world, 'Maureen Tully', { kind: 'member', told: told({ matters: 'Company', mattersInOwnWords: true }) }, 'member')
    mos = await signedIn(world, app, mo.account)
  })
  afterAll(() => world.close())

  const page = () => `/test/members/${mo.participation}`
  const at = (question: string, writer = 'answers', hat = mo.participation) => `/test/people/${hat}/${writer}/${question}`
  const hatOf = (participation = mo.participation) => world.work((work) => readHat(work, participation))
  const find = async (words: string) => (await world.work((work) => listPeople(work, { words, kinds: ['member', 'supporter'], page: 1, size: 25 }), ashaActor)).map((one) => one.name)

  async function answers(visitor: Visitor, address: string, fields: Readonly<Record<string, string>>) {
    expect((await visitor.get(address)).status, address).toBe(200)
    return visitor.send(address, fields)
  }

  it('a colleague writes down what she said; what stood there before is kept, and both say whose words and when', async () => {
    const sent = await answers(asha, at('matters'), { matters: 'A reason to put my coat on.', whose: 'own words' })
    expect([sent.status, sent.location]).toEqual([303, page()])
    const hat = await hatOf()
    expect(hat).toMatchObject({ profileNumber: 2, told: { matters: 'A reason to put my coat on.', mattersInOwnWords: true, said: { matters: { on: '2026-11-23', how: 'own words' } } } })
    const versions = await world.work((work) => work.db.selectFrom('profile').select('number').where('organisation_id', '=', work.organisation.id).where('participation_id', '=', mo.participation).execute())
    expect(versions.map(({ number }) => number).sort()).toEqual([1, 2])
    expect((await asha.get(page())).html).toContain('Maureen’s own words, 23 November 2026.')
  })

  it('she changes her own words herself, and the record says that she did', async () => {
    const own = await mos.get(page())
    expect(own.html).toContain(at('matters', 'own-words'))
    await answers(mos, at('matters', 'own-words'), { matters: 'Being asked, not told.' })
    expect((await hatOf())?.told?.said['matters']).toEqual({ on: '2026-11-23', how: 'own hand' })
    expect((await asha.get(page())).html).toContain('Maureen wrote this themselves, 23 November 2026.')
    expect((await mos.get(page())).html).toContain('You wrote this yourself, 23 November 2026.')
  })

  it('what another answer changes leaves the day of this one alone', async () => {
    const ted = await somebody(world, 'Ted Tully', { kind: 'member', told: told({ matters: 'Chess', mattersInOwnWords: true }) })
    await answers(asha, at('brings', 'answers', ted.participation), { brings: 'Mends clocks' })
    expect((await hatOf(ted.participation))?.told).toMatchObject({ brings: ['Mends clocks'], said: { brings: { on: '2026-11-23', how: 'told us' }, matters: { on: null, how: 'own words' } } })
  })

  it('only her own words are hers to change there, and nobody else’s', async () => {
    for (const question of ['name', 'nhs-number', 'visitor', 'nothing']) expect((await mos.get(at(question, 'own-words'))).status, question).toBe(404)
    expect((await mos.get(at('matters'))).status).toBe(403)
    expect((await mos.get(at('brings', 'own-words', bilal.participation))).status).toBe(404)
    const visitor = await signedIn(world, app, bilal.account)
    await world.work((work) => tie(work, { holder: bilal.participation, about: mo.participation, kind: 'supports' }))
    expect((await visitor.get(at('matters', 'own-words'))).status).toBe(404)
    expect((await visitor.get(at('brings', 'own-words', bilal.participation))).status).toBe(200)
    expect((await visitor.get(at('matters', 'own-words', bilal.participation))).status, 'a question of members’').toBe(404)
  })

  it('her supporter reads of a bad day and of days that matter only what she lets be seen', async () => {
    const visitor = await signedIn(world, app, bilal.account)
    await answers(asha, at('bad-day'), { badDay: 'Leave the curtains.', whose: 'own words', shows: 'no' })
    await answers(mos, at('dates', 'own-words'), { dates: '12 March, Pat’s birthday', shows: 'no' })
    const before = (await visitor.get(page())).html
    expect(before).not.toMatch(/curtains|12 March/)
    await answers(mos, at('bad-day', 'own-words'), { badDay: 'Leave the curtains.', shows: 'yes' })
    await answers(mos, at('dates', 'own-words'), { dates: '12 March, Pat’s birthday', shows: 'yes' })
    const after = (await visitor.get(page())).html
    expect(after).toContain('Leave the curtains.')
    expect(after).toContain('12 March: Pat’s birthday')
    for (const kept of ['Tully', 'Whole name', 'NHS number', 'Who has looked']) expect(after).not.toContain(kept)
  })

  it('is kept under the hat it was told under', async () => {
    const other = await world.work((work) => addHat(work, mo.person, { kind: 'supporter', since: '2025-01-10' }))
    await answers(asha, at('brings', 'answers', other), { brings: 'Leads the singing' })
    expect((await hatOf(other))?.told?.brings).toEqual(['Leads the singing'])
    expect((await asha.get(page())).html).not.toContain('Leads the singing')
  })

  describe('a name', () => {
    it.each(['O’Brien', 'Łukasz', 'Zoë', 'Madonna', 'de la CRUZ', '王秀英', 'A b\u0301c'])('%s is written as she writes it, and finds her', async (name) => {
      await answers(asha, at('name'), { name, knownAs: '' })
      expect((await hatOf())?.name).toBe(name)
      expect(await find(name)).toContain(name)
    })
    it('is found without its signs, by its sound, by what she goes by, and by the one before only where she wants that', async () => {
      await answers(asha, at('name'), { name: 'Łucja O’Brien-Ødegård', knownAs: 'Zoë' })
      for (const words of ['lucja', 'obrien', "O'Brien", 'OBrien', 'o brien', 'odegard', 'zoe', 'Zoey']) expect(await find(words), words).toContain('Łucja O’Brien-Ødegård')
      await answers(asha, at('name'), { name: 'Lucy Brown', knownAs: '', earlier: 'finds' })
      for (const words of ['lucy', 'odegard', 'zoe']) expect(await find(words), words).toContain('Lucy Brown')
      await answers(asha, at('name'), { name: 'Max Brown', knownAs: 'Max' })
      expect(await find('lucy'), 'a name nobody should come upon again').not.toContain('Max Brown')
      expect(await find('odegard'), 'that she wanted to be found by').toContain('Max Brown')
      const former = await world.work((work) => work.db.selectFrom('former_name').select(['name', 'finds']).where('organisation_id', '=', work.organisation.id).where('person_id', '=', mo.person).where('name', 'in', ['Lucy Brown', 'Łucja O’Brien-Ødegård']).orderBy('name').execute())
      expect(former).toEqual([{ name: 'Lucy Brown', finds: false }, { name: 'Łucja O’Brien-Ødegård', finds: true }])
    })
    it('without any letter finds its person and not everybody', async () => {
      await answers(asha, at('name'), { name: '🌻', knownAs: '' })
      expect(new Set(await find('🌻'))).toEqual(new Set(['🌻']))
      expect(await find('%')).toEqual([])
    })
  })

  it('whatever is written comes back as it was written, and what cannot be is kept with a sentence', async () => {
    const written = `<b>"it's" & 'that'</b> \u202etxet\u202c 👩‍👩‍👧 ; drop table person; --\n﷽ Ω≈ç ${'ж'.repeat(300)}`
    for (const [question, field, more] of [['matters', 'matters', { whose: 'own words' }], ['bad-day', 'badDay', { whose: 'own words', shows: 'yes' }], ['getting-about', 'access', {}], ['travel', 'travel', {}], ['talking', 'needsWords', {}]] as const) {
      const hat = question === 'travel' ? bilal.participation : mo.participation
      await answers(asha, at(question, 'answers', hat), { [field]: written, ...more })
      const told = (await hatOf(hat))?.told
      expect(JSON.stringify(told), question).toContain(JSON.stringify(written).slice(1, -1))
      expect((await asha.get(hat === mo.participation ? page() : at('travel', 'answers', hat))).html, question).not.toContain('<b>"it')
    }
    const long = 'x'.repeat(10_000)
    const refused = await answers(asha, at('matters'), { matters: long, whose: 'own words' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Keep it to 4000 characters at most')
    expect(refused.html).toContain(long)
    const bell = await answers(asha, at('matters'), { matters: 'ring \u0007 me', whose: 'own words' })
    expect([bell.status, bell.html.includes('can’t be written down')]).toEqual([422, true])
    expect((await hatOf())?.told?.matters).toBe(written)
  })
})
