/** The `wanted`-th largest of the first `count` (C. A. R. Hoare, Algorithm 65: Find, Communications of the ACM 4 (1961), 321). Reorders them. */
export function selectLargest(keys: Float64Array, count: number, wanted: number): number {
  let low = 0
  let high = count - 1
  const place = wanted - 1
  while (low < high) {
    const pivot = keys[(low + high) >> 1] ?? 0
    let left = low
    let right = high
    while (left <= right) {
      while ((keys[left] ?? 0) > pivot) left += 1
      while ((keys[right] ?? 0) < pivot) right -= 1
      if (left > right) break
      const held = keys[left] ?? 0
      keys[left] = keys[right] ?? 0
      keys[right] = held
      left += 1
      right -= 1
    }
    if (place <= right) high = right
    else if (place >= left) low = left
    else break
  }
  return keys[place] ?? 0
}

const gaps = [1750, 701, 301, 132, 57, 23, 10, 4, 1] // M. Ciura, Best increments for the average case of Shellsort, FCT 2001

/** Puts keys and their codes, lying one after the other from `start`, in order. Quick where they nearly are. */
export function sortLargestFirst(data: Float64Array, start: number, count: number): void {
  const end = start + 2 * count
  for (const gap of gaps) {
    const step = 2 * gap
    for (let at = start + step; at < end; at += 2) {
      const key = data[at] ?? 0
      if ((data[at - step] ?? 0) >= key) continue
      const code = data[at + 1] ?? 0
      let to = at
      while (to >= start + step && (data[to - step] ?? 0) < key) {
        data[to] = data[to - step] ?? 0
        data[to + 1] = data[to - step + 1] ?? 0
        to -= step
      }
      data[to] = key
      data[to + 1] = code
    }
  }
}
