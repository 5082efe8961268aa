import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { member, supporter } from '../../../../tests/support/matching-people.ts'
import { asDay } from '../../../engines/calendar/day.ts'
import type { MemberProfile, SupporterProfile } from '../profile.ts'
import { fittingAmong, judge } from './hard-rules.ts'
import { prepare } from './prepared.ts'
import { usualSettings } from './settings.ts'

const unknown = 'not known' as const
const prepared = prepare({ asOf: asDay('2026-06-10'), settings: usualSettings, minutesBetween: () => 15 })
const times = fc.constantFrom({ Tue: ['pm' as const] }, { Mon: ['am' as const, 'eve' as const] }, { Tue: ['pm' as const], Sun: ['eve' as const] })
const free = fc.oneof(fc.constant(unknown), fc.record({ times, perhaps: fc.constantFrom({}, { Tue: ['pm' as const] }), everyOtherWeek: fc.boolean() }), fc.constant({ times: { Tue: ['pm' as const] }, perhaps: {}, everyOtherWeek: false, from: 990 }))
const ways = fc.constantFrom(unknown, ['home' as const], ['phone' as const], ['home' as const, 'phone' as const], ['café' as const, 'video' as const])
const aversions = fc.constantFrom(unknown, [], [{ to: 'cat' as const, kind: 'allergy' as const, severity: 'severe' as const }], [{ to: 'smoke' as const, kind: 'breathing' as const, severity: unknown }])
const home = fc.record({ pets: fc.constantFrom(unknown, [], ['cat' as const]), smoking: fc.constantFrom(unknown, 'no' as const, 'outside' as const) })
const both = { free, aversions, home, everyWeeks: fc.constantFrom(unknown, 1, 2, 26), conflicts: fc.constantFrom([], ['person-joe'], ['person-colin']) }

const waiting: fc.Arbitrary<MemberProfile> = fc
  .record({
    ...both,
    channelsWanted: ways,
    contactLimits: fc.subarray(['no visit' as const, 'no phone' as const, 'text only' as const], { maxLength: 1 }),
    activities: fc.constantFrom([], ['social lift' as const]),
    twoVisitors: fc.constantFrom('must' as const, 'no' as const),
    visitorWish: fc.constantFrom(unknown, { gender: 'woman' as const, firmness: 'must' as const, purpose: 'home visits' as const }),
  })
  .map(member)

const offering: fc.Arbitrary<SupporterProfile> = fc
  .record({
    ...both,
    status: fc.constantFrom('available' as const, 'available' as const, 'paused' as const, 'suspended' as const),
    capacity: fc.constantFrom({ most: 2, now: 0, seeing: [] }, { most: 1, now: 1, seeing: [] }, { most: 2, now: 1, asked: 1, seeing: [] }),
    check: fc.constantFrom(unknown, { level: 'basic' as const, seenOn: asDay('2026-01-10') }, { level: 'enhanced' as const, seenOn: asDay('2026-01-10') }, { level: 'enhanced' as const, seenOn: asDay('2023-07-01') }),
    references: fc.constantFrom(unknown, 'complete' as const, 'not complete' as const),
    trainings: fc.constantFrom([], [{ tag: 'safeguarding', state: 'not done' as const }], [{ tag: 'safeguarding', state: 'done' as const }]),
    channelsOffered: ways,
    roleCovers: fc.constantFrom(unknown, ['home' as const, 'phone' as const], ['phone' as const]),
    travel: fc.constantFrom(10, 30, unknown).map((mostMinutes) => ({ mostMinutes, by: 'bus' as const, onlyDistricts: unknown, notDistricts: [], inOwnWords: unknown })),
    goesInPairs: fc.constantFrom(unknown, true, false),
    gender: fc.constantFrom(unknown, 'man' as const, 'woman' as const),
  })
  .map(supporter)

it('finds for everybody exactly those whom the rules let through one by one, with the same in common', () => {
  fc.assert(
    fc.property(waiting, fc.array(offering, { minLength: 1, maxLength: 6 }), (one, others) => {
      const found: unknown[] = []
      fittingAmong(others, prepared)(one, (place, ground) => found.push([place, ground]))
      const judged = others.flatMap((other, place) => {
        const { excluded, ground } = judge(one, other, prepared)
        return excluded ? [] : [[place, ground]]
      })
      expect(found).toEqual(judged)
    }),
    { numRuns: 3000 },
  )
})
