import { expect, it } from 'vitest'
import { readProblem } from './read-problem.ts'

const person = { id: 'p1', priority: 120, needs: 1 }
const supporter = { id: 's1', capacity: 1 }
const withPair = (pair: unknown) => JSON.stringify({ people: [person], supporters: [supporter], pairs: [pair] })
const withPerson = (given: object) => JSON.stringify({ people: [{ ...person, ...given }], supporters: [supporter], pairs: [] })
const withSupporter = (given: object) => JSON.stringify({ people: [person], supporters: [{ ...supporter, ...given }], pairs: [] })

it.each([
  ['nothing', '', 'The problem is empty: it must be one JSON object with people, supporters and pairs.'],
  ['no JSON', '{"people":[NaN', 'The problem is not JSON.'],
  ['a list', '[]', 'The problem must be one JSON object with people, supporters and pairs.'],
  ['no pairs', '{"people":[],"supporters":[]}', '"pairs" must be a list.'],
  ['a person who is a word', '{"people":["p1"],"supporters":[],"pairs":[]}', 'people[0] must be an object.'],
  ['an id that is a number', withPerson({ id: 7 }), 'people[0]: "id" must be text.'],
  ['a person twice', JSON.stringify({ people: [person, person], supporters: [], pairs: [] }), 'people[1]: the id "p1" is there twice.'],
  ['a supporter twice', JSON.stringify({ people: [], supporters: [supporter, supporter], pairs: [] }), 'supporters[1]: the id "s1" is there twice.'],
  ['a negative priority', withPerson({ priority: -1 }), 'people[0]: "priority" must be a whole number from 0 to 1000000000.'],
  ['a priority too large', withPerson({ priority: 1_000_000_001 }), 'people[0]: "priority" must be a whole number from 0 to 1000000000.'],
  ['a priority that is no number', withPerson({ priority: null }), 'people[0]: "priority" must be a whole number from 0 to 1000000000.'],
  ['a need of three', withPerson({ needs: 3 }), 'people[0]: "needs" must be 1 or 2.'],
  ['half a place', withSupporter({ capacity: 0.5 }), 'supporters[0]: "capacity" must be a whole number from 0 to 9007199254740991.'],
  ['a person nobody named', withPair(['p2', 's1', 1]), 'pairs[0]: person "p2" is not in the list.'],
  ['a supporter nobody named', withPair(['p1', '__proto__', 1]), 'pairs[0]: supporter "__proto__" is not in the list.'],
  ['a pair without a score', withPair(['p1', 's1']), 'pairs[0] must be [person, supporter, score].'],
  ['a score too large', withPair(['p1', 's1', 1_000_001]), 'pairs[0]: the score must be a whole number from 0 to 1000000.'],
  ['a score in quotes', withPair(['p1', 's1', '5']), 'pairs[0]: the score must be a whole number from 0 to 1000000.'],
  ['a pair twice', JSON.stringify({ people: [person], supporters: [supporter], pairs: [['p1', 's1', 1], ['p1', 's1', 2]] }), 'pairs[1]: the pair "p1", "s1" is there twice.'],
])('names %s in one sentence', (_, input, sentence) => {
  expect(readProblem(input)).toEqual({ unusable: sentence })
})

it('numbers everybody in the order given', () => {
  expect(readProblem(withPair(['p1', 's1', 7]))).toEqual({
    problem: { people: { ids: ['p1'], priorities: [120], needs: [1] }, supporters: { ids: ['s1'], capacities: [1] }, pairs: { person: Int32Array.of(0), supporter: Int32Array.of(0), score: Int32Array.of(7) } },
  })
})
