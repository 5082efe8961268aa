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

type PairList = { person: ArrayLike<number>; supporter: ArrayLike<number>; score: ArrayLike<number> }

/**
 * Pairs as a list in any order, kept by person. Where they lie person by person already, the list itself is what is read, and must not change; else they are
 * copied: a count, a running sum, one pass (counting sort).
 */
export function rowsFromPairs(people: number, pairs: PairList): PairRows {
  const { person, supporter, score } = pairs
  if (!(supporter instanceof Int32Array && score instanceof Int32Array)) return sortedByPerson(people, pairs)
  const starts = startsInOrder(people, person)
  return starts ? rowsFromTable(starts, supporter, score) : sortedByPerson(people, pairs)
}

/** Where each person's pairs begin; undefined where they do not lie in the people's order. */
function startsInOrder(people: number, personOf: ArrayLike<number>): Int32Array | undefined {
  const starts = new Int32Array(people + 1)
  let last = 0
  for (let at = 0; at < personOf.length; at += 1) {
    const person = personOf[at] ?? 0
    if (person < last) return undefined
    while (last < person) {
      last += 1
      starts[last] = at
    }
  }
  return starts.fill(personOf.length, last + 1)
}

function sortedByPerson(people: number, pairs: PairList): PairRows {
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
