import { describe, expect, it } from 'vitest'
import { asDay } from '../../engines/calendar/day.ts'
import { becauseNot, meetBy, plan, readTime } from './introduction.ts'
import { end, goOn, hold, introduce, mayFollow, planEnding, relationshipStates, settleIn, settlingInReviewOn, stop, type RelationshipState } from './relationship.ts'

const today = asDay('2026-11-25')
const day = (text: string) => asDay(text)

describe('the life of a relationship (domain: relationship, from agreed on)', () => {
  const allowed: readonly (readonly [RelationshipState, RelationshipState])[] = [
    ['agreed', 'introduced'],
    ['introduced', 'settling_in'],
    ['settling_in', 'active'],
    ['active', 'on_hold'],
    ['on_hold', 'active'],
    ['active', 'ending_planned'],
    ['ending_planned', 'ended'],
    ['agreed', 'ended_unplanned'],
    ['introduced', 'ended_unplanned'],
    ['settling_in', 'ended_unplanned'],
    ['active', 'ended_unplanned'],
    ['on_hold', 'ended_unplanned'],
    ['ending_planned', 'ended_unplanned'],
  ]
  it.each(relationshipStates.flatMap((from) => relationshipStates.map((to) => [from, to] as const)))('%s → %s', (from, to) => {
    expect(mayFollow(from, to)).toBe(allowed.some(([one, other]) => one === from && other === to))
  })
})

describe('what each step asks for', () => {
  it.each([
    ['they met', introduce('agreed', { on: day('2026-11-24'), held: true }, today), { state: 'introduced', on: '2026-11-24' }],
    ['they meet tomorrow', introduce('agreed', { on: day('2026-11-26'), held: null }, today), { refused: 'not held yet' }],
    ['they met long ago', introduce('active', { on: day('2026-11-24'), held: true }, today), { refused: 'not from here' }],
    ['both would go on', settleIn('introduced', { member: true, supporter: true }, today), { state: 'settling_in', on: today }],
    ['one was not asked', settleIn('introduced', { member: true, supporter: false }, today), { refused: 'hear both first' }],
    ['they have not met', settleIn('agreed', { member: true, supporter: true }, today), { refused: 'not from here' }],
    ['reviewed in week 6', goOn('settling_in', { heldOn: day('2026-11-20'), agreed: true }, today), { state: 'active', on: today }],
    ['not reviewed', goOn('settling_in', { heldOn: null, agreed: true }, today), { refused: 'review first' }],
    ['back from a pause', goOn('on_hold', { heldOn: null, agreed: false }, today), { state: 'active', on: today }],
    ['a hospital stay', hold('active', day('2026-12-20'), today), { state: 'on_hold', on: today }],
    ['until when nobody knows', hold('active', null, today), { state: 'on_hold', on: today }],
    ['until yesterday', hold('active', day('2026-11-24'), today), { refused: 'day is past' }],
    ['an ending in five weeks', planEnding('active', { on: day('2026-12-30'), cannotBeLater: false }, today), { state: 'ending_planned', on: today }],
    ['an ending next week', planEnding('active', { on: day('2026-12-02'), cannotBeLater: false }, today), { refused: 'too soon' }],
    ['an ending next week that cannot be later', planEnding('active', { on: day('2026-12-02'), cannotBeLater: true }, today), { state: 'ending_planned', on: today }],
    ['both talked about the end', end('ending_planned', { member: true, supporter: true }, today), { state: 'ended', on: today }],
    ['one did not', end('ending_planned', { member: false, supporter: true }, today), { refused: 'hear both first' }],
    ['either may stop', stop('introduced', today), { state: 'ended_unplanned', on: today }],
    ['nothing stops twice', stop('ended', today), { refused: 'not from here' }],
  ])('%s', (_, step, expected) => {
    expect(step).toEqual(expected)
  })
  it('looks at how it settled in six weeks later', () => {
    expect(settlingInReviewOn(day('2026-12-03'))).toBe('2027-01-14')
  })
})

describe('a first meeting', () => {
  it.each([
    ['today', '2026-11-25', false, 'fine'],
    ['in three weeks', '2026-12-16', false, 'fine'],
    ['yesterday, to come', '2026-11-24', false, { refused: 'day is past' }],
    ['yesterday, held', '2026-11-24', true, 'fine'],
    ['tomorrow, held', '2026-11-26', true, { refused: 'day ahead' }],
  ])('%s', (_, on, held, expected) => {
    expect(plan({ on: day(on), held }, today)).toEqual(expected)
  })
  it.each([
    ['14:00', { at: '14:00' }],
    ['14.30', { at: '14:30' }],
    ['2.30pm', { at: '14:30' }],
    ['2 pm', { at: '14:00' }],
    ['11am', { at: '11:00' }],
    ['12pm', { at: '12:00' }],
    ['9:30', { at: '09:30' }],
    ['2.30', { problem: 'morning or afternoon' }],
    ['02:30', { problem: 'morning or afternoon' }],
    ['12am', { problem: 'morning or afternoon' }],
    ['14pm', { problem: 'not a time' }],
    ['25:00', { problem: 'not a time' }],
    ['two-ish', { problem: 'not a time' }],
    ['', { problem: 'not a time' }],
  ])('at %j', (typed, expected) => {
    expect(readTime(typed)).toEqual(expected)
  })
  it('is kind within fifteen working days, Christmas not counted', () => {
    // Wednesday 16 December 2026: 17, 18, 21–24, then 25 and 28 December are bank holidays (Boxing Day moves from Saturday), 29–31, 4–8 January, and 11.
    expect(meetBy(day('2026-12-16'), 'England and Wales')).toBe('2027-01-11')
  })
  it('that didn’t happen blames nobody', () => {
    expect(becauseNot).toEqual(['the member', 'the supporter', 'us', 'weather or travel', 'something else'])
  })
})
