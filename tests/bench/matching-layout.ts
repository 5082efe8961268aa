import type { MatchingNetwork, Offering, Waiting } from './matching-network.ts'

/**
 * A network laid out for scoring fast. Supporters are put in order of their 3 km square, so that a square is a run of neighbours; each yes/no
 * property is a row of bits over them, 32 to a word. One AND of a few rows leaves those worth a look.
 */
export type Layout = {
  people: number
  supporters: number
  words: number
  /** which supporter of the network stands at each position */
  order: Int32Array
  east: Float32Array
  north: Float32Array
  reachKm: Float32Array
  free: Int32Array
  interests: Int32Array
  experiences: Int32Array
  level: Uint8Array
  /** rows of bits: speaks a language, is a woman or a man, is of a level or above, has a training, has lived through something, telephones, visits */
  language: Int32Array[]
  gender: Int32Array[]
  levelAtLeast: Int32Array[]
  training: Int32Array[]
  lived: Int32Array[]
  telephones: Int32Array
  meets: Int32Array[]
  squares: Squares
  asked: readonly Compact[]
}

export type Squares = { columns: number; rows: number; west: number; south: number; starts: Int32Array; farthest: number }

/** One person waiting, ready to be compared. */
export type Compact = {
  east: number
  north: number
  free: number
  interests: number
  experiences: number
  mask: readonly Int32Array[]
  telephone: boolean
  meets: Int32Array | undefined
  apart: readonly number[]
  level: number
}

export const squareKm = 3

export function layOut({ waiting, offering }: MatchingNetwork): Layout {
  const squares = squaresFor(offering)
  const squareOf = ({ place }: Offering) => Math.floor((place.north - squares.south) / squareKm) * squares.columns + Math.floor((place.east - squares.west) / squareKm)
  const order = Int32Array.from(offering.map((one, at) => ({ at, square: squareOf(one) })).sort((one, other) => one.square - other.square).map(({ at }) => at))
  const inOrder = Array.from(order, (at) => offering[at]).filter((one) => one !== undefined)
  for (const one of inOrder) squares.starts[squareOf(one) + 1] = (squares.starts[squareOf(one) + 1] ?? 0) + 1
  for (let square = 1; square < squares.starts.length; square += 1) squares.starts[square] = (squares.starts[square] ?? 0) + (squares.starts[square - 1] ?? 0)
  const words = Math.ceil(offering.length / 32)
  const bits = (has: (one: Offering) => boolean) => {
    const row = new Int32Array(words)
    inOrder.forEach((one, at) => {
      if (has(one)) row[at >> 5] = (row[at >> 5] ?? 0) | (1 << (at & 31))
    })
    return row
  }
  const numbered = (count: number) => Array.from({ length: count }, (_, one) => one)
  const meets = [bits(({ channels }) => channels.includes('home')), bits(({ channels }) => channels.includes('café')), bits(({ channels }) => channels.includes('home') || channels.includes('café'))]
  const position = new Int32Array(offering.length)
  order.forEach((at, where) => (position[at] = where))
  const layout = {
    people: waiting.length, supporters: offering.length, words, order, squares, meets,
    east: Float32Array.from(inOrder, ({ place }) => place.east),
    north: Float32Array.from(inOrder, ({ place }) => place.north),
    reachKm: Float32Array.from(inOrder, ({ travelsKm }) => travelsKm),
    free: Int32Array.from(inOrder, ({ free }) => bitsOf(free)),
    interests: Int32Array.from(inOrder, ({ interests }) => bitsOf(interests)),
    experiences: Int32Array.from(inOrder, ({ experiences }) => bitsOf(experiences)),
    level: Uint8Array.from(inOrder, ({ level }) => level),
    language: numbered(16).map((language) => bits(({ languages }) => languages.includes(language))),
    gender: [bits(({ gender }) => gender === 'woman'), bits(({ gender }) => gender === 'man')],
    levelAtLeast: numbered(3).map((level) => bits((one) => one.level >= level)),
    training: numbered(3).map((training) => bits((one) => one.training.includes(training))),
    lived: numbered(12).map((lived) => bits((one) => one.experiences.includes(lived))),
    telephones: bits(({ channels }) => channels.includes('phone')),
  }
  return { ...layout, asked: waiting.map((one) => compact(one, layout, position)) }
}

export const bitsOf = (list: readonly number[]): number => list.reduce((bits, one) => bits | (1 << one), 0)

function squaresFor(offering: readonly Offering[]): Squares {
  const east = offering.map(({ place }) => place.east)
  const north = offering.map(({ place }) => place.north)
  const least = (list: readonly number[]) => list.reduce((found, one) => Math.min(found, one), Infinity)
  const most = (list: readonly number[]) => list.reduce((found, one) => Math.max(found, one), -Infinity)
  const columns = Math.floor((most(east) - least(east)) / squareKm) + 1
  const rows = Math.floor((most(north) - least(north)) / squareKm) + 1
  return { columns, rows, west: least(east), south: least(north), starts: new Int32Array(columns * rows + 1), farthest: most(offering.map(({ travelsKm }) => travelsKm)) }
}

type Rows = Pick<Layout, 'language' | 'gender' | 'levelAtLeast' | 'training' | 'lived' | 'meets'>

function compact(one: Waiting, rows: Rows, position: Int32Array): Compact {
  const mask = [rows.language[one.language]]
  if (one.wishesGender) mask.push(rows.gender[one.wishesGender === 'woman' ? 0 : 1])
  if (one.level > 0) mask.push(rows.levelAtLeast[one.level])
  for (const training of one.training) mask.push(rows.training[training])
  if (one.mustShare !== undefined) mask.push(rows.lived[one.mustShare])
  const home = one.channels.includes('home')
  const café = one.channels.includes('café')
  return {
    east: Math.fround(one.place.east), north: Math.fround(one.place.north), level: one.level,
    free: bitsOf(one.free), interests: bitsOf(one.interests), experiences: bitsOf(one.experiences),
    mask: mask.filter((row) => row !== undefined),
    telephone: one.channels.includes('phone'),
    meets: home && café ? rows.meets[2] : home ? rows.meets[0] : café ? rows.meets[1] : undefined,
    apart: one.apart.map((at) => position[at] ?? -1),
  }
}
