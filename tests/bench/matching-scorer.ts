import { type Compact, type Layout, squareKm } from './matching-layout.ts'

/** The pairs of one person that break no rule: `count` of them, supporters as positions of the layout, scores 0 to 1,000. */
export type Scored = { supporters: Int32Array; scores: Int32Array; count: number }

export const roomFor = ({ supporters }: Layout): Scored => ({ supporters: new Int32Array(supporters), scores: new Int32Array(supporters), count: 0 })

/** Everybody one person could be with, and how well. */
export function scorePerson(layout: Layout, person: number, into: Scored): void {
  into.count = 0
  const asked = layout.asked[person]
  if (!asked) return
  if (asked.telephone) {
    look(layout, asked, into, { from: 0, to: layout.supporters })
    return
  }
  const { squares } = layout
  const reach = squares.farthest
  const column = (east: number) => Math.floor((east - squares.west) / squareKm)
  const firstColumn = Math.max(0, column(asked.east - reach))
  const lastColumn = Math.min(squares.columns - 1, column(asked.east + reach))
  const firstRow = Math.max(0, Math.floor((asked.north - reach - squares.south) / squareKm))
  const lastRow = Math.min(squares.rows - 1, Math.floor((asked.north + reach - squares.south) / squareKm))
  if (firstColumn > lastColumn) return
  for (let row = firstRow; row <= lastRow; row += 1) look(layout, asked, into, { from: squares.starts[row * squares.columns + firstColumn] ?? 0, to: squares.starts[row * squares.columns + lastColumn + 1] ?? 0 })
}

/** Goes through a run of neighbours word by word; only bits left after every AND are looked at one by one. */
function look(layout: Layout, asked: Compact, into: Scored, run: { from: number; to: number }): void {
  if (run.from >= run.to) return
  const { telephones } = layout
  const { mask, meets, telephone } = asked
  const last = (run.to - 1) >> 5
  for (let word = run.from >> 5; word <= last; word += 1) {
    let bits = telephone ? (meets ? (telephones[word] ?? 0) | (meets[word] ?? 0) : (telephones[word] ?? 0)) : (meets?.[word] ?? 0)
    for (let row = 0; row < mask.length && bits !== 0; row += 1) bits &= mask[row]?.[word] ?? 0
    const first = word << 5
    if (first < run.from) bits &= -1 << (run.from - first)
    if (first + 32 > run.to) bits &= (1 << (run.to - first)) - 1
    while (bits !== 0) {
      const bit = 31 - Math.clz32(bits & -bits)
      bits &= bits - 1
      consider(layout, asked, into, first + bit)
    }
  }
}

function consider(layout: Layout, asked: Compact, into: Scored, at: number): void {
  const together = countBits(asked.free & (layout.free[at] ?? 0))
  if (together < 2) return
  const east = asked.east - (layout.east[at] ?? 0)
  const north = asked.north - (layout.north[at] ?? 0)
  const reach = layout.reachKm[at] ?? 0
  const squared = east * east + north * north
  const near = squared <= reach * reach && asked.meets !== undefined && (((asked.meets[at >> 5] ?? 0) >>> (at & 31)) & 1) === 1
  if (!near && !(asked.telephone && (((layout.telephones[at >> 5] ?? 0) >>> (at & 31)) & 1) === 1)) return
  if (asked.apart.length > 0 && asked.apart.includes(at)) return
  const both = countBits(asked.interests & (layout.interests[at] ?? 0))
  const either = countBits(asked.interests | (layout.interests[at] ?? 0))
  const lived = countBits(asked.experiences & (layout.experiences[at] ?? 0))
  let weight = 9
  let sum = 4 * (both / either) + 3 * Math.min(1, together / 4) + 2 * (1 - ((layout.level[at] ?? 0) - asked.level) / 2)
  if (near) {
    weight += 3
    sum += 3 * (1 - Math.sqrt(squared) / reach)
  }
  if (asked.experiences !== 0) {
    weight += 5
    sum += 5 * Math.min(1, lived)
  }
  into.supporters[into.count] = at
  into.scores[into.count] = Math.floor((1000 * sum) / weight + 0.5)
  into.count += 1
}

/** How many bits are set (H. S. Warren, Hacker's Delight, 2nd edition 2013, §5-1). */
function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
