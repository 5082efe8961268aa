import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { member, supporter } from '../../../../tests/support/matching-people.ts'
import { asDay } from '../../../engines/calendar/day.ts'
import type { MemberProfile, SupporterProfile } from '../profile.ts'
import { nearMissLines, ruledOutLines } from './explain.ts'
import { usualSettings } from './settings.ts'
import { shortlist } from './shortlist.ts'
import { matchingWords } from './words.ts'

const options = { asOf: asDay('2026-06-10'), settings: usualSettings, minutesBetween: () => 15 }
const joe = member({ trainingWanted: [{ tag: 'dementia', firmness: 'must' }], twoVisitors: 'must', home: { pets: ['cat'], smoking: 'no' } })

/** Everything that may stand between two people and is nobody's business: blocks, stated musts, checks, rules that keep people safe. */
const secrets: readonly (readonly [string, Partial<SupporterProfile>])[] = [
  ['a block', { conflicts: ['person-joe'] }],
  ['asked not to be contacted', { doNotContact: true }],
  ['declined before', { declinedBefore: ['person-joe'] }],
  ['lives with him', { place: { district: 'not known', point: 'not known', household: 'one' } }],
  ['suspended', { status: 'suspended' }],
  ['not taken on', { status: 'rejected' }],
  ['no check', { check: 'not known' }],
  ['a check for the telephone only', { check: { level: 'basic', seenOn: asDay('2026-01-10') } }],
  ['an old check', { check: { level: 'enhanced', seenOn: asDay('2019-01-10') } }],
  ['a missing reference', { references: 'not complete' }],
  ['a must of hers: no training', { trainings: [{ tag: 'safeguarding', state: 'done' }, { tag: 'dementia', state: 'not done' }] }],
  ['a rule that keeps people safe: visits alone', { goesInPairs: false }],
]

const here = { ...joe, place: { district: 'not known', point: 'not known', household: 'one' } } as const satisfies MemberProfile
const trained = { trainings: [{ tag: 'safeguarding', state: 'done' }, { tag: 'dementia', state: 'done' }] } as const

const said = (pool: readonly SupporterProfile[]) => {
  const list = shortlist(here, pool, options)
  return { ruledOut: ruledOutLines(here, list, matchingWords), near: nearMissLines(here, list, matchingWords), shown: list.candidates.map((each) => each.supporter.key) }
}

const one = (key: string, changes: Partial<SupporterProfile> = {}) => supporter({ key, person: `person-${key}`, calledAs: key, ...trained, ...changes })
const others = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => one(key))

describe('what is private between two people', () => {
  it.each(secrets)('cannot be told from any other: %s reads like a block', (_, secret) => {
    const [first] = secrets
    expect(said([...others.slice(0, 2), one('z', secret)])).toEqual(said([...others.slice(0, 2), one('z', first?.[1] ?? {})]))
  })

  it.each(secrets)('changes no number on a full page: %s', (_, secret) => {
    const far = { travel: { mostMinutes: 5, by: 'foot', onlyDistricts: 'not known', notDistricts: [], inOwnWords: 'not known' } } as const
    const withIt = [...others, one('y', { ...far, channelsOffered: ['home'] }), one('z', { ...secret, interests: [] })]
    const without = [...others, one('y', { ...far, channelsOffered: ['home'] }), one('z', { interests: [] })]
    expect(said(withIt)).toEqual(said(without))
  })

  it('leaves every open count and every near miss alone, whoever it concerns', () => {
    const open = fc.record({
      status: fc.constantFrom('available', 'available', 'paused'),
      capacity: fc.constantFrom({ most: 2, now: 0, seeing: [] }, { most: 1, now: 1, seeing: [] }, { most: 1, now: 0, asked: 1, seeing: [] }),
      everyWeeks: fc.constantFrom(2, 26),
      free: fc.constantFrom(others[0]?.free ?? 'not known', { times: { Mon: ['am' as const] }, perhaps: {}, everyOtherWeek: false }),
      travel: fc.constantFrom({ mostMinutes: 30, by: 'bus' as const, onlyDistricts: 'not known' as const, notDistricts: [], inOwnWords: 'not known' as const }, { mostMinutes: 5, by: 'foot' as const, onlyDistricts: 'not known' as const, notDistricts: [], inOwnWords: 'not known' as const }),
      channelsOffered: fc.constantFrom(['home' as const], ['phone' as const], ['home' as const, 'phone' as const]),
    })
    const pool = fc.array(fc.tuple(open, fc.constantFrom(...secrets), fc.boolean()), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(pool, (people) => {
        const list = (hidden: boolean) => shortlist(here, people.map(([facts, [, secret], has], place) => one(`s${place}`, { ...facts, ...(hidden && has && !('status' in secret && facts.status !== 'available') ? secret : {}) })), options)
        const openly = (of: ReturnType<typeof shortlist>) => ({ near: of.nearMisses, counts: of.ruledOut.filter(({ why }) => why !== 'private') })
        expect(openly(list(true))).toEqual(openly(list(false)))
      }),
      { numRuns: 2000 },
    )
  })

  it('is named to whoever keeps people safe, and to nobody else', () => {
    const list = shortlist(here, [one('z', { conflicts: ['person-joe'] })], { ...options, maySeePrivateReasons: true })
    expect(list.ruledOut).toEqual([{ why: 'conflict', people: 1 }])
  })
})

describe('near misses', () => {
  const full = { capacity: { most: 1, now: 1, seeing: [] } } as const
  it('break exactly one open rule, and never a must', () => {
    const list = shortlist(here, [one('a', full), one('b', { ...full, everyWeeks: 26 }), one('c', { aversions: [{ to: 'cat', kind: 'allergy', severity: 'severe' }] })], options)
    expect(nearMissLines(here, list, matchingWords)).toEqual([{ people: '1 person', when: 'if they could see one more' }])
  })
})
