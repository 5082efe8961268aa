import { checkCertificate } from './check-certificate.ts'
import { rowsFromPairs } from './pair-rows.ts'
import type { NumberedProblem } from './read-problem.ts'
import { personPrice, solveFromNothing, supporterPrice, type Triple } from './solve-from-nothing.ts'
import { type LeftOut, whyLeftOut } from './why-left-out.ts'

/** A plan for everybody, by number. `dual` is what its proof comes to: the same as `primal` where it is proven best. */
export type Assigned = {
  status: 'optimal' | 'feasible'
  primal: Triple
  dual: Triple
  pairs: { people: number[]; supporters: number[] }
  leftOut: Iterable<LeftOut>
  /** where everybody needs one */
  prices?: { people: (person: number) => Triple; supporters: (supporter: number) => Triple }
}

/** Where everybody needs one supporter: the best plan, its proof, tried by `checkCertificate`, and why each of the others is left out. */
export function assignOnes({ people, supporters, pairs }: NumberedProblem): Assigned {
  const rows = rowsFromPairs(people.ids.length, pairs)
  const standing = solveFromNothing({ priorities: people.priorities, capacities: supporters.capacities, rows })
  const prices = { people: (person: number) => personPrice(standing, person), supporters: (supporter: number) => supporterPrice(standing, supporter) }
  const checked = checkCertificate(
    {
      priorities: people.priorities, capacities: supporters.capacities, supporterOf: standing.supporterOf,
      personPrices: people.ids.flatMap((_, person) => prices.people(person)),
      supporterPrices: supporters.ids.flatMap((_, supporter) => prices.supporters(supporter)),
    },
    (see) => pairs.person.forEach((person, at) => see(person, pairs.supporter[at] ?? 0, pairs.score[at] ?? 0)),
  )
  if (checked.violations > 0) throw new Error('The plan and its proof do not agree.')
  const matched = people.ids.flatMap((_, person) => ((standing.supporterOf[person] ?? -1) >= 0 ? [person] : []))
  const held = { people: matched, supporters: matched.map((person) => standing.supporterOf[person] ?? -1) }
  const inNumbers = ([first, second, third]: readonly [bigint, bigint, bigint]): Triple => [Number(first), Number(second), Number(third)]
  return { status: 'optimal', primal: inNumbers(checked.primal), dual: inNumbers(checked.dual), pairs: held, prices, leftOut: whyLeftOut({ people, supporters, pairs }, held) }
}
