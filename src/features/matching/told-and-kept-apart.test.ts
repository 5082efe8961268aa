import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMatchingWorld, type MatchingWorld } from '../../../tests/support/matching-world.ts'
import { keepFacet } from '../people/experience/keep-facet.ts'
import { endKeepingApart, keepTwoApart } from '../people/around/keep-apart.ts'
import type { Facet } from '../people/experience/facet.ts'
import { asDay } from '../../engines/calendar/day.ts'
import { readPair } from './matching-profiles.ts'
import { usualSettings } from './weighing/settings.ts'
import { sharedBetween } from './weighing/shared.ts'
import { sayToSupporter } from './asking/say-to-each.ts'
import { suggestSupporters } from './ideas/suggest-supporters.ts'

const facet = (some: Partial<Facet>): Facet => ({ id: crypto.randomUUID(), what: 'Meningitis', whose: 'mine', ageThen: null, since: null, after: null, words: 'In the ward at night.', shows: 'us', mayMatch: false, ...some })

describe('what people told us, in matching', () => {
  let world: MatchingWorld
  beforeAll(async () => {
    world = await openMatchingWorld()
  })
  afterAll(() => world.close())

  const thoughtOf = async () => {
    const found = await world.by(world.asha, (work) => suggestSupporters(work, world.joe.referral))
    return (found?.ideas ?? []).map(({ candidate }) => candidate.supporter.calledAs).toSorted()
  }
  const page = async () => (await world.as(world.asha).get(`/test/referrals/${world.joe.referral}/shortlist`)).html

  it.each([
    ['Joe', () => ({ hat: world.joe.participation, other: world.gareth.participation })],
    ['Gareth', () => ({ hat: world.gareth.participation, other: world.joe.participation })],
  ])('two kept apart because %s told us are never thought of together, and the page tells nobody why', async (_, pair) => {
    expect(await thoughtOf()).toContain('Gareth')
    const kept = await world.work((work) => keepTwoApart(work, { ...pair(), reason: 'He was my landlord.' }))
    expect(await thoughtOf()).not.toContain('Gareth')
    const html = await page()
    expect(html).not.toMatch(/landlord|kept apart|not to be introduced/i)
    expect(html).toContain('after these, or')
    await world.work((work) => endKeepingApart(work, 'conflict' in kept ? kept.conflict : ''))
    expect(await thoughtOf()).toContain('Gareth')
  })

  it('is looked for where the person asks that it be used, and what is not shared stays out of every sentence', async () => {
    const wanted = async () => (await world.by(world.asha, (work) => suggestSupporters(work, world.joe.referral)))?.looking.profile.livedExperienceWanted
    await world.work((work) => keepFacet(work, world.joe.participation, facet({ what: 'Depression' })))
    expect(await wanted()).toEqual([])
    await world.work((work) => keepFacet(work, world.joe.participation, facet({ mayMatch: true, shows: 'possible supporter' })))
    expect(await wanted()).toEqual([{ tag: 'Meningitis', firmness: 'would like' }])
    const pair = await world.by(world.asha, (work) => readPair(work, { member: world.joe.participation, supporter: world.colin.participation, waitingSince: null }))
    const said = pair ? sayToSupporter(pair, sharedBetween(pair.member, pair.supporter.profile, { asOf: asDay('2026-11-23'), settings: usualSettings }), undefined).join(' ') : ''
    expect(said).toContain('They’d like you to know beforehand: Meningitis.')
    expect(said).not.toMatch(/Depression|ward at night|Joe/)
  })
})
