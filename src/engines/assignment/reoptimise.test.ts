import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bestOfEvery } from '../../../tests/assignment/every-matching.ts'
import { checkCertificate } from './check-certificate.ts'
import { rowsFromPairs } from './pair-rows.ts'
import { type Changing, openForChanges, personArrives, personLeaves, supporterArrives, supporterLeaves } from './reoptimise.ts'
import { personPrice, solveFromNothing, supporterPrice } from './solve-from-nothing.ts'

/** What is to be matched now, kept beside the engine: whoever left has no pairs, and a supporter who left has no places. */
type Kept = { priorities: number[]; capacities: number[]; scores: (number | undefined)[][]; peopleThere: boolean[]; supportersThere: boolean[] }
type Change = { what: 'person arrives' | 'person leaves' | 'supporter arrives' | 'supporter leaves'; who: number; amount: number; scores: (number | undefined)[] }

const score = (most: number) => fc.option(fc.nat(most), { nil: undefined, freq: 2 })
const changes = (most: number) =>
  fc.array(
    fc.record<Change>({
      what: fc.constantFrom('person arrives', 'person leaves', 'supporter arrives', 'supporter leaves'),
      who: fc.nat(99), amount: fc.nat(3), scores: fc.array(score(most), { minLength: 30, maxLength: 30 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
const starts = (people: number, most: number) =>
  fc.record({
    priorities: fc.array(fc.nat(3), { minLength: 1, maxLength: people }),
    capacities: fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }),
    scores: fc.array(fc.array(score(most), { minLength: 4, maxLength: 4 }), { minLength: people, maxLength: people }),
  })

function begin({ priorities, capacities, scores }: { priorities: number[]; capacities: number[]; scores: (number | undefined)[][] }): { kept: Kept; changing: Changing } {
  const kept = { priorities: [...priorities], capacities: [...capacities], scores: priorities.map((_, person) => (scores[person] ?? []).slice(0, capacities.length)), peopleThere: priorities.map(() => true), supportersThere: capacities.map(() => true) }
  const list = kept.scores.flatMap((row, person) => row.flatMap((worth, supporter) => (worth === undefined ? [] : [{ person, supporter, worth }])))
  const rows = rowsFromPairs(priorities.length, { person: list.map(({ person }) => person), supporter: list.map(({ supporter }) => supporter), score: list.map(({ worth }) => worth) })
  return { kept, changing: openForChanges(solveFromNothing({ priorities, capacities, rows })) }
}

function change(kept: Kept, changing: Changing, { what, who, amount, scores }: Change): void {
  const people = kept.peopleThere.flatMap((there, person) => (there ? [person] : []))
  const supporters = kept.supportersThere.flatMap((there, supporter) => (there ? [supporter] : []))
  if (what === 'person arrives') {
    const suits = supporters.flatMap((supporter) => (scores[supporter] === undefined ? [] : [{ supporter, worth: scores[supporter] }]))
    const row: (number | undefined)[] = kept.capacities.map(() => undefined)
    for (const { supporter, worth } of suits) row[supporter] = worth
    kept.scores.push(row)
    kept.priorities.push(amount)
    kept.peopleThere.push(true)
    personArrives(changing, { priority: amount, supporters: { others: suits.map(({ supporter }) => supporter), scores: suits.map(({ worth }) => worth) } })
  } else if (what === 'supporter arrives') {
    const suits = people.flatMap((person) => (scores[person] === undefined ? [] : [{ person, worth: scores[person] }]))
    kept.scores.forEach((row, person) => row.push(suits.find((one) => one.person === person)?.worth))
    kept.capacities.push(amount)
    kept.supportersThere.push(true)
    supporterArrives(changing, { capacity: amount, people: { others: suits.map(({ person }) => person), scores: suits.map(({ worth }) => worth) } })
  } else if (what === 'person leaves' && people.length > 0) {
    const person = people[who % people.length] ?? 0
    kept.peopleThere[person] = false
    kept.scores[person] = kept.capacities.map(() => undefined)
    personLeaves(changing, person)
  } else if (what === 'supporter leaves' && supporters.length > 0) {
    const supporter = supporters[who % supporters.length] ?? 0
    kept.supportersThere[supporter] = false
    kept.capacities[supporter] = 0
    for (const row of kept.scores) row[supporter] = undefined
    supporterLeaves(changing, supporter)
  }
}

const check = ({ priorities, capacities, scores }: Kept, { standing }: Changing) =>
  checkCertificate(
    {
      priorities, capacities, supporterOf: standing.supporterOf,
      personPrices: priorities.flatMap((_, person) => personPrice(standing, person)), supporterPrices: capacities.flatMap((_, supporter) => supporterPrice(standing, supporter)),
    },
    (see) => scores.forEach((row, person) => row.forEach((worth, supporter) => worth !== undefined && see(person, supporter, worth))),
  )

it('after each arrival and each departure is again the best of every matching', () => {
  fc.assert(
    fc.property(starts(5, 6), changes(6), (start, list) => {
      const { kept, changing } = begin(start)
      for (const one of list) {
        change(kept, changing, one)
        const { violations, primal } = check(kept, changing)
        expect(violations).toBe(0)
        expect(primal.map(Number)).toEqual(bestOfEvery({ ...kept, needs: kept.priorities.map(() => 1) }))
      }
    }),
    { numRuns: 600 },
  )
})

it('after each of many changes to a longer list has prices that prove it', () => {
  fc.assert(
    fc.property(starts(25, 300), fc.array(changes(300), { minLength: 3, maxLength: 3 }), (start, lists) => {
      const { kept, changing } = begin(start)
      for (const one of lists.flat()) {
        change(kept, changing, one)
        expect(check(kept, changing).violations).toBe(0)
      }
    }),
    { numRuns: 300 },
  )
})
