import type { Standing } from './standing.ts'

/** People's numbers, the highest priority first. Equals stay in the order they came in, which decides nothing. */
export function mostPressingFirst(priorities: ArrayLike<number>): Int32Array {
  let highest = 0
  let inOrder = true
  for (let person = 0; person < priorities.length; person += 1) {
    highest = Math.max(highest, priorities[person] ?? 0)
    inOrder &&= person === 0 || (priorities[person] ?? 0) <= (priorities[person - 1] ?? 0)
  }
  if (inOrder) return Int32Array.from({ length: priorities.length }, (_, person) => person)
  if ((highest + 1) * priorities.length > Number.MAX_SAFE_INTEGER) return Int32Array.from(priorities, (_, person) => person).sort((one, other) => (priorities[other] ?? 0) - (priorities[one] ?? 0) || one - other)
  const keys = Float64Array.from(priorities, (priority, person) => (highest - priority) * priorities.length + person) // numbers alone are put in order ten times as fast
  return Int32Array.from(keys.sort(), (key) => key % priorities.length)
}

/** Where in the order, most pressing first, those of a priority or less begin. */
export function firstOfPriority({ priority }: Pick<Standing, 'priority'>, inOrder: Int32Array, level: number): number {
  let low = 0
  let high = inOrder.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((priority[inOrder[middle] ?? 0] ?? 0) > level) low = middle + 1
    else high = middle
  }
  return low
}
