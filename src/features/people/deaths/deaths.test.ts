import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn, somebody } from '../../../../tests/support/neighbours.ts'
import type { Visitor } from '../../../../tests/support/visitor.ts'
import { openWorld, type World } from '../../../../tests/support/world.ts'
import { queueMessage } from '../../messages/queue-message.ts'
import { whyNotSend } from '../../messages/why-not-send.ts'
import { type Added, addPerson } from '../add-person.ts'
import { flagDeath } from './flag-death.ts'
import { joinPeople } from '../same-person/join-people.ts'
import { keepHousehold } from '../around/keep-household.ts'

const day = { 'heard-day': '23', 'heard-month': '11', 'heard-year': '2026' }

describe('a death', () => {
  let world: World
  let asha: Awaited<ReturnType<typeof somebody>>
  let visitor: Visitor
  let ted: Added
  let win: Added
  const reach = [{ kind: 'telephone' as const, value: '+441632960171', whose: null }]
  const add = (name: string) => world.work((work) => addPerson(work, { name }, { kind: 'member', since: '2026-01-05', reach, open: ['email', 'letter'] }))
  const write = (to: Added) => world.work((work) => queueMessage(work, { to: to.participation, person: to.person, kind: 'a test', address: 'someone@example.org', subject: 'Thursday at 2', body: 'Hello' }))
  const states = (to: Added) => world.work((work) => work.db.selectFrom('message').select(['state', 'why']).where('organisation_id', '=', work.organisation.id).where('to_id', '=', to.participation).orderBy('queued_at').execute())
  const letterTo = (to: Added) => world.work((work) => whyNotSend(work, { to: to.participation, way: 'letter', address: null }))
  const tasks = () => world.work((work) => work.db.selectFrom('task').select(['kind', 'about_id as about', 'due_on as due']).where('organisation_id', '=', work.organisation.id).where('settled_at', 'is', null).orderBy('raised_at').execute())
  const death = (one: Added) => `/test/people/${one.participation}/death`
  const page = async (one: Added) => (await visitor.get(`/test/members/${one.participation}`)).html

  beforeAll(async () => {
    world = await openWorld()
    asha = await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')
    ted = await add('Ted Lowe')
    win = await add('Win Lowe')
    await world.work((work) => keepHousehold(work, [ted.participation, win.participation], '2026-01-05'))
    visitor = await signedIn(world, peopleWeb(world), asha.account)
  })
  afterAll(() => world.close())

  it('is said with who told us, how sure it is and when; what is missing is asked for, and what was typed stays', async () => {
    await visitor.get(death(ted))
    const again = await visitor.send(death(ted), { words: '', 'heard-day': '31', 'heard-month': '11', 'heard-year': '2026', 'died-year': '26' })
    expect(again.status).toBe(422)
    for (const sentence of ['Choose how sure it is.', 'Write who told us.', 'Write the day as three numbers', 'Write a whole day, a month and a year, or a year alone.', 'value="31"']) expect(again.html).toContain(sentence)
  })
  it('that is only feared stops sending at once, and asks somebody to find out; nobody else is rung', async () => {
    expect(await write(ted)).toMatchObject({ state: 'queued' })
    await visitor.get(death(ted))
    expect(await visitor.send(death(ted), { ...day, certain: 'no', words: 'the post came back' })).toMatchObject({ status: 303 })
    expect(await states(ted)).toEqual([{ state: 'held back', why: 'died' }])
    expect(await write(ted)).toMatchObject({ state: 'held back', why: 'died' })
    expect(await tasks()).toEqual([{ kind: 'find out whether somebody died', about: ted.participation, due: '2026-11-24' }])
    expect(await page(ted)).toContain('We heard that Ted may have died.')
    expect((await page(ted)).split('We heard that Ted may have died.')[1]?.split('</section>')[0], 'and leads on from there').toContain(`href="${death(ted)}"`)
    expect(await page(ted)).not.toContain('href="tel:+44')
    expect(await letterTo(win)).toBeUndefined()
  })
  it('lifted, sends nothing again, says so, and settles the question', async () => {
    expect((await visitor.get(death(ted))).html).toContain('2 messages were held back, and stay held back.')
    expect((await visitor.send(`${death(ted)}/lifting`, { why: '' })).html).toContain('Write how we know.')
    expect(await visitor.send(`${death(ted)}/lifting`, { why: 'he rang himself' })).toMatchObject({ status: 303 })
    expect((await states(ted)).map((one) => one.state)).toEqual(['held back', 'held back'])
    expect(await tasks()).toEqual([])
    expect(await page(ted)).toContain('href="tel:+441632960171"')
    expect(await write(ted)).toMatchObject({ state: 'queued' })
  })
  it('that is certain stops what would reach either of a couple, and a human rings whoever is left within one working day', async () => {
    expect(await write(win)).toMatchObject({ state: 'queued' })
    await visitor.get(death(ted))
    await visitor.send(death(ted), { ...day, certain: 'no', words: 'his niece heard something' })
    await visitor.get(death(ted))
    await visitor.send(death(ted), { ...day, words: 'his niece rang again', 'died-month': '11', 'died-year': '2026' })
    expect(await tasks()).toEqual([{ kind: 'ring whoever is left', about: win.participation, due: '2026-11-24' }])
    expect((await states(win)).map((one) => one.state)).toEqual(['held back'])
    expect(await letterTo(win)).toBe('bereaved')
    expect(await letterTo(ted)).toBe('died')
    expect((await visitor.get(death(ted))).html).toContain('Died: November 2026.')
  })
  it('leads from Today to how to reach her and kind words; once she has been spoken with she may be written to again', async () => {
    const today = (await visitor.get('/test/today')).html
    expect(today).toContain('Ring Win Lowe')
    const path = /href="(\/test\/people\/[^"]+\/bereavements\/[^"]+)"/.exec(today)?.[1] ?? ''
    const { html } = await visitor.get(path)
    for (const words of ['Ted, who lived with Win, has died.', 'href="tel:+441632960171"', 'Say the name.']) expect(html).toContain(words)
    expect(await page(win)).toContain('Win has lost somebody')
    await visitor.get(path)
    expect(await visitor.send(`${path}/spoken`, { 'on-day': '23', 'on-month': '11', 'on-year': '2026', note: 'Her sister is with her.' })).toMatchObject({ status: 303 })
    expect(await tasks()).toEqual([])
    expect(await letterTo(win)).toBeUndefined()
    expect((await states(win)).map((one) => one.state), 'what was held back stays').toEqual(['held back'])
    expect((await visitor.get(path)).status).toBe(404)
  })
  it('holds under every record that is the same person', async () => {
    const [one, other, third] = [await add('Ron Birch'), await add('Ronald Birch'), await add('R Birch')]
    await world.work((work) => joinPeople(work, { from: one.person, into: other.person, why: 'somebody compared them' }))
    await world.work((work) => joinPeople(work, { from: third.person, into: other.person, why: 'somebody compared them' }))
    await visitor.get(death(one))
    await visitor.send(death(one), { ...day, certain: 'yes', words: 'letter' })
    expect([await letterTo(one), await letterTo(other), await letterTo(third)]).toEqual(['died', 'died', 'died'])
    await visitor.get(death(third))
    expect(await visitor.send(`${death(third)}/lifting`, { why: 'another Birch' }), 'and is taken back from any of them').toMatchObject({ status: 303 })
    expect(await letterTo(one)).toBeUndefined()
  })
  it('has nobody ring a widow who has died too, whichever record of hers it was said under', async () => {
    const [sid, ivy, ivyAgain] = [await add('Sid Hale'), await add('Ivy Hale'), await add('Ivy Hale née Parr')]
    await world.work((work) => keepHousehold(work, [sid.participation, ivy.participation], '2026-01-05'))
    await world.work((work) => joinPeople(work, { from: ivyAgain.person, into: ivy.person, why: 'somebody compared them' }))
    await world.work((work) => flagDeath(work, { person: ivyAgain.person, about: ivyAgain.participation, certain: true, died: null, words: 'the paper' }))
    await visitor.get(death(sid))
    await visitor.send(death(sid), { ...day, certain: 'yes', words: 'his nephew rang' })
    expect((await tasks()).filter(({ kind }) => kind === 'ring whoever is left')).toEqual([])
  })
  it('is not a supporter’s to say, nor a member’s', async () => {
    const bilal = await somebody(world, 'Bilal Aziz', { kind: 'supporter' }, 'supporter', 'member')
    expect((await (await signedIn(world, peopleWeb(world), bilal.account)).get(death(win))).status).toBe(403)
  })
})
