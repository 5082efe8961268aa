/**
 * The pairs that break no rule, one person's at a time: after `read(person)` they are the entries from `from` up to `to` of both arrays,
 * until the next `read`. A table holds them ready; for very many people they can be worked out anew at each reading.
 */
export type PairRows = {
  supporters: Int32Array
  scores: Int32Array
  from: number
  to: number
  read(person: number): void
}

/** Who is to be matched: a priority for each person, a capacity for each supporter, and their pairs. */
export type MatchingProblem = { priorities: ArrayLike<number>; capacities: ArrayLike<number>; rows: PairRows }

/** Pairs as a list in any order, kept by person: a count, a running sum, one pass (counting sort). */
export function rowsFromPairs(people: number, pairs: { person: ArrayLike<number>; supporter: ArrayLike<number>; score: ArrayLike<number> }): PairRows {
  const count = pairs.person.length
  const starts = new Int32Array(people + 1)
  for (let at = 0; at < count; at += 1) starts[(pairs.person[at] ?? 0) + 1] = (starts[(pairs.person[at] ?? 0) + 1] ?? 0) + 1
  for (let person = 0; person < people; person += 1) starts[person + 1] = (starts[person + 1] ?? 0) + (starts[person] ?? 0)
  const next = starts.slice()
  const supporters = new Int32Array(count)
  const scores = new Int32Array(count)
  for (let at = 0; at < count; at += 1) {
    const person = pairs.person[at] ?? 0
    const to = next[person] ?? 0
    next[person] = to + 1
    supporters[to] = pairs.supporter[at] ?? 0
    scores[to] = pairs.score[at] ?? 0
  }
  return rowsFromTable(starts, supporters, scores)
}

/** Pairs that already lie person by person: those of `person` are from `starts[person]` up to `starts[person + 1]`. */
export function rowsFromTable(starts: Int32Array | Float64Array, supporters: Int32Array, scores: Int32Array): PairRows {
  const rows: PairRows = {
    supporters,
    scores,
    from: 0,
    to: 0,
    read(person) {
      rows.from = starts[person] ?? 0
      rows.to = starts[person + 1] ?? 0
    },
  }
  return rows
}
