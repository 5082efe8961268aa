import { closedSets } from '../../../engines/assignment/closed-sets.ts'
import { rowsFromTable } from '../../../engines/assignment/pair-rows.ts'
import { waited } from '../../referrals/referral.ts'
import { compareEverybody, type Compared } from './compare-everybody.ts'
import { includingIn } from './cost-of-including.ts'
import { decideEverybody, type Decided } from './decide.ts'
import type { Cost, LeftOut, PlanResult, Progress } from './plan.ts'
import type { PlanInputs } from './plan-inputs.ts'

/** So many of a set of supporters are named; of the rest it is said how many they are. */
const mostNamed = 12

/**
 * The plan for the whole list: whoever is together in it, why everybody else is not, and what including those who wait past the limit or need two would
 * cost. Nothing of it is done: a person acts on each line. The same inputs give the same plan, whatever order they come in.
 */
export async function makePlan(inputs: PlanInputs, report: (progress: Progress) => void): Promise<PlanResult> {
  const compared = compareEverybody(inputs, (done, of) => report({ stage: 'comparing', done, of }))
  report({ stage: 'deciding', done: 0, of: 1 })
  const decided = await decideEverybody(compared)
  const inOrder = compared.waiting.map((_, person) => person).sort((one, other) => (compared.priorities[other] ?? 0) - (compared.priorities[one] ?? 0) || one - other)
  const without = inOrder.filter((person) => decided.withWhom[person]?.length === 0)
  const explain = explainIn(inputs, decided)
  const leftOut = without.map((person, done) => {
    report({ stage: 'looking at costs', done, of: without.length })
    return explain(person)
  })
  return {
    status: decided.status,
    worth: decided.worth,
    bound: decided.bound,
    people: compared.waiting.length,
    places: [...new Set(compared.supporterOf)].reduce((sum, supporter) => sum + (compared.places[supporter] ?? 0), 0),
    together: inOrder.flatMap((person) => {
      const supporters = decided.withWhom[person] ?? []
      return supporters.length > 0 ? [{ referral: referralOf(compared, person), supporters: supporters.map((one) => keyOf(compared, one)) }] : []
    }),
    leftOut,
  }
}

const referralOf = ({ waiting }: Compared, person: number) => waiting[person]?.referral ?? ''
const keyOf = ({ supporters }: Compared, supporter: number) => supporters[supporter]?.key ?? ''

function explainIn({ asOf }: PlanInputs, decided: Decided): (person: number) => LeftOut {
  const { compared, ones } = decided
  const including = includingIn(compared, ones)
  const alone = compared.waiting.every(({ needs }) => needs === 1)
  const taken = takenIn(decided)
  const costOf = (person: number): Cost | null => {
    const found = including(person)
    const onlyTwo = compared.waiting.every(({ needs }, other) => needs === 1 || other === person)
    return found ? { change: found.change, instead: found.instead.map((one) => referralOf(compared, one)), exact: alone || onlyTwo } : null
  }
  return (person) => {
    const one = compared.waiting[person]
    const needs = one?.needs ?? 1
    const fit = (compared.starts[person + 1] ?? 0) - (compared.starts[person] ?? 0)
    const few = fit < needs
    const because = needs === 2 ? (few ? 'fewer than two fit' : 'two cost more than they add') : few ? 'nobody fits' : 'all are taken'
    const dear = needs === 2 || (one !== undefined && waited(one.since, asOf).tooLong)
    return { referral: referralOf(compared, person), needs, because, mightChange: compared.near.get(person) ?? [], taken: because === 'all are taken' ? taken(person) : null, cost: few || !dear ? null : costOf(person) }
  }
}

/** The supporters none of whom can come free: everybody suitable, and whoever suits those who are with them; all full, with nobody who stands lower. */
function takenIn({ compared, withWhom, holders }: Decided): (person: number) => LeftOut['taken'] {
  const { starts, supporterOf, scoreOf, priorities, places } = compared
  const held = withWhom.flatMap((supporters, person) => supporters.map((supporter) => ({ person, supporter })))
  const setOf = closedSets(rowsFromTable(starts, supporterOf, scoreOf), places.length, { people: held.map(({ person }) => person), supporters: held.map(({ supporter }) => supporter) })
  return (person) => {
    const set = setOf(person)
    const priority = priorities[person] ?? 0
    const closed = set.every((supporter) => (holders[supporter]?.length ?? 0) >= (places[supporter] ?? 0) && holders[supporter]?.every((holder) => (priorities[holder] ?? 0) >= priority))
    return closed ? { size: set.length, some: set.slice(0, mostNamed).map((supporter) => keyOf(compared, supporter)) } : null
  }
}
