import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openReferralWorld, type ReferralWorld } from '../../../tests/support/referral-world.ts'
import { askPerson } from './ask-person.ts'
import { findReferral } from './find-referral.ts'
import { recordTalk } from './record-talk.ts'
import type { Source } from './referral.ts'
import { nothingSaid } from './referral-told.ts'
import { reopenReferral } from './reopen-referral.ts'
import { type TakenInReferral, takeInReferral } from './take-in-referral.ts'
import { withdrawReferral } from './withdraw-referral.ts'

let world: ReferralWorld
beforeAll(async () => {
  world = await openReferralWorld()
})
afterAll(() => world.close())
beforeEach(() => world.clock.moveTo(new Date(world.clock.now().getTime() + 60_000)))

const later = () => world.clock.moveTo(new Date(world.clock.now().getTime() + 60_000))
const saysYes = ({ referral }: TakenInReferral) => world.does((work) => askPerson(work, { referral, answer: 'yes', channel: 'phone', on: work.today }))
const wouldRatherNot = ({ referral }: TakenInReferral) => world.does((work) => withdrawReferral(work, referral))
const opensAgain = ({ referral }: TakenInReferral) => world.does((work) => reopenReferral(work, { referral, note: 'Her daughter rang' }))
const consentOf = async ({ referral }: TakenInReferral) => (await world.does((work) => findReferral(work, referral)))?.consent
const talks = ({ referral }: TakenInReferral) => world.does((work) => recordTalk(work, { referral, question: 'eligible', answer: 'yes', note: null }))
const firstTask = async (one: TakenInReferral) => (await world.openTasks(one)).map(({ kind }) => kind).find((kind) => kind === 'ask the person first' || kind === 'first conversation')

describe('somebody who would rather not', () => {
  it.each<Source>(['practice', 'self'])('and is opened again is asked again, whatever they said before (%s)', async (source) => {
    const gwen = await world.takesIn(`Gwen of ${source}`, { source })
    if (source !== 'self') await saysYes(gwen)
    later()
    expect(await wouldRatherNot(gwen)).toBe('withdrawn')
    later()
    expect(await opensAgain(gwen)).toBe('reopened')
    expect(await consentOf(gwen)).toBe('withdrawn')
    expect(await firstTask(gwen)).toBe('ask the person first')
    expect(await talks(gwen)).toEqual({ refused: 'no consent yet' })
    expect(await saysYes(gwen)).toBe('noted')
    expect(await consentOf(gwen)).toBe('given')
    expect(await talks(gwen)).toBe('recorded')
  })

  it('and is suggested once more by somebody else is asked too', async () => {
    const gwen = await world.takesIn('Gwen Twice')
    await saysYes(gwen)
    later()
    await wouldRatherNot(gwen)
    later()
    const again = await world.does((work) => takeInReferral(work, { whom: gwen, source: 'hospital', sourceWords: null, cameBy: 'phone', referrer: null, told: nothingSaid, agreedTo: null }))
    expect([await consentOf(again), await firstTask(again)]).toEqual(['withdrawn', 'ask the person first'])
  })

  it('with a second suggestion keeps what was agreed with the first', async () => {
    const gwen = await world.takesIn('Gwen Choir')
    await world.goesTo('waiting', gwen)
    later()
    const second = await world.does((work) => takeInReferral(work, { whom: gwen, source: 'hospital', sourceWords: null, cameBy: 'phone', referrer: null, told: nothingSaid, agreedTo: null }))
    later()
    await wouldRatherNot(second)
    expect(await consentOf(gwen)).toBe('given')
  })
})
