import { expect, it } from 'vitest'
import { assignOnes } from './assign.ts'
import { readProblem } from './read-problem.ts'

function plan(problem: object) {
  const read = readProblem(JSON.stringify(problem))
  if ('unusable' in read) throw new Error(read.unusable)
  return { ...assignOnes(read.problem), ids: { people: read.problem.people.ids, supporters: read.problem.supporters.ids } }
}
const one = (id: string, priority: number) => ({ id, priority, needs: 1 })
const withPlaces = (id: string, capacity: number) => ({ id, capacity })

it('is the worked example: the more pressing takes the place, and the price says what the other would have given', () => {
  const { primal, dual, prices } = plan({ people: [one('p1', 120), one('p2', 90)], supporters: [withPlaces('s1', 1)], pairs: [['p1', 's1', 731], ['p2', 's1', 650]] })
  expect({ primal, dual }).toEqual({ primal: [1, 120, 731], dual: [1, 120, 731] })
  expect([prices?.people(0), prices?.people(1), prices?.supporters(0)]).toEqual([[0, 30, 81], [0, 0, 0], [1, 90, 650]])
})

it('matches one person more rather than a pressing one better', () => {
  const { primal, pairs } = plan({ people: [one('pressing', 1_000_000_000), one('patient', 0)], supporters: [withPlaces('both', 1), withPlaces('one', 1)], pairs: [['pressing', 'both', 1_000_000], ['patient', 'both', 0], ['pressing', 'one', 0]] })
  expect(primal).toEqual([2, 1_000_000_000, 0])
  expect(pairs).toEqual({ people: [0, 1], supporters: [1, 0] })
})

it('takes equal priorities as a tie: the score decides who is matched, in whatever order they stand', () => {
  const people = [one('a', 5), one('b', 5), one('c', 5)]
  const pairs = [['a', 's', 100], ['b', 's', 900], ['c', 's', 500]]
  for (const order of [people, [...people].reverse()]) expect(plan({ people: order, supporters: [withPlaces('s', 1)], pairs }).primal).toEqual([1, 5, 900])
})

it('gives way among equals along a chain of places, if the total score gains', () => {
  // b leaves t to c and takes s from nobody; a, as pressing as they are, stays out although a came first.
  const { primal } = plan({ people: [one('a', 3), one('b', 3), one('c', 3)], supporters: [withPlaces('s', 1), withPlaces('t', 1)], pairs: [['a', 's', 10], ['b', 's', 400], ['b', 't', 420], ['c', 't', 600]] })
  expect(primal).toEqual([2, 6, 1000])
})

it('keeps apart what one packed number would run together', () => {
  // A thousand people of 1,000,000,000 and one of 999,999,999: one too few of either, or one score of a million too few, is 1 part in 10^15.
  const people = Array.from({ length: 1001 }, (_, at) => one(`p${at}`, at === 1000 ? 999_999_999 : 1_000_000_000))
  const { primal, dual } = plan({ people, supporters: [withPlaces('s', 1000)], pairs: people.map(({ id }, at) => [id, 's', at === 1000 ? 1_000_000 : 999_999 - (at % 2)]) })
  expect({ primal, dual }).toEqual({ primal: [1000, 1_000_000_000_000, 999_998_500], dual: [1000, 1_000_000_000_000, 999_998_500] })
})

it('has nothing to say of nobody, and names whoever nobody suits', () => {
  expect(plan({ people: [], supporters: [], pairs: [] }).primal).toEqual([0, 0, 0])
  expect([...plan({ people: [one('a', 1)], supporters: [withPlaces('s', 9)], pairs: [] }).leftOut]).toEqual([{ person: 0, because: 'no feasible supporter' }])
})

it.each([
  ['hundreds of places with each', { people: 1500, supporters: 3, places: 300, most: 1000 }],
  ['everybody worth the same', { people: 600, supporters: 200, places: 1, most: 0 }],
  ['people who could be with one or two at most', { people: 400, supporters: 300, places: 1, most: 1000, atMost: 2 }],
])('is proven at the ends of what can be: %s', (_, { people, supporters, places, most, atMost = supporters }: { people: number; supporters: number; places: number; most: number; atMost?: number }) => {
  const suits = (person: number) => Array.from({ length: atMost }, (_, at) => (person * 31 + at * 17) % supporters)
  const pairs = Array.from({ length: people }, (_, person) => suits(person).map((supporter) => [`p${person}`, `s${supporter}`, (person * 7919 + supporter * 104_729) % (most + 1)])).flat()
  const planned = plan({ people: Array.from({ length: people }, (_, at) => one(`p${at}`, at % 3)), supporters: Array.from({ length: supporters }, (_, at) => withPlaces(`s${at}`, places)), pairs })
  expect(planned.primal).toEqual(planned.dual)
})
