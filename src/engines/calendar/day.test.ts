import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, asDay, isDay, plain, weekday } from './day.ts'

const anyDay = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }).map((date) => asDay(date.toISOString().slice(0, 10)))

describe('a day', () => {
  it('is one that exists', () => {
    expect(['2024-02-29', '2023-02-29', '2024-02-30', '2024-13-01', '24-01-01', '2024-1-1'].filter(isDay)).toEqual(['2024-02-29'])
  })
  it('moves on and back as Temporal’s calendar does', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => addDays(day, days) === plain(day).add({ days }).toString()))
  })
  it('falls on the weekday Temporal says', () => {
    fc.assert(fc.property(anyDay, (day) => weekday(day) === plain(day).dayOfWeek))
  })
})
