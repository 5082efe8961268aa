import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MatchingWorld, openMatchingWorld } from '../../../tests/support/matching-world.ts'
import { answerProposal } from '../matching/asking/answer-proposal.ts'
import { proposeSupporter } from '../matching/asking/propose-supporter.ts'
import { closeReferral } from '../referrals/close-referral.ts'
import { moveReferral } from '../referrals/move-referral.ts'
import { findReferral } from '../referrals/find-referral.ts'
import { agreeRelationship } from './agree-relationship.ts'
import { arrangeIntroduction } from './arrange-introduction.ts'
import { beginSettlingIn } from './settle-in.ts'
import { stopRelationship } from './stop-relationship.ts'

const agreement = { way: 'home', where: '', often: 'Every other week', isPrivate: '', ifWorried: 'Ring Asha', howLong: 'Six months' } as const

describe('when two stop who had begun', () => {
  let world: MatchingWorld
  beforeAll(async () => {
    world = await openMatchingWorld()
  })
  afterAll(() => world.close())

  type Member = Awaited<ReturnType<MatchingWorld['waiting']>>
  /** Whoever suggested the member stands with the referral, which came to us here. */
  const suggested = ({ referral }: Member) =>
    world.work(async (work) => {
      await work.db.insertInto('referrer').values({ organisation_id: work.organisation.id, referral_id: referral, name: 'Tom Adair', recorded_at: work.now }).execute()
      await work.db.updateTable('referral').set({ came_by: 'email' }).where('organisation_id', '=', work.organisation.id).where('id', '=', referral).execute()
    })
  const asked = async (member: Member, besides = false): Promise<string> => {
    const supporter = await world.supporter(`Friend of ${member.referral}`)
    const done = await world.by(world.asha, (work) => proposeSupporter(work, { referral: member.referral, supporter: supporter.participation, why: '', besides }))
    if (!('proposal' in done)) throw new Error(JSON.stringify(done))
    return done.proposal
  }
  const begins = (proposal: string): Promise<string> =>
    world.by(world.asha, async (work) => {
      for (const side of ['supporter', 'member'] as const) await answerProposal(work, { proposal, side, answer: 'yes', on: work.today, reason: '' })
      const agreed = await agreeRelationship(work, { proposal, agreement })
      if (!('relationship' in agreed)) throw new Error(JSON.stringify(agreed))
      await arrangeIntroduction(work, { relationship: agreed.relationship, on: work.today, at: '09:00', place: 'At home', withId: world.asha.participation, held: true })
      expect(await beginSettlingIn(work, agreed.relationship, { member: true, supporter: true })).toEqual({ state: 'settling_in' })
      return agreed.relationship
    })
  const together = async (member: Member) => begins(await asked(member))
  const told = ({ referral }: Member) => world.by(world.asha, (work) => moveReferral(work, { referral, to: 'feedback_sent', reason: 'whoever suggested them was told' }))
  const stateOf = async ({ referral }: Member) => (await world.by(world.asha, (work) => findReferral(work, referral)))?.state
  const toTell = ({ referral }: Member) => world.work((work) => work.db.selectFrom('task').select(['due_on', 'owner_id', 'fallback_id']).where('organisation_id', '=', work.organisation.id).where('thing_id', '=', referral).where('kind', '=', 'tell that support has ended').where('settled_at', 'is', null).execute())
  const once = (member: string) => ({ due_on: '2026-12-07', owner_id: world.asha.participation, fallback_id: world.dev.participation, for: member })
  const raised = async (member: Member) => (await toTell(member)).map((task) => ({ ...task, for: member.referral }))

  it('the member says whether we look for somebody else, also where whoever suggested them was told that it has begun', async () => {
    const vi = await world.waiting('Vi Onward')
    await suggested(vi)
    const relationship = await together(vi)
    await told(vi)
    const asha = world.as(world.asha)
    expect((await asha.get(`/test/relationships/${relationship}`)).html).toContain('Would Vi like somebody else?')
    const none = await asha.send(`/test/relationships/${relationship}/stopping`)
    expect(none.status).toBe(422)
    expect(none.html).toContain('Choose whether they would like somebody else')
    expect((await asha.send(`/test/relationships/${relationship}/stopping`, { next: 'look again' })).status).toBe(303)
    expect(await stateOf(vi), 'nobody waits unseen').toBe('waiting')
    expect(await raised(vi), 'support goes on').toEqual([])
  })

  it('“that was all” finishes it, and a named person asks whether whoever suggested them may hear that', async () => {
    const cy = await world.waiting('Cy Content')
    await suggested(cy)
    const relationship = await together(cy)
    const asha = world.as(world.asha)
    await asha.get(`/test/relationships/${relationship}`)
    expect((await asha.send(`/test/relationships/${relationship}/stopping`, { next: 'that was all' })).status).toBe(303)
    expect(await stateOf(cy)).toBe('closed')
    expect(await raised(cy)).toEqual([once(cy.referral)])
  })

  it('is not the end while somebody else still visits by the same referral', async () => {
    const bo = await world.waiting('Bo Two')
    await suggested(bo)
    const [one, other] = [await asked(bo), await asked(bo, true)]
    const [first, second] = [await begins(one), await begins(other)]
    await told(bo)
    const stops = (relationship: string) => world.by(world.asha, (work) => stopRelationship(work, relationship, { reason: 'would rather not', next: 'that was all' }))
    await stops(first)
    expect([await stateOf(bo), await raised(bo)]).toEqual(['feedback_sent', []])
    await stops(second)
    expect([await stateOf(bo), await raised(bo)]).toEqual(['closed', [once(bo.referral)]])
  })

  it('is the end where the referral was finished before and they went on; not by finishing it', async () => {
    const gus = await world.waiting('Gus Finished')
    await suggested(gus)
    const relationship = await together(gus)
    await told(gus)
    await world.by(world.asha, (work) => closeReferral(work, { referral: gus.referral, note: '' }))
    expect(await raised(gus)).toEqual([])
    const asha = world.as(world.asha)
    const page = (await asha.get(`/test/relationships/${relationship}`)).html
    expect(page).toContain('Gus’s referral is finished.')
    expect(page).not.toContain('Would Gus like somebody else?')
    await asha.send(`/test/relationships/${relationship}/stopping`)
    expect(await raised(gus)).toEqual([once(gus.referral)])
  })

  it('after the death of the member nobody is asked or told', async () => {
    const ned = await world.waiting('Ned Died')
    await suggested(ned)
    const relationship = await together(ned)
    await told(ned)
    await world.by(world.asha, (work) => stopRelationship(work, relationship, { reason: 'death of a member' }))
    expect([await stateOf(ned), await raised(ned)]).toEqual(['feedback_sent', []])
  })
})
