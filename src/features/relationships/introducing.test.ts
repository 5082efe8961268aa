import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMatchingWorld, type MatchingWorld, type Signed } from '../../../tests/support/matching-world.ts'
import type { Added } from '../people/add-person.ts'
import { answerProposal } from '../matching/asking/answer-proposal.ts'
import { moveReferral } from '../referrals/move-referral.ts'
import { proposeSupporter } from '../matching/asking/propose-supporter.ts'
import { suggestSupporters } from '../matching/ideas/suggest-supporters.ts'
import { agreeRelationship } from './agree-relationship.ts'
import type { Agreement } from './agreement.ts'
import { arrangeIntroduction } from './arrange-introduction.ts'
import { beginSettlingIn } from './settle-in.ts'
import { recordHolding } from './record-holding.ts'
import { asDay } from '../../engines/calendar/day.ts'

const agreement: Agreement = { way: 'home', where: 'Joe’s, then the allotment in spring', often: 'Every other week, about an hour', isPrivate: 'The war', ifWorried: 'Ring Asha', howLong: 'Six months, then we talk' }

async function bothSaidYes(world: MatchingWorld, member: { referral: string }, supporter: Added, besides = false): Promise<string> {
  return world.by(world.asha, async (work) => {
    const done = await proposeSupporter(work, { referral: member.referral, supporter: supporter.participation, why: '', besides, mayKnow: true })
    if (!('proposal' in done)) throw new Error(`Refused: ${JSON.stringify(done)}`)
    for (const side of ['supporter', 'member'] as const) await answerProposal(work, { proposal: done.proposal, side, answer: 'yes', on: work.today, reason: '' })
    return done.proposal
  })
}

const row = <T>(world: MatchingWorld, statement: (organisation: string) => ReturnType<typeof sql<T>>) => world.work(async (work) => (await statement(work.organisation.id).execute(work.db)).rows)
const tasks = (world: MatchingWorld, thing: string) => row<{ kind: string; due: string; settled: string | null }>(world, (id) => sql`select kind, due_on::text as due, settled_how as settled from task where organisation_id = ${id} and thing_id = ${thing} order by settled_at nulls last, kind`)

describe('from two yeses to a first meeting', () => {
  let world: MatchingWorld
  let colin: Signed
  let gareth: Signed
  let proposal = ''
  let relationship = ''
  beforeAll(async () => {
    world = await openMatchingWorld()
    colin = await world.signIn(world.colin, 'supporter', 'Colin')
    gareth = await world.signIn(world.gareth, 'supporter', 'Gareth')
    proposal = await bothSaidYes(world, world.joe, world.colin)
  })
  afterAll(() => world.close())

  const words = (html: string) => html.slice(html.indexOf('<main')).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  const ties = () => row<{ holder: string; kind: string }>(world, (id) => sql`select holder_id as holder, kind from tie where organisation_id = ${id} and until is null order by kind`)

  it('writes down what they agree, and says what is missing', async () => {
    const asha = world.as(world.asha)
    await asha.get(`/test/proposals/${proposal}/agreement`)
    const empty = await asha.send(`/test/proposals/${proposal}/agreement`, { where: 'At Joe’s' })
    expect(empty.status).toBe(422)
    for (const line of ['Choose how they’ll meet', 'Write how often they’d like to meet', 'Write what to do if somebody is worried']) expect(words(empty.html)).toContain(line)
    expect(empty.html).toContain('At Joe’s')
    const sent = await asha.send(`/test/proposals/${proposal}/agreement`, { ...agreement })
    expect(sent.status).toBe(303)
    relationship = (sent.location ?? '').split('/').at(-1) ?? ''
    const page = words((await asha.follow(sent)).html)
    for (const line of ['Joe Kaminski and Colin Mabey', 'Both said yes, not met yet', 'Every other week, about an hour', 'By 14 December would be kind; later is fine too.', 'Ring twice, he’s slow on the stairs']) expect(page).toContain(line)
  })

  it('ties the two, seals what they agreed, and asks for a day within fifteen working days', async () => {
    expect(await ties()).toEqual([
      { holder: world.joe.participation, kind: 'supported by' },
      { holder: world.colin.participation, kind: 'supports' },
    ])
    const [raw] = await row<{ sealed: Buffer; state: string }>(world, (id) => sql`select agreement_sealed as sealed, state from relationship where organisation_id = ${id} and id = ${relationship}`)
    expect(raw?.state).toBe('agreed')
    expect(raw?.sealed.includes(Buffer.from('The war'))).toBe(false)
    expect((await tasks(world, proposal)).filter(({ settled }) => settled === null)).toEqual([{ kind: 'arrange the introduction', due: '2026-12-14', settled: null }])
  })

  it('leaves the person on the waiting list until settling in begins', async () => {
    expect(await row(world, (id) => sql`select state from referral where organisation_id = ${id} and id = ${world.joe.referral}`)).toEqual([{ state: 'waiting' }])
  })

  it('makes one relationship of two coordinators at once', async () => {
    const again = await world.by(world.dev, (work) => agreeRelationship(work, { proposal, agreement }))
    expect(again).toEqual({ relationship })
  })

  it('asks for a day that is none of the past, a time, a place, somebody to go with them, and what to know', async () => {
    const asha = world.as(world.asha)
    await asha.get(`/test/relationships/${relationship}`)
    const empty = await asha.send(`/test/relationships/${relationship}/introduction`, { at: 'two-ish', with: '' })
    expect(empty.status).toBe(422)
    for (const line of ['Enter a day, like 3 12 2026', 'Enter a time by the clock, like 14:00', 'Choose who goes with them', 'Read what a visitor must know, and tick the box']) expect(words(empty.html)).toContain(line)
    const past = await asha.send(`/test/relationships/${relationship}/introduction`, { 'on-day': '20', 'on-month': '11', 'on-year': '2026', at: '14:00', place: 'x', with: world.asha.participation, seen: 'yes' })
    expect(words(past.html)).toContain('That day is past. If they’ve met already, tick the box that says so.')
    const stranger = await world.by(world.asha, (work) => arrangeIntroduction(work, { relationship, on: asDay('2026-12-03'), at: '14:00', place: 'x', withId: world.colin.participation, held: false }))
    expect(stranger).toEqual({ refused: 'nobody goes with them' })
  })

  it('keeps a day, a time on the clock and a sealed place, with a task on the day for whoever goes', async () => {
    const asha = world.as(world.asha)
    await asha.get(`/test/relationships/${relationship}`)
    const sent = await asha.send(`/test/relationships/${relationship}/introduction`, { 'on-day': '3', 'on-month': '12', 'on-year': '2026', at: '2.30', place: '12 Canal End', with: world.dev.participation, seen: 'yes' })
    expect(words(sent.html)).toContain('Is that in the morning or the afternoon?')
    const done = await asha.send(`/test/relationships/${relationship}/introduction`, { 'on-day': '3', 'on-month': '12', 'on-year': '2026', at: '14.30', place: '12 Canal End', with: world.dev.participation, seen: 'yes' })
    expect(words((await asha.follow(done)).html)).toContain('Thursday 3 December, 2:30pm')
    const [kept] = await row<{ id: string; on: string; at: string; sealed: Buffer }>(world, (id) => sql`select id, on_day::text as on, at_time::text as at, place_sealed as sealed from introduction where organisation_id = ${id}`)
    expect(kept).toMatchObject({ on: '2026-12-03', at: '14:30:00' })
    expect(kept?.sealed.includes(Buffer.from('Canal'))).toBe(false)
    expect(await tasks(world, kept?.id ?? '')).toEqual([{ kind: 'introduction due', due: '2026-12-03', settled: null }])
    expect((await tasks(world, proposal)).filter(({ settled }) => settled === null)).toEqual([])
  })

  it('shows Colin whom he meets, when and where; and nothing of it to Gareth or to Joe’s other papers', async () => {
    const seen = words((await world.as(colin).get(`/test/relationships/${relationship}`)).html)
    for (const line of ['Joe and Colin', '12 Canal End', 'Thursday 3 December, 2:30pm', 'Dev Rana', 'Six months, then we talk']) expect(seen).toContain(line)
    expect(seen).not.toMatch(/Kaminski|Mabey|Save the day|would rather not go on/)
    expect((await world.as(gareth).get(`/test/relationships/${relationship}`)).status).toBe(404)
    await world.another('elsewhere')
    expect((await world.as(world.asha).get(`/elsewhere/relationships/${relationship}`)).status).toBe(404)
  })

  it('lets Colin arrange nothing', async () => {
    const sent = await world.app.request(`http://localhost:3000/test/relationships/${relationship}/stopping`, { method: 'POST', body: '', headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: `alongside=${colin.secret}`, 'sec-fetch-site': 'same-origin' } })
    expect(sent.status).toBe(403)
    expect(await sent.text()).toContain('isn’t part of what you do here')
  })

  it('finds another day after one that didn’t happen, and blames nobody', async () => {
    const [first] = await row<{ id: string }>(world, (id) => sql`select id from introduction where organisation_id = ${id}`)
    const id = first?.id ?? ''
    expect(await world.by(world.dev, (work) => recordHolding(work, { introduction: id, held: true }))).toMatchObject({ refused: 'not held yet' })
    world.clock.moveTo(new Date('2026-12-03T16:00:00Z'))
    expect(await world.by(world.dev, (work) => recordHolding(work, { introduction: id, held: false, because: 'weather or travel' }))).toEqual({ relationship })
    expect(await world.by(world.asha, (work) => recordHolding(work, { introduction: id, held: true }))).toMatchObject({ refused: 'answered already' })
    expect(await tasks(world, id)).toMatchObject([{ kind: 'introduction due', settled: 'it didn’t happen' }])
    expect((await tasks(world, proposal)).filter(({ settled }) => settled === null)).toEqual([{ kind: 'arrange the introduction', due: '2026-12-10', settled: null }])
    expect(await row(world, (org) => sql`select state from relationship where organisation_id = ${org} and id = ${relationship}`)).toEqual([{ state: 'agreed' }])
  })

  it('moves a planned day and settles its task; then they meet, and settling in places the referral', async () => {
    const plan = (on: string) => world.by(world.dev, (work) => arrangeIntroduction(work, { relationship, on: asDay(on), at: '11:00', place: '12 Canal End', withId: world.dev.participation, held: false }))
    const first = await plan('2026-12-08')
    const second = await plan('2026-12-09')
    if (!('introduction' in first) || !('introduction' in second)) throw new Error('Both days are fine.')
    expect(await tasks(world, first.introduction)).toMatchObject([{ settled: 'moved to another day' }])
    world.clock.moveTo(new Date('2026-12-09T15:00:00Z'))
    expect(await world.by(world.dev, (work) => recordHolding(work, { introduction: second.introduction, held: true }))).toEqual({ relationship })
    expect(await row(world, (org) => sql`select from_state, to_state, occurred_on::text as on from relationship_step where organisation_id = ${org} and relationship_id = ${relationship} order by number`)).toEqual([
      { from_state: null, to_state: 'agreed', on: '2026-11-23' },
      { from_state: 'agreed', to_state: 'introduced', on: '2026-12-09' },
    ])
    const settle = (member: boolean, supporter: boolean) => world.by(world.asha, (work) => beginSettlingIn(work, relationship, { member, supporter }))
    expect(await settle(true, false)).toEqual({ refused: 'hear both first' })
    expect(await settle(true, true)).toEqual({ state: 'settling_in' })
    expect(await row(world, (id) => sql`select state from referral where organisation_id = ${id} and id = ${world.joe.referral}`)).toEqual([{ state: 'placed' }])
  })
})

describe('what may happen meanwhile', () => {
  let world: MatchingWorld
  beforeAll(async () => {
    world = await openMatchingWorld()
  })
  afterAll(() => world.close())

  it('agrees nothing with a supporter who is full by now', async () => {
    const other = await world.waiting('Olive Other')
    const tess = await world.supporter('Tess Twice', { file: { capacity: 2 } })
    const first = await bothSaidYes(world, world.joe, tess)
    const second = await bothSaidYes(world, other, tess)
    await world.work((work) => sql`update supporter set capacity = 1 where organisation_id = ${work.organisation.id} and participation_id = ${tess.participation}`.execute(work.db))
    const [one, two] = await Promise.all([first, second].map((proposal) => world.by(world.asha, (work) => agreeRelationship(work, { proposal, agreement }))))
    const refused = [one, two].filter((each) => each && 'refused' in each)
    expect(refused).toMatchObject([{ refused: 'does not fit', because: 'already sees as many as they’d like' }])
  })

  it('agrees nothing before both said yes, nor for somebody who is not waiting any more', async () => {
    const sam = await world.waiting('Sam Half')
    const agree = (proposal: string) => world.by(world.asha, (work) => agreeRelationship(work, { proposal, agreement }))
    const asked = await world.by(world.asha, (work) => proposeSupporter(work, { referral: sam.referral, supporter: world.colin.participation, why: '', besides: false, mayKnow: true }))
    expect(await agree('proposal' in asked ? asked.proposal : '')).toMatchObject({ refused: 'not both yet' })
    const vi = await world.waiting('Vi Away')
    const yeses = await bothSaidYes(world, vi, world.gareth)
    await world.work((work) => moveReferral(work, { referral: vi.referral, to: 'withdrawn', reason: 'the person would rather not' }))
    expect(await agree(yeses)).toMatchObject({ refused: 'not waiting' })
  })

  it('stops when one would rather not: no ties, no blame, on the list again and not suggested to one another', async () => {
    const [found] = await world.work(async (work) => (await sql<{ id: string; referral: string }>`select id, referral_id as referral from relationship where organisation_id = ${work.organisation.id}`.execute(work.db)).rows)
    if (!found) throw new Error('One of the two was agreed.')
    const asha = world.as(world.asha)
    await asha.get(`/test/relationships/${found.id}`)
    const sent = await asha.send(`/test/relationships/${found.id}/stopping`)
    expect((await asha.follow(sent)).html).toContain('It has stopped, and that’s all right. Neither is to blame.')
    expect(await world.work(async (work) => (await sql<{ n: number }>`select count(*) as n from tie where organisation_id = ${work.organisation.id} and until is null`.execute(work.db)).rows[0]?.n)).toBe(0)
    const suggested = await world.by(world.asha, (work) => suggestSupporters(work, found.referral))
    expect(suggested?.referral.state).toBe('waiting')
    expect(suggested?.ideas.map(({ possible }) => possible.file.name)).not.toContain('Tess Twice')
  })
})
