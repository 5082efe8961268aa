import { describe, expect, it } from 'vitest'
import { asDay } from '../../engines/calendar/day.ts'
import { accept, agrees, decline, dueWhileWaiting, firstTaskOf, mayFollow, referralStates, type ReferralState, tasksOver, waited } from './referral.ts'

const today = asDay('2026-11-23')

describe('accepting', () => {
  it('needs the person’s own yes: somebody else’s is not one', () => {
    for (const answer of ['not asked', 'unclear', 'refused', 'withdrawn'] as const) expect(accept({ state: 'received', source: 'practice' }, answer)).toEqual({ refused: 'no consent yet' })
    expect(accept({ state: 'received', source: 'practice' }, 'given')).toEqual({ steps: ['triage', 'accepted', 'waiting'] })
  })
  it('takes asking for oneself as a yes, until they say otherwise', () => {
    expect(agrees('self', 'not asked')).toBe(true)
    expect(agrees('self', 'withdrawn')).toBe(false)
    expect(firstTaskOf('family or friend', 'not asked')).toBe('ask the person first')
    expect(firstTaskOf('self', 'not asked')).toBe('first conversation')
  })
  it('is refused for what is decided already', () => {
    for (const state of referralStates.filter((one) => !['received', 'incomplete', 'consent_pending', 'triage'].includes(one))) expect(accept({ state, source: 'self' }, 'given')).toEqual({ refused: 'already decided' })
  })
  it('and declining only ever take steps that may follow one another', () => {
    for (const state of ['received', 'incomplete', 'consent_pending', 'triage'] as const)
      for (const way of [accept({ state, source: 'self' }, 'given'), decline({ state })]) {
        const steps = 'steps' in way ? way.steps : []
        expect(steps.length).toBeGreaterThan(0)
        for (const [place, to] of steps.entries()) expect(mayFollow(steps[place - 1] ?? state, to), `${state}: ${steps.join(', ')}`).toBe(true)
      }
  })
})

describe('waiting', () => {
  it('is counted in whole weeks, and is long from twelve', () => {
    expect(waited(asDay('2026-11-17'), today)).toEqual({ weeks: 0, tooLong: false })
    expect(waited(asDay('2026-09-01'), today)).toEqual({ weeks: 11, tooLong: false })
    expect(waited(asDay('2026-08-31'), today)).toEqual({ weeks: 12, tooLong: true })
  })
  const due = (waitingSince: string, lastContactOn: string | null = null, talkedOverOn: string | null = null, nation: 'England and Wales' | 'Scotland' = 'England and Wales') =>
    dueWhileWaiting({ waitingSince: asDay(waitingSince), lastContactOn: lastContactOn === null ? null : asDay(lastContactOn), talkedOverOn: talkedOverOn === null ? null : asDay(talkedOverOn) }, today, nation)
  it('asks to hear from us by the twentieth working day, and says so a week before', () => {
    expect(due('2026-11-02').contact).toEqual('2026-11-30')
    expect(due('2026-11-03').contact).toBeNull()
    expect(due('2026-09-01', '2026-10-20').contact).toBe('2026-11-17')
    expect(due('2026-11-02', '2026-11-20').contact).toBeNull()
  })
  it('counts working days where the organisation is: St Andrew’s Day is one in England and none in Scotland', () => {
    expect(due('2026-11-02', null, null, 'England and Wales').contact).toBe('2026-11-30')
    expect(due('2026-11-02', null, null, 'Scotland').contact).toBeNull()
  })
  it('is talked over at twelve weeks, and again twelve weeks after it was', () => {
    expect(due('2026-08-31').talk).toBe('2026-11-23')
    expect(due('2026-09-01').talk).toBeNull()
    expect(due('2026-01-05', null, '2026-10-01').talk).toBeNull()
    expect(due('2026-01-05', null, '2026-08-20').talk).toBe('2026-11-12')
  })
})

describe('a step settles what it makes needless', () => {
  const over = (to: ReferralState) => new Set<string>(tasksOver(to))
  it.each([
    ['first conversation', ['received', 'incomplete', 'consent_pending', 'triage']],
    ['ask the person first', ['received', 'incomplete', 'consent_pending']],
    ['acknowledge the referral', ['received', 'incomplete', 'consent_pending', 'triage']],
    ['chase what is missing', ['incomplete']],
    ['decide on what is known', ['incomplete']],
    ['decide with the person', ['received', 'incomplete', 'consent_pending', 'triage']],
    ['second person to look', ['received', 'incomplete', 'consent_pending', 'triage']],
    ['contact while waiting', ['waiting']],
    ['waiting too long', ['waiting']],
    ['tell whoever suggested them', ['placed', 'declined', 'withdrawn']],
    ['tell that support has ended', ['feedback_sent', 'closed']],
  ] as const)('%s stays open only in %s', (kind, states) => expect(referralStates.filter((to) => !over(to).has(kind))).toEqual(referralStates.filter((one) => states.some((state) => state === one))))
  it('never that somebody looks where danger was named', () => {
    for (const to of referralStates) expect(over(to).has('look at danger named')).toBe(false)
  })
})
