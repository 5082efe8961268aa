import { assignAll } from '../../../engines/assignment/all-or-nothing.ts'
import { rowsFromTable } from '../../../engines/assignment/pair-rows.ts'
import { type Changing, openForChanges } from '../../../engines/assignment/reoptimise.ts'
import { solveFromNothing } from '../../../engines/assignment/solve-from-nothing.ts'
import type { Compared } from './compare-everybody.ts'
import type { Worth } from './plan.ts'

/** Everybody’s places, by number. */
export type Decided = {
  compared: Compared
  status: 'optimal' | 'feasible'
  worth: Worth
  bound: Worth | null
  /** by person: with whom, nobody where it is empty */
  withWhom: readonly (readonly number[])[]
  /** by supporter: who has their places */
  holders: readonly (readonly number[])[]
  ones: Ones
}

/** Those who need one, in numbers of their own, as the engine left them: where it can be asked what would change. */
export type Ones = {
  /** by number: which of the people compared */
  people: readonly number[]
  /** with those off that are kept for whoever needs two */
  places: Int32Array
  changing: Changing
}

/** Seconds that may be spent on proving that nothing is better, where some need two. */
const mostSeconds = 60

/** The best plan there is, proved; where some need two together, the best that was found in time, and a bound that no plan can pass. */
export async function decideEverybody(compared: Compared): Promise<Decided> {
  const { waiting, priorities, places, starts, supporterOf, scoreOf } = compared
  const person = new Int32Array(supporterOf.length)
  for (let at = 0; at < waiting.length; at += 1) person.fill(at, starts[at], starts[at + 1])
  const assigned = await assignAll(
    {
      people: { ids: waiting.map(({ referral }) => referral), priorities: [...priorities], needs: waiting.map(({ needs }) => needs) },
      supporters: { ids: compared.supporters.map(({ key }) => key), capacities: [...places] },
      pairs: { person, supporter: supporterOf, score: scoreOf },
    },
    { seconds: mostSeconds },
  )
  const withWhom: number[][] = waiting.map(() => [])
  const left = places.slice()
  assigned.pairs.people.forEach((one, at) => {
    const supporter = assigned.pairs.supporters[at]
    if (waiting[one]?.needs !== 2 || supporter === undefined) return
    withWhom[one]?.push(supporter)
    left[supporter] = (left[supporter] ?? 0) - 1
  })
  const ones = decideOnes(compared, left)
  ones.people.forEach((one, at) => {
    const supporter = ones.changing.standing.supporterOf[at] ?? -1
    if (supporter >= 0) withWhom[one]?.push(supporter)
  })
  const holders: number[][] = compared.supporters.map(() => [])
  withWhom.forEach((supporters, one) => supporters.forEach((supporter) => holders[supporter]?.push(one)))
  return { compared, status: assigned.status, worth: assigned.primal, bound: assigned.status === 'optimal' ? null : assigned.dual, withWhom, holders, ones }
}

/** Everybody who needs one, over the places that those who need two leave: most people, then the longest waits, then what suits best. */
export function decideOnes(compared: Compared, places: Int32Array): Ones {
  const people = compared.waiting.flatMap(({ needs }, person) => (needs === 1 ? [person] : []))
  const starts = new Int32Array(people.length + 1)
  const supporters = new Int32Array(compared.supporterOf.length)
  const scores = new Int32Array(compared.scoreOf.length)
  people.forEach((person, number) => {
    const [from, to] = [compared.starts[person] ?? 0, compared.starts[person + 1] ?? 0]
    const at = starts[number] ?? 0
    supporters.set(compared.supporterOf.subarray(from, to), at)
    scores.set(compared.scoreOf.subarray(from, to), at)
    starts[number + 1] = at + to - from
  })
  const priorities = Float64Array.from(people, (person) => compared.priorities[person] ?? 0)
  return { people, places, changing: openForChanges(solveFromNothing({ priorities, capacities: places, rows: rowsFromTable(starts, supporters, scores) })) }
}

/** What those who need one add up to. */
export function worthOf({ changing: { standing }, people }: Ones): Worth {
  let matched = 0
  let priority = 0
  let score = 0
  for (let number = 0; number < people.length; number += 1) {
    if ((standing.supporterOf[number] ?? -1) < 0) continue
    matched += 1
    priority += standing.priority[number] ?? 0
    score += standing.scoreOf[number] ?? 0
  }
  return [matched, priority, score]
}
