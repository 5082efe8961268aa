import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMatchingWorld, type MatchingWorld } from '../../../tests/support/matching-world.ts'
import { afterDeath } from '../../start/after-death.ts'
import { answerProposal } from '../matching/asking/answer-proposal.ts'
import { proposeSupporter } from '../matching/asking/propose-supporter.ts'
import { withdrawProposal } from '../matching/asking/withdraw-proposal.ts'
import { hearOfDeath, takeBackDeath } from '../people/deaths/hear-of-death.ts'
import { listTasks } from '../tasks/list-tasks.ts'
import { taskKinds } from '../tasks/task.ts'
import type { Agreement } from './agreement.ts'
import { arrangeIntroduction } from './arrange-introduction.ts'
import { agreeRelationship } from './agree-relationship.ts'

const agreement: Agreement = { way: 'home', where: 'Joe’s', often: 'Every other week', isPrivate: '', ifWorried: 'Ring Asha', howLong: 'Six months' }

describe('when one of two has died', () => {
  let world: MatchingWorld
  let relationship = ''
  let question = ''
  let before: Awaited<ReturnType<typeof goingOn>> = []
  const open = () => world.work(async (work) => (await sql<{ kind: string; about: string; thing: string }>`select kind, about_id as about, thing_id as thing from task where organisation_id = ${work.organisation.id} and settled_at is null and kind in ('tell the other after a death', 'question after a death') order by kind`.execute(work.db)).rows)
  const goingOn = () => world.work(async (work) => (await sql<{ kind: string; thing: string; due: string }>`select kind, thing_id as thing, due_on::text as due from task where organisation_id = ${work.organisation.id} and settled_at is null and kind in ('arrange the introduction', 'introduction due', 'proposal to answer') order by kind`.execute(work.db)).rows)
  const today = () => world.by(world.asha, async (work) => (await listTasks(work, { kinds: taskKinds, most: 5 })).map(({ kind, aboutName }) => `${kind}: ${aboutName}`))
  const ask = (supporter: string, besides: boolean) =>
    world.by(world.asha, async (work) => {
      const done = await proposeSupporter(work, { referral: world.joe.referral, supporter, why: '', besides, mayKnow: true })
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
    before = await goingOn()
  })
  afterAll(() => world.close())

  it('a fear brings the open question to a person, and tells nobody of the relationship', async () => {
    expect(before.map(({ kind }) => kind)).toEqual(['arrange the introduction', 'proposal to answer'])
    expect(await today()).toContain('arrange the introduction: Joe Kaminski')
    await dies(false)
    expect(await open()).toEqual([{ kind: 'question after a death', about: world.joe.participation, thing: question }])
  })
  it('a fear is said on the question and on their own page, and nothing can be asked, answered or arranged there', async () => {
    const [asha, gareth] = [world.as(world.asha), world.as(await world.signIn(world.gareth, 'supporter', 'Gareth'))]
    for (const address of [`/test/proposals/${question}`, `/test/relationships/${relationship}`]) {
      const { html } = await asha.get(address)
      expect(html, address).toContain('We heard that Joe may have died.')
      for (const action of ['/answers"', '/introduction"', '/stopping"']) expect(html, address).not.toContain(action)
    }
    const his = (await gareth.get(`/test/proposals/${question}`)).html
    expect(his, 'a supporter learns of no death from a page').toContain('We’ll ring you.')
    expect(his).not.toMatch(/died|\/answers"/)
    const yes = world.by(world.asha, (work) => answerProposal(work, { proposal: question, side: 'supporter', answer: 'yes', on: work.today, reason: '' }))
    expect(await yes, 'from a form that was open before').toMatchObject({ refused: 'has died' })
    const companion = world.asha.participation
    expect(await world.by(world.asha, (work) => arrangeIntroduction(work, { relationship, on: work.today, at: '14:00', place: 'Joe’s', withId: companion, held: false }))).toEqual({ refused: 'has died' })
  })
  it('a fear takes from Today what asks somebody to ask, to find a day or to go with them; it comes back as it was where it was not so', async () => {
    expect(await goingOn()).toEqual([])
    expect((await today()).filter((line) => line.endsWith('Joe Kaminski')).sort()).toEqual(['find out whether somebody died: Joe Kaminski', 'question after a death: Joe Kaminski'])
    await world.by(world.asha, (work) => takeBackDeath(work, { person: world.joe.person, about: world.joe.participation, why: 'it was his brother' }, afterDeath))
    expect(await goingOn()).toEqual(before)
    await dies(false)
    expect(await goingOn()).toEqual([])
  })
  it('a certainty asks a human to tell the other, about the other and not about the dead', async () => {
    await dies(true)
    expect(await goingOn()).toEqual([])
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
    const asha = world.as(world.asha)
    expect((await asha.get(`/test/relationships/${relationship}`)).html).toContain('Joe has died.')
    expect((await asha.send(`/test/relationships/${relationship}/stopping`)).status).toBe(303)
    expect(await open()).toEqual([])
    const why = await world.work(async (work) => (await sql<{ reason: string }>`select reason from relationship_step where organisation_id = ${work.organisation.id} and relationship_id = ${relationship} and to_state = 'ended_unplanned'`.execute(work.db)).rows)
    expect(why, 'and nobody is looked for in their place').toEqual([{ reason: 'death of a member' }])
  })
})
