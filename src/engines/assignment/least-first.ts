/** A binary heap of whole numbers by key, the least key first (J. W. J. Williams, Algorithm 232, Communications of the ACM 7 (1964), 347). */
export type LeastFirst = { keys: Float64Array; codes: Int32Array; size: number }

export const emptyHeap = (room = 128): LeastFirst => ({ keys: new Float64Array(room), codes: new Int32Array(room), size: 0 })

export function push(heap: LeastFirst, key: number, code: number): void {
  if (heap.size === heap.keys.length) grow(heap)
  const { keys, codes } = heap
  let at = heap.size
  heap.size += 1
  while (at > 0) {
    const above = (at - 1) >> 1
    const keyAbove = keys[above] ?? 0
    if (keyAbove <= key) break
    keys[at] = keyAbove
    codes[at] = codes[above] ?? 0
    at = above
  }
  keys[at] = key
  codes[at] = code
}

/** The least key, Infinity where there is none. */
export const leastKey = (heap: LeastFirst): number => (heap.size === 0 ? Infinity : (heap.keys[0] ?? Infinity))

/** The code with the least key. The heap must not be empty. */
export const leastCode = (heap: LeastFirst): number => heap.codes[0] ?? -1

/** The same, taken away. */
export function pop(heap: LeastFirst): number {
  const { keys, codes } = heap
  const least = codes[0] ?? 0
  const size = heap.size - 1
  heap.size = size
  const key = keys[size] ?? 0
  const code = codes[size] ?? 0
  let at = 0
  for (;;) {
    let below = 2 * at + 1
    if (below >= size) break
    if (below + 1 < size && (keys[below + 1] ?? 0) < (keys[below] ?? 0)) below += 1
    const keyBelow = keys[below] ?? 0
    if (keyBelow >= key) break
    keys[at] = keyBelow
    codes[at] = codes[below] ?? 0
    at = below
  }
  keys[at] = key
  codes[at] = code
  return least
}

function grow(heap: LeastFirst): void {
  const room = 2 * heap.keys.length + 8
  const keys = new Float64Array(room)
  const codes = new Int32Array(room)
  keys.set(heap.keys)
  codes.set(heap.codes)
  heap.keys = keys
  heap.codes = codes
}
