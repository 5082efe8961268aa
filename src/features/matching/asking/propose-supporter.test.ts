import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMatchingWorld, type MatchingWorld } from '../../../../tests/support/matching-world.ts'
import type { Work } from '../../audit/work.ts'
import type { Outgoing } from '../../messages/queue-message.ts'
import { moveReferral } from '../../referrals/receive-referral.ts'
import { answerProposal } from './answer-proposal.ts'
import { proposeSupporter } from './propose-supporter.ts'
import { findProposal } from './store.ts'
import { suggestSupporters } from '../ideas/suggest-supporters.ts'
import { withdrawProposal } from './withdraw-proposal.ts'

describe('asking a supporter about somebody who is waiting', () => {
  let world: MatchingWorld
  beforeAll(async () => {
    world = await openMatchingWorld()
  })
  afterAll(() => world.close())

  const propose = (supporter: string, changes: { referral?: string; besides?: boolean; why?: string } = {}, who = world.asha) =>
    world.by(who, (work) => proposeSupporter(work, { referral: world.joe.referral, supporter, why: 'Shared plots and patience.', besides: false, mayKnow: true, ...changes }))
  const open = async <T>(result: Promise<T>): Promise<string> => {
    const done = await result
    if (typeof done !== 'object' || done === null || !('proposal' in done) || typeof done.proposal !== 'string') throw new Error(`Refused: ${JSON.stringify(done)}`)
    return done.proposal
  }
  const tasks = (thing: string) => world.work(async (work) => (await sql<{ kind: string; due: string; settled: string | null }>`select kind, due_on::text as due, settled_how as settled from task where organisation_id = ${work.organisation.id} and thing_id = ${thing} order by raised_at, kind`.execute(work.db)).rows)
  const ties = () => world.work(async (work) => (await sql<{ n: number }>`select count(*) as n from tie where organisation_id = ${work.organisation.id}`.execute(work.db)).rows[0]?.n)

  it('raises a task for whoever asked, makes no tie, seals the reason and tells the supporter nothing but that there is a question', async () => {
    const letters: Outgoing[] = []
    const tell = async (_: Work, letter: Outgoing) => letters.push(letter)
    const id = await open(world.by(world.asha, (work) => proposeSupporter(work, { referral: world.joe.referral, supporter: world.colin.participation, why: 'Shared plots and patience.', besides: false, mayKnow: true }, tell)))
    expect(await tasks(id)).toEqual([{ kind: 'proposal to answer', due: '2026-11-26', settled: null }])
    expect(await ties()).toBe(0)
    const raw = await world.work(async (work) => (await sql<{ sealed: Buffer }>`select why_sealed as sealed from proposal where organisation_id = ${work.organisation.id} and id = ${id}`.execute(work.db)).rows[0]?.sealed)
    expect(raw?.includes(Buffer.from('Shared plots'))).toBe(false)
    expect(letters).toMatchObject([{ to: world.colin.participation, address: 'colin@example.org', subject: 'A question for you' }])
    expect(`${letters[0]?.subject} ${letters[0]?.body}`).not.toMatch(/Joe|Kaminski|befriend|wait/i)
    expect((await world.by(world.asha, (work) => findProposal(work, id)))?.why).toBe('Shared plots and patience.')
  })

  it('asks nobody twice about the same person', async () => {
    expect(await propose(world.colin.participation)).toMatchObject({ refused: 'asked already' })
  })

  it('asks a second supporter only by decision', async () => {
    expect(await propose(world.gareth.participation)).toMatchObject({ refused: 'somebody is asked' })
    const second = await open(propose(world.gareth.participation, { besides: true }))
    expect((await world.by(world.asha, (work) => findProposal(work, second)))?.besides).toBe(true)
    await world.by(world.asha, (work) => withdrawProposal(work, second))
    expect(await tasks(second)).toMatchObject([{ settled: 'taken back' }])
  })

  it('refuses whom the rules rule out, with the reason in words, and a private one without it', async () => {
    const asks = (supporter: string) => propose(supporter, { besides: true })
    expect(await asks(world.wendy.participation)).toMatchObject({ refused: 'does not fit', because: 'can’t be around cats', private: false })
    const bill = await asks(world.bill.participation)
    expect(bill).toMatchObject({ refused: 'does not fit', private: true })
    expect(JSON.stringify(bill)).not.toContain('suspended')
    const full = await world.supporter('Una Full', { file: { capacity: 1, elsewhere: 1 } })
    expect(await asks(full.participation)).toMatchObject({ because: 'already sees as many as they’d like' })
  })

  it('lets one of two coordinators at once ask, and tells the other', async () => {
    const may = await world.waiting('May Twice')
    const both = await Promise.all([propose(world.gareth.participation, { referral: may.referral }), propose(world.gareth.participation, { referral: may.referral }, world.dev)])
    expect(both.filter((one) => 'proposal' in one)).toHaveLength(1)
    expect(both.filter((one) => 'refused' in one)).toMatchObject([{ refused: 'asked already' }])
  })

  it('asks nobody about a referral that was withdrawn meanwhile', async () => {
    const lil = await world.waiting('Lil Gone')
    await world.work((work) => moveReferral(work, { referral: lil.referral, to: 'withdrawn', reason: 'the person would rather not' }))
    expect(await propose(world.gareth.participation, { referral: lil.referral })).toMatchObject({ refused: 'not waiting', member: 'Lil' })
  })

  it('takes an answer for a withdrawn referral only if it is a no', async () => {
    const pat = await world.waiting('Pat Off')
    const id = await open(propose((await world.supporter('Hal Free')).participation, { referral: pat.referral }))
    await world.work((work) => moveReferral(work, { referral: pat.referral, to: 'withdrawn', reason: 'the person would rather not' }))
    const answer = (said: 'yes' | 'no') => world.by(world.asha, (work) => answerProposal(work, { proposal: id, side: 'supporter', answer: said, on: work.today, reason: '' }))
    expect(await answer('yes')).toMatchObject({ refused: 'not waiting' })
    expect(await answer('no')).toEqual({ state: 'declined' })
  })

  it('remembers a no for matching, without a word about why or whose it was', async () => {
    const ivy = await world.waiting('Ivy Next', { free: { words: 'weekdays', times: { Mon: ['pm'], Tue: ['pm'] }, note: '' } })
    const id = await open(propose((await world.supporter('Una Free')).participation, { referral: ivy.referral }))
    await world.by(world.asha, (work) => answerProposal(work, { proposal: id, side: 'supporter', answer: 'no', on: work.today, reason: 'Too like his brother.' }))
    expect(await tasks(id)).toMatchObject([{ settled: 'it came to nothing' }])
    const suggested = await world.by(world.asha, (work) => suggestSupporters(work, ivy.referral))
    expect(suggested?.ideas.map(({ possible }) => possible.file.name)).not.toContain('Una Free')
    expect(suggested?.list.ruledOut.find(({ why }) => why === 'private')).toBeDefined()
    expect(suggested?.around.cameToNothing).toBe(1)
    const raw = await world.work(async (work) => (await sql<{ sealed: Buffer }>`select reason_sealed as sealed from proposal_answer where organisation_id = ${work.organisation.id} and proposal_id = ${id}`.execute(work.db)).rows[0]?.sealed)
    expect(raw?.includes(Buffer.from('brother'))).toBe(false)
  })

  it('after both yeses asks somebody to arrange the introduction, in fifteen working days', async () => {
    const max = await world.waiting('Max Both')
    const id = await open(propose((await world.supporter('Sid Free')).participation, { referral: max.referral }))
    const say = (side: 'supporter' | 'member') => world.by(world.asha, (work) => answerProposal(work, { proposal: id, side, answer: 'yes', on: work.today, reason: '' }))
    expect(await say('member')).toMatchObject({ refused: 'supporter first' })
    expect(await say('supporter')).toEqual({ state: 'proposed' })
    expect(await say('member')).toEqual({ state: 'agreed' })
    expect(await tasks(id)).toEqual([
      { kind: 'arrange the introduction', due: '2026-12-14', settled: null },
      { kind: 'proposal to answer', due: '2026-11-26', settled: 'answered' },
      { kind: 'proposal to answer', due: '2026-11-26', settled: 'both said yes' },
    ])
  })
})
