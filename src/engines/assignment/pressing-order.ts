import type { Standing } from './standing.ts'

/** People's numbers, the highest priority first. Equals stay in the order they came in, which decides nothing. */
export function mostPressingFirst(priorities: ArrayLike<number>): Int32Array {
  const people = priorities.length
  const order = new Int32Array(people)
  let highest = 0
  let isInOrder = true
  for (let person = 0; person < people; person += 1) {
    const own = priorities[person] ?? 0
    order[person] = person
    if (own > highest) highest = own
    if (person > 0 && own > (priorities[person - 1] ?? 0)) isInOrder = false
  }
  if (isInOrder) return order
  if ((highest + 1) * people > Number.MAX_SAFE_INTEGER) return order.sort((one, other) => (priorities[other] ?? 0) - (priorities[one] ?? 0) || one - other)
  const keys = new Float64Array(people) // numbers alone are put in order ten times as fast
  for (let person = 0; person < people; person += 1) keys[person] = (highest - (priorities[person] ?? 0)) * people + person
  keys.sort()
  for (let at = 0; at < people; at += 1) order[at] = (keys[at] ?? 0) % people
  return order
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
