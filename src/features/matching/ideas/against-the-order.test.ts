import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { afternoons, openMatchingWorld, type MatchingWorld } from '../../../../tests/support/matching-world.ts'
import { asDay } from '../../../engines/calendar/day.ts'
import { readChosenPlaces } from '../fairness/read-fairness.ts'
import { weighPair } from '../weighing/weigh-pair.ts'
import { readPair } from '../matching-profiles.ts'
import { usualSettings } from '../weighing/settings.ts'

// A coordinator chooses somebody further down the page, because of something no list knows.
describe('a choice against the order', () => {
  let world: MatchingWorld
  beforeAll(async () => {
    world = await openMatchingWorld()
    await world.supporter('Ann Suits', { told: { interests: ['cricket', 'allotments'], free: afternoons('Mon', 'Tue', 'Wed') } })
    await world.supporter('Una Quiet', { told: { interests: ['opera'], free: afternoons('Mon') } })
  })
  afterAll(() => world.close())

  const plain = (html: string) => html.slice(html.indexOf('<main')).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  const at = (rest: string) => `/test/referrals/${world.joe.referral}/${rest}`
  const shown = (html: string) => /name="shown" value="([^"]*)"/.exec(html)?.[1]?.split(' ') ?? []
  let last = ''
  let asked = ''

  it('is offered like any other: each with reasons and doubts, no figure, and the last as easily chosen as the first', async () => {
    const { html } = await world.as(world.asha).get(at('shortlist'))
    const cards = html.match(/<article class="card candidate"[\s\S]*?<\/article>/g) ?? []
    expect(cards).toHaveLength(shown(html).length)
    expect(cards.length).toBeGreaterThanOrEqual(3)
    for (const card of cards) for (const part of ['Why they might get on', 'What to check', 'Choose ']) expect(plain(`<main>${card}`)).toContain(part)
    const scoreOf = async (supporter: string) => {
      const pair = await world.work((work) => readPair(work, { member: world.joe.participation, supporter, waitingSince: null }))
      const weighed = pair && weighPair(pair, { asOf: asDay('2026-11-23'), settings: usualSettings })
      return weighed && 'fits' in weighed && weighed.fits.score !== 'not known' ? weighed.fits.score : 0
    }
    last = shown(html).at(-1) ?? ''
    expect(await scoreOf(shown(html)[0] ?? '')).toBeGreaterThan(await scoreOf(last))
  })

  it('asks for the reason, and takes none for granted', async () => {
    const asha = world.as(world.asha)
    await asha.get(at('shortlist'))
    const sent = await asha.send(at('proposals'), { supporter: last, mayknow: 'yes' })
    expect(sent.status).toBe(422)
    expect(plain(sent.html)).toContain('Say why in a line: it stays with the choice')
  })

  it('keeps the reason with the question, for whoever covers and for nobody else', async () => {
    const asha = world.as(world.asha)
    await asha.get(at('shortlist'))
    const sent = await asha.send(at('proposals'), { supporter: last, why: 'She nursed his brother; he’d trust her.', mayknow: 'yes' })
    asked = sent.location ?? ''
    expect(plain((await world.as(world.dev).get(asked)).html)).toContain('She nursed his brother; he’d trust her.')
    const chosen = await world.signIn({ participation: last, person: (await world.work((work) => work.db.selectFrom('participation').select('person_id').where('organisation_id', '=', work.organisation.id).where('id', '=', last).executeTakeFirstOrThrow())).person_id }, 'supporter', 'Una')
    expect((await world.as(chosen).get(asked)).html).not.toContain('nursed')
  })

  it('counts, once a quarter, as somebody further down, so that it can be seen how often people know better', async () => {
    expect(await world.work((work) => readChosenPlaces(work, { year: 2026, quarter: 4 }))).toEqual([expect.any(Number)])
    const [place] = await world.work((work) => readChosenPlaces(work, { year: 2026, quarter: 4 }))
    expect(place).toBeGreaterThan(1)
  })
})
