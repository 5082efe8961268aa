/**
 * Great-circle distance by the haversine formula (R. W. Sinnott, "Virtues of the Haversine", Sky & Telescope 68, 1984),
 * on a sphere of the earth's mean radius 6371.0088 km (IUGG; Moritz, Geodetic Reference System 1980).
 *
 * Worked example: (53.8008, −1.5491) to (53.8500, −1.5300) is 5.613 km.
 *
 * Limits: the earth is not a sphere, so up to 0.5 % wrong; a straight line knows no river, hill or bus.
 */

/** Degrees, north and east positive (WGS 84). */
export interface Point {
  readonly latitude: number
  readonly longitude: number
}

const earthRadiusKm = 6371.0088

/** Kilometres in a straight line over the ground. */
export function kilometresBetween(one: Point, other: Point): number {
  const north = radians(other.latitude - one.latitude)
  const east = radians(other.longitude - one.longitude)
  const shrink = Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude))
  const h = Math.sin(north / 2) ** 2 + shrink * Math.sin(east / 2) ** 2
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h)))
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
