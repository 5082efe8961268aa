import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn } from '../../../tests/support/neighbours.ts'
import { openReferralWorld, type ReferralWorld } from '../../../tests/support/referral-world.ts'
import { flagDeath } from '../people/deaths/flag-death.ts'
import { askForMore } from './ask-for-more.ts'
import { askPerson } from './ask-person.ts'
import type { Channel } from './attempt.ts'
import { decideObstacle } from './decide-obstacle.ts'
import { acknowledgeReferral } from './following/acknowledge-referral.ts'
import { reopenReferral } from './reopen-referral.ts'
import type { TakenInReferral } from './take-in-referral.ts'
import { withdrawReferral } from './withdraw-referral.ts'

let world: ReferralWorld
beforeAll(async () => {
  world = await openReferralWorld()
})
afterAll(() => world.close())

const asks = ({ referral }: TakenInReferral, on: string, channel: Channel = 'phone', answer: 'yes' | 'no' | 'not reached' = 'not reached') => world.does((work) => askPerson(work, { referral, answer, channel, on }))

describe('a person decides first', () => {
  it.each([
    ['under 18', { birth: { born: '2010-02-03', age: null, ageOn: null } }],
    ['under 18', { birth: { born: '2008', age: null, ageOn: null } }],
    ['no contact', { limits: [{ kind: 'none' as const, words: null }] }],
  ])('%s', async (what, hat) => {
    const kit = await world.takesIn(`Kit ${what} ${'birth' in hat ? hat.birth.born : ''}`, { hat })
    expect(await asks(kit, '2026-11-23', 'phone', 'yes')).toEqual({ refused: 'a person decides first' })
    expect(await asks(kit, '2026-11-23', 'phone'), 'it happened').toBe('tried before deciding')
    expect(await world.stateOf(kit), 'and nothing goes on by it').toBe('received')
    expect(await world.does((work) => decideObstacle(work, { referral: kit.referral, why: 'Talked with Peter and with her mother' }))).toBe('decided')
    expect(await world.does((work) => decideObstacle(work, { referral: kit.referral, why: 'Again' }))).toEqual({ refused: 'nothing to decide' })
    expect(await asks(kit, '2026-11-23', 'phone', 'yes')).toBe('noted')
  })
  it('what was done before that is written down, because it happened, and says that nobody had decided', async () => {
    const kit = await world.takesIn('Kit Early', { hat: { birth: { born: '2010-02-03', age: null, ageOn: null }, limits: [{ kind: 'none' as const, words: null }] } })
    const visitor = await signedIn(world, peopleWeb(world), world.asha.account)
    const before = (await visitor.get(`/test/referrals/${kit.referral}`)).html
    expect(before, 'the form says it before').toContain('Somebody got in touch already')
    const after = (await visitor.follow(await visitor.send(`/test/referrals/${kit.referral}/asking`, { answer: 'not reached', how: 'phone', 'on-day': '23', 'on-month': '11', 'on-year': '2026' }))).html
    for (const said of ['Nobody had decided yet whether we get in touch with Kit', 'They were under 18, or may have been, and nobody had decided about that yet.', 'They had asked us not to do it that way.', 'By phone.']) expect(after).toContain(said)
    expect(await world.does((work) => acknowledgeReferral(work, { referral: kit.referral, whom: 'the person', channel: 'letter', on: work.today }))).toBe('told')
    expect(await world.does((work) => askForMore(work, { referral: kit.referral, what: 'Her school', whom: 'the person', channel: 'text', on: work.today }))).toBe('asked')
    const marked = await world.does((work) => work.db.selectFrom('referral_event').select(['kind', 'what', 'way_closed as closed']).where('organisation_id', '=', work.organisation.id).where('referral_id', '=', kit.referral).orderBy('kind').execute())
    expect(marked).toEqual(['acknowledged', 'asked for more', 'tried'].map((kind) => ({ kind, what: 'under 18', closed: true })))
    expect((await visitor.get(`/test/referrals/${kit.referral}`)).html.match(/nobody had decided about that yet/g)).toHaveLength(3)
  })
  it('may have died: found out first, by a person', async () => {
    const ron = await world.takesIn('Ron Perhaps')
    await world.does((work) => flagDeath(work, { person: ron.person, about: ron.member, certain: false, died: null, words: 'heard at the club' }))
    expect(await asks(ron, '2026-11-23', 'phone', 'yes')).toEqual({ refused: 'a person decides first' })
  })
  it('has died: not decided away, not opened again', async () => {
    const ned = await world.takesIn('Ned Died')
    await world.does((work) => flagDeath(work, { person: ned.person, about: ned.member, certain: true, died: null, words: 'his son' }))
    expect(await world.does((work) => decideObstacle(work, { referral: ned.referral, why: 'Go on' }))).toEqual({ refused: 'has died' })
    await world.does((work) => withdrawReferral(work, ned.referral))
    expect(await world.does((work) => reopenReferral(work, { referral: ned.referral, note: 'Why not' }))).toEqual({ refused: 'has died' })
  })
})
