import { describe, expect, it } from 'vitest'
import { addWorkingHours, type OpenHours } from './working-hours.ts'

const wenbury: OpenHours = { zone: 'Europe/London', nation: 'England and Wales', from: '09:00', until: '17:00' }
const after = (moment: string, hours: number, open = wenbury) => addWorkingHours(new Date(moment), hours, open).toISOString()

describe('working hours', () => {
  it('run on within the day, and over the night and the weekend', () => {
    expect(after('2026-11-23T09:00:00Z', 4)).toBe('2026-11-23T13:00:00.000Z')
    expect(after('2026-11-20T15:00:00Z', 4)).toBe('2026-11-23T11:00:00.000Z')
  })
  it('begin in the morning for what came at night or on a Sunday', () => {
    expect(after('2026-11-23T02:14:00Z', 4)).toBe('2026-11-23T13:00:00.000Z')
    expect(after('2026-11-22T23:00:00Z', 4)).toBe('2026-11-23T13:00:00.000Z')
  })
  it('leave out a bank holiday where it is one, and not where it is worked', () => {
    expect(after('2026-04-02T15:00:00Z', 4)).toBe('2026-04-07T11:00:00.000Z')
    expect(after('2026-04-02T15:00:00Z', 4, { ...wenbury, nation: 'Scotland' })).toBe('2026-04-06T11:00:00.000Z')
  })
  it('are by the clock on the wall when the clocks change over the weekend', () => {
    expect(after('2026-10-23T15:00:00Z', 4)).toBe('2026-10-26T12:00:00.000Z')
  })
  it('need an end after their beginning', () => {
    expect(() => addWorkingHours(new Date('2026-11-23T09:00:00Z'), 4, { ...wenbury, until: '09:00' })).toThrow(RangeError)
  })
})
