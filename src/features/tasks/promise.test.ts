import { expect, it } from 'vitest'
import { asDay } from '../../engines/calendar/day.ts'
import { daysAhead, keptOn } from './promise.ts'

it('was kept up to the day that was said, and after it kept late', () => {
  const thursday = asDay('2026-11-26')
  expect([asDay('2026-11-25'), thursday, asDay('2026-11-27')].map((on) => keptOn(thursday, on))).toEqual(['kept', 'kept', 'kept late'])
})

it('is most often for today or one of the six days after it', () => {
  expect(daysAhead(asDay('2026-11-27'))).toEqual(['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03'])
})
