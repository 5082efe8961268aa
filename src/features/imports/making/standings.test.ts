import { describe, expect, it } from 'vitest'
import { mayFollow } from '../../referrals/referral.ts'
import { type Outcome, outcomeOf, stepsTo, supporterStateOf } from './standings.ts'

const outcomes: readonly Outcome[] = ['received', 'waiting', 'placed', 'ended', 'declined', 'withdrawn', 'same person']
const well = { died: false, noContact: false }

describe('where a list’s status takes a referral', () => {
  it.each([
    ['waiting', 'waiting'], ['visited', 'waiting'], ['on hold', 'waiting'], ['telephone only', 'waiting'], ['matched', 'placed'], ['active', 'placed'],
    ['ended', 'ended'], ['now a supporter', 'ended'], ['declined', 'declined'], ['withdrawn', 'withdrawn'], ['died', 'withdrawn'], ['unknown', 'received'], [null, 'received'],
  ] as const)('%s comes to %s', (standing, outcome) => expect(outcomeOf(standing, well)).toBe(outcome))
  it('never onto the waiting list for somebody who has died or asked for no contact', () => {
    expect(outcomeOf('waiting', { died: true, noContact: false })).toBe('withdrawn')
    expect(outcomeOf('waiting', { died: false, noContact: true })).toBe('withdrawn')
    expect(outcomeOf('declined', { died: false, noContact: true })).toBe('declined')
  })
  it.each(outcomes)('by steps that may follow one another: %s', (outcome) => {
    let from: Parameters<typeof mayFollow>[0] = 'received'
    for (const to of stepsTo[outcome]) {
      expect(mayFollow(from, to), `${from} to ${to}`).toBe(true)
      from = to
    }
  })
})

describe('where a list’s status takes a supporter', () => {
  const here = { ...well, leftBelow: false }
  it.each([
    ['active', 'available'], ['available', 'available'], ['bank', 'approved'], ['applied', 'applied'], ['waiting for check', 'screening'], ['paused', 'paused'],
    ['suspended', 'suspended'], ['left', 'ended'], ['died', 'ended'], ['unknown', 'paused'], [null, 'paused'],
  ] as const)('%s comes to %s', (standing, state) => expect(supporterStateOf(standing, here)).toBe(state))
  it('is ended below a line that says they left, and stays suspended where they were', () => {
    expect(supporterStateOf('active', { ...well, leftBelow: true })).toBe('ended')
    expect(supporterStateOf('suspended', { ...well, leftBelow: true })).toBe('suspended')
  })
  it('is a pause for somebody who asked for no contact', () => expect(supporterStateOf('active', { ...here, noContact: true })).toBe('paused'))
})
