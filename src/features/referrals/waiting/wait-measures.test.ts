import { describe, expect, it } from 'vitest'
import { asDay } from '../../../engines/calendar/day.ts'
import { daysWithout, measureOf, type MeasuredWait } from './wait-measures.ts'

const happened = (time: number): MeasuredWait => ({ time, happened: true, left: false })
const still = (time: number): MeasuredWait => ({ time, happened: false, left: false })
const left = (time: number): MeasuredWait => ({ time, happened: false, left: true })
const span = (from: string, to: string) => ({ from: asDay(from), to: asDay(to) })

describe('how long it takes (domain 5.9)', () => {
  it('counts whoever is still waiting, and says how many they are', () => {
    expect(measureOf([happened(2), happened(4), still(30), still(40)])).toEqual({ of: 4, happened: 2, still: 2, left: 0, median: 4, ninetieth: null })
  })
  it('never is the middle of the completed alone: with most still waiting there is none', () => {
    expect(measureOf([happened(1), still(50), still(50), still(50)])).toMatchObject({ median: null, ninetieth: null, still: 3 })
  })
  it('counts whoever left for as long as they waited, and not among those still waiting', () => {
    expect(measureOf([left(3), happened(5), happened(7)])).toEqual({ of: 3, happened: 2, still: 0, left: 1, median: 5, ninetieth: 7 })
  })
  it('is nothing of nobody', () => {
    expect(measureOf([])).toEqual({ of: 0, happened: 0, still: 0, left: 0, median: null, ninetieth: null })
  })
})

describe('days without an offer that was turned down', () => {
  const wait = span('2026-09-01', '2026-10-01')
  it('are all of them where nothing was offered', () => expect(daysWithout(wait, [])).toBe(30))
  it('leave out the days between the asking and the no', () => expect(daysWithout(wait, [span('2026-09-10', '2026-09-15')])).toBe(25))
  it('leave out days that overlap once, and none outside the wait', () => {
    expect(daysWithout(wait, [span('2026-09-20', '2026-09-25'), span('2026-09-10', '2026-09-22')])).toBe(15)
    expect(daysWithout(wait, [span('2026-08-01', '2026-09-03'), span('2026-09-29', '2026-11-01')])).toBe(26)
  })
})
