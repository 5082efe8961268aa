import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMatchingWorld, type MatchingWorld } from '../../../../tests/support/matching-world.ts'
import { proposeSupporter } from './propose-supporter.ts'
import { withdrawProposal } from './withdraw-proposal.ts'

// Real transactions on connections of their own: whoever comes second waits for the first and sees what they did.
describe('two coordinators who think of one supporter at the same moment', () => {
  let world: MatchingWorld
  beforeAll(async () => {
    world = await openMatchingWorld()
  })
  afterAll(() => world.close())

  const ask = (who: 'asha' | 'dev', referral: string, supporter: string) =>
    world.by(world[who], (work) => proposeSupporter(work, { referral, supporter, why: 'They would get on.', besides: false, mayKnow: true }))
  const asked = (supporter: string) => world.work(async (work) => Number((await sql<{ n: string }>`select count(*) as n from proposal where organisation_id = ${work.organisation.id} and supporter_id = ${supporter} and state = 'proposed'`.execute(work.db)).rows[0]?.n))

  it.each([1, 2, 3, 4, 5])('are one after the other: room for one is promised once (try %i)', async (attempt) => {
    const supporter = (await world.supporter(`Only One ${attempt}`, { file: { capacity: 1 } })).participation
    const [one, other] = [await world.waiting(`Ann ${attempt}`), await world.waiting(`Ben ${attempt}`)]
    const answers = await Promise.all([ask('asha', one.referral, supporter), ask('dev', other.referral, supporter)])
    expect(answers.filter((answer) => 'proposal' in answer)).toHaveLength(1)
    expect(answers.find((answer) => 'refused' in answer)).toMatchObject({ refused: 'does not fit', private: false, because: 'has been asked about somebody else' })
    expect(await asked(supporter)).toBe(1)
  })

  it('may both ask somebody who has room for two, and a third may not', async () => {
    const supporter = (await world.supporter('Room For Two', { file: { capacity: 2 } })).participation
    const people = [await world.waiting('Cy A'), await world.waiting('Di B'), await world.waiting('Ed C')]
    const answers = await Promise.all(people.map(({ referral }, place) => ask(place === 0 ? 'asha' : 'dev', referral, supporter)))
    expect(answers.filter((answer) => 'proposal' in answer)).toHaveLength(2)
    expect(await asked(supporter)).toBe(2)
  })

  it('is told kindly, and may ask once the other question is taken back', async () => {
    const supporter = (await world.supporter('Back Again', { file: { capacity: 1 } })).participation
    const [one, other] = [await world.waiting('Flo First'), await world.waiting('Gus Second')]
    const dev = world.as(world.dev)
    const page = `/test/referrals/${other.referral}`
    await dev.get(`${page}/shortlist`)
    const first = await ask('asha', one.referral, supporter)
    const late = await dev.send(`${page}/proposals`, { supporter, why: 'They would get on.' })
    expect(late.status).toBe(409)
    expect(late.html).toContain('Back has been asked about somebody else.')
    await world.by(world.asha, (work) => withdrawProposal(work, 'proposal' in first ? first.proposal : ''))
    expect(await ask('dev', other.referral, supporter)).toHaveProperty('proposal')
  })
})
