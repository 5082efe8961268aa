import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn, somebody } from '../../../../tests/support/neighbours.ts'
import type { Visitor } from '../../../../tests/support/visitor.ts'
import { openWorld, type World } from '../../../../tests/support/world.ts'
import { addPerson } from '../add-person.ts'
import { recordConsent } from '../../consent/record-consent.ts'
import { limitsFrom } from './keep-reach.ts'
import { readChanges } from './note-changes.ts'
import { answerFor } from './reach.ts'
import { readReach, rulesOf } from './read-reach.ts'
import type { SaidOfReaching } from './said-of-reaching.ts'

const naughty = ['<script>alert(1)</script>', "Robert'); drop table person;--", 'ﷺ Z͑ͫ̓ͪ̂ͫ̽͏̴̙', '👩🏽‍🦳 after 11', '\u202egnihton']

describe('what follows from what somebody says of being reached', () => {
  const said: SaidOfReaching = { answers: { ring: 'not known', message: 'not known', text: 'not known', letter: 'not known', email: 'not known', visit: 'not known' }, messageWords: '', none: false, speakTo: 'not said', speakToWords: '', noReveal: false, noRevealWords: '', times: '', parts: [] }
  it('is nothing where nobody asked anything', () => expect(limitsFrom(said, [])).toEqual([]))
  it('keeps the words a no was said in, while it stays a no', () => {
    const before = [{ kind: 'no_visit' as const, words: 'the dog bites', parts: [] }]
    expect(limitsFrom({ ...said, answers: { ...said.answers, visit: 'no' } }, before)).toEqual(before)
    expect(limitsFrom(said, before)).toEqual([])
  })
  it('leaves “texts only” whole while it is still so, and takes it apart when it is not', () => {
    const before = [{ kind: 'text_only' as const, words: 'deaf', parts: [] }]
    const closed = { ...said.answers, ring: 'no', message: 'no', letter: 'no', email: 'no', text: 'yes' } as const
    expect(limitsFrom({ ...said, answers: closed }, before)).toEqual(before)
    expect(limitsFrom({ ...said, answers: { ...closed, email: 'yes' } }, before).map((one) => one.kind)).toEqual(['no_phone', 'no_message', 'no_letter'])
  })
})

it('has no button that rings a person but on the card that says first how they may be reached', () => {
  const root = path.join(import.meta.dirname, '../../../..')
  const found = globSync('src/features/**/*.{ts,tsx}', { cwd: root }).filter((file) => !file.includes('.test.') && readFileSync(path.join(root, file), 'utf8').includes('tel:'))
  const ringsUsOrHelp = ['call-down-page.tsx', 'draft-parts.tsx', 'ring-us.tsx', 'words.ts']
  expect(found.map((file) => path.basename(file)).filter((file) => !ringsUsOrHelp.includes(file))).toEqual(['reach-card.tsx'])
})

describe('how somebody is reached, written down', () => {
  let world: World
  let asha: Awaited<ReturnType<typeof somebody>>
  let bilal: typeof asha
  let mo: { person: string; participation: string }
  let visitor: Visitor
  const rules = async () => rulesOf(await world.work((work) => readReach(work, mo)))
  const reaching = () => `/test/people/${mo.participation}/reaching`
  beforeAll(async () => {
    world = await openWorld()
    const app = peopleWeb(world)
    asha = await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')
    bilal = await somebody(world, 'Bilal Aziz', { kind: 'supporter' }, 'supporter')
    mo = await world.work((work) => addPerson(work, { name: 'Maureen Tully' }, { kind: 'member', since: '2026-01-05', reach: [{ kind: 'telephone', value: '+447700900162', whose: null }] }))
    visitor = await signedIn(world, app, asha.account)
  })
  afterAll(() => world.close())

  it('says once, before the button, that nobody has asked, and to leave no message and send nothing until then', async () => {
    const { html } = await visitor.get(`/test/members/${mo.participation}`)
    const says = 'Until Maureen has said, leave no message, send nothing, and don’t visit unasked.'
    expect(html.split(says)).toHaveLength(2)
    expect(html).not.toContain('Not known: don’t')
    expect(html.indexOf(says)).toBeLessThan(html.indexOf('tel:+447700900162'))
  })
  it('keeps every answer, and gives it back in words', async () => {
    await visitor.get(reaching())
    const sent = await visitor.send(reaching(), { ring: 'yes', message: 'no', 'message-words': 'shared with her sister', text: 'yes', times: 'after 11', parts: 'am', 'speak-to': 'somebody first', 'speak-to-words': 'her daughter Karen', 'no-reveal': 'yes', 'no-reveal-words': 'say it’s about the knitting' })
    expect(sent).toMatchObject({ status: 303, location: `/test/members/${mo.participation}` })
    const { html } = await visitor.get(`/test/members/${mo.participation}`)
    for (const words of ['shared with her sister', 'after 11', 'Mornings', 'her daughter Karen', 'Please ring somebody else first, then Maureen.', 'Please don’t say who is ringing', 'say it’s about the knitting', 'Not known: ask before you post one.']) expect(html).toContain(words)
    expect([answerFor('ring', await rules()), answerFor('message', await rules()), answerFor('letter', await rules())]).toEqual(['yes', 'no', 'not known'])
  })
  it('shows the form as it was left, and a yes taken back is not known again', async () => {
    expect((await visitor.get(reaching())).html).toMatch(/name="text" value="yes"[^>]*checked/)
    await visitor.send(reaching(), { message: 'no' })
    expect(answerFor('text', await rules())).toBe('not known')
    expect((await world.work((work) => readReach(work, mo))).limits.map((limit) => limit.kind)).toEqual(['no_message'])
  })
  it('asks who it is, where somebody else is to be spoken to, and keeps what was typed', async () => {
    await visitor.get(reaching())
    const again = await visitor.send(reaching(), { 'speak-to': 'only somebody', times: 'never on a Tuesday' })
    expect(again.status).toBe(422)
    expect(again.html).toContain('Write who it is.')
    expect(again.html).toContain('never on a Tuesday')
  })
  it.each(naughty)('gives back as written: %s', async (words) => {
    await visitor.get(reaching())
    await visitor.send(reaching(), { message: 'no', 'message-words': words })
    expect((await world.work((work) => readReach(work, mo))).limits.map((limit) => limit.words)).toEqual([words])
    expect((await visitor.get(reaching())).html).not.toContain('<script>alert')
  })
  it('takes a new number in one form however it is written, changes it, and ends it; what was before is kept', async () => {
    const numbers = `/test/people/${mo.participation}/numbers`
    await visitor.get(`${numbers}/new`)
    expect((await visitor.send(numbers, { kind: 'telephone', value: '0770', whose: '' })).html).toContain('That isn’t a whole telephone number.')
    expect((await visitor.send(numbers, { kind: 'telephone', value: '(01632) 960 711', whose: 'Daughter Karen' })).status).toBe(303)
    const added = (await world.work((work) => readReach(work, mo))).points.find((point) => point.whose === 'Daughter Karen')
    expect(added?.value).toBe('+441632960711')
    await visitor.get(`${numbers}/${added?.id}`)
    await visitor.send(`${numbers}/${added?.id}`, { value: '01632 960712', whose: 'Daughter Karen' })
    const [, changed] = (await world.work((work) => readReach(work, mo))).points
    expect(changed?.value).toBe('+441632960712')
    await visitor.get(`${numbers}/${changed?.id}`)
    await visitor.send(`${numbers}/${changed?.id}/ending`)
    expect((await world.work((work) => readReach(work, mo))).points.map((point) => point.value)).toEqual(['+447700900162'])
    const kept = await world.work((work) => work.db.selectFrom('contact_point').select('id').where('organisation_id', '=', work.organisation.id).where('participation_id', '=', mo.participation).execute())
    expect(kept).toHaveLength(3)
  })
  it('leaves a line for each change, by whom and from what to what, and none where nothing is otherwise', async () => {
    const iris = await world.work((work) => addPerson(work, { name: 'Iris Low' }, { kind: 'member', since: '2026-01-05' }))
    const [form, numbers] = [`/test/people/${iris.participation}/reaching`, `/test/people/${iris.participation}/numbers`]
    const changes = () => world.work((work) => readChanges(work, iris))
    const says = async (fields: Readonly<Record<string, string>>) => {
      await visitor.get(form)
      return visitor.send(form, fields)
    }
    await says({ text: 'yes', times: 'after 11' })
    await says({ text: 'yes', times: 'after 11' })
    await says({ text: 'no', times: 'after 11', 'no-reveal': 'yes' })
    await visitor.get(`${numbers}/new`)
    await visitor.send(numbers, { kind: 'telephone', value: '01632 960711', whose: 'Daughter Karen' })
    await world.work((work) => recordConsent(work, { ...iris, purpose: 'be contacted by post', answer: 'given', how: 'on the phone' }), asha.actor)
    expect((await changes()).map(({ by, changes: all }) => [by, ...all.map(({ fact, from, to }) => `${fact}: ${from || 'nothing'} → ${to}`)].join('; ')).toSorted()).toEqual([
      'Asha Rahman; letter: not known → yes',
      'Asha Rahman; telephone: nothing → +441632960711 (Daughter Karen)',
      'Asha Rahman; text: not known → yes; times: nothing → after 11',
      'Asha Rahman; text: yes → no; no reveal: nothing → yes',
    ])
    const { html } = await visitor.get(form)
    for (const words of ['4 changes', 'Texts: yes, now no.', 'Good times: nothing, now “after 11”.', '23 November 2026', 'Asha Rahman']) expect(html).toContain(words)
    const rows = await world.work((work) => work.db.selectFrom('reach_change').select('changes_sealed').where('organisation_id', '=', work.organisation.id).execute())
    expect(rows.map((row) => row.changes_sealed.toString('latin1')).join()).not.toMatch(/after 11|Karen|text/)
  })
  it('makes one number of a double tap', async () => {
    const numbers = `/test/people/${mo.participation}/numbers`
    await visitor.get(`${numbers}/new`)
    const typed = { kind: 'email', value: 'mo@example.org', whose: '' }
    await Promise.all([visitor.send(numbers, typed), visitor.send(numbers, typed)])
    expect((await world.work((work) => readReach(work, mo))).points.filter((point) => point.kind === 'email')).toHaveLength(1)
  })
  it('is changed by the person themselves, holds at once, and says afterwards that it was they', async () => {
    const iris = await somebody(world, 'Iris Vale', { kind: 'member' }, 'member')
    const own = `/test/people/${iris.participation}/own-reaching`
    const hers = await signedIn(world, peopleWeb(world), iris.account)
    expect((await hers.get(`/test/members/${iris.participation}`)).html).toContain(`href="${own}"`)
    expect((await hers.get(own)).html).toContain('May we send you a text?')
    const again = await hers.send(own, { text: 'no', 'speak-to': 'only somebody', times: 'never before ten' })
    expect([again.status, again.html.includes('never before ten')]).toEqual([422, true])
    expect(await hers.send(own, { text: 'no', ring: 'yes', times: 'never before ten' })).toMatchObject({ status: 303, location: `/test/members/${iris.participation}` })
    const said = rulesOf(await world.work((work) => readReach(work, iris)))
    expect([answerFor('text', said), answerFor('ring', said), answerFor('letter', said)]).toEqual(['no', 'yes', 'not known'])
    expect((await visitor.get(`/test/people/${iris.participation}/reaching`)).html).toContain('Iris, on their own page')
    expect((await hers.get(`/test/people/${mo.participation}/own-reaching`)).status).toBe(404)
    expect((await hers.get(`/test/people/${iris.participation}/reaching`)).status).toBe(403)
  })
  it('is not for a supporter to read or to change', async () => {
    const his = await signedIn(world, peopleWeb(world), bilal.account)
    expect((await his.get(reaching())).status).toBe(403)
  })
})
