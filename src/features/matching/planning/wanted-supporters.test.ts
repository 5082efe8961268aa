import { expect, it } from 'vitest'
import { member } from '../../../../tests/support/matching-people.ts'
import { asDay } from '../../../engines/calendar/day.ts'
import { postcodeDistrict } from '../../../engines/distance/postcode.ts'
import type { MemberProfile } from '../profile.ts'
import { type Unmet, wantedSupporters } from './wanted-supporters.ts'

const place = (district: string) => ({ district: postcodeDistrict(district) ?? 'not known', point: 'not known', household: 'not known' }) as const
const unmet = (since: string, changes: Partial<MemberProfile>): Unmet => ({ since: asDay(since), profile: member(changes) })
const free = (times: Exclude<MemberProfile['free'], 'not known'>['times']) => ({ times, perhaps: {}, everyOtherWeek: false })

it('says where, in which languages, when and how: for most people first', () => {
  const polish = [{ anyOf: ['Polish'], level: 'conversation' as const, firmness: 'must' as const }]
  const wanted = wantedSupporters([
    unmet('2026-05-01', { place: place('LS7'), languageWishes: polish }),
    unmet('2026-08-01', { place: place('LS8'), free: free({ Tue: ['pm'], Thu: ['am'] }) }),
    unmet('2026-06-01', { place: place('LS8'), free: free({ Tue: ['pm'] }) }),
    unmet('2026-07-01', { place: place('LS8'), free: 'not known' }),
    unmet('2026-09-01', { place: place('LS8'), channelsWanted: ['phone'] }),
  ])
  expect(wanted).toEqual([
    { place: { is: 'district', district: 'LS8' }, languages: [], people: 3, longestSince: '2026-06-01', times: [{ slot: 'Tue pm', people: 2 }, { slot: 'Thu am', people: 1 }], timesNotKnown: 1, ways: ['home'] },
    { place: { is: 'district', district: 'LS7' }, languages: ['Polish'], people: 1, longestSince: '2026-05-01', times: [{ slot: 'Tue pm', people: 1 }, { slot: 'Thu pm', people: 1 }], timesNotKnown: 0, ways: ['home'] },
    { place: { is: 'anywhere' }, languages: [], people: 1, longestSince: '2026-09-01', times: [{ slot: 'Tue pm', people: 1 }, { slot: 'Thu pm', people: 1 }], timesNotKnown: 0, ways: ['phone'] },
  ])
})

it('takes a language that is only liked for no need, and no visit for what can be done by telephone', () => {
  const [liked] = wantedSupporters([unmet('2026-05-01', { place: place('LS7'), channelsWanted: 'not known', contactLimits: ['no visit'], languageWishes: [{ anyOf: ['Urdu'], level: 'a little', firmness: 'would like' }] })])
  expect(liked).toMatchObject({ place: { is: 'district', district: 'LS7' }, languages: [], ways: ['phone', 'café', 'video'] })
})
