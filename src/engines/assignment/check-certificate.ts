/**
 * Whether a matching is as good as it says, by its prices alone. It knows nothing of how they were found and shares no code with it: every
 * rule of the promise is tried again on all pairs, which the caller tells one by one.
 *
 * Method: linear programming duality (D. Gale, H. W. Kuhn and A. W. Tucker 1951; for lexicographic worth over ordered groups the same
 * argument holds term by term). Sum the inequality person + supporter ≥ [1, priority, score] over any matching's pairs: with prices of zero or more,
 * no matching can be worth more than all prices together, each supporter's counted once a place. So a matching worth just that is best.
 *
 * Limits: it proves one matching best and does not say that it is the only one. Sums are kept in BigInt, so no magnitude is too large.
 */
export type Claim = {
  priorities: ArrayLike<number>
  capacities: ArrayLike<number>
  /** by person: the number of their supporter, or -1 */
  supporterOf: ArrayLike<number>
  /** three numbers a person, three a supporter, one after another */
  personPrices: ArrayLike<number>
  supporterPrices: ArrayLike<number>
}

export type Checked = {
  pairs: number
  /** prices below zero, pairs worth more than their prices, places given that are no pair, supporters with more people than places, and totals apart */
  violations: number
  primal: [bigint, bigint, bigint]
  dual: [bigint, bigint, bigint]
}

export function checkCertificate(claim: Claim, eachPair: (see: (person: number, supporter: number, score: number) => void) => void): Checked {
  const { priorities, capacities, supporterOf, personPrices: x, supporterPrices: y } = claim
  const people = priorities.length
  const supporters = capacities.length
  let pairs = 0
  let violations = countNegative(x, people) + countNegative(y, supporters)
  const scoreOfPlace = new Float64Array(people).fill(Number.NaN)
  eachPair((person, supporter, score) => {
    pairs += 1
    const matched = (x[3 * person] ?? Number.NaN) + (y[3 * supporter] ?? Number.NaN) - 1
    const priority = (x[3 * person + 1] ?? Number.NaN) + (y[3 * supporter + 1] ?? Number.NaN) - (priorities[person] ?? Number.NaN)
    const worth = (x[3 * person + 2] ?? Number.NaN) + (y[3 * supporter + 2] ?? Number.NaN) - score
    if (!(matched > 0 || (matched === 0 && (priority > 0 || (priority === 0 && worth >= 0))))) violations += 1
    if (supporterOf[person] === supporter) scoreOfPlace[person] = score
  })
  const primal: [bigint, bigint, bigint] = [0n, 0n, 0n]
  const taken = new Float64Array(supporters)
  for (let person = 0; person < people; person += 1) {
    const supporter = supporterOf[person] ?? -1
    if (supporter < 0) continue
    const score = scoreOfPlace[person] ?? Number.NaN
    if (Number.isNaN(score)) {
      violations += 1
      continue
    }
    taken[supporter] = (taken[supporter] ?? 0) + 1
    primal[0] += 1n
    primal[1] += BigInt(priorities[person] ?? 0)
    primal[2] += BigInt(score)
  }
  for (let supporter = 0; supporter < supporters; supporter += 1) if ((taken[supporter] ?? 0) > (capacities[supporter] ?? 0)) violations += 1
  const dual: [bigint, bigint, bigint] = [0n, 0n, 0n]
  for (const part of [0, 1, 2] as const) {
    for (let person = 0; person < people; person += 1) dual[part] += BigInt(x[3 * person + part] ?? 0)
    for (let supporter = 0; supporter < supporters; supporter += 1) dual[part] += BigInt(y[3 * supporter + part] ?? 0) * BigInt(capacities[supporter] ?? 0)
    if (dual[part] !== primal[part]) violations += 1
  }
  return { pairs, violations, primal, dual }
}

function countNegative(prices: ArrayLike<number>, count: number): number {
  let negative = 0
  for (let at = 0; at < count; at += 1) {
    const first = [prices[3 * at], prices[3 * at + 1], prices[3 * at + 2]].find((part) => part !== 0)
    if (first !== undefined && !(first > 0)) negative += 1
    else if (first === undefined && prices[3 * at] === undefined) negative += 1
  }
  return negative
}
