import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barelyKnownMember, barelyKnownSupporter, member, supporter } from '../../../../tests/support/matching-people.ts'
import { asDay } from '../../../engines/calendar/day.ts'
import { postcodeDistrict } from '../../../engines/distance/postcode.ts'
import { prepare } from './prepared.ts'
import { judge } from './hard-rules.ts'
import type { Aversion, FreeTimes, Home, MemberProfile, SupporterProfile, VisitorWish } from '../profile.ts'
import { settingsOf, usualSettings } from './settings.ts'

const prepared = prepare({ asOf: asDay('2026-06-10'), settings: usualSettings, minutesBetween: () => 15 })
const withoutMinutes = prepare({ asOf: asDay('2026-06-10'), settings: usualSettings })

type Case = readonly [string, Partial<MemberProfile>, Partial<SupporterProfile>, string]

function decided(forMember: Partial<MemberProfile>, forSupporter: Partial<SupporterProfile>, context = prepared): string {
  const { excluded, toCheck } = judge(member(forMember), supporter(forSupporter), context)
  if (excluded) return `no: ${excluded.why}${excluded.detail === undefined ? '' : ` ${excluded.detail}`}`
  return toCheck.length === 0 ? 'fits' : `check: ${toCheck.map((each) => each.code).join(', ')}`
}

function holds(cases: readonly Case[]) {
  it.each(cases)('%s', (_, forMember, forSupporter, expected) => {
    expect(decided(forMember, forSupporter)).toBe(expected)
  })
}

const district = (text: string) => postcodeDistrict(text) ?? 'not known'
const districts = (...texts: string[]) => texts.flatMap((text) => postcodeDistrict(text) ?? [])
const at = (text: string) => ({ district: district(text), point: 'not known', household: 'not known' }) as const
const free = (times: FreeTimes['times'], more: Partial<FreeTimes> = {}): FreeTimes => ({ times, perhaps: {}, everyOtherWeek: false, ...more })
const home = (changes: Partial<Home>): Home => ({ pets: [], smoking: 'no', ...changes })
const allergy = (changes: Partial<Aversion> = {}): Aversion => ({ to: 'cat', kind: 'allergy', severity: 'severe', ...changes })

it('lets two people meet of whom all is known and nothing stands in the way', () => {
  expect(decided({}, {})).toBe('fits')
})

describe('status', () => {
  holds([
    ['approved is enough', {}, { status: 'approved' }, 'fits'],
    ['seeing somebody already is no bar', {}, { status: 'matched' }, 'fits'],
    ['applied is too early', {}, { status: 'applied' }, 'no: not approved'],
    ['waiting for a check is too early', {}, { status: 'screening' }, 'no: not approved'],
    ['a status nobody knows proves nothing', {}, { status: 'not known' }, 'no: not approved'],
    ['on hold', {}, { status: 'paused' }, 'no: paused'],
    ['suspended', {}, { status: 'suspended' }, 'no: suspended'],
    ['left', {}, { status: 'ended' }, 'no: left'],
    ['died', {}, { died: true }, 'no: left'],
    ['asked not to be contacted', {}, { doNotContact: true }, 'no: do not contact'],
    ['can’t start before September', {}, { notBefore: asDay('2026-09-01') }, 'no: not yet free'],
    ['could start since May', {}, { notBefore: asDay('2026-05-01') }, 'fits'],
    ['course ends in August', {}, { notAfter: asDay('2026-08-31') }, 'check: stops'],
  ])
})

describe('room', () => {
  const room = (most: number | 'not known', now: number | 'not known', perhaps?: number) => ({
    capacity: { most, now, seeing: [], ...(perhaps === undefined ? {} : { perhaps }) },
  })
  holds([
    ['sees as many as offered', {}, room(1, 1), 'no: full'],
    ['none at the moment', {}, room(0, 'not known'), 'no: full'],
    ['one of two', {}, room(2, 1), 'check: one more'],
    ['one maybe two', {}, room(1, 1, 2), 'check: one more'],
    ['as many as you like is three', {}, room(99, 3), 'no: full'],
    ['nobody said how many', {}, room('not known', 0), 'check: room not known'],
    ['nobody said how many are seen', {}, room(2, 'not known'), 'check: sees not known'],
    ['new people see one', {}, { ...room(2, 1), approvedOn: asDay('2026-05-20') }, 'no: full'],
    ['new people see one, whatever they would stretch to', {}, { ...room(1, 1, 2), approvedOn: asDay('2026-05-20') }, 'no: full'],
    ['new people may begin', {}, { ...room(2, 0), approvedOn: asDay('2026-05-20') }, 'fits'],
  ])
})

describe('role, references, training and check', () => {
  const seen = (day: string) => ({ check: { level: 'enhanced', seenOn: asDay(day) } }) as const
  holds([
    ['the role is on the phone only', {}, { roleCovers: ['phone'] }, 'no: role'],
    ['a lift to hospital is not in the role', { activities: ['lift to health or care'] }, {}, 'no: role'],
    ['nobody wrote down the role', { activities: ['social lift'] }, { roleCovers: 'not known' }, 'check: role not known'],
    ['a lift to hospital needs the barred list', { activities: ['lift to health or care'] }, { roleCovers: ['home', 'lift to health or care'] }, 'no: check'],
    ['no check seen', {}, { check: 'not known' }, 'no: check'],
    ['level not written down', {}, { check: { level: 'not known', seenOn: asDay('2026-01-01') } }, 'no: check'],
    ['date not written down', {}, { check: { level: 'enhanced', seenOn: 'not known' } }, 'no: check'],
    ['basic is not enough for a home', {}, { check: { level: 'basic', seenOn: asDay('2026-01-01') } }, 'no: check'],
    ['basic is enough to ring', { channelsWanted: ['phone'] }, { check: { level: 'basic', seenOn: asDay('2026-01-01') } }, 'fits'],
    ['basic leaves the telephone of two ways', { channelsWanted: ['home', 'phone'] }, { check: { level: 'basic', seenOn: asDay('2026-01-01') } }, 'check: only these ways'],
    ['three years and a day old', {}, seen('2023-06-09'), 'no: check'],
    ['three years old today', {}, seen('2023-06-10'), 'check: check due'],
    ['three years old in two months', {}, seen('2023-08-10'), 'check: check due'],
    ['three years old next year', {}, seen('2024-08-10'), 'fits'],
    ['a reference is missing', {}, { references: 'not complete' }, 'no: references'],
    ['nobody wrote down references', {}, { references: 'not known' }, 'check: references not known'],
    ['safeguarding not done', {}, { trainings: [{ tag: 'safeguarding', state: 'not done' }] }, 'no: own training'],
    ['safeguarding ran out', {}, { trainings: [{ tag: 'Safeguarding', state: 'done', until: asDay('2026-06-09') }] }, 'no: own training'],
    ['safeguarding booked', {}, { trainings: [{ tag: 'safeguarding', state: 'booked' }] }, 'check: own training booked'],
    ['nobody wrote down training', {}, { trainings: [] }, 'check: own training not known'],
  ])

  it('asks about an old check, and rules nobody out, where the organisation has not said how long one is relied on', () => {
    const undecided = prepare({ ...prepared, settings: settingsOf({ recheckMonths: null }) })
    expect(decided({}, seen('2019-03-01'), undecided)).toBe('check: check old')
    expect(decided({}, seen('2025-03-01'), undecided)).toBe('fits')
    expect(decided({}, { check: { level: 'enhanced', seenOn: 'not known' } }, undecided)).toBe('check: check day not known')
    expect(decided({}, seen('2019-03-01'), prepare({ ...prepared, settings: settingsOf({ recheckMonths: 36 }) }))).toBe('no: check')
  })

  it('takes a check whose level nobody wrote down for the least there is', () => {
    const unsaid = { check: { level: 'not known', seenOn: asDay('2026-01-01') } } as const
    expect(decided({ channelsWanted: ['phone'] }, unsaid)).toBe('check: check level not known')
    expect(decided({ channelsWanted: ['home'] }, unsaid)).toBe('no: check')
  })

  it('takes an organisation’s word for it that no check is needed', () => {
    const none = { level: 'none', goodForMonths: 'no end' } as const
    const settings = { ...usualSettings, checks: { ...usualSettings.checks, home: none } }
    expect(decided({}, { check: 'not known' }, prepare({ ...prepared, settings }))).toBe('fits')
  })
})

describe('ways to meet', () => {
  holds([
    ['nothing in common', { channelsWanted: ['café'] }, { channelsOffered: ['phone'] }, 'no: ways'],
    ['do not visit', { contactLimits: ['no visit'] }, {}, 'no: ways'],
    ['no phone calls', { channelsWanted: ['phone'], contactLimits: ['no phone'] }, {}, 'no: ways'],
    ['text only', { channelsWanted: ['phone', 'video'], contactLimits: ['text only'] }, { channelsOffered: ['phone', 'video'] }, 'no: ways'],
    ['the member has not said', { channelsWanted: 'not known' }, {}, 'check: ways not known'],
    ['the supporter has not said', {}, { channelsOffered: 'not known' }, 'check: ways not known'],
    ['not said, and no visits and no calls leave the rest', { channelsWanted: 'not known', contactLimits: ['no visit', 'no phone'] }, { channelsOffered: 'not known' }, 'check: ways not known'],
  ])
})

describe('pets and smoke, both ways', () => {
  holds([
    ['a cat and a severe allergy to cats', { home: home({ pets: ['cat'] }) }, { aversions: [allergy()] }, 'no: cannot be around cat'],
    ['a severe allergy and a supporter with a cat', { aversions: [allergy()] }, { home: home({ pets: ['cat'] }) }, 'no: cannot be around cat'],
    ['a heavy smoker and asthma', { home: home({ smoking: 'indoors' }) }, { aversions: [allergy({ to: 'smoke', kind: 'breathing' })] }, 'no: cannot be around smoke'],
    ['asthma and a supporter who smokes outside', { aversions: [allergy({ to: 'smoke', kind: 'breathing' })] }, { home: home({ smoking: 'outside' }) }, 'no: cannot be around smoke'],
    ['a severe fear of dogs and a dog', { home: home({ pets: ['dog'] }) }, { aversions: [allergy({ to: 'dog', kind: 'fear' })] }, 'no: cannot be around dog'],
    ['the supporter’s dog stays at home', { aversions: [allergy({ to: 'dog', kind: 'fear' })] }, { home: home({ pets: ['dog'] }) }, 'check: keep away'],
    ['scared of dogs, nobody said how much', { home: home({ pets: ['dog'] }) }, { aversions: [allergy({ to: 'dog', kind: 'fear', severity: 'not known' })] }, 'check: around severity not known'],
    ['would rather not', { home: home({ smoking: 'outside' }) }, { aversions: [allergy({ to: 'smoke', kind: 'dislike', severity: 'mild' })] }, 'check: around mild'],
    ['a dog is no cat', { home: home({ pets: ['dog'] }) }, { aversions: [allergy()] }, 'fits'],
    ['on the phone a cat does no harm', { channelsWanted: ['phone'], home: home({ pets: ['cat'] }) }, { aversions: [allergy()] }, 'fits'],
    ['they can meet elsewhere, and only there', { channelsWanted: ['home', 'phone'], home: home({ pets: ['cat'] }) }, { aversions: [allergy()] }, 'check: only these ways'],
    ['elsewhere must be said, not supposed', { channelsWanted: 'not known', home: home({ pets: ['cat'] }) }, { aversions: [allergy()] }, 'no: cannot be around cat'],
    ['nobody knows about the home', { home: home({ pets: 'not known' }) }, { aversions: [allergy()] }, 'check: home not known'],
    ['nobody knows about the supporter', { home: home({ pets: ['cat'] }) }, { aversions: 'not known' }, 'check: around not known'],
    ['whoever lives with cats need not be asked about them', { home: home({ pets: ['cat'] }) }, { aversions: 'not known', home: home({ pets: ['cat', 'dog'] }) }, 'fits'],
    ['nor Joe, who has one, about the supporter’s', { aversions: 'not known', home: home({ pets: ['cat'] }) }, { home: home({ pets: ['cat'] }) }, 'fits'],
    ['about the dog they are asked all the same', { home: home({ pets: ['cat', 'dog'] }) }, { aversions: 'not known', home: home({ pets: ['cat'] }) }, 'check: around not known'],
    ['nobody knows about the member', { aversions: 'not known' }, { home: home({ smoking: 'outside' }) }, 'check: around not known'],
  ])
})

describe('times', () => {
  holds([
    ['never free together', { free: free({ Mon: ['am'] }) }, {}, 'no: not free'],
    ['the same evening', { free: free({ Mon: ['eve'] }) }, { free: free({ Mon: ['eve'], Sun: ['pm'] }) }, 'fits'],
    ['after 2 and until 3 is one hour', { free: free({ Tue: ['pm'] }, { from: 840 }) }, { free: free({ Tue: ['pm'] }, { until: 900 }) }, 'fits'],
    ['half an hour is no visit', { free: free({ Tue: ['pm'] }, { from: 840 }) }, { free: free({ Tue: ['pm'] }, { until: 870 }) }, 'no: not free'],
    ['perhaps free', { free: free({ Mon: ['pm'] }, { perhaps: { Tue: ['eve'] } }) }, { free: free({ Tue: ['eve'] }) }, 'check: times perhaps'],
    ['every other Tuesday', {}, { free: free({ Tue: ['pm'] }, { everyOtherWeek: true }) }, 'check: every other week'],
    ['the member has not said', { free: 'not known' }, {}, 'check: times not known'],
    ['neither has said', { free: 'not known' }, { free: 'not known' }, 'check: times not known, times not known'],
    ['weekly and every eighth week', { everyWeeks: 1 }, { everyWeeks: 8 }, 'no: how often'],
    ['weekly and fortnightly', { everyWeeks: 1 }, { everyWeeks: 2 }, 'check: less often'],
    ['nobody said how often', { everyWeeks: 'not known' }, {}, 'fits'],
  ])
})

describe('travel', () => {
  const travel = (changes: Partial<SupporterProfile['travel']>) => ({ travel: { ...supporter().travel, ...changes } })
  holds([
    ['further than they travel', {}, travel({ mostMinutes: 10 }), 'no: too far'],
    ['nearly as far as they travel', {}, travel({ mostMinutes: 18 }), 'check: travel near limit'],
    ['unless by phone', { channelsWanted: ['phone'] }, travel({ mostMinutes: 10 }), 'fits'],
    ['only by phone, then', { channelsWanted: ['home', 'phone'] }, travel({ mostMinutes: 10 }), 'check: only these ways'],
    ['a district they do not go to', { place: at('LS9') }, travel({ onlyDistricts: districts('LS7', 'LS8') }), 'no: too far'],
    ['not across the river', { place: at('LS10') }, travel({ notDistricts: districts('LS10') }), 'no: too far'],
    ['nobody knows how far they go', {}, travel({ mostMinutes: 'not known' }), 'check: travel not known'],
    ['only their own words', {}, travel({ mostMinutes: 'not known', inOwnWords: 'anywhere on the 49 bus' }), 'check: travel in own words'],
  ])

  it('has no minutes without somewhere to measure from', () => {
    expect(decided({}, {}, withoutMinutes)).toBe('check: travel not known')
  })

  it('estimates minutes from two points: 5.613 km by bike is 34 minutes', () => {
    const place = (latitude: number, longitude: number) => ({ district: 'not known', point: { latitude, longitude }, household: 'not known' }) as const
    const { ground } = judge(member({ place: place(53.8008, -1.5491) }), supporter({ place: place(53.85, -1.53), ...travel({ by: 'bike' }) }), withoutMinutes)
    expect(ground.minutes).toBe(34)
  })
})

describe('what the member asks for', () => {
  const punjabi = (firmness: 'must' | 'would like' | 'not known') => ({ languageWishes: [{ anyOf: ['Punjabi', 'Urdu'], level: 'conversation', firmness }] }) as const
  const spoken = (level: 'a little' | 'fluent' | 'not known') => ({ speaks: [{ language: 'urdu', level }] }) as const
  const woman = (changes: Partial<VisitorWish> = {}) => ({ visitorWish: { gender: 'woman', firmness: 'must', purpose: 'not known', ...changes } }) as const
  const dementia = (firmness: 'must' | 'not known') => ({ trainingWanted: [{ tag: 'dementia', firmness }] })
  const done = { tag: 'safeguarding', state: 'done' } as const
  const grief = (firmness: 'must' | 'would like' | 'not known') => ({ livedExperienceWanted: [{ tag: 'bereavement', firmness }] })
  holds([
    ['a language that must be', punjabi('must'), {}, 'no: language Punjabi or Urdu'],
    ['one of two will do', punjabi('must'), spoken('fluent'), 'fits'],
    ['a little is not enough', punjabi('must'), spoken('a little'), 'no: language Punjabi or Urdu'],
    ['how well is not known', punjabi('must'), spoken('not known'), 'check: language level not known'],
    ['what they speak is not known', punjabi('must'), { speaks: 'not known' }, 'check: language not known'],
    ['would like is for the points', punjabi('would like'), {}, 'fits'],
    ['nobody said how firmly', punjabi('not known'), {}, 'check: language firmness not known'],
    ['it must be a woman', woman(), {}, 'no: visitor woman'],
    ['she is', woman(), { gender: 'woman' }, 'fits'],
    ['never inferred', woman(), { gender: 'not known' }, 'check: visitor not known'],
    ['F in a column, no word of must', woman({ firmness: 'not known' }), {}, 'check: visitor firmness not known'],
    ['for visits only, and they ring', { ...woman({ purpose: 'home visits' }), channelsWanted: ['phone'] }, {}, 'fits'],
    ['two visitors', { twoVisitors: 'must' }, {}, 'check: second visitor'],
    ['two visitors, and this one goes alone', { twoVisitors: 'must' }, { goesInPairs: false }, 'no: not in pairs'],
    ['two visitors, and nobody asked', { twoVisitors: 'must' }, { goesInPairs: 'not known' }, 'check: second visitor, pairs not known'],
    ['somebody experienced', { supporterNeeds: { experience: 'must' } }, { experienced: false }, 'no: experience'],
    ['somebody experienced, and this one is new', { supporterNeeds: { experience: 'must' } }, { approvedOn: asDay('2026-05-20') }, 'no: experience'],
    ['somebody experienced, perhaps', { supporterNeeds: { experience: 'must' } }, { experienced: 'not known' }, 'check: experience not known'],
    ['supervision every week', { supporterNeeds: { experience: 'no', supervisionEveryWeeks: 1 } }, {}, 'no: supervision'],
    ['training that must be', dementia('must'), { trainings: [done, { tag: 'dementia', state: 'not done' }] }, 'no: training dementia'],
    ['training booked', dementia('must'), { trainings: [done, { tag: 'dementia', state: 'booked' }] }, 'check: training booked'],
    ['training nobody wrote down', dementia('must'), {}, 'check: training not known'],
    ['training, no word of must', dementia('not known'), { trainings: [done, { tag: 'dementia', state: 'not done' }] }, 'check: training firmness not known'],
    ['experience of their own, offered', grief('must'), { livedExperience: [{ tag: 'Bereavement', mayShare: false }] }, 'fits'],
    ['experience of their own, not offered', grief('must'), {}, 'no: lived experience'],
    ['experience nobody should be asked about', grief('must'), { livedExperience: 'not known' }, 'check: lived experience not told'],
    ['experience that would be nice', grief('would like'), {}, 'fits'],
  ])
})

describe('between the two', () => {
  const near = (latitude: number) => ({ place: { district: district('LS8'), point: { latitude, longitude: -1.5 }, household: 'not known' } }) as const
  holds([
    ['one person with two hats', {}, { person: 'person-joe' }, 'no: same person'],
    ['one household', { place: { ...at('LS8'), household: '31 Westholme Drive' } }, { place: { ...at('LS8'), household: '31 Westholme Drive' } }, 'no: same household'],
    ['a conflict the member told us of', { conflicts: ['person-colin'] }, {}, 'no: conflict'],
    ['a conflict the supporter told us of', {}, { conflicts: ['person-joe'] }, 'no: conflict'],
    ['declined before by one', { declinedBefore: ['person-colin'] }, {}, 'no: declined before'],
    ['declined before by the other', {}, { declinedBefore: ['person-joe'] }, 'no: declined before'],
    ['together already', {}, { capacity: { most: 2, now: 0, seeing: ['person-joe'] } }, 'no: already together'],
    ['somebody else’s conflict', { conflicts: ['person-sue'] }, { declinedBefore: ['person-pat'] }, 'fits'],
    ['nobody from the same small place', { notFromOwnDistrict: true, place: at('LS8') }, { place: at('LS8') }, 'no: too near'],
    ['the supporter wishes it', { place: at('LS8') }, { notFromOwnDistrict: true, place: at('LS8') }, 'no: too near'],
    ['from somewhere else', { notFromOwnDistrict: true, place: at('LS8') }, { place: at('LS9') }, 'fits'],
    ['from who knows where', { notFromOwnDistrict: true, place: at('LS8') }, {}, 'check: nearness not known'],
    ['two kilometres apart at least', { notNearerThanKm: 2, ...near(53.8) }, near(53.81), 'no: too near'],
    ['two kilometres apart', { notNearerThanKm: 2, ...near(53.8) }, near(53.82), 'fits'],
  ])

  it('counts an ordinary reason before a private one, so that the private ones stay few and tell less', () => {
    expect(decided({ conflicts: ['person-colin'], free: free({ Mon: ['am'] }) }, {})).toBe('no: not free')
  })
})

describe('what is not known', () => {
  it('rules nobody out who is approved and whose check is in date', () => {
    expect(judge(barelyKnownMember, barelyKnownSupporter, withoutMinutes).excluded).toBeUndefined()
  })

  it('never rules out a pair that knowing would let through', () => {
    const ofMember = fc.subarray(['interests', 'free', 'speaks', 'home', 'aversions', 'channelsWanted', 'languageWishes', 'visitorWish', 'everyWeeks', 'twoVisitors', 'supporterNeeds'] as const)
    const ofSupporter = fc.subarray(['interests', 'free', 'speaks', 'home', 'aversions', 'channelsOffered', 'gender', 'livedExperience', 'everyWeeks', 'goesInPairs', 'capacity', 'references', 'trainings', 'experienced', 'roleCovers', 'travel'] as const)
    fc.assert(
      fc.property(ofMember, ofSupporter, (forgetMember, forgetSupporter) => {
        const one = { ...member(), ...Object.fromEntries(forgetMember.map((key) => [key, barelyKnownMember[key]])) }
        const other = { ...supporter(), ...Object.fromEntries(forgetSupporter.map((key) => [key, barelyKnownSupporter[key]])) }
        expect(judge(one, other, prepared).excluded).toBeUndefined()
      }),
    )
  })
})
