import { describe, expect, it } from 'vitest'
import { addDays, asDay } from '../../engines/calendar/day.ts'
import { saysTurn } from './task-line.ts'
import { fallbackLooksFrom, howSoon, ownersOf, whoseTurn } from './task.ts'

const monday = asDay('2026-11-23')
const turn = (dueOn: string) => ({ owner: 'asha', fallback: 'peter', dueOn: asDay(dueOn), ownerName: 'Asha', fallbackName: 'Peter' })
const seen = (reader: string) => ({ today: monday, nation: 'England and Wales' as const, mine: [reader] })

describe('whose turn it is', () => {
  it('is the owner’s, and the fallback’s beside them once it is two working days late', () => {
    expect(whoseTurn(turn('2026-11-19'), monday, 'England and Wales')).toEqual(['asha'])
    expect(whoseTurn(turn('2026-11-18'), monday, 'England and Wales')).toEqual(['asha', 'peter'])
  })
  it('counts no bank holiday: due on Maundy Thursday 2026, the fallback looks from Thursday week in England and a day sooner in Scotland', () => {
    const due = turn('2026-04-02')
    expect([asDay('2026-04-08'), asDay('2026-04-09')].map((day) => whoseTurn(due, day, 'England and Wales').length)).toEqual([1, 2])
    expect([asDay('2026-04-07'), asDay('2026-04-08')].map((day) => whoseTurn(due, day, 'Scotland').length)).toEqual([1, 2])
  })
  it('is the same rule as a day to compare with, on every day of a year', () => {
    for (let today = asDay('2026-01-01'); today < '2027-01-01'; today = addDays(today, 1)) {
      const last = fallbackLooksFrom(today, 'Northern Ireland')
      expect(whoseTurn(turn(last), today, 'Northern Ireland')).toHaveLength(2)
      expect(whoseTurn(turn(addDays(last, 1)), today, 'Northern Ireland')).toHaveLength(1)
    }
  })
})

describe('whom a task may be given to', () => {
  const ada = { participation: 'ada', role: 'administrator' } as const
  const sam = { participation: 'sam', role: 'safeguarding_lead' } as const
  const [asha, peter] = [{ participation: 'asha', role: 'coordinator' }, { participation: 'peter', role: 'coordinator' }] as const
  it.each([
    [[ada, sam, asha, peter], ['asha', 'peter'], ['asha', 'peter']],
    [[ada, sam], ['sam'], ['ada']],
    [[ada], ['ada'], ['ada']],
    [[sam], ['sam'], []],
    [[], [], []],
  ])('of %j', (holders, ofDanger, ofAnythingElse) => {
    expect(ownersOf('look at danger named', holders)).toEqual(ofDanger)
    expect(ownersOf('first conversation', holders)).toEqual(ofAnythingElse)
  })
  it('reads as nobody’s where it is nobody’s yet', () => {
    expect(saysTurn({ ...turn('2026-11-23'), owner: null, fallback: null }, seen('asha')).line).toBe('By the end of today. Nobody’s yet.')
  })
})

describe('when, in words', () => {
  it('is Today, Soon, or only a day; never Now, which no timer may say', () => {
    expect([howSoon(monday, monday), howSoon(asDay('2026-11-30'), monday), howSoon(asDay('2026-12-01'), monday)]).toEqual(['today', 'soon', 'later'])
  })
  it('says to the owner when, to others whose', () => {
    expect(saysTurn(turn('2026-11-25'), seen('asha'))).toEqual({ tag: 'Soon', full: false, line: 'By Wednesday.' })
    expect(saysTurn(turn('2026-11-23'), seen('asha'))).toEqual({ tag: 'Today', full: true, line: 'By the end of today.' })
    expect(saysTurn(turn('2026-12-07'), seen('peter'))).toEqual({ tag: null, full: false, line: 'By 7 December. Asha’s to do.' })
  })
  it('names the fallback when it is late', () => {
    expect(saysTurn(turn('2026-11-12'), seen('asha')).line).toBe('Meant for 12 November. Peter can step in now.')
    expect(saysTurn(turn('2026-11-12'), seen('peter')).line).toBe('Meant for 12 November. Asha’s to do; you can step in now.')
    expect(saysTurn(turn('2026-11-12'), seen('zoe')).line).toBe('Meant for 12 November. Asha’s to do. Peter can step in now.')
  })
})
