import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalTag, labelOf, likeness, tagsOf } from './interests.ts'

describe('likeness of interests', () => {
  it.each([
    ['the same thing', ['allotment'], ['allotment'], 1],
    ['a synonym', ['allotments'], ['plot'], 1],
    ['one family', ['allotment'], ['gardening'], 0.5],
    ['two sports', ['cricket'], ['football'], 0.5],
    ['a sport and sport', ['cricket'], ['sport'], 0.5],
    ['nothing', ['cricket'], ['knitting'], 0],
    ['the worked example', ['allotment', 'chess'], ['gardening', 'chess'], 0.75],
    ['one of three, as Jaccard has it', ['chess', 'baking'], ['chess', 'opera'], 1 / 3],
    ['a shared generic thing among others', ['gardening', 'chess'], ['gardening', 'baking'], 0.5 / 2.5],
    ['a shared specific thing among others', ['allotment', 'chess'], ['allotment', 'baking'], 1 / 3],
    ['each tag paired once', ['cricket'], ['football', 'bowls'], 0.25],
    ['words nobody foresaw', ['campanology'], ['Campanology '], 1],
    ['church and chapel', ['church'], ['chapel'], 0.5],
    ['church and gurdwara are two things', ['church'], ['gurdwara'], 0],
  ])('%s: %j and %j', (_, one, other, value) => {
    expect(likeness(one, other)?.value).toBeCloseTo(value, 10)
  })

  it('is not known where either says nothing', () => {
    expect(likeness([], ['chess'])).toBeUndefined()
    expect(likeness(['anything'], ['chess'])).toBeUndefined()
  })

  it('says what is worth most first', () => {
    const found = likeness(['gardening', 'cricket', 'chess'], ['chess', 'football', 'gardening'])
    expect(found?.inCommon).toEqual([
      { one: 'chess', other: 'chess', same: true },
      { one: 'gardening', other: 'gardening', same: true },
      { one: 'cricket', other: 'football', same: false },
    ])
  })
})

describe('any two lists', () => {
  const words = ['allotment', 'gardening', 'roses', 'cricket', 'sport', 'football', 'chess', 'Corrie', 'opera', 'bell ringing', 'gurdwara']
  const lists = fc.uniqueArray(fc.constantFrom(...words), { minLength: 1 })
  const single = fc.uniqueArray(fc.constantFrom('opera', 'chess', 'bowls', 'roses', 'gurdwara', 'baking'), { minLength: 1 })

  it('are as alike one way as the other, between nothing and all, and in whatever order they were typed', () => {
    fc.assert(
      fc.property(lists, lists, (one, other) => {
        const value = likeness(one, other)?.value
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
        expect(likeness(other, one)?.value).toBeCloseTo(value ?? -1, 12)
        expect(likeness(one.toReversed(), other)).toEqual(likeness(one, other))
        expect(likeness(one, one)?.value).toBe(1)
      }),
    )
  })

  it('have Jaccard’s index itself where there are no families and no generic words', () => {
    fc.assert(
      fc.property(single, single, (one, other) => {
        const both = one.filter((word) => other.includes(word)).length
        expect(likeness(one, other)?.value).toBeCloseTo(both / new Set([...one, ...other]).size, 12)
      }),
    )
  })

  it('are never less alike for one more thing in common', () => {
    fc.assert(
      fc.property(lists, lists, (one, other) => {
        const more = likeness([...one, 'stargazing'], [...other, 'stargazing'])?.value
        expect(more).toBeGreaterThanOrEqual(likeness(one, other)?.value ?? 2)
      }),
    )
  })
})

describe('a cell of a list', () => {
  it.each([
    ['knitting, Corrie, chapel', ['knitting', 'Corrie', 'chapel']],
    ['allotment / brass bands', ['allotments', 'brass bands']],
    ['photography/ birds', ['photography', 'birdwatching']],
    ['reading (large print)', ['reading']],
    ['politics, Radio 4', ['politics', 'Radio 4']],
    ['old Hindi films, walking', ['Hindi films', 'walking']],
    ['allotment, plot and Allotments', ['allotments']],
    ['anything', []],
    ['', []],
  ])('%j holds %j', (written, tags) => {
    expect(tagsOf(written)).toEqual(tags)
  })

  it('is shown without what stands in brackets', () => {
    expect(labelOf('Millgate Eleven (since my stroke)')).toBe('Millgate Eleven')
    expect(canonicalTag(' Coronation  Street ')).toBe('corrie')
  })
})
