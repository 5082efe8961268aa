import type { Point } from './haversine.ts'

/**
 * Eastings and northings of the British National Grid (OSGB36, Airy 1830, transverse Mercator) as degrees of WGS 84: the inverse
 * projection and a seven-parameter Helmert transformation, after Ordnance Survey, "A guide to coordinate systems in Great
 * Britain" (v3.6, 2020), annexes B and C, section 6.6.
 *
 * Worked example (annex C.2): E 651409.903, N 313177.270 is 52°39′27.2531″ N 1°43′4.5177″ E on OSGB36; on WGS 84 about
 * 52.65798° N 1.71605° E.
 *
 * Limits: the Helmert transformation is good to about 5 m over Great Britain (OSTN15 is better and needs a grid of its own),
 * which is nothing beside a postcode. Northern Ireland and the islands have another grid: use degrees where a list gives them.
 */
export function fromNationalGrid(easting: number, northing: number): Point {
  return toWgs84(onAiry(easting, northing))
}

const airy = { a: 6377563.396, b: 6356256.909 }
const wgs84 = { a: 6378137, b: 6356752.3141 }
const scale = 0.9996012717
const origin = { latitude: radians(49), longitude: radians(-2), easting: 400000, northing: -100000 }

/** Degrees on OSGB36 itself, as the guide's worked example gives them. */
export function onAiry(easting: number, northing: number): Point {
  const e2 = 1 - (airy.b * airy.b) / (airy.a * airy.a)
  let phi = origin.latitude + (northing - origin.northing) / (airy.a * scale)
  for (let step = 0; step < 20; step += 1) {
    const left = northing - origin.northing - meridian(phi)
    if (Math.abs(left) < 1e-5) break
    phi += left / (airy.a * scale)
  }
  const sin2 = Math.sin(phi) ** 2
  const nu = (airy.a * scale) / Math.sqrt(1 - e2 * sin2)
  const rho = (airy.a * scale * (1 - e2)) / (1 - e2 * sin2) ** 1.5
  const eta2 = nu / rho - 1
  const tan = Math.tan(phi)
  const sec = 1 / Math.cos(phi)
  const [t2, t4, t6] = [tan ** 2, tan ** 4, tan ** 6]
  const d = easting - origin.easting
  const latitude = phi - (tan / (2 * rho * nu)) * d ** 2 + (tan / (24 * rho * nu ** 3)) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2) * d ** 4 - (tan / (720 * rho * nu ** 5)) * (61 + 90 * t2 + 45 * t4) * d ** 6
  const longitude =
    origin.longitude + (sec / nu) * d - (sec / (6 * nu ** 3)) * (nu / rho + 2 * t2) * d ** 3 + (sec / (120 * nu ** 5)) * (5 + 28 * t2 + 24 * t4) * d ** 5 - (sec / (5040 * nu ** 7)) * (61 + 662 * t2 + 1320 * t4 + 720 * t6) * d ** 7
  return { latitude: degrees(latitude), longitude: degrees(longitude) }
}

/** The developed arc of the meridian from the true origin (annex C, M). */
function meridian(phi: number): number {
  const n = (airy.a - airy.b) / (airy.a + airy.b)
  const [n2, n3] = [n * n, n * n * n]
  const [less, more] = [phi - origin.latitude, phi + origin.latitude]
  return (
    airy.b * scale *
    ((1 + n + 1.25 * n2 + 1.25 * n3) * less - (3 * n + 3 * n2 + 2.625 * n3) * Math.sin(less) * Math.cos(more) + (1.875 * n2 + 1.875 * n3) * Math.sin(2 * less) * Math.cos(2 * more) - (35 / 24) * n3 * Math.sin(3 * less) * Math.cos(3 * more))
  )
}

/** OSGB36 to WGS 84: the published transformation turned round. */
function toWgs84({ latitude, longitude }: Point): Point {
  const phi = radians(latitude)
  const lambda = radians(longitude)
  const e2 = 1 - (airy.b * airy.b) / (airy.a * airy.a)
  const nu = airy.a / Math.sqrt(1 - e2 * Math.sin(phi) ** 2)
  const x = nu * Math.cos(phi) * Math.cos(lambda)
  const y = nu * Math.cos(phi) * Math.sin(lambda)
  const z = (1 - e2) * nu * Math.sin(phi)
  const seconds = (value: number) => radians(value / 3600)
  const [rx, ry, rz] = [seconds(0.1502), seconds(0.247), seconds(0.8421)]
  const s = 1 - 20.4894e-6
  const moved = { x: 446.448 + s * x - rz * y + ry * z, y: -125.157 + rz * x + s * y - rx * z, z: 542.06 - ry * x + rx * y + s * z }
  const f2 = 1 - (wgs84.b * wgs84.b) / (wgs84.a * wgs84.a)
  const p = Math.hypot(moved.x, moved.y)
  let turned = Math.atan2(moved.z, p * (1 - f2))
  for (let step = 0; step < 10; step += 1) turned = Math.atan2(moved.z + f2 * (wgs84.a / Math.sqrt(1 - f2 * Math.sin(turned) ** 2)) * Math.sin(turned), p)
  return { latitude: degrees(turned), longitude: degrees(Math.atan2(moved.y, moved.x)) }
}

function radians(value: number): number {
  return (value * Math.PI) / 180
}

function degrees(value: number): number {
  return (value * 180) / Math.PI
}
