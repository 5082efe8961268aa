import type { PairRows } from './pair-rows.ts'

/** Who holds places with whom; a person with two supporters stands there twice. */
export type Held = { people: ArrayLike<number>; supporters: ArrayLike<number> }

/**
 * For somebody left out: all supporters suitable for them, all suitable for anybody who holds a place with one of these, and so on. If every one of them is
 * full, no changing of places could make room (P. Hall, On representatives of subsets, Journal of the London Mathematical Society 10 (1935), 26 to 30).
 *
 * Supporters that lead to each other have the same set, so each such group is found once (R. Tarjan, Depth-first search and linear graph
 * algorithms, SIAM Journal on Computing 1 (1972), 146 to 160) and its set is made from those it leads to.
 *
 * Worked example: a could be with s; s is held by b, who could be with s or t; t is held by c, who could only be with t. a's set is s and t.
 *
 * With `onlyMoves`, whoever holds two places is taken to go on only to a supporter they have not got: what is left out then could not be reached by
 * any change of places.
 *
 * Limits: one set of bits for each group, so memory grows with groups times supporters: 80 MB for 25,000 supporters that do not hang together at all.
 */
export function closedSets(rows: PairRows, supporters: number, held: Held, { onlyMoves = false } = {}): (person: number) => number[] {
  const holders = holdersOf(supporters, held)
  const mayGo = onlyMoves ? (holder: number, to: number) => !holders[to]?.includes(holder) : () => true
  const sets = setsOfGroups(rows, holders, mayGo)
  const words = Math.ceil(supporters / 32)
  return (person) => {
    const found = new Int32Array(words)
    rows.read(person)
    for (let at = rows.from; at < rows.to; at += 1) {
      const supporter = rows.supporters[at] ?? 0
      if (!has(found, supporter)) include(found, sets.of(supporter))
    }
    const list: number[] = []
    for (let supporter = 0; supporter < supporters; supporter += 1) if (has(found, supporter)) list.push(supporter)
    return list
  }
}

const has = (set: Int32Array, one: number): boolean => (((set[one >> 5] ?? 0) >>> (one & 31)) & 1) === 1

function include(set: Int32Array, others: Int32Array): void {
  for (let word = 0; word < set.length; word += 1) set[word] = (set[word] ?? 0) | (others[word] ?? 0)
}

function holdersOf(supporters: number, held: Held): number[][] {
  const holders = Array.from({ length: supporters }, (): number[] => [])
  for (let at = 0; at < held.people.length; at += 1) holders[held.supporters[at] ?? 0]?.push(held.people[at] ?? 0)
  return holders
}

type Step = { supporter: number; holder: number; at: number }

/** Tarjan's algorithm without recursion: `low` is the earliest supporter still on the stack that one leads back to. */
function setsOfGroups(rows: PairRows, holders: readonly (readonly number[])[], mayGo: (holder: number, to: number) => boolean): { of(supporter: number): Int32Array } {
  const supporters = holders.length
  const words = Math.ceil(supporters / 32)
  const groupOf = new Int32Array(supporters).fill(-1)
  const sets: Int32Array[] = []
  const number = new Int32Array(supporters)
  const low = new Int32Array(supporters)
  const stack: number[] = []
  let count = 0
  const enter = (supporter: number): Step => {
    count += 1
    number[supporter] = count
    low[supporter] = count
    stack.push(supporter)
    return { supporter, holder: 0, at: 0 }
  }
  /** The next supporter not seen yet that this one leads to; on the way, what it leads back to. */
  const nextOf = (step: Step): number => {
    const all = holders[step.supporter] ?? []
    for (; step.holder < all.length; step.holder += 1, step.at = 0) {
      rows.read(all[step.holder] ?? 0)
      for (let at = rows.from + step.at; at < rows.to; at += 1) {
        const next = rows.supporters[at] ?? 0
        if (number[next] === 0 && mayGo(all[step.holder] ?? 0, next)) {
          step.at = at + 1 - rows.from
          return next
        }
        if (number[next] !== 0 && (groupOf[next] ?? 0) < 0 && mayGo(all[step.holder] ?? 0, next)) low[step.supporter] = Math.min(low[step.supporter] ?? 0, number[next] ?? 0)
      }
    }
    return -1
  }
  const closeGroup = (first: number) => {
    const set = new Int32Array(words)
    const group = stack.splice(stack.lastIndexOf(first))
    for (const one of group) {
      groupOf[one] = sets.length
      set[one >> 5] = (set[one >> 5] ?? 0) | (1 << (one & 31))
    }
    for (const one of group)
      for (const holder of holders[one] ?? []) {
        rows.read(holder)
        for (let at = rows.from; at < rows.to; at += 1) {
          const next = rows.supporters[at] ?? 0
          if (!has(set, next) && mayGo(holder, next)) include(set, sets[groupOf[next] ?? 0] ?? new Int32Array(0))
        }
      }
    sets.push(set)
  }
  for (let root = 0; root < supporters; root += 1) {
    if (number[root] !== 0) continue
    const path = [enter(root)]
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = nextOf(top)
      if (next >= 0) {
        path.push(enter(next))
        continue
      }
      path.pop()
      const above = path.at(-1)
      if (above) low[above.supporter] = Math.min(low[above.supporter] ?? 0, low[top.supporter] ?? 0)
      if (low[top.supporter] === number[top.supporter]) closeGroup(top.supporter)
    }
  }
  return { of: (supporter) => sets[groupOf[supporter] ?? 0] ?? new Int32Array(words) }
}
