import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn, somebody } from '../../../../tests/support/neighbours.ts'
import { type Visitor, visitorOf } from '../../../../tests/support/visitor.ts'
import { mondayMorning, openWorld, type World } from '../../../../tests/support/world.ts'

/** What no page may claim while nobody is there who could read it. */
const claims = /A person reads it by|, and somebody rings\.|Within two working days|sees this until you send it, and this form/

describe('danger named while nobody coordinates', () => {
  let world: World
  let app: ReturnType<typeof peopleWeb>
  let visitor: Visitor
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())
  let minutes = 0
  beforeEach(() => {
    world.clock.moveTo(new Date(mondayMorning.getTime() - 3_600_000 + (minutes += 1) * 60_000))
    app = peopleWeb(world)
    visitor = visitorOf(app)
  })

  const namesDanger = async () => {
    await visitor.get('/test/refer')
    await visitor.follow(await visitor.send('/test/refer', { who: 'myself' }))
    return visitor.follow(await visitor.send('/test/refer/questions/danger', { danger: 'yes' }))
  }
  const leavesANumber = async (name: string) => {
    const help = await namesDanger()
    return { help, sent: await visitor.follow(await visitor.send('/test/refer/ring-me', { name, telephone: '07700 900001', message: 'no' })) }
  }
  const todayOf = async ({ account }: { account: string }) => (await (await signedIn(world, app, account)).get('/test/today')).html

  it('is kept, shows who is there now, and claims nobody who reads it', async () => {
    const { help, sent } = await leavesANumber('Mo')
    expect(sent.status).toBe(200)
    expect(sent.at).toBe('/test/refer/sent')
    for (const page of [help, sent]) {
      expect(page.html).toContain('tel:116123')
      expect(page.html).toContain('can’t say when somebody')
      expect(page.html).not.toMatch(claims)
    }
    const kept = await world.work((work) => work.db.selectFrom('task').select(['kind', 'owner_id']).where('organisation_id', '=', work.organisation.id).orderBy('kind').execute())
    expect(kept).toEqual([{ kind: 'ask the person first', owner_id: null }, { kind: 'look at danger named', owner_id: null }])
  })

  it('stands with an administrator as a number and nothing more', async () => {
    const ada = await somebody(world, 'Ada Obi', { kind: 'staff' }, 'administrator')
    const today = await todayOf(ada)
    expect(today).toContain('2 things wait, and nobody here coordinates')
    expect(today).toContain('Danger was named once')
    expect(today).not.toContain('>Mo<')
    expect((await leavesANumber('Bea')).sent.html, 'an administrator reads nobody’s record').not.toMatch(claims)
  })

  it('is read by whoever looks after safety, who looks and does nothing else', async () => {
    const sam = await somebody(world, 'Sam Hale', { kind: 'staff' }, 'safeguarding_lead')
    expect((await leavesANumber('Cy')).help.html, 'now somebody reads it').toContain('a person reads it by')
    const reader = await signedIn(world, app, sam.account)
    const today = (await reader.get('/test/today')).html
    expect(today).toContain('Somebody has to look')
    const page = await reader.get(/\/test\/referrals\/[0-9a-f-]+/.exec(today)?.[0] ?? '')
    expect(page.html).toContain('07700 900001')
    expect([...page.html.matchAll(/action="\/test\/referrals\/[^/]+\/([a-z-]+)"/g)].map(([, form]) => form)).toEqual(['looking'])
    const saved = await reader.follow(await reader.send(page.at + '/looking', { done: 'Rang them; they are with their sister' }))
    expect(saved.html).toContain('they are with their sister')
  })

  it('stands first on Today of whoever coordinates next, at once, and is theirs', async () => {
    const asha = await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')
    const today = await todayOf(asha)
    expect(today).toContain('Somebody has to look')
    expect(today).toContain('Bea')
    const owners = await world.work((work) => work.db.selectFrom('task').select('owner_id').distinct().where('organisation_id', '=', work.organisation.id).where('settled_at', 'is', null).execute())
    expect(owners).toEqual([{ owner_id: asha.participation }])
  })
})
