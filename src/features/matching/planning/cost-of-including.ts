import { costOfIncluding } from '../../../engines/assignment/cost-of-including.ts'
import { personArrives, personLeaves } from '../../../engines/assignment/reoptimise.ts'
import type { Compared } from './compare-everybody.ts'
import { decideOnes, type Ones, worthOf } from './decide.ts'
import { isWorthMore, type Worth } from './plan.ts'

/** By how much the plan would change, and who of the people compared would then not be with anybody. */
export type Including = { change: Worth; instead: readonly number[] }

/** What including somebody who was left out would change: the best there is around them, with the places of those who need two as they are. */
export function includingIn(compared: Compared, ones: Ones): (person: number) => Including | undefined {
  const number = new Map(ones.people.map((person, at) => [person, at]))
  const two = bestTwoIn(compared, ones)
  return (person) => {
    const at = number.get(person)
    if (at === undefined) return two(person)
    const found = costOfIncluding(ones.changing.standing, at)
    if (!found) return undefined
    const leaves = ones.people[found.leaves]
    const own = compared.priorities[person] ?? 0
    return leaves === undefined ? { change: [1, own, found.score], instead: [] } : { change: [0, own - (compared.priorities[leaves] ?? 0), found.score], instead: [leaves] }
  }
}

/** Higher than anybody stands: whoever has it is included, and the engine makes the rest as good as it can be. */
const aboveEverybody = 1_000_000_000

type Line = { others: Int32Array; scores: Int32Array }
type Around = { worth: Worth; instead: readonly number[] }

/**
 * The best two supporters for somebody who needs two. Each of the two places is taken for a moment and the rest re-optimised. A place never costs less for
 * another being gone too (assignment values are submodular: L. Shapley, Complements and substitutes in the optimal assignment problem, Naval Research
 * Logistics Quarterly 9 (1962), 45 to 48), so what each costs alone bounds what both cost: pairs are tried from the most promising on, until none can be better.
 */
function bestTwoIn(compared: Compared, decided: Ones): (person: number) => Including | undefined {
  let ones: Ones | undefined
  const before = worthOf(decided)
  const held = heldIn(decided)
  const without = (lines: readonly Line[]): Around | undefined => {
    ones ??= decideOnes(compared, decided.places) // apart from the plan that is shown
    const { changing, people } = ones
    const guests = lines.map((supporters) => personArrives(changing, { priority: aboveEverybody, supporters }))
    const all = guests.every((guest) => (changing.standing.supporterOf[guest] ?? -1) >= 0)
    const own = guests.reduce((sum, guest) => sum + (changing.standing.scoreOf[guest] ?? 0), 0)
    const worth = worthOf(ones)
    const instead = people.filter((_, at) => held[at] === 1 && (changing.standing.supporterOf[at] ?? -1) < 0)
    for (const guest of guests) personLeaves(changing, guest)
    // Equals may have changed places meanwhile: what is said next must be said of the plan that is shown.
    if (!heldIn(ones).every((one, at) => one === held[at])) ones = undefined
    return all ? { worth: [worth[0] - before[0], worth[1] - before[1], worth[2] - before[2] + own], instead } : undefined
  }
  return (person) => {
    const best = bestPair(linesOf(compared, person), without)
    return best && { change: sum(best.worth, [1, compared.priorities[person] ?? 0, 0]), instead: best.instead }
  }
}

function bestPair(lines: readonly Line[], without: (lines: readonly Line[]) => Around | undefined): Around | undefined {
  const alone = lines.flatMap((line) => {
    const found = without([line])
    return found ? [{ line, worth: found.worth }] : []
  })
  alone.sort((one, other) => (isWorthMore(one.worth, other.worth) ? -1 : isWorthMore(other.worth, one.worth) ? 1 : 0))
  let best: Around | undefined
  for (const [at, one] of alone.entries())
    for (const other of alone.slice(0, at)) {
      if (best && !isWorthMore(sum(one.worth, other.worth), best.worth)) break
      const found = without([one.line, other.line])
      if (found && (!best || isWorthMore(found.worth, best.worth))) best = found
    }
  return best
}

function linesOf({ starts, supporterOf, scoreOf }: Compared, person: number): Line[] {
  const [from, to] = [starts[person] ?? 0, starts[person + 1] ?? 0]
  return Array.from({ length: to - from }, (_, at) => ({ others: supporterOf.subarray(from + at, from + at + 1), scores: scoreOf.subarray(from + at, from + at + 1) }))
}

const heldIn = ({ changing: { standing }, people }: Ones): Uint8Array => Uint8Array.from(people, (_, at) => ((standing.supporterOf[at] ?? -1) < 0 ? 0 : 1))
const sum = (one: Worth, other: Worth): Worth => [one[0] + other[0], one[1] + other[1], one[2] + other[2]]
