import { describe, expect, it } from 'vitest'
import { readFree } from './read-free.ts'
import { readHome } from './read-home.ts'
import { languageWishesFrom, readLanguages } from './read-languages.ts'
import { readCheck, readCheckLevel, readReferences, readTrainings } from './read-readiness.ts'
import { readTravel } from './read-travel.ts'
import { readChannels, readTwoVisitors, readVisitorWish } from './read-wishes.ts'
import type { Readiness } from '../supporters/supporter.ts'

// The words are those of the two charities' lists; what each may be taken for is what a careful coordinator would say aloud.

const unknown = 'not known'

describe('pets, smoke and allergies', () => {
  it.each([
    ['scared of dogs', unknown, unknown, [['dog', 'fear', unknown]]],
    ['non smoker pls', unknown, unknown, [['smoke', 'dislike', unknown]]],
    ['smokes (outside)', unknown, 'outside', unknown],
    ['cat allergy', unknown, unknown, [['cat', 'allergy', unknown]]],
    ['severe cat allergy', unknown, unknown, [['cat', 'allergy', 'severe']]],
    ['a bit allergic to cats', unknown, unknown, [['cat', 'allergy', 'mild']]],
    ['terrified of dogs', unknown, unknown, [['dog', 'fear', 'severe']]],
    ['can’t be around cats or dogs', unknown, unknown, [['cat', 'dislike', 'severe'], ['dog', 'dislike', 'severe']]],
    ['alone + cat', ['cat'], unknown, unknown],
    ['3 cats', ['cat'], unknown, unknown],
    ['heavy smoker, befriender w asthma no good', unknown, 'indoors', unknown],
    ['has two cats and a budgie', ['cat', 'bird'], unknown, unknown],
    ['has a dog but allergic to cats', ['dog'], unknown, [['cat', 'allergy', unknown]]],
    ['no pets', [], unknown, unknown],
    ['no dogs please', unknown, unknown, [['dog', 'dislike', unknown]]],
    ['not scared of dogs', unknown, unknown, unknown],
    ['fine with cats', unknown, unknown, unknown],
    ['loves dogs', unknown, unknown, unknown],
    ['lost his dog Bess in March, v low', unknown, unknown, unknown],
    ['asthma', unknown, unknown, [['smoke', 'breathing', unknown]]],
    ['non-smoker', unknown, 'no', unknown],
    ['doesn’t smoke', unknown, 'no', unknown],
    ['with son', unknown, unknown, unknown],
    ['', unknown, unknown, unknown],
  ])('%j', (written, pets, smoking, aversions) => {
    const read = readHome([written])
    expect(read.home).toEqual({ pets, smoking })
    expect(read.aversions === unknown ? unknown : read.aversions.map(({ to, kind, severity }) => [to, kind, severity])).toEqual(aversions)
  })
  it('takes what is worse where two places speak of one thing', () => {
    expect(readHome(['mild cat allergy', 'severe cat allergy']).aversions).toEqual([{ to: 'cat', kind: 'allergy', severity: 'severe' }])
  })
})

describe('how far and by what means', () => {
  it.each([
    ['LS8/LS7', { onlyDistricts: ['LS8', 'LS7'] }],
    ['LS8/LS7; N', { onlyDistricts: ['LS8', 'LS7'] }],
    ['not LS14', { notDistricts: ['LS14'] }],
    ['anywhere on the 49 bus', { by: 'bus', inOwnWords: 'anywhere on the 49 bus' }],
    ['near home only', { inOwnWords: 'near home only' }],
    ['not town centre; bus pass', { by: 'bus', inOwnWords: 'not town centre' }],
    ['Northside; Y', { inOwnWords: 'Northside' }],
    ['Oakwood; Y but not nights', { inOwnWords: 'Oakwood; Y but not nights' }],
    ['20 minutes by bus', { mostMinutes: 20, by: 'bus' }],
    ['up to half an hour, own car', { mostMinutes: 30, by: 'car' }],
    ['on foot', { by: 'foot' }],
    ['no car, walks', { by: 'foot' }],
    ['Y', {}],
    ['N', {}],
    [null, {}],
  ])('%j', (written, changes) => {
    expect(readTravel(written, null)).toEqual({ mostMinutes: unknown, by: unknown, onlyDistricts: unknown, notDistricts: [], inOwnWords: unknown, ...changes })
  })
  it.each([
    ['Canal End', unknown],
    ['LS8', unknown],
  ])('takes %j for where somebody lives, not for how far they go', (area, inOwnWords) => {
    expect(readTravel(null, area)).toMatchObject({ inOwnWords, onlyDistricts: unknown })
  })
  it('takes several districts for where they would go', () => {
    expect(readTravel(null, 'LS8/LS7').onlyDistricts).toEqual(['LS8', 'LS7'])
  })
})

describe('languages', () => {
  it.each([
    [['Gujarati + English'], [['Gujarati', unknown], ['English', unknown]]],
    [['Gujarati', 'English'], [['Gujarati', unknown], ['English', unknown]]],
    [['Punjabi', 'some English'], [['Punjabi', unknown], ['English', 'a little']]],
    [['Ukrainian', 'Russian ok'], [['Ukrainian', unknown], ['Russian', 'conversation']]],
    [['French (school!)'], [['French', 'a little']]],
    [['some BSL'], [['British Sign Language', 'a little']]],
    [['fluent Polish'], [['Polish', 'fluent']]],
    [[], unknown],
    [['n/k'], unknown],
  ])('%j', (written, spoken) => {
    const read = readLanguages(written)
    expect(read === unknown ? unknown : read.map(({ language, level }) => [language, level])).toEqual(spoken)
  })
  it.each([
    ['Gujarati + English', [[['Gujarati'], 'would like']]],
    ['Punjabi, some English', [[['Punjabi'], unknown]]],
    ['Bengali', [[['Bengali'], unknown]]],
    ['Ukrainian/Russian ok', [[['Ukrainian', 'Russian'], unknown]]],
    ['English', []],
    ['', unknown],
  ])('a member who speaks %j wishes', (written, wishes) => {
    const found = languageWishesFrom(readLanguages([written]))
    expect(found === unknown ? unknown : found.map(({ anyOf, firmness }) => [anyOf, firmness])).toEqual(wishes)
  })
})

describe('checks', () => {
  it.each([
    ['Enh + Update Service', 'enhanced'],
    ['Enh - no barred', 'enhanced'],
    ['enhanced', 'enhanced'],
    ['enhanced with barred list', 'enhanced with barred list'],
    ['Basic', 'basic'],
    ['PVG', 'enhanced with barred list'],
    ['Garda vetting', 'enhanced'],
    ['DBS', unknown],
    ['not known', unknown],
    ['', unknown],
  ])('%j is %s', (written, level) => {
    expect(readCheckLevel(written)).toBe(level)
  })

  const one = (changes: Partial<Readiness>): Readiness => ({ kind: 'check', what: 'enhanced', number: null, onDay: null, due: null, complete: null, asWritten: null, ...changes })
  it.each([
    ['a whole day', { onDay: '2025-06-17' }, '2025-06-17'],
    ['a month is its first day', { onDay: '2025-06' }, '2025-06-01'],
    ['a year is its first day', { onDay: '2025' }, '2025-01-01'],
    ['only a day it falls due: three years before', { due: '2026-09-01' }, '2023-09-01'],
    ['due sooner than policy says', { onDay: '2025-06-17', due: '2026-06-17' }, '2023-06-17'],
    ['no day', {}, unknown],
    ['sent for and not back', { onDay: '2025-02-03', complete: false }, unknown],
  ])('%s', (_, changes, seenOn) => {
    expect(readCheck([one(changes)], 36)).toEqual({ level: 'enhanced', seenOn })
  })
  it('takes the highest of several', () => {
    expect(readCheck([one({ what: 'basic', onDay: '2026-01-01' }), one({ onDay: '2025-01-01' })], 36)).toEqual({ level: 'enhanced', seenOn: '2025-01-01' })
    expect(readCheck([], 36)).toBe(unknown)
  })
  it('says of references that they are complete, not complete, or not known', () => {
    expect(readReferences([one({ kind: 'references', complete: true })])).toBe('complete')
    expect(readReferences([one({ kind: 'references', complete: false })])).toBe('not complete')
    expect(readReferences([one({ kind: 'references' })])).toBe(unknown)
  })
  it('says of trainings what is done, booked or missing, and nothing of what nobody wrote', () => {
    const read = readTrainings([
      one({ kind: 'training', what: 'Safeguarding', complete: true, due: '2028-01' }),
      one({ kind: 'training', what: 'dementia', complete: false, asWritten: 'booked' }),
      one({ kind: 'training', what: 'induction', complete: false, asWritten: 'no' }),
      one({ kind: 'training', what: 'refresher' }),
    ])
    expect(read).toEqual([{ tag: 'safeguarding', state: 'done', until: '2028-01-01' }, { tag: 'dementia', state: 'booked' }, { tag: 'induction', state: 'not done' }])
  })
})

describe('whom a member would like to come', () => {
  it.each([
    [{ wants: 'F', firmness: null }, [], { gender: 'woman', firmness: unknown, purpose: unknown }],
    [{ wants: 'F', firmness: 'must' }, [], { gender: 'woman', firmness: 'must', purpose: unknown }],
    [null, ['female visitor only'], { gender: 'woman', firmness: 'must', purpose: unknown }],
    [{ wants: 'F', firmness: null }, ['female visitor only (must). shoes off'], { gender: 'woman', firmness: 'must', purpose: unknown }],
    [{ wants: 'M', firmness: null }, ['female visitor only'], { gender: 'man', firmness: unknown, purpose: unknown }],
    [{ wants: 'either', firmness: null }, [], 'either'],
    [null, ['3 cats'], unknown],
    [null, [], unknown],
  ] as const)('%j and %j', (visitor, before, wish) => {
    expect(readVisitorWish(visitor, before)).toEqual(wish)
  })
  it('takes two visitors for a condition of safety', () => {
    expect(readTwoVisitors(['2 visitors please, first visit with Moira'])).toBe('must')
    expect(readTwoVisitors(['3 cats'])).toBe(unknown)
  })
  it('takes "phone only" for a way to meet, and a chat that would do for nothing', () => {
    expect(readChannels(['phone only'])).toEqual(['phone'])
    expect(readChannels(['A chat on the phone would do', null])).toBe(unknown)
  })
})

describe('when somebody is free', () => {
  const read = (times: Record<string, ('am' | 'pm' | 'eve')[]> | null, note: string) => readFree({ words: 'as written', times, note })
  it('is not known where the words could not be turned into times', () => {
    expect(readFree(null)).toBe(unknown)
    expect(read(null, 'cannot be turned into times: ask')).toBe(unknown)
  })
  it.each([
    ['', {}, {}],
    ['from 14:00', {}, { from: 840 }],
    ['until 15:30', {}, { until: 930 }],
    ['10:00-12:00', {}, { from: 600, until: 720 }],
    ['every second week; which week must be asked', {}, { everyOtherWeek: true }],
    ['weekends not certain', { Sat: ['am'], Sun: ['am'] }, {}],
  ])('with the note %j', (note, perhaps, more) => {
    expect(read({ Mon: ['am'], Tue: ['am'] }, note)).toEqual({ times: { Mon: ['am'], Tue: ['am'] }, perhaps, everyOtherWeek: false, ...more })
  })
  it('keeps evenings that are not certain apart', () => {
    expect(read({ Mon: ['am', 'pm'] }, 'evenings not certain')).toMatchObject({ times: { Mon: ['am', 'pm'] }, perhaps: { Mon: ['eve'], Sun: ['eve'] } })
    expect(read({ Fri: ['eve'], Sat: ['eve'] }, 'weekend evenings not certain')).toMatchObject({ times: { Fri: ['eve'] }, perhaps: { Sat: ['eve'] } })
  })
})
