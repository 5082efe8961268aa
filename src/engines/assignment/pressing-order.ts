import type { Standing } from './standing.ts'

/** People's numbers, the highest priority first. Equals stay in the order they came in, which decides nothing. */
export const mostPressingFirst = (priorities: ArrayLike<number>): Int32Array =>
  Int32Array.from(priorities, (_, person) => person).sort((one, other) => (priorities[other] ?? 0) - (priorities[one] ?? 0) || one - other)

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
