import { describe, expect, it } from 'vitest'
import { asDay } from '../../../engines/calendar/day.ts'
import { firstUnanswered, nextAfter, problemsIn, questionsOf } from './draft.ts'
import type { Answers } from './question.ts'
import { readDraft } from './read-draft.ts'

const today = asDay('2026-11-23')
const read = (answers: Answers) => readDraft(answers, { today, wordsVersion: 'v1' })
const karen: Answers = { who: 'family or friend', danger: 'no', name: 'Jean Whitlock', knows: 'knows and agrees', way: 'phone', telephone: '07700 900123', message: 'no', wants: 'Somebody for the crossword', whose: 'mine', yourName: 'Karen', yourRole: 'daughter' }
const self: Answers = { who: 'myself', danger: 'rather not say', name: 'Tomasz', way: 'text', textTelephone: '+44 7700 900456', wantsOpen: 'yes' }

describe('a form may be sent with the least that is needed (domain 2.1, draft → received)', () => {
  it.each([
    ['for a mother', karen],
    ['for oneself, not sure yet what', self],
    ['at work', { who: 'professional', danger: 'no', name: 'J', knows: 'not asked', way: 'through me', wants: 'Company', yourName: 'Nurse Bell', yourEmail: 'bell@surgery.example' }],
    ['by a member', { ...karen, who: 'member', knows: 'not known' }],
  ])('%s', (_whom, answers: Answers) => expect(firstUnanswered(answers, today)).toBeUndefined())

  it.each([
    ['danger', 'danger', self], ['name', 'name', self], ['knows', 'knows', karen], ['way', 'reach', karen], ['telephone', 'reach', karen], ['message', 'reach', karen], ['wants', 'wants', karen], ['yourName', 'you', karen],
  ])('but not without %s', (field, question, answers: Answers) => {
    const { [field]: _without, ...rest } = answers
    expect(firstUnanswered(rest, today)).toBe(question)
  })

  it('asks a professional how to be answered, and anybody through whom we are to reach somebody', () => {
    const { yourEmail: _email, ...nurse } = { who: 'professional', danger: 'no', name: 'J', knows: 'knows', way: 'phone', telephone: '07700 900123', message: 'yes', wants: 'Company', yourName: 'Nurse Bell', yourEmail: '' }
    expect(firstUnanswered(nurse, today)).toBe('work')
    expect(firstUnanswered({ ...karen, way: 'through me' }, today)).toBe('you')
  })

  it('asks danger second, whoever it is for, and never offers oneself as the way to oneself', () => {
    for (const who of ['myself', 'family or friend', 'professional', 'member']) expect(questionsOf({ who })[1]).toBe('danger')
    expect(problemsIn('reach', { who: 'myself', way: 'through me' }, today)).toEqual({ way: 'missing' })
    expect(nextAfter('danger', { who: 'professional' })).toBe('person')
  })
})

describe('what is wrong with an answer is said, and nothing else', () => {
  it.each([
    ['a number nobody can ring', 'reach', { ...karen, telephone: '0770' }, { telephone: 'telephone' }],
    ['an address that is none', 'reach', { ...karen, way: 'email', email: 'jean at home' }, { email: 'email' }],
    ['a day that is none', 'age', { 'born-day': '31', 'born-month': '11', 'born-year': '1944' }, { born: 'day' }],
    ['a birth to come', 'age', { 'born-day': '1', 'born-month': '12', 'born-year': '2026' }, { born: 'later' }],
    ['an NHS number with a slip', 'practice', { nhsNumber: '943 476 5918' }, { nhsNumber: 'nhs number' }],
    ['ten figures of the same', 'practice', { nhsNumber: '9999999999' }, { nhsNumber: 'nhs number' }],
    ['an NHS number that is right', 'practice', { nhsNumber: '943 476 5919' }, {}],
    ['more than is kept', 'wants', { ...karen, wants: 'x'.repeat(2001) }, { wants: 'long' }],
    ['what belongs to a way that was not chosen', 'reach', { ...karen, way: 'phone', email: 'not one' }, {}],
  ] as const)('%s', (_what, question, answers, wrong) => expect(problemsIn(question, answers, today)).toEqual(wrong))
})

describe('what a form says', () => {
  it('is nobody’s yes where somebody else fills it in, and the person’s own under the words they saw where they do', () => {
    expect(read(karen).one).toMatchObject({ source: 'family or friend', agreedTo: null, told: { knows: 'knows and agrees' }, referrer: { name: 'Karen', asWhat: 'daughter' } })
    expect(read(self).one).toMatchObject({ source: 'self', agreedTo: { how: 'on the form', wordsVersion: 'v1' }, told: { knows: 'asked for themselves', danger: 'rather not say' }, referrer: null })
  })
  it.each([
    ['yes', ['ring', 'message'], []], ['no', ['ring'], ['no_message']], ['not sure', ['ring'], []],
  ])('opens the way that was chosen, and leaves a message only on a yes; %s', (message, open, kinds) => {
    const { hat } = read({ ...karen, message }).one.whom
    expect([hat.open, hat.limits?.map(({ kind }) => kind)]).toEqual([open, kinds])
  })
  it('keeps whose words they are', () => {
    expect(read(karen).one.told.ownWords).toBe(false)
    expect(read({ ...karen, whose: 'theirs' }).one.told.ownWords).toBe(true)
    expect(read({ ...self, wants: 'Chess' }).one.whom.hat.told).toMatchObject({ matters: 'Chess', mattersInOwnWords: true })
  })
  it('marks a number that is reached through whoever asks as theirs', () => {
    expect(read({ ...karen, way: 'through me', yourTelephone: '07700 900777' }).one.whom.hat.reach).toEqual([{ kind: 'telephone', value: '+447700900777', whose: 'Karen, daughter' }])
  })
  it('keeps a visitor’s safety apart from what is hard for the person', () => {
    expect(read({ ...karen, visitors: 'A big dog', hard: 'Nights' }).one.told).toMatchObject({ forVisitors: 'A big dog', hardForThem: 'Nights' })
  })
  it('reads a profession into the field’s list, and one it does not know as other', () => {
    expect(read({ ...karen, who: 'professional', yourRole: 'Practice nurse' }).one.source).toBe('practice')
    expect(read({ ...karen, who: 'professional', yourRole: 'Dentist' }).one.source).toBe('other')
  })
  it.each([
    [{ age: 'under 18' }, true], [{ 'born-day': '24', 'born-month': '11', 'born-year': '2008' }, true], [{ 'born-day': '23', 'born-month': '11', 'born-year': '2008' }, false], [{ age: 'not sure' }, false], [{}, false],
  ])('is about somebody under 18: %j is %s', (said, yes) => expect(read({ ...karen, ...said }).under18).toBe(yes))
  it('makes somebody beside them a referral of their own, who has agreed to nothing', () => {
    const { beside } = read({ ...self, beside: 'yes', besideName: 'Ewa', besideReach: 'ewa@home.example' })
    expect(beside).toMatchObject({ whom: { new: { name: 'Ewa' }, hat: { reach: [{ kind: 'email', value: 'ewa@home.example', whose: null }] } }, source: 'family or friend', agreedTo: null, told: { knows: 'not known' }, referrer: { name: 'Tomasz' } })
    expect(read({ ...self, beside: 'no', besideName: 'Ewa' }).beside).toBeNull()
    expect(read({ ...self, beside: 'yes', besideName: 'Ewa' }).beside?.whom.hat.reach).toEqual([{ kind: 'telephone', value: '+447700900456', whose: 'shared with Tomasz' }])
  })
  it('who names danger and leaves a number alone has said yes to being rung and nothing else', () => {
    expect(read({ who: 'myself', ringMe: 'yes', danger: 'yes', name: 'M', way: 'phone', telephone: '07700 900001', message: 'yes', wantsOpen: 'yes' })).toMatchObject({ danger: true, one: { agreedTo: null, source: 'not known', told: { knows: 'not known' } } })
  })
})
