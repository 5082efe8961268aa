import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay } from './day.ts'
import { dayIn, isClockTime, momentAt, shiftIn, startOfDay, wallClock } from './zones.ts'

const london = 'Europe/London'

describe('a shift from 22:00 to 08:00 in 2026', () => {
  it.each([
    ['an ordinary winter night', '2026-01-10', 10],
    ['the night before the spring change', '2026-03-27', 10],
    ['the night the clocks go forward', '2026-03-28', 9],
    ['the night after it', '2026-03-29', 10],
    ['the night the clocks go back', '2026-10-24', 11],
    ['the night after that', '2026-10-25', 10],
  ])('%s is %s, %i hours', (_, day, hours) => {
    expect(shiftIn(london, { day: asDay(day), from: '22:00', until: '08:00' }).hours).toBe(hours)
  })

  it('begins and ends at these moments', () => {
    const shift = shiftIn(london, { day: asDay('2026-10-24'), from: '22:00', until: '08:00' })
    expect(shift.begins.toISOString()).toBe('2026-10-24T21:00:00.000Z')
    expect(shift.ends.toISOString()).toBe('2026-10-25T08:00:00.000Z')
  })

  it('ends on the same day if it ends later on the clock', () => {
    expect(shiftIn(london, { day: asDay('2026-06-01'), from: '18:00', until: '23:00' }).hours).toBe(5)
    expect(shiftIn(london, { day: asDay('2026-06-01'), from: '09:00', until: '09:00' }).hours).toBe(24)
  })
})

describe('days and clocks', () => {
  it('has the next day begin an hour early in universal time in summer', () => {
    expect(dayIn(london, new Date('2026-07-01T22:59:59Z'))).toBe('2026-07-01')
    expect(dayIn(london, new Date('2026-07-01T23:00:00Z'))).toBe('2026-07-02')
    expect(dayIn(london, new Date('2026-01-01T23:59:59Z'))).toBe('2026-01-01')
  })

  it('starts a day at midnight on the wall', () => {
    expect(startOfDay(london, asDay('2026-07-01')).toISOString()).toBe('2026-06-30T23:00:00.000Z')
    expect(startOfDay(london, asDay('2026-03-29')).toISOString()).toBe('2026-03-29T00:00:00.000Z')
  })

  it('reads a time that is left out an hour later, and one that comes twice as the first', () => {
    expect(momentAt(london, asDay('2026-03-29'), '01:30').toISOString()).toBe('2026-03-29T01:30:00.000Z')
    expect(wallClock(london, momentAt(london, asDay('2026-03-29'), '01:30')).time).toBe('02:30')
    expect(momentAt(london, asDay('2026-10-25'), '01:30').toISOString()).toBe('2026-10-25T00:30:00.000Z')
  })

  it('goes from the wall to the moment and back', () => {
    const hours = fc.integer({ min: 2, max: 23 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), hours, (date, month, hour) => {
        const day = asDay(`2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
        const time = `${String(hour).padStart(2, '0')}:15`
        if (!isClockTime(time)) throw new Error(time)
        expect(wallClock(london, momentAt(london, day, time))).toEqual({ day, time })
      }),
    )
  })

  it.each(['24:00', '8:00', '12:60', 'noon'])('does not take %j for a time of day', (text) => {
    expect(isClockTime(text)).toBe(false)
  })
})
