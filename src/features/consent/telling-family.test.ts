import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn, somebody } from '../../../tests/support/neighbours.ts'
import type { Visitor } from '../../../tests/support/visitor.ts'
import { openWorld, type World } from '../../../tests/support/world.ts'
import { asDay } from '../../engines/calendar/day.ts'
import { keepPersonAround, readPeopleAround } from '../people/around/keep-person-around.ts'
import type { Telling } from '../people/around/person-around.ts'
import { tellingAfter, tellingFamily, tellingNow } from '../people/around/telling.ts'
import { recordConsent } from './record-consent.ts'

describe('telling family, as a rule', () => {
  const sister = (mayBeTold: Telling) => ({ kind: 'family or friend' as const, mayBeTold })
  it.each<{ of: string; around: Parameters<typeof tellingFamily>[0]; is: ReturnType<typeof tellingFamily> }>([
    { of: 'nobody named', around: [], is: undefined },
    { of: 'a GP alone, who is asked about by himself', around: [{ kind: 'professional', mayBeTold: 'anything' }], is: undefined },
    { of: 'one who may be told and one who may not', around: [sister('nothing'), sister('if unwell')], is: 'yes' },
    { of: 'nobody who may be told', around: [sister('nothing'), sister('nothing')], is: 'no' },
    { of: 'one whom nobody asked about', around: [sister('nothing'), sister('not asked')], is: 'not known' },
  ])('is $is of $of', ({ around, is }) => expect(tellingFamily(around)).toBe(is))
  it('is closed by a no for everybody, opened by a yes for nobody who was not named with it, and by what is not clear no longer open', () => {
    const after = (['yes', 'no', 'not known'] as const).map((answer) => (['nothing', 'if unwell', 'not asked'] as const).map((before) => tellingAfter(answer, before, undefined)))
    expect(after).toEqual([['nothing', 'if unwell', 'not asked'], ['nothing', 'nothing', 'nothing'], ['nothing', 'not asked', 'not asked']])
    expect(tellingAfter('yes', 'nothing', 'if unwell')).toBe('if unwell')
  })
  it('is not known any more when its last day is past', () => {
    expect(['2026-11-22', '2026-11-23'].map((until) => tellingNow('anything', asDay(until), asDay('2026-11-23')))).toEqual(['not asked', 'anything'])
  })
})

describe('whether Mo’s family may be told is one answer', () => {
  let world: World
  let asha: Visitor
  let mos: Visitor
  let mo: Awaited<ReturnType<typeof somebody>>
  let made = 0
  const app = () => peopleWeb(world)
  beforeAll(async () => {
    world = await openWorld()
    asha = await signedIn(world, app(), (await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')).account)
  })
  beforeEach(async () => {
    made += 1
    mo = await somebody(world, `Mo Tully ${'ABCDEFGHIJ'[made] ?? ''}`, { kind: 'member' }, 'member')
    mos = await signedIn(world, app(), mo.account)
    for (const [name, relation, kind, mayBeTold] of [['Bev', 'Sister', 'family or friend', 'not asked'], ['Carl', 'Brother', 'family or friend', 'nothing'], ['Dr Anwar', 'GP', 'professional', 'anything']] as const)
      await world.work((work) => keepPersonAround(work, mo.participation, { name, relation, kind, telephone: null, mayBeTold }))
  })
  afterAll(() => world.close())

  const around = () => world.work((work) => readPeopleAround(work, mo.participation))
  const told = async () => Object.fromEntries((await around()).map(({ name, mayBeTold }) => [name, mayBeTold]))
  const idOf = async (name: string) => (await around()).find((one) => one.name === name)?.id ?? ''
  const talk = `/people/:id/consent/talk?about=share-with-family`
  const at = (end: string) => `/test${end.replace(':id', mo.participation)}`
  async function saves(says: string, more: Readonly<Record<string, string>> = {}) {
    await asha.get(at(talk))
    return asha.send(at('/people/:id/consent/talks'), { company: 'alone', interpreting: 'nobody', how: 'on the phone', 'on-day': '23', 'on-month': '11', 'on-year': '2026', 'asked-by': 'Asha', deciding: 'themselves', 'says-share-with-family': says, ...more })
  }
  const answer = async () => {
    const html = (await asha.get(at('/people/:id/consent'))).html
    return /id="share-with-family".*?<b>(.*?)<\/b>/s.exec(html)?.[1]
  }

  it('is asked with those close to her by name, and a yes without anybody is no yes yet', async () => {
    expect((await asha.get(at(talk))).html).toContain('Bev (Sister): what may they be told?')
    const refused = await saves('yes')
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('choose for at least one of them')
    expect(await told()).toEqual({ Bev: 'not asked', Carl: 'nothing', 'Dr Anwar': 'anything' })
  })
  it('holds beside each of them, and her page, her own page and the list of all answers say the same', async () => {
    expect((await saves('yes', { [`told-${await idOf('Bev')}`]: 'if unwell' })).status).toBe(303)
    expect(await told()).toEqual({ Bev: 'if unwell', Carl: 'nothing', 'Dr Anwar': 'anything' })
    expect(await answer()).toBe('Yes')
    const page = (await asha.get(at('/members/:id'))).html
    expect(page).toContain('May be told if Mo is unwell.')
    expect(page).toContain('Bev: if Mo is unwell. Carl: nothing.')
    expect((await mos.get('/test/my-consent')).html).toContain('Bev: if you are unwell. Carl: nothing.')
  })
  it('is closed for everybody close by a no of her own, and never for the surgery', async () => {
    await saves('yes', { [`told-${await idOf('Bev')}`]: 'anything' })
    await mos.get('/test/my-consent/share-with-family')
    await mos.send('/test/my-consent/share-with-family', { says: 'no', words: '' })
    expect(await told()).toEqual({ Bev: 'nothing', Carl: 'nothing', 'Dr Anwar': 'anything' })
    expect(await answer()).toBe('No longer')
  })
  it('is not changed by a talk from before it was said of somebody, nor by what others decided for her', async () => {
    await saves('yes', { [`told-${await idOf('Bev')}`]: 'if unwell' })
    await saves('no', { 'on-day': '20', late: 'I was away' })
    await world.work((work) => recordConsent(work, { ...mo, purpose: 'share with family', answer: 'refused', how: 'face to face', forThem: true }))
    expect(await told()).toMatchObject({ Bev: 'if unwell' })
    expect(await answer()).toBe('Yes')
  })
  it('said in front of a partner counts for nobody until she is asked alone', async () => {
    await saves('yes', { company: 'partner', [`told-${await idOf('Carl')}`]: 'anything' })
    expect(await told()).toMatchObject({ Bev: 'not asked', Carl: 'nothing' })
  })
  it('ends for whoever it was said of on its last day', async () => {
    await saves('yes', { [`told-${await idOf('Bev')}`]: 'anything', 'until-share-with-family-day': '24', 'until-share-with-family-month': '11', 'until-share-with-family-year': '2026' })
    expect((await around()).find(({ name }) => name === 'Bev')).toMatchObject({ mayBeTold: 'anything', toldUntil: '2026-11-24' })
  })
})
