import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barelyKnownMember, barelyKnownSupporter, member, supporter } from '../../../../tests/support/matching-people.ts'
import { asDay } from '../../../engines/calendar/day.ts'
import { explainToMember, explainToStaff, explainToSupporter, ruledOutLines } from './explain.ts'
import type { MemberProfile, SupporterProfile } from '../profile.ts'
import { matchingWords } from './words.ts'
import { usualSettings } from './settings.ts'
import { shortlist } from './shortlist.ts'

const options = { asOf: asDay('2026-06-10'), settings: usualSettings, minutesBetween: () => 12 }

const everything = { words: matchingWords, may: () => true }

function explained(joe: MemberProfile, colin: SupporterProfile, others: readonly SupporterProfile[] = []) {
  const list = shortlist(joe, [colin, ...others], options)
  const candidate = list.candidates.find((each) => each.supporter.key === colin.key)
  if (!candidate) throw new Error(`ruled out: ${JSON.stringify(list.ruledOut)}`)
  return {
    staff: explainToStaff(joe, candidate, list, matchingWords),
    member: explainToMember(joe, candidate, everything),
    supporter: explainToSupporter(joe, candidate, everything),
    ruledOut: ruledOutLines(joe, list, matchingWords),
  }
}

const share = (...tags: string[]) => tags.map((tag) => ({ tag, mayShare: true }))
const keep = (...tags: string[]) => tags.map((tag) => ({ tag, mayShare: false }))

it('says to staff that both live with a cat, and to neither of the two', () => {
  const cat = { pets: ['cat' as const], smoking: 'no' as const }
  const { staff, member: toJoe, supporter: toColin } = explained(member({ home: cat }), supporter({ home: { ...cat, pets: ['dog', 'cat'] } }))
  expect(staff.whyLines).toContain('they both live with a cat')
  expect([...toJoe, ...toColin].join(' ')).not.toMatch(/cat/)
})

describe('three sentences for staff', () => {
  const joe = member({ interests: share('allotments', 'cricket', 'chess'), home: { pets: ['cat'], smoking: 'no' } })
  const colin = supporter({
    interests: share('allotment', 'football', 'chess'),
    aversions: 'not known',
    check: { level: 'enhanced', seenOn: asDay('2023-07-01') },
    approvedOn: asDay('2022-01-01'),
  })
  const others = [
    ...['a', 'b', 'c'].map((key) => supporter({ key, person: key, free: { times: { Mon: ['am'] }, perhaps: {}, everyOtherWeek: false } })),
    supporter({ key: 'd', person: 'd', aversions: [{ to: 'cat', kind: 'allergy', severity: 'severe' }] }),
    supporter({ key: 'e', person: 'e', status: 'suspended' }),
    supporter({ key: 'f', person: 'f', declinedBefore: ['person-joe'] }),
  ]
  const { staff, ruledOut } = explained(joe, colin, others)

  it('say why they might get on', () => {
    expect(staff.why).toBe('They both like allotments and chess, Joe likes cricket and Colin likes football, and they’re both free on Tuesday and Thursday afternoons.')
    expect(staff.whyLines).toContain('it’s about 12 minutes away')
  })

  it('say what to check, what is not known first', () => {
    expect(staff.check).toBe('Worth checking: we don’t know how Colin feels about cats; Colin’s check is due again on 1 July 2026, and nothing new starts after that until it’s done.')
    expect(staff.checkLines.map((each) => each.kind)).toEqual(['not known', 'near a limit'])
  })

  it('say why others were ruled out, in numbers', () => {
    expect(staff.others).toBe('3 people aren’t free when Joe is, 1 person can’t be around cats, and 2 people come after these, or are left out for other reasons.')
    expect(ruledOut[0]).toEqual({ people: '3 people', because: 'aren’t free when Joe is' })
  })

  it('say so where there is nothing to say', () => {
    const { staff: bare } = explained(barelyKnownMember, supporter({ capacity: { most: 2, now: 1, seeing: [] } }))
    expect(bare.why).toBe('It’s about 12 minutes away.')
    expect(bare.others).toBe('Nobody was ruled out.')
    expect(matchingWords.why([])).toBe('Nothing written down says why they might get on, and nothing says why not.')
    expect(explained(member(), supporter()).staff.check).toBe('There’s nothing more to check that we know of.')
  })

  it('name three things to check and count the rest', () => {
    const { staff: bare } = explained(barelyKnownMember, barelyKnownSupporter)
    expect(bare.check).toBe('Worth checking: we don’t know how Joe would like to meet (it could be by phone, at home, at a café or by video); we don’t know when Joe is free; we don’t know when Colin is free; and four more.')
  })
})

describe('what both agreed to have shared', () => {
  it('leaves out an interest either kept to themselves', () => {
    const { staff, member: told } = explained(member({ interests: [...keep('chess'), ...share('allotment')] }), supporter({ interests: share('chess', 'allotment') }))
    expect(staff.why).not.toContain('chess')
    expect(told.join(' ')).not.toContain('chess')
    expect(told).toContain('You both like allotments.')
  })

  it('tells staff of an experience only if the supporter lets it be told', () => {
    const joe = member({ livedExperienceWanted: [{ tag: 'bereavement', firmness: 'would like' }] })
    expect(explained(joe, supporter({ livedExperience: share('bereavement') })).staff.why).toContain('Colin has offered to talk about bereavement')
    expect(explained(joe, supporter({ livedExperience: keep('bereavement') })).staff.why).not.toContain('bereavement')
  })
})

describe('what the two are told', () => {
  it('is whole sentences about what they share, each from their own side', () => {
    const joe = member({ interests: share('allotment', 'cricket'), languageWishes: [{ anyOf: ['Punjabi'], level: 'conversation', firmness: 'must' }] })
    const colin = supporter({ interests: share('allotment', 'football'), speaks: [{ language: 'Punjabi', level: 'fluent' }] })
    const { member: toJoe, supporter: toColin } = explained(joe, colin)
    expect(toJoe).toEqual(['You both like allotments.', 'You like cricket, and they like football.', 'You’re both free on Tuesday and Thursday afternoons.', 'They speak Punjabi.', 'You’d both like every two weeks.', 'You’d both like to meet at home.'])
    expect(toColin).toEqual(['You both like allotments.', 'You like football, and they like cricket.', 'You’re both free on Tuesday and Thursday afternoons.', 'You’d both like every two weeks.', 'You’d both like to meet at home.'])
  })

  it('is one kind sentence where nothing may be told', () => {
    const { member: toJoe } = explained(barelyKnownMember, barelyKnownSupporter)
    expect(toJoe).toEqual(['We thought of the two of you. The rest is for you to find out.'])
  })
})

describe('the mask', () => {
  const telling = ['stroke club', 'AA', 'recovering alcoholic 11 yrs', 'depression in 30s', 'dialysis', 'carer for mum w dementia', 'bereavement', 'came here as refugee']
  const interest = fc.constantFrom('allotment', 'cricket', 'football', 'chess', ...telling)
  const told = fc.uniqueArray(interest, { minLength: 1 }).map((tags) => share(...tags))
  const firmness = fc.constantFrom('must', 'would like', 'not known')
  const members = fc.record({
    interests: told,
    livedExperienceWanted: fc.uniqueArray(fc.constantFrom(...telling), { maxLength: 2 }).map((tags) => tags.map((tag) => ({ tag, firmness: 'would like' as const }))),
    aversions: fc.constantFrom([], [{ to: 'smoke', kind: 'breathing', severity: 'mild' } as const]),
    visitorWish: firmness.map((each) => ({ gender: 'man' as const, firmness: each, purpose: 'trauma' as const })),
    contactLimits: fc.constantFrom([], ['no phone' as const]),
    supporterNeeds: fc.constantFrom({ experience: 'no' as const }, { experience: 'would like' as const, supervisionEveryWeeks: 8 }),
    trainingWanted: fc.constantFrom([], [{ tag: 'dementia', firmness: 'not known' as const }]),
  })
  const supporters = fc.record({
    interests: told,
    livedExperience: fc.uniqueArray(fc.constantFrom(...telling, 'chess')).map((tags) => share(...tags)),
    capacity: fc.constantFrom({ most: 2, now: 1, seeing: [] }, { most: 2, now: 0, seeing: [] }),
    check: fc.constantFrom({ level: 'enhanced' as const, seenOn: asDay('2023-07-01') }),
    home: fc.constantFrom({ pets: [], smoking: 'outside' } as const),
    declinedBefore: fc.constantFrom([], ['somebody-else']),
  })
  const never = /stroke|\baa\b|alcohol|depress|dialysis|dementia|bereave|refugee|asthma|smok|allerg|check|DBS|declin|choice|suspend|experience|trauma|training|woman|\bman\b|Joe|Colin|minutes|LS8|risk/i

  it('holds for everything we could think of: no health, check, decline, wish or name reaches either of them', () => {
    fc.assert(
      fc.property(members, supporters, (forMember, forSupporter) => {
        const { member: toJoe, supporter: toColin } = explained(member(forMember), supporter(forSupporter))
        for (const sentence of [...toJoe, ...toColin]) expect(sentence).not.toMatch(never)
      }),
    )
  })

  it('keeps an ordinary interest back if somebody lived through it', () => {
    const { member: toJoe } = explained(member({ interests: share('chess', 'allotment') }), supporter({ interests: share('chess', 'allotment'), livedExperience: share('chess') }))
    expect(toJoe[0]).toBe('You both like allotments.')
  })

  it('gives staff no sentence with a private reason in it unless they may see it', () => {
    const list = shortlist(member(), [supporter({ status: 'suspended' }), supporter({ conflicts: ['person-joe'] })], options)
    expect(ruledOutLines(member(), list, matchingWords)).toEqual([{ people: '2 people', because: 'come after these, or are left out for other reasons' }])
    const open = shortlist(member(), [supporter({ status: 'suspended' })], { ...options, maySeePrivateReasons: true })
    expect(ruledOutLines(member(), open, matchingWords)).toEqual([{ people: '1 person', because: 'is suspended' }])
  })
})
