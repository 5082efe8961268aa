import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { kilometresBetween } from './haversine.ts'

it('gives the worked example', () => {
  const one = { latitude: 53.8008, longitude: -1.5491 }
  expect(kilometresBetween(one, { latitude: 53.85, longitude: -1.53 })).toBeCloseTo(5.613, 3)
})

// Oracles by geometry: a degree along a meridian and half the way round are that part of the circumference.
it.each([
  ['a degree north', [0, 0], [1, 0], (Math.PI * 6371.0088) / 180],
  ['to the other side of the earth', [0, 0], [0, 180], Math.PI * 6371.0088],
  ['from pole to pole', [90, 0], [-90, 0], Math.PI * 6371.0088],
  ['nowhere', [53.8, -1.5], [53.8, -1.5], 0],
] as const)('%s', (_, [latitude, longitude], [otherLatitude, otherLongitude], km) => {
  const found = kilometresBetween({ latitude, longitude }, { latitude: otherLatitude, longitude: otherLongitude })
  expect(found).toBeCloseTo(km, 6)
})

it('is the same both ways and never more than half the circumference', () => {
  const point = fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  })
  fc.assert(
    fc.property(point, point, (one, other) => {
      const km = kilometresBetween(one, other)
      expect(km).toBe(kilometresBetween(other, one))
      expect(km).toBeGreaterThanOrEqual(0)
      expect(km).toBeLessThanOrEqual(Math.PI * 6371.0088 + 1e-9)
    }),
  )
})
