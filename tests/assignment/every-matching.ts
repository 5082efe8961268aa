/** A small problem, as plain as can be: by person and supporter, the score of the pair or undefined. */
export type SmallProblem = { priorities: number[]; needs: (1 | 2)[]; capacities: number[]; scores: (number | undefined)[][] }
export type Worth = [number, number, number]

export const better = (one: Worth, other: Worth): boolean => one[0] !== other[0] ? one[0] > other[0] : one[1] !== other[1] ? one[1] > other[1] : one[2] > other[2]

/** The best there is, by trying every way to give out every place: person after person, each with nobody, with each supporter, or with each two. */
export function bestOfEvery({ priorities, needs, capacities, scores }: SmallProblem): Worth {
  const known = new Map<string, Worth>()
  const bestFrom = (person: number, left: readonly number[]): Worth => {
    if (person === priorities.length) return [0, 0, 0]
    const key = `${person}:${left.join()}`
    const found = known.get(key)
    if (found) return found
    let best = bestFrom(person + 1, left)
    const tryWith = (taken: readonly number[]) => {
      const worth = taken.map((supporter) => scores[person]?.[supporter])
      if (worth.includes(undefined) || taken.some((supporter) => !left[supporter])) return
      const rest = bestFrom(person + 1, left.map((places, supporter) => (taken.includes(supporter) ? places - 1 : places)))
      const total: Worth = [rest[0] + 1, rest[1] + (priorities[person] ?? 0), rest[2] + worth.reduce<number>((sum, score) => sum + (score ?? 0), 0)]
      if (better(total, best)) best = total
    }
    for (let one = 0; one < left.length; one += 1)
      if (needs[person] === 1) tryWith([one])
      else for (let other = one + 1; other < left.length; other += 1) tryWith([one, other])
    known.set(key, best)
    return best
  }
  return bestFrom(0, capacities)
}
