import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openReferralWorld, type ReferralWorld } from '../../../tests/support/referral-world.ts'
import { recordConsent } from '../consent/record-consent.ts'
import { closeReferral } from './close-referral.ts'
import { followReferral } from './following/follow-referral.ts'
import { openFollowing } from './following/open-following.ts'
import { markDuplicate } from './mark-duplicate.ts'
import { readToldWith } from './read-told-with.ts'
import { reopenReferral } from './reopen-referral.ts'
import type { TakenInReferral } from './take-in-referral.ts'

let world: ReferralWorld
beforeAll(async () => {
  world = await openReferralWorld()
})
afterAll(() => world.close())

const takesIn = (wants: string) => world.takesIn('Doris Hay', { told: { wants }, agreed: true })
const marks = (one: TakenInReferral, other: TakenInReferral) => world.does((work) => markDuplicate(work, { referral: one.referral, other: other.referral }))
const toldWith = async ({ referral }: TakenInReferral) => (await world.does((work) => readToldWith(work, referral, () => ''))).map(({ told }) => told.wants).sort()
const closes = ({ referral }: TakenInReferral) => world.does((work) => closeReferral(work, { referral, note: '' }))

describe('somebody who is here more than twice', () => {
  it('has everything that was told with the one that goes on, and whoever follows any of them sees how far that one is', async () => {
    const [first, second, third] = [await takesIn('To sing'), await takesIn('Company'), await takesIn('A lift')]
    expect([await marks(first, second), await marks(second, third)]).toEqual(['linked', 'linked'])
    expect(await toldWith(third)).toEqual(['Company', 'To sing'])
    await world.does((work) => recordConsent(work, { participation: third.member, person: third.person, purpose: 'share with the referrer', thing: first.referral, answer: 'given', how: 'on the phone' }))
    await world.goesTo('waiting', third)
    const browser = Buffer.alloc(32, 7)
    await world.work((work) => openFollowing(work, { begun: undefined, begin: () => browser }, first.code ?? ''))
    expect(await world.work((work) => followReferral(work, browser))).toMatchObject({ how: 'waiting' })
  })

  it('never points back to itself, also where the one between was closed', async () => {
    const [first, second, third] = [await takesIn('One'), await takesIn('Two'), await takesIn('Three')]
    expect(await marks(first, first)).toEqual({ refused: 'not another one' })
    expect(await marks(first, second)).toBe('linked')
    await closes(first)
    expect(await marks(second, first), 'closed, and still found to be the second').toEqual({ refused: 'not another one' })
    expect(await marks(second, third)).toBe('linked')
    await closes(second)
    expect(await marks(third, first)).toEqual({ refused: 'not another one' })
    expect(await toldWith(third)).toEqual(['One', 'Two'])
  })

  it('is one thing again when one of them is opened again', async () => {
    const [first, second] = [await takesIn('One'), await takesIn('Two')]
    await marks(first, second)
    await closes(first)
    expect(await world.does((work) => reopenReferral(work, { referral: first.referral, note: 'They are two people' }))).toBe('reopened')
    expect(await toldWith(second)).toEqual([])
    expect(await marks(second, first)).toBe('linked')
  })

  it('is linked once where two colleagues mark two of them at each other at one moment', async () => {
    for (let time = 0; time < 8; time += 1) {
      const [first, second] = [await takesIn('One'), await takesIn('Two')]
      const done = await Promise.all([marks(first, second), marks(second, first)])
      expect(done.filter((one) => one === 'linked')).toHaveLength(1)
    }
  })
})
