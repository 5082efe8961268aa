import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { doorsOf } from '../../../tests/support/doors.ts'
import { openMatchingWorld, type MatchingWorld, type Signed } from '../../../tests/support/matching-world.ts'
import { visitorOf, type Visitor } from '../../../tests/support/visitor.ts'
import { connectAsOwner } from '../../platform/database/owner.ts'
import { rooms } from '../../start/rooms.ts'
import { addPerson } from '../people/add-person.ts'
import { moveReferral, receiveReferral } from '../referrals/receive-referral.ts'
import { answerEquality } from './answer-equality.ts'
import { chooseQuestions } from './choose-questions.ts'
import type { Question } from './equality.ts'
import { makeEqualityCode } from './hand-over.ts'
import { readGroups } from './read-groups.ts'

describe('questions about equality', () => {
  let world: MatchingWorld
  let joe: Signed
  let joes: Visitor
  let ashas: Visitor
  let app: ReturnType<typeof doorsOf>
  const browserOf = (who: Signed | null): Visitor => {
    const visitor = visitorOf(app)
    if (who) visitor.setCookie('alongside', who.secret)
    return visitor
  }
  beforeAll(async () => {
    world = await openMatchingWorld()
    app = doorsOf(world, { rooms })
    joe = await world.signIn(world.joe, 'member', 'Joe')
    joes = browserOf(joe)
    ashas = browserOf(world.asha)
  })
  afterAll(() => world.close())

  const asks = (...asked: Question[]) => world.by(world.asha, (work) => chooseQuestions(work, new Set(asked)))
  const says = async (question: string, fields: Record<string, string>) => {
    await joes.get(`/test/my-equality/${question}`)
    return joes.send(`/test/my-equality/${question}`, fields)
  }
  const groups = () => world.work((work) => readGroups(work, [world.joe.participation], work.today)).then((found) => found.get(world.joe.participation))

  it('are there for nobody until the organisation turns one on, and then one by one', async () => {
    expect((await joes.get('/test/my-equality')).status).toBe(404)
    expect((await joes.get(`/test/members/${joe.participation}`)).html).not.toContain('my-equality')
    await ashas.get('/test/organisation/equality')
    const chosen = (await ashas.follow(await ashas.send('/test/organisation/equality', { asks: 'disability' }))).html
    expect([...chosen.matchAll(/value="([a-z ]+)" checked/g)].map(([, value]) => value)).toEqual(['disability'])
    await asks('ethnic group', 'disability')
    expect((await joes.get(`/test/members/${joe.participation}`)).html).toContain('href="/test/my-equality"')
    const page = (await joes.get('/test/my-equality')).html
    expect(page).toContain('Nobody who decides about you sees your answer.')
    expect(page).toContain('href="/test/my-equality/ethnic-group"')
    expect(page).not.toContain('my-equality/religion')
    expect((await joes.get('/test/my-equality/religion')).status).toBe(404)
    expect(await world.by(joe, (work) => answerEquality(work, { participation: joe.participation, question: 'religion', answer: { choice: 'sikh', words: null } }))).toEqual({ refused: 'not there' })
  })

  it('are answered one at a time, changed, and read back by the person alone', async () => {
    const wrong = await says('ethnic-group', { choice: 'white' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Choose which of these')
    expect((await joes.follow(await says('ethnic-group', { choice: 'white', 'choice-white': 'another white background', 'words-white': 'Polish' }))).html).toContain('<q>Polish</q>')
    expect((await joes.get('/test/my-equality/ethnic-group')).html).toContain('value="Polish"')
    expect((await joes.follow(await says('ethnic-group', { choice: 'other', 'choice-other': 'arab' }))).html).toContain('Arab')
    expect(await groups()).toEqual({ 'ethnic group': 'other' })
    expect((await ashas.get('/test/my-equality')).status).toBe(403)
  })

  it('keep “rather not say”, “rather not be asked” and no answer apart', async () => {
    await says('disability', { choice: 'prefer not to say' })
    expect(await groups()).toEqual({ 'ethnic group': 'other', disability: 'prefer not to say' })
    await joes.get('/test/my-equality')
    expect((await joes.follow(await joes.send('/test/my-equality/declining', {}))).html).toContain('Nobody asks you these.')
    expect(await groups()).toEqual({ 'ethnic group': 'declined', disability: 'declined' })
    await says('disability', { choice: 'yes', 'choice-yes': 'a lot' })
    expect(await groups()).toEqual({ 'ethnic group': 'declined', disability: 'disabled' })
  })

  it('are taken back at once, also when they are not asked any more', async () => {
    await asks('ethnic group')
    expect((await joes.get('/test/my-equality')).html).toContain('Not asked any more')
    expect((await joes.get('/test/my-equality/disability')).html).not.toContain('name="choice"')
    for (const question of ['disability', 'ethnic-group']) {
      await joes.get(`/test/my-equality/${question}`)
      expect((await joes.follow(await joes.send(`/test/my-equality/${question}/removal`, {}))).html).toContain('It is gone.')
    }
    expect(await groups()).toBeUndefined()
    expect(await rows()).toEqual([])
  })

  const rows = async () => {
    const owner = connectAsOwner(world.ownerUrl)
    const { rows: found } = await sql<{ question: string; version: string; length: number; text: string }>`select question, words_version as version, length(answer_sealed) as length, encode(answer_sealed, 'escape') as text from equality_answer order by question`.execute(owner)
    await owner.destroy()
    return found
  }

  it('lie sealed and all of one length, so that a copy of the database does not even say who declined', async () => {
    await asks('ethnic group', 'disability', 'religion')
    await says('ethnic-group', { choice: 'asian', 'words-asian': '丂'.repeat(80) })
    await says('disability', { choice: 'no' })
    await says('religion', { choice: 'prefer not to say' })
    const found = await rows()
    expect(found.map(({ question, version }) => `${question} ${version}`)).toEqual(['disability 2026-11', 'ethnic group 2026-11', 'religion 2026-11'])
    expect(new Set(found.map(({ length }) => length)).size).toBe(1)
    expect(found.map(({ text }) => text).join()).not.toMatch(/choice|prefer|background/)
    expect((await joes.get('/test/my-equality')).html).toContain('丂'.repeat(80))
  })

  it('are opened for nobody who is signed in, whatever they may do', async () => {
    for (const one of [joe, world.asha]) await expect(world.by(one, (work) => readGroups(work, [joe.participation], work.today))).rejects.toThrow('nobody but the software')
  })

  it('go with the person’s key: without it there is nothing to read and nothing to count', async () => {
    const owner = connectAsOwner(world.ownerUrl)
    const kept = await sql<{ wrapped: Buffer }>`update data_key set wrapped = null, destroyed_at = now() from (select wrapped from data_key where subject_id = ${joe.person}) as old where subject_id = ${joe.person} returning old.wrapped`.execute(owner)
    expect(await groups()).toBeUndefined()
    await sql`update data_key set wrapped = ${kept.rows[0]?.wrapped}, destroyed_at = null where subject_id = ${joe.person}`.execute(owner)
    await owner.destroy()
    expect(await groups()).toEqual({ 'ethnic group': 'asian', disability: 'not disabled', religion: 'prefer not to say' })
  })

  it('are not shown to whoever has not been taken up, and not of an age', async () => {
    await asks('sexual orientation', 'disability')
    const kim = await world.work((work) => addPerson(work, { name: 'Kim Young' }, { kind: 'member', since: '2026-11-01', birth: { born: '2012-03-02', age: null, ageOn: null } }))
    const kims = browserOf(await world.signIn(kim, 'member', 'Kim'))
    const referral = await world.work((work) => receiveReferral(work, { ...kim, member: kim.participation, receivedOn: '2026-11-01', source: 'self' }))
    expect((await kims.get('/test/my-equality')).status).toBe(404)
    expect((await ashas.get(`/test/people/${kim.participation}/equality`)).html).toContain('Not before Kim has been taken up')
    expect(await world.by(world.asha, (work) => makeEqualityCode(work, kim.participation))).toEqual({ refused: 'nothing to ask' })
    for (const to of ['triage', 'accepted'] as const) await world.work((work) => moveReferral(work, { referral, to, reason: 'agreed with the person' }))
    expect((await kims.get('/test/my-equality')).html).toContain('Disability')
    expect((await kims.get('/test/my-equality/sexual-orientation')).status).toBe(404)
  })

  describe('by a code, for whoever does not sign in', () => {
    const made = async (): Promise<string> => {
      await ashas.get(`/test/people/${joe.participation}/equality`)
      const { status, html } = await ashas.send(`/test/people/${joe.participation}/equality-codes`, {})
      expect(status).toBe(200)
      return /about-you\/([\d-]+)/.exec(html)?.[1] ?? ''
    }
    it('are written, and never read: no name, and no answer that was given before', async () => {
      await asks('ethnic group', 'disability')
      const code = await made()
      const phone = browserOf(null)
      const begins = (await phone.get(`/test/about-you/${code}`)).html
      expect(begins).toContain(`href="/test/about-you/${code}/ethnic-group"`)
      const first = (await phone.get(`/test/about-you/${code}/ethnic-group`)).html
      expect(`${begins}${first}`).not.toMatch(/Joe|Kaminski|丂| checked/)
      expect((await phone.follow(await phone.send(`/test/about-you/${code}/ethnic-group`, { choice: 'other', 'choice-other': 'arab' }))).html).toContain('Question 2 of 2')
      expect((await phone.follow(await phone.send(`/test/about-you/${code}/disability`, { leave: 'yes', choice: 'yes' }))).html).toContain('Thank you')
      expect(await groups()).toEqual({ 'ethnic group': 'other', disability: 'not disabled', religion: 'prefer not to say' })
      expect((await phone.get(`/test/about-you/${code}`)).html).toContain('This code is over')
    })
    it('nothing chosen is no mistake, and one code ends another', async () => {
      const [older, newer] = [await made(), await made()]
      const phone = browserOf(null)
      expect((await phone.get(`/test/about-you/${older}`)).html).toContain('This code is over')
      await phone.get(`/test/about-you/${newer}/ethnic-group`)
      expect((await phone.send(`/test/about-you/${newer}/ethnic-group`, {})).status).toBe(303)
      await phone.get(`/test/about-you/${newer}/ethnic-group`)
      expect((await phone.send(`/test/about-you/${newer}/ethnic-group`, { choice: 'white' })).status).toBe(422)
    })
    it('may be declined as a whole, and a code lasts thirty days', async () => {
      const phone = browserOf(null)
      const code = await made()
      await phone.get(`/test/about-you/${code}`)
      expect((await phone.follow(await phone.send(`/test/about-you/${code}/declining`, {}))).html).toContain('Nobody asks you these')
      expect(await groups()).toEqual({ 'ethnic group': 'declined', disability: 'declined' })
      const late = await made()
      world.clock.moveTo(new Date(world.clock.now().getTime() + 30 * 86_400_000))
      expect((await phone.get(`/test/about-you/${late}`)).html).toContain('This code is over')
    })
  })
})
