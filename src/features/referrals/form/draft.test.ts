import { describe, expect, it } from 'vitest'
import { isTooMuch, mostInAll, promisedBy } from './draft.ts'
import { fieldNames, mostOf, partsOf } from './question.ts'

describe('how much one form may hold', () => {
  it('is more than every answer at its longest, and not twice as much', () => {
    const longest = Object.fromEntries(fieldNames.flatMap((name) => partsOf(name).map((part) => [part, 'x'.repeat(mostOf(name))])))
    expect(isTooMuch(longest)).toBe(false)
    expect(Object.values(longest).join('').length * 2).toBeGreaterThan(mostInAll)
  })
})

const wenbury = { zone: 'Europe/London', nation: 'England and Wales' } as const

// Domain 2.1, any → urgent path: a human looks within four working hours.
describe('somebody looks at an alert within four working hours', () => {
  it.each([
    ['Monday morning at opening', '2026-11-23T09:00:00Z', '2026-11-23T13:00:00Z'],
    ['Monday at one: by closing the same day', '2026-11-23T13:00:00Z', '2026-11-23T17:00:00Z'],
    ['Monday at half past two: the rest on Tuesday', '2026-11-23T14:30:00Z', '2026-11-24T10:30:00Z'],
    ['Monday a minute before closing', '2026-11-23T16:59:00Z', '2026-11-24T12:59:00Z'],
    ['Monday at closing', '2026-11-23T17:00:00Z', '2026-11-24T13:00:00Z'],
    ['Monday before opening', '2026-11-23T03:15:00Z', '2026-11-23T13:00:00Z'],
    ['Friday at three', '2026-11-27T15:00:00Z', '2026-11-30T11:00:00Z'],
    ['Saturday night', '2026-11-28T23:40:00Z', '2026-11-30T13:00:00Z'],
    ['Christmas Eve in the evening: Boxing Day is a Saturday, and Monday the 28th stands for it', '2026-12-24T20:00:00Z', '2026-12-29T13:00:00Z'],
  ])('raised on %s', (_when, raised, due) => {
    expect(promisedBy(new Date(raised), wenbury)).toEqual(new Date(due))
  })

  it('by the bank holidays of the nation: St Andrew’s Day is worked in England and not in Scotland', () => {
    const saturday = new Date('2026-11-28T23:40:00Z')
    expect(promisedBy(saturday, wenbury)).toEqual(new Date('2026-11-30T13:00:00Z'))
    expect(promisedBy(saturday, { zone: 'Europe/London', nation: 'Scotland' })).toEqual(new Date('2026-12-01T13:00:00Z'))
  })

  it('by the clock on the wall: across the change to winter time', () => {
    expect(promisedBy(new Date('2026-10-23T15:30:00Z'), wenbury)).toEqual(new Date('2026-10-26T12:30:00Z'))
  })

  it('is never in the past, nor more than eight days off, whenever it is raised', () => {
    for (let hour = 0; hour < 24 * 366; hour += 1) {
      const raised = new Date(Date.UTC(2026, 0, 1, hour, 17))
      const due = promisedBy(raised, { zone: 'Europe/London', nation: 'Northern Ireland' })
      expect(due.getTime() - raised.getTime()).toBeGreaterThanOrEqual(4 * 3_600_000)
      expect(due.getTime() - raised.getTime()).toBeLessThan(8 * 86_400_000)
    }
  })
})
