import type { Point } from './haversine.ts'
import { fromNationalGrid } from './national-grid.ts'

/**
 * Lists of where postcodes lie, a line at a time: the ONS Postcode Directory (a heading row; degrees in `lat` and `long`) and
 * Code-Point Open (no headings; ten columns, eastings and northings on the National Grid), as published in 2026, and any list with the
 * headings `pcds`, `lat` and `long`.
 *
 * Worked example: under `pcds,lat,long` the line `WN3 4QD,53.51,-2.64` is WN34QD at 53.51° N 2.64° W.
 *
 * Limits: a postcode is a point here; it is some fifteen doors on the ground. Lines without a place (a latitude of 99.999999, quality 90, an
 * easting of 0) are known and left out. Northern Ireland is in the directory and not in Code-Point Open.
 */
export type Layout = { kind: 'degrees'; postcode: number; latitude: number; longitude: number } | { kind: 'grid' }

export type PlaceLine = { postcode: string; point: Point } | 'no place' | 'not readable'

const postcodeHeadings = ['pcds', 'pcd', 'pcd2', 'pcd7', 'pcd8', 'postcode'] as const

/** What the first line says of all the others; whether it is a line itself. A sentence where it is neither list. */
export function layoutOf(firstLine: string): { layout: Layout; firstIsPlace: boolean } | { problem: string } {
  const cells = cellsOf(firstLine.replace(/^\uFEFF/, ''))
  const names = cells.map((cell) => cell.trim().toLowerCase())
  const postcode = postcodeHeadings.map((heading) => names.indexOf(heading)).find((place) => place >= 0)
  if (postcode !== undefined) {
    const [latitude, longitude] = [names.findIndex((name) => name === 'lat' || name === 'latitude'), names.findIndex((name) => name === 'long' || name === 'longitude')]
    if (latitude < 0) return { problem: 'The list has postcodes and no column called “lat”: it is not the ONS Postcode Directory.' }
    if (longitude < 0) return { problem: 'The list has postcodes and no column called “long”: it is not the ONS Postcode Directory.' }
    return { layout: { kind: 'degrees', postcode, latitude, longitude }, firstIsPlace: false }
  }
  if (cells.length === 10 && readPlace(firstLine, { kind: 'grid' }) !== 'not readable') return { layout: { kind: 'grid' }, firstIsPlace: true }
  return { problem: 'This is neither the ONS Postcode Directory (a first row with “pcds”, “lat” and “long”) nor Code-Point Open (ten columns without a heading).' }
}

/** One line of the list. Of a wide one no more is read than is needed: there are millions of them. */
export function readPlace(line: string, layout: Layout): PlaceLine {
  const cells = cellsOf(line, layout.kind === 'grid' ? undefined : Math.max(layout.postcode, layout.latitude, layout.longitude) + 1)
  const postcode = compact(cells[layout.kind === 'grid' ? 0 : layout.postcode] ?? '')
  if (postcode === undefined) return 'not readable'
  const point = layout.kind === 'grid' ? gridPoint(cells) : degreesPoint(cells[layout.latitude], cells[layout.longitude])
  return typeof point === 'string' ? point : { postcode, point }
}

/** A postcode as places are kept under it: capitals, no space. Undefined where it is none. */
export function compact(written: string): string | undefined {
  const bare = written.replaceAll(/\s/g, '').toUpperCase()
  return /^[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2}$|^GIR0AA$/.test(bare) ? bare : undefined
}

function degreesPoint(north: string | undefined, east: string | undefined): Point | 'no place' | 'not readable' {
  const latitude = numberIn(north)
  const longitude = numberIn(east)
  if (latitude === undefined || longitude === undefined) return 'not readable'
  if (latitude > 90 || (latitude === 0 && longitude === 0)) return 'no place'
  return within({ latitude, longitude })
}

function gridPoint(cells: readonly string[]): Point | 'no place' | 'not readable' {
  const [quality, easting, northing] = [numberIn(cells[1]), numberIn(cells[2]), numberIn(cells[3])]
  if (cells.length !== 10 || quality === undefined || easting === undefined || northing === undefined) return 'not readable'
  if (quality === 90 || (easting === 0 && northing === 0)) return 'no place'
  return easting > 0 && easting < 700_000 && northing > 0 && northing < 1_300_000 ? within(fromNationalGrid(easting, northing)) : 'not readable'
}

/** The United Kingdom, with room to spare: anything else is a slip or another list. */
const within = (point: Point): Point | 'not readable' => (point.latitude >= 49 && point.latitude <= 61.5 && point.longitude >= -9 && point.longitude <= 2.5 ? point : 'not readable')

function numberIn(cell: string | undefined): number | undefined {
  const text = (cell ?? '').trim()
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined
}

/** The first cells of a line, or all, in quotes or not. Neither list breaks a cell over two lines. */
function cellsOf(line: string, most = Infinity): string[] {
  const cells: string[] = []
  for (let at = 0; at <= line.length && cells.length < most; ) {
    if (line[at] !== '"') {
      const end = line.indexOf(',', at)
      cells.push(end < 0 ? line.slice(at) : line.slice(at, end))
      at = end < 0 ? line.length + 1 : end + 1
      continue
    }
    let close = line.indexOf('"', at + 1)
    while (close >= 0 && line[close + 1] === '"') close = line.indexOf('"', close + 2)
    const end = close < 0 ? line.length : close
    cells.push(line.slice(at + 1, end).replaceAll('""', '"'))
    const comma = line.indexOf(',', end)
    at = comma < 0 ? line.length + 1 : comma + 1
  }
  return cells
}
