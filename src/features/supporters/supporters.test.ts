import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn, somebody, told } from '../../../tests/support/neighbours.ts'
import { openWorld, type World } from '../../../tests/support/world.ts'
import { tie } from '../accounts/tie.ts'
import { addHat, addPerson } from '../people/add-person.ts'
import { countRoom, findSupporter, listSupporters } from './store.ts'
import type { SupporterState } from './supporter.ts'
import { moveSupporter, takeOnSupporter } from './take-on-supporter.ts'

type Made = Awaited<ReturnType<typeof somebody>>

describe('supporters', () => {
  let world: World
  let app: ReturnType<typeof peopleWeb>
  let asha: Made
  let bilal: Made
  let joe: Made
  const takenOn = ({ participation, person }: { participation: string; person: string }, state: SupporterState, capacity: number | null, elsewhere = 0) =>
    world.work((work) =>
      takeOnSupporter(work, {
        participation, person, state, since: '2024-03-01', started: '2024-03', capacity, elsewhere, reason: 'from a list',
        readiness: [
          { kind: 'check', what: 'enhanced', number: '009916814685', onDay: '2024-02', due: '2027-02', complete: true, asWritten: 'Enh' },
          { kind: 'training', what: 'dementia', number: null, onDay: null, due: null, complete: null, asWritten: 'booked?' },
        ],
      }),
    )
  beforeAll(async () => {
    world = await openWorld()
    app = peopleWeb(world)
    asha = await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')
    bilal = await somebody(world, 'Bilal Aziz', { kind: 'supporter', area: 'Millgate', told: told({ interests: ['cricket'], experience: { words: 'Cared for his father', mayMatch: true } }), reach: [{ kind: 'telephone', value: '+447700900123', whose: null }] }, 'supporter')
    joe = await somebody(world, 'Joe Kaminski', { kind: 'member' }, 'member')
    await takenOn(bilal, 'available', 2, 1)
    await world.work((work) => addHat(work, bilal.person, { kind: 'member', since: '2020-01-01', told: told({ matters: 'Getting through the winters' }) }))
    for (const [name, state, capacity] of [['Gareth Pugh', 'available', null], ['Sunita Rao', 'available', 0], ['Pip Owusu', 'training', 1], ['Moved On', 'ended', 1]] as const)
      await takenOn((await world.work((work) => addPerson(work, { name }, { kind: 'supporter', since: '2024-03-01' }))), state, capacity)
  })
  afterAll(() => world.close())
  const listed = (group: Parameters<typeof listSupporters>[1]['group']) => world.work(async (work) => (await listSupporters(work, { group, page: 1, size: 25 })).map((one) => one.name), asha.actor)

  it('are listed by where they stand; whom we have not asked how many counts as perhaps having room', async () => {
    expect(await listed('everybody')).toEqual(['Bilal Aziz', 'Gareth Pugh', 'Pip Owusu', 'Sunita Rao'])
    expect(await listed('has room')).toEqual(['Bilal Aziz', 'Gareth Pugh'])
    expect(await listed('getting ready')).toEqual(['Pip Owusu'])
    expect(await listed('moved on')).toEqual(['Moved On'])
    expect(await world.work((work) => countRoom(work), asha.actor)).toEqual({ room: 2, all: 4 })
  })
  it('have a page of plain facts: a check’s level and day and never its number, and what is not known dashed', async () => {
    const { html } = await (await signedIn(world, app, asha.account)).get(`/test/supporters/${bilal.participation}`)
    for (const fact of ['Has room for one person', 'Enhanced, seen February 2024.', 'Due again February 2027.', 'Cricket', 'Cared for his father', 'They said it may be used']) expect(html).toContain(fact)
    expect(html).toContain('tag--dash')
    expect(html).not.toContain('009916814685')
  })
  it('keep a known check by its name, and what is none of the known ones sealed; both read the same', async () => {
    const hat = await world.work((work) => addPerson(work, { name: 'Siobhán Keane' }, { kind: 'supporter', since: '2024-03-01' }))
    const check = { kind: 'check' as const, what: 'Garda, letter about 1998 seen', number: 'GV 2291', onDay: '2024', due: null, complete: true, asWritten: 'Garda, letter about 1998 seen; 2024' }
    const training = { kind: 'training' as const, what: 'dementia', number: null, onDay: null, due: null, complete: true, asWritten: null }
    const read = await world.work(async (work) => {
      await takeOnSupporter(work, { ...hat, state: 'enquiry', since: null, started: null, capacity: null, elsewhere: null, readiness: [training, check], reason: 'x' })
      return findSupporter(work, hat.participation)
    }, asha.actor)
    expect(read?.readiness).toEqual([check, training])
    const rows = await world.work((work) => work.db.selectFrom('readiness').selectAll().where('organisation_id', '=', work.organisation.id).where('participation_id', '=', hat.participation).orderBy('kind').execute())
    expect(rows.map((row) => row.what)).toEqual([null, 'dementia'])
    expect(JSON.stringify(rows.map((row) => ({ ...row, what_sealed: row.what_sealed?.toString('latin1'), number_sealed: row.number_sealed?.toString('latin1'), as_written_sealed: row.as_written_sealed?.toString('latin1') })))).not.toMatch(/Garda|1998|2291/)
  })
  it('show nothing of what they told us as a member', async () => {
    const { html } = await (await signedIn(world, app, asha.account)).get(`/test/supporters/${bilal.participation}`)
    expect(html).not.toContain('Getting through the winters')
    expect(html).not.toContain('/members/')
    expect(html).not.toContain('Private wall')
  })
  it('open their own page, and nobody else’s; whoever they support opens none', async () => {
    const visitor = await signedIn(world, app, bilal.account)
    expect((await visitor.get(`/test/supporters/${bilal.participation}`)).html).toContain('How we reach you')
    const [other] = await world.work((work) => listSupporters(work, { group: 'moved on', page: 1, size: 1 }), asha.actor)
    expect((await visitor.get(`/test/supporters/${other?.participation}`)).status).toBe(404)
    expect((await visitor.get('/test/supporters')).status).toBe(403)
    await world.work((work) => tie(work, { holder: joe.participation, about: bilal.participation, kind: 'supported by' }))
    expect((await (await signedIn(world, app, joe.account)).get(`/test/supporters/${bilal.participation}`)).status).toBe(403)
  })
  it('take only steps that may follow', async () => {
    const [pip] = await world.work((work) => listSupporters(work, { group: 'getting ready', page: 1, size: 1 }), asha.actor)
    const participation = pip?.participation ?? ''
    expect(await world.work((work) => moveSupporter(work, { participation, to: 'available', reason: 'eager' }))).toEqual({ refused: 'not from here' })
    expect(await world.work((work) => moveSupporter(work, { participation, to: 'approved', reason: 'all in' }))).toEqual({ state: 'approved' })
  })
  it('are shown nothing of another organisation’s', async () => {
    const other = await world.another('elsewhere')
    expect(await world.alongside.work(other, asha.actor, (work) => listSupporters(work, { group: 'everybody', page: 1, size: 25 }))).toEqual([])
  })
})
