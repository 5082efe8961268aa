import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { member, supporter } from '../../../../tests/support/matching-people.ts'
import { asDay } from '../../../engines/calendar/day.ts'
import { judge } from './hard-rules.ts'
import type { MemberProfile, SupporterProfile } from '../profile.ts'
import { prepare } from './prepared.ts'
import { rankKey, valuesOf, weigh, type Value, type Values } from './score.ts'
import { criteria, usualSettings, type Criterion } from './settings.ts'

const prepared = prepare({ asOf: asDay('2026-06-10'), settings: usualSettings, minutesBetween: () => 15 })

function scored(forMember: Partial<MemberProfile>, forSupporter: Partial<SupporterProfile>) {
  const one = member(forMember)
  const other = supporter(forSupporter)
  const { ground } = judge(one, other, prepared)
  const values = valuesOf(one, other, ground, prepared)
  return { score: weigh(values, usualSettings.weights), values }
}

describe('the worked example', () => {
  const pair = [{ interests: [{ tag: 'allotment', mayShare: true }] }, { interests: [{ tag: 'gardening', mayShare: true }], channelsOffered: 'not known' }] as const

  it('has these values', () => {
    const { values } = scored(...pair)
    expect(criteria.map((criterion) => values[criterion])).toEqual(['not asked', 0.5, 1, 0.5, 1, 'not known', 'not asked'])
  })

  it('scores 0.7308, and 0.9308 after ten weeks', () => {
    const { score } = scored(...pair)
    expect(score).toBeCloseTo(0.7308, 4)
    expect(score === 'not known' ? 0 : rankKey(score, 10, usualSettings)).toBeCloseTo(0.9308, 4)
  })
})

describe('fairness', () => {
  it.each([
    [0, 0.5],
    [5, 0.6],
    [12, 0.74],
    [60, 0.74],
    [-3, 0.5],
  ])('after %i weeks 0.5 is ordered as %d', (weeks, key) => {
    expect(rankKey(0.5, weeks, usualSettings)).toBeCloseTo(key, 10)
  })
})

describe('a criterion', () => {
  const wish = (firmness: 'must' | 'would like' | 'not known') => ({ visitorWish: { gender: 'woman', firmness, purpose: 'not known' } }) as const
  const cases: readonly (readonly [string, Criterion, Partial<MemberProfile>, Partial<SupporterProfile>, Value])[] = [
    ['one of the two times needed', 'availability', {}, { free: { times: { Tue: ['pm'] }, perhaps: {}, everyOtherWeek: false } }, 0.5],
    ['times not known', 'availability', { free: 'not known' }, {}, 'not known'],
    ['fifteen of sixty minutes', 'travel', {}, { travel: { ...supporter().travel, mostMinutes: 60 } }, 0.75],
    ['nobody travels down a telephone', 'travel', { channelsWanted: ['phone'] }, {}, 'not asked'],
    ['how far is not known', 'travel', {}, { travel: { ...supporter().travel, mostMinutes: 'not known' } }, 'not known'],
    ['a wish for a woman, and he is none', 'preferences', { ...wish('would like'), everyWeeks: 'not known' }, {}, 0],
    ['a wish for a woman, and she is', 'preferences', { ...wish('would like'), everyWeeks: 'not known' }, { gender: 'woman' }, 1],
    ['a wish for a woman, and nobody asked', 'preferences', { ...wish('would like'), everyWeeks: 'not known' }, { gender: 'not known' }, 'not known'],
    ['a must earns nothing', 'preferences', { ...wish('must'), everyWeeks: 'not known' }, { gender: 'woman' }, 'not asked'],
    ['half of the wishes', 'preferences', { ...wish('would like') }, {}, 0.5],
    ['weekly and fortnightly', 'preferences', { everyWeeks: 1 }, { everyWeeks: 2 }, 0.5],
    ['somebody younger', 'preferences', { generationWish: 'younger', everyWeeks: 'not known' }, { age: 26 }, 1],
    ['somebody of an age', 'preferences', { generationWish: 'own age', everyWeeks: 'not known' }, { age: 68 }, 0],
    ['a faith they told us of', 'preferences', { identityWishes: [{ about: 'faith practice', tag: 'Sikh' }], everyWeeks: 'not known' }, { identity: [{ about: 'faith practice', tag: 'sikh', mayShare: true }] }, 1],
    ['a faith nobody told us of', 'preferences', { identityWishes: [{ about: 'faith practice', tag: 'Sikh' }], everyWeeks: 'not known' }, {}, 'not known'],
    ['booked on the training', 'preferences', { trainingWanted: [{ tag: 'dementia', firmness: 'would like' }], everyWeeks: 'not known' }, { trainings: [{ tag: 'dementia', state: 'booked' }] }, 0.5],
    ['non-smoker please, in a home without smoke', 'preferences', { everyWeeks: 'not known' }, { aversions: [{ to: 'smoke', kind: 'dislike', severity: 'mild' }] }, 1],
    ['a bit of the language', 'communication', { languageWishes: [{ anyOf: ['Polish'], level: 'fluent', firmness: 'would like' }] }, { speaks: [{ language: 'Polish', level: 'a little' }] }, 0.75],
    ['one of two ways', 'communication', { channelsWanted: ['home', 'café'] }, {}, 0.5],
    ['somebody who likes a joke', 'personality', { temperWanted: ['likes a joke', 'quiet'] }, { temper: ['likes a joke', 'chatty'] }, 0.5],
    ['nobody wrote down what they are like', 'personality', { temperWanted: ['quiet'] }, { temper: 'not known' }, 'not known'],
    ['experience asked for and offered', 'lived experience', { livedExperienceWanted: [{ tag: 'meningitis', firmness: 'would like' }] }, { livedExperience: [{ tag: 'Meningitis', mayShare: false }] }, 1],
    ['experience asked for and not told', 'lived experience', { livedExperienceWanted: [{ tag: 'meningitis', firmness: 'would like' }] }, { livedExperience: 'not known' }, 'not known'],
    ['experience nobody asked for', 'lived experience', {}, { livedExperience: [{ tag: 'meningitis', mayShare: true }] }, 'not asked'],
  ]
  it.each(cases)('%s (%s)', (_, criterion, ...[forMember, forSupporter, expected]) => {
    expect(scored(forMember, forSupporter).values[criterion]).toBe(expected)
  })
})

describe('what is not known', () => {
  const value = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('not known' as const, 'not asked' as const))
  const { weights } = usualSettings
  const named = ([lived, interests, availability, travel, preferences, communication, personality]: readonly Value[]): Values => ({
    'lived experience': lived ?? 'not known',
    interests: interests ?? 'not known',
    availability: availability ?? 'not known',
    travel: travel ?? 'not known',
    preferences: preferences ?? 'not known',
    communication: communication ?? 'not known',
    personality: personality ?? 'not known',
  })
  const list = fc.array(value, { minLength: criteria.length, maxLength: criteria.length })
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: criteria.length, maxLength: criteria.length })

  it('is as if its weight were nothing, and the score lies between the least and the most of what is known', () => {
    fc.assert(
      fc.property(list, (values) => {
        const known = values.filter((each) => typeof each === 'number')
        const score = weigh(named(values), weights)
        const least = known.length === 0 ? 'not known' : Math.min(...known) - 1e-12
        if (least === 'not known') {
          expect(score).toBe('not known')
          return
        }
        const lost = Object.fromEntries(criteria.map((each, index) => [each, typeof values[index] === 'number' ? weights[each] : 0]))
        expect(score).toBe(weigh(named(values.map((each) => (typeof each === 'number' ? each : 0))), { ...weights, ...lost }))
        expect(score).toBeGreaterThanOrEqual(least)
        expect(score).toBeLessThanOrEqual(Math.max(...known) + 1e-12)
      }),
    )
  })

  it('never puts a pair behind one that is worse in everything, whichever thing becomes unknown of both', () => {
    fc.assert(
      fc.property(list, shares, fc.nat(criteria.length - 1), (values, less, lost) => {
        const worse = values.map((each, index) => (typeof each === 'number' ? each * (less[index] ?? 0) : each))
        const better = weigh(named(values.with(lost, 'not known')), weights)
        const lesser = weigh(named(worse.with(lost, 'not known')), weights)
        if (better === 'not known' || lesser === 'not known') expect(better).toBe(lesser)
        else expect(better).toBeGreaterThanOrEqual(lesser - 1e-12)
      }),
    )
  })

  it('scores nothing where nothing can be compared', () => {
    expect(weigh(named([]), weights)).toBe('not known')
  })
})
