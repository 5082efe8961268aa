import { rowsFromPairs } from './pair-rows.ts'

/** A problem with everybody numbered in the order given, as it came from outside and was found usable. */
export type NumberedProblem = {
  people: { ids: string[]; priorities: number[]; needs: (1 | 2)[] }
  supporters: { ids: string[]; capacities: number[] }
  pairs: { person: Int32Array; supporter: Int32Array; score: Int32Array }
}

export const mostPriority = 1_000_000_000
export const mostScore = 1_000_000

class Unusable extends Error {}

/** Reads what `assign` was given. What cannot be used is named in one sentence: which entry, and what is wrong with it. */
export function readProblem(text: string): { problem: NumberedProblem } | { unusable: string } {
  try {
    const given = parse(text)
    const people = readPeople(listIn(given, 'people'))
    const supporters = readSupporters(listIn(given, 'supporters'))
    return { problem: { people, supporters, pairs: readPairs(listIn(given, 'pairs'), people.ids, supporters.ids) } }
  } catch (error) {
    if (error instanceof Unusable) return { unusable: error.message }
    throw error
  }
}

function parse(text: string): unknown {
  if (text.trim() === '') throw new Unusable('The problem is empty: it must be one JSON object with people, supporters and pairs.')
  try {
    return JSON.parse(text)
  } catch {
    throw new Unusable('The problem is not JSON.')
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

function listIn(given: unknown, name: string): readonly unknown[] {
  if (!isObject(given)) throw new Unusable('The problem must be one JSON object with people, supporters and pairs.')
  const list = Object.hasOwn(given, name) ? given[name] : undefined
  if (!Array.isArray(list)) throw new Unusable(`"${name}" must be a list.`)
  return list
}

function readPeople(list: readonly unknown[]): NumberedProblem['people'] {
  const ids = readIds(list, 'people')
  const priorities = list.map((entry, at) => wholeNumber(entry, 'priority', { where: `people[${at}]`, most: mostPriority }))
  const needs = list.map((entry, at) => {
    const needed = isObject(entry) ? entry['needs'] : undefined
    if (needed === 1 || needed === 2) return needed
    throw new Unusable(`people[${at}]: "needs" must be 1 or 2.`)
  })
  return { ids, priorities, needs }
}

function readSupporters(list: readonly unknown[]): NumberedProblem['supporters'] {
  const ids = readIds(list, 'supporters')
  return { ids, capacities: list.map((entry, at) => wholeNumber(entry, 'capacity', { where: `supporters[${at}]`, most: Number.MAX_SAFE_INTEGER })) }
}

function readIds(list: readonly unknown[], name: string): string[] {
  const seen = new Set<string>()
  return list.map((entry, at) => {
    const id = isObject(entry) ? entry['id'] : undefined
    if (!isObject(entry)) throw new Unusable(`${name}[${at}] must be an object.`)
    if (typeof id !== 'string' || id === '') throw new Unusable(`${name}[${at}]: "id" must be text.`)
    if (seen.has(id)) throw new Unusable(`${name}[${at}]: the id ${quoted(id)} is there twice.`)
    seen.add(id)
    return id
  })
}

function wholeNumber(entry: unknown, key: string, { where, most }: { where: string; most: number }): number {
  const value = isObject(entry) ? entry[key] : entry
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most) return value
  throw new Unusable(`${where}: ${key ? `"${key}"` : 'the score'} must be a whole number from 0 to ${most}.`)
}

function readPairs(list: readonly unknown[], people: readonly string[], supporters: readonly string[]): NumberedProblem['pairs'] {
  const numberOf = (ids: readonly string[]) => new Map(ids.map((id, at) => [id, at]))
  const personOf = numberOf(people)
  const supporterOf = numberOf(supporters)
  const pairs = { person: new Int32Array(list.length), supporter: new Int32Array(list.length), score: new Int32Array(list.length) }
  list.forEach((entry, at) => {
    if (!Array.isArray(entry) || entry.length !== 3) throw new Unusable(`pairs[${at}] must be [person, supporter, score].`)
    pairs.person[at] = known(personOf, entry[0], `pairs[${at}]: person`)
    pairs.supporter[at] = known(supporterOf, entry[1], `pairs[${at}]: supporter`)
    pairs.score[at] = wholeNumber(entry[2], '', { where: `pairs[${at}]`, most: mostScore })
  })
  refuseTwice(pairs, people, supporters)
  return pairs
}

function known(numbers: ReadonlyMap<string, number>, id: unknown, where: string): number {
  const number = typeof id === 'string' ? numbers.get(id) : undefined
  if (number === undefined) throw new Unusable(`${where} ${typeof id === 'string' ? `${quoted(id)} is not in the list` : 'must be an id'}.`)
  return number
}

function refuseTwice(pairs: NumberedProblem['pairs'], people: readonly string[], supporters: readonly string[]): void {
  const rows = rowsFromPairs(people.length, pairs)
  const lastSeenWith = new Int32Array(supporters.length).fill(-1)
  for (let person = 0; person < people.length; person += 1) {
    rows.read(person)
    for (let at = rows.from; at < rows.to; at += 1) {
      const supporter = rows.supporters[at] ?? 0
      if (lastSeenWith[supporter] === person) {
        const again = pairs.person.findLastIndex((who, pair) => who === person && pairs.supporter[pair] === supporter)
        throw new Unusable(`pairs[${again}]: the pair ${quoted(people[person] ?? '')}, ${quoted(supporters[supporter] ?? '')} is there twice.`)
      }
      lastSeenWith[supporter] = person
    }
  }
}

const quoted = (id: string) => JSON.stringify(id.length > 40 ? `${id.slice(0, 40)}…` : id)
