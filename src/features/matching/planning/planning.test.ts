import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { workerOf } from '../../../../tests/support/doors.ts'
import { afternoons, openMatchingWorld, type MatchingWorld } from '../../../../tests/support/matching-world.ts'
import { keepTwoApart } from '../../people/around/keep-apart.ts'
import { flagDeath } from '../../people/deaths/flag-death.ts'
import { giveReason } from '../../referrals/waiting/give-reason.ts'
import { keepPlace } from '../../referrals/waiting/keep-place.ts'
import { answerProposal } from '../asking/answer-proposal.ts'
import { proposeSupporter } from '../asking/propose-supporter.ts'
import { askForPlan } from './ask-for-plan.ts'
import { cancelPlan } from './cancel-plan.ts'
import { forgetPlans } from './forget-plans.ts'
import { makePlan } from './make-plan.ts'
import { mostTries, type PlanState } from './plan.ts'
import { newestPlan } from './read-plan.ts'
import { runPlan, type WorkOut } from './run-plan.ts'

const path = '/test/waiting/plan'
const read = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>')).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const inThisThread: WorkOut = (inputs, { report }) => makePlan(inputs, report)

let world: MatchingWorld
beforeEach(async () => {
  world = await openMatchingWorld()
})
afterEach(() => world.close())

const newest = async () => {
  const plan = await world.work(newestPlan)
  if (!plan) throw new Error('Nobody has asked for a plan.')
  return plan
}
const run = async (workOut = inThisThread) => runPlan({ work: (does) => world.work(does), workOut, everyMs: 20 }, (await newest()).id)

/** Everybody who waits has waited thirteen weeks. */
const waitLonger = () => world.work((work) => sql`update referral set waiting_since = '2026-08-24' where organisation_id = ${work.organisation.id} and state = 'waiting'`.execute(work.db))

async function asks() {
  const asha = world.as(world.asha)
  await asha.get(path)
  return read((await asha.follow(await asha.send('/test/waiting/plans'))).html)
}

const opens = async () => read((await world.as(world.asha).get(path)).html)

async function isPlanned() {
  await asks()
  expect(await run()).toBe('done')
  return opens()
}

describe('a plan for the whole list', () => {
  it('is asked for, made by a worker in a thread of its own, and changes nothing', async () => {
    expect(await opens()).toContain('Nobody has asked for a plan yet.')
    expect(await asks()).toContain('The plan is being made')
    const worker = await workerOf(world, { transport: null })
    await vi.waitFor(async () => expect((await newest()).state).toBe('done'), { timeout: 30_000, interval: 100 })
    await worker.stop()
    expect(await opens()).toContain('Joe Kaminski with Gareth Pugh They both like cricket')
    const { rows } = await world.work((work) => sql<{ n: number }>`select (select count(*) from proposal) + (select count(*) from relationship) + (select count(*) from task where kind = 'proposal to answer') as n`.execute(work.db))
    expect(rows[0]?.n).toBe(0)
  })

  it('says who is left out past the limit, who has the places and what including them would cost, and leads to where a person may act', async () => {
    const trains = { interests: ['trains'], free: afternoons('Thu'), beforeVisiting: ['Somebody severely allergic would not do: two cats'], home: '' }
    const rose = await world.waiting('Rose Late', trains)
    await world.work((work) => giveReason(work, { referral: rose.referral, words: 'Has just lost her husband' }))
    const ted = await world.waiting('Ted Other', trains)
    await world.waiting('Una More', trains)
    await waitLonger()
    const page = await isPlanned()
    expect(page).toMatch(/Stands first Has waited 13 weeks/)
    expect(page).toMatch(/Left out, and waiting past 12 weeks or needing two .*Has waited 13 weeks\. Everybody who could be asked is with somebody else in this plan\. Only Colin Mabey could make room, and is with somebody who comes no later on the list\./)
    expect(page).toMatch(/If Ted were included, Rose Late \(13 weeks, stands first\) would be left out instead\. As many people would be with somebody, their waits would add up to the same/)
    expect(page).not.toContain('Has just lost her husband')
    const { html } = await world.as(world.asha).get(path)
    expect(html).toContain(`/test/referrals/${ted.referral}/shortlist`)
  })

  it('says who is not looked for just now, and plans without them', async () => {
    const gone = await world.waiting('Ann Gone')
    await world.work((work) => flagDeath(work, { person: gone.person, about: gone.participation, certain: false, died: null, words: 'Her neighbour rang.' }))
    await world.waiting('Nan Quiet', {}, { limits: [{ kind: 'none', words: 'Asked to be taken off the list' }] })
    const later = await world.waiting('Pip Later')
    await world.by(world.asha, (work) => keepPlace(work, { referral: later.referral, ringOn: '2027-01-14', words: '', card: 'not wanted' }))
    const asked = await world.by(world.asha, (work) => proposeSupporter(work, { referral: world.joe.referral, supporter: world.colin.participation, why: '', besides: false, mayKnow: true }))
    const page = await isPlanned()
    expect(page).toContain('Not looked for just now: 4')
    for (const line of ['Ann Gone has died, or may have', 'Nan Quiet asked us not to be in touch', 'Pip Later asked to be left for now; the place is kept', 'Joe Kaminski somebody has been asked already']) expect(page).toContain(line)
    expect(page).toContain('People looked for 0')
    if ('proposal' in asked) for (const side of ['supporter', 'member'] as const) await world.by(world.asha, (work) => answerProposal(work, { proposal: asked.proposal, side, answer: 'yes', on: work.today, reason: '' }))
    expect(await opens()).toContain('Joe Kaminski is being introduced to somebody')
  })

  it('keeps for whoever was asked about somebody the place it may take', async () => {
    const rose = await world.waiting('Rose Late', { interests: ['trains'], free: afternoons('Thu') })
    await world.by(world.asha, (work) => proposeSupporter(work, { referral: world.joe.referral, supporter: world.colin.participation, why: '', besides: false, mayKnow: true }))
    expect(await isPlanned()).not.toMatch(/Rose Late with Colin/)
    expect((await newest()).result?.together.map(({ referral, supporters }) => [referral, supporters])).not.toContainEqual([rose.referral, [world.colin.participation]])
  })

  it('is not open to a supporter, and not there for another organisation', async () => {
    const colin = await world.signIn(world.colin, 'supporter', 'Colin')
    expect((await world.as(colin).get(path)).status).toBe(403)
    await world.another('elsewhere')
    expect((await world.as(world.asha).get('/elsewhere/waiting/plan')).status).toBe(404)
  })
})

describe('a plan and what it is made from', () => {
  it('stays the plan while nothing changes, whoever asks again', async () => {
    expect(await isPlanned()).toContain('Nothing that it is made from has changed since.')
    const first = await newest()
    expect(await asks()).toContain('Nothing has changed since this plan was made, so it is the plan.')
    world.clock.moveTo(new Date('2026-11-24T09:00:00Z'))
    expect(await world.by(world.dev, askForPlan)).toBe('nothing has changed')
    expect((await newest()).id).toBe(first.id)
  })

  it('says plainly when something has changed, and is made anew', async () => {
    await isPlanned()
    const first = await newest()
    await world.waiting('Rose Late')
    world.clock.moveTo(new Date(world.clock.now().getTime() + 60_000))
    expect(await opens()).toContain('Something that it is made from has changed since')
    expect(await isPlanned()).toContain('Nothing that it is made from has changed since.')
    expect((await newest()).id).not.toBe(first.id)
  })

  it('shows no pair that does not hold any more, and does not say why', async () => {
    expect(await isPlanned()).toContain('Joe Kaminski with Gareth Pugh')
    await world.by(world.asha, (work) => keepTwoApart(work, { hat: world.joe.participation, other: world.gareth.participation, reason: 'They fell out over a fence.' }))
    const page = await opens()
    expect(page).toContain('Joe Kaminski with Gareth Pugh This does not hold any more: something has changed since.')
    expect(page).not.toMatch(/fence|apart|private/)
  })
})

describe('a block between two people', () => {
  it('stays hidden: the page is the same as for a no from long ago', async () => {
    const pageWith = async (stands: (zofia: { participation: string; referral: string }) => Promise<unknown>) => {
      const other = await openMatchingWorld()
      const own = world
      world = other
      const zofia = await world.waiting('Zofia Kind', { free: afternoons('Wed') })
      await stands(zofia)
      const page = await isPlanned()
      world = own
      await other.close()
      return page
    }
    const apart = await pageWith((zofia) => world.by(world.asha, (work) => keepTwoApart(work, { hat: zofia.participation, other: world.gareth.participation, reason: 'A quarrel' })))
    const declined = await pageWith(async (zofia) => {
      const asked = await world.by(world.asha, (work) => proposeSupporter(work, { referral: zofia.referral, supporter: world.gareth.participation, why: '', besides: false, mayKnow: true }))
      if ('proposal' in asked) await world.by(world.asha, (work) => answerProposal(work, { proposal: asked.proposal, side: 'supporter', answer: 'no', on: work.today, reason: '' }))
    })
    expect(apart).toContain('Zofia Kind')
    expect(apart).not.toMatch(/quarrel|apart|private|block/i)
    expect(declined).toBe(apart)
  })
})

describe('plans of long ago', () => {
  const kept = () => world.work(async (work) => (await work.db.selectFrom('waiting_plan').select('state').where('organisation_id', '=', work.organisation.id).orderBy('asked_at').execute()).map(({ state }) => state))
  const daysLater = (days: number) => world.clock.moveTo(new Date(world.clock.now().getTime() + days * 86_400_000))

  const makes = async () => {
    await world.by(world.asha, askForPlan)
    expect(await run()).toBe('done')
  }

  it('are forgotten after a season, but for the newest that came to something, however old', async () => {
    await makes()
    await world.waiting('Rose Late')
    daysLater(1)
    await makes()
    daysLater(1)
    await world.waiting('Sal Later')
    await world.by(world.asha, askForPlan)
    await world.by(world.asha, async (work) => cancelPlan(work, (await newestPlan(work))?.id ?? ''))
    daysLater(89)
    expect(await world.work(forgetPlans)).toBe(1)
    expect(await kept()).toEqual(['done', 'cancelled'])
    daysLater(400)
    expect(await world.work(forgetPlans)).toBe(1)
    expect(await kept()).toEqual(['done'])
  })
})

describe('a plan that is not made', () => {
  it('is one at a time: whoever asks meanwhile looks at the one that is under way', async () => {
    await asks()
    const { id } = await newest()
    const dev = world.as(world.dev)
    await world.work((work) => sql`update waiting_plan set state = 'working' where organisation_id = ${work.organisation.id}`.execute(work.db))
    expect(read((await dev.get(path)).html)).toContain('Asked for by Asha')
    const [one, other] = await Promise.all([asksByHand(), asksByHand()])
    expect([one, other]).toEqual(['under way', 'under way'])
    expect((await newest()).id).toBe(id)
  })

  const asksByHand = () => world.by(world.dev, askForPlan)

  it('is begun once when two ask at the same moment', async () => {
    expect((await Promise.all([asksByHand(), asksByHand()])).toSorted()).toEqual(['begun', 'under way'])
  })

  it('says how far it is, stops when somebody cancels it, and keeps nothing', async () => {
    await asks()
    let stopped: AbortSignal | undefined
    const endless: WorkOut = (_, { report, stop }) => {
      stopped = stop
      report({ stage: 'comparing', done: 1, of: 3 })
      return new Promise((_, reject) => stop.addEventListener('abort', () => reject(new Error('stopped'))))
    }
    const running = run(endless)
    await vi.waitFor(async () => expect(await opens()).toContain('Comparing everybody with everybody: 1 of 3 people.'), { timeout: 10_000 })
    const asha = world.as(world.asha)
    await asha.get(path)
    await asha.send(`/test/waiting/plans/${(await newest()).id}/cancelling`)
    expect(await running).toBe('cancelled')
    expect(stopped?.aborted).toBe(true)
    expect(await newest()).toMatchObject({ state: 'cancelled', result: null })
    expect(await opens()).toContain('The last one was cancelled. Nothing of it is kept. Make a plan')
  })

  it('is taken up again when its worker died, and ends in a sentence when they go on dying', async () => {
    await asks()
    const { id } = await newest()
    const diesOnce = () => world.work((work) => sql`update waiting_plan set state = 'working', tries = tries + 1, heard_at = ${work.now} where organisation_id = ${work.organisation.id} and id = ${id}`.execute(work.db))
    await diesOnce()
    expect(await run()).toBe('somebody is at it')
    world.clock.moveTo(new Date(world.clock.now().getTime() + 90_000))
    expect(await opens()).toContain('It hasn’t said anything for a while.')
    expect(await run()).toBe('done')
    await world.waiting('Rose Late')
    world.clock.moveTo(new Date(world.clock.now().getTime() + 60_000))
    await asks()
    const second = (await newest()).id
    await world.work((work) => sql`update waiting_plan set state = 'working', tries = ${mostTries}, heard_at = ${new Date(0)} where organisation_id = ${work.organisation.id} and id = ${second}`.execute(work.db))
    expect(await run()).toBe('stopped')
    expect(await opens()).toContain('The last one stopped before it came to an end. Nothing was changed.')
  })

  it('ends in a sentence when it fails, and the fault is ours to hear of', async () => {
    await asks()
    await expect(run(() => Promise.reject(new Error('out of memory')))).rejects.toThrow('out of memory')
    expect((await newest()).state satisfies PlanState).toBe('stopped')
    expect(await opens()).toContain('tell whoever looks after this installation')
  })
})
