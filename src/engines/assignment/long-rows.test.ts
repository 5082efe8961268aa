import { expect, it } from 'vitest'
import { checkCertificate } from './check-certificate.ts'
import { type PairRows, rowsFromPairs } from './pair-rows.ts'
import { openForChanges, personArrives, personLeaves, supporterArrives, supporterLeaves } from './reoptimise.ts'
import { personPrice, solveFromNothing, supporterPrice } from './solve-from-nothing.ts'
import type { Standing } from './standing.ts'

/** Numbers that look like chance and are the same each time (Park and Miller, Communications of the ACM 31 (1988), 1192). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return Math.floor((state / 2_147_483_647) * below)
  }
}

type Size = { people: number; supporters: number; tiers: number; most: number }

function network(seed: number, { people, supporters, tiers, most }: Size) {
  const below = numbersFrom(seed)
  const pairs = { person: new Array<number>(), supporter: new Array<number>(), score: new Array<number>() }
  for (let person = 0; person < people; person += 1)
    for (let supporter = 0; supporter < supporters; supporter += 1) {
      if (below(10) < 2) continue
      pairs.person.push(person)
      pairs.supporter.push(supporter)
      pairs.score.push(below(most + 1))
    }
  return { below, priorities: Array.from({ length: people }, () => below(tiers)), capacities: Array.from({ length: supporters }, () => below(4)), rows: rowsFromPairs(people, pairs) }
}

function violationsOf(standing: Standing, rows: PairRows): number {
  const people = Array.from({ length: standing.people }, (_, person) => person)
  const supporters = Array.from({ length: standing.supporters }, (_, supporter) => supporter)
  const gone = (person: number) => !Number.isFinite(standing.priority[person] ?? 0)
  return checkCertificate(
    {
      priorities: people.map((person) => (gone(person) ? 0 : (standing.priority[person] ?? 0))), capacities: standing.capacity.subarray(0, standing.supporters), supporterOf: standing.supporterOf,
      personPrices: people.flatMap((person) => personPrice(standing, person)), supporterPrices: supporters.flatMap((supporter) => supporterPrice(standing, supporter)),
    },
    (see) => {
      for (const person of people) {
        if (gone(person)) continue
        rows.read(person)
        for (let at = rows.from; at < rows.to; at += 1) if (standing.closedAt[rows.supporters[at] ?? 0] !== Infinity) see(person, rows.supporters[at] ?? 0, rows.scores[at] ?? 0)
      }
    },
  ).violations
}

const sizes: readonly (readonly [string, Size])[] = [
  ['more people than places, few tiers', { people: 400, supporters: 90, tiers: 3, most: 1000 }],
  ['more people than places, hardly any equals', { people: 400, supporters: 90, tiers: 1_000_000, most: 1000 }],
  ['about as many places as people', { people: 130, supporters: 90, tiers: 5, most: 1_000_000 }],
]

it.each(sizes)('is proven where people suit far more supporters than are read at first, and after each change: %s', (_, size) => {
  for (let seed = 1; seed <= 4; seed += 1) {
    const { below, priorities, capacities, rows } = network(seed, size)
    const standing = solveFromNothing({ priorities, capacities, rows })
    expect(violationsOf(standing, rows)).toBe(0)
    const changing = openForChanges(standing)
    for (let step = 0; step < 60; step += 1) {
      const scores = (count: number) => Array.from({ length: count }, () => below(size.most + 1))
      const there = (count: number, isThere: (one: number) => boolean) => Array.from({ length: count }, (_, one) => one).filter((one) => isThere(one))
      const people = there(standing.people, (person) => Number.isFinite(standing.priority[person] ?? 0))
      const supporters = there(standing.supporters, (supporter) => standing.closedAt[supporter] !== Infinity)
      if (step % 4 === 0) personLeaves(changing, people[below(people.length)] ?? 0)
      else if (step % 4 === 1) supporterLeaves(changing, supporters[below(supporters.length)] ?? 0)
      else if (step % 4 === 2) personArrives(changing, { priority: below(size.tiers), supporters: { others: supporters, scores: scores(supporters.length) } })
      else supporterArrives(changing, { capacity: below(4), people: { others: people, scores: scores(people.length) } })
      expect(violationsOf(standing, standing.rows)).toBe(0)
    }
  }
})
