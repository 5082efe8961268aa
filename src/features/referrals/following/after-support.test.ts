import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn } from '../../../../tests/support/neighbours.ts'
import { openReferralWorld, type ReferralWorld } from '../../../../tests/support/referral-world.ts'
import { mondayMorning } from '../../../../tests/support/world.ts'
import { afterDeath } from '../../../start/after-death.ts'
import { hearOfDeath, takeBackDeath } from '../../people/deaths/hear-of-death.ts'
import { closeReferral } from '../close-referral.ts'
import { declineReferral } from '../decline-referral.ts'
import { raiseReferralTasks, raiseWaitingTasks } from '../jobs.ts'
import { placeReferral } from '../place-referral.ts'
import { reopenReferral } from '../reopen-referral.ts'
import type { TakenInReferral } from '../take-in-referral.ts'
import { putOnList } from '../waiting/put-on-list.ts'
import { leaveUntold } from './after-support.ts'
import { asksAboutEnding, type Ending, hasEnded, mayTellEnding, type Outcome } from './feedback.ts'
import { askAboutSharing, tellReferrer } from './tell-referrer.ts'

describe('whether the end of support is told (domain 2.1: final message at end of support)', () => {
  const ended = (some: Partial<Ending> = {}): Ending => ({ state: 'closed', cameHere: true, began: true, goesOn: false, endedAt: new Date('2026-11-23T09:00:00Z'), lastTold: 'engaged', askedSince: true, dealtWith: false, ...some })
  it.each([
    ['closed after it was told that it began', {}, true],
    ['told before, and two parted', { state: 'feedback_sent' as const }, true],
    ['nothing was ever told', { lastTold: null }, true],
    ['not where it never began', { began: false }, false],
    ['nor where two are still together', { goesOn: true }, false],
    ['nor before it has ended', { endedAt: null }, false],
    ['nor while they wait again', { state: 'waiting' as const }, false],
    ['nor twice', { lastTold: 'ended' as const }, false],
    ['nor where another outcome was told since', { lastTold: 'not engaged' as const }, false],
  ])('%s', (_, some, told) => expect(hasEnded(ended(some))).toBe(told))

  it.each([
    ['given', true, true], ['not asked', true, false], ['unclear', true, false], ['refused', false, false], ['withdrawn', false, false],
  ] as const)('%s before: asked about it %s, told by that alone %s', (said, asks, tells) => {
    expect(asksAboutEnding(ended(), said)).toBe(asks)
    expect(mayTellEnding(ended(), said)).toBe(tells)
  })
  it('a yes from before it ended is no yes to this', () => expect(mayTellEnding(ended({ askedSince: false }), 'given')).toBe(false))
  it('nobody is asked once it was dealt with, nor by an old list', () => {
    expect(asksAboutEnding(ended({ dealtWith: true }), 'given')).toBe(false)
    expect(asksAboutEnding(ended({ cameHere: false }), 'given')).toBe(false)
  })
})

describe('support that has ended', () => {
  let world: ReferralWorld
  beforeAll(async () => {
    world = await openReferralWorld()
  })
  beforeEach(() => world.clock.moveTo(mondayMorning))
  afterAll(() => world.close())

  const later = (minutes = 1) => world.clock.moveTo(new Date(world.clock.now().getTime() + minutes * 60_000))
  const tells = ({ referral }: TakenInReferral, outcome: Outcome = 'ended', how: 'on the phone' | 'by email' = 'on the phone') => world.does((work) => tellReferrer(work, { referral, outcome, on: work.today, sentence: null, how }))
  const says = ({ referral }: TakenInReferral, answer: 'yes' | 'no') => world.does((work) => askAboutSharing(work, { referral, answer, channel: 'phone', on: work.today }))
  const closes = ({ referral }: TakenInReferral) => world.does((work) => closeReferral(work, { referral, note: '' }))
  const rings = async () => {
    await world.work((work) => raiseReferralTasks(work))
    await world.work((work) => raiseWaitingTasks(work))
  }
  const kinds = async (one: TakenInReferral) => (await world.openTasks(one)).map(({ kind }) => kind)
  /** Came to a group, and whoever suggested them heard that it has begun. */
  const began = async (name: string, more: Parameters<ReferralWorld['takesIn']>[1] = {}) => {
    const one = await world.takesIn(name, { agreed: true, ...more })
    await world.goesTo('waiting', one)
    await world.does((work) => placeReferral(work, { referral: one.referral, how: 'came to a group', on: work.today }))
    later()
    return one
  }
  const ended = async (name: string, more: Parameters<ReferralWorld['takesIn']>[1] = {}) => {
    const one = await began(name, more)
    if (!more.source) expect(await tells(one, 'engaged')).toBe('told')
    later()
    await closes(one)
    later()
    return one
  }

  it('is told on the tenth working day at the latest by a named person with another who steps in, and no timer takes that back', async () => {
    const iris = await ended('Iris Fenn')
    const [task, ...others] = await world.openTasks(iris)
    expect(others).toEqual([])
    expect(task).toEqual({ kind: 'tell that support has ended', due_on: '2026-12-07', owner_id: world.asha.participation, fallback_id: world.peter.participation })
    await rings()
    world.clock.moveTo(new Date('2027-06-07T09:00:00Z'))
    await rings()
    expect(await world.openTasks(iris)).toEqual([task])
    expect(await world.stateOf(iris)).toBe('closed')
  })

  it('is not told by the yes from before; they are asked again, and then it is told once and changes no state', async () => {
    const iris = await ended('Iris Again')
    expect(await tells(iris)).toEqual({ refused: 'they have not agreed' })
    expect(await says(iris, 'yes')).toBe('noted')
    expect(await tells(iris, 'engaged'), 'and nothing but that').toEqual({ refused: 'nothing to tell yet' })
    expect(await tells(iris, 'ended', 'by email')).toBe('told')
    expect(await kinds(iris)).toEqual([])
    expect(await world.stateOf(iris)).toBe('closed')
    expect(await tells(iris)).toEqual({ refused: 'nothing to tell yet' })
    const [mail] = await world.does(async (work) => {
      const rows = await work.db.selectFrom('message as m').innerJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'm.organisation_id').on('k.subject_id', '=', iris.person)).select(['m.id', 'm.body_sealed as sealed', 'k.wrapped as key']).where('m.organisation_id', '=', work.organisation.id).where('m.referral_id', '=', iris.referral).execute()
      return rows.map((row) => work.text.open(iris.person, { table: 'message', column: 'body_sealed', row: row.id }, row))
    })
    expect(mail).toContain('The support they had with us has come to an end.')
    expect(mail).not.toMatch(/Iris|Again|group/)
  })

  it('is not told after a no, which closes it with that said; nor is anybody asked who said no before', async () => {
    const jean = await ended('Jean No')
    expect(await says(jean, 'no')).toBe('noted')
    expect(await kinds(jean)).toEqual([])
    expect(await tells(jean)).toEqual({ refused: 'they have not agreed' })
    const settled = await world.does((work) => work.db.selectFrom('task').select(['settled_how', 'settled_by']).where('organisation_id', '=', work.organisation.id).where('thing_id', '=', jean.referral).where('kind', '=', 'tell that support has ended').executeTakeFirst())
    expect(settled).toEqual({ settled_how: 'no', settled_by: world.asha.participation })
    const before = await began('Jean Before')
    await says(before, 'no')
    await closes(before)
    expect(await kinds(before)).toEqual([])
  })

  it.each(['could not ask', 'goes on'] as const)('is left where %s, and nobody is reminded again', async (why) => {
    const pat = await ended(`Pat ${why}`)
    expect(await world.does((work) => leaveUntold(work, { referral: pat.referral, why }))).toBe('left')
    await rings()
    expect(await kinds(pat)).toEqual([])
  })

  it('tells family nothing without a yes, and has nobody to tell of those who asked for themselves', async () => {
    const son = await ended('Nora By Her Son', { source: 'family or friend', agreed: false })
    expect(await tells(son)).toEqual({ refused: 'they have not agreed' })
    const self = await ended('Sid Himself', { source: 'self', agreed: false })
    expect(await kinds(self)).toEqual([])
    expect(await tells(self)).toEqual({ refused: 'nobody to tell' })
  })

  it('is never told after a death or the fear of one: the task goes, and comes back as it was where it was not so', async () => {
    const ned = await ended('Ned Alder')
    const task = await world.openTasks(ned)
    await says(ned, 'yes')
    await world.does((work) => hearOfDeath(work, { person: ned.person, about: ned.member, certain: false, died: null, words: 'heard at the club' }, afterDeath))
    await rings()
    expect(await kinds(ned)).toEqual([])
    expect(await tells(ned)).toEqual({ refused: 'a person tells it' })
    await world.does((work) => takeBackDeath(work, { person: ned.person, about: ned.member, why: 'another Ned' }, afterDeath))
    expect(await world.openTasks(ned)).toEqual(task)
    const late = await began('Late Alder')
    await world.does((work) => hearOfDeath(work, { person: late.person, about: late.member, certain: true, died: null, words: 'his son rang' }, afterDeath))
    await closes(late)
    expect(await kinds(late)).toEqual([])
  })

  it('is nothing where it never began, nor where they wait again or are opened again', async () => {
    const dot = await world.takesIn('Dot Declined', { agreed: true })
    await world.does((work) => declineReferral(work, { referral: dot.referral, reason: 'outside our area', onward: 'Millgate Befrienders', told: 'on the phone' }))
    await tells(dot, 'not suitable')
    expect(await world.does((work) => putOnList(work, { referral: dot.referral, on: work.today })), 'whoever had nobody does not come onto the list by having been told of').toEqual({ refused: 'already over' })
    await closes(dot)
    expect(await kinds(dot)).toEqual([])
    const wim = await began('Wim Again')
    await tells(wim, 'engaged')
    expect(await world.does((work) => putOnList(work, { referral: wim.referral, on: work.today }))).toBe('waiting')
    expect(await tells(wim)).toEqual({ refused: 'nothing to tell yet' })
    const ada = await ended('Ada Opened')
    await world.does((work) => reopenReferral(work, { referral: ada.referral, note: 'She rang.' }))
    expect(await kinds(ada)).not.toContain('tell that support has ended')
    expect(await tells(ada)).toEqual({ refused: 'nothing to tell yet' })
  })

  it('stands on Today and on its page: what was said before, the question, and the letter once they said yes', async () => {
    const iris = await ended('Iris Page')
    const asha = await signedIn(world, peopleWeb(world), world.asha.account)
    expect((await asha.get(`/test/referrals/${iris.referral}`)).html).toContain('Tell Tom Adair that support has ended')
    const asks = (await asha.get(`/test/referrals/${iris.referral}/feedback`)).html
    expect(asks).toContain('Support has ended since, so Iris is asked again.')
    expect(asks).not.toContain('Approve')
    const missing = await asha.send(`/test/referrals/${iris.referral}/sharing`, {})
    expect(missing.status).toBe(422)
    const page = (await asha.follow(await asha.send(`/test/referrals/${iris.referral}/sharing`, { sharing: 'yes', 'sharing-way': 'phone' }))).html
    expect(page).toContain('The support they had with us has come to an end.')
    expect(page).not.toContain('name="outcome" type="radio"')
    await asha.send(`/test/referrals/${iris.referral}/feedback`, { outcome: 'ended', given: 'by letter' })
    const after = (await asha.get(`/test/referrals/${iris.referral}`)).html
    expect(after).toContain('Support has ended.')
    expect(after).not.toContain('Tell Tom Adair that support has ended')
    const left = await ended('Iris Left')
    await asha.get(`/test/referrals/${left.referral}/feedback`)
    expect((await asha.follow(await asha.send(`/test/referrals/${left.referral}/sharing`, { sharing: 'could not ask' }))).html).toContain('Nothing is told.')
  })
})
