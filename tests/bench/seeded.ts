/** Chance that can be had again: the same seed gives the same numbers everywhere. */
export type Chance = {
  /** from 0 up to, not including, 1 */
  next(): number
  /** a whole number from `from` to `to`, both included */
  between(from: number, to: number): number
  yes(probability: number): boolean
  one<T>(list: readonly T[]): T
  some<T>(list: readonly T[], count: number): T[]
  /** a UUID version 7 (RFC 9562 §5.7) of a moment, its random bits from here */
  id(at: Date): string
}

/** Mulberry32: small, and the same everywhere. */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const hex = (digits: number) => Math.floor(next() * 16 ** digits).toString(16).padStart(digits, '0')
  const one = <T>(list: readonly T[]): T => {
    const found = list[between(0, list.length - 1)]
    if (found === undefined) throw new RangeError('Nothing to choose from.')
    return found
  }
  return {
    next,
    between,
    one,
    yes: (probability) => next() < probability,
    some: (list, count) => {
      const left = [...list]
      return Array.from({ length: Math.min(count, list.length) }, () => left.splice(between(0, left.length - 1), 1)).flat()
    },
    id: (at) => {
      const moment = at.getTime().toString(16).padStart(12, '0')
      return `${moment.slice(0, 8)}-${moment.slice(8)}-7${hex(3)}-${one(['8', '9', 'a', 'b'])}${hex(3)}-${hex(6)}${hex(6)}`
    },
  }
}
