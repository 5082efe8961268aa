import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barelyKnownMember, barelyKnownSupporter, member, supporter } from '../../../../tests/support/matching-people.ts'
import { asDay } from '../../../engines/calendar/day.ts'
import { privateReasons } from './decision.ts'
import type { SupporterProfile } from '../profile.ts'
import { usualSettings } from './settings.ts'
import { shortlist } from './shortlist.ts'

const options = { asOf: asDay('2026-06-10'), settings: usualSettings, minutesBetween: () => 15 }

function somebody(name: string, changes: Partial<SupporterProfile> = {}): SupporterProfile {
  return supporter({ key: name, person: `person-${name}`, calledAs: name, ...changes })
}

const tags = (...words: string[]) => ({ interests: words.map((tag) => ({ tag, mayShare: true })) })
const names = (list: ReturnType<typeof shortlist>) => list.candidates.map((each) => each.supporter.calledAs)

describe('a shortlist', () => {
  it('puts what they share first and shows the weeks waited apart', () => {
    const list = shortlist(member(), [somebody('Ann', tags('bingo')), somebody('Bill', tags('allotment')), somebody('Cat', tags('gardening'))], options)
    expect(names(list)).toEqual(['Bill', 'Cat', 'Ann'])
    expect(list.weeksWaiting).toBe(10)
    const [first] = list.candidates
    expect(Number(first?.rankKey) - Number(first?.score)).toBeCloseTo(0.2, 10)
  })

  it('has four places, or as many as asked for', () => {
    const ten = Array.from({ length: 10 }, (_, index) => somebody(`S${index}`))
    expect(shortlist(member(), ten, options).candidates).toHaveLength(4)
    expect(shortlist(member(), ten, { ...options, size: 3 }).candidates).toHaveLength(3)
    expect(shortlist(member(), ten, options).fit).toBe(10)
  })

  it('is empty, and looks at nobody, when nobody should be looked for', () => {
    for (const [changes, notNow] of [[{ died: true }, 'died'], [{ doNotContact: true }, 'do not contact'], [{ paused: true }, 'paused']] as const) {
      expect(shortlist(member(changes), [somebody('Ann')], options)).toMatchObject({ notNow, candidates: [], ruledOut: [] })
    }
  })

  it('has people on it of whom hardly anything is known, after the others', () => {
    const list = shortlist(barelyKnownMember, [barelyKnownSupporter], options)
    expect(list.candidates[0]?.score).toBe('not known')
    expect(list.weeksWaiting).toBe('not known')
    const mixed = shortlist(member(), [barelyKnownSupporter, somebody('Ann', tags('bingo'))], options)
    expect(names(mixed)).toEqual(['Ann', 'Colin'])
  })
})

describe('somebody new', () => {
  const settled = ['Ann', 'Bill', 'Cat', 'Dev'].map((name) => somebody(name))
  const fresh = somebody('Eve', { ...tags('bingo'), approvedOn: asDay('2026-05-20') })

  it('takes the last place if there would be nobody new', () => {
    const list = shortlist(member(), [...settled, fresh, somebody('Fay', { approvedOn: asDay('2026-05-20'), ...tags('opera'), free: fresh.free, everyWeeks: 4 })], options)
    expect(names(list)).toEqual(['Ann', 'Bill', 'Cat', 'Eve'])
    expect(list.candidates.at(-1)).toMatchObject({ placedBy: 'new with us', isNew: true })
  })

  it('takes nobody’s place if one is there already', () => {
    const others = settled.map((each) => ({ ...each, ...tags('opera') }))
    const list = shortlist(member(), [...others, { ...fresh, ...tags('allotment') }], options)
    expect(names(list)).toEqual(['Eve', 'Ann', 'Bill', 'Cat'])
    expect(list.candidates.map((each) => each.placedBy)).not.toContain('new with us')
  })

  it('is not shown if a must stands against them', () => {
    expect(names(shortlist(member(), [...settled, { ...fresh, capacity: { most: 1, now: 1, seeing: [] } }], options))).not.toContain('Eve')
  })
})

describe('whoever has been longest without anybody', () => {
  const settled = ['Ann', 'Bill', 'Cat', 'Dev'].map((name) => somebody(name, { aloneSince: asDay('2026-03-01') }))
  const long = somebody('Eve', { ...tags('bingo'), aloneSince: asDay('2025-02-01') })

  it('takes the last place, and is said to be', () => {
    const list = shortlist(member(), [...settled, long], options)
    expect(names(list)).toEqual(['Ann', 'Bill', 'Cat', 'Eve'])
    expect(list.candidates.map((each) => each.longestAlone)).toEqual([false, false, false, true])
    expect(list.candidates.at(-1)?.placedBy).toBe('longest alone')
  })

  it('stands beside somebody new, and neither takes the other’s place', () => {
    const fresh = somebody('Fay', { ...tags('bingo'), approvedOn: asDay('2026-05-20'), aloneSince: asDay('2026-05-20') })
    expect(names(shortlist(member(), [...settled, long, fresh], options))).toEqual(['Ann', 'Bill', 'Eve', 'Fay'])
    expect(names(shortlist(member(), [...settled, long, { ...fresh, ...tags('allotment') }], { ...options, size: 3 }))).toContain('Eve')
  })

  it('is nobody who sees somebody, is being asked, or of whom we don’t know since when', () => {
    for (const changes of [{ capacity: { most: 2, now: 1, seeing: [] } }, { capacity: { most: 2, now: 0, asked: 1, seeing: [] } }, { aloneSince: 'not known' as const }])
      expect(names(shortlist(member(), [...settled, { ...long, ...changes }], options))).not.toContain('Eve')
  })
})

describe('ties', () => {
  it.each([
    ['fewer questions', somebody('Ann', { everyWeeks: 2, references: 'not known' }), somebody('Bill')],
    ['more room', somebody('Ann', { capacity: { most: 3, now: 1, seeing: [] } }), somebody('Bill')],
    ['longer with us', somebody('Ann'), somebody('Bill', { approvedOn: asDay('2019-01-01') })],
  ] as const)('are broken by %s', (by, ann, bill) => {
    const list = shortlist(member(), [ann, bill], options)
    expect(names(list)).toEqual(['Bill', 'Ann'])
    expect(list.candidates[0]?.placedBy).toBe(by)
  })

  it('end with the order of joining', () => {
    const list = shortlist(member(), [somebody('Bill'), somebody('Ann')], options)
    expect(names(list)).toEqual(['Ann', 'Bill'])
    expect(list.candidates[0]?.placedBy).toBe('order of joining')
  })
})

describe('who was ruled out', () => {
  const pool = [
    somebody('Ann', { status: 'suspended' }),
    somebody('Bill', { declinedBefore: ['person-joe'] }),
    somebody('Cat', { aversions: [{ to: 'cat', kind: 'allergy', severity: 'severe' }] }),
    somebody('Dev', { capacity: { most: 1, now: 1, seeing: [] } }),
    somebody('Eve', { capacity: { most: 1, now: 1, seeing: [] } }),
    somebody('Fay'),
  ]
  const joe = member({ home: { pets: ['cat'], smoking: 'no' } })

  it('is counted by reason, with the private ones as one number at the end', () => {
    expect(shortlist(joe, pool, options).ruledOut).toEqual([
      { why: 'full', people: 2 },
      { why: 'cannot be around', detail: 'cat', people: 1 },
      { why: 'private', people: 2 },
    ])
  })

  it('is told in full to whoever may see it', () => {
    const list = shortlist(joe, pool, { ...options, maySeePrivateReasons: true })
    expect(list.ruledOut.map((each) => each.why)).toEqual(['full', 'cannot be around', 'declined before', 'suspended'])
  })
})

describe('any pool', () => {
  const changes = fc.record({
    status: fc.constantFrom('available', 'available', 'available', 'suspended', 'paused', 'ended'),
    approvedOn: fc.constantFrom(asDay('2020-01-01'), asDay('2026-05-20'), 'not known' as const),
    interests: fc.constantFrom(tags('allotment').interests, tags('bingo', 'chess').interests, 'not known' as const),
    gender: fc.constantFrom('woman', 'man', 'not known'),
    conflicts: fc.constantFrom([], [], ['person-joe']),
    aversions: fc.constantFrom([], [{ to: 'cat', kind: 'allergy', severity: 'severe' } as const], 'not known' as const),
  })
  const pools = fc.array(changes, { maxLength: 30 }).map((list) => list.map((each, index) => somebody(`S${index}`, each)))
  const joe = member({ home: { pets: ['cat'], smoking: 'no' }, visitorWish: { gender: 'woman', firmness: 'must', purpose: 'trauma' } })

  it('has nobody on the list against whom a must stands, and counts everybody once', () => {
    fc.assert(
      fc.property(pools, (pool) => {
        const list = shortlist(joe, pool, options)
        for (const { supporter: shown } of list.candidates) {
          expect(shown.status).toBe('available')
          expect(shown.gender).not.toBe('man')
          expect(shown.conflicts).toEqual([])
          expect(shown.aversions === 'not known' || shown.aversions.length === 0).toBe(true)
        }
        expect(list.fit + list.ruledOut.reduce((sum, each) => sum + each.people, 0)).toBe(pool.length)
        expect(new Set(list.candidates.map((each) => each.supporter.key)).size).toBe(list.candidates.length)
      }),
    )
  })

  it('shows somebody new whenever one fits, and names no private reason', () => {
    fc.assert(
      fc.property(pools, (pool) => {
        const list = shortlist(joe, pool, options)
        const all = shortlist(joe, pool, { ...options, size: pool.length })
        expect(list.candidates.some((each) => each.isNew)).toBe(all.candidates.some((each) => each.isNew))
        const hidden: readonly string[] = privateReasons
        expect(list.ruledOut.filter((each) => hidden.includes(each.why))).toEqual([])
      }),
    )
  })

  it('comes out the same whatever order people are in', () => {
    fc.assert(
      fc.property(pools, (pool) => {
        expect(shortlist(joe, pool.toReversed(), options)).toEqual(shortlist(joe, pool, options))
      }),
    )
  })
})
