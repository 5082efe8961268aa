import { expect, test } from 'vitest'
import { median, p95 } from './spread.ts'

// R 4.2: quantile(c(3, 1, 2, 10, 4), c(.5, .95)) gives 3.0 and 8.8; median(c(1, 2, 3, 4)) gives 2.5.
test('the middle and the 95th of a hundred are what R says they are', () => {
  expect(median([3, 1, 2, 10, 4])).toBe(3)
  expect(p95([3, 1, 2, 10, 4])).toBeCloseTo(8.8, 12)
  expect(median([1, 2, 3, 4])).toBe(2.5)
  expect(median([7])).toBe(7)
})
