import type { Point } from './haversine.ts'

/**
 * The direction in which somebody would set out, as one of eight: 0 is north, 45 north-east, up to 315. The initial bearing of the great circle
 * (E. Williams, Aviation Formulary), rounded so far that it says "over there" and finds no house.
 *
 * Worked example: from (53.8008, −1.5491) to (53.8500, −1.5300) the bearing is 12.9°, so 0.
 *
 * Limits: of two points in one place there is no direction, and the answer is undefined.
 */
export function directionOf(from: Point, to: Point): number | undefined {
  if (from.latitude === to.latitude && from.longitude === to.longitude) return undefined
  const [north, otherNorth, east] = [radians(from.latitude), radians(to.latitude), radians(to.longitude - from.longitude)]
  const bearing = Math.atan2(Math.sin(east) * Math.cos(otherNorth), Math.cos(north) * Math.sin(otherNorth) - Math.sin(north) * Math.cos(otherNorth) * Math.cos(east))
  return (Math.round((bearing * 180) / Math.PI / 45) * 45 + 360) % 360
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
