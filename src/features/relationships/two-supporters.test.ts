import { afterAll, beforeAll, expect, it } from 'vitest'
import { asDay } from '../../engines/calendar/day.ts'
import { openMatchingWorld, type MatchingWorld } from '../../../tests/support/matching-world.ts'
import { answerProposal } from '../matching/asking/answer-proposal.ts'
import { stillLacks } from '../matching/asking/find-needed.ts'
import { proposeSupporter } from '../matching/asking/propose-supporter.ts'
import { findSupporter } from '../supporters/read-supporters.ts'
import { agreeRelationship } from './agree-relationship.ts'
import { arrangeIntroduction } from './arrange-introduction.ts'
import { stopRelationship } from './stop-relationship.ts'
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

it('keeps one of the two where the other says no, says what happens, and counts each once', async () => {
  const ivy = await world.waiting('Ivy Two', { beforeVisiting: ['2 visitors please'], interests: ['trains'] })
  const [ann, ben, cy] = [await world.supporter('Ann Stays'), await world.supporter('Ben Rather Not'), await world.supporter('Cy Comes')]
  const asha = world.as(world.asha)
  const read = async (path: string) => (await asha.get(path)).html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  const list = `/test/referrals/${ivy.referral}/shortlist`
  const ask = async (supporter: { participation: string }) => {
    const asked = await world.by(world.asha, (work) => proposeSupporter(work, { referral: ivy.referral, supporter: supporter.participation, why: 'Both are patient.', besides: false }))
    return 'proposal' in asked ? asked.proposal : JSON.stringify(asked)
  }
  const says = (proposal: string, side: 'supporter' | 'member', answer: 'yes' | 'no') => world.by(world.asha, (work) => answerProposal(work, { proposal, side, answer, on: work.today, reason: '' }))
  const [annAsked, benAsked] = [await ask(ann), await ask(ben)]
  expect(await read(list)).toContain('Two people go to Ivy together, and two have been thought of. Each is asked and answers alone. If one would rather not, the other’s question stays open')
  expect(await read(`/test/proposals/${annAsked}`)).toContain('Two people go to Ivy together, and each is asked alone.')
  await says(annAsked, 'supporter', 'yes')
  await says(benAsked, 'supporter', 'no')
  expect(await read(list)).toContain('think of one more')
  expect(await read(`/test/proposals/${annAsked}`)).toContain('Now ask Ivy.')
  const cyAsked = await ask(cy)
  const agreement = { way: 'home', where: 'At home', often: 'Weekly', isPrivate: '', ifWorried: 'Ring Asha', howLong: 'Six weeks' } as const
  const begun: string[] = []
  for (const proposal of [annAsked, cyAsked]) {
    await says(proposal, 'supporter', 'yes')
    await says(proposal, 'member', 'yes')
    const agreed = await world.by(world.asha, (work) => agreeRelationship(work, { proposal, agreement }))
    begun.push('relationship' in agreed ? agreed.relationship : JSON.stringify(agreed))
  }
  const seen = async (supporter: { participation: string }) => (await world.work((work) => findSupporter(work, supporter.participation)))?.seeing
  expect([await seen(ann), await seen(ben), await seen(cy)]).toEqual([1, 0, 1])
  expect(await read(`/test/relationships/${begun[0]}`)).not.toContain('Nobody goes there alone')
  await world.by(world.asha, (work) => stopRelationship(work, begun[1] ?? '', { reason: 'would rather not' }))
  expect(await read(`/test/relationships/${begun[0]}`)).toContain('Two people go to Ivy together, and just now there’s only one. Nobody goes there alone until there’s a second.')
  expect([await seen(ann), await seen(cy)]).toEqual([1, 0])
  expect(await world.work((work) => stillLacks(work, ivy.participation))).toBe(1)
})
