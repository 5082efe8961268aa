import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMatchingWorld, type MatchingWorld } from '../../../tests/support/matching-world.ts'
import { afterDeath } from '../../start/after-death.ts'
import { answerProposal } from '../matching/asking/answer-proposal.ts'
import { proposeSupporter } from '../matching/asking/propose-supporter.ts'
import { withdrawProposal } from '../matching/asking/withdraw-proposal.ts'
import { hearOfDeath, takeBackDeath } from '../people/deaths/hear-of-death.ts'
import type { Agreement } from './agreement.ts'
import { agreeRelationship } from './agree-relationship.ts'
import { stopRelationship } from './stop-relationship.ts'

const agreement: Agreement = { way: 'home', where: 'Joe’s', often: 'Every other week', isPrivate: '', ifWorried: 'Ring Asha', howLong: 'Six months' }

describe('when one of two has died', () => {
  let world: MatchingWorld
  let relationship = ''
  let question = ''
  const open = () => world.work(async (work) => (await sql<{ kind: string; about: string; thing: string }>`select kind, about_id as about, thing_id as thing from task where organisation_id = ${work.organisation.id} and settled_at is null and kind in ('tell the other after a death', 'question after a death') order by kind`.execute(work.db)).rows)
  const ask = (supporter: string, besides: boolean) =>
    world.by(world.asha, async (work) => {
      const done = await proposeSupporter(work, { referral: world.joe.referral, supporter, why: '', besides })
      if (!('proposal' in done)) throw new Error(`Refused: ${JSON.stringify(done)}`)
      return done.proposal
    })
  const dies = (certain: boolean) => world.by(world.asha, (work) => hearOfDeath(work, { person: world.joe.person, about: world.joe.participation, certain, died: null, words: 'his sister rang' }, afterDeath))

  beforeAll(async () => {
    world = await openMatchingWorld()
    const proposal = await ask(world.colin.participation, false)
    await world.by(world.asha, async (work) => {
      for (const side of ['supporter', 'member'] as const) await answerProposal(work, { proposal, side, answer: 'yes', on: work.today, reason: '' })
      const agreed = await agreeRelationship(work, { proposal, agreement })
      if (!('relationship' in agreed)) throw new Error(JSON.stringify(agreed))
      relationship = agreed.relationship
    })
    question = await ask(world.gareth.participation, true)
  })
  afterAll(() => world.close())

  it('a fear brings the open question to a person, and tells nobody of the relationship', async () => {
    await dies(false)
    expect(await open()).toEqual([{ kind: 'question after a death', about: world.joe.participation, thing: question }])
  })
  it('a certainty asks a human to tell the other, about the other and not about the dead', async () => {
    await dies(true)
    expect(await open()).toEqual([
      { kind: 'question after a death', about: world.joe.participation, thing: question },
      { kind: 'tell the other after a death', about: world.colin.participation, thing: relationship },
    ])
  })
  it('nothing is ended by itself; taking it back settles both', async () => {
    const states = await world.work(async (work) => (await sql<{ state: string }>`select state from relationship where organisation_id = ${work.organisation.id} union all select state from proposal where organisation_id = ${work.organisation.id} and id = ${question}`.execute(work.db)).rows)
    expect(states.map((one) => one.state)).toEqual(['agreed', 'proposed'])
    await world.by(world.asha, (work) => takeBackDeath(work, { person: world.joe.person, about: world.joe.participation, why: 'another Joe' }, afterDeath))
    expect(await open()).toEqual([])
  })
  it('each goes once a person has done it', async () => {
    await dies(true)
    await world.by(world.asha, (work) => withdrawProposal(work, question))
    await world.by(world.asha, (work) => stopRelationship(work, relationship, 'death of a member'))
    expect(await open()).toEqual([])
  })
})
