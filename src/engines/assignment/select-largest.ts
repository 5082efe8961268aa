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
