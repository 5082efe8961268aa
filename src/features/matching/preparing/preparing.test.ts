import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { afternoons, openMatchingWorld, prepareWith, type MatchingWorld, type Signed } from '../../../../tests/support/matching-world.ts'
import { proposeSupporter } from '../asking/propose-supporter.ts'
import { findProposal } from '../asking/store.ts'
import { mustBeTold, prepare } from './preparation.ts'

const words = { asked: '', picked: [], describedAs: null, mayKnow: null }

describe('being prepared', () => {
  it.each([
    ['told enough', { format: 'easy read', told: mustBeTold, words }, { format: 'easy read', told: mustBeTold }],
    ['nobody said how', { format: '', told: mustBeTold, words }, { problems: ['format'] }],
    ['not told that no is fine', { format: 'on the phone', told: mustBeTold.filter((one) => one !== 'no is fine'), words }, { problems: ['told'] }],
    ['their name in their own words', { format: 'on the phone', told: mustBeTold, words: { ...words, describedAs: 'Ask for JOE, he’s a laugh' } }, { problems: ['names them'] }],
    ['where they live in their own words', { format: 'on the phone', told: mustBeTold, words: { ...words, describedAs: 'the talker of Canal-End' } }, { problems: ['names them'] }],
    ['a word that only begins like a name', { format: 'on the phone', told: mustBeTold, words: { ...words, describedAs: 'likes to joey about' } }, { format: 'on the phone', told: mustBeTold }],
  ])('%s', (_, sent, expected) => {
    expect(prepare(sent, ['Joe', 'Kaminski', 'Canal End'])).toEqual(expected)
  })
})

describe('before anybody is asked', () => {
  let world: MatchingWorld
  let colin: Signed
  let ida: { participation: string; person: string; referral: string }
  let proposal = ''
  beforeAll(async () => {
    world = await openMatchingWorld()
    colin = await world.signIn(world.colin, 'supporter', 'Colin')
    ida = await world.waiting('Ida Quiet', { interests: ['allotments', 'opera'], free: afternoons('Tue', 'Thu'), livesWith: 'alone + cat' }, { area: 'Oakwood', postcode: 'LS17 2AB' })
    await world.work((work) => sql`update preparation set until = ${work.now} where organisation_id = ${work.organisation.id} and referral_id = ${ida.referral}`.execute(work.db))
  })
  afterAll(() => world.close())
  const at = (rest: string) => `/test/referrals/${ida.referral}/${rest}`
  const text = (html: string) => html.slice(html.indexOf('<main')).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

  it('sends no question before the person was told, and says what to do first', async () => {
    const asha = world.as(world.asha)
    expect(text((await asha.get(at('shortlist'))).html)).toContain('Talk with Ida first')
    const sent = await asha.send(at('proposals'), { supporter: world.colin.participation, why: 'Two allotments.' })
    expect(sent.status).toBe(409)
    expect(sent.html).toContain('Nobody is asked before Ida knows how it goes')
    expect(await world.work(async (work) => (await sql`select 1 from proposal where organisation_id = ${work.organisation.id}`.execute(work.db)).rows)).toEqual([])
  })

  it('keeps what they were told, in which format, what they asked, and each detail they picked', async () => {
    const asha = world.as(world.asha)
    const page = text((await asha.get(at('preparation'))).html)
    for (const line of ['That they like allotments', 'That they like opera', 'Which animals live with them', 'When they’re free']) expect(page).toContain(line)
    const wrong = await asha.send(at('preparations'), { format: 'easy read', asked: 'Will he mind my singing?' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Will he mind my singing?')
    await world.by(world.asha, (work) => prepareWith(work, { referral: ida.referral, member: ida.participation }, ['likes:allotments', 'free']))
    const shown = text((await asha.get(at('shortlist'))).html)
    expect(shown).toContain('Told on the phone on 23 November, by Asha Verma.')
    expect(shown).toContain('They asked: Will she mind the cat?')
    expect(shown).toContain('May be said: that they like allotments; when they’re free, where it’s the same for both.')
  })

  it('tells the supporter what was picked and nothing else: neither the opera nor the cat', async () => {
    const asked = await world.by(world.asha, (work) => proposeSupporter(work, { referral: ida.referral, supporter: world.colin.participation, why: 'Two allotments.', besides: false }))
    proposal = 'proposal' in asked ? asked.proposal : ''
    const read = text((await world.as(colin).get(`/test/proposals/${proposal}`)).html)
    expect(read).toContain('You both like allotments.')
    expect(read).toContain('You’re both free on Tuesday and Thursday afternoons.')
    expect(read).not.toMatch(/opera|cat\b|Ida|Oakwood/)
  })

  it('stays with the question it was asked with, whatever is said later', async () => {
    const before = (await world.by(world.asha, (work) => findProposal(work, proposal)))?.preparation
    await world.by(world.asha, (work) => prepareWith(work, { referral: ida.referral, member: ida.participation }, ['likes:opera']))
    expect((await world.by(world.asha, (work) => findProposal(work, proposal)))?.preparation).toBe(before)
    expect(text((await world.as(colin).get(`/test/proposals/${proposal}`)).html)).not.toContain('opera')
  })

  it('lets the supporter pick in turn: the person hears that they like trains only if Colin ticks it', async () => {
    const phone = world.as(colin)
    const page = await phone.get(`/test/proposals/${proposal}`)
    expect(text(page.html)).toContain('If yes: what may we tell them about you?')
    await phone.send(`/test/proposals/${proposal}/answers`, { answer: 'yes', tell: 'likes:allotments' })
    const told = text((await world.as(world.asha).get(`/test/proposals/${proposal}`)).html)
    expect(told.slice(told.indexOf('What to say to Ida'), told.indexOf('What did Ida say?'))).toBe('What to say to Ida We’ve thought of somebody. They’re called Colin, and they’d like to meet you. You both like allotments. We’d be there the first time. No is a fine answer, and you needn’t say why. ')
  })

  it('asks the person first, without a name, where the two may know each other', async () => {
    const near = await world.waiting('Nan Near', { interests: ['trains'] }, { postcode: 'LS8 1AA' })
    const colins = await world.supporter('Cal Close', { told: { interests: ['trains'] }, hat: { postcode: 'LS8 9ZZ' } })
    const ask = (mayKnow: boolean) => world.by(world.asha, (work) => proposeSupporter(work, { referral: near.referral, supporter: colins.participation, why: '', besides: false, mayKnow }))
    expect(await ask(false)).toMatchObject({ refused: 'may know', member: 'Nan' })
    expect(await ask(true)).toHaveProperty('proposal')
  })

  it('keeps who stood on the page beside the choice, in order, and only who was really shown', async () => {
    const pat = await world.waiting('Pat Picks', { interests: ['cricket'], free: afternoons('Mon') })
    const asha = world.as(world.asha)
    const page = await asha.get(`/test/referrals/${pat.referral}/shortlist`)
    const shown = /name="shown" value="([^"]*)"/.exec(page.html)?.[1]?.split(' ') ?? []
    expect(shown.length).toBeGreaterThan(0)
    const last = shown.at(-1) ?? ''
    const sent = await asha.send(`/test/referrals/${pat.referral}/proposals`, { supporter: last, why: 'She makes everybody laugh.', mayknow: 'yes' })
    expect(sent.status).toBe(303)
    const id = sent.location?.split('/').at(-1) ?? ''
    const kept = await world.work(async (work) => (await sql<{ supporter: string; place: number }>`select supporter_id as supporter, place from proposal_shown where organisation_id = ${work.organisation.id} and proposal_id = ${id} order by place`.execute(work.db)).rows)
    expect(kept.map(({ supporter }) => supporter)).toEqual(shown)
    const without = await asha.get(`/test/referrals/${pat.referral}/shortlist`)
    expect(without.html).not.toContain('She makes everybody laugh.')
  })

  it('seals all of it', async () => {
    const rows = await world.work(async (work) => (await sql<{ sealed: Buffer }>`select words_sealed as sealed from preparation where organisation_id = ${work.organisation.id}`.execute(work.db)).rows)
    expect(rows.length).toBeGreaterThan(2)
    for (const { sealed } of rows) expect(sealed.includes(Buffer.from('mind the cat'))).toBe(false)
  })
})
