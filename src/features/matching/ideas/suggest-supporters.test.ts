import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMatchingWorld, wearToo, type MatchingWorld } from '../../../../tests/support/matching-world.ts'
import { mondayMorning } from '../../../../tests/support/world.ts'
import { flagDeath } from '../../people/deaths/flag-death.ts'
import { keepPlace } from '../../referrals/waiting/keep-place.ts'
import { proposeSupporter } from '../asking/propose-supporter.ts'
import { nothingTold } from '../../people/told.ts'
import { takeOnSupporter } from '../../supporters/take-on-supporter.ts'
import { ruledOutLines } from '../weighing/explain.ts'
import { matchingWords } from '../weighing/words.ts'
import { suggestSupporters } from './suggest-supporters.ts'

describe('a shortlist for somebody who is waiting', () => {
  let world: MatchingWorld
  beforeAll(async () => {
    world = await openMatchingWorld()
  })
  afterAll(() => world.close())

  const ideas = async () => {
    const suggested = await world.by(world.asha, (work) => suggestSupporters(work, world.joe.referral))
    if (!suggested) throw new Error('Asha may see Joe.')
    return suggested
  }

  it('thinks of those whom no must rules out, somebody new among them', async () => {
    const { ideas: found, list, weeks } = await ideas()
    expect(found.map(({ candidate }) => candidate.supporter.calledAs).toSorted()).toEqual(['Colin', 'Gareth'])
    expect(found.find(({ candidate }) => candidate.isNew)?.candidate.supporter.calledAs).toBe('Colin')
    expect(list.outOf).toBe(4)
    expect(weeks).toBe(11)
  })

  it('says why the others were ruled out, and of what is private only how many', async () => {
    const { looking, list } = await ideas()
    expect(ruledOutLines(looking.profile, list, matchingWords).map(({ because }) => because)).toEqual(['can’t be around cats', 'comes after these, or is left out for other reasons'])
  })

  it('keeps what nobody told us as not known', async () => {
    const { ideas: found } = await ideas()
    const colin = found.find(({ candidate }) => candidate.isNew)?.candidate
    expect(colin?.supporter).toMatchObject({ gender: 'not known', livedExperience: 'not known', channelsOffered: 'not known', aversions: 'not known' })
    expect(colin?.toCheck.map(({ code }) => code)).toContain('around not known')
  })

  it('uses lived experience only where somebody said that matching may', async () => {
    const experience = (mayMatch: boolean | null) => ({ words: 'bereavement - ok to share', mayMatch })
    await world.supporter('Ada Said', { told: { experience: experience(true) } })
    await world.supporter('Ben Refused', { told: { experience: experience(false) } })
    await world.supporter('Cy Silent', { told: { experience: experience(null) } })
    const { looking } = await ideas()
    const told = Object.fromEntries(looking.possible.map(({ file, profile }) => [file.name, profile.livedExperience]))
    expect(told).toMatchObject({ 'Ada Said': [{ tag: 'bereavement', mayShare: true }], 'Ben Refused': 'not known', 'Cy Silent': 'not known' })
  })

  it('remembers what was shown once a day for each pair', async () => {
    await ideas()
    await ideas()
    const shown = () => world.work(async (work) => (await sql<{ n: number }>`select count(*) as n from shortlist_shown where organisation_id = ${work.organisation.id} and referral_id = ${world.joe.referral}`.execute(work.db)).rows[0]?.n)
    const today = await shown()
    world.clock.moveTo(new Date('2026-11-24T09:00:00Z'))
    await ideas()
    world.clock.moveTo(mondayMorning)
    expect(await shown()).toBeGreaterThan(today ?? 0)
    expect(await shown()).toBeLessThanOrEqual(2 * (today ?? 0))
  })

  it('asks the database the same few questions for thirty more supporters', async () => {
    const counted = async () => {
      world.queries.length = 0
      await ideas()
      return world.queries.length
    }
    const before = await counted()
    for (let n = 0; n < 30; n += 1) await world.supporter(`Another Supporter ${n}`, { told: { interests: ['bingo'] } })
    expect(await counted()).toBe(before)
    // begin, enter, commit and the audit are the frame's; a keyring is read once. What is left is one referral, one person,
    // the supporters' hats, their files, what is between them, what is under way, what weighs how much,
    // what was said beforehand, where they live, what they answered, and what was shown.
    expect(before).toBeLessThanOrEqual(15)
  })

  it('never thinks of somebody for themselves, and does not tell that they wear two hats', async () => {
    await world.work(async (work) => {
      const participation = await wearToo(work, world.joe.person, { kind: 'supporter', since: '2025-01-06', told: { ...nothingTold, interests: ['cricket'] } })
      await takeOnSupporter(work, { participation, person: world.joe.person, state: 'available', since: '2025-01-06', started: '2025', capacity: 2, elsewhere: 0, readiness: [{ kind: 'check', what: 'Enh', number: null, onDay: '2025-06-17', due: null, complete: true, asWritten: null }], reason: 'test' })
    })
    const { ideas: found, list } = await ideas()
    expect(found.map(({ candidate }) => candidate.supporter.person)).not.toContain(world.joe.person)
    expect(list.ruledOut.map(({ why }) => why)).not.toContain('same person')
    const page = await world.as(world.asha).get(`/test/referrals/${world.joe.referral}/shortlist`)
    expect(page.html.match(/Joe Kaminski/g)).toHaveLength(1)
  })

  it('looks for nobody for somebody who may have died, and says so', async () => {
    const ann = await world.waiting('Ann Gone')
    await world.work((work) => flagDeath(work, { person: ann.person, about: ann.participation, certain: false, died: null, words: 'Her neighbour rang.' }))
    const page = await world.as(world.asha).get(`/test/referrals/${ann.referral}/shortlist`)
    expect(page.status).toBe(200)
    expect(page.html).toContain('We’ve heard that Ann has died, or may have.')
    expect(page.html).not.toContain('Who would you like to ask first?')
  })

  it('looks for nobody for somebody who asked to be left for now, and keeps it so whoever asks', async () => {
    const pip = await world.waiting('Pip Later')
    await world.by(world.asha, (work) => keepPlace(work, { referral: pip.referral, ringOn: '2027-01-14', words: '', card: 'not wanted' }))
    const page = await world.as(world.asha).get(`/test/referrals/${pip.referral}/shortlist`)
    expect(page.html).toContain('Pip is having a break from waiting. Nobody is looked for until it’s over.')
    expect(await world.by(world.asha, (work) => proposeSupporter(work, { referral: pip.referral, supporter: world.colin.participation, why: '', besides: false, mayKnow: true }))).toMatchObject({ refused: 'not now', why: 'paused' })
  })
  it('looks for nobody for somebody who asked us not to be in touch', async () => {
    const nan = await world.waiting('Nan Quiet', {}, { limits: [{ kind: 'none', words: 'Asked to be taken off the list' }] })
    const page = await world.as(world.asha).get(`/test/referrals/${nan.referral}/shortlist`)
    expect(page.html).toContain('Nan asked us not to be in touch, so nobody is looked for.')
  })
})

describe('the page of ideas', () => {
  let world: MatchingWorld
  beforeAll(async () => {
    world = await openMatchingWorld()
  })
  afterAll(() => world.close())

  it('starts with the person’s own words, and puts no figure on anybody', async () => {
    const { html, status } = await world.as(world.asha).get(`/test/referrals/${world.joe.referral}/shortlist`)
    expect(status).toBe(200)
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    expect(main.indexOf('let me go on about the cricket')).toBeLessThan(main.indexOf('Why they might get on'))
    for (const words of ['Who might get on with Joe?', 'Two ideas out of 4 people. Not a ranking. You know them; you decide.', 'Waiting 11 weeks', 'At 12 weeks we talk it over as a team.', 'The longest wait on the list.', 'New with us', 'Has room for one person.', 'Sees one person.', 'is left out for other reasons', 'Not known', 'Fine with a cat.', 'Staff only. It helps whoever covers for you.']) expect(main).toContain(words)
    // Figures stand under "How these were found", where they are of the method and of nobody.
    const [beforeHow = '', afterHow = ''] = main.split(/<summary>How these[\s\S]*?<\/details>/)
    expect((beforeHow + afterHow).replaceAll(/<[^>]+>/g, ' ')).not.toMatch(/%|\bscore\b|\d\.\d/)
    expect(main).not.toMatch(/ style=/)
  })

  it('says kindly that nobody fits', async () => {
    const zofia = await world.waiting('Zofia Kind', { free: { words: 'Sunday evenings', times: { Sun: ['eve'] }, note: '' } })
    const { html } = await world.as(world.asha).get(`/test/referrals/${zofia.referral}/shortlist`)
    expect(html.replaceAll(/<[^>]+>/g, '')).toContain('We looked and nobody fits just yet. That’s about who’s volunteering, not about Zofia.')
  })

  it('is not there for a supporter, for another organisation, or for a referral that is none', async () => {
    const colin = await world.signIn(world.colin, 'supporter', 'Colin')
    expect((await world.as(colin).get(`/test/referrals/${world.joe.referral}/shortlist`)).status).toBe(403)
    await world.another('elsewhere')
    expect((await world.as(world.asha).get(`/elsewhere/referrals/${world.joe.referral}/shortlist`)).status).toBe(404)
    expect((await world.as(world.asha).get(`/test/referrals/${world.joe.participation}/shortlist`)).status).toBe(404)
  })
})
