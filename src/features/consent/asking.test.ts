import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn, somebody } from '../../../tests/support/neighbours.ts'
import type { Visitor } from '../../../tests/support/visitor.ts'
import { openWorld, type World } from '../../../tests/support/world.ts'
import { hearOfDeath } from '../people/deaths/hear-of-death.ts'
import { readHat } from '../people/read-hats.ts'
import { joinPeople } from '../people/same-person/join-people.ts'
import { afterDeath } from '../../start/after-death.ts'
import { checkConsent } from './check-consent.ts'
import type { Consent } from './consent.ts'
import { recordConsent } from './record-consent.ts'
import { readConsents } from './store.ts'

const naughty = ['<script>alert(1)</script>', "Robert'); drop table consent;--", 'ﷺ Z͑ͫ̓ͪ̂ͫ̽͏̴̙', '👩🏽‍🦳 only Bev', '\u202egnihton']

describe('a talk about what is OK', () => {
  let world: World
  let app: ReturnType<typeof peopleWeb>
  let asha: Visitor
  let coordinator: Awaited<ReturnType<typeof somebody>>
  let mo: Awaited<ReturnType<typeof somebody>>
  let made = 0
  beforeAll(async () => {
    world = await openWorld()
    app = peopleWeb(world)
    coordinator = await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')
  })
  beforeEach(async () => {
    asha = await signedIn(world, app, coordinator.account)
    made += 1
    mo = await somebody(world, `Mo Tully ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[made] ?? ''}`, { kind: 'member' }, 'member')
  })
  afterAll(() => world.close())

  const at = (end: string) => `/test/people/${mo.participation}/consent${end}`
  const alone = { company: 'alone', interpreting: 'nobody', how: 'on the phone', 'on-day': '23', 'on-month': '11', 'on-year': '2026', 'asked-by': 'Asha Rahman', deciding: 'themselves' }
  async function saves(about: readonly string[], fields: Readonly<Record<string, string>>) {
    await asha.get(at(`/talk?${about.map((one) => `about=${one}`).join('&')}`))
    return asha.send(at('/talks'), { ...alone, ...fields })
  }
  const consents = (): Promise<Consent[]> => world.work((work) => readConsents(work, mo))
  const stands = (purpose: Parameters<typeof checkConsent>[2]) => world.work((work) => checkConsent(work, mo.participation, purpose))
  const tasks = () => world.work((work) => work.db.selectFrom('task').select(['kind', 'due_on', 'settled_at']).where('organisation_id', '=', work.organisation.id).where('about_id', '=', mo.participation).execute())

  it('reads out the very words, and keeps their version, who asked, how, the day, the end and their own words', async () => {
    const page = await asha.get(at('/talk?about=share-with-family'))
    expect(page.html).toContain('May we talk about you with your family?')
    for (const words of naughty) {
      const done = await saves(['share-with-family'], { 'says-share-with-family': 'yes', 'words-share-with-family': words, 'until-share-with-family-day': '30', 'until-share-with-family-month': '11', 'until-share-with-family-year': '2026', company: 'others', 'company-words': words, interpreting: 'interpreter', interpreter: words })
      expect(done.status, words).toBe(303)
      expect((await consents()).find(({ note }) => note === words)).toMatchObject({ purpose: 'share with family', answer: 'given', how: 'on the phone', onDay: '2026-11-23', until: '2026-11-30', note: words, wordsVersion: '2026-11', askedBy: 'Asha Rahman', own: false, talk: { company: 'others', companyWords: words, interpreter: words, late: null } })
    }
  })
  it('holds the more careful answer of two records that are one, says so to a colleague, and shows the person none of the other', async () => {
    const other = await somebody(world, 'Maureen Tully', { kind: 'member' })
    await saves(['photographs'], { 'says-photographs': 'yes' })
    await world.work((work) => recordConsent(work, { ...other, purpose: 'photographs', answer: 'refused', how: 'on the phone', note: 'Not with my teeth' }))
    world.clock.moveTo(new Date('2026-11-23T12:10:00Z'))
    await world.work((work) => joinPeople(work, { from: other.person, into: mo.person, why: 'the same mobile' }))
    const says = 'Two records that are one person say different things. The more careful holds until Mo is asked again.'
    for (const page of [at(''), `/test/members/${mo.participation}`]) {
      const { html } = await asha.get(page)
      for (const words of [says, 'Not with my teeth']) expect(html, page).toContain(words)
    }
    const own = (await (await signedIn(world, app, mo.account)).get('/test/my-consent')).html
    expect(own).not.toContain('teeth')
    world.clock.moveTo(new Date('2026-11-23T12:20:00Z'))
    await saves(['photographs'], { 'says-photographs': 'yes' })
    expect((await asha.get(at(''))).html, 'asked again').not.toContain(says)
    expect(await stands('photographs')).toBe('given')
  })
  it('keeps who asked, who was there and who interpreted unreadable in the database', async () => {
    await saves(['photographs'], { 'says-photographs': 'yes', 'asked-by': 'Her oncology nurse', company: 'others', 'company-words': 'Her sister Bev', interpreting: 'interpreter', interpreter: 'Northern Voices' })
    const rows = await world.work((work) => work.db.selectFrom('consent_conversation').selectAll().where('organisation_id', '=', work.organisation.id).where('participation_id', '=', mo.participation).execute())
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows.map((row) => Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : value))))).not.toMatch(/oncology|Bev|Voices/)
    expect((await consents()).find(({ purpose }) => purpose === 'photographs')).toMatchObject({ askedBy: 'Her oncology nurse' })
  })
  it('is not saved where a relative interpreted, and says what to do; what was typed is still there', async () => {
    const refused = await saves(['keep-notes'], { 'says-keep-notes': 'yes', 'words-keep-notes': 'Only the visits', interpreting: 'relative' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Book an interpreter or a telephone service, and ask again.')
    expect(refused.html).toContain('Only the visits')
    expect(await consents()).toEqual([])
  })
  it('in front of the partner counts for nothing until they are asked alone, and a human is asked to', async () => {
    await saves(['share-with-family'], { 'says-share-with-family': 'yes', company: 'partner' })
    expect(await stands('share with family')).toBe('unclear')
    expect((await tasks()).map(({ kind, settled_at }) => [kind, settled_at])).toEqual([['ask them alone', null]])
    expect((await asha.get(at(''))).html).toContain('to be asked again alone')
    world.clock.moveTo(new Date(world.clock.now().getTime() + 60_000))
    await saves(['share-with-family'], { 'says-share-with-family': 'no' })
    expect(await stands('share with family')).toBe('refused')
    expect((await tasks()).filter(({ settled_at }) => settled_at === null)).toEqual([])
  })
  it('had on an earlier day needs why it comes only now, and does not overtake what they said since', async () => {
    const mos = await signedIn(world, app, mo.account)
    await mos.get('/test/my-consent/keep-notes')
    await mos.send('/test/my-consent/keep-notes', { says: 'no' })
    const earlier = { 'says-keep-notes': 'yes', 'on-day': '20' }
    const refused = await saves(['keep-notes'], earlier)
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Say why it is written down only now')
    expect((await saves(['keep-notes'], { ...earlier, late: 'No signal at her house' })).status).toBe(303)
    expect(await stands('keep notes')).toBe('refused')
    expect((await consents()).map(({ answer, talk }) => [answer, talk?.late ?? null])).toEqual([['refused', null], ['given', 'No signal at her house']])
  })
  it('shows an answer they gave while the page was open before anybody overtakes it', async () => {
    await asha.get(at('/talk?about=keep-notes'))
    const mos = await signedIn(world, app, mo.account)
    await mos.get('/test/my-consent/keep-notes')
    await mos.send('/test/my-consent/keep-notes', { says: 'no', words: 'Not any more' })
    const again = await asha.send(at('/talks'), { ...alone, 'says-keep-notes': 'yes' })
    expect(again.status).toBe(422)
    expect(again.html).toContain('has answered this since you opened the page')
    expect(await stands('keep notes')).toBe('refused')
  })
  it('by others, where somebody cannot decide it, needs who and why, is never the family alone, and is nobody’s yes', async () => {
    const others = { 'says-keep-notes': 'yes', deciding: 'others', 'decided-words': 'Her sons' }
    expect((await saves(['keep-notes'], { ...others, 'decided-by': 'family alone' })).html).toContain('A family can’t decide this on their own.')
    expect((await saves(['keep-notes'], { ...others, 'decided-by': 'attorney', 'decided-words': '' })).status).toBe(422)
    expect((await saves(['keep-notes'], { ...others, 'decided-by': 'attorney', 'decided-words': 'Bev, power of attorney seen: Mo always kept a diary' })).status).toBe(303)
    expect(await stands('keep notes')).toBe('not asked')
    const { html } = await asha.get(at(''))
    expect(html).toContain('Decided in their best interests: yes.')
    expect(html).toContain('Mo always kept a diary')
  })
  it('is one record for two taps', async () => {
    await asha.get(at('/talk?about=keep-notes'))
    const sent = await Promise.all([asha.send(at('/talks'), { ...alone, 'says-keep-notes': 'yes' }), asha.send(at('/talks'), { ...alone, 'says-keep-notes': 'yes' })])
    expect(sent.map(({ status }) => status)).toEqual([303, 303])
    expect(await consents()).toHaveLength(1)
  })
  it('names what is missing, each at its field', async () => {
    await asha.get(at('/talk?about=keep-notes'))
    const { status, html } = await asha.send(at('/talks'), { company: '', interpreting: '', how: '', 'on-day': '31', 'on-month': '2', 'on-year': '2026', 'asked-by': '', deciding: '' })
    expect(status).toBe(422)
    for (const sentence of ['Choose who else could hear them', 'Choose whether somebody interpreted', 'Choose how you talked', 'Enter the day you talked', 'Enter who asked', 'Choose what they said', 'Choose whether they could decide']) expect(html).toContain(sentence)
  })
  it('is not had with somebody who has died', async () => {
    await asha.get(at('/talk?about=keep-notes'))
    await world.work((work) => hearOfDeath(work, { person: mo.person, about: mo.participation, certain: true, died: null, heardOn: work.today, words: 'Her sister rang' }, afterDeath))
    expect((await asha.get(at('/talk'))).status).toBe(409)
    expect((await asha.get(at('/sheet'))).status).toBe(404)
    expect((await world.work((work) => readHat(work, mo.participation)))?.died).toBe('yes')
  })
  it('is for coordinators, and their own answers for nobody but themselves', async () => {
    const bilal = await somebody(world, `Bilal ${made}`, { kind: 'supporter' }, 'supporter')
    const supporter = await signedIn(world, app, bilal.account)
    for (const address of [at(''), at('/talk'), at('/sheet')]) expect((await supporter.get(address)).status, address).toBe(403)
    const mos = await signedIn(world, app, mo.account)
    for (const address of [at(''), at('/talk'), at('/sheet')]) expect((await mos.get(address)).status, address).toBe(403)
    expect((await mos.get('/test/my-consent')).status).toBe(200)
    expect((await asha.get('/test/my-consent')).status).toBe(403)
  })
  it('is over the day after its end: not known again, and shown as such', async () => {
    await saves(['photographs'], { 'says-photographs': 'yes', 'until-photographs-day': '24', 'until-photographs-month': '11', 'until-photographs-year': '2026' })
    expect(await stands('photographs')).toBe('given')
    world.clock.moveTo(new Date('2026-11-24T12:00:00Z'))
    expect(await stands('photographs')).toBe('given')
    world.clock.moveTo(new Date('2026-11-25T12:00:00Z'))
    expect(await stands('photographs')).toBe('not asked')
    asha = await signedIn(world, app, coordinator.account)
    expect((await asha.get(at(''))).html).toContain('Held until 24 November 2026. Not known since.')
  })
})

it('nobody but whoever tells the referrer, and the post that carries it, asks about anything but receiving support: a no to sharing blocks nothing', () => {
  const root = path.join(import.meta.dirname, '..')
  const asked = globSync('**/*.ts', { cwd: root })
    .filter((file) => !file.startsWith('consent/') && !file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(path.join(root, file), 'utf8').matchAll(/\b(?:checkConsent|answerOf)\(work, (?:eb\.ref\('[^']*'\)|[^'])*?'([^']+)'/g)].map((found) => `${file}: ${found[1]}`))
  expect(asked.filter((one) => !one.endsWith(': receive support')).sort()).toEqual(['messages/why-not-tell.ts: share with the referrer', 'referrals/following/said-of-sharing.ts: share with the referrer'])
  expect(asked.filter((one) => one.endsWith(': receive support')).map((one) => one.split(':')[0])).toEqual(['referrals/store.ts'])
  // Nor does anybody read the table past these two, but whoever looks whether something was said since a list was brought in, or since support ended.
  const past = globSync('**/*.ts', { cwd: root }).filter((file) => !file.startsWith('consent/') && !file.endsWith('.test.ts') && /(selectFrom|innerJoin|leftJoin)\('consent\b|\bfrom consent\b/.test(readFileSync(path.join(root, file), 'utf8')))
  expect(past.sort()).toEqual(['imports/undoing/read-built-on.ts', 'referrals/following/read-ending.ts'])
})
