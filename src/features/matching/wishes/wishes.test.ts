import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMatchingWorld, type MatchingWorld } from '../../../../tests/support/matching-world.ts'
import { asDay } from '../../../engines/calendar/day.ts'
import { readPair } from '../matching-profiles.ts'
import { settingsOf } from '../weighing/settings.ts'
import { weighPair } from '../weighing/weigh-pair.ts'
import { readWishes } from './wish.ts'

const read = (kind: 'member' | 'supporter', fields: Readonly<Record<string, string>>) => readWishes(kind, (name) => fields[name] ?? '', (name) => (fields[name] ?? '').split(',').filter(Boolean))

describe('what is typed for matching', () => {
  it('may be nothing at all: then nothing is known', () => {
    expect(read('member', {})).toMatchObject({ wishes: { ways: null, everyWeeks: null, visitor: null, two: null, background: null, notNearerThanKm: 0 } })
  })
  it.each([
    ['a woman, and nobody said what for', { visitor: 'woman', visitorFirmness: 'must' }, { visitorPurpose: 'purpose' }],
    ['a reason that is none', { visitor: 'woman', visitorPurpose: 'prefers it' }, { visitorPurpose: 'purpose' }],
    ['somebody of the same faith, and nobody said what for', { about: 'faith practice', background: 'Quaker' }, { backgroundPurpose: 'purpose' }],
    ['the same culture, and not which', { about: 'culture', backgroundPurpose: 'shared background' }, { background: 'what' }],
    ['every so many weeks, in words', { everyWeeks: 'often' }, { everyWeeks: 'number' }],
    ['training that must be done, and not which', { trainingFirmness: 'must' }, { training: 'what' }],
    ['a thousand kilometres away', { notNearerThanKm: '999' }, { notNearerThanKm: 'number' }],
  ])('is refused: %s', (_, fields, problems) => {
    expect(read('member', fields)).toEqual({ problems })
  })
  it('tells nothing asked from nothing besides, and takes an age only of whoever is looked for', () => {
    expect(read('supporter', {})).toMatchObject({ wishes: { besides: null, generation: null } })
    expect(read('supporter', { besides: 'nothing', generation: 'older' })).toMatchObject({ wishes: { besides: [], generation: null } })
    expect(read('member', { besides: 'social lift,a yacht', generation: 'older' })).toMatchObject({ wishes: { besides: ['social lift'], generation: 'older' } })
  })
  it('takes no wish of a supporter about who they meet', () => {
    expect(read('supporter', { visitor: 'woman', visitorPurpose: 'trauma', two: 'must', gender: 'man', pairs: 'no', mostMinutes: '30' })).toMatchObject({ wishes: { visitor: null, two: null, gender: 'man', pairs: false, mostMinutes: 30 } })
  })
})

describe('what somebody answers for matching', () => {
  let world: MatchingWorld
  beforeAll(async () => {
    world = await openMatchingWorld()
  })
  afterAll(() => world.close())

  const answers = async (hat: string, fields: Readonly<Record<string, string>>) => {
    const asha = world.as(world.asha)
    await asha.get(`/test/people/${hat}/matching`)
    return asha.send(`/test/people/${hat}/matching`, fields)
  }
  const fit = async (member: string, supporter: string) => {
    const pair = await world.work((work) => readPair(work, { member, supporter, waitingSince: null }))
    const weighed = pair && weighPair(pair, { asOf: asDay('2026-11-23'), settings: settingsOf(world.organisation) })
    if (!weighed) return 'not there'
    return 'fits' in weighed ? 'fits' : 'notNow' in weighed ? weighed.notNow : weighed.private ? 'other reasons' : weighed.because
  }

  it.each([
    ['they would meet in no way both want', { ways: 'phone' }, { ways: 'home' }, 'couldn’t meet the way Eve would like'],
    ['weekly and every other month', { everyWeeks: '1' }, { everyWeeks: '8' }, 'would like it much more or much less often'],
    ['a woman must come, and a man would', { visitor: 'woman', visitorFirmness: 'must', visitorPurpose: 'trauma' }, { gender: 'man' }, 'other reasons'],
    ['the same, and a woman would', { visitor: 'woman', visitorFirmness: 'must', visitorPurpose: 'trauma' }, { gender: 'woman' }, 'fits'],
    ['two must come, and he visits alone', { two: 'must' }, { pairs: 'no' }, 'other reasons'],
    ['two must come, and he would', { two: 'must' }, { pairs: 'yes' }, 'fits'],
    ['she needs somebody who has done this a while', { experience: 'must' }, { experienced: 'no' }, 'other reasons'],
    ['dementia training must be done, and nobody wrote it down', { training: 'dementia', trainingFirmness: 'must' }, {}, 'fits'],
    ['he talks with us too seldom for it', { supervisionEveryWeeks: '2' }, { supervisionEveryWeeks: '8' }, 'other reasons'],
    ['she would need lifts, and he gives none', { besides: 'social lift' }, { besides: 'nothing' }, 'doesn’t do everything this would need'],
    ['she would need lifts, and he gives them', { besides: 'social lift' }, { besides: 'social lift' }, 'fits'],
    ['a lift to the surgery, and his check is not full enough', { besides: 'lift to health or care' }, { besides: 'lift to health or care' }, 'other reasons'],
    ['somebody older, and nobody knows how old either is', { generation: 'older' }, {}, 'fits'],
    ['she wants nobody from her own district', { notFromOwnDistrict: 'yes' }, {}, 'other reasons'],
    ['he wants nobody from his', {}, { notFromOwnDistrict: 'yes' }, 'other reasons'],
  ])('rules two out from either side where it must: %s', async (_, ofMember, ofSupporter, expected) => {
    const eve = await world.waiting('Eve Asks', {}, { postcode: 'LS8 1AA' })
    const sam = await world.supporter('Sam Offers', { hat: { postcode: 'LS8 9ZZ' } })
    expect((await answers(eve.participation, ofMember)).status).toBe(303)
    expect((await answers(sam.participation, ofSupporter)).status).toBe(303)
    expect(await fit(eve.participation, sam.participation)).toBe(expected)
  })

  it('says what is missing beside the field, and keeps what was typed', async () => {
    const sent = await answers(world.joe.participation, { visitor: 'woman', everyWeeks: '2' })
    expect(sent.status).toBe(422)
    expect(sent.html).toContain('Choose what it is for, or leave the wish out')
    expect(sent.html).toContain('value="2"')
  })

  it('is sealed, and what was answered before stays', async () => {
    await answers(world.joe.participation, { temper: 'quiet' })
    await answers(world.joe.participation, { temper: 'chatty' })
    const rows = await world.work(async (work) => (await sql<{ sealed: Buffer; over: boolean }>`select answers_sealed as sealed, until is not null as over from matching_answer where organisation_id = ${work.organisation.id} and participation_id = ${world.joe.participation} order by since`.execute(work.db)).rows)
    expect(rows.map(({ over }) => over)).toEqual([true, false])
    for (const { sealed } of rows) expect(sealed.toString('latin1')).not.toMatch(/quiet|chatty/)
  })

  it('is for whoever matches, and not there for a supporter or another organisation', async () => {
    const colin = await world.signIn(world.colin, 'supporter', 'Colin')
    expect((await world.as(colin).get(`/test/people/${world.joe.participation}/matching`)).status).toBe(403)
    expect((await world.as(colin).get(`/test/people/${world.colin.participation}/matching`)).status).toBe(403)
    await world.another('elsewhere')
    expect((await world.as(world.asha).get(`/elsewhere/people/${world.joe.participation}/matching`)).status).toBe(404)
  })
})
