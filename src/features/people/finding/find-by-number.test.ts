import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn, somebody, told } from '../../../../tests/support/neighbours.ts'
import type { Visitor } from '../../../../tests/support/visitor.ts'
import { openWorld, type World } from '../../../../tests/support/world.ts'
import { changeTold } from '../change-told.ts'
import { numberIn } from './find-by-number.ts'
import { keepPersonAround } from '../around/keep-person-around.ts'
import { listPeople } from '../store.ts'

describe('somebody looked up by a number', () => {
  let world: World
  let asha: Awaited<ReturnType<typeof somebody>>
  let browser: Visitor
  let mo: Awaited<ReturnType<typeof somebody>>
  beforeAll(async () => {
    world = await openWorld()
    asha = await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')
    browser = await signedIn(world, peopleWeb(world), asha.account)
    mo = await somebody(world, 'Maureen Tully', { kind: 'member', told: told({ nhsNumber: '9434765919' }), reach: [{ kind: 'telephone', value: '+447700900162', whose: null }, { kind: 'telephone', value: '960 123', whose: null }] })
    await somebody(world, 'Ted Hale', { kind: 'member', reach: [{ kind: 'telephone', value: '+447700900199', whose: null }] })
    await world.work((work) => keepPersonAround(work, mo.participation, { name: 'Bev', relation: 'Sister', kind: 'family or friend', telephone: '+447700900163', mayBeTold: 'not asked' }))
  })
  afterAll(() => world.close())

  const find = async (words: string) => (await world.work((work) => listPeople(work, { words, kinds: ['member', 'supporter'], page: 1, size: 25 }), asha.actor)).map((one) => one.name)
  const byNumber = async (number: string) => {
    await browser.get('/test/people/nhs-number')
    return browser.send('/test/people/nhs-number', { number })
  }

  it.each(['07700900162', '07700 900 162', '(07700) 900162', '+44 7700 900162', '00447700900162', '7700900162', '960123', '960 123', '07700 900163'])('%s finds her, whatever its spacing; a sister’s number too', async (typed) => {
    expect(await find(typed)).toEqual(['Maureen Tully'])
  })
  it.each(['0770090016', '900162', '07700 90', '123'])('%s is a part of a number, and finds nobody', async (typed) => expect(await find(typed)).toEqual([]))
  it('is no number where a name is', () => expect(['Tully', 'O’Brien 3rd', '', '12'].map(numberIn)).toEqual([undefined, undefined, undefined, undefined]))

  it.each(['9434765919', '943 476 5919', '943-476-5919'])('the NHS number %s opens her page, and stands in no address', async (typed) => {
    const sent = await byNumber(typed)
    expect([sent.status, sent.location]).toEqual([303, `/test/members/${mo.participation}`])
  })
  it.each([
    ['943 476 591', 'ten figures'],
    ['9434765918', 'One figure of this number must be wrong'],
    ['9876543210', 'Nobody who is a member here told us that number'],
  ])('the NHS number %s is answered kindly', async (typed, sentence) => {
    const sent = await byNumber(typed)
    expect(sent.status).toBe(422)
    expect(sent.html).toContain(sentence)
    expect(sent.html).toContain(`value="${typed}"`)
  })
  it('is marked with a key: what stands in the table is not a hash of the number, and goes with it', async () => {
    const row = () => world.work((work) => work.db.selectFrom('participation').select('nhs_mark').where('organisation_id', '=', work.organisation.id).where('id', '=', mo.participation).executeTakeFirstOrThrow())
    const { createHash } = await import('node:crypto')
    const mark = (await row()).nhs_mark
    expect(mark?.length).toBe(36)
    for (const hash of ['sha256', 'sha1', 'md5']) expect(mark?.includes(createHash(hash).update('9434765919').digest())).toBe(false)
    await world.work((work) => changeTold(work, mo.participation, (before) => ({ ...before, nhsNumber: null })))
    expect((await row()).nhs_mark).toBeNull()
    expect((await byNumber('9434765919')).status).toBe(422)
  })
})
