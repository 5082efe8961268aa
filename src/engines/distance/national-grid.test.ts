import { expect, it } from 'vitest'
import { kilometresBetween } from './haversine.ts'
import { fromNationalGrid, onAiry } from './national-grid.ts'

const seconds = (degrees: number, minutes: number, rest: number) => degrees + minutes / 60 + rest / 3600

it('gives the worked example of the Ordnance Survey’s guide on its own ellipsoid', () => {
  const found = onAiry(651409.903, 313177.27)
  expect(found.latitude).toBeCloseTo(seconds(52, 39, 27.2531), 7)
  expect(found.longitude).toBeCloseTo(seconds(1, 43, 4.5177), 7)
})

it('and on WGS 84 to within five metres', () => {
  expect(kilometresBetween(fromNationalGrid(651409.903, 313177.27), { latitude: 52.657977, longitude: 1.716038 })).toBeLessThan(0.005)
})

// The true origin of the grid is a point of its own definition: 49° N 2° W on OSGB36.
it('has the true origin where it was put', () => {
  const found = onAiry(400000, -100000)
  expect(found.latitude).toBeCloseTo(49, 9)
  expect(found.longitude).toBeCloseTo(-2, 9)
})

it('keeps distances on the ground: ten kilometres of grid are ten kilometres, but for the scale of the projection', () => {
  for (const [easting, northing] of [[430000, 433000], [530000, 180000], [325000, 673000]] as const) {
    const km = kilometresBetween(fromNationalGrid(easting, northing), fromNationalGrid(easting + 6000, northing + 8000))
    expect(Math.abs(km - 10)).toBeLessThan(0.06)
  }
})
