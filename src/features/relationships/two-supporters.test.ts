import { afterAll, beforeAll, expect, it } from 'vitest'
import { asDay } from '../../engines/calendar/day.ts'
import { openMatchingWorld, type MatchingWorld } from '../../../tests/support/matching-world.ts'
import { answerProposal } from '../matching/asking/answer-proposal.ts'
import { stillLacks } from '../matching/asking/find-needed.ts'
import { proposeSupporter } from '../matching/asking/propose-supporter.ts'
import { agreeRelationship } from './agree-relationship.ts'
import { arrangeIntroduction } from './arrange-introduction.ts'
import { roomForOneMore } from '../matching/asking/two-supporters.ts'

let world: MatchingWorld
beforeAll(async () => {
  world = await openMatchingWorld()
})
afterAll(() => world.close())

it.each([
  ['no', 0, 0, true], ['no', 1, 0, false], ['no', 0, 1, false],
  ['must', 0, 0, true], ['must', 1, 0, true], ['must', 0, 1, true], ['must', 1, 1, false], ['must', 2, 0, false],
] as const)('with two %s, %i asked and %i found, one more may be asked: %s', (twoVisitors, asked, together, expected) => {
  expect(roomForOneMore({ twoVisitors }, { asked, together })).toBe(expected)
})

it('asks two for one person who must not be visited by one alone, and a third only as a decision', async () => {
  const ron = await world.waiting('Ron Two', { beforeVisiting: ['2 visitors please'] })
  const supporters = [await world.supporter('Ann First'), await world.supporter('Ben Second'), await world.supporter('Cy Third')]
  const ask = (place: number, besides = false) => world.by(world.asha, (work) => proposeSupporter(work, { referral: ron.referral, supporter: supporters[place]?.participation ?? '', why: 'They laugh at the same things.', besides }))
  expect(await ask(0)).toHaveProperty('proposal')
  const page = (await world.as(world.asha).get(`/test/referrals/${ron.referral}/shortlist`)).html
  expect(page).toContain('Two people go to Ron together: think of one more. Nobody goes there alone.')
  expect(page).not.toContain('name="besides"')
  expect(await ask(1)).toHaveProperty('proposal')
  expect(await ask(2)).toMatchObject({ refused: 'somebody is asked' })
  expect(await ask(2, true)).toHaveProperty('proposal')
  expect(await world.work((work) => stillLacks(work, ron.participation))).toBe(2)
})

it('finds no day for one of the two before the second has agreed as well', async () => {
  const agreement = { way: 'home', where: 'At home', often: 'Weekly', isPrivate: '', ifWorried: 'Ring Asha', howLong: 'Six weeks' } as const
  const una = await world.waiting('Una Two', { beforeVisiting: ['2 visitors please'] })
  const begin = async (name: string) => {
    const supporter = await world.supporter(name)
    return world.by(world.asha, async (work) => {
      const asked = await proposeSupporter(work, { referral: una.referral, supporter: supporter.participation, why: '', besides: false })
      const proposal = 'proposal' in asked ? asked.proposal : ''
      for (const side of ['supporter', 'member'] as const) await answerProposal(work, { proposal, side, answer: 'yes', on: work.today, reason: '' })
      const agreed = await agreeRelationship(work, { proposal, agreement })
      return 'relationship' in agreed ? agreed.relationship : JSON.stringify(agreed)
    })
  }
  const day = (relationship: string) => world.by(world.asha, (work) => arrangeIntroduction(work, { relationship, on: asDay('2026-12-01'), at: '14:00', place: 'At home', withId: world.asha.participation, held: false }))
  const first = await begin('Dot One')
  expect(await day(first)).toEqual({ refused: 'two go together' })
  const second = await begin('Eli Other')
  expect(await day(first)).toHaveProperty('introduction')
  expect(await day(second)).toHaveProperty('introduction')
})
