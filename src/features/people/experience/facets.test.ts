import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn, somebody, told } from '../../../../tests/support/neighbours.ts'
import type { Visitor } from '../../../../tests/support/visitor.ts'
import { openWorld, type World } from '../../../../tests/support/world.ts'
import { tie } from '../../accounts/tie.ts'
import { readHat } from '../store.ts'

describe('what somebody has been through', () => {
  let world: World
  let asha: Visitor
  let mo: Awaited<ReturnType<typeof somebody>>
  let mos: Visitor
  let visitor: Visitor
  beforeAll(async () => {
    world = await openWorld()
    const app = peopleWeb(world)
    asha = await signedIn(world, app, (await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')).account)
    const bilal = await somebody(world, 'Bilal Aziz', { kind: 'supporter' }, 'supporter')
    visitor = await signedIn(world, app, bilal.account)
    mo = await somebody(world, 'Maureen Tully', { kind: 'member', told: told({ experience: { words: 'Low after Pat died', mayMatch: null } }) }, 'member')
    mos = await signedIn(world, app, mo.account)
    await world.work((work) => tie(work, { holder: bilal.participation, about: mo.participation, kind: 'supports' }))
  })
  afterAll(() => world.close())

  const page = () => `/test/members/${mo.participation}`
  const facets = async () => (await world.work((work) => readHat(work, mo.participation)))?.told?.facets ?? []
  async function writes(who: Visitor, address: string, fields: Readonly<Record<string, string>>) {
    await who.get(address)
    return who.send(address, fields)
  }

  it('is never asked for more than what it was, and who may see it is said each time', async () => {
    const sent = await writes(mos, `/test/people/${mo.participation}/own-experience/new`, {})
    expect(sent.status).toBe(422)
    expect(sent.html).toContain('Write what it was or is')
    expect(await facets()).toEqual([])
  })

  it('stays with us until she lets whoever supports her see it, and beside what the list had said', async () => {
    await writes(mos, `/test/people/${mo.participation}/own-experience/new`, { what: 'Losing Pat', whoseExperience: 'bereaved', since: '2019', experienceWords: 'The evenings.', showsTo: 'us', mayMatch: 'no' })
    const [facet] = await facets()
    expect(facet).toMatchObject({ what: 'Losing Pat', whose: 'bereaved', ageThen: null, since: '2019', shows: 'us', mayMatch: false })
    expect((await visitor.get(page())).html).not.toMatch(/Losing Pat|evenings|Low after/)
    const forAsha = (await asha.get(page())).html
    expect(forAsha).toContain('Losing Pat')
    expect(forAsha).toContain('Low after Pat died')
    await writes(mos, `/test/people/${mo.participation}/own-experience/${facet?.id}`, { what: 'Losing Pat', whoseExperience: 'bereaved', since: '2019', experienceWords: 'The evenings.', showsTo: 'supporter', mayMatch: 'yes' })
    const seen = (await visitor.get(page())).html
    expect(seen).toContain('The evenings.')
    expect(seen).not.toContain('Low after')
    expect(await facets()).toHaveLength(1)
  })

  it('is written down by a colleague as told, and taken away again by her', async () => {
    await writes(asha, `/test/people/${mo.participation}/experience/new`, { what: 'Depression', whoseExperience: 'mine', showsTo: 'us', mayMatch: 'not asked' })
    const added = (await facets()).find(({ what }) => what === 'Depression')
    expect(added).toMatchObject({ mayMatch: null, words: null })
    const address = `/test/people/${mo.participation}/own-experience/${added?.id}`
    await mos.get(address)
    expect((await mos.send(`${address}/removal`)).status).toBe(303)
    expect((await facets()).map(({ what }) => what)).toEqual(['Losing Pat'])
    expect((await mos.get(address)).status).toBe(404)
  })
})
