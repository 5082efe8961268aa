import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn, somebody } from '../../../tests/support/neighbours.ts'
import type { Visitor } from '../../../tests/support/visitor.ts'
import { openWorld, type World } from '../../../tests/support/world.ts'
import { readReachedAt } from './reached-at.ts'

const nothing = { telephone: '', textTelephone: '', email: '', postalAddress: '' }

describe('how an organisation is reached', () => {
  it.each([
    ['a whole number of ours', { telephone: ' 01632 960181 ' }, 'England and Wales', { telephone: '01632 960181' }],
    ['a mobile, written together', { textTelephone: '07700900181' }, 'Scotland', { textTelephone: '07700900181' }],
    ['a number of Ireland there', { telephone: '01 234 5678' }, 'Ireland', { telephone: '01 234 5678' }],
    ['an address of three lines', { postalAddress: 'The Old Wool Hall\n4 Weir Street\nWenbury' }, 'England and Wales', { postalAddress: 'The Old Wool Hall\n4 Weir Street\nWenbury' }],
    ['nothing at all', {}, 'England and Wales', {}],
  ] as const)('may be %s, kept as it is said', (_, typed, nation, kept) => {
    expect(readReachedAt({ ...nothing, ...typed }, nation)).toEqual({ telephone: null, textTelephone: null, email: null, postalAddress: null, ...kept })
  })
  it.each([
    ['half a number', { telephone: '960181' }, { telephone: 'no number' }],
    ['two numbers in one', { textTelephone: '07700 900181 or 07700 900182' }, { textTelephone: 'several numbers' }],
    ['an email without an end', { email: 'hello@wenbury' }, { email: 'no email' }],
    ['an email that is none', { email: '"x" <a@b.org>' }, { email: 'no email' }],
    ['too long an address', { postalAddress: 'a'.repeat(501) }, { postalAddress: 'too long' }],
    ['a sign nobody typed', { postalAddress: 'Weir\u0000Street' }, { postalAddress: 'sign' }],
  ])('is not %s', (_, typed, troubles) => expect(readReachedAt({ ...nothing, ...typed }, 'England and Wales')).toEqual({ troubles }))
})

describe('the page on which it is said', () => {
  let world: World
  let asha: Visitor
  let mo: Visitor
  beforeAll(async () => {
    world = await openWorld()
    const app = peopleWeb(world)
    asha = await signedIn(world, app, (await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')).account)
    mo = await signedIn(world, app, (await somebody(world, 'Mo Tully', { kind: 'member' }, 'member')).account)
  })
  afterAll(() => world.close())

  it('keeps what was typed beside what is wrong, and changes nothing', async () => {
    await asha.get('/test/organisation')
    const again = await asha.send('/test/organisation', { ...nothing, telephone: '960181', email: 'hello@wenbury.example' })
    expect(again.status).toBe(422)
    for (const words of ['That isn’t a whole telephone number.', 'value="hello@wenbury.example"']) expect(again.html).toContain(words)
    expect((await asha.get('/test/organisation')).html).not.toContain('hello@wenbury.example')
  })
  it('changes this organisation alone, and the public form says it', async () => {
    const other = await world.another('elsewhere')
    await asha.get('/test/organisation')
    const done = await asha.follow(await asha.send('/test/organisation', { telephone: '01632 960181', textTelephone: '07700 900181', email: 'hello@wenbury.example', postalAddress: '4 Weir Street' }))
    expect(done.html).toContain('Saved.')
    world.alongside.organisations.forget()
    const form = (await asha.get('/test/refer')).html
    for (const words of ['01632 960181', '07700 900181', 'hello@wenbury.example']) expect(form).toContain(words)
    expect((await asha.get('/test/refer/on-paper')).html).toContain('4 Weir Street')
    expect(await world.alongside.organisations.find(other.slug)).toMatchObject({ telephone: null, email: null })
  })
  it('is not for a member', async () => expect((await mo.get('/test/organisation')).status).toBe(403))
})
